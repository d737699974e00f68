"""Makes a failing case small: as long as it fails in the same way, code is
replaced by simpler code of its kind, and what is then unused is dropped."""
import copy
import re

from emit import source
from model import Array, Record
from run import Invalid, run_case


class Shrinker:
    def __init__(self, case, failure, folder, attempts=600):
        self.folder, self.kind, self.attempts = folder, failure.kind, attempts
        self.failure = failure
        # A class of message, without names and numbers.
        self.text = pattern(failure.text) if failure.kind in ("crash", "compile") else None
        self.case = case
        if failure.program >= 0:
            alone = copy.deepcopy(case)
            alone.functions = [f for f in alone.functions
                               if f.number in (-1, failure.program)]
            self.accept(alone)

    def fails(self, case):
        if self.attempts <= 0:
            return False
        self.attempts -= 1
        layouts = self.kind[-1] if self.kind[-1] in "ab" and "-" in self.kind else "a"
        try:
            failures = run_case(case, self.folder, layouts)
        except (Invalid, RuntimeError):
            return False
        for f in failures:
            if f.kind == self.kind and (not self.text or self.text == pattern(f.text)):
                self.failure = f
                return True
        return False

    def accept(self, case):
        if not self.fails(case):
            return False
        self.case = case
        return True

    def shrink(self):
        if sum(f.number >= 0 for f in self.case.functions) > 1:
            self.drop_programs()
        before = None
        while before != source(self.case) and self.attempts > 0:
            before = source(self.case)
            self.drop_unused()
            self.drop_helpers()
            self.simplify_code()
            self.drop_unused()
            self.drop_records()
            self.simplify_types()
        self.attempts += 1
        self.fails(self.case)  # leaves the files of the smallest case
        return self.case, self.failure

    def drop_programs(self):
        """A compile error names no program, and a helper that is refused takes
        all of them along: halves, then one by one."""
        programs = [f for f in self.case.functions if f.number >= 0]
        size = len(programs) // 2
        while size:
            for start in range(0, len(programs), size):
                drop = [f.name for f in programs[start:start + size]]
                self.without(drop)
            programs = [f for f in self.case.functions if f.number >= 0]
            size //= 2

    def without(self, names):
        small = copy.copy(self.case)
        small.functions = [f for f in small.functions if f.name not in names]
        return self.accept(small)

    def drop_helpers(self):
        for f in list(self.case.functions):
            if f.number < 0 and not self.is_used(f.name, besides=f):
                self.without([f.name])

    def is_used(self, name, besides=None):
        word = re.compile(rf"\b{name}\b")
        return any(word.search(str(f.body)) for f in self.case.functions if f is not besides)

    # Code.

    def simplify_code(self):
        for f in self.case.functions:
            progress = True
            while progress and self.attempts > 0:
                progress = any(self.simplify(node) for node in list(f.body.nodes()))

    def simplify(self, node):
        for parts in replacements(node):
            old, node.parts = node.parts, parts
            if self.fails(self.case):
                return True
            node.parts = old
        return False

    # Types.

    def text_of_code(self):
        return " ".join(str(f.body) + f.head for f in self.case.functions)

    def drop_unused(self):
        used = set(re.findall(r"\w+", self.text_of_code()))
        small = copy.deepcopy(self.case)
        for r in small.records:
            prune(r, lambda f: f.name in used or any(
                f"HAS_{f.name}" == word for word in used))
        if not self.accept(small):
            for r in self.case.records:
                self.drop_fields(r, used)

    def drop_fields(self, record, used):
        """One by one, where not all of them can go."""
        for name in {f.name for f in walk(record)} - used - {""}:
            small = copy.deepcopy(self.case)
            for r in small.records:
                prune(r, lambda f: f.name != name)
            self.accept(small)

    def drop_records(self):
        for r in list(self.case.records):
            small = copy.copy(self.case)
            small.records = [other for other in small.records if other is not r]
            self.accept(small)

    def simplify_types(self):
        """Layout b like layout a, record by record; no qualifiers."""
        for i in range(len(self.case.records)):
            if self.kind.endswith("-b"):
                small = copy.deepcopy(self.case)
                level(small.records[i])
                self.accept(small)
            small = copy.deepcopy(self.case)
            small.records[i].is_packed = False
            for f in walk(small.records[i]):
                f.qualifier = ""
            self.accept(small)
            self.drop_padding(i)

    def drop_padding(self, i):
        for name in [f.name for f in walk(self.case.records[i]) if f.name.startswith("pad")]:
            small = copy.deepcopy(self.case)
            prune(small.records[i], lambda f: f.name != name)
            self.accept(small)


def replacements(node):
    """What is simpler than node and of its kind, simplest first."""
    if node.kind == "stmt":
        if node.parts != [""]:
            yield [""]
        for n in node.nodes():
            if n is not node and n.kind in ("stmt", "block"):
                yield list(n.parts)
        return
    if node.kind == "int":
        for literal in ("1", "0"):
            if len(str(node)) > 1:
                yield [literal]
    if node.kind == "block":
        return
    for n in node.nodes():
        fits = n is not node and n.kind == node.kind and n.lo <= node.lo and n.hi >= node.hi
        if fits and len(str(n)) < len(str(node)):
            yield list(n.parts)


def pattern(text):
    text = re.sub(r"^\S+: ", "", text)
    return re.sub(r"'[^']*'|\d+", "_", text)


def walk(record):
    seen = {}
    for f in record.a + record.b:
        seen[id(f)] = f
        type = f.type
        while isinstance(type, Array):
            type = type.of
        if isinstance(type, Record) and not type.name:
            for inner in walk(type):
                seen[id(inner)] = inner
    return list(seen.values())


def prune(record, keep):
    """Drops the fields that keep does not want, in both layouts; a record
    without members has one left."""
    for layout in ("a", "b"):
        fields = []
        for f in getattr(record, layout):
            type = f.type
            while isinstance(type, Array):
                type = type.of
            inline = isinstance(type, Record) and not type.name
            if inline:
                prune(type, keep)
            holds = inline and (type.a or type.b)
            if f.name and keep(f) or not f.name and holds:
                fields.append(f)
        setattr(record, layout, fields)


def level(record):
    record.b = record.a
    for f in record.a:
        type = f.type
        while isinstance(type, Array):
            type = type.of
        if isinstance(type, Record) and not type.name:
            level(type)
