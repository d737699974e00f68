//===- ProveTypes.cpp - what a kernel asks of .BTF ------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Context.h"

namespace corify::prove {

void proveTypes(Context &C) {}

} // namespace corify::prove
