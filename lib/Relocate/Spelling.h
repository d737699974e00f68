//===- Spelling.h - paths and guards for people -----------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_RELOCATE_SPELLING_H
#define CORIFY_LIB_RELOCATE_SPELLING_H

#include "corify/Relocate/Relocation.h"

namespace corify::relocate {

/// "thread.fs[2]": steps after the root, as C has them after "->".
std::string spellSteps(llvm::ArrayRef<Accessor> Path);

} // namespace corify::relocate

#endif
