//===- corify-kconfig.cpp - __kconfig values as lib/Object has them -------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Prints what libbpf-kconfig (test/tools/libbpf-kconfig.c) prints.
//
//===----------------------------------------------------------------------===//

#include "corify/Object/Kconfig.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/raw_ostream.h"
#include <iostream>

using namespace llvm;
using namespace corify::object;

/// For an object with one __kconfig value.
static std::string answer(const ObjectFile &Object, StringRef Line) {
  auto [Name, Value] = Line.split('=');
  for (const Extern &E : Object.Externs) {
    if (E.What != Extern::Kconfig || E.Name != Name)
      continue;
    auto Bytes = kconfigValue(Object, E, Value);
    if (Bytes)
      return toHex(*Bytes, /*LowerCase=*/true);
    consumeError(Bytes.takeError());
  }
  return "refused";
}

int main(int argc, char **argv) {
  if (argc != 2) {
    errs() << "usage: corify-kconfig OBJECT < LINES\n";
    return 2;
  }
  auto Object = ObjectFile::open(argv[1]);
  if (!Object) {
    errs() << toString(Object.takeError()) << '\n';
    return 2;
  }
  for (std::string Line; std::getline(std::cin, Line);)
    outs() << Line << ": " << answer(**Object, Line) << '\n';
}
