//===- Compatible.h - whether types of two tables are one -------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_RELOCATE_COMPATIBLE_H
#define CORIFY_RELOCATE_COMPATIBLE_H

#include "corify/BTF/BTF.h"

namespace corify::relocate {

/// As libbpf compares the prototype of a kfunc, or the type of a kernel
/// variable (bpf_core_types_are_compat); false also where it cannot tell.
bool isCompatible(const btf::BTF &Local, btf::TypeID LocalID,
                  const btf::BTF &Target, btf::TypeID TargetID);

} // namespace corify::relocate

#endif
