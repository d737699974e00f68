# How the tests are found and what their RUN lines are made of.
#
#   %corify       the driver
#   %corify-make  make with test/Link/Inputs/Makefile and corify-bpftool
#   %cc           corify cc with the small vmlinux.h of the examples
#   %cc-full      corify cc with the running kernel's whole vmlinux.h
#   %cc-check     clang without the plugin, to an object for `corify check`
#   %lint         %cc that only looks, with the headers of test/Lint and fix-its in a
#                 form that FileCheck can read
#   %check-all    FileCheck, and no warning or error besides
#   %plain        clang without the plugin, otherwise as %cc
#   %bare         clang for BPF that only checks, and knows of no architecture
#   %host         clang for this machine, for what C itself says of our headers
#   %tidy         clang-tidy with our module; it takes the -config of the test
#   %our-checks   a -config with our checks and no others
#   %bpf-flags    what it compiles with: `%tidy FILE -- %bpf-flags`
#   %clangd       clangd
#   %git          git, as somebody whom it does not ask for a name
#   %pre-commit   pre-commit with this build's corify, and a home in the test
#   %run-action   the steps of action.yml, as GitHub runs them
#   %disasm       llvm-objdump with relocation records
#   %objcopy      llvm-objcopy, to damage objects
#   %report-sample  what a format makes of a report (test/tools/report-sample.cpp)
#   %bpf-object   clang for small objects without corify; needs -target
#   %object-dump  what lib/Object reads of an object (test/tools/object-dump.cpp)
#   %libbpf-dump  what libbpf does (test/tools/libbpf-dump.c)
#   %bpf-run      loads and runs objects (test/tools/bpf-run.c)
#   %vmtest       the same under a Debian kernel (scripts/vmtest)
#   %vm-series    its series, as scripts/fetch-kernel takes it
#
# A feature that is not available is one that REQUIRES names, and lit prints
# it as the reason.
import importlib.util
import os
import platform
import shutil
import subprocess
import sys
import lit.formats

config.name = "corify"
config.test_format = lit.formats.ShTest(execute_external=False)
config.suffixes = [".c", ".test", ".ll"]
config.excludes = ["Inputs", "tools", "plain-c", "unit", "seeded-bugs", "fuzz",
                   "guards", "stack", "loop-stack", "verifier", "fuzz-targets",
                   "corpus"]
config.test_source_root = os.path.join(config.source_root, "test")
config.test_exec_root = os.path.join(config.build_root, "test")

bin = os.path.join(config.build_root, "bin")
examples = os.path.join(config.source_root, "examples")
inputs = os.path.join(config.test_source_root, "Inputs")
script = lambda name: os.path.join(config.source_root, "scripts", name)
header = subprocess.run([script("vmlinux-header")], stdout=subprocess.PIPE, text=True)
full = header.stdout.strip() or "no-vmlinux"
tool = lambda name: os.path.join(config.llvm_tools, name)

as_nobody = "setpriv --reuid=65534 --regid=65534 --clear-groups"
corify_cc = f"{bin}/corify cc"
small = f"-I{examples}/include -I{inputs}"
arch = {"x86_64": "x86", "aarch64": "arm64"}.get(platform.machine(), "")
flags = f"-target bpf -g -O2 -D__TARGET_ARCH_{arch} -I{config.source_root}/include"
plain = f"{tool('clang')} {flags}"
tidy = f"{tool('clang-tidy')} -quiet -load={config.build_root}/lib/corify-tidy.so"
config.substitutions += [
    ("%corify-make", f"make -s -f {config.test_source_root}/Link/Inputs/Makefile "
                     f"CLANG={tool('clang')} CFLAGS=-I{config.test_source_root}/Object/Inputs "
                     f"BPFTOOL={script('corify-bpftool')} CORIFY={bin}/corify"),
    ("%corify", f"{bin}/corify"),
    ("%cc-full", f"{corify_cc} -I{full}"),
    ("%cc-bare", corify_cc),
    ("%cc-check", f"{plain} -c -I{inputs}"),
    ("%lint", f"{corify_cc} -I{config.test_source_root}/Lint/Inputs {small} -fsyntax-only "
              "-fdiagnostics-parseable-fixits -ferror-limit=0"),
    ("%cc", f"{corify_cc} {small}"),
    ("%plain", f"{plain} {small}"),
    ("%bare", f"{tool('clang')} -target bpf -Wall -Werror -fsyntax-only -I{config.source_root}/include"),
    ("%host", f"{tool('clang')} -w -D__TARGET_ARCH_{arch} -I{config.source_root}/include"),
    ("%tidy", tidy),
    ("%clangd", tool("clangd")),
    ("%git", "git -c user.name=test -c user.email=test@example.org"),
    ("%pre-commit", f"env PATH={bin}:{os.environ['PATH']} pre-commit"),
    ("%run-action", f"{sys.executable} {config.test_source_root}/Integration/Inputs/run-action.py {config.source_root}/action.yml"),
    ("%our-checks", "'-config={Checks: \"-*,corify-*\"}'"),
    ("%bpf-flags", f"{flags} {small}"),
    ("%disasm", f"{tool('llvm-objdump')} -dr --no-show-raw-insn"),
    ("%objcopy", tool('llvm-objcopy')),
    ("%opt", f"{tool('opt')} -load-pass-plugin={config.build_root}/lib/corify.so"),
    ("%llc", f"{tool('llc')} -load={config.build_root}/lib/corify.so"),
    ("%kernels", f"-fplugin-arg-corify-kernels={config.source_root}/examples/kernels"),
    ("%report-sample", f"{bin}/report-sample"),
    ("%bpf-object", f"{tool('clang')} -g -O2 -c -I{config.test_source_root}/Object/Inputs"),
    ("%object-dump", f"{bin}/object-dump"),
    ("%libbpf-dump", f"{bin}/libbpf-dump"),
    ("%bpf-run", f"{bin}/bpf-run"),
    ("%python", sys.executable),
    ("%as-nobody", as_nobody),
    ("%source", config.source_root),
    ("%build", config.build_root),
    ("FileCheck", tool("FileCheck")),
    (r"\bnot\b", tool("not")),
    (r"\bcount\b", tool("count")),
    (r"\bsplit-file\b", tool("split-file")),
    # After "not", which is a part of its option.
    ("%check-all", f"{tool('FileCheck')} --implicit-check-not=warning: "
                   "--implicit-check-not=error:"),
]
config.environment["PATH"] = os.environ["PATH"]


def may_load_bpf():
    return (os.getuid() == 0 and os.access("/sys/kernel/btf/vmlinux", os.R_OK)
            and os.path.exists("/proc/sys/kernel/unprivileged_bpf_disabled"))


# Debian's; it draws the HTML reports.
if shutil.which("chromium"):
    config.available_features.add("chromium")
if header.returncode == 0:
    config.available_features.add("kernel-btf")
    if may_load_bpf():
        config.available_features.add("bpf-load")
# Debian has it in a package of its own, without which the module has no use.
if os.path.exists(tool("clang-tidy")) and os.path.exists(f"{config.build_root}/lib/corify-tidy.so"):
    config.available_features.add("clang-tidy")
if shutil.which("pre-commit") and shutil.which("git"):
    config.available_features.add("pre-commit")
    config.environment["PRE_COMMIT_HOME"] = os.path.join(config.test_exec_root, "pre-commit")
if os.path.exists(tool("clangd")):
    config.available_features.add("clangd")
if importlib.util.find_spec("yaml"):
    config.available_features.add("python-yaml")
# A file system of a test's own, which may be full.
if subprocess.run(["unshare", "-rm", "mount", "-t", "tmpfs", "none", "/mnt"],
                  stderr=subprocess.DEVNULL).returncode == 0:
    config.available_features.add("own-mounts")
# For root no folder is closed.
if shutil.which("setpriv") and subprocess.run(
        [*as_nobody.split(), f"{bin}/corify", "--help"], capture_output=True).returncode == 0:
    config.available_features.add("as-nobody")
# BTF of many kernels, where the folder lies beside the source.
if os.path.isdir(os.path.join(config.source_root, "..", "shared", "kernels")):
    config.available_features.add("shared-kernels")
# Fetched once and kept; without a mirror that has it, the tests on it are
# skipped, and the script has said why.
if subprocess.run([script("fetch-libbpf-tools")], stdout=subprocess.DEVNULL).returncode == 0:
    config.available_features.add("libbpf-tools")
# So are the kernels, of which one is enough.
for kernel in ("6.12", "6.1"):
    if subprocess.run([script("vmtest"), "--check", kernel]).returncode == 0:
        config.available_features.add("vm")
        config.substitutions.insert(0, ("%vmtest", f"{script('vmtest')} {kernel}"))
        config.substitutions.insert(0, ("%vm-series", kernel))
        break
for name in ("HOME", "CORIFY_CACHE"):
    if name in os.environ:
        config.environment[name] = os.environ[name]
