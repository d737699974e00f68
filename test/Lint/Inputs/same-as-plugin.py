"""Compiles each file of this folder with `corify cc` and looks at it with `corify lint`: both
must say the same of the stack, notes included. Prints how many files had
anything to say, and which differ."""
import glob
import re
import subprocess
import sys

corify, = sys.argv[1:]
MESSAGE = re.compile(r"^(\S+?):(\d+):(\d+): (warning|error|note): (.*)$", re.M)


def stack_messages(output):
    said, inside = [], False
    for place in MESSAGE.finditer(output):
        if place[4] != "note":
            inside = "[corify-stack-" in place[5]
        if inside:
            said.append(place[0])
    return sorted(said)


def run(*words):
    done = subprocess.run([corify, *words], capture_output=True, text=True)
    return stack_messages(done.stdout + done.stderr)


having = 0
for file in sorted(glob.glob("*.c")):
    flags = ["-I."]
    plugin = run("cc", *flags, file, "-o", "object.o")
    lint = run("lint", "--kernel-headers", "vmlinux*.h", file, "--", *flags)
    having += bool(plugin)
    if plugin != lint:
        print(f"{file}: they differ", *plugin, "lint says", *lint, sep="\n  ")
print("stack findings in", having, "files")
