"""Finds messages of input errors whose words are in no test.

A message is what stands in quotes in a call of inputError(), codeError(),
fault() or Fault(); of its pieces the longest is looked for in the tests.
"""
import glob
import os
import re
import sys

source = sys.argv[1]
CALL = re.compile(r"\b(inputError|codeError|[fF]ault)\(")


def call_text(text, start):
    """From the opening bracket to the one that closes it."""
    depth, at, quoted = 0, start, False
    while at < len(text):
        c = text[at]
        if c == "\\":
            at += 1
        elif c == '"':
            quoted = not quoted
        elif not quoted and c in "()":
            depth += 1 if c == "(" else -1
            if depth == 0:
                return text[start:at]
        at += 1
    return text[start:]


def messages(file):
    text = open(file).read()
    for match in CALL.finditer(text):
        body = call_text(text, match.end() - 1)
        # Adjacent literals are one.
        body = re.sub(r'"\s*\n\s*"', "", body)
        pieces = [p.replace('\\"', '"')
                  for p in re.findall(r'"((?:[^"\\]|\\.)*)"', body)]
        pieces = [p for p in pieces if " " in p.strip()]
        if pieces:
            line = text.count("\n", 0, match.start()) + 1
            yield line, max(pieces, key=len).strip()


tests = ""
for pattern in ("test/unit/*.cpp", "test/**/*.test", "test/**/*.c"):
    for file in glob.glob(os.path.join(source, pattern), recursive=True):
        tests += open(file).read()
tests = re.sub(r'"\s*\n\s*"', "", tests).replace('\\"', '"')
untested = {line.split("\t")[0] for line in open(
    os.path.join(os.path.dirname(__file__), "errors.untested"))}

missing, count = [], 0
for folder in ("BTF", "Object"):
    for file in sorted(glob.glob(os.path.join(source, "lib", folder, "*.cpp"))):
        for line, words in messages(file):
            count += 1
            if words not in tests and words not in untested:
                missing.append(f"{os.path.relpath(file, source)}:{line}: no test has '{words}'")
print("\n".join(missing))
print(f"{count} messages, {len(missing)} without a test")
sys.exit(bool(missing) or count < 50)
