"""Applies the fix-its of COMMAND to each file of FOLDER until none is left, and
counts the findings that are gone and the files that compile no more."""
import glob, re, shlex, subprocess, sys

command, folder = sys.argv[1:]
# Fix-its are wanted applied, and not printed.
command = [a for a in shlex.split(command) if a != "-fdiagnostics-parseable-fixits"]


def run(name, *extra):
    run = subprocess.run([*command, "-fplugin-arg-corify-W=nested-read", *extra, name],
                         capture_output=True, text=True)
    findings = re.findall(r"(?:warning|error): .*\[corify-[a-z-]+\]$", run.stderr, re.M)
    errors = re.findall(r"error: (?!.*\[corify-)", run.stderr)
    return len(findings), len(errors)


fixed = broken = 0
for name in sorted(glob.glob(f"{folder}/*.c")):
    before, _ = run(name)
    for _ in range(4):
        run(name, "-Xclang", "-fixit", "-Xclang", "-fix-what-you-can")
    after, errors = run(name)
    fixed += before - after
    if errors:
        broken += 1
        print("broken:", name)
print(f"{fixed} fixed, {broken} broken")
