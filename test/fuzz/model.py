"""What is drawn: types with two layouts, and code as a tree that can shrink.

A record has two lists of fields. `a` is what the program is compiled with, `b`
is the same record on another kernel: members of the same names in other
places. A name is used once in a case, so that text tells what is in use.
"""
from dataclasses import dataclass, field


@dataclass(eq=False)
class Int:
    spelling: str
    bits: int
    is_signed: bool = False
    is_bool: bool = False


INTS = [Int("u8", 8), Int("u16", 16), Int("u32", 32), Int("u64", 64),
        Int("s8", 8, True), Int("s16", 16, True), Int("s32", 32, True),
        Int("s64", 64, True), Int("bool", 8, is_bool=True), Int("char", 8, True),
        Int("u128", 128), Int("s128", 128, True)]
SMALL = [t for t in INTS if t.bits <= 64]


@dataclass(eq=False)
class Enum:
    name: str
    a: list  # (enumerator, value)
    b: list
    bits: int = 32
    is_signed: bool = False
    is_bool: bool = False

    @property
    def spelling(self):
        return f"enum {self.name}"


@dataclass(eq=False)
class Pointer:
    to: object
    qualifier: str = ""  # of what it points to
    null: bool = False


@dataclass(eq=False)
class Array:
    of: object
    count: int  # 0: a flexible array


@dataclass(eq=False)
class Record:
    """`name` is empty for a record that is defined where it is used."""
    name: str
    keyword: str
    spelling: str = ""
    typedef: str = ""  # "": none, "too": also a typedef, "only": has no tag
    a: list = field(default_factory=list)
    b: list = field(default_factory=list)
    is_packed: bool = False
    number: int = -1         # of its root pointer

    def fields(self, layout):
        return self.a if layout == "a" else self.b

    def has_flexible(self):
        return any(isinstance(f.type, Array) and not f.type.count for f in self.a)


@dataclass(eq=False)
class Field:
    """`name` is empty for an anonymous member; `only` is the one layout that
    has the field."""
    name: str
    type: object
    bits: int = 0
    qualifier: str = ""
    only: str = ""


def is_scalar(type):
    return isinstance(type, (Int, Enum))


def members(record, layout="a"):
    """The fields that can be named, those of anonymous members as well."""
    for f in record.fields(layout):
        if f.only and f.only != layout:
            continue
        if f.name:
            yield f
        elif isinstance(f.type, Record):
            yield from members(f.type, layout)


def all_members(record):
    """As members(), with what only one layout has."""
    for f in record.a:
        if f.name:
            yield f
        elif isinstance(f.type, Record):
            yield from all_members(f.type)


def declare(type, name, layout="a", indent=""):
    """A C declaration; records without a name are written out in it."""
    if isinstance(type, Pointer):
        inner = f"*{name}"
        if isinstance(type.to, Array):
            inner = f"({inner})"
        text = declare(type.to, inner, layout, indent)
        return f"{type.qualifier} {text}" if type.qualifier else text
    if isinstance(type, Array):
        return declare(type.of, f"{name}[{type.count or ''}]", layout, indent)
    if isinstance(type, Record) and not type.name:
        body = define_fields(type, layout, indent + "\t")
        return f"{type.keyword} {{\n{body}{indent}}} {name}".rstrip()
    return f"{type.spelling} {name}".rstrip()


def define_fields(record, layout, indent="\t"):
    lines = []
    for f in record.fields(layout):
        if f.only and f.only != layout:
            continue
        qualifier = f"{f.qualifier} " if f.qualifier else ""
        name = f.name
        # A qualifier belongs to the pointer itself, not to what it points to.
        if f.qualifier and isinstance(f.type, Pointer):
            qualifier, name = "", f"{f.qualifier} {f.name}"
        if f.qualifier == "_Atomic":
            qualifier = ""
            text = f"_Atomic({f.type.spelling}) {f.name}"
        else:
            text = declare(f.type, name, layout, indent)
        bits = f" : {f.bits}" if f.bits else ""
        lines.append(f"{indent}{qualifier}{text}{bits};\n")
    return "".join(lines)


def key(type):
    """Types of one key are one C type."""
    if isinstance(type, Pointer):
        return "*" + key(type.to)
    if isinstance(type, Array):
        return f"[{type.count}]" + key(type.of)
    if isinstance(type, Record):
        return f"{type.name or id(type)}"
    return type.spelling


def size_bound(type):
    """At least the size of type in layout a."""
    if isinstance(type, Pointer):
        return 8
    if isinstance(type, Array):
        return size_bound(type.of) * type.count
    if isinstance(type, Record):
        sizes = [size_bound(f.type) for f in type.a]
        total = max(sizes, default=0) if type.keyword == "union" else sum(sizes)
        return (total + 8 * len(sizes) + 15) // 16 * 16
    return type.bits // 8


class Node:
    """A piece of code: strings and nodes, and what it may be replaced by.

    kind is "int", "stmt", "block", "index" (stays as it is), or ("ptr" or "lvalue", key of the type). A
    pointer may be moved by lo to hi elements without leaving its array.
    """

    def __init__(self, kind, *parts, lo=0, hi=0, in_pool=False):
        self.kind, self.parts = kind, list(parts)
        self.lo, self.hi, self.in_pool = lo, hi, in_pool

    def __str__(self):
        return "".join(map(str, self.parts))

    def nodes(self):
        yield self
        for part in self.parts:
            if isinstance(part, Node):
                yield from part.nodes()


@dataclass
class Function:
    """A helper, or with number >= 0 a program."""
    name: str
    body: Node
    number: int = -1
    head: str = ""


@dataclass
class Case:
    seed: str
    enums: list
    records: list
    functions: list
    cflags: list
    uses: dict  # feature: how often it was drawn, by program
