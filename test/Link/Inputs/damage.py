#!/usr/bin/env python3
"""Objects as other tools leave them.

  damage.py no-lines IN OUT             the line info of .BTF.ext is empty
  damage.py odd-size IN OUT SECTION     SECTION has one byte
  damage.py two-tables IN OUT SECTION   SECTION's bytes twice, as `ld -r` does
"""
import os
import struct
import subprocess
import sys
import tempfile

what, source, target, *rest = sys.argv[1:]
section = rest[0] if rest else ".BTF.ext"
objcopy = os.environ.get("OBJCOPY", "llvm-objcopy-22")

if what == "odd-size":
    data = bytearray(open(source, "rb").read())
    table, = struct.unpack_from("=Q", data, 40)
    size, count, names = struct.unpack_from("=3H", data, 58)
    base, = struct.unpack_from("=Q", data, table + names * size + 24)
    for header in range(table, table + count * size, size):
        name = base + struct.unpack_from("=I", data, header)[0]
        if data[name:data.index(0, name)] == section.encode():
            struct.pack_into("=Q", data, header + 32, 1)
    open(target, "wb").write(data)
    sys.exit()

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "section")
    subprocess.run([objcopy, f"--dump-section={section}={path}", source,
                    os.path.join(folder, "copy.o")], check=True)
    data = bytearray(open(path, "rb").read())
    if what == "no-lines":
        # Line infos are the second part, records the third.
        header, = struct.unpack_from("=I", data, 4)
        lines, length, records = struct.unpack_from("=III", data, 16)
        struct.pack_into("=II", data, 20, 0, records - length)
        del data[header + lines:header + lines + length]
    else:
        data = data + data
    with open(path, "wb") as out:
        out.write(data)
    # The relocations of BTF fill in offsets that are there already.
    subprocess.run([objcopy, f"--update-section={section}={path}",
                    "-R.rel.BTF", "-R.rel.BTF.ext", source, target], check=True)
