#!/usr/bin/env python3
"""The list of expected records of an object, a line a record:

    list.py OBJECT

    FUNCTION KIND TYPE ACCESS PATH VALUE LINE:COLUMN

Written from the drawing in include/corify/Support/ExpectedRecords.h alone."""
import os, struct, subprocess, sys, tempfile, zlib

KINDS = ("byte_off byte_sz field_exists signed lshift_u64 rshift_u64 "
         "local_type_id target_type_id type_exists type_size enumval_exists "
         "enumval_value type_matches").split()

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "list")
    dumped = subprocess.run(
        ["llvm-objcopy-22", f"--dump-section=.corify.records={path}",
         sys.argv[1], os.devnull], stderr=subprocess.PIPE, text=True)
    if dumped.returncode:
        sys.exit("no list")
    data = open(path, "rb").read()
with open(sys.argv[1], "rb") as file:
    order = "<" if file.read(6)[5] == 1 else ">"


def text(strings, at):
    return strings[at:strings.index(0, at)].decode()


while data:
    magic, version, header, size, checksum, functions, records, strings = (
        struct.unpack_from(order + "IHHIIIII", data))
    assert (magic, version, header) == (0x4c435243, 1, 28), (magic, version)
    assert zlib.crc32(data[16:size]) == checksum
    assert size == 28 + 8 * functions + 40 * records + strings
    names = data[size - strings:size]
    at = 28 + 8 * functions
    for f in range(functions):
        name, many = struct.unpack_from(order + "II", data, 28 + 8 * f)
        if not many:
            print(text(names, name), "none")
        for _ in range(many):
            root, access, spelled, kind, file, line, column, zero, value = (
                struct.unpack_from(order + "8Iq", data, at))
            at += 40
            assert zero == 0
            print(text(names, name), KINDS[kind], text(names, root) or "-",
                  text(names, access), text(names, spelled) or "-", value,
                  f"{line}:{column}")
    assert at == size - strings
    data = data[size:].lstrip(b"\0")
