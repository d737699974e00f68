//===- Strings.cpp - other people's strings in our output -----------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Strings.h"
#include "llvm/Support/JSON.h"

using namespace llvm;

namespace corify::report {

std::string validUTF8(StringRef Text) {
  return json::isUTF8(Text) ? Text.str() : json::fixUTF8(Text);
}

} // namespace corify::report
