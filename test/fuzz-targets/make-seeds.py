"""Seeds for the fuzz targets, from real files: objects of this folder's sources
and what kernels have for them.

    make-seeds.py SOURCE FOLDER

SOURCE is the project, FOLDER gets a folder for each target. Kernels are those
of SOURCE/../shared/kernels where they are, else the running one. A whole
kernel's BTF is too large to be changed usefully: bpftool takes out what an
object needs.
"""
import glob
import os
import struct
import subprocess
import sys

source, folder = sys.argv[1:]
LLVM = "/usr/lib/llvm-22/bin/"
# Of each architecture and age one; the differences are what matters.
KERNELS = ["5.4-test-amd64", "6.1.176-deb12-686pae-i386",
           "7.3.4-deb13-amd64", "6.12.107-deb13-s390x"]
LARGEST = 24000


def path(*names):
    os.makedirs(os.path.join(folder, *names[:-1]), exist_ok=True)
    return os.path.join(folder, *names)


def run(*command):
    return subprocess.run(command, stdout=subprocess.DEVNULL,
                          stderr=subprocess.DEVNULL).returncode == 0


def read(name):
    return open(name, "rb").read() if os.path.exists(name) else b""


def write(target, name, *parts):
    """As Input.h has several parts in one input."""
    lengths = b"".join(struct.pack("<I", len(part)) for part in parts[:-1])
    with open(path(target, name), "wb") as out:
        out.write(b"".join(parts) + lengths)


def compile_objects():
    """(name, object) of each source that plain clang takes, in either byte
    order."""
    patterns = ("test/Object/*.c", "test/Check/guards/*.c", "examples/*/*.c",
                "test/Kernel/Inputs/*.c", "test/EndToEnd/*.c")
    sources = [s for p in patterns
               for s in sorted(glob.glob(os.path.join(source, p)))]
    includes = ["include", "examples/include", "test/Inputs",
                "test/Object/Inputs"]
    flags = ["-I" + os.path.join(source, i) for i in includes]
    flags += ["-I/usr/include/x86_64-linux-gnu", "-I/usr/include/aarch64-linux-gnu"]
    for number, file in enumerate(sources):
        name = os.path.basename(file).split(".")[0]
        order = "eb" if number % 5 == 1 else "el"
        out = path("objects", f"{name}.o")
        if (run(LLVM + "clang", "-target", "bpf" + order, "-w", "-g", "-O2",
                "-D__TARGET_ARCH_x86", *flags, "-c", file, "-o", out)
                and run(LLVM + "llvm-strip", "-g", out)):
            yield name, out


def list_seeds():
    """Objects of the plugin with their lists, and with those of others."""
    lists = []
    for file in sorted(glob.glob(os.path.join(source, "test/Expected/*.c"))):
        name = os.path.basename(file).split(".")[0]
        for target in "bpfel", "bpfeb":
            out = path("objects", f"{name}-{target}.o")
            if not (run(os.path.join(source, "build/bin/corify"), "cc", "-target",
                        target, "-I" + os.path.join(source, "examples/include"),
                        "-c", file, "-o", out)
                    and run(LLVM + "llvm-strip", "-g", out)):
                continue
            wanted = section(out, ".corify.records")
            lists.append(wanted)
            run(LLVM + "llvm-objcopy", "-R.corify.records", out)
            write("expected", f"{name}-{target}", read(out), wanted)
            write("expected", f"{name}-{target}-two", read(out),
                  wanted + bytes(3) + lists[0])


def kernel_files():
    shared = os.path.join(source, "..", "shared", "kernels")
    for kernel in KERNELS:
        packed = os.path.join(shared, kernel + ".btf.xz")
        if os.path.exists(packed):
            out = path("kernels", kernel + ".btf")
            with open(out, "wb") as raw:
                subprocess.run(["xz", "-dc", packed], stdout=raw, check=True)
            yield kernel, out
    running = "/sys/kernel/btf/vmlinux"
    if not os.path.isdir(shared) and os.path.exists(running):
        yield "running", running


def section(object_file, name):
    out = object_file + name
    run(LLVM + "llvm-objcopy", f"--dump-section={name}={out}", object_file,
        "/dev/null")
    return read(out)


def object_seeds(name, file, kernels):
    data, types, ext = read(file), section(file, ".BTF"), section(file, ".BTF.ext")
    if not types or len(types) > LARGEST:
        return
    write("btf", name, types, b"")
    write("btf-ext", name, ext, types)
    if len(data) <= LARGEST:
        write("object", name, data)
        write("check", name, data, types)
    write("resolve", name, ext, types, types)
    for kernel, btf in kernels:
        cut = path("cut", f"{name}-{kernel}")
        if not run("bpftool", "gen", "min_core_btf", btf, cut, file):
            continue
        least = read(cut)
        if len(least) > LARGEST:
            continue
        write("btf", f"{name}-{kernel}", least, b"")
        write("resolve", f"{name}-{kernel}", ext, types, least)
        if len(data) <= LARGEST:
            write("check", f"{name}-{kernel}", data, least)


def big_enough_to_be_a_kernel():
    """Raw BTF in an image counts only from 1000 types on."""
    types = struct.pack("<IIII", 1, 1 << 24, 4, 32)
    types += struct.pack("<III", 0, 2 << 24, 1) * 1100
    strings = b"\0int\0"
    return struct.pack("<HBBIIIII", 0xeb9f, 1, 0, 24, 0, len(types), len(types),
                       len(strings)) + types + strings


def image_seeds(objects):
    raw = path("kernels", "small.btf")
    data = big_enough_to_be_a_kernel()
    open(raw, "wb").write(data)
    banner = b"Linux version 6.1.0-56-amd64 (d@d) #1 SMP Debian 6.1.192-2\0"
    write("kernel-image", "raw", data)
    for name, file in objects[:8]:
        write("kernel-image", name, read(file))
    for magic, name in ((b"ARM\x64", "arm64"), (b"RSC\x05", "riscv64")):
        write("kernel-image", name, bytes(56) + magic + bytes(200) + banner + data)
    commands = {"gz": ["gzip", "-c"], "xz": ["xz", "-c"], "zst": ["zstd", "-qc"],
                "lzma": ["xz", "--format=lzma", "-c"], "bz2": ["bzip2", "-c"],
                "lz4": ["lz4", "-qc"], "lz4-legacy": ["lz4", "-lqc"]}
    maker = os.path.join(source, "test/Kernel/Inputs/make-image.py")
    for name, command in commands.items():
        packed = subprocess.run(command + [raw], stdout=subprocess.PIPE,
                                check=True).stdout
        write("kernel-image", name, packed)
        payload = path("kernels", "small." + name)
        open(payload, "wb").write(packed)
        for kind in ("bzimage", "zboot", "s390"):
            if kind != "s390" or name in ("gz", "zst"):
                run(sys.executable, maker, kind, payload, str(len(data)),
                    path("kernel-image", f"{kind}-{name}"))
    here = os.path.dirname(raw)
    for name, flag in (("tar", "cf"), ("tar.xz", "cJf"), ("tar.gz", "czf")):
        run("tar", flag, path("kernel-image", name), "-C", here, "small.btf")
    run("ar", "rc", path("kernel-image", "ar"), raw)


def module_seeds(objects):
    """A module's base has the records that it uses: here, all of a kernel."""
    for name, file in objects:
        types = section(file, ".BTF")
        if not types or len(types) > LARGEST or types[:2] != b"\x9f\xeb":
            continue
        count = type_count(types)
        # ptr to type 1; a struct of the base's first; a function pointer.
        own = struct.pack("<III", 0, 2 << 24, 1)
        own += struct.pack("<IIIIII", 0, 4 << 24 | 1, 8, 0, count, 0)
        own += struct.pack("<III", 0, 8 << 24, min(2, count - 1))
        split = struct.pack("<HBBIIIII", 0xeb9f, 1, 0, 24, 0, len(own), len(own),
                            0) + own
        write("module", name, split, types, types)
        write("btf", "split-" + name, types, split)


def type_count(btf):
    start, = struct.unpack_from("<I", btf, 4)
    length, = struct.unpack_from("<I", btf, 12)
    at, count = start, 1
    while at < start + length:
        _, info = struct.unpack_from("<II", btf, at)
        kind, vlen = info >> 24 & 31, info & 0xffff
        at += 12 + {1: 4, 3: 12, 14: 4, 17: 4}.get(kind, 0)
        at += vlen * {4: 12, 5: 12, 6: 8, 13: 8, 15: 12, 19: 12}.get(kind, 0)
        count += 1
    return count


objects = list(compile_objects())
kernels = list(kernel_files())
for name, file in objects:
    object_seeds(name, file, kernels)
image_seeds(objects)
module_seeds(objects)
list_seeds()
for target in sorted(os.listdir(folder)):
    print(target, len(os.listdir(path(target, ""))))
