//===- CiliumResolve.cpp - cilium/ebpf's choice among candidates ----------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Cilium.h"
#include "Kinds.h"
#include "Names.h"
#include "Resolve.h"

using namespace llvm;
using corify::btf::RelocationKind;

namespace corify::relocate {

namespace cilium {

static Verdict shift(const Field &F, RelocationKind Kind, endianness Order,
                     uint64_t &Value) {
  std::optional<uint64_t> Bytes = sizeOf(*F.Table, F.Type);
  bool NeedsBytes = F.BitSize == 0 || (Kind == RelocationKind::FieldLShiftU64 &&
                                       Order == endianness::big);
  if (!Bytes && NeedsBytes)
    return Verdict::error(Reason::BadTarget, F.Type);
  // cilium/ebpf counts bits in 32 bits without a sign.
  uint32_t Width = F.BitSize ? F.BitSize : static_cast<uint32_t>(*Bytes * 8);
  if (Kind == RelocationKind::FieldRShiftU64)
    Value = 64 - Width;
  else if (Order == endianness::little)
    Value = 64 - F.BitOffset - Width;
  else
    Value = 64 - static_cast<uint32_t>(*Bytes * 8) + F.BitOffset;
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

} // namespace cilium

namespace {
/// What one candidate makes of a group.
struct Attempt {
  Candidate Type;
  std::vector<cilium::Fixup> Fixups;
  std::vector<Mismatch> Whys;
  /// Records, not specs, that it leaves unresolved.
  uint64_t Score = 0;
};

class CiliumResolver {
public:
  CiliumResolver(const GroupInput &In, const btf::BTF &Kernel,
                 std::vector<Outcome> &Result)
      : In(In), Kernel(Kernel), Result(Result) {}

  void resolve();

private:
  bool attempt(const Candidate &C, Attempt &A);
  bool disagrees(const Attempt &A);
  void give(unsigned Number, Reason Why, const Candidate &C);
  void write(unsigned Index);

  const GroupInput &In;
  const btf::BTF &Kernel;
  std::vector<Outcome> &Result;
  std::optional<Attempt> Best;
  /// Of those that leave everything unresolved, the first: to explain.
  std::optional<Attempt> Useless;
};
} // namespace

void CiliumResolver::give(unsigned Number, Reason Why, const Candidate &C) {
  Outcome &O = Result[Number];
  O.Status = Why == Reason::Ambiguous ? Status::Ambiguous : Status::Unsupported;
  O.Reason = Why;
  O.IsFatal = true;
  O.Other = C.ID;
  O.Table = C.Table;
}

bool CiliumResolver::attempt(const Candidate &C, Attempt &A) {
  A.Type = C;
  for (unsigned Number : In.Group.Specs) {
    cilium::Fixup F;
    cilium::Verdict V = cilium::computeFixup(
        In.Local, In.Specs[Number], *C.Table, C.ID, C.Table == &Kernel, F);
    if (V.Result == Answer::Error) {
      give(Number, V.Why.Why, C);
      return false;
    }
    if (V.Result == Answer::No)
      A.Score += In.Uses[Number];
    A.Fixups.push_back(F);
    A.Whys.push_back(V.Why);
  }
  return true;
}

bool CiliumResolver::disagrees(const Attempt &A) {
  for (const auto &[Index, Number] : enumerate(In.Group.Specs)) {
    if (Best->Fixups[Index].equals(A.Fixups[Index]))
      continue;
    Result[Number].Target = Best->Type.ID;
    give(Number, Reason::Ambiguous, A.Type);
    return true;
  }
  return false;
}

void CiliumResolver::write(unsigned Index) {
  unsigned Number = In.Group.Specs[Index];
  Outcome &O = Result[Number];
  bool IsCheck = isExistenceCheck(In.Specs[Number].Kind);
  O = Outcome();
  const Attempt *Found = Best ? &*Best : nullptr;
  cilium::Fixup F =
      Found ? Found->Fixups[Index] : cilium::Fixup{IsCheck, 0, !IsCheck, true};
  O.Local = F.Local;
  O.Value = F.Target;
  O.Validates = F.Validates;
  O.IsPoison = F.IsPoison;
  if (F.IsPoison)
    O.Status = Status::Missing;
  if (!Found)
    Found = Useless ? &*Useless : nullptr;
  if (!Found) {
    O.Reason = Reason::TypeAbsent;
    return;
  }
  O.Table = Found->Type.Table;
  O.Reason = Found->Whys[Index].Why;
  (O.Reason == Reason::None ? O.Target : O.Other) = Found->Type.ID;
}

/// An error on any candidate, or two that are equally good and differ, and
/// cilium/ebpf gives up on the program; the other specs are then written by
/// the candidates before it.
void CiliumResolver::resolve() {
  uint64_t All = 0;
  for (unsigned Number : In.Group.Specs)
    All += In.Uses[Number];
  bool GaveUp = false;
  for (const Candidate &C : In.Candidates.Types) {
    Attempt A;
    if (!attempt(C, A) || (Best && A.Score == Best->Score && disagrees(A))) {
      GaveUp = true;
      break;
    }
    if (A.Score == All) {
      if (!Useless)
        Useless = std::move(A);
    } else if (!Best || A.Score < Best->Score) {
      Best = std::move(A);
    }
  }
  for (unsigned Index = 0; Index < In.Group.Specs.size(); ++Index)
    if (!GaveUp || !Result[In.Group.Specs[Index]].IsFatal)
      write(Index);
}

void resolveGroupAsCilium(const GroupInput &In, const btf::BTF &Kernel,
                          std::vector<Outcome> &Result) {
  if (Kernel.order() == In.Local.order())
    return CiliumResolver(In, Kernel, Result).resolve();
  for (unsigned Number : In.Group.Specs) {
    Result[Number].Status = Status::Unsupported;
    Result[Number].Reason = Reason::BadTarget;
    Result[Number].IsFatal = true;
  }
}

} // namespace corify::relocate
