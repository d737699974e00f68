//===- Walk.h - asks a table of types all that can be asked --- -*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_TEST_FUZZ_WALK_H
#define CORIFY_TEST_FUZZ_WALK_H

#include "corify/BTF/BTF.h"

namespace corify::fuzz {

/// Every accessor of every own type, its size and its spelling.
void walkTypes(const btf::BTF &Table);

} // namespace corify::fuzz

#endif
