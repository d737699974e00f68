//===- FieldMatch.cpp - fields and enumerators on one candidate -----------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Kinds.h"
#include "Match.h"
#include "SpecParser.h"

using namespace llvm;

namespace corify::relocate {

/// Dimensions of an array; BTF may have circles, and libbpf would go round.
static constexpr unsigned MaxDimensions = 64;
/// Members looked at for one spec: anonymous records that contain one another
/// many times over are beyond any real kernel.
static constexpr unsigned MaxMembers = 1 << 20;

/// One of them anonymous, or both of one essential name.
static bool areNamesCompatible(StringRef Local, StringRef Target) {
  StringRef A = essentialName(Local), B = essentialName(Target);
  return A.empty() || B.empty() || A == B;
}

Answer areFieldsCompatible(const btf::BTF &Local, btf::TypeID LocalID,
                           const btf::BTF &Target, btf::TypeID TargetID) {
  for (unsigned Depth = 0; Depth < MaxDimensions; ++Depth) {
    btf::Type L = Local.resolve(LocalID), T = Target.resolve(TargetID);
    if (!L.isValid() || !T.isValid())
      return Answer::Error;
    if (L.isComposite() && T.isComposite())
      return Answer::Yes;
    if (!isSameKind(L.kind(), T.kind()))
      return Answer::No;
    switch (L.kind()) {
    case btf::Kind::Ptr:
    case btf::Kind::Float:
      return Answer::Yes;
    case btf::Kind::Fwd:
    case btf::Kind::Enum:
    case btf::Kind::Enum64:
      return areNamesCompatible(L.name(), T.name()) ? Answer::Yes : Answer::No;
    case btf::Kind::Int: // the old way to make a bit-field
      return L.intOffset() == 0 && T.intOffset() == 0 ? Answer::Yes
                                                      : Answer::No;
    case btf::Kind::Array:
      LocalID = L.array().Element;
      TargetID = T.array().Element;
      continue;
    default:
      return Answer::No;
    }
  }
  return Answer::Error;
}

namespace {
class FieldMatcher {
public:
  FieldMatcher(const btf::BTF &Local, const btf::BTF &Target,
               TargetSpec &Result, Mismatch &Why)
      : Local(Local), Target(Target), Result(Result), Why(Why) {}

  Answer match(const Spec &S, btf::TypeID Candidate);

private:
  Answer matchStep(const Accessor &Step, bool IsRoot, btf::TypeID &ID);
  Answer matchElement(const Accessor &Step, bool IsRoot, btf::TypeID &ID);
  Answer matchMember(const Accessor &Step, btf::TypeID Record,
                     btf::TypeID &Next);
  Answer matchNamed(const Accessor &Step, const btf::Type &Record,
                    uint32_t Index, btf::TypeID &Next);

  Answer no(Reason R, btf::TypeID ID) {
    Why.Why = R;
    Why.Target = ID;
    return Answer::No;
  }
  Answer error(btf::TypeID ID) {
    Why.Why = Reason::BadTarget;
    Why.Target = ID;
    return Answer::Error;
  }

  const btf::BTF &Local;
  const btf::BTF &Target;
  TargetSpec &Result;
  Mismatch &Why;
  unsigned Budget = MaxMembers;
};
} // namespace

Answer FieldMatcher::match(const Spec &S, btf::TypeID Candidate) {
  btf::TypeID ID = Candidate;
  for (unsigned Step = 0; Step < S.Path.size(); ++Step) {
    Why.Step = Step;
    Answer A = matchStep(S.Path[Step], Step == 0, ID);
    if (A != Answer::Yes)
      return A;
  }
  return Answer::Yes;
}

Answer FieldMatcher::matchStep(const Accessor &Step, bool IsRoot,
                               btf::TypeID &ID) {
  if (Step.Name.empty())
    return matchElement(Step, IsRoot, ID);
  btf::Type Record = Target.resolve(ID);
  if (!Record.isValid())
    return error(ID);
  if (!Record.isComposite()) {
    Why.Local = Step.Type;
    return no(Reason::KindChanged, ID);
  }
  btf::TypeID Next = Record.id();
  Answer A = matchMember(Step, Record.id(), Next);
  if (A == Answer::No && Why.Why == Reason::None)
    return no(Reason::FieldAbsent, Record.id());
  ID = Next;
  return A;
}

Answer FieldMatcher::matchElement(const Accessor &Step, bool IsRoot,
                                  btf::TypeID &ID) {
  btf::Type T = Target.resolve(ID);
  if (!T.isValid())
    return error(ID);
  if (!IsRoot) {
    if (!T.is(btf::Kind::Array))
      return no(Reason::KindChanged, T.id());
    btf::Array A = T.array();
    if (Step.Index >= A.Count &&
        !isFlexibleArray(Target, Result.Path.back(), A))
      return no(Reason::OutOfBounds, T.id());
    T = Target.resolve(A.Element);
    if (!T.isValid())
      return error(A.Element);
  }
  ID = T.id();
  if (Result.RawLength == MaxSpecLength)
    return error(ID);
  Result.Path.push_back({ID, Step.Index, StringRef()});
  ++Result.RawLength;
  // libbpf keeps the size in an int.
  std::optional<uint64_t> Size = Target.sizeOf(ID);
  if (!Size || *Size > INT32_MAX)
    return error(ID);
  Result.BitOffset += Step.Index * static_cast<uint32_t>(*Size) * 8;
  return Answer::Yes;
}

/// Anonymous records are searched where they stand. As in libbpf, a member of
/// the name and another kind ends the search of its record, and what was added
/// up on the way to it stays.
Answer FieldMatcher::matchMember(const Accessor &Step, btf::TypeID ID,
                                 btf::TypeID &Next) {
  btf::Type Record = Target.resolve(ID);
  if (!Record.isValid())
    return error(ID);
  if (!Record.isComposite())
    return Answer::No;
  uint32_t E = Record.vlen();
  if (E > Budget || (E && Result.RawLength == MaxSpecLength))
    return error(ID);
  Budget -= E;
  for (uint32_t I = Record.findMember(0, Step.Name); I < E;
       I = Record.findMember(I + 1, Step.Name)) {
    if (Record.memberNameIs(I, Step.Name))
      return matchNamed(Step, Record, I, Next);
    btf::Member M = Record.member(I);
    Result.BitOffset += M.BitOffset;
    ++Result.RawLength;
    Answer A = matchMember(Step, M.Type, Next);
    if (A != Answer::No)
      return A;
    Result.BitOffset -= M.BitOffset;
    --Result.RawLength;
    // What the record within has left may be too much, as at the top.
    if (I + 1 < E && Result.RawLength == MaxSpecLength)
      return error(ID);
  }
  return Answer::No;
}

Answer FieldMatcher::matchNamed(const Accessor &Step, const btf::Type &Record,
                                uint32_t Index, btf::TypeID &Next) {
  btf::Member M = Record.member(Index);
  btf::TypeID LocalType = Local.type(Step.Type).member(Step.Index).Type;
  Result.BitOffset += M.BitOffset;
  ++Result.RawLength;
  Next = M.Type;
  Answer A = areFieldsCompatible(Local, LocalType, Target, M.Type);
  if (A == Answer::Error)
    return error(M.Type);
  if (A == Answer::No) {
    Why.Local = LocalType;
    return no(Reason::KindChanged, M.Type);
  }
  Result.Path.push_back({Record.id(), Index, M.Name});
  return Answer::Yes;
}

static Answer matchEnumerator(const Spec &S, const btf::BTF &Target,
                              btf::TypeID Candidate, TargetSpec &Result,
                              Mismatch &Why) {
  btf::Type T = Target.resolve(Candidate);
  Why.Target = T.id();
  if (!T.isAnyEnum()) {
    Why.Why = Reason::KindChanged;
    Why.Local = S.Path[0].Type;
    return Answer::No;
  }
  StringRef Wanted = essentialName(S.Path[0].Name);
  for (uint32_t I = 0, E = T.vlen(); I < E; ++I) {
    StringRef Name = T.enumeratorName(I);
    if (essentialName(Name) != Wanted)
      continue;
    Result.Path.push_back({T.id(), I, Name});
    return Answer::Yes;
  }
  Why.Why = Reason::EnumeratorAbsent;
  return Answer::No;
}

static Answer matchType(const btf::BTF &Local, const Spec &S,
                        const btf::BTF &Target, btf::TypeID Candidate,
                        Mismatch &Why) {
  Answer A = S.Kind == btf::RelocationKind::TypeMatches
                 ? doTypesMatch(Local, S.Root, Target, Candidate)
                 : areTypesCompatible(Local, S.Root, Target, Candidate);
  Why.Why = A == Answer::Error ? Reason::BadTarget : Reason::KindChanged;
  Why.Local = S.Root;
  Why.Target = Candidate;
  return A;
}

Answer matchSpec(const btf::BTF &Local, const Spec &S, const btf::BTF &Target,
                 btf::TypeID Candidate, TargetSpec &Result, Mismatch &Why) {
  if (isTypeBased(S.Kind))
    return matchType(Local, S, Target, Candidate, Why);
  if (isEnumBased(S.Kind))
    return matchEnumerator(S, Target, Candidate, Result, Why);
  return FieldMatcher(Local, Target, Result, Why).match(S, Candidate);
}

} // namespace corify::relocate
