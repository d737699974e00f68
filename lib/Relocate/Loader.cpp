//===- Loader.cpp - whose rules -------------------------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Relocate/Relocation.h"
#include "corify/Support/InputError.h"

using namespace llvm;

namespace corify::relocate {

/// The first with type_matches and enum64.
static constexpr unsigned OldestVersion = 100;

Expected<LoaderRules> parseLoader(StringRef Name) {
  LoaderRules Rules;
  if (Name == "libbpf")
    return Rules;
  if (Name == "cilium") {
    Rules.Loader = LoaderRules::Cilium;
    return Rules;
  }
  StringRef Version = Name;
  unsigned Major, Minor;
  if (Version.consume_front("libbpf-") && !Version.consumeInteger(10, Major) &&
      Version.consume_front(".") && !Version.getAsInteger(10, Minor) &&
      Major < 100 && Minor < 100) {
    Rules.Version = Major * 100 + Minor;
    if (Rules.Version < OldestVersion)
      return inputError("loader is '" + Name +
                        "', libbpf is known from 1.0 on (what came before "
                        "takes no type_matches, and has other rules)");
    return Rules;
  }
  return inputError("loader is '" + Name +
                    "', known are libbpf, libbpf-1.1 (or another version of "
                    "it) and cilium");
}

} // namespace corify::relocate
