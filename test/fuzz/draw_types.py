"""Draws records: numbers, bit-fields, arrays, pointers to each other, records in
records with and without a name."""
from draw_layout import LayoutDrawer, inline_records
from model import INTS, SMALL, Array, Enum, Field, Pointer, Record, size_bound


class TypeDrawer(LayoutDrawer):
    def __init__(self, random, features):
        self.random, self.features = random, features
        self.enums, self.records, self.names = [], [], 0
        # Bit-fields of a record with 128-bit numbers are a shape of its own.
        self.has_wide = features["unaligned-bit-field"] or self.chance(0.25)

    def chance(self, probability):
        return self.random.random() < probability

    def name(self, stem="f"):
        self.names += 1
        return f"{stem}{self.names}"

    def draw(self):
        for number in range(self.random.randint(1, 2)):
            self.enums.append(self.draw_enum(number))
        count = self.random.randint(3, 6)
        self.records = [Record(f"r{i}", "struct", f"struct r{i}", number=i) for i in range(count)]
        for index, record in enumerate(self.records):
            if self.chance(0.2):
                self.make_typedef(record, index)
        for index, record in enumerate(self.records):
            self.fill(record, index)
        for record in self.records:
            self.shuffle(record)
        return self.enums, self.records

    def draw_enum(self, number):
        is_signed = self.chance(0.4)
        names = [f"E{number}_{i}" for i in range(self.random.randint(2, 4))]
        low = -9 if is_signed else 0
        values = lambda: [low] + self.random.sample(range(1, 2000), len(names) - 1)
        enum = Enum(f"e{number}", [], [], is_signed=is_signed)
        enum.a, enum.b = (list(zip(names, values())) for _ in "ab")
        return enum

    def make_typedef(self, record, index):
        record.spelling = f"r{index}_t"
        record.typedef = self.random.choice(["too", "only"] if index else ["too"])

    def pointees(self, index):
        """A record without a tag can only be named once it is defined."""
        return [r for i, r in enumerate(self.records) if i < index or r.typedef != "only"]

    def fill(self, record, index):
        """Records before index may be members by value, all by pointer."""
        if self.chance(0.08) and index and not record.typedef:
            record.keyword, record.spelling = "union", f"union r{index}"
            return self.fill_union(record)
        record.is_packed = self.has_wide and self.chance(0.2)
        count = self.random.randint(3, 9)
        while len(record.a) < count:
            record.a += self.draw_fields(record, index, depth=0)
        if not self.features["typedef-bit-field"] and record.typedef == "only":
            self.drop_bit_fields(record)
        for f in record.a:
            if record.is_packed and f.qualifier == "_Atomic":
                f.qualifier = ""  # unaligned, the host would need a library
        # What list walks and container_of need.
        if record.typedef != "only":
            record.a.append(Field(self.name("next"), Pointer(record)))
        if self.chance(0.1):
            only = self.random.choice("a" if record.typedef else "ab")
            record.a.append(Field(self.name("only"), self.random.choice(SMALL), only=only))
        if self.features["flexible"] and self.chance(0.12) and not self.is_used(record):
            record.a.append(Field(self.name("flex"), Array(self.random.choice(SMALL[:4]), 0)))

    def drop_bit_fields(self, record):
        record.a = [f for f in record.a if not f.bits]
        for inner in inline_records(record):
            self.drop_bit_fields(inner)

    def is_used(self, record):
        """By value, where a record with a flexible array cannot be."""
        return self.records.index(record) < len(self.records) - 1

    def fill_union(self, union):
        for _ in range(self.random.randint(2, 3)):
            union.a.append(self.plain_field())

    def plain_field(self):
        """Of any bits, so that its bytes may be another member's as well."""
        type = self.random.choice([t for t in SMALL if not t.is_bool])
        if self.chance(0.3):
            type = Array(type, self.random.choice([2, 3, 4, 8]))
        elif self.chance(0.15) and self.features["unaligned-bit-field"]:
            return self.draw_bit_field()
        return Field(self.name(), type)

    def draw_fields(self, record, index, depth):
        shapes = [(self.draw_number, 30), (self.draw_pointer, 22)]
        if record.is_packed:  # libbpf takes no bit-field that is not aligned
            return self.random.choice(shapes)[0](index, depth)
        shapes += [(self.draw_array, 16), (self.draw_bit_fields, 12)]
        by_value = [r for r in self.records[:index]
                    if size_bound(r) <= 160 and not r.has_flexible()]
        if by_value:
            shapes.append((lambda r, d: self.draw_nested(by_value), 14))
        if depth < 2:
            shapes.append((self.draw_anonymous, 8))
            shapes.append((self.draw_inline, 7))
        draw = self.random.choices([s for s, _ in shapes], [w for _, w in shapes])[0]
        return draw(index, depth)

    def draw_number(self, index, depth):
        type = self.random.choice(self.enums if self.chance(0.12) else
                                  INTS if self.chance(0.3) and self.has_wide else SMALL)
        qualifier = self.random.choice(["const", "volatile", "const volatile", "_Atomic"])
        is_atomic = qualifier == "_Atomic"
        if not self.chance(0.15) or is_atomic and (type.bits > 64 or type.is_bool):
            qualifier = ""
        return [Field(self.name(), type, qualifier=qualifier)]

    def draw_bit_field(self, type=None):
        type = type or self.random.choice(INTS[:9] + self.enums)
        low = 11 if isinstance(type, Enum) else 1  # its enumerators must fit
        width = 1 if type.is_bool else self.random.randint(low, type.bits)
        return Field(self.name("bits"), type, bits=width)

    def draw_bit_fields(self, index, depth):
        count = self.random.randint(1, 4)
        if self.features["unaligned-bit-field"]:
            return [self.draw_bit_field() for _ in range(count)]
        if self.has_wide:
            return self.draw_number(index, depth)
        # One type's, between numbers that keep LLVM's own record aligned.
        wide = lambda: Field(self.name("wide"), INTS[3])
        type = self.random.choice(INTS[:9] + self.enums)
        return [wide()] + [self.draw_bit_field(type) for _ in range(count)] + [wide()]

    def draw_pointer(self, index, depth):
        to = self.random.choice(self.pointees(index))
        if self.chance(0.15):
            to = self.random.choice(SMALL)
        pointer = Pointer(to, self.random.choice(["", "", "", "const", "volatile"]),
                          null=isinstance(to, Record) and self.chance(0.08))
        if self.chance(0.15) and not pointer.null:
            pointer = Pointer(pointer)
        qualifier = self.random.choice(["", "", "", "", "const", "volatile"])
        return [Field(self.name(), pointer, qualifier=qualifier)]

    def draw_array(self, index, depth):
        count = lambda: self.random.choice([1, 2, 3, 4, 5, 8, 16])
        kind = self.random.random()
        by_value = [r for r in self.records[:index]
                    if size_bound(r) <= 96 and not r.has_flexible()]
        if kind < 0.45 and by_value:
            return [Field(self.name(), Array(self.random.choice(by_value), min(count(), 4)))]
        if kind < 0.6:
            return [Field(self.name(), Array(Array(self.random.choice(SMALL), count()), 3))]
        if kind < 0.7:
            return [Field(self.name(), Array(Pointer(self.random.choice(self.pointees(index))), 3))]
        return [Field(self.name(), Array(self.random.choice(SMALL), count()))]

    def draw_nested(self, by_value):
        qualifier = "volatile" if self.chance(0.08) else ""
        return [Field(self.name(), self.random.choice(by_value), qualifier=qualifier)]

    def draw_inline(self, index, depth):
        record = Record("", "struct")
        for _ in range(self.random.randint(1, 3)):
            record.a += self.draw_fields(record, index, depth + 1)
        if self.chance(0.3):
            return [Field(self.name(), Array(record, 2))]
        return [Field(self.name(), record)]

    def draw_anonymous(self, index, depth):
        if self.chance(0.5):
            record = Record("", "union")
            if self.chance(0.25):  # of pointers that are all valid
                to = self.random.choice(self.pointees(index))
                record.a = [Field(self.name(), Pointer(to)) for _ in range(2)]
            else:
                self.fill_union(record)
        else:
            record = Record("", "struct")
            for _ in range(self.random.randint(1, 3)):
                record.a += self.draw_fields(record, index, depth + 1)
        return [Field("", record)]
