"""Draws lvalues in kernel memory, by the type that is wanted.

`place` gives the lvalue; what pointers lead there is draw_pointers.py's part.
What is drawn is defined in C whatever the bytes are: subscripts stay in their
arrays.
"""
from model import Array, Node, Pointer, Record, all_members, is_scalar, key


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


class PlaceDrawer:
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
            for f in all_members(record):
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
