"""Our side: what `corify check` says of each program on each kernel."""
import collections
import json
import os
import subprocess
import sys

# depth: the stack by functions as the verifier prints it, "" where not given.
Verdict = collections.namedtuple("Verdict", "verdict why depth")


def check(corify, objects, btfs, configuration):
    """{(object, btf): {program: Verdict}}; configuration: of all kernels, if
    there is such a file."""
    command = [str(corify), "check", "--format", "json", "-o", "-"]
    for btf in btfs:
        command += ["--kernel", btf]
    if os.path.exists(configuration):
        command += ["--kconfig", configuration]
    run = subprocess.run(command + objects, capture_output=True, text=True)
    if run.returncode not in (0, 1):
        sys.exit(f"corify check failed with {run.returncode}: {run.stderr.strip()}")
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
