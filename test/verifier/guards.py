"""Compiles the guards of test/Check/guards, in each of their variants."""
import os
import pathlib
import shutil
import subprocess
import sys

root = pathlib.Path(__file__).resolve().parent.parent.parent
llvm = pathlib.Path("/usr/lib/llvm-22/bin")
architectures = {"x86_64": "x86", "aarch64": "arm64"}


def build(folder, processors, variants):
    """Objects FILE_VARIANT.PROCESSOR.o in the folder, as paths."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    machine = os.uname().machine
    objects, running = [], []
    for source in sorted((root / "test/Check/guards").glob("*.bpf.c")):
        for variant in variants:
            for processor in processors:
                name = source.name.removesuffix(".bpf.c") + (variant and "_" + variant.lower())
                obj = folder / f"{name}.{processor}.o"
                running.append(subprocess.Popen(
                    [llvm / "clang", "-target", "bpf", "-g", "-O2", "-Wall", "-Werror", "-Wno-unused",
                     f"-mcpu={processor}", f"-D__TARGET_ARCH_{architectures[machine]}",
                     f"-I/usr/include/{machine}-linux-gnu", *([f"-D{variant}"] if variant else []),
                     "-c", source, "-o", obj]))
                objects.append(str(obj))
                if len(running) >= os.cpu_count():
                    running[-os.cpu_count()].wait()
    if any(process.wait() for process in running):
        sys.exit("the guards do not compile")
    return objects
