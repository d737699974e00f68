"""The JSON report has the keys that users may rely on, and no others than the
documented ones; arrays follow the order of the kernels."""
import json
import sys

STATUSES = {"ok", "missing", "ambiguous", "unsupported"}
VERDICTS = {"ok", "guarded", "rejected", "unknown"}
KEYS = {
    "report": "version kernels objects skipped not_checked",
    "kernel": "name path release arch",
    "object": "path programs records problems",
    "program": "name section optional insns stack chain_stack verdicts stacks stack_depths why",
    "record": "program section insn kind type access path local file line column targets",
    "target": "status reason value reachable",
    "problem": "id severity message file line column programs kernels notes",
    "note": "message file line column",
}


def has_keys(value, name):
    assert list(value) == KEYS[name].split(), (name, list(value))


def check_program(program, kernels):
    has_keys(program, "program")
    for key in ("verdicts", "stacks", "stack_depths", "why"):
        assert len(program[key]) == kernels, (program["name"], key)
    assert set(program["verdicts"]) <= VERDICTS
    for depth, stack in zip(program["stack_depths"], program["stacks"]):
        assert stack == int(depth.split("+")[0] or 0), (depth, stack)


def check_record(record, kernels):
    has_keys(record, "record")
    assert len(record["targets"]) == kernels
    for target in record["targets"]:
        has_keys(target, "target")
        assert target["status"] in STATUSES and type(target["reachable"]) is bool
        # An existence check is ok whatever it finds, and says why it is 0.
        if "--real" not in sys.argv:
            assert (target["status"] == "ok") == (target["reason"] == "")


def check_problem(problem, kernels):
    has_keys(problem, "problem")
    assert problem["severity"] in ("error", "warning")
    assert all(0 <= kernel < kernels for kernel in problem["kernels"])
    for note in problem["notes"]:
        has_keys(note, "note")


report = json.load(sys.stdin)
has_keys(report, "report")
assert report["version"] == 1
kernels = len(report["kernels"])
for kernel in report["kernels"]:
    has_keys(kernel, "kernel")
for o in report["objects"]:
    has_keys(o, "object")
    for program in o["programs"]:
        check_program(program, kernels)
    for record in o["records"]:
        check_record(record, kernels)
    for problem in o["problems"]:
        check_problem(problem, kernels)
cells = sum(len(p["verdicts"]) for o in report["objects"] for p in o["programs"])
targets = sum(len(r["targets"]) for o in report["objects"] for r in o["records"])
print(f"{kernels} kernels, {cells} verdicts, {targets} targets")
