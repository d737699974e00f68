//===- Provenance.cpp - where a pointer comes from ------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The fixed point over all facts, and what follows from it. ProvenanceFacts.cpp
// collects the facts, ProvenanceValues.cpp has the value of one expression.
//
//===----------------------------------------------------------------------===//

#include "corify/Source/Provenance.h"
#include "clang/AST/Attr.h"

using namespace clang;
using namespace llvm;

namespace corify {

bool isKernelSymbol(const Decl *D) {
  const auto *Section = D->getAttr<SectionAttr>();
  return Section && Section->getName() == ".ksyms";
}

/// `struct pt_regs` is the one context that is real memory of the kernel, so
/// that a probe of it reads what a direct load reads.
bool isRegisters(QualType Type) {
  const RecordDecl *Record = Type->getAsRecordDecl();
  return Record && Record->getIdentifier() &&
         (Record->getName() == "pt_regs" ||
          Record->getName() == "user_pt_regs");
}

bool isTyped(Provenance P) { return (P & ~NullMarks) == Provenance::Trusted; }

Provenance withoutType(Provenance P) {
  if (!any(P & Provenance::Trusted))
    return P;
  return (P & ~Provenance::Trusted) | Provenance::Kernel | Provenance::Retyped;
}

Provenance asNumber(Provenance P) {
  auto Mark = has(P, MayBeTyped) ? Provenance::Computed : Provenance::None;
  return (withoutType(P) & ~(Provenance::Retyped | NullMarks)) | Mark;
}

const Decl *representative(const Decl *D) {
  const auto *Parameter = dyn_cast<ParmVarDecl>(D);
  const auto *Field = dyn_cast<FieldDecl>(D);
  if (Field && Field->getParent()->isUnion()) // all hold the same
    return *Field->getParent()->field_begin();
  if (!Parameter)
    return D->getCanonicalDecl();
  const auto *Function = dyn_cast<FunctionDecl>(Parameter->getDeclContext());
  if (!Function)
    return D;
  Function = Function->getCanonicalDecl();
  unsigned Index = Parameter->getFunctionScopeIndex();
  return Index < Function->getNumParams() ? Function->getParamDecl(Index) : D;
}

//===----------------------------------------------------------------------===//
// The fixed point
//===----------------------------------------------------------------------===//

void ProvenanceAnalysis::solve() {
  if (Pending.empty())
    return;
  forgetGuesses();
  MayWait = true;
  solvePending();
  MayWait = false;
  CertainSets = Sets;
  HasGuessed = true;
  // Those that are taken first come last.
  for (bool IsRead : {false, true})
    for (unsigned Index : Waiting)
      if (Facts[Index].IsRead == IsRead)
        Pending.insert(Index);
  solvePending();
}

/// Before anything is added to the sets.
void ProvenanceAnalysis::forgetGuesses() {
  if (HasGuessed)
    Sets = std::move(CertainSets);
  HasGuessed = false;
}

bool ProvenanceAnalysis::waitsFor(Provenance Pointer) {
  if (any(Pointer & ~Marks) || !MayWait || !Current)
    return false;
  Waiting.insert(*Current);
  return true;
}

static bool isPointer(const Decl *D) {
  const auto *Value = dyn_cast<ValueDecl>(D);
  return Value && Value->getType()->isAnyPointerType();
}

void ProvenanceAnalysis::solvePending() {
  bool Outer = std::exchange(IsSolving, true);
  while (!Pending.empty()) {
    unsigned Index = Pending.pop_back_val();
    const Fact F = Facts[Index];
    Current = &Index;
    Provenance P = F.IsRead ? ofRegister(F.Source, F.In) : of(F.Source, F.In);
    Current = nullptr;
    if (F.IsRead && !any(P) && isPointer(F.Target))
      P = Provenance::Kernel;
    addSource(F.Target, P);
  }
  IsSolving = Outer;
}

void ProvenanceAnalysis::addSource(const Decl *Target, Provenance P) {
  Target = representative(Target);
  if (!Current && !IsSolving)
    forgetGuesses();
  Provenance &Set = Sets[Target];
  if ((Set | P) == Set)
    return;
  Set |= P;
  auto It = Readers.find(Target);
  if (It != Readers.end())
    Pending.insert(It->second.begin(), It->second.end());
}

Provenance ProvenanceAnalysis::read(const Decl *D) {
  D = representative(D);
  if (Current)
    Readers[D].insert(*Current);
  return Sets.lookup(D);
}

ProgramKind ProvenanceAnalysis::kindOf(const FunctionDecl *Function) const {
  return Kinds.lookup(Function->getCanonicalDecl());
}

ArrayRef<const FunctionDecl *>
ProvenanceAnalysis::referencedBy(const FunctionDecl *Function) const {
  auto It = References.find(Function->getCanonicalDecl());
  return It == References.end() ? ArrayRef<const FunctionDecl *>() : It->second;
}

//===----------------------------------------------------------------------===//
// How an access is made
//===----------------------------------------------------------------------===//

AccessKind ProvenanceAnalysis::accessKind(Provenance P, QualType Pointee,
                                          const FunctionDecl *In) const {
  if (Pointee.isNull() || KernelRecords::isContextRecord(Pointee))
    return AccessKind::Own;
  P &= ~Marks;
  bool DefaultsToKernel =
      kindOf(In) != ProgramKind::Networking && Records.isKernelRecord(Pointee);
  if ((P == Provenance::None || any(P & Provenance::Unknown)) &&
      DefaultsToKernel) {
    if (any(kindOf(In) & ProgramKind::UserArguments))
      return AccessKind::Mixed;
    P |= Provenance::Kernel;
  }
  P &= ~Provenance::Unknown;

  if (any(P & Provenance::User))
    return P == Provenance::User ? AccessKind::User : AccessKind::Mixed;
  if (!any(P & KernelMemory))
    return AccessKind::Own;
  if (any(P & Provenance::Context) && !isRegisters(Pointee))
    return AccessKind::Mixed;
  return AccessKind::Kernel;
}

bool ProvenanceAnalysis::isContext(const ParmVarDecl *Parameter) {
  QualType Type = Parameter->getType();
  if (!Type->isAnyPointerType())
    return false;
  return read(Parameter) == Provenance::Context ||
         KernelRecords::isContextRecord(Type->getPointeeType());
}

bool ProvenanceAnalysis::isCertainlyKernel(Provenance P) {
  auto Foreign = KernelMemory | Provenance::User;
  P &= ~Marks;
  return any(P) && (P & ~Foreign) == Provenance::None;
}

} // namespace corify
