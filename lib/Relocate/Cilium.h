//===- Cilium.h - cilium/ebpf's rules ---------------------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What differs from libbpf: the candidate with the fewest unresolved records
// is taken for all records of a root; candidates are of any kind; a load never
// changes its size; an absent type has no size; a bit-field is read by loads
// of its own type. The source is btf/core.go of cilium/ebpf 0.20.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_RELOCATE_CILIUM_H
#define CORIFY_LIB_RELOCATE_CILIUM_H

#include "Match.h"

namespace corify::relocate::cilium {

/// Yes; No, which poisons; Error, which refuses the program.
struct Verdict {
  Answer Result = Answer::Yes;
  Mismatch Why;

  static Verdict yes() { return {}; }
  static Verdict no(Reason R, btf::TypeID Target, btf::TypeID Local = 0) {
    return {Answer::No, {R, 0, Target, Local}};
  }
  static Verdict error(Reason R, btf::TypeID Target = 0) {
    return {Answer::Error, {R, 0, Target, 0}};
  }
};

/// A field's place in one of the two tables.
struct Field {
  const btf::BTF *Table = nullptr;
  btf::TypeID Type = 0;
  /// In bytes from the root.
  uint32_t Offset = 0;
  /// In bits from Offset; 0 bits for what is no bit-field.
  uint32_t BitOffset = 0, BitSize = 0;
};

/// Pointers have 8 bytes on any kernel.
std::optional<uint64_t> sizeOf(const btf::BTF &Table, btf::TypeID ID);

Verdict areMembersCompatible(const btf::BTF &Local, btf::TypeID LocalID,
                             const btf::BTF &Target, btf::TypeID TargetID);
/// Found are the field in the object and in the target.
Verdict findField(const btf::BTF &Local, const Spec &S, const btf::BTF &Target,
                  btf::TypeID Candidate, Field Found[2]);

Verdict areTypesCompatible(const btf::BTF &Local, btf::TypeID LocalID,
                           const btf::BTF &Target, btf::TypeID TargetID);
Verdict doTypesMatch(const btf::BTF &Local, btf::TypeID LocalID,
                     const btf::BTF &Target, btf::TypeID TargetID);

/// The value of a spec on a candidate; Result's local value as well.
struct Fixup {
  uint64_t Local = 0, Target = 0;
  bool IsPoison = false;
  bool Validates = true;

  bool equals(const Fixup &Other) const {
    return Local == Other.Local && Target == Other.Target;
  }
};
Verdict computeFixup(const btf::BTF &Local, const Spec &S,
                     const btf::BTF &Target, btf::TypeID Candidate,
                     bool HasTargetID, Fixup &Result);

} // namespace corify::relocate::cilium

#endif
