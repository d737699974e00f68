"""Draws expressions over the records, by the type that is wanted.

`place` gives an lvalue in kernel memory, `pointer` a pointer to one, `number`
an integer. What is drawn is defined in C whatever the bytes are: pointers stay
in their arrays, shifts in their widths, and each side effect is alone.
"""
import re

from model import (Array, Enum, Int, Node, Pointer, Record, is_scalar, key, members,
                   size_bound)
from draw_types import can_copy

ROOM = (-1, 2)  # a pointer member leads to an inner element of a pool of objects


class Scope:
    """The locals that code may use."""

    def __init__(self):
        self.pointers = {}  # key: [Node]
        self.numbers = []   # names
        self.indices = []   # (name, highest value)
        self.copies = []    # (name, record)

    def inner(self):
        scope = Scope()
        scope.pointers = {k: list(v) for k, v in self.pointers.items()}
        for name in ("numbers", "indices", "copies"):
            setattr(scope, name, list(getattr(self, name)))
        return scope


class CodeDrawer:
    def __init__(self, random, features, enums, records):
        self.random, self.features = random, features
        self.enums, self.records = enums, records
        self.helpers, self.scope, self.uses, self.locals = [], Scope(), {}, 0
        self.loops = self.addresses = 0
        self.collect()

    def collect(self):
        """Which members lead to a type, and which numbers there are."""
        self.sources, self.leaves, self.types = {}, [], {}
        self.guarded, self.null = [], []

        def visit(record):
            for f in members_of_either(record):
                if f.only:
                    self.guarded.append((record, f))
                    continue
                if isinstance(f.type, Pointer) and f.type.null:
                    self.null.append((record, f))
                    continue
                if not f.bits and f.qualifier != "_Atomic":  # its address is of another type
                    self.add_source(record, f)
                type = f.type
                while isinstance(type, Array):
                    type = type.of
                if is_scalar(f.type) or isinstance(f.type, Array) and is_scalar(type):
                    self.leaves.append((record, f))
                if isinstance(type, Record) and not type.name:
                    visit(type)

        for record in self.records:
            self.types[key(record)] = record
            visit(record)

    def add_source(self, record, f):
        self.sources.setdefault(key(f.type), []).append((record, f))
        self.types[key(f.type)] = f.type
        type = f.type
        while isinstance(type, Array):
            self.types[key(type.of)] = type.of
            self.sources.setdefault(key(type.of), []).append((record, f))
            type = type.of
        while isinstance(type, Pointer):
            self.types[key(type)] = type
            type = type.to
        self.types[key(type)] = type

    # Choices.

    def chance(self, probability):
        return self.random.random() < probability

    def use(self, feature):
        self.uses[feature] = self.uses.get(feature, 0) + 1

    def local(self, stem="v"):
        self.locals += 1
        return f"{stem}{self.locals}"

    def choose(self, shapes):
        """shapes: (feature, weight, function); counts what it draws."""
        shapes = [s for s in shapes if self.features.get(s[0], True)]
        feature, _, draw = self.random.choices(shapes, [s[1] for s in shapes])[0]
        node = draw()
        self.use(feature)
        return node

    # Lvalues.

    def place(self, type, depth):
        """An lvalue of type."""
        sources = self.sources.get(key(type), [])
        is_root = isinstance(type, Record) and type.name
        is_pointed_to = is_root or "*" + key(type) in self.sources
        if not sources or is_pointed_to and depth > 0 and self.chance(0.3) or \
           is_root and depth <= 0:
            return self.dereference(type, depth)
        record, f = self.random.choice(sources)
        return self.into(self.member(record, f, depth), f.type, type, depth)

    def into(self, node, have, want, depth):
        """Subscripts, from an array down to the element that is wanted."""
        while key(have) != key(want):
            node, have = self.element(node, have, depth), have.of
        return node

    def element(self, node, array, depth):
        kind = ("lvalue", key(array.of))
        highest = array.count - 1 if array.count else 3
        if not array.count:
            self.use("flexible array")
        if isinstance(array.of, Array):
            self.use("array of arrays")
        index, text = self.index(highest, depth, array.of)
        if isinstance(text, str) and text == "0" and self.chance(0.3) and \
           (not isinstance(array.of, Record) or self.features["dereferenced-array"]):
            self.use("*array")
            return Node(kind, "(*", node, ")")
        decays = self.features["constant-address"] or "[" not in str(node)
        if decays and self.chance(0.06) and self.may_move(array.of):
            self.use("*(array + i)")
            return Node(kind, "(*(", node, " + ", text, "))")
        if self.chance(0.03):
            self.use("i[array]")
            return Node(kind, "(", text, ")[", node, "]")
        return Node(kind, node, "[", text, "]")

    def may_move(self, type):
        """Whether pointer arithmetic and variable subscripts may be drawn."""
        if isinstance(type, Record):
            return self.features["stride"] and \
                (type.name or self.features["anonymous-element"]) and \
                (type.typedef != "only" or self.features["typedef-subscript"])
        if isinstance(type, Array):
            return self.features["inner-dimension-stride"]
        return True

    def index(self, highest, depth, element, lowest=0):
        """A subscript within lowest..highest: (is constant, code)."""
        if not self.may_move(element):
            lowest = 0
        is_address = self.addresses and isinstance(element, Record) and \
            not self.features["constant-address"]
        if not self.may_move(element) or self.chance(0.4) and not is_address:
            self.use("constant subscript")
            return True, "0" if is_address else str(self.random.randint(lowest, highest))
        self.use("variable subscript")
        shapes = [("subscript: variable", 5, lambda: Node(
            "index", f"V({self.random.randint(max(lowest, 0), min(highest, 7))})"))]
        fitting = [n for n, top in self.scope.indices if top <= highest]
        if fitting and lowest <= 0:
            shapes.append(("subscript: loop", 9, lambda: Node("index", self.random.choice(fitting))))
        if depth > 0 and lowest <= 0 and not is_address:  # it might be constant
            shapes.append(("subscript: read", 3, lambda: self.read_index(highest, depth)))
        if lowest < 0:
            shapes.append(("subscript: negative", 3, lambda: Node(
                "index", f"(int)V({-lowest}) * -1")))
        return False, self.choose(shapes)

    def read_index(self, highest, depth):
        value = self.number(depth - 2)
        if "offsetof" in str(value) and not self.features["offsetof-subscript"]:
            return Node("index", f"V({min(highest, 7)})")
        return Node("index", "(u32)(", value, f") % {highest + 1}u")

    def member(self, record, f, depth):
        """record's member, through a pointer or in a larger lvalue."""
        kind = ("lvalue", key(f.type) if not f.bits else "bits")
        if f.name not in (g.name for g in record.a):
            self.use("anonymous member")
        sources = self.sources.get(key(record), [])
        if not record.name or (sources and depth > 0 and self.chance(0.3)):
            self.use("nested member")
            return Node(kind, self.place(record, depth - 1), ".", f.name)
        if self.chance(0.15):
            self.use("(*p).f")
            return Node(kind, self.dereference(record, depth), ".", f.name)
        self.use("p->f")
        return Node(kind, "(", self.pointer(record, depth - 1), ")->", f.name)

    def dereference(self, type, depth):
        kind = ("lvalue", key(type))
        p = self.pointer(type, depth - 1)
        if self.may_move(type) and p.lo < p.hi and self.chance(0.4):
            self.use("p[i]")
            _, text = self.index(p.hi, depth - 1, type, p.lo)
            return Node(kind, "(", p, ")[", text, "]")
        self.use("*p")
        return Node(kind, "(*", p, ")")

    # Pointers.

    def pointer(self, type, depth):
        kind = ("ptr", key(type))
        known = self.scope.pointers.get(key(type), [])
        loads = {"*" + key(type), "**" + key(type)} & self.sources.keys()
        bases = []
        if known:
            bases.append(("local pointer", 6, lambda: clone(self.random.choice(known))))
        if isinstance(type, Record) and type.name:
            bases.append(("root pointer", 2, lambda: self.root(type)))
        if depth <= 0 and bases:
            return self.choose(bases)
        shapes = list(bases)
        if loads:
            shapes.append(("pointer member", 20, lambda: self.load(type, depth)))
        if key(type) in self.sources:
            shapes.append(("&lvalue", 3 if bases else 8, lambda: Node(
                kind, "&", self.address(lambda: self.place(type, depth - 1)))))
        if depth > 0 and (loads or bases):
            same = lambda: self.pointer(type, depth - 1)
            shapes += [
                ("pointer arithmetic", 4, lambda: self.move(same(), type, depth)),
                ("cast chain", 2, lambda: self.cast(same(), type)),
                ("pointer ?:", 1, lambda: self.either(same(), same(), type, depth)),
                ("pointer comma", 1, lambda: keep(same(), lambda p: ["(", self.number(depth - 2), ", ", p, ")"])),
                ("pointer statement expression", 2, lambda: self.bound(same(), type)),
            ]
            if isinstance(type, Record) and type.name:
                shapes.append(("container_of", 2, lambda: self.container_of(type, depth)))
                shapes.append(("own record's pointer", 1, lambda: self.boxed(same(), type)))
                if not type.typedef:
                    shapes.append(("pointer through a helper", 1, lambda: keep(
                        same(), lambda p: [f"id_{type.name}(", p, ")"])))
        return self.choose(shapes)

    def address(self, draw):
        """What draw gives is not loaded, but its address taken."""
        self.addresses += 1
        place = draw()
        self.addresses -= 1
        return place

    def root(self, type):
        return self.loaded(Pointer(type), f"{type.spelling}, {type.number}", "ROOT(")

    def load(self, type, depth):
        """The value of a pointer member, or of a pointer behind a pointer."""
        pointer = self.types["*" + key(type)]
        sources = self.sources.get("*" + key(type))
        if not sources or "**" + key(type) in self.sources and self.chance(0.4):
            self.use("pointer to pointer")
            return self.loaded(pointer, self.dereference(pointer, depth - 1))
        record, f = self.random.choice(sources)
        if not isinstance(f.type, Pointer):
            self.use("array of pointers")
        if self.chance(0.06) and record.name and isinstance(f.type, Pointer) and \
           not f.only and self.features["core-read"]:
            self.use("BPF_CORE_READ")
            return self.loaded(pointer, Node("macro", *self.macro("BPF_CORE_READ", record, f, depth)))
        place = self.into(self.member(record, f, depth - 1), f.type, pointer, depth - 1)
        if self.chance(0.06):
            self.use("READ_ONCE of a pointer")
            return self.loaded(pointer, place, "READ_ONCE(")
        return self.loaded(pointer, place)

    def loaded(self, pointer, place, before="(", after=")"):
        alone = isinstance(pointer.to, Record) and pointer.to.has_flexible()
        lo, hi = (0, 0) if alone else ROOM
        return Node(("ptr", key(pointer.to)), before, place, after, lo=lo, hi=hi, in_pool=True)

    def move(self, p, type, depth):
        if p.lo == p.hi or not self.may_move(type):
            return p
        by = self.random.randint(p.lo, p.hi)
        is_known = self.features["constant-address"]
        amount = f"V({abs(by)})" if (self.chance(0.5) or not is_known) and abs(by) < 8 else str(abs(by))
        sign = "-" if by < 0 else "+"
        text = ["(", p, f" {sign} ", amount, ")"]
        if self.chance(0.3):
            self.use("&p[i]")
            text = ["&(", p, f")[{'-' if by < 0 else ''}{amount}]"]
            if amount.startswith("V") and by < 0:
                text = ["&(", p, f")[-(int){amount}]"]
        return Node(p.kind, *text, lo=p.lo - by, hi=p.hi - by, in_pool=p.in_pool)

    def cast(self, p, type):
        if not getattr(type, "spelling", ""):
            return p
        through = self.random.choice(["(void *)", "(u64)", "(const void *)", "(const char *)"])
        return keep(p, lambda p: [f"(({type.spelling} *){through}", p, ")"])

    def either(self, p, q, type, depth):
        if isinstance(type, Pointer):  # the qualifiers further in may differ
            return p
        lo, hi = max(p.lo, q.lo), min(p.hi, q.hi)
        return Node(p.kind, "(", self.number(depth - 2), " ? ", p, " : ", q, ")",
                    lo=lo, hi=hi, in_pool=p.in_pool and q.in_pool)

    def bound(self, p, type):
        if not getattr(type, "spelling", ""):
            return p
        name = self.local("s")
        return keep(p, lambda p: [f"({{ {type.spelling} *{name} = ", p, f"; {name}; }})"])

    def boxed(self, p, type):
        """A kernel pointer in a record of the program's own."""
        if self.chance(0.5):
            return keep(p, lambda p: [f"(({type.spelling} *)((struct box){{ .n = 1, .p = ", p, " }).p)"])
        name = self.local("b")
        return keep(p, lambda p: [f"({{ struct box {name} = {{ .p = ", p,
                                  f" }}; ({type.spelling} *){name}.p; }})"])

    def container_of(self, type, depth):
        if not self.features["offsetof"]:
            return self.root(type)
        fields = [f for f in members(type) if not f.bits and not f.only and
                  not (isinstance(f.type, Array) and not f.type.count)]
        if not fields:
            return self.root(type)
        f = self.random.choice(fields)
        return keep(self.pointer(type, depth - 2), lambda p: [
            "container_of(&(", p, f")->{f.name}, {type.spelling}, {f.name})"])

    # Numbers.

    def read(self, depth):
        """A number out of kernel memory."""
        pointees = [t for k, t in self.types.items() if is_scalar(t) and "*" + k in self.sources]
        if pointees and self.chance(0.08):
            self.use("pointer to a number")
            type = self.random.choice(pointees)
            place = self.dereference(type, depth)
            return Node("int", "FOLD(" if type.bits > 64 else "(", place, ")")
        record, f = self.random.choice(self.leaves)
        type, place = f.type, self.member(record, f, depth)
        while isinstance(type, Array):
            place, type = self.element(place, type, depth), type.of
        self.use(f"read: bit-field {type.spelling.split(' ')[0]}" if f.bits
                 else f"read: {type.spelling.split(' ')[0]}")
        if f.qualifier:
            self.use(f"read: {f.qualifier}")
        if type.bits > 64:
            return Node("int", "FOLD(", place, ")")
        if not f.bits and self.chance(0.08):
            self.use("READ_ONCE")
            return Node("int", "READ_ONCE(", place, ")")
        if not f.bits and not any(r.is_packed for r in self.records) and f.qualifier != "_Atomic" and \
           not type.is_bool and self.chance(0.04):
            self.use("__atomic_load_n")
            return Node("int", "__atomic_load_n(&", place, ", __ATOMIC_RELAXED)")
        return Node("int", place)

    def number(self, depth):
        plain = [("literal", 2, lambda: Node("int", self.literal())),
                 ("V()", 1, lambda: Node("int", f"V({self.random.randint(0, 7)})"))]
        if self.scope.numbers:
            plain.append(("local number", 3, lambda: Node("int", self.random.choice(self.scope.numbers))))
        if depth <= 0:
            return self.choose(plain)
        less = lambda: self.number(depth - 1)
        shapes = plain + [
            ("read", 34, lambda: self.read(depth - 1)),
            ("binary", 10, lambda: self.binary(depth)),
            ("unary", 3, lambda: Node("int", self.random.choice("~-!"), "(", less(), ")")),
            ("integer cast", 5, lambda: Node("int", f"({self.random.choice(CASTS)})(", less(), ")")),
            ("?:", 3, lambda: Node("int", "(", less(), " ? ", less(), " : ", less(), ")")),
            ("x ?: y", 1, lambda: Node("int", "((", less(), ") ?: ", less(), ")")),
            ("&&", 2, lambda: Node("int", "((", less(), ") && (", less(), "))")),
            ("||", 2, lambda: Node("int", "((", less(), ") || (", less(), "))")),
            ("comma", 1, lambda: Node("int", "(", less(), ", ", less(), ")")),
            ("statement expression", 2, lambda: self.bound_number(depth)),
            ("compound literal", 1, lambda: Node(
                "int", "((struct box){ .n = ", less(), ", .m = { 1, ", less(), " } }).",
                self.random.choice(["n", "m[1]"]))),
            ("sizeof", 1, lambda: self.sizeof(depth)),
            ("pointer value", 2, lambda: self.pointer_value(depth)),
            ("pointer comparison", 1, lambda: self.compare(depth)),
            ("pointer difference", 2, lambda: self.difference(depth)),
            ("memcpy", 2, lambda: self.memcpy(depth)),
            ("_Generic", 1, lambda: Node("int", "_Generic((", self.read(0), "), default: ", less(), ")")),
        ]
        if self.enums:
            shapes.append(("bpf_core_enum_value", 1, self.enum_value))
        if self.helpers:
            shapes.append(("helper call", 4, lambda: self.call(depth)))
        if self.guarded:
            shapes.append(("guarded by bpf_core_field_exists", 3, lambda: self.guard(depth)))
        if self.null:
            shapes.append(("null pointer", 3, lambda: self.null_test(depth)))
        if self.scope.copies:
            shapes.append(("member of a copy", 8, lambda: self.copy_member(depth)))
        shapes.append(("core-read", 2, lambda: self.core_read(depth)))
        shapes.append(("offsetof", 1, self.offset))
        return self.choose(shapes)

    def literal(self):
        return self.random.choice(["0", "1", "2", "7", "-1", "255", "0x8000", "1000003u",
                                   "0x123456789aull"])

    def binary(self, depth):
        a, b = self.number(depth - 1), self.number(depth - 1)
        op = self.random.choice(["+", "-", "*", "&", "|", "^", "<", ">", "<=", "==", "!=", "<<", ">>"])
        if op in ("<<", ">>"):
            return Node("int", "((", a, f") {op} ((", b, ") & 7))")
        return Node("int", "((", a, f") {op} (", b, "))")

    def bound_number(self, depth):
        name = self.local("n")
        type = self.random.choice(["u64", "s32", "u8"])
        return Node("int", f"({{ {type} {name} = ", self.number(depth - 1), f"; {name}; }})")

    def sizeof(self, depth):
        """The operand is not evaluated; numbers have one size in all layouts."""
        record, f = self.random.choice(self.leaves)
        if f.bits or not is_scalar(f.type):
            return Node("int", "sizeof(u64)")
        return Node("int", "(u32)sizeof(", self.member(record, f, depth - 1), ")")

    def any_record(self):
        return self.random.choice(self.records)

    def pointer_value(self, depth):
        type = self.any_record()
        return Node("int", "OFFSET(", self.pointer(type, depth - 1), ")")

    def compare(self, depth):
        type = self.any_record()
        p, q = self.pointer(type, depth - 1), self.pointer(type, depth - 1)
        op = self.random.choice(["==", "!=", "<"])
        return Node("int", "((", p, f") {op} (", q, "))")

    def difference(self, depth):
        type = self.any_record()
        if not self.features["stride"] or not self.features["pointer-difference"]:
            return self.pointer_value(depth)
        p, q = self.pointer(type, depth - 1), self.pointer(type, depth - 1)
        if not (p.in_pool and q.in_pool) or type.has_flexible():
            return Node("int", "((", p, ") != (", q, "))")
        return Node("int", "((", p, ") - (", q, "))")

    def memcpy(self, depth):
        """Bytes of a number or of an array of numbers, into a local."""
        fields = [(r, f) for r, f in self.leaves if not f.bits and is_scalar(f.type)]
        if not fields:
            return Node("int", "3")
        record, f = self.random.choice(fields)
        name = self.local("m")
        place = self.address(lambda: self.member(record, f, depth - 1))
        spelling = f.type.spelling
        out = f"FOLD({name})" if f.type.bits > 64 else name
        how = self.random.choice(["__builtin_memcpy", "bpf_core_read", "bpf_probe_read_kernel"])
        source = f"{name}), &" if how != "__builtin_memcpy" else ""
        self.use(how)
        if how == "bpf_core_read" and not self.may_stand_in_macro(place):
            how = "bpf_probe_read_kernel"
        if how == "__builtin_memcpy":
            return Node("int", f"({{ {spelling} {name}; __builtin_memcpy(&{name}, (void *)&",
                        place, f", sizeof({name})); {out}; }})")
        return Node("int", f"({{ {spelling} {name}; {how}(&{name}, sizeof({source}",
                    place, f"); {out}; }})")

    def enum_value(self):
        enum = self.random.choice(self.enums)
        name, _ = self.random.choice(enum.a)
        return Node("int", f"(s32)bpf_core_enum_value({enum.spelling}, {name})")

    def call(self, depth):
        helper, type = self.random.choice(self.helpers)
        return Node("int", f"{helper}(", self.pointer(type, depth - 1), ", ",
                    self.number(depth - 2), ")")

    def guard(self, depth):
        if self.loops and not self.features["loop-guard"]:
            return Node("int", "9")
        record, f = self.random.choice(self.guarded)
        self.use("flavor" if f.only == "b" else "missing field")
        return Node("int", f"HAS_{f.name}(", self.pointer(record, depth - 1), ", ",
                    self.number(depth - 2), ")")

    def null_test(self, depth):
        record, f = self.random.choice(self.null)
        place = self.member(record, f, depth - 1)
        if self.chance(0.4):
            return Node("int", "(!", place, ")")
        leaves = [(r, l) for r, l in self.leaves if r is f.type.to and is_scalar(l.type)
                  and l.type.bits <= 64]
        if not leaves:
            return Node("int", "(", place, " == 0)")
        name = self.random.choice(leaves)[1].name
        return Node("int", "(", place, " ? ", place, f"->{name} : 5)")

    def copy_member(self, depth):
        name, record = self.random.choice(self.scope.copies)
        fields = [f for f in members(record) if is_scalar(f.type) or
                  isinstance(f.type, Array) and is_scalar(f.type.of)]
        if not fields:
            return Node("int", "4")
        f = self.random.choice(fields)
        type, text = f.type, f"{name}.{f.name}"
        if isinstance(type, Array):
            text, type = f"{text}[{self.random.randrange(type.count)}]", type.of
        return Node("int", f"FOLD({text})" if type.bits > 64 else text)

    def core_read(self, depth):
        # The compiler's builtin for fields does not know a typedef.
        fields = [(r, f) for r, f in self.leaves if r.name and is_scalar(f.type)
                  and f.type.bits <= 64 and f.qualifier != "_Atomic"
                  and not (f.bits and r.typedef == "only")]
        if not fields or not self.features["core-read"]:
            return Node("int", "6")
        record, f = self.random.choice(fields)
        macro = "BPF_CORE_READ_BITFIELD_PROBED" if f.bits else "BPF_CORE_READ"
        self.use(macro)
        cast = f"({f.type.spelling})" if f.bits else ""
        return Node("int", cast, *self.macro(macro, record, f, depth))

    def may_stand_in_macro(self, node):
        has_stride = re.search(r"container_of|\[|[-+]", str(node))
        return not names_own(node) and (not has_stride or self.features["core-read-operand"])

    def macro(self, name, record, f, depth):
        """One of libbpf's macros. They relocate all that stands in them, under
        plain clang as well, and so the program's own records stay outside."""
        p = self.pointer(record, depth - 1)
        may_nest = not f.bits or self.features["field-info-operand"]
        if may_nest and self.may_stand_in_macro(p):
            return [f"{name}(", p, f", {f.name})"]
        v = self.local("s")
        return [f"({{ {record.spelling} *{v} = ", p, f"; {name}({v}, {f.name}); }})"]

    def offset(self):
        record = self.any_record()
        fields = [f for f in members(record) if not f.bits and not f.only]
        if not fields or not self.features["offsetof"]:
            return Node("int", "8")
        return Node("int", f"(u32)offsetof({record.spelling}, {self.random.choice(fields).name})")


CASTS = ["u8", "u16", "u32", "u64", "s8", "s16", "s32", "s64", "bool", "char"]


def members_of_either(record):
    """As members(), with what only one layout has."""
    for f in record.a:
        if f.name:
            yield f
        elif isinstance(f.type, Record):
            yield from members_of_either(f.type)


def names_own(node):
    """Whether a record of the program's own stands in node."""
    return re.search(r"\bbox\b|\bb\d+\.p\b|\bc\d+\.", str(node))


def keep(p, parts):
    """A pointer of p's value."""
    return Node(p.kind, *parts(p), lo=p.lo, hi=p.hi, in_pool=p.in_pool)


def clone(p):
    return Node(p.kind, *p.parts, lo=p.lo, hi=p.hi, in_pool=p.in_pool)
