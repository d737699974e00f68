"""Draws integers: what is read from kernel memory, and expressions over it.

Shifts stay in their widths, and each side effect is alone.
"""
import re

from draw_pointers import PointerDrawer
from model import Array, Node, is_scalar, members

CASTS = ["u8", "u16", "u32", "u64", "s8", "s16", "s32", "s64", "bool", "char"]


class NumberDrawer(PointerDrawer):
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


def names_own(node):
    """Whether a record of the program's own stands in node."""
    return re.search(r"\bbox\b|\bb\d+\.p\b|\bc\d+\.", str(node))
