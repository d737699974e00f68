# Sourced by the scripts that measure on libbpf-tools: fetches them, and
# compiles them in one way or another, two at a time.
#
# Sets $tools (their folder) and $vmlinux (a folder with the running kernel's
# vmlinux.h). Builds $targets, everything unless the script has set it.
cd "$(dirname "${BASH_SOURCE[0]}")/.."
root=$PWD
scripts/install-packages test
scripts/build ${targets:-all test-programs}
tools=$(scripts/fetch-libbpf-tools)
vmlinux=$(scripts/vmlinux-header)
arch=$(uname -m | sed 's/x86_64/x86/; s/aarch64/arm64/')
plain_clang="/usr/lib/llvm-22/bin/clang -target bpf -g -O2 -c -D__TARGET_ARCH_$arch"
corify="$root/build/bin/corify cc"

# compile_tools FOLDER COMMAND: each program that COMMAND compiles, as an object
# in FOLDER. What does not compile leaves NAME.err there.
compile_tools() {
  rm -rf "$1"
  mkdir -p "$1"
  export folder=$1 compile=$2 vmlinux
  (cd "$tools" && ls *.bpf.c | xargs -P "$(nproc)" -I{} bash -c '
    name=$(basename {} .bpf.c)
    $compile -I"$vmlinux" -I. {} -o "$folder/$name.o" 2>"$folder/$name.err" ||
      rm -f "$folder/$name.o"')
}

# compile_both FOLDER: the programs as they are under plain clang, in
# FOLDER/macros, and as plain C under Corify, in FOLDER/corify.
compile_both() {
  compile_tools "$1/macros" "$plain_clang"
  compile_tools "$1/corify" "$corify -fplugin-arg-corify-functions=all -I$root/test/plain-c"
}
