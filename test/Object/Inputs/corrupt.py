"""Copies of an object with one field each that is wrong.

corrupt.py OBJECT FOLDER: little-endian, 64 bits, as clang makes them.
"""
import struct
import sys

data = open(sys.argv[1], "rb").read()
folder = sys.argv[2]
shoff, = struct.unpack_from("<Q", data, 40)
shnum, shstrndx = struct.unpack_from("<HH", data, 60)


class Section:
    """The header's fields by name, and where in the file each of them is."""

    FIELDS = {"name": (0, "I"), "type": (4, "I"), "flags": (8, "Q"),
              "offset": (24, "Q"), "size": (32, "Q"), "link": (40, "I"),
              "info": (44, "I"), "entsize": (56, "Q")}

    def __init__(self, index):
        self.at = shoff + 64 * index

    def get(self, field):
        offset, kind = self.FIELDS[field]
        return struct.unpack_from("<" + kind, data, self.at + offset)[0]

    def set(self, field, value):
        offset, kind = self.FIELDS[field]
        return self.at + offset, kind, value


sections = [Section(i) for i in range(shnum)]
strings = sections[shstrndx].get("offset")


def text(at):
    return data[at:data.index(b"\0", at)].decode()


named = {text(strings + s.get("name")): s for s in sections}
symtab = named[".symtab"]
names = sections[symtab.get("link")].get("offset")
symbols = {}
for at in range(symtab.get("offset"),
                symtab.get("offset") + symtab.get("size"), 24):
    symbols[text(names + struct.unpack_from("<I", data, at)[0])] = at
program, code, maps = symbols["all"], named["kprobe"], symbols["things"]
relocations = named[".relkprobe"].get("offset")
code_at = code.get("offset")

changes = {
    "class": (4, "B", 1),
    "order": (5, "B", 3),
    "type": (16, "H", 2),
    "machine": (18, "H", 62),
    "sections": (40, "Q", 1 << 40),
    "section-count": (60, "H", 60000),
    "section-names": (62, "H", 999),
    "section-name": code.set("name", 1 << 30),
    "section-offset": code.set("offset", 1 << 40),
    "section-size": code.set("size", code.get("size") - 4),
    "no-symbols": symtab.set("type", 1),
    "symbol-size": symtab.set("entsize", 7),
    "symbol-strings": symtab.set("link", 0),
    "symbol-name": (symbols["all"], "I", 1 << 30),
    "program-size": (program + 16, "Q", 1 << 20),
    "program-start": (program + 8, "Q", 4),
    "program-empty": (program + 16, "Q", 0),
    "map-place": (maps + 8, "Q", 64),
    "relocation-section": named[".relkprobe"].set("info", 999),
    "relocation-addends": named[".relkprobe"].set("type", 4),
    "relocation-size": named[".relkprobe"].set("entsize", 5),
    "relocation-offset": (relocations, "Q", 1 << 20),
    "relocation-inside": (relocations, "Q", 4),
    "relocation-instruction": (relocations, "Q", 0),
    "relocation-symbol": (relocations + 12, "I", 9999),
    "relocation-twice": (relocations + 16, "Q",
                         struct.unpack_from("<Q", data, relocations)[0]),
    "call-target": (code_at + struct.unpack_from("<Q", data, relocations + 32)[0] + 4,
                    "i", 1000),
    "btf-magic": (named[".BTF"].get("offset"), "H", 0),
    "btf-type": named[".BTF"].set("type", 8),
    "ext-magic": (named[".BTF.ext"].get("offset"), "H", 0),
    "symbol-tables": named["license"].set("type", 2),
    "symbol-absolute": (symbols["counter"] + 6, "H", 0xfff1),
    "relocation-nameless": (relocations + 12, "I", 0),
    "license": named["license"].set("offset", 1 << 50),
}
for name, (at, kind, value) in changes.items():
    copy = bytearray(data)
    struct.pack_into("<" + kind, copy, at, value)
    open(f"{folder}/{name}", "wb").write(copy)
print(len(changes))
