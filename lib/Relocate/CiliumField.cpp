//===- CiliumField.cpp - cilium/ebpf's way to a field ---------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Cilium.h"
#include "Kinds.h"
#include "Names.h"

using namespace llvm;

namespace corify::relocate::cilium {

/// Records that one step may look into, and references followed.
static constexpr unsigned MaxDepth = 32;

std::optional<uint64_t> sizeOf(const btf::BTF &Table, btf::TypeID ID) {
  if (btf::Type T = Table.resolve(ID); T.isValid() && T.is(btf::Kind::Void))
    return 0;
  return Table.sizeOf(ID, 8);
}

static bool areNamesCompatible(StringRef A, StringRef B) {
  return A.empty() || B.empty() ||
         ciliumEssentialName(A) == ciliumEssentialName(B);
}

Verdict areMembersCompatible(const btf::BTF &Local, btf::TypeID LocalID,
                             const btf::BTF &Target, btf::TypeID TargetID) {
  btf::Type L = Local.resolve(LocalID), T = Target.resolve(TargetID);
  if (!L.isValid() || !T.isValid())
    return Verdict::error(Reason::BadTarget, TargetID);
  if (L.isComposite() && T.isComposite())
    return Verdict::yes();
  if (!isSameKind(L.kind(), T.kind()))
    return Verdict::no(Reason::KindChanged, TargetID, LocalID);
  switch (L.kind()) {
  case btf::Kind::Array:
  case btf::Kind::Ptr:
  case btf::Kind::Float:
  case btf::Kind::Int:
    return Verdict::yes();
  case btf::Kind::Enum:
  case btf::Kind::Enum64:
  case btf::Kind::Fwd:
    if (areNamesCompatible(L.name(), T.name()))
      return Verdict::yes();
    return Verdict::no(Reason::KindChanged, TargetID, LocalID);
  default:
    return Verdict::error(Reason::BadRecord);
  }
}

/// With the old way to make a bit-field, by an int of fewer bits than bytes.
static btf::Member memberOf(const btf::BTF &Table, const btf::Type &Record,
                            uint32_t Index) {
  btf::Member M = Record.member(Index);
  if (Record.kflag())
    return M;
  btf::Type T = Table.type(M.Type);
  if (!T.is(btf::Kind::Int))
    return M;
  if (T.intOffset() > 0 || T.intBits() / 8 != T.size()) {
    M.BitOffset += T.intOffset();
    M.BitSize = T.intBits();
  }
  return M;
}

/// A power of two, of what can be a bit-field.
static std::optional<uint32_t> alignmentOf(const btf::BTF &Table,
                                           btf::TypeID ID) {
  for (unsigned Depth = 0; Depth < MaxDepth; ++Depth) {
    btf::Type T = Table.resolve(ID);
    if (T.is(btf::Kind::Array)) {
      ID = T.array().Element;
      continue;
    }
    if (!T.is(btf::Kind::Int) && !T.isAnyEnum())
      return std::nullopt;
    if (!isPowerOf2_32(T.size()))
      return std::nullopt;
    return T.size();
  }
  return std::nullopt;
}

static bool skipElements(Field &F, uint32_t Count) {
  if (Count == 0)
    return true;
  std::optional<uint64_t> Size = sizeOf(*F.Table, F.Type);
  if (!Size)
    return false;
  F.Offset += Count * static_cast<uint32_t>(*Size);
  return true;
}

static bool skipBits(Field &F, uint32_t Offset) {
  std::optional<uint32_t> Alignment = alignmentOf(*F.Table, F.Type);
  if (!Alignment)
    return false;
  uint32_t Bytes = Offset / 8 / *Alignment * *Alignment;
  F.BitOffset = Offset - Bytes * 8;
  F.Offset += Bytes;
  return true;
}

namespace {
struct FoundMember {
  btf::Member Member;
  bool IsLast = false;
};

class FieldFinder {
public:
  FieldFinder(const Spec &S, Field Found[2])
      : S(S), Local(Found[0]), Target(Found[1]) {}

  Verdict find();

private:
  Verdict step(unsigned Step);
  Verdict stepIntoRecord(const btf::Type &L, uint32_t Index, bool IsLastStep);
  Verdict stepIntoArray(const btf::Array &L, uint32_t Index);
  Verdict findMember(btf::TypeID Record, StringRef Name,
                     FoundMember &Result) const;

  const Spec &S;
  Field &Local;
  Field &Target;
  bool IsLocalFlexible = false, IsTargetFlexible = false;
  /// The last step was an anonymous member, which no target need have.
  bool WasAnonymous = false;
};
} // namespace

/// Breadth first through anonymous records.
Verdict FieldFinder::findMember(btf::TypeID Record, StringRef Name,
                                FoundMember &Result) const {
  SmallVector<std::pair<btf::TypeID, uint32_t>, 8> Queue = {{Record, 0}};
  SmallVector<std::pair<btf::TypeID, uint32_t>, 8> Visited;
  for (size_t At = 0; At < Queue.size(); ++At) {
    auto [ID, Offset] = Queue[At];
    if (is_contained(Visited, Queue[At]))
      continue;
    if (Visited.size() >= MaxDepth)
      return Verdict::error(Reason::BadTarget, ID);
    Visited.push_back(Queue[At]);
    btf::Type T = Target.Table->type(ID);
    for (uint32_t I = 0, E = T.vlen(); I < E; ++I) {
      if (T.memberNameIs(I, Name)) {
        Result.Member = memberOf(*Target.Table, T, I);
        Result.Member.BitOffset += Offset;
        Result.IsLast = I == E - 1;
        return Verdict::yes();
      }
      if (!T.isAnonymousMember(I))
        continue;
      btf::Member M = memberOf(*Target.Table, T, I);
      btf::Type Inner = Target.Table->resolve(M.Type);
      if (!Inner.isComposite())
        return Verdict::error(Reason::BadTarget, M.Type);
      Queue.push_back({Inner.id(), Offset + M.BitOffset});
    }
  }
  return Verdict::no(Reason::FieldAbsent, Record);
}

Verdict FieldFinder::stepIntoRecord(const btf::Type &L, uint32_t Index,
                                    bool IsLastStep) {
  if (Index >= L.vlen())
    return Verdict::error(Reason::BadRecord);
  btf::Member LM = memberOf(*Local.Table, L, Index);
  if (LM.Name.empty()) {
    btf::Type Inner = Local.Table->resolve(LM.Type);
    if (!Inner.isComposite())
      return Verdict::error(Reason::BadRecord);
    Local = {Local.Table, Inner.id(), Local.Offset + LM.BitOffset / 8, 0, 0};
    IsLocalFlexible = false;
    WasAnonymous = true;
    return Verdict::yes();
  }
  btf::Type T = Target.Table->resolve(Target.Type);
  if (!T.isComposite())
    return Verdict::no(Reason::KindChanged, Target.Type, Local.Type);
  FoundMember TM;
  if (Verdict V = findMember(T.id(), LM.Name, TM); V.Result != Answer::Yes)
    return V;
  IsLocalFlexible = Index == L.vlen() - 1;
  IsTargetFlexible = TM.IsLast;
  Local = {Local.Table, LM.Type, Local.Offset, 0, LM.BitSize};
  Target = {Target.Table, TM.Member.Type, Target.Offset, 0, TM.Member.BitSize};
  if (LM.BitSize == 0 && TM.Member.BitSize == 0) {
    Local.Offset += LM.BitOffset / 8;
    Target.Offset += TM.Member.BitOffset / 8;
    return Verdict::yes();
  }
  if (!IsLastStep)
    return Verdict::error(Reason::BitField);
  if (!skipBits(Local, LM.BitOffset) || !skipBits(Target, TM.Member.BitOffset))
    return Verdict::error(Reason::BitField);
  return Verdict::yes();
}

Verdict FieldFinder::stepIntoArray(const btf::Array &L, uint32_t Index) {
  btf::Type T = Target.Table->resolve(Target.Type);
  if (!T.is(btf::Kind::Array))
    return Verdict::no(Reason::KindChanged, Target.Type, Local.Type);
  btf::Array A = T.array();
  if (L.Count == 0 && !IsLocalFlexible)
    return Verdict::error(Reason::BadRecord);
  if (A.Count == 0 && !IsTargetFlexible)
    return Verdict::error(Reason::BadTarget, T.id());
  if (L.Count > 0 && Index >= L.Count)
    return Verdict::error(Reason::BadRecord);
  if (A.Count > 0 && Index >= A.Count)
    return Verdict::no(Reason::OutOfBounds, T.id());
  Local = {Local.Table, L.Element, Local.Offset, 0, 0};
  Target = {Target.Table, A.Element, Target.Offset, 0, 0};
  IsLocalFlexible = IsTargetFlexible = false;
  if (!skipElements(Local, Index) || !skipElements(Target, Index))
    return Verdict::error(Reason::BadTarget, A.Element);
  return Verdict::yes();
}

Verdict FieldFinder::step(unsigned Step) {
  btf::Type L = Local.Table->resolve(Local.Type);
  uint32_t Index = S.Raw[Step];
  WasAnonymous = false;
  Verdict V = Verdict::error(Reason::BadRecord);
  if (L.isComposite())
    V = stepIntoRecord(L, Index, Step + 1 == S.Raw.size());
  else if (L.is(btf::Kind::Array))
    V = stepIntoArray(L.array(), Index);
  if (V.Result != Answer::Yes || WasAnonymous)
    return V;
  return areMembersCompatible(*Local.Table, Local.Type, *Target.Table,
                              Target.Type);
}

Verdict FieldFinder::find() {
  Verdict V = areMembersCompatible(*Local.Table, Local.Type, *Target.Table,
                                   Target.Type);
  if (V.Result != Answer::Yes)
    return V;
  if (!skipElements(Local, S.Raw[0]) || !skipElements(Target, S.Raw[0]))
    return Verdict::error(Reason::BadTarget, Target.Type);
  for (unsigned Step = 1; Step < S.Raw.size(); ++Step) {
    V = step(Step);
    V.Why.Step = Step;
    if (V.Result != Answer::Yes)
      return V;
  }
  return Verdict::yes();
}

Verdict findField(const btf::BTF &Local, const Spec &S, const btf::BTF &Target,
                  btf::TypeID Candidate, Field Found[2]) {
  Found[0] = {&Local, S.Root, 0, 0, 0};
  Found[1] = {&Target, Candidate, 0, 0, 0};
  return FieldFinder(S, Found).find();
}

} // namespace corify::relocate::cilium
