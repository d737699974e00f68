"""Runs the steps of a composite action of GitHub's here, as its runner would.

  run-action.py ACTION.YML [INPUT=VALUE...]

Prints the name of each step and its exit status; the conditions that the file
has are the only ones that it knows.
"""
import os
import re
import subprocess
import sys
import yaml

path, *given = sys.argv[1:]
with open(path) as file:
    action = yaml.safe_load(file)
inputs = {name: about["default"] for name, about in action["inputs"].items()}
for word in given:
    name, value = word.split("=", 1)
    if name not in inputs:
        sys.exit(f"the action has no input '{name}'")
    inputs[name] = value


def expand(text):
    """The text with what `${{ inputs.NAME }}` stands for."""
    return re.sub(r"\$\{\{ *inputs\.([\w-]+) *\}\}", lambda m: inputs[m[1]], text)


def is_wanted(condition, has_failed):
    if condition == "${{ !cancelled() }}":
        return True
    empty = re.fullmatch(r"inputs\.([\w-]+) == ''", condition)
    if not empty and condition != "success()":
        sys.exit(f"unknown condition: {condition}")
    return not has_failed and (not empty or inputs[empty[1]] == "")


if action["runs"]["using"] != "composite":
    sys.exit("the action is no composite one")
has_failed = False
for step in action["runs"]["steps"]:
    if not is_wanted(step.get("if", "success()"), has_failed):
        print(f"{step['name']}: skipped", flush=True)
        continue
    variables = {name: expand(value) for name, value in step.get("env", {}).items()}
    variables["GITHUB_ACTION_PATH"] = os.path.dirname(os.path.abspath(path))
    if step["shell"] != "bash" or "${{" in step["run"] + "".join(variables.values()):
        sys.exit(f"{step['name']}: not what GitHub would run")
    status = subprocess.run(["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
                            env=os.environ | variables).returncode
    print(f"{step['name']}: {status}", flush=True)
    has_failed |= status != 0
sys.exit(has_failed)
