"""Makes the first of the fixes of each result of a SARIF document on stdin, in
the files that it names: lines and columns count characters, from 1."""
import collections
import json
import sys

changes = collections.defaultdict(list)
for run in json.load(sys.stdin)["runs"]:
    for result in run["results"]:
        for change in result.get("fixes", [{"artifactChanges": []}])[0]["artifactChanges"]:
            changes[change["artifactLocation"]["uri"]] += change["replacements"]


def place(starts, line, column):
    return starts[line - 1] + column - 1


for path, replacements in changes.items():
    text = open(path, encoding="utf-8", newline="").read()
    starts = [0] + [i + 1 for i, c in enumerate(text) if c == "\n"]
    edits = []
    for r in replacements:
        region = r["deletedRegion"]
        begin = place(starts, region["startLine"], region["startColumn"])
        end = place(starts, region["endLine"], region["endColumn"])
        edits.append((begin, end, r["insertedContent"]["text"]))
    for begin, end, new in sorted(set(edits), reverse=True):
        text = text[:begin] + new + text[end:]
    open(path, "w", encoding="utf-8", newline="").write(text)
