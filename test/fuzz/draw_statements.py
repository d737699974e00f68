"""Draws helpers and programs: statements around the expressions."""
from model import Array, Function, Node, is_scalar, key, members
from draw_numbers import NumberDrawer
from draw_places import Scope
from draw_layout import can_copy, has_const


class ProgramDrawer(NumberDrawer):
    def helper(self, number):
        """A static function of a kernel pointer and a number."""
        type = self.any_record()
        self.scope, self.loops = Scope(), 1  # it may be called in one
        self.add_pointer("p", type)
        self.scope.numbers.append("n")
        name = f"helper{number}"
        body = Node("block", "\tu64 acc = n;\n", *self.statements(self.random.randint(0, 2), 2),
                    "\treturn acc + (", self.number(4), ");\n")
        inlining = self.random.choice(["", "__always_inline", "__noinline"])
        self.uses = {}
        self.helpers.append((name, type))
        head = f"__corify static {inlining} u64 {name}({type.spelling} *p, u64 n)"
        return Function(name, body, head=head)

    def program(self, number):
        self.scope, self.uses, self.loops = Scope(), {}, 0
        self.scope.numbers.append("acc")
        body = Node("block", f"\tu64 acc = {number};\n",
                    *self.statements(self.random.randint(1, 4), 4),
                    f"\tio.results[{number}] = acc;\n")
        return Function(f"p{number}", body, number), self.uses

    def add_pointer(self, name, type, lo=0, hi=0):
        node = Node(("ptr", key(type)), name, lo=lo, hi=hi)
        self.scope.pointers.setdefault(key(type), []).append(node)

    def statements(self, count, depth):
        return [self.statement(depth) for _ in range(count)]

    def looped(self, depth, *extra_scope):
        self.loops += 1
        out = self.nested(depth, *extra_scope)
        self.loops -= 1
        return out

    def nested(self, depth, *extra_scope):
        """A block with its own locals."""
        outer, self.scope = self.scope, self.scope.inner()
        for add in extra_scope:
            add()
        out = Node("block", "{\n", *self.statements(self.random.randint(1, 2), depth - 1), "\t}")
        self.scope = outer
        return out

    def statement(self, depth):
        if depth <= 0:
            return self.add_up(2)
        loops = [
            ("for", 4, lambda: self.count_loop(depth)),
            ("list walk", 3, lambda: self.walk(depth)),
            ("while", 2, lambda: self.while_loop(depth)),
        ]
        # The verifier takes each turn for itself.
        return self.choose((loops if self.loops < 2 else []) + [
            ("acc +=", 12, lambda: self.add_up(depth)),
            ("compound assignment", 4, lambda: self.compound(depth)),
            ("local pointer", 6, lambda: self.declare_pointer(depth)),
            ("local number", 4, lambda: self.declare_number(depth)),
            ("whole-record copy", 3, lambda: self.declare_copy(depth)),
            ("record initialised", 1, lambda: self.declare_record(depth)),
            ("own record", 2, lambda: self.declare_box(depth)),
            ("if", 4, lambda: self.branch(depth)),
            ("switch", 2, lambda: self.switch(depth)),
            ("p++", 3, lambda: self.increment(depth)),
            ("array as an argument", 2, lambda: self.bytes_of(depth)),
        ])

    def add_up(self, depth):
        return Node("stmt", "\tacc = acc * 31 + (u64)(", self.number(depth), ");\n")

    def compound(self, depth):
        op = self.random.choice(["+=", "-=", "^=", "|=", "&=", "*="])
        return Node("stmt", f"\tacc {op} ", self.number(depth), ";\n")

    def declare_pointer(self, depth):
        type = self.any_record()
        if self.chance(0.3):
            type = self.random.choice(list(self.types.values()))
            if not getattr(type, "spelling", ""):
                type = self.any_record()
        value = self.pointer(type, depth)
        name = self.local("p")
        node = Node("stmt", f"\t{type.spelling} *{name} = ", value, ";\n")
        if self.chance(0.3):
            node = Node("stmt", f"\t{type.spelling} *{name};\n\t{name} = ", value, ";\n")
        self.add_pointer(name, type, value.lo, value.hi)
        return node

    def declare_number(self, depth):
        name = self.local("n")
        type = self.random.choice(["u64", "u32", "s32", "s64", "u8", "s16"])
        value = self.number(depth)
        self.scope.numbers.append(name)
        return Node("stmt", f"\t{type} {name} = ", value, ";\n")

    def declare_copy(self, depth):
        records = [r for r in self.records if can_copy(r)]
        if not records:
            return self.add_up(depth)
        type = self.random.choice(records)
        value = self.place(type, depth - 1)
        name = self.local("c")
        self.scope.copies.append((name, type))
        if self.chance(0.5) or has_const(type):
            return Node("stmt", f"\t{type.spelling} {name} = ", value, ";\n")
        return Node("stmt", f"\t{type.spelling} {name};\n\t{name} = ", value, ";\n")

    def declare_record(self, depth):
        """A local of a kernel record's type, of values out of the kernel."""
        type = self.any_record()
        fields = [f for f in type.a if f.name and is_scalar(f.type) and f.type.bits <= 64
                  and not f.only and not f.bits]
        if not fields:
            return self.add_up(depth)
        f, name = self.random.choice(fields), self.local("c")
        return Node("stmt", f"\t{type.spelling} {name} = {{ .{f.name} = ", self.number(depth - 1),
                    f" }};\n\tacc += {name}.{f.name};\n")

    def declare_box(self, depth):
        """A kernel pointer stored in the program's own memory."""
        type = self.any_record()
        value = self.pointer(type, depth - 1)
        name = self.local("b")
        self.add_pointer(f"(({type.spelling} *){name}.p)", type, value.lo, value.hi)
        if self.chance(0.5):
            return Node("stmt", f"\tstruct box {name} = {{ .p = ", value, " };\n")
        return Node("stmt", f"\tstruct box {name};\n\t{name}.p = ", value, ";\n")

    def branch(self, depth):
        parts = ["\tif (", self.number(depth - 1), ") ", self.nested(depth)]
        if self.chance(0.5):
            parts += [" else ", self.nested(depth)]
        return Node("stmt", *parts, "\n")

    def count_loop(self, depth):
        name, count = self.local("i"), self.random.randint(1, 3)
        body = self.looped(depth, lambda: self.scope.indices.append((name, count - 1)),
                           lambda: self.scope.numbers.append(name))
        return Node("stmt", f"\tfor (int {name} = 0; {name} < {count}; {name}++) ", body, "\n")

    def while_loop(self, depth):
        name = self.local("w")
        self.loops += 1
        condition = self.number(depth - 1)
        self.loops -= 1
        body = self.looped(depth)
        return Node("stmt", f"\tfor (int {name} = 0; {name} < 3 && ((", condition,
                    f") & 3); {name}++) ", body, "\n")

    def walk(self, depth):
        """`for (p = list; …; p = p->next)`"""
        lists = [(r, f) for r in self.records for f in members(r)
                 if f.name.startswith("next")]
        type, f = self.random.choice(lists)
        name, start = self.local("p"), self.pointer(type, depth - 1)
        count = self.random.randint(2, 4)
        body = self.looped(depth, lambda: self.add_pointer(name, type))
        i = self.local("i")
        return Node("stmt", f"\t{type.spelling} *{name} = ", start,
                    f";\n\tfor (int {i} = 0; {i} < {count} && {name}; {i}++, "
                    f"{name} = {name}->{f.name}) ", body, "\n")

    def switch(self, depth):
        return Node("stmt", "\tswitch ((", self.number(depth), ") & 3) {\n\tcase 0: ",
                    self.nested(depth), "\n\tbreak;\n\tcase 2: ", self.nested(depth),
                    "\n\tdefault: acc += 9;\n\t}\n")

    def increment(self, depth):
        """A pointer local that moves through its array."""
        if not self.features["stride"]:
            return self.add_up(depth)
        type = self.any_record()
        value = self.pointer(type, depth - 1)
        if value.hi < 1:
            return self.add_up(depth)
        name = self.local("p")
        form, moved = self.random.choice([("{}++", 1), ("++{}", 1), ("{} += 1", 1),
                                          ("{0} = {0} + 1", 1)])
        self.add_pointer(name, type, value.lo - moved, value.hi - moved)
        after = f"\tacc += OFFSET({name});\n" if self.chance(0.5) else ""
        return Node("stmt", f"\t{type.spelling} *{name} = ", value,
                    f";\n\t{form.format(name)};\n{after}")

    def bytes_of(self, depth):
        """An array decays into the argument of a helper function."""
        arrays = [(r, f) for r, f in self.leaves if isinstance(f.type, Array)
                  and f.type.count and not isinstance(f.type.of, Array)
                  and f.type.of.bits <= 8]
        if not arrays:
            return self.add_up(depth)
        record, f = self.random.choice(arrays)
        place = self.address(lambda: self.member(record, f, depth - 1))
        return Node("stmt", "\tacc += sum((const u8 *)", place,
                    f", {min(f.type.count, 8)});\n")
