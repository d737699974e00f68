//===- DiagnosticTable.cpp - the diagnostics by name ----------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Source/DiagnosticTable.h"
#include <map>

using namespace clang;
using namespace llvm;

namespace corify {

static constexpr std::pair<llvm::StringLiteral, diag::Severity> Table[] = {
#define CORIFY_DIAGNOSTIC(ID, NAME, DEFAULT, TEXT)                             \
  {"corify-" NAME, diag::Severity::DEFAULT},
#include "corify/Source/Diagnostics.def"
};

std::vector<NamedDiagnostic> diagnosticsByName() {
  std::map<StringRef, diag::Severity> Sorted;
  for (auto &[Name, Default] : Table)
    Sorted.try_emplace(Name, Default);
  std::vector<NamedDiagnostic> Result;
  for (auto &[Name, Default] : Sorted)
    Result.push_back({Name.str(), Default});
  return Result;
}

} // namespace corify
