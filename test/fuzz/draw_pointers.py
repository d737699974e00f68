"""Draws pointers into kernel memory, by what they are to point to.

A pointer knows how far it may be moved within its array of objects, so that
arithmetic stays defined.
"""
from draw_places import PlaceDrawer
from model import Array, Node, Pointer, Record, key, members

ROOM = (-1, 2)  # a pointer member leads to an inner element of a pool of objects


class PointerDrawer(PlaceDrawer):
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


def keep(p, parts):
    """A pointer of p's value."""
    return Node(p.kind, *parts(p), lo=p.lo, hi=p.hi, in_pool=p.in_pool)


def clone(p):
    return Node(p.kind, *p.parts, lo=p.lo, hi=p.hi, in_pool=p.in_pool)
