"""Puts a compressed payload into an image, with the unpacked size behind it, as
the kernel's build has it (gzip has its own):

    make-image.py bzimage|zboot|s390 PAYLOAD SIZE OUT
"""
import struct, sys

kind, path, size, out = sys.argv[1:]
payload = open(path, "rb").read()
if not payload.startswith(b"\x1f\x8b"):
    payload += struct.pack("<I", int(size))
if kind == "bzimage":  # a sector for the boot loader and one of setup
    head = bytearray(0x400)
    head[0x1F1] = 1
    head[0x1FE:0x208] = b"\x55\xaa\0\0HdrS\x0f\x02"
    head[0x248:0x250] = struct.pack("<II", 0, len(payload))
elif kind == "zboot":  # its length leaves the size out
    head = bytearray(64)
    length = len(payload) - (0 if payload.startswith(b"\x1f\x8b") else 4)
    head[0:16] = b"MZ\0\0zimg" + struct.pack("<II", 64, length)
else:  # before the payload what looks like one
    head = bytearray(0x10040)
    head[0x10008:0x1000E] = b"S390EP"
    head[0x10010:0x10014] = b"\x28\xb5\x2f\xfd"
    payload += b"zIPL"
open(out, "wb").write(bytes(head) + payload)
