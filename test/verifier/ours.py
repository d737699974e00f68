"""Our side: what `corify check` says of each program on each kernel."""
import collections
import json
import subprocess
import sys

# depth: the stack by functions as the verifier prints it, "" where not given.
Verdict = collections.namedtuple("Verdict", "verdict why depth")


def check(corify, objects, btfs):
    """{(object, btf): {program: Verdict}}."""
    command = [str(corify), "check", "--format", "json", "-o", "-"]
    for btf in btfs:
        command += ["--kernel", btf]
    run = subprocess.run(command + objects, capture_output=True, text=True)
    if run.returncode not in (0, 1):
        sys.exit(f"verifier-differential: corify check failed with {run.returncode}: {run.stderr.strip()}")
    return read(json.loads(run.stdout))


def read(report):
    found = {}
    paths = [kernel["path"] for kernel in report["kernels"]]
    for obj in report["objects"]:
        for k, path in enumerate(paths):
            found[obj["path"], path] = {
                program["name"]: Verdict(program["verdicts"][k], program["why"][k],
                                         program.get("stack_depths", [""] * len(paths))[k])
                for program in obj["programs"]}
    return found
