//===- Targets.h - the architecture of kernel types -------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_LINK_TARGETS_H
#define CORIFY_LIB_LINK_TARGETS_H

#include "corify/Link/Inputs.h"

namespace corify::link {

/// The architecture whose `struct pt_regs` the object's types have, as
/// "x86"; "" where they have none, or one that several have.
llvm::StringRef architectureOf(const btf::BTF &Types);

/// Inputs whose kernel types are those of different architectures.
std::vector<Problem> lookAtTargets(llvm::ArrayRef<Input> Inputs);

} // namespace corify::link

#endif
