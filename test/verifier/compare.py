"""Ours against the verifier's: a confusion matrix, and what is off it."""
import collections
import fnmatch
import os
import re

OURS = ("ok", "guarded", "rejected", "unknown", "no verdict")
THEIRS = ("accepted", "unresolved", "otherwise", "gave-up")
AGREE = {("ok", "accepted"), ("guarded", "accepted"), ("rejected", "unresolved"),
         ("rejected", "otherwise"), ("rejected", "gave-up")}

# Programs whose loads from memory the verifier checks against the running
# kernel's types, with offsets of another kernel: a refusal says nothing.
TYPED = ("tp_btf", "iter", "fentry", "fexit", "fmod_ret", "lsm")

Case = collections.namedtuple("Case", "object program kernel cell ours theirs")


def series(release):
    """(6, 18) of 6.18.44-fc-v657-amd64."""
    return tuple(int(number) for number in re.match(r"(\d+)\.(\d+)", release).groups())


def is_kernel(kernel, glob):
    """`older`: of an older series than the kernel that runs here."""
    if glob == "older":
        return series(kernel) < series(os.uname().release)
    return fnmatch.fnmatchcase(kernel, glob)


class Explanations:
    """Lines of `OBJECT:PROGRAM | KERNEL | OURS/THEIRS | OUR REASON | WHY`:
    globs for the first three, a regular expression for the fourth. A bar is one
    with a blank after it. KERNEL may be `older`."""

    def __init__(self, path):
        self.lines = []
        for number, text in enumerate(open(path), 1):
            text = text.strip()
            if not text or text.startswith("#"):
                continue
            columns = [column.strip() for column in text.split("| ")]
            if len(columns) != 5:
                raise SystemExit(f"{path}:{number}: five columns, please, not {len(columns)}")
            self.lines.append(columns)
        self.used = collections.Counter()

    def find(self, case):
        for line in self.lines:
            program, kernel, cell, reason, why = line
            if (fnmatch.fnmatchcase(case.cell, cell) and fnmatch.fnmatchcase(f"{case.object}:{case.program}", program)
                    and is_kernel(case.kernel, kernel) and re.search(reason, case.ours.why or "")):
                self.used[tuple(line)] += 1
                return why
        return None


def name(path):
    return os.path.basename(path).removesuffix(".o").removesuffix(".btf")


class Comparison:
    def __init__(self, explanations):
        self.explanations = explanations
        self.matrix = collections.Counter()
        self.left_out = collections.Counter()
        self.depths = collections.Counter()
        self.explained, self.unexplained = [], []
        self.programs = set()

    def leave_out(self, truth, running):
        """Why the verifier's word on a program is none on the target, or None."""
        if truth.section.lstrip("?").split("/")[0].split(".")[0] in TYPED:
            if running and running.verdict == "otherwise":
                return "the running kernel takes no such program (fentry, lsm, …)"
            if truth.verdict == "otherwise":
                return "typed loads, checked against the running kernel's types"
        elif running and running.verdict in ("otherwise", "gave-up") and truth.verdict == running.verdict:
            return "refused on the running kernel's own BTF as well"
        return None

    def add(self, case):
        why = self.explanations.find(case)
        (self.explained if why else self.unexplained).append((case, why))

    def compare(self, obj, kernel, truths, running, verdicts):
        for program, truth in truths.items():
            left_out = self.leave_out(truth, running.get(program))
            if left_out:
                self.left_out[left_out] += 1
            else:
                self.compare_one(obj, kernel, program, truth, verdicts.get(program))

    def compare_native(self, obj, kernel, truths, verdicts):
        """The same, of the kernel that judged. Verifiers before 6.8 count bytes
        of stack, and later ones slots of 8, as we do."""
        for program, truth in truths.items():
            if truth.verdict == "accepted" and re.fullmatch(r"[0-9+]+", truth.why):
                slots = "+".join(str((int(depth) + 7) // 8 * 8) for depth in truth.why.split("+"))
                truth = truth._replace(why=slots)
            self.compare_one(obj, kernel, program, truth, verdicts.get(program))

    def compare_one(self, obj, kernel, program, truth, ours):
        verdict = ours.verdict if ours else "no verdict"
        self.programs.add((obj, program))
        self.matrix[verdict, truth.verdict] += 1
        case = Case(name(obj), program, name(kernel), f"{verdict}/{truth.verdict}", ours, truth)
        if not ours or (verdict != "unknown" and (verdict, truth.verdict) not in AGREE):
            self.add(case)
        elif truth.verdict == "accepted" and ours.depth:
            self.depths[ours.depth == truth.why] += 1
            if ours.depth != truth.why:
                self.add(case._replace(cell="stack"))


def print_matrix(comparison):
    print(f"{'':12}" + "".join(f"{theirs:>12}" for theirs in THEIRS))
    for ours in OURS:
        row = [comparison.matrix[ours, theirs] for theirs in THEIRS]
        if ours != "no verdict" or any(row):
            print(f"{ours:12}" + "".join(f"{count:12}" for count in row))
    total = sum(comparison.matrix.values())
    agree = sum(count for cell, count in comparison.matrix.items() if cell in AGREE)
    unknown = sum(count for cell, count in comparison.matrix.items() if cell[0] == "unknown")
    print(f"{agree} of {total} agree, {unknown} unknown, {total - agree - unknown} disagree;"
          f" {len(comparison.programs)} programs")
    for why, count in comparison.left_out.items():
        print(f"{count} left out: {why}")


def said(case):
    """What both sides say of a case, shortly."""
    if case.cell == "stack":
        return f"{case.ours.depth} != {case.theirs.why}"
    theirs = case.theirs.why if case.theirs.verdict in ("otherwise", "gave-up") else ""
    return "; ".join(part for part in (case.ours and case.ours.why, theirs) if part)


def print_unexplained(cases, kernels):
    """One line for each program and reason, with the kernels that it holds on."""
    together = collections.defaultdict(list)
    for case, _ in cases:
        together[case.object, case.program, case.cell, said(case)].append(case.kernel)
    print(f"unexplained: {len(cases)}")
    for (obj, program, cell, reason), where in together.items():
        where = f"all {kernels}" if len(where) == kernels else " ".join(where)
        print(f"  {cell} {obj}:{program} [{where}] {reason}")


def print_explained(cases):
    """Each explanation with the programs that it is for."""
    together = collections.defaultdict(collections.Counter)
    for case, why in cases:
        together[case.cell, why][f"{case.object}:{case.program}"] += 1
    print(f"explained: {len(cases)}")
    for (cell, why), programs in together.items():
        names = " ".join(f"{program}({count})" for program, count in programs.items())
        print(f"  {cell} x {sum(programs.values())}: {why}\n    {names}")


def print_all(comparison, kernels):
    print_matrix(comparison)
    print(f"stack depths: {comparison.depths[True]} the same, {comparison.depths[False]} different")
    print_explained(comparison.explained)
    print_unexplained(comparison.unexplained, kernels)
