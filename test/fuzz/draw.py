"""Draws a whole case from a seed."""
import random

from draw_statements import ProgramDrawer
from draw_types import TypeDrawer
from model import Case

# Shapes that can be switched one by one, with --with and --without.
FEATURES = {
    "stride": "pointer arithmetic and variable subscripts on records",
    "inner-dimension": "layout b enlarges the inner dimension of arrays of arrays",
    "inner-dimension-stride": "variable subscripts that select an array of an array",
    "bit-field-sign": "layout b makes a signed bit-field of an unsigned one",
    "typedef-subscript": "p[i] and p + i where p's record has no tag, but a typedef",
    "typedef-bit-field": "bit-fields of a record that has no tag, but a typedef",
    "dereferenced-array": "(*p->array).f where the elements are records",
    "anonymous-element": "p->array[i].f where the elements' type has no name",
    "constant-address": "constant subscripts of records in &p[1], &p->array[1].f, and where an array decays",
    "pointer-difference": "p - q of pointers to records",
    "unaligned-bit-field": "bit-fields that are wider than LLVM aligns their record",
    "field-info-operand": "kernel accesses in the operands of libbpf's bit-field macros",
    "core-read-operand": "strides and container_of in the operands of libbpf's macros",
    "loop-guard": "guards by bpf_core_field_exists in loops",
    "offsetof": "offsetof and container_of",
    "offsetof-subscript": "offsetof in a subscript that is else constant",
    "core-read": "libbpf's BPF_CORE_READ macros among plain accesses",
    "flexible": "flexible arrays",
}

# Shapes that are drawn only with --with: a value of the field's C type says
# nothing of a sign that only the target's has; what LLVM cannot describe is an
# error; guards in loops are the business of a pass; and a constant expression
# stays one.
OPEN = ["bit-field-sign", "unaligned-bit-field", "loop-guard", "offsetof-subscript"]


def draw_case(seed, count, features):
    """The same seed and features give the same case."""
    rng = random.Random(seed)
    enums, records = TypeDrawer(rng, features).draw()
    drawer = ProgramDrawer(rng, features, enums, records)
    cflags = [rng.choice(["-O2", "-O2", "-O1", "-O3"]),
              rng.choice(["-mcpu=v3", "-mcpu=v3", "-mcpu=v1", "-mcpu=v2", "-mcpu=v4"])]
    functions = [drawer.helper(i) for i in range(rng.randint(1, 4))]
    uses = {}
    for number in range(count):
        program, uses[number] = drawer.program(number)
        functions.append(program)
    return Case(f"seed {seed}", enums, records, functions, cflags, uses)
