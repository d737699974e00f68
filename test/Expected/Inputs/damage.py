#!/usr/bin/env python3
"""Damages the CO-RE records of an object:

    damage.py IN OUT drop N          record N of the object, from 0, is gone
    damage.py IN OUT swap N M        N and M ask for each other's access
    damage.py IN OUT add N INSN      one more like N, of instruction INSN of N's section

    damage.py --each CORIFY IN       drops each in turn, and then changes each: says how
                                     many of them `corify check` names as it should"""
import os, re, struct, subprocess, sys, tempfile


class Ext:
    """The records of .BTF.ext: self.sections of (name offset, [record])."""

    def __init__(self, data):
        self.order = "<" if data[0] == 0x9f else ">"
        self.data = data
        self.header, = self.unpack("I", 4)
        at, length = self.unpack("II", 24)
        self.start = self.header + at
        end, at = self.start + length, self.start + 4
        self.size, = self.unpack("I", self.start)
        self.sections = []
        while at < end:
            name, count = self.unpack("II", at)
            at += 8
            self.sections.append((name, [data[at + i * self.size:
                                              at + (i + 1) * self.size]
                                         for i in range(count)]))
            at += count * self.size

    def unpack(self, form, at):
        return struct.unpack_from(self.order + form, self.data, at)

    def find(self, number):
        for _, records in self.sections:
            if number < len(records):
                return records, number
            number -= len(records)
        sys.exit("no such record")

    def count(self):
        return sum(len(records) for _, records in self.sections)

    def bytes(self):
        part = struct.pack(self.order + "I", self.size)
        for name, records in self.sections:
            if records:
                part += struct.pack(self.order + "II", name, len(records))
                part += b"".join(records)
        data = bytearray(self.data[:self.start]) + part
        struct.pack_into(self.order + "I", data, 28, len(part))
        return bytes(data)


def copy(*arguments):
    subprocess.run(["llvm-objcopy-22", *arguments], check=True)


def read(path):
    with tempfile.TemporaryDirectory() as folder:
        copy(f"--dump-section=.BTF.ext={folder}/ext", path, os.devnull)
        return open(f"{folder}/ext", "rb").read()


def write(source, target, ext):
    with tempfile.TemporaryDirectory() as folder:
        with open(f"{folder}/ext", "wb") as file:
            file.write(ext)
        # The relocations of .BTF.ext fill in offsets that are there already.
        copy(f"--update-section=.BTF.ext={folder}/ext", "-R.rel.BTF.ext", source,
             target)


def damage(ext, what, number, other=0):
    records, at = ext.find(number)
    if what == "drop":
        del records[at]
    elif what == "swap":
        theirs, there = ext.find(other)
        mine, yours = records[at], theirs[there]
        records[at] = mine[:4] + yours[4:]
        theirs[there] = yours[:4] + mine[4:]
    elif what == "add":
        new = struct.pack(ext.order + "I", other * 8) + records[at][4:]
        records.append(new)
        records.sort(key=lambda r: struct.unpack(ext.order + "I", r[:4]))
    else:
        sys.exit(__doc__)
    return ext.bytes()


def said(corify, data, source, folder):
    """The IDs that `corify check` reports, with their first source line."""
    path = os.path.join(folder, "damaged.o")
    write(source, path, data)
    run = subprocess.run([corify, "check", path], capture_output=True, text=True)
    assert run.returncode == 1, run
    return re.findall(r"error: (.*) \[(corify-[a-z-]+)\]", run.stdout)


def each(corify, source):
    ext = read(source)
    total, dropped, changed = Ext(ext).count(), 0, 0
    wanted = subprocess.run(
        [sys.executable, os.path.join(os.path.dirname(__file__), "list.py"),
         source], stdout=subprocess.PIPE, text=True, check=True).stdout
    wanted = [line for line in wanted.splitlines() if not line.endswith(" none")]
    assert len(wanted) == total, (len(wanted), total)
    with tempfile.TemporaryDirectory() as folder:
        for n in range(total):
            found = said(corify, damage(Ext(ext), "drop", n), source, folder)
            # By kind, path and place; of equal ones in a row any will do.
            lost = [m for m, name in found if name == "corify-lost-record"]
            places = {(line.split()[1], line.split()[-3], line.split()[-1])
                      for line in wanted}
            if len(lost) == 1 and any(
                    f"{kind} of {path} at" in lost[0] and f":{place} has" in lost[0]
                    for kind, path, place in places):
                dropped += 1
            else:
                print(f"record {n} dropped: {found}")
            damaged = Ext(ext)
            records, at = damaged.find(n)
            # Another type, of which no access of the object is.
            records[at] = (records[at][:4] + struct.pack(damaged.order + "I", 1)
                           + records[at][8:])
            found = said(corify, damaged.bytes(), source, folder)
            if any(name == "corify-changed-record" for _, name in found):
                changed += 1
            else:
                print(f"record {n} changed: {found}")
    print(f"{total} records, {dropped} named when dropped, "
          f"{changed} named when changed")


if __name__ == "__main__":
    if len(sys.argv) == 4 and sys.argv[1] == "--each":
        each(*sys.argv[2:])
    elif len(sys.argv) > 4:
        source, target, what, *numbers = sys.argv[1:]
        write(source, target,
              damage(Ext(read(source)), what, *map(int, numbers)))
    else:
        sys.exit(__doc__)
