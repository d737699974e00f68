"""Changes the immediate of the first instruction that adds 4 (the offset of
task_struct::comm): patch-record.py IN OUT"""
import sys

data = bytearray(open(sys.argv[1], "rb").read())
for at in range(0, len(data) - 8, 8):
    # r1 = 4 or r1 += 4, of any register, in a 64- or 32-bit form.
    if data[at] in (0x07, 0xB7, 0xB4, 0x04) and data[at + 4 : at + 8] == b"\4\0\0\0":
        data[at + 4] = 5
        break
else:
    sys.exit("no such instruction")
open(sys.argv[2], "wb").write(data)
