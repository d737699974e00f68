"""Writes a case as one C file."""
import os
import random

from model import Array, Pointer, Record, all_members, declare, define_fields, key, members

HERE = os.path.dirname(os.path.abspath(__file__))
POOL = 6  # objects of each type that pointers lead to


def source(case, is_self_contained=False):
    prelude = '#include "prelude.h"\n'
    if is_self_contained:
        prelude = open(os.path.join(HERE, "prelude.h")).read()
    return "".join([
        f"// {case.seed}\n", prelude,
        "#ifndef LAYOUT_B\n", types(case, "a"), "#else\n", types(case, "b"), "#endif\n",
        accessors(case),
        "#ifdef TYPES_ONLY\n", keep(case), "#else\n",
        "".join(function(f) for f in case.functions),
        "#ifndef __bpf__\n", "#ifndef LAYOUT_B\n", host(case, "a"), "#else\n", host(case, "b"),
        "#endif\n#endif\n#endif\n"])


def types(case, layout):
    out = []
    for enum in case.enums:
        values = enum.a if layout == "a" else enum.b
        inside = ", ".join(f"{n} = {v}" for n, v in values)
        out.append(f"{enum.spelling} {{ {inside} }};\n")
    out.append("#ifdef __bpf__\n#pragma clang attribute push("
               "__attribute__((preserve_access_index)), apply_to = record)\n#endif\n")
    for r in case.records:
        if r.typedef != "only":
            out.append(f"{r.keyword} {r.name};\n")
        if r.typedef == "too":
            out.append(f"typedef {r.keyword} {r.name} {r.spelling};\n")
    for r in case.records:
        packed = " __attribute__((packed))" if r.is_packed else ""
        body = define_fields(r, layout)
        if r.typedef == "only":
            out.append(f"typedef {r.keyword} {{\n{body}}}{packed} {r.spelling};\n")
        else:
            out.append(f"{r.keyword} {r.name} {{\n{body}}}{packed};\n")
    for r in case.records:
        only = [f for f in all_members(r) if f.only == "b"]
        if only and layout == "a":
            fields = "".join(f"\t{declare(f.type, f.name)};\n" for f in only)
            out.append(f"#if defined(__bpf__) && !defined(TYPES_ONLY)\nstruct {r.name}___b {{\n{fields}}};\n#endif\n")
    out.append("#ifdef __bpf__\n#pragma clang attribute pop\n#endif\n")
    return "".join(out)


def accessors(case):
    """What only one layout has is read where it exists, and else is other."""
    out = []
    for r in case.records:
        if r.typedef != "only" and r.typedef == "":
            out.append(f"#ifndef TYPES_ONLY\nIDENTITY({r.name}, {r.spelling})\n#endif\n")
        for f in all_members(r):
            if not f.only:
                continue
            name = f.name
            flavor = f"(struct {r.name}___b *)" if f.only == "b" else ""
            path = f"({flavor}has_)->{name}"
            out.append(
                f"#ifdef __bpf__\n"
                f"#define HAS_{name}(p, other) ({{ {r.spelling} *has_ = (p); u64 other_ = (other); \\\n"
                f"\tbpf_core_field_exists({path}) ? {path} : other_; }})\n"
                f"#elif {'' if f.only == 'b' else '!'}defined(LAYOUT_B)\n"
                f"#define HAS_{name}(p, other) (1 ? (p)->{name} : (u64)(other))\n#else\n"
                f"#define HAS_{name}(p, other) (0 ? ({f.type.spelling})0 : (u64)(other))\n#endif\n")
    return "".join(out)


def keep(case):
    """The types in the BTF of an object that has no code."""
    out = [f"{r.spelling} *keep_{r.name};\n{r.spelling} keep_value_{r.name};\n"
           for r in case.records]
    out += [f"{e.spelling} keep_{e.name};\n" for e in case.enums]
    return "".join(out)


def function(f):
    if f.number < 0:
        return f"\n{f.head}\n{{\n{f.body}}}\n"
    return f"\nPROGRAM({f.name})\n{{\n{f.body}\treturn 0;\n}}\n"


# The host's side: objects, their bytes, and where pointers are in them.

class Pools:
    """An array of objects for each type that is pointed to."""

    def __init__(self, case):
        self.types = {}
        for r in case.records:
            self.add(r)

    def add(self, type):
        if key(type) in self.types:
            return
        self.types[key(type)] = type
        for t in pointers_in(type):
            self.add(t.to)

    def name(self, type):
        return f"pool{list(self.types).index(key(type))}"


def pointers_in(type):
    if isinstance(type, Pointer):
        yield type
    elif isinstance(type, Array):
        yield from pointers_in(type.of)
    elif isinstance(type, Record):
        for f in type.a:
            yield from pointers_in(f.type)


def host(case, layout):
    pools = Pools(case)
    rng = random.Random(f"{case.seed} {layout}")
    out = ["static struct objects {\n"]
    for type in pools.types.values():
        name = pools.name(type)
        if isinstance(type, Record) and type.has_flexible():
            out.append(f"\tunion {{ {type.spelling} r; char room[sizeof({type.spelling}) + 64]; "
                       f"}} {name}_room __attribute__((aligned(16)));\n")
        else:
            out.append(f"\t{declare(type, f'{name}[{POOL}]')} __attribute__((aligned(16)));\n")
    out.append("} memory __attribute__((aligned(4096)));\n"
               '#include "host.h"\n'
               "static void fill(void)\n{\n")
    for type in pools.types.values():
        for i in range(POOL):
            place = element(pools, type, i)
            if place:
                out += fill(pools, type, place, layout, rng)
    out.append("}\nint main(int argc, char **argv)\n{\n")
    out.append(f"\tbegin({rng.getrandbits(32)}u);\n\tfill();\n")
    for r in case.records:
        root = element(pools, r, 0 if r.has_flexible() else rng.randint(1, 3))
        out.append(f"\tio.roots[{r.number}] = (u64)&{root};\n")
    out.append("\tif (write_image(argv[1]))\n\t\treturn 1;\n")
    for f in case.functions:
        if f.number >= 0:
            out.append(f"\t{f.name}(0);\n"
                       f'\tprintf("{f.number} %llx\\n", io.results[{f.number}]);\n')
    out.append("\treturn 0;\n}\n")
    return "".join(out)


def element(pools, type, i):
    if isinstance(type, Record) and type.has_flexible():
        return f"memory.{pools.name(type)}_room.r" if i == 0 else ""
    return f"memory.{pools.name(type)}[{i}]"


def fill(pools, type, place, layout, rng):
    """Statements that give pointers and bool in place a value; the rest of the
    bytes may be anything."""
    if isinstance(type, Pointer):
        if type.null:
            return [f"\tSET({place}, (void *)0);\n"]
        flexible = isinstance(type.to, Record) and type.to.has_flexible()
        target = element(pools, type.to, 0 if flexible else rng.randint(1, 3))
        return [f"\tSET({place}, (void *)&{target});\n"]
    if isinstance(type, Array):
        return [line for i in range(type.count)
                for line in fill(pools, type.of, f"{place}[{i}]", layout, rng)]
    if isinstance(type, Record):
        return [line for f in members(type, layout) if not f.bits
                for line in fill(pools, f.type, f"{place}.{f.name}", layout, rng)]
    if type.is_bool:
        return [f"\tSET_BOOL({place});\n"]
    return []
