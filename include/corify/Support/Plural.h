//===- Plural.h - numbers of things -----------------------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_SUPPORT_PLURAL_H
#define CORIFY_SUPPORT_PLURAL_H

#include "llvm/ADT/StringExtras.h"
#include <string>

namespace corify {

/// "1 file", "2 files".
inline std::string plural(uint64_t N, llvm::StringRef Noun) {
  return llvm::utostr(N) + " " + Noun.str() + (N == 1 ? "" : "s");
}

} // namespace corify

#endif
