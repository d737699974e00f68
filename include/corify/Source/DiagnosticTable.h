//===- DiagnosticTable.h - the diagnostics by name --------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_SOURCE_DIAGNOSTICTABLE_H
#define CORIFY_SOURCE_DIAGNOSTICTABLE_H

#include "clang/Basic/DiagnosticIDs.h"
#include "llvm/ADT/StringRef.h"
#include <vector>

namespace corify {

struct NamedDiagnostic {
  /// With its "corify-".
  std::string Name;
  clang::diag::Severity Default;
};

/// Each name once, in alphabetical order, with the first default that
/// Diagnostics.def gives it.
std::vector<NamedDiagnostic> diagnosticsByName();

} // namespace corify

#endif
