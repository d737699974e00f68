//===- TypeMatch.cpp - whole types on one candidate -----------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Kinds.h"
#include "Match.h"

using namespace llvm;

namespace corify::relocate {

/// libbpf's, of references followed and of functions within functions.
static constexpr unsigned MaxDepth = 32;
static constexpr int MaxLevel = 32;
/// Types compared in one question. Functions of functions can ask for more
/// than anybody waits for.
static constexpr unsigned MaxSteps = 1 << 20;
/// And names: the members of two records of 65,535 each are 4 billion pairs.
static constexpr unsigned MaxNames = 1 << 24;

static Answer answer(bool Yes) { return Yes ? Answer::Yes : Answer::No; }

namespace {
class TypeComparer {
public:
  TypeComparer(const btf::BTF &Local, const btf::BTF &Target)
      : Local(Local), Target(Target) {}

  Answer areCompatible(btf::TypeID LocalID, btf::TypeID TargetID, int Level);
  Answer match(btf::TypeID LocalID, btf::TypeID TargetID, bool BehindPointer,
               int Level);

private:
  Answer areParametersCompatible(const btf::Type &L, const btf::Type &T,
                                 int Level);
  Answer matchRecords(const btf::Type &L, const btf::Type &T,
                      bool BehindPointer, int Level);
  Answer matchEnums(const btf::Type &L, const btf::Type &T);
  Answer matchMembers(const btf::Type &L, const btf::Type &T, int Level);
  Answer matchParameters(const btf::Type &L, const btf::Type &T,
                         bool BehindPointer, int Level);

  const btf::BTF &Local;
  const btf::BTF &Target;
  unsigned Budget = MaxSteps;
  unsigned NameBudget = MaxNames;
};
} // namespace

//===- Compatible --------------------------------------------------------===//

Answer TypeComparer::areCompatible(btf::TypeID LocalID, btf::TypeID TargetID,
                                   int Level) {
  if (!isSameKind(Local.kind(LocalID), Target.kind(TargetID)))
    return Answer::No;
  for (unsigned Depth = 0; Depth < MaxDepth; ++Depth) {
    btf::Type L = Local.resolve(LocalID), T = Target.resolve(TargetID);
    if (!L.isValid() || !T.isValid() || Budget-- == 0)
      return Answer::Error;
    if (!isSameKind(L.kind(), T.kind()))
      return Answer::No;
    switch (L.kind()) {
    case btf::Kind::Void:
    case btf::Kind::Struct:
    case btf::Kind::Union:
    case btf::Kind::Enum:
    case btf::Kind::Fwd:
    case btf::Kind::Enum64:
      return Answer::Yes;
    case btf::Kind::Int:
      return answer(L.intOffset() == 0 && T.intOffset() == 0);
    case btf::Kind::Ptr:
      LocalID = L.referred();
      TargetID = T.referred();
      continue;
    case btf::Kind::Array:
      LocalID = L.array().Element;
      TargetID = T.array().Element;
      continue;
    case btf::Kind::FuncProto: {
      Answer A = areParametersCompatible(L, T, Level);
      if (A != Answer::Yes)
        return A;
      LocalID = L.referred();
      TargetID = T.referred();
      continue;
    }
    default:
      return Answer::No;
    }
  }
  return Answer::Error;
}

Answer TypeComparer::areParametersCompatible(const btf::Type &L,
                                             const btf::Type &T, int Level) {
  if (L.vlen() != T.vlen())
    return Answer::No;
  for (uint32_t I = 0; I < L.vlen(); ++I) {
    btf::Type LP = Local.resolve(L.parameter(I).Type);
    btf::Type TP = Target.resolve(T.parameter(I).Type);
    if (Level <= 0 || !LP.isValid() || !TP.isValid())
      return Answer::Error;
    Answer A = areCompatible(LP.id(), TP.id(), Level - 1);
    if (A != Answer::Yes)
      return A;
  }
  return Answer::Yes;
}

//===- Matching ----------------------------------------------------------===//

static bool doNamesMatch(StringRef Local, StringRef Target) {
  if (Target.empty())
    return Local.empty();
  return essentialName(Local) == essentialName(Target);
}

/// A declaration of a struct or union; the kflag tells which.
static Answer matchDeclaration(const btf::Type &L, const btf::Type &T,
                               bool BehindPointer) {
  if (T.is(btf::Kind::Fwd))
    return answer(L.kflag() == T.kflag());
  if (!BehindPointer)
    return Answer::No;
  return answer(T.is(L.kflag() ? btf::Kind::Union : btf::Kind::Struct));
}

Answer TypeComparer::matchEnums(const btf::Type &L, const btf::Type &T) {
  if (L.size() != T.size() || L.vlen() > T.vlen())
    return Answer::No;
  for (uint32_t I = 0; I < L.vlen(); ++I) {
    StringRef Name = L.enumeratorName(I);
    bool Found = false;
    for (uint32_t J = 0; J < T.vlen() && !Found; ++J) {
      if (NameBudget-- == 0)
        return Answer::Error;
      Found = doNamesMatch(Name, T.enumeratorName(J));
    }
    if (!Found)
      return Answer::No;
  }
  return Answer::Yes;
}

static Answer matchInts(const btf::Type &L, const btf::Type &T) {
  return answer(T.is(btf::Kind::Int) && L.size() == T.size() &&
                L.isSignedInt() == T.isSignedInt());
}

Answer TypeComparer::match(btf::TypeID LocalID, btf::TypeID TargetID,
                           bool BehindPointer, int Level) {
  if (Level <= 0)
    return Answer::Error;
  for (unsigned Depth = 0; Depth < MaxDepth; ++Depth) {
    btf::Type L = Local.resolve(LocalID), T = Target.resolve(TargetID);
    if (!L.isValid() || !T.isValid() || Budget-- == 0)
      return Answer::Error;
    if (!doNamesMatch(L.name(), T.name()))
      return Answer::No;
    switch (L.kind()) {
    case btf::Kind::Void:
      return answer(T.is(btf::Kind::Void));
    case btf::Kind::Fwd:
      return matchDeclaration(L, T, BehindPointer);
    case btf::Kind::Enum:
    case btf::Kind::Enum64:
      return T.isAnyEnum() ? matchEnums(L, T) : Answer::No;
    case btf::Kind::Struct:
    case btf::Kind::Union:
      return matchRecords(L, T, BehindPointer, Level);
    case btf::Kind::Int:
      return matchInts(L, T);
    case btf::Kind::Ptr:
      if (!T.is(btf::Kind::Ptr))
        return Answer::No;
      BehindPointer = true;
      LocalID = L.referred();
      TargetID = T.referred();
      continue;
    case btf::Kind::Array:
      if (!T.is(btf::Kind::Array) || L.array().Count != T.array().Count)
        return Answer::No;
      LocalID = L.array().Element;
      TargetID = T.array().Element;
      continue;
    case btf::Kind::FuncProto: {
      Answer A = matchParameters(L, T, BehindPointer, Level);
      if (A != Answer::Yes)
        return A;
      LocalID = L.referred();
      TargetID = T.referred();
      continue;
    }
    default:
      return Answer::No;
    }
  }
  return Answer::Error;
}

Answer TypeComparer::matchRecords(const btf::Type &L, const btf::Type &T,
                                  bool BehindPointer, int Level) {
  if (!BehindPointer)
    return T.kind() == L.kind() ? matchMembers(L, T, Level) : Answer::No;
  if (T.is(btf::Kind::Fwd))
    return answer(L.is(btf::Kind::Union) == T.kflag());
  return answer(T.kind() == L.kind());
}

Answer TypeComparer::matchMembers(const btf::Type &L, const btf::Type &T,
                                  int Level) {
  if (L.vlen() > T.vlen())
    return Answer::No;
  for (uint32_t I = 0; I < L.vlen(); ++I) {
    btf::Member LM = L.member(I);
    bool Found = false;
    for (uint32_t J = 0; J < T.vlen() && !Found; ++J) {
      btf::Member TM = T.member(J);
      if (NameBudget-- == 0)
        return Answer::Error;
      if (!doNamesMatch(LM.Name, TM.Name))
        continue;
      Answer A = match(LM.Type, TM.Type, false, Level - 1);
      if (A == Answer::Error)
        return A;
      Found = A == Answer::Yes;
    }
    if (!Found)
      return Answer::No;
  }
  return Answer::Yes;
}

Answer TypeComparer::matchParameters(const btf::Type &L, const btf::Type &T,
                                     bool BehindPointer, int Level) {
  if (!T.is(btf::Kind::FuncProto) || L.vlen() != T.vlen())
    return Answer::No;
  for (uint32_t I = 0; I < L.vlen(); ++I) {
    Answer A = match(L.parameter(I).Type, T.parameter(I).Type, BehindPointer,
                     Level - 1);
    if (A != Answer::Yes)
      return A;
  }
  return Answer::Yes;
}

Answer areTypesCompatible(const btf::BTF &Local, btf::TypeID LocalID,
                          const btf::BTF &Target, btf::TypeID TargetID) {
  return TypeComparer(Local, Target).areCompatible(LocalID, TargetID, MaxLevel);
}

bool isCompatible(const btf::BTF &Local, btf::TypeID LocalID,
                  const btf::BTF &Target, btf::TypeID TargetID) {
  return areTypesCompatible(Local, LocalID, Target, TargetID) == Answer::Yes;
}

Answer doTypesMatch(const btf::BTF &Local, btf::TypeID LocalID,
                    const btf::BTF &Target, btf::TypeID TargetID) {
  return TypeComparer(Local, Target).match(LocalID, TargetID, false, MaxLevel);
}

} // namespace corify::relocate
