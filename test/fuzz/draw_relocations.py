# Draws C for the differential against libbpf (scripts/relocate-differential):
# one file of programs that ask for relocations of every kind, and files with
# what other "kernels" have of their types.
#
#   draw_relocations.py SEED FOLDER     local.c, target0.c ... in FOLDER
#
# A kernel's types are the programs' own with a few things changed: fields
# renamed, moved, resized, wrapped in anonymous records; types dropped, and
# doubled as flavors, so that records have several candidates. Names come from
# a small pool, so that they meet often.
import copy
import os
import random
import sys

TARGETS = 8
PROGRAMS = 90
INTS = ["char", "signed char", "unsigned char", "short", "unsigned short",
        "int", "unsigned int", "long", "unsigned long", "_Bool", "long long"]
BITS = {"char": 8, "signed char": 8, "unsigned char": 8, "short": 16,
        "unsigned short": 16, "int": 32, "unsigned int": 32, "long": 64,
        "unsigned long": 64, "_Bool": 1, "long long": 64}
NAMES = [f"f{i}" for i in range(14)]


class Type:
    """kind: int, float, ptr, function, record, enum, typedef, array, anonymous."""

    def __init__(self, kind, name="", inner=None, count=0):
        self.kind, self.name, self.inner, self.count = kind, name, inner, count

    def declare(self, what):
        if self.kind == "array":
            return self.inner.declare(f"{what}[{self.count or ''}]")
        if self.kind == "ptr":
            return f"{self.name} *{what}"
        if self.kind == "function":
            return f"int (*{what})({self.name})"
        if self.kind == "anonymous":
            return f"{self.inner.keyword} {self.inner.body()} {what}".rstrip()
        return f"{self.name} {what}"


class Field:
    def __init__(self, name, type, bits=0):
        self.name, self.type, self.bits = name, type, bits

    def declare(self):
        width = f" : {self.bits}" if self.bits else ""
        return self.type.declare(self.name) + width + ";"


class Record:
    def __init__(self, name, keyword, fields, packed=False):
        self.name, self.keyword, self.fields = name, keyword, fields
        self.packed = packed

    def body(self):
        return "{ " + " ".join(f.declare() for f in self.fields) + " }"

    def declare(self, name):
        packed = " __attribute__((packed))" if self.packed else ""
        return f"{self.keyword} {name} {self.body()}{packed};"


class Enum:
    def __init__(self, name, values):
        self.name, self.values = name, values

    def declare(self, name, suffix=""):
        values = ", ".join(f"{n}{suffix} = {v}" for n, v in self.values)
        return f"enum {name} {{ {values} }};"


class World:
    """Records in an order in which each holds only those before it."""

    def __init__(self, r):
        self.r, self.records, self.enums, self.typedefs = r, [], [], []
        for i in range(4):
            self.enums.append(self.draw_enum(i))
        for i in range(6):
            self.records.append(self.draw_record(f"s{i}"))
        for i in range(5):
            self.typedefs.append((f"t{i}", self.draw_typedef(i)))

    def draw_enum(self, i):
        r = self.r
        big = r.random() < 0.3
        values, v = [], r.choice([-3, 0, 0, 1])
        for k in range(r.randint(1, 5)):
            values.append((f"E{i}_{k}", f"{v}LL" if big else str(v)))
            v += r.choice([1, 1, 7, 1 << (33 if big else 20)])
        return Enum(f"e{i}", values)

    def draw_typedef(self, i):
        r = self.r
        return r.choice([lambda: Type("int", r.choice(INTS)),
                         lambda: Type("record", self.tag(r.choice(self.records))),
                         lambda: Type("enum", f"enum e{r.randrange(4)}"),
                         lambda: Type("anonymous", inner=self.draw_inner(4)),
                         lambda: Type("function", "int, struct s1 *"),
                         lambda: Type("ptr", "struct s0")])()

    @staticmethod
    def tag(record):
        return f"{record.keyword} {record.name}"

    def draw_scalar(self):
        r = self.r
        return r.choice([lambda: Type("int", r.choice(INTS)),
                         lambda: Type("int", r.choice(INTS)),
                         lambda: Type("ptr", r.choice(["void", "struct s0", "struct s4", "struct far", "char"])),
                         lambda: Type("enum", f"enum e{r.randrange(4)}"),
                         lambda: Type("function", "void *")])()

    def draw_type(self):
        r, dice = self.r, self.r.random()
        if dice < 0.5 or (dice > 0.8 and not self.records):
            return self.draw_scalar()
        if dice < 0.55:
            return Type("float", r.choice(["float", "double"]))
        if dice < 0.75:
            inner = self.draw_scalar()
            if self.records and r.random() < 0.3:
                inner = Type("record", self.tag(r.choice(self.records)))
            array = Type("array", inner=inner, count=r.randint(1, 5))
            if r.random() < 0.25:
                array = Type("array", inner=array, count=r.randint(1, 3))
            return array
        if dice < 0.8 or not self.records:
            return Type("anonymous", inner=self.draw_inner(2))
        return Type("record", self.tag(r.choice(self.records)))

    def draw_field(self, names):
        r = self.r
        if r.random() < 0.2:
            base = r.choice(INTS)
            return Field(names.pop(), Type("int", base), r.randint(1, BITS[base]))
        if r.random() < 0.1:
            return Field(names.pop(), Type("enum", "enum e0"), r.randint(8, 31))
        if len(names) > 4 and r.random() < 0.15:
            inner = Record("", r.choice(["struct", "union"]),
                           [self.draw_field(names) for _ in range(2)])
            return Field("", Type("anonymous", inner=inner))
        return Field(names.pop(), self.draw_type())

    def draw_inner(self, count):
        names = self.r.sample(NAMES, len(NAMES))
        return Record("", self.r.choice(["struct", "union"]),
                      [self.draw_field(names) for _ in range(count)])

    def draw_record(self, name):
        r = self.r
        names = r.sample(NAMES, len(NAMES))
        # Others have pointers to these.
        is_struct = name in ("s0", "s1", "s4") or r.random() < 0.6
        keyword = "struct" if is_struct else "union"
        fields = [self.draw_field(names) for _ in range(r.randint(2, 8))]
        # A record with one may be part of no array; the last is in none.
        if keyword == "struct" and name == "s5":
            fields.append(Field("flex", Type("array", inner=self.draw_scalar(), count=0)))
        # Clang refuses bit-fields of packed records: kernels alone have such.
        return Record(name, keyword, fields)

    # A kernel: the same, and other.

    def mutate(self, r):
        w = copy.deepcopy(self)
        w.r = r
        changes = r.choice([0, 6, 12, 24])
        for _ in range(changes):
            r.choice([w.change_record, w.change_record, w.change_record,
                      w.change_enum, w.change_typedef])()
        w.extra = []
        for record in w.records:
            if r.random() < 0.25:
                flavor = copy.deepcopy(record)
                flavor.name = f"{record.name}___{r.choice(['old', 'v2', 'x_y'])}"
                if r.random() < 0.6:
                    w.change_fields(flavor)
                w.extra.append((record.name, flavor))
        return w

    def names_in(self, record):
        for f in record.fields:
            if f.name:
                yield f.name
            else:
                yield from self.names_in(f.type.inner)

    def change_record(self):
        self.change_fields(self.r.choice(self.records))

    def change_fields(self, record):
        r = self.r
        free = [n for n in NAMES + ["g0", "g1", "g2"]
                if n not in set(self.names_in(record))]
        at = r.randrange(len(record.fields))
        field = record.fields[at]
        if field.name == "flex":
            return
        kind = r.choice([0, 1, 2, 2, 3, 4, 5, 6, 6, 6, 7])
        if kind == 0 and len(record.fields) > 1:
            del record.fields[at]
        elif kind == 1 and field.name and free:
            field.name = r.choice(free)
        elif kind == 2 and field.name:
            # Only of what came before the record, which by value is all.
            field.type, field.bits = self.draw_scalar(), 0
        elif kind == 3:
            inner = Record("", r.choice(["struct", "union"]), [field])
            record.fields[at] = Field("", Type("anonymous", inner=inner))
        elif kind == 4 and field.type.kind == "array":
            field.type.count = r.randint(1, 6)
        elif kind == 5 and free:
            record.fields.insert(at, Field(r.choice(free), self.draw_scalar()))
        elif kind == 6 and field.type.kind == "int" and field.name:
            base = r.choice(INTS)
            field.type = Type("int", base)
            field.bits = r.choice([0, 0, r.randint(1, BITS[base])])
        elif kind == 7:
            record.packed = not record.packed

    def change_enum(self):
        r = self.r
        enum = r.choice(self.enums)
        if len(enum.values) > 1 and r.random() < 0.5:
            del enum.values[r.randrange(len(enum.values))]
        else:
            n, v = enum.values[-1]
            enum.values[-1] = (n + r.choice(["", "___old"]), r.choice(["77", "0x100000000LL", "-9", "0xfffffff0"]))

    def change_typedef(self):
        i = self.r.randrange(len(self.typedefs))
        self.typedefs[i] = (self.typedefs[i][0], self.draw_typedef(i))

    # C.

    def declarations(self, suffix=""):
        for e in self.enums:
            yield e.declare(e.name)
        for record in self.records:
            yield record.declare(record.name)
        for of, record in getattr(self, "extra", []):
            yield record.declare(record.name)
        for name, type in self.typedefs:
            yield f"typedef {type.declare(name)};"

    def target(self, r):
        lines = list(self.declarations())
        for group in ([f"enum {e.name}" for e in self.enums],
                      [self.tag(x) for x in self.records],
                      [self.tag(x) for _, x in getattr(self, "extra", [])],
                      [name for name, _ in self.typedefs]):
            for name in group:
                if r.random() < 0.92:
                    lines.append(f"{name} v_{name.replace(' ', '_')};")
        lines.append("unsigned long v_long;")
        return "\n".join(lines) + "\n"

    def find(self, name):
        return next(x for x in self.records if x.name == name)

    def draw_path(self, record, depth=4):
        """(C after the root, type, is a bit-field), by chance."""
        r = self.r
        field = r.choice(record.fields)
        if not field.name:
            return self.draw_path(field.type.inner, depth)
        text, type = "." + field.name, field.type
        while depth > 0 and r.random() < 0.75:
            depth -= 1
            if type.kind == "array":
                index = r.randrange(type.count) if type.count else r.randrange(9)
                text, type = f"{text}[{index}]", type.inner
            elif type.kind == "record":
                inner = self.find(type.name.split()[1])
                rest, type, bits = self.draw_path(inner, depth)
                return text + rest, type, bits
            elif type.kind == "anonymous":
                rest, type, bits = self.draw_path(type.inner, depth)
                return text + rest, type, bits
            else:
                break
        return text, type, bool(field.bits)

    def draw_root(self):
        r = self.r
        record = r.choice(self.records)
        roots = [self.tag(record)] * 3
        roots += [n for n, t in self.typedefs
                  if t.kind == "record" and t.name == self.tag(record)]
        return r.choice(roots), record

    def draw_expression(self):
        r, dice = self.r, self.r.random()
        if dice < 0.2:
            name = r.choice([self.tag(x) for x in self.records] +
                            [f"enum e{i}" for i in range(4)] +
                            [n for n, _ in self.typedefs] * 2)
            what = r.choice(["__builtin_btf_type_id(*(T *)0, 0)",
                             "__builtin_btf_type_id(*(T *)0, 1)",
                             "__builtin_preserve_type_info(*(T *)0, 0)",
                             "__builtin_preserve_type_info(*(T *)0, 1)",
                             "__builtin_preserve_type_info(*(T *)0, 2)",
                             "__builtin_preserve_type_info(*(T *)0, 2)"])
            return what.replace("T", name, 1)
        if dice < 0.35:
            enum = r.choice(self.enums)
            name, _ = r.choice(enum.values)
            return (f"__builtin_preserve_enum_value(*(enum {enum.name} *){name}, "
                    f"{r.randrange(2)})")
        root, record = self.draw_root()
        path, type, bits = self.draw_path(record)
        index = r.choice([0] * 9 + [2])
        if dice < 0.7:
            lvalue = f"(({root} *)0)[{index}]{path}" if index else f"(({root} *)0)->{path[1:]}"
            # Clang takes signs and shifts of numbers alone.
            is_number = type.kind in ("int", "enum") and not path.endswith("]")
            return f"__builtin_preserve_field_info({lvalue}, {r.randrange(6 if is_number else 3)})"
        lvalue = f"(({root} *)ctx)->{path[1:]}"
        if type.kind in ("int", "ptr", "enum", "function"):
            if dice < 0.88:
                return f"(long){lvalue}"
            if type.kind == "int" and not bits:
                return f"({lvalue} = {r.choice(['5', '(long)ctx'])}, 0)"
        return "0" if bits else f"(long)&{lvalue}"

    def programs(self):
        lines = ["#pragma clang attribute push(__attribute__((preserve_access_index)), apply_to = record)"]
        lines += self.declarations()
        lines.append("#pragma clang attribute pop")
        for i in range(PROGRAMS):
            lines.append(f'__attribute__((section("raw_tp"), used)) '
                         f'long p{i}(void *ctx) {{ return {self.draw_expression()}; }}')
        lines.append('char _license[] __attribute__((section("license"), used)) = "GPL";')
        return "\n".join(lines) + "\n"


def main():
    seed, folder = int(sys.argv[1]), sys.argv[2]
    r = random.Random(seed)
    world = World(r)
    with open(os.path.join(folder, "local.c"), "w") as f:
        f.write(world.programs())
    for i in range(TARGETS):
        with open(os.path.join(folder, f"target{i}.c"), "w") as f:
            f.write(world.mutate(random.Random(seed * 1000 + i)).target(r))


if __name__ == "__main__":
    main()
