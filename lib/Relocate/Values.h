//===- Values.h - what a matched spec is worth ------------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_RELOCATE_VALUES_H
#define CORIFY_LIB_RELOCATE_VALUES_H

#include "corify/Relocate/Relocation.h"

namespace corify::relocate {

/// A spec that has been found in a table, the object's or a target's.
struct FoundSpec {
  const btf::BTF &Table;
  btf::TypeID Root = 0;
  llvm::ArrayRef<Accessor> Path;
  uint32_t BitOffset = 0;
  unsigned PointerSize = 8;
};

/// The value of the kind, by libbpf's rules and in its integer widths; None is
/// success. Order is the object's: a big-endian machine counts bits from the
/// other end.
Reason computeValue(btf::RelocationKind Kind, const FoundSpec &Found,
                    llvm::endianness Order, LoaderRules Rules,
                    LocalValue &Result);

} // namespace corify::relocate

#endif
