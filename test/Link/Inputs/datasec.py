#!/usr/bin/env python3
"""Damages what .BTF says of the places of variables:

  datasec.py IN OUT offset A B    A is said to be where B is
  datasec.py IN OUT swap A B      each is said to be where the other is"""
import importlib.machinery, importlib.util, os, struct, sys

root = os.path.join(os.path.dirname(os.path.realpath(__file__)), "../../..")
loader = importlib.machinery.SourceFileLoader(
    "mutate", os.path.join(root, "scripts/mutate-objects"))
sys.dont_write_bytecode = True
mutate = importlib.util.module_from_spec(
    importlib.util.spec_from_loader("mutate", loader))
loader.exec_module(mutate)

source, target, what, a, b = sys.argv[1:]
o = mutate.Object(open(source, "rb").read())
places = {o.string(o.word(o.types[o.word(at)][0])): at
          for at in o.section_variables()}
first, second = o.word(places[a] + 4), o.word(places[b] + 4)
o.put(places[a] + 4, second)
if what == "swap":
    o.put(places[b] + 4, first)
open(target, "wb").write(o.data)
