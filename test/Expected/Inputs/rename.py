#!/usr/bin/env python3
"""rename.py IN OUT OLD NEW: a name in .BTF's strings, as long as the old one."""
import sys

source, target, old, new = sys.argv[1:]
data = open(source, "rb").read()
# .BTF comes before .BTF.ext; the list of the compiler has names of its own.
start = data.index(b"\x9f\xeb\x01")
at = data.index(b"\0" + old.encode() + b"\0", start) + 1
assert len(old) == len(new)
open(target, "wb").write(data[:at] + new.encode() + data[at + len(new):])
