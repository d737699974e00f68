//===- Match.h - a spec on one candidate ------------------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_RELOCATE_MATCH_H
#define CORIFY_LIB_RELOCATE_MATCH_H

#include "corify/Relocate/Relocation.h"

namespace corify::relocate {

/// libbpf's three answers; with an error it gives up on the object.
enum class Answer : int8_t { Error = -1, No = 0, Yes = 1 };

/// Where a spec is in a target.
struct TargetSpec {
  /// Step by step as Spec::Path.
  llvm::SmallVector<Accessor, 4> Path;
  uint32_t BitOffset = 0;
  /// Anonymous members are counted here.
  unsigned RawLength = 0;
};

/// What an answer other than Yes is due to.
struct Mismatch {
  Reason Why = Reason::None;
  /// Of Spec::Path, the step that failed; of candidates that do not match, the
  /// one that came furthest is reported.
  unsigned Step = 0;
  /// FieldAbsent, EnumeratorAbsent: the record or enumeration. KindChanged: the
  /// field's type. OutOfBounds: the array.
  btf::TypeID Target = 0;
  /// KindChanged: the field's type in the object.
  btf::TypeID Local = 0;
};

Answer matchSpec(const btf::BTF &Local, const Spec &S, const btf::BTF &Target,
                 btf::TypeID Candidate, TargetSpec &Result, Mismatch &Why);

/// For fields: records are all alike, integers too; arrays by element.
Answer areFieldsCompatible(const btf::BTF &Local, btf::TypeID LocalID,
                           const btf::BTF &Target, btf::TypeID TargetID);

/// For type_exists, type_size and target_type_id: kinds, and what functions
/// take and return; no names.
Answer areTypesCompatible(const btf::BTF &Local, btf::TypeID LocalID,
                          const btf::BTF &Target, btf::TypeID TargetID);

/// For type_matches: each local member is there, with its name and a type that
/// matches as well.
Answer doTypesMatch(const btf::BTF &Local, btf::TypeID LocalID,
                    const btf::BTF &Target, btf::TypeID TargetID);

} // namespace corify::relocate

#endif
