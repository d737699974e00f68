"""Draws the second layout of records, as another kernel has them.

What CO-RE cannot express is not drawn: a number that is no bit-field keeps its
size, and a bit-field the range of integer promotion that it is in. The values
of a layout are what C computes on the host from that layout's own bytes, so
anything that a relocation can find may move.
"""
import copy

from model import INTS, SMALL, Array, Enum, Field, Int, Record, is_scalar, size_bound


class LayoutDrawer:
    def shuffle(self, record):
        if record.b or not record.a:
            return
        if self.chance(0.05):
            return self.freeze(record)
        flat = []
        for f in record.a:
            if not f.name and f.type.keyword == "struct" and self.chance(0.5):
                self.shuffle_inner(f.type)
                flat += f.type.b
            else:
                flat.append(self.move(f, record))
        last = [f for f in flat if isinstance(f.type, Array) and not f.type.count]
        flat = [f for f in flat if f not in last]
        self.random.shuffle(flat)
        if record.keyword == "struct":
            flat = self.regroup(flat)
        record.b = self.pad(flat) + last

    def freeze(self, record):
        """It is the same in both layouts, except for the records in it."""
        record.a = record.b = [f for f in record.a if not f.only]
        for f in record.a:
            type = f.type
            while isinstance(type, Array):
                type = type.of
            if isinstance(type, Record) and not type.name:
                self.freeze(type)

    def shuffle_inner(self, type):
        while isinstance(type, Array):
            type = type.of
        if isinstance(type, Record):
            self.shuffle(type)

    def move(self, f, record):
        self.shuffle_inner(f.type)
        f = copy.copy(f)
        if f.bits:
            f.bits = self.other_width(f.type, f.bits)
            if self.features["bit-field-sign"] and isinstance(f.type, Int) and \
               f.type.bits == 32 and f.bits < 32 and self.chance(0.3):
                f.type = Int("s32" if f.type.spelling == "u32" else "u32", 32)
        elif isinstance(f.type, Array) and f.type.count and self.chance(0.4):
            inner = f.type.of
            if isinstance(inner, Array) and self.features["inner-dimension"] and self.chance(0.5):
                inner = Array(inner.of, inner.count + self.random.randint(1, 3))
            f.type = Array(inner, f.type.count + self.random.randint(0, 5))
        return f

    def other_width(self, type, bits):
        if type.is_bool or self.chance(0.4):
            return bits
        if isinstance(type, Enum):
            return self.random.randint(11, 31) if bits < 32 else bits
        if type.bits <= 16:
            # The widest of these is no bit-field at all.
            return self.random.choice([0, self.random.randint(1, type.bits)])
        if bits < 32:
            return self.random.randint(1, 31)
        return bits if bits == 32 else self.random.randint(33, 64)

    def regroup(self, fields):
        """Some neighbours move into an anonymous struct or union of their own."""
        if len(fields) < 3 or not self.chance(0.4):
            return fields
        at = self.random.randrange(len(fields) - 1)
        size = self.random.randint(1, 2)
        group = Record("", "struct", b=fields[at:at + size])
        if self.chance(0.3):
            wide = Field(self.name("pad"), Array(INTS[0], 40))
            group = Record("", "union", b=[Field("", group), wide])
        return fields[:at] + [Field("", group)] + fields[at + size:]

    def pad(self, fields):
        out = []
        for f in fields:
            if self.chance(0.25):
                type = self.random.choice(SMALL[:4])
                if self.chance(0.5):
                    type = Array(type, self.random.randint(1, 7))
                out.append(Field(self.name("pad"), type))
            out.append(f)
        return out


def inline_records(record):
    """The records that are defined in record."""
    for f in record.a:
        type = f.type
        while isinstance(type, Array):
            type = type.of
        if isinstance(type, Record) and not type.name:
            yield type


def can_copy(record):
    """Whether a local copy is right whatever the target's layout: no group of
    bit-fields, no union with records, which are read as they lie here."""
    if record.b is record.a:
        return size_bound(record) <= 128
    for f in record.a:
        inner = f.type
        if f.bits or f.only or (isinstance(inner, Array) and not inner.count):
            return False
        if isinstance(inner, Array) and inner.count > 8 and not is_scalar(inner.of):
            return False
        while isinstance(inner, Array):
            if isinstance(inner.of, Array):  # its inner dimension may differ
                return False
            inner = inner.of
        if isinstance(inner, Record) and not can_copy(inner):
            return False
    return size_bound(record) <= 128


def has_const(record):
    for f in record.a:
        type = f.type
        while isinstance(type, Array):
            type = type.of
        if "const" in f.qualifier or isinstance(type, Record) and has_const(type):
            return True
    return False
