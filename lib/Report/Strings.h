//===- Strings.h - other people's strings in our output ---------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Names come from object files and kernels: any bytes.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_REPORT_STRINGS_H
#define CORIFY_REPORT_STRINGS_H

#include "corify/Support/Printable.h"
#include "llvm/ADT/StringRef.h"
#include <string>

namespace corify::report {

using corify::printable;

/// For JSON, which is UTF-8.
std::string validUTF8(llvm::StringRef Text);

} // namespace corify::report

#endif
