//===- Printable.h - other people's strings on a terminal ----- -*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Names come from object files and kernels: any bytes.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_SUPPORT_PRINTABLE_H
#define CORIFY_SUPPORT_PRINTABLE_H

#include "llvm/ADT/StringRef.h"
#include <string>

namespace corify {

/// What is no printable character (escape sequences, changes of direction,
/// broken UTF-8) as \x1b or <U+202E>.
std::string printable(llvm::StringRef Text);

} // namespace corify

#endif
