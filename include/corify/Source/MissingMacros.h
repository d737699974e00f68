//===- MissingMacros.h - names that vmlinux.h cannot hold -------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_SOURCE_MISSINGMACROS_H
#define CORIFY_SOURCE_MISSINGMACROS_H

#include "corify/Source/Diagnostics.h"
#include "llvm/ADT/StringRef.h"
#include <string>

namespace corify {

/// What helps where Name, a macro or an inline function of the kernel's, is not
/// declared: the header of ours that has it, or what to use instead. Empty
/// where nothing is known of it.
std::string missingMacroRemedy(llvm::StringRef Name);

/// Puts a note after each error of Engine's about a name that is not declared
/// and that missingMacroRemedy() knows. Report must live as long as Engine
/// reports.
void noteMissingMacros(clang::DiagnosticsEngine &Engine, Reporter &Report);

} // namespace corify

#endif
