//===- Kinds.h - the families of the 13 kinds -------------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_RELOCATE_KINDS_H
#define CORIFY_LIB_RELOCATE_KINDS_H

#include "corify/BTF/BTFExt.h"

namespace corify::relocate {

inline bool isFieldBased(btf::RelocationKind K) {
  return K <= btf::RelocationKind::FieldRShiftU64;
}

inline bool isEnumBased(btf::RelocationKind K) {
  return K == btf::RelocationKind::EnumvalExists ||
         K == btf::RelocationKind::EnumvalValue;
}

inline bool isTypeBased(btf::RelocationKind K) {
  return K == btf::RelocationKind::TypeMatches ||
         (K >= btf::RelocationKind::TypeIDLocal &&
          K <= btf::RelocationKind::TypeSize);
}

/// Its value says whether there is such a thing: never unresolved.
inline bool isExistenceCheck(btf::RelocationKind K) {
  return K == btf::RelocationKind::FieldExists ||
         K == btf::RelocationKind::TypeExists ||
         K == btf::RelocationKind::EnumvalExists ||
         K == btf::RelocationKind::TypeMatches;
}

/// An enum and an enum64 are of one kind to every rule.
inline bool isSameKind(btf::Kind A, btf::Kind B) {
  auto IsEnum = [](btf::Kind K) {
    return K == btf::Kind::Enum || K == btf::Kind::Enum64;
  };
  return A == B || (IsEnum(A) && IsEnum(B));
}

/// A BPF object's pointers have 8 bytes, whatever its BTF says of `long`.
constexpr unsigned LocalPointerSize = 8;

} // namespace corify::relocate

#endif
