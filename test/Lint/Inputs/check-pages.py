"""Compiles the programs of docs/diagnostics/: what stands under "## Bad" gives
the page's diagnostic, what stands under "## Good" gives none of Corify's. A
program is put behind #include "lint.h" unless it includes something itself; a
first line `// flags: …` adds to COMMAND."""
import glob, os, re, shlex, subprocess, sys, tempfile

command, folder = sys.argv[1:]


def block(text, title):
    section = re.search(rf"^## {title}\n(.*?)(?=^## |\Z)", text, re.M | re.S)
    lines = section[1].strip("\n").split("\n") if section else []
    code = []
    for line in lines:
        if code and line and not line.startswith("    "):
            break
        if line.startswith("    "):
            code.append(line[4:])
        elif code:
            code.append("")
    return "\n".join(code)


def diagnostics(code):
    flags = re.match(r"// flags: (.*)", code)
    prelude = "" if "#include" in code else '#include "lint.h"\n'
    with tempfile.NamedTemporaryFile("w", suffix=".c") as file:
        file.write(prelude + code + "\n")
        file.flush()
        arguments = shlex.split(flags[1]) if flags else []
        run = subprocess.run([*shlex.split(command), file.name, *arguments],
                             capture_output=True, text=True)
    broken = [l for l in run.stderr.splitlines()
              if ": error: " in l and "[corify-" not in l]
    return set(re.findall(r"\[(corify-[a-z-]+)\]$", run.stderr, re.M)), broken


wrong = pages = 0
for path in sorted(glob.glob(f"{folder}/*.md")):
    name = "corify-" + os.path.basename(path)[:-3]
    text = open(path).read()
    if not text.startswith(f"# {name}\n"):
        continue  # about something else
    pages += 1
    bad, _ = diagnostics(block(text, "Bad"))
    good, broken = diagnostics(block(text, "Good"))
    if name not in bad:
        wrong += 1
        print(f"{path}: the bad program gives {sorted(bad)}")
    if good or broken:
        wrong += 1
        print(f"{path}: the good program gives {sorted(good)} {broken}")
print(f"{pages} pages, {wrong} wrong")
