"""Holds `corify kernel list --format json` on stdin, and what `extract` gives,
against the folder's MANIFEST.tsv."""
import csv, hashlib, json, os, subprocess, sys

corify, folder = sys.argv[1:]
listed = json.load(sys.stdin)["kernels"]
releases = [tuple(int(n) for n in k["release"].split(".")) for k in listed]
assert releases == sorted(releases), releases
kernels = {os.path.basename(k["path"]): k for k in listed}
rows = list(csv.DictReader(open(os.path.join(folder, "MANIFEST.tsv")), delimiter="\t"))
assert len(rows) == len(kernels) > 0, (len(rows), len(kernels))
for row in rows:
    kernel = kernels[row["file"]]
    assert kernel["arch"] == row["arch"], kernel
    assert str(kernel["types"]) == row["BTF types"], kernel
    assert kernel["byte_order"] == {"LE": "little", "BE": "big"}[row["byte order"]], kernel
    assert kernel["pointer_size"] == (4 if row["arch"] == "i386" else 8), kernel
    raw = subprocess.run([corify, "kernel", "extract", kernel["path"], "-o", "-"],
                         check=True, stdout=subprocess.PIPE).stdout
    assert hashlib.sha256(raw).hexdigest() == row["sha256 of raw BTF"], row["file"]
print(len(rows), "kernels")
