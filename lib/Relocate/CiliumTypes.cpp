//===- CiliumTypes.cpp - cilium/ebpf's comparison of types ----------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Cilium.h"
#include "Kinds.h"
#include "Names.h"
#include "llvm/ADT/DenseSet.h"

using namespace llvm;

namespace corify::relocate::cilium {

namespace {
/// A pair that has been asked about is taken for a match when it comes again.
class TypeComparer {
public:
  TypeComparer(const btf::BTF &Local, const btf::BTF &Target)
      : Local(Local), Target(Target) {}

  Answer areCompatible(btf::TypeID LocalID, btf::TypeID TargetID);
  Answer match(btf::TypeID LocalID, btf::TypeID TargetID);

private:
  Answer compareInside(const btf::Type &L, const btf::Type &T);
  Answer compareFunctions(const btf::Type &L, const btf::Type &T);
  Answer matchInside(const btf::Type &L, const btf::Type &T);
  Answer matchPointers(const btf::Type &L, const btf::Type &T);
  Answer matchMembers(const btf::Type &L, const btf::Type &T);
  Answer matchFunctions(const btf::Type &L, const btf::Type &T);

  const btf::BTF &Local;
  const btf::BTF &Target;
  DenseSet<std::pair<btf::TypeID, btf::TypeID>> Visited;
  /// The answers recurse; a chain of pointers longer than this is no kernel's.
  unsigned Depth = 0;
  static constexpr unsigned MaxDepth = 2000;
};
} // namespace

static Answer answer(bool Yes) { return Yes ? Answer::Yes : Answer::No; }

Answer TypeComparer::areCompatible(btf::TypeID LocalID, btf::TypeID TargetID) {
  btf::Type L = Local.resolve(LocalID), T = Target.resolve(TargetID);
  if (!L.isValid() || !T.isValid() || Depth > MaxDepth)
    return Answer::Error;
  if (!isSameKind(L.kind(), T.kind()))
    return Answer::No;
  if (!Visited.insert({L.id(), T.id()}).second)
    return Answer::Yes;
  ++Depth;
  Answer A = compareInside(L, T);
  --Depth;
  return A;
}

Answer TypeComparer::compareInside(const btf::Type &L, const btf::Type &T) {
  switch (L.kind()) {
  case btf::Kind::Void:
  case btf::Kind::Struct:
  case btf::Kind::Union:
  case btf::Kind::Enum:
  case btf::Kind::Enum64:
  case btf::Kind::Fwd:
  case btf::Kind::Int:
    return Answer::Yes;
  case btf::Kind::Ptr:
    return areCompatible(L.referred(), T.referred());
  case btf::Kind::Array: {
    Answer A = areCompatible(L.array().Index, T.array().Index);
    return A == Answer::Yes
               ? areCompatible(L.array().Element, T.array().Element)
               : A;
  }
  case btf::Kind::FuncProto:
    return compareFunctions(L, T);
  default:
    return Answer::Error;
  }
}

Answer TypeComparer::compareFunctions(const btf::Type &L, const btf::Type &T) {
  Answer A = areCompatible(L.referred(), T.referred());
  if (A != Answer::Yes || L.vlen() != T.vlen())
    return A == Answer::Yes ? Answer::No : A;
  for (uint32_t I = 0; I < L.vlen() && A == Answer::Yes; ++I)
    A = areCompatible(L.parameter(I).Type, T.parameter(I).Type);
  return A;
}

static bool doNamesMatch(StringRef A, StringRef B) {
  return A.empty() || B.empty() ||
         ciliumEssentialName(A) == ciliumEssentialName(B);
}

Answer TypeComparer::match(btf::TypeID LocalID, btf::TypeID TargetID) {
  btf::Type L = Local.resolve(LocalID), T = Target.resolve(TargetID);
  if (!L.isValid() || !T.isValid() || Depth > MaxDepth)
    return Answer::Error;
  if (!doNamesMatch(L.name(), T.name()) || !isSameKind(L.kind(), T.kind()))
    return Answer::No;
  if (!Visited.insert({L.id(), T.id()}).second)
    return Answer::Yes;
  ++Depth;
  Answer A = matchInside(L, T);
  --Depth;
  return A;
}

static Answer matchEnums(const btf::Type &L, const btf::Type &T) {
  if (L.size() != T.size() || L.vlen() > T.vlen())
    return Answer::No;
  for (uint32_t I = 0; I < L.vlen(); ++I) {
    bool Found = false;
    for (uint32_t J = 0; J < T.vlen() && !Found; ++J)
      Found = doNamesMatch(L.enumeratorName(I), T.enumeratorName(J));
    if (!Found)
      return Answer::No;
  }
  return Answer::Yes;
}

Answer TypeComparer::matchInside(const btf::Type &L, const btf::Type &T) {
  auto IsSigned = [](const btf::Type &T) {
    return T.intEncoding() == unsigned(llvm::BTF::INT_SIGNED);
  };
  switch (L.kind()) {
  case btf::Kind::Void:
    return Answer::Yes;
  case btf::Kind::Fwd:
    return answer(L.kflag() == T.kflag());
  case btf::Kind::Enum:
  case btf::Kind::Enum64:
    return matchEnums(L, T);
  case btf::Kind::Struct:
  case btf::Kind::Union:
    return matchMembers(L, T);
  case btf::Kind::Int:
    return answer(L.size() == T.size() && IsSigned(L) == IsSigned(T));
  case btf::Kind::Ptr:
    return matchPointers(L, T);
  case btf::Kind::Array:
    if (L.array().Count != T.array().Count)
      return Answer::No;
    return match(L.array().Element, T.array().Element);
  case btf::Kind::FuncProto:
    return matchFunctions(L, T);
  default:
    return Answer::Error;
  }
}

/// Behind a pointer a declaration stands for any record of its kind.
static bool declares(const btf::Type &Declaration, const btf::Type &Record) {
  return Declaration.is(btf::Kind::Fwd) &&
         Record.is(Declaration.kflag() ? btf::Kind::Union : btf::Kind::Struct);
}

Answer TypeComparer::matchPointers(const btf::Type &L, const btf::Type &T) {
  btf::Type To = Local.resolve(L.referred());
  btf::Type TargetTo = Target.resolve(T.referred());
  if (declares(To, TargetTo) || declares(TargetTo, To))
    return Answer::Yes;
  return match(L.referred(), T.referred());
}

/// Of several target members of one name (anonymous ones), the last counts.
Answer TypeComparer::matchMembers(const btf::Type &L, const btf::Type &T) {
  if (L.vlen() > T.vlen())
    return Answer::No;
  for (uint32_t I = 0; I < L.vlen(); ++I) {
    btf::Member LM = L.member(I);
    std::optional<btf::TypeID> Found;
    for (uint32_t J = T.vlen(); J > 0 && !Found; --J)
      if (T.memberNameIs(J - 1, LM.Name))
        Found = T.member(J - 1).Type;
    if (!Found)
      return Answer::No;
    if (Answer A = match(LM.Type, *Found); A != Answer::Yes)
      return A;
  }
  return Answer::Yes;
}

Answer TypeComparer::matchFunctions(const btf::Type &L, const btf::Type &T) {
  if (L.vlen() != T.vlen())
    return Answer::No;
  for (uint32_t I = 0; I < L.vlen(); ++I)
    if (Answer A = match(L.parameter(I).Type, T.parameter(I).Type);
        A != Answer::Yes)
      return A;
  return match(L.referred(), T.referred());
}

static Verdict verdict(Answer A, btf::TypeID LocalID, btf::TypeID TargetID) {
  if (A == Answer::Error)
    return Verdict::error(Reason::BadTarget, TargetID);
  if (A == Answer::No)
    return Verdict::no(Reason::KindChanged, TargetID, LocalID);
  return Verdict::yes();
}

Verdict areTypesCompatible(const btf::BTF &Local, btf::TypeID LocalID,
                           const btf::BTF &Target, btf::TypeID TargetID) {
  TypeComparer Comparer(Local, Target);
  return verdict(Comparer.areCompatible(LocalID, TargetID), LocalID, TargetID);
}

Verdict doTypesMatch(const btf::BTF &Local, btf::TypeID LocalID,
                     const btf::BTF &Target, btf::TypeID TargetID) {
  TypeComparer Comparer(Local, Target);
  return verdict(Comparer.match(LocalID, TargetID), LocalID, TargetID);
}

} // namespace corify::relocate::cilium
