//===- Names.h - names without their flavors --------------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_RELOCATE_NAMES_H
#define CORIFY_LIB_RELOCATE_NAMES_H

#include "corify/Relocate/Relocation.h"

namespace corify::relocate {

/// As essentialName(), by cilium/ebpf's rule: whatever is around the last
/// three underscores.
llvm::StringRef ciliumEssentialName(llvm::StringRef Name);

llvm::StringRef essentialName(llvm::StringRef Name, LoaderRules Rules);

} // namespace corify::relocate

#endif
