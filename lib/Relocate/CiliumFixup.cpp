//===- CiliumFixup.cpp - a spec's value by cilium/ebpf's rules ------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Cilium.h"
#include "Kinds.h"
#include "Names.h"

using namespace llvm;
using corify::btf::RelocationKind;

namespace corify::relocate::cilium {

static Verdict shift(const Field &F, RelocationKind Kind, endianness Order,
                     uint64_t &Value) {
  bool NeedsBytes = F.BitSize == 0 || (Kind == RelocationKind::FieldLShiftU64 &&
                                       Order == endianness::big);
  std::optional<uint64_t> Bytes = sizeOf(*F.Table, F.Type);
  if (!Bytes && NeedsBytes)
    return Verdict::error(Reason::BadTarget, F.Type);
  auto Bits = static_cast<uint32_t>(Bytes.value_or(0) * 8);
  // cilium/ebpf counts bits in 32 bits without a sign.
  uint32_t Width = F.BitSize ? F.BitSize : Bits;
  if (Kind == RelocationKind::FieldRShiftU64)
    Value = 64 - Width;
  else if (Order == endianness::little)
    Value = 64 - F.BitOffset - Width;
  else
    Value = 64 - Bits + F.BitOffset;
  return Verdict::yes();
}

static Verdict sign(const Field Found[2], Fixup &Result) {
  btf::Type L = Found[0].Table->resolve(Found[0].Type);
  btf::Type T = Found[1].Table->resolve(Found[1].Type);
  if (L.isAnyEnum() && T.isAnyEnum()) {
    Result.Local = L.kflag();
    Result.Target = T.kflag();
    return Verdict::yes();
  }
  if (!L.is(btf::Kind::Int) || !T.is(btf::Kind::Int))
    return Verdict::error(Reason::BadRecord);
  Result.Local = L.isSignedInt();
  Result.Target = T.isSignedInt();
  return Verdict::yes();
}

static Verdict fieldFixup(const btf::BTF &Local, const Spec &S,
                          const btf::BTF &Target, btf::TypeID Candidate,
                          Fixup &Result) {
  if (Target.resolve(Candidate).is(btf::Kind::Fwd))
    return Verdict::no(Reason::TypeAbsent, Candidate);
  Field Found[2];
  if (Verdict V = findField(Local, S, Target, Candidate, Found);
      V.Result != Answer::Yes)
    return V;
  Result.Validates = Found[0].BitSize == 0;
  switch (S.Kind) {
  case RelocationKind::FieldByteOffset:
    Result.Local = Found[0].Offset;
    Result.Target = Found[1].Offset;
    return Verdict::yes();
  case RelocationKind::FieldByteSize: {
    std::optional<uint64_t> L = sizeOf(Local, Found[0].Type);
    std::optional<uint64_t> T = sizeOf(Target, Found[1].Type);
    if (!L || !T)
      return Verdict::error(Reason::BadTarget, Found[1].Type);
    Result.Local = *L;
    Result.Target = *T;
    return Verdict::yes();
  }
  case RelocationKind::FieldLShiftU64:
  case RelocationKind::FieldRShiftU64:
    Result.Validates = false;
    return shift(Found[1], S.Kind, Local.order(), Result.Target);
  case RelocationKind::FieldSigned:
    Result.Validates = true;
    return sign(Found, Result);
  default: // field_exists
    Result = {1, 1, false, true};
    return Verdict::yes();
  }
}

static Verdict enumeratorFixup(const btf::BTF &Local, const Spec &S,
                               const btf::BTF &Target, btf::TypeID Candidate,
                               Fixup &Result) {
  btf::Type L = Local.resolve(S.Root), T = Target.resolve(Candidate);
  if (!L.isAnyEnum() || S.Raw.size() > 1 ||
      static_cast<uint32_t>(S.Raw[0]) >= L.vlen())
    return Verdict::error(Reason::BadRecord);
  if (!T.isAnyEnum())
    return Verdict::no(Reason::KindChanged, Candidate, S.Root);
  StringRef Name = ciliumEssentialName(L.enumeratorName(S.Raw[0]));
  for (uint32_t I = 0; I < T.vlen(); ++I) {
    if (ciliumEssentialName(T.enumeratorName(I)) != Name)
      continue;
    Result = {1, 1, false, true};
    if (S.Kind == RelocationKind::EnumvalValue) {
      Result.Local = L.enumerator(S.Raw[0]).Value;
      Result.Target = T.enumerator(I).Value;
    }
    return Verdict::yes();
  }
  return Verdict::no(Reason::EnumeratorAbsent, T.id());
}

static Verdict typeFixup(const btf::BTF &Local, const Spec &S,
                         const btf::BTF &Target, btf::TypeID Candidate,
                         bool HasTargetID, Fixup &Result) {
  Verdict V = S.Kind == RelocationKind::TypeMatches
                  ? doTypesMatch(Local, S.Root, Target, Candidate)
                  : areTypesCompatible(Local, S.Root, Target, Candidate);
  if (V.Result != Answer::Yes)
    return V;
  if (S.Kind == RelocationKind::TypeSize) {
    std::optional<uint64_t> L = sizeOf(Local, S.Root);
    std::optional<uint64_t> T = sizeOf(Target, Candidate);
    if (!L || !T)
      return Verdict::error(Reason::BadTarget, Candidate);
    Result = {*L, *T, false, true};
    return V;
  }
  if (S.Kind != RelocationKind::TypeIDTarget) {
    Result = {1, 1, false, true};
    return V;
  }
  if (!HasTargetID)
    return Verdict::no(Reason::TypeAbsent, Candidate);
  Result = {S.Root, Candidate, false, true};
  return V;
}

Verdict computeFixup(const btf::BTF &Local, const Spec &S,
                     const btf::BTF &Target, btf::TypeID Candidate,
                     bool HasTargetID, Fixup &Result) {
  Verdict V;
  if (isFieldBased(S.Kind))
    V = fieldFixup(Local, S, Target, Candidate, Result);
  else if (isEnumBased(S.Kind))
    V = enumeratorFixup(Local, S, Target, Candidate, Result);
  else
    V = typeFixup(Local, S, Target, Candidate, HasTargetID, Result);
  if (V.Result != Answer::No)
    return V;
  Result = isExistenceCheck(S.Kind) ? Fixup{1, 0, false, true}
                                    : Fixup{0, 0, true, true};
  return V;
}

} // namespace corify::relocate::cilium
