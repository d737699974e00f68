# Draws functions that ask before they read. Of each condition it is known what
# exists where it is true and where it is false, so that every read that is
# drawn is right: on a kernel without the thing nothing gets there.
#
# A thing is what may be absent: a field, a bit-field, a type, an enumerator.
import random

FIELDS = ["a0", "a1", "a2"]
THINGS = FIELDS + ["bits", "type", "value"]
INLINING = ["static __always_inline", "static", "static __noinline"]


class Conditions:
    """What is asked: text, what exists where it holds, and where it does not."""

    def condition(self, facts, depth=2):
        kind = self.rng.choice(["asks", "asks", "asks", "data", "reads", "not", "and", "or", "both", "variable"])
        if kind in ("not", "and", "or", "both") and depth == 0:
            kind = "asks"
        if kind == "data":
            return f"r{self.rng.randrange(3)} > {self.rng.randrange(4)}", set(), set()
        if kind == "reads" and facts:
            return f"{self.read(facts)} > {self.rng.randrange(200)}", set(), set()
        if kind == "variable" and self.variables:
            return self.rng.choice(self.variables)
        if kind == "not":
            text, yes, no = self.condition(facts, depth - 1)
            return f"!({text})", no, yes
        if kind == "and":
            a, yes_a, no_a = self.condition(facts, depth - 1)
            b, yes_b, no_b = self.condition(facts | yes_a, depth - 1)
            return f"({a} && {b})", yes_a | yes_b, no_a & no_b
        if kind == "or":
            a, yes_a, no_a = self.condition(facts, depth - 1)
            b, yes_b, no_b = self.condition(facts | no_a, depth - 1)
            return f"({a} || {b})", yes_a & yes_b, no_a | no_b
        thing = self.rng.choice(THINGS)
        if kind == "both":
            return f"({self.asks(thing)} & (r{self.rng.randrange(3)} > 0))", {thing}, set()
        return self.asks(thing), {thing}, set()

    def asks(self, thing):
        way = self.rng.choice(["here", "here", "function", "by pointer", "set"])
        if way == "function":
            return f"{self.function('has', thing)}(t)"
        if way == "by pointer":
            return f"({{ bool has; {self.function('find', thing)}(t, &has); has; }})"
        if way == "set":
            return f"set_{thing}"
        return f"HAS_{thing}(t)"


class Reads:
    """What is there to read: each needs its thing."""

    def read(self, facts):
        thing = self.rng.choice(sorted(facts))
        way = self.rng.choice(["READ", "READ", "READ", "SECOND", "TWICE", "OFFSET", "SIZE", "function", "argument"])
        if way == "function":
            return f"{self.function('read', thing)}(t)"
        if way == "argument":
            return f"{self.function('may_read', thing)}(t, {self.asks(thing)})"
        if thing not in FIELDS:
            way = "READ"
        return f"{way}_{thing}(t)" if way == "READ" else f"{way}(t, {thing})"


class Program(Conditions, Reads):
    def __init__(self, rng, name):
        self.rng, self.name = rng, name
        self.functions, self.variables = {}, []
        self.count = self.loops = self.depth = 0

    def function(self, what, thing):
        """A function of the program's own, made when it is first asked for."""
        name = f"{self.name}_{what}_{thing}"
        inlining = self.rng.choice(INLINING)
        texts = {
            "has": f"bool {name}(struct T *t) {{ return HAS_{thing}(t); }}",
            "find": f"void {name}(struct T *t, bool *has) {{ *has = HAS_{thing}(t); }}",
            "read": f"long {name}(struct T *t) {{ return READ_{thing}(t); }}",
            "may_read": f"long {name}(struct T *t, bool has) {{ return has ? READ_{thing}(t) : r0; }}",
            "callback": f"long {name}(unsigned i, struct ctx *c)\n"
                        f"{{ struct T *t = c->t; c->sum += READ_{thing}(t) + i; return 0; }}",
        }
        # What it returns by pointer, a function that is not inlined is not
        # to be asked for: the verifier loses what is written to a byte of
        # another frame on some kernels.
        if what == "find":
            inlining = INLINING[0]
        if what == "callback":
            inlining = "static"
        self.functions.setdefault(name, f"{inlining} MARK {texts[what]}\n")
        return name

    def block(self, facts, indent):
        tabs = "\t" * indent
        text, facts = "", set(facts)
        known = len(self.variables)
        for _ in range(self.rng.randint(1, 3)):
            if self.count > 24:
                break
            self.count += 1
            part, learned = self.statement(facts, indent)
            text += part
            facts |= learned
        del self.variables[known:]
        return text or f"{tabs}sum++;\n"

    def statement(self, facts, indent):
        kinds = ["if", "if", "else", "choice", "leave", "variable", "switch"]
        kinds += ["loop", "loop"] if self.loops < 2 else []
        kinds += ["read", "read", "callback"] if facts else []
        kind = self.rng.choice(kinds)
        return getattr(self, "state_" + kind)(facts, indent)

    def state_read(self, facts, indent):
        return "\t" * indent + f"sum += {self.read(facts)};\n", set()

    def state_if(self, facts, indent):
        if indent > 5:
            return self.state_choice(facts, indent)
        tabs = "\t" * indent
        text, yes, _ = self.condition(facts)
        return f"{tabs}if ({text}) {{\n{self.block(facts | yes, indent + 1)}{tabs}}}\n", set()

    def state_else(self, facts, indent):
        if indent > 5:
            return self.state_choice(facts, indent)
        tabs = "\t" * indent
        text, yes, no = self.condition(facts)
        return (f"{tabs}if ({text}) {{\n{self.block(facts | yes, indent + 1)}{tabs}}} else {{\n"
                f"{self.block(facts | no, indent + 1)}{tabs}}}\n"), set()

    def state_choice(self, facts, indent):
        text, yes, no = self.condition(facts)
        a = self.read(facts | yes) if facts | yes else "3"
        b = self.read(facts | no) if facts | no else "r1"
        return "\t" * indent + f"sum += {text} ? {a} : {b};\n", set()

    def state_leave(self, facts, indent):
        text, yes, no = self.condition(facts)
        out = self.rng.choice(["return sum;"] + ["break;", "continue;"] * bool(self.loops))
        # `continue` in a while loop would skip the step, so loops step first.
        tabs = "\t" * indent
        return f"{tabs}if ({text})\n{tabs}\t{out}\n", no

    def state_variable(self, facts, indent):
        text, yes, no = self.condition(facts, 1)
        name = f"v{self.count}"
        self.variables.append((name, yes, no))
        return "\t" * indent + f"bool {name} = {text};\n", set()

    def state_switch(self, facts, indent):
        if indent > 4:
            return self.state_choice(facts, indent)
        tabs = "\t" * indent
        a, b = self.rng.sample(THINGS, 2)
        text = f"{tabs}switch ({self.asks(a)} + 2 * {self.asks(b)}) {{\n"
        for case, more in ((1, {a}), (2, {b}), (3, {a, b})):
            text += f"{tabs}case {case}: {{\n{self.inner(facts | more, indent + 1)}{tabs}\tbreak; }}\n"
        return text + f"{tabs}}}\n", set()

    def inner(self, facts, indent):
        """A block in which `break` and `continue` mean no loop."""
        loops, self.loops = self.loops, 0
        text = self.state_read(facts, indent)[0] if loops else self.block(facts, indent)
        self.loops = loops
        return text

    def state_loop(self, facts, indent):
        tabs, i = "\t" * indent, f"i{self.count}"
        limit = self.rng.randint(2, 5)
        self.loops += 1
        body = self.block(facts, indent + 1)
        self.loops -= 1
        kind = self.rng.choice(["for", "while", "do", "unrolled"])
        if kind == "for":
            return f"{tabs}for (int {i} = 0; {i} < times && {i} < {limit}; {i}++) {{\n{body}{tabs}}}\n", set()
        if kind == "unrolled":
            return f"{tabs}for (int {i} = 0; {i} < {limit}; {i}++) {{\n{body}{tabs}}}\n", set()
        if kind == "while":
            return f"{tabs}int {i} = 0;\n{tabs}while ({i}++ < times && {i} < {limit}) {{\n{body}{tabs}}}\n", set()
        return (f"{tabs}int {i} = 0;\n{tabs}do {{\n{body}{tabs}}} while (++{i} < times && {i} < {limit});\n"), set()

    def state_callback(self, facts, indent):
        name = self.function("callback", self.rng.choice(sorted(facts)))
        return "\t" * indent + f"bpf_loop(2, {name}, &c, 0), sum += c.sum;\n", set()

    def text(self):
        body = self.block(set(), 1)
        return ("".join(self.functions.values()) +
                f"SEC(\"syscall\") MARK int {self.name}(void *ctx)\n{{\n"
                "\tstruct T *t = TASK;\n\tstruct ctx c = {t};\n\tlong sum = 0;\n" + body +
                "\treturn sum;\n}\n\n")


def draw(seed, count):
    """{name: text}, each program of a seed of its own."""
    programs = {}
    for index in range(count):
        name = f"p{index}"
        programs[name] = f"#undef T\n#define T task_struct___{name}\nRECORD\n" + Program(random.Random(f"{seed}/{index}"), name).text()
    return programs
