"""Runs `corify lint` over the files of this folder again and again, in other orders and with
other numbers of processes, and compares what it prints."""
import glob
import random
import subprocess
import sys

corify, = sys.argv[1:]
files = sorted(glob.glob("*.c"))
FORMATS = "text", "json", "sarif", "github"


def run(form, threads, names):
    done = subprocess.run(
        [corify, "lint", "--format", form, "-j", str(threads), *names],
        capture_output=True)
    assert done.returncode in (1, 2), done
    return done.stdout, sorted(done.stderr.splitlines())


shuffled = random.Random(1).sample(files, len(files))
for form in FORMATS:
    first = run(form, 1, files)
    assert first[0].count(b"corify-") > 20, first
    for threads, names in ((2, files), (7, files[::-1]), (3, shuffled), (2, files)):
        again = run(form, threads, names)
        assert again == first, (form, threads)
print(len(FORMATS), "formats, 5 runs each, all alike")
