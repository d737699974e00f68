# Of a program that holds reads against reads in one annotated function:
#
#   a-function-each.py FILE           each comparison in a function of its own
#   a-function-each.py --moved FILE   of those, what is not annotated any more
import re
import sys

START = 'SEC("syscall") __corify int reads(void *ctx)\n{\n'
LOCALS = """	struct task_struct *t = current(), *leader = t->group_leader;
	struct wrapped w = { .task = t, .index = 1 };
	int parent = macro_tgid();
"""


def statements(body):
    """Each SAME(…), with the parentheses in it."""
    for start in re.finditer(r"\tSAME\(", body):
        at, depth = start.end(), 1
        while depth:
            depth += {"(": 1, ")": -1}.get(body[at], 0)
            at += 1
        yield body[start.start():at] + ";\n"


def split(text):
    head, body = text.split(START)
    print(re.sub(r"(?m)^//.*\n", "", head))
    names = []
    for number, statement in enumerate(statements(body)):
        if re.search(r"\b(loops|switched|comm|pwd)[\[,.]", statement) and "t->" not in statement.split(",")[0]:
            continue  # of a variable that other statements set
        names.append(f"read_{number}")
        print(f"__corify static __noinline int read_{number}(void)\n{{\n{LOCALS}{statement}\treturn 0;\n}}\n")
    calls = "".join(f"\t{name}();\n" for name in names)
    print(f'SEC("syscall") int reads(void *ctx)\n{{\n{calls}\treturn 0;\n}}')


def moved(text):
    for name in re.findall(r"__corify static __noinline int (read_\d+)", text):
        text = text.replace(f"\t{name}();\n", "")
    print(re.sub(r"(?ms)^__corify .*?\n}\n", "", text))


if sys.argv[1] == "--moved":
    moved(open(sys.argv[2]).read())
else:
    split(open(sys.argv[1]).read())
