"""Compiles a case three times, runs it on the host and in the kernel, compares.

A failure is told by its kind, so that shrinking keeps to one:

    crash      the compiler died under the plugin
    compile    it refused what plain C takes
    refused-a  the loader or the verifier refused a program, in layout a
    wrong-a    the kernel's value is not the host's
    refused-b, wrong-b

A program in which the verifier loses count of a loop, or which is too long for
it, is "unverifiable": with the macros it would be so as well.
"""
import os
import re
import subprocess
from dataclasses import dataclass

from emit import HERE, source

ROOT = os.path.dirname(os.path.dirname(HERE))
CLANG = "clang-22"
UNVERIFIABLE = "infinite loop detected|jumps is too complex|program is too large"
COMMON = ["-w", "-fwrapv", "-fno-strict-aliasing", f"-I{HERE}"]


@dataclass
class Failure:
    kind: str
    program: int  # -1: the whole case
    text: str


class Invalid(Exception):
    """The case itself is no C that the host takes."""


def run(command, **options):
    try:
        return subprocess.run(command, capture_output=True, text=True, timeout=120, **options)
    except subprocess.TimeoutExpired:
        return subprocess.CompletedProcess(command, 124, "", "timeout after 120 s")


def host_values(folder, layout):
    binary = f"{folder}/host-{layout}"
    define = ["-DLAYOUT_B"] if layout == "b" else []
    done = run([CLANG, "-O0", *COMMON, *define, f"{folder}/case.c", "-o", binary, "-latomic"])
    if done.returncode:
        raise Invalid(done.stderr)
    done = run([binary, f"{folder}/image-{layout}"])
    if done.returncode:
        raise Invalid(f"the host's program ends with {done.returncode}")
    values = (line.split() for line in done.stdout.splitlines())
    return {int(number): int(value, 16) for number, value in values}


def types_object(folder, layout):
    """The kernel that has layout, as far as libbpf is concerned."""
    out = f"{folder}/types-{layout}.o"
    define = ["-DLAYOUT_B"] if layout == "b" else []
    done = run([CLANG, "-target", "bpf", "-g", "-O2", *COMMON, *define, "-DTYPES_ONLY",
                "-c", f"{folder}/case.c", "-o", out])
    if done.returncode:
        raise Invalid(done.stderr)
    return out


def first_error(text):
    lines = [l for l in text.splitlines() if "error:" in l or "Assertion" in l or "LLVM ERROR" in l]
    return lines[0] if lines else text[:300]


def compile_case(case, folder):
    """A failure, or None."""
    done = run([f"{ROOT}/build/bin/corify", "cc", *COMMON, *case.cflags,
                "-c", f"{folder}/case.c", "-o", f"{folder}/case.o"])
    if not done.returncode:
        return None
    open(f"{folder}/compile.log", "w").write(done.stderr)
    is_crash = done.returncode not in (0, 1) or "PLEASE submit a bug" in done.stderr
    return Failure("crash" if is_crash else "compile", -1, first_error(done.stderr))


def reason(log):
    """What the loader or the verifier says at the end."""
    lines = [l for l in log.splitlines() if not re.match(
        r"libbpf: (failed|prog '\w+': failed to load)|processed|cur state|old state|.*PROG LOAD LOG", l)]
    return (lines or [""])[-1]


def kernel_values(folder, layout, btf):
    """By program: a number, or what went wrong."""
    done = run([f"{ROOT}/build/bin/bpf-fuzz", f"{folder}/case.o", btf, f"{folder}/image-{layout}"])
    open(f"{folder}/kernel-{layout}.log", "w").write(done.stderr)
    values, logs = {}, done.stderr.split("bpf-fuzz: next\n")[1:]
    for line in done.stdout.splitlines():
        name, verb, value = line.split()
        number = int(name[1:])
        values[number] = int(value, 16) if verb == "=" else f"{verb} {value}"
        log = logs.pop(0) if logs else ""  # only where each was loaded alone
        if verb == "refused":
            values[number] += f": {reason(log)}"
    if done.returncode:
        raise RuntimeError(f"bpf-fuzz ends with {done.returncode}: {done.stderr[-400:]}")
    return values


def run_case(case, folder, layouts="ab"):
    """A list of failures, at most one a program."""
    os.makedirs(folder, exist_ok=True)
    open(f"{folder}/case.c", "w").write(source(case))
    expected = {layout: host_values(folder, layout) for layout in layouts}
    failure = compile_case(case, folder)
    if failure:
        return [failure]
    failures = {}
    for layout in layouts:
        got = kernel_values(folder, layout, types_object(folder, layout))
        for number, value in expected[layout].items():
            have = got.get(number, "refused: is not in the object")
            if have == value or number in failures:
                continue
            text = have if isinstance(have, str) else f"expected {value:#x}, got {have:#x}"
            kind = f"{'refused' if isinstance(have, str) else 'wrong'}-{layout}"
            if isinstance(have, str) and re.search(UNVERIFIABLE, have):
                kind = "unverifiable"
            failures[number] = Failure(kind, number, text)
    return list(failures.values())
