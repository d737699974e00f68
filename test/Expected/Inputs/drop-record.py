"""drop-record.py EXT: takes the first CO-RE record out of a .BTF.ext."""
import struct, sys

data = bytearray(open(sys.argv[1], "rb").read())
header, = struct.unpack_from("<I", data, 4)
at, length = struct.unpack_from("<II", data, 24)
start = header + at
size, _, count = struct.unpack_from("<III", data, start)
assert count > 1
struct.pack_into("<I", data, start + 8, count - 1)
struct.pack_into("<I", data, 28, length - size)
del data[start + 12 : start + 12 + size]
open(sys.argv[1], "wb").write(data)
