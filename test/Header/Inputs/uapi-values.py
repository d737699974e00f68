#!/usr/bin/env python3
"""Prints a C file that holds our constants against the machine's own headers.

    uapi-values.py FOLDER HEADER... > FILE.c      FOLDER: include/corify/kernel

Ours are taken as enumerators and their names undefined, before the others are
included; `checked` counts what both have.
"""
import pathlib
import re
import sys

# Not numbers: nothing, attributes and pointers.
NOT_NUMBERS = r"$|__attribute__|\(\(void \*\)"
# The machine's is made of a name that it does not define.
NOT_COMPARED = ("SIGRTMAX",)


def main():
    headers = [p for p in sorted(pathlib.Path(sys.argv[1]).glob("*.h"))
               if p.name not in ("functions.h", "records.h")]
    names = []
    for header in headers:
        for name, value in re.findall(r"^#define (?!CORIFY_)(\w+)(?: (.*))?$", header.read_text(), re.M):
            if not re.match(NOT_NUMBERS, value) and name not in NOT_COMPARED:
                names.append(name)
    names = sorted(set(names))
    print("#include <asm/types.h>")
    for header in headers:
        print(f"#include <corify/kernel/{header.name}>")
    for name in names:
        print(f"#ifdef {name}\nenum {{ corify_{name} = {name} }};\n#define ours_{name}\n#endif")
    for name in names:
        print(f"#undef {name}")
    for header in sys.argv[2:]:
        print(f"#include <{header}>")
    for name in names:
        print(f"#if defined({name}) && defined(ours_{name})\n"
              f'_Static_assert(corify_{name} == {name}, "{name}");\n#endif')
    print("int checked = 0")
    for name in names:
        print(f"#if defined({name}) && defined(ours_{name})\n+ 1\n#endif")
    print(";")


main()
