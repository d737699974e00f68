//===- GuardedBlocks.cpp - what runs on some kernels only -----------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "GuardedBlocks.h"
#include "RecordGlobals.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Analysis/PostDominators.h"
#include "llvm/Analysis/ValueTracking.h"
#include "llvm/IR/CFG.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/IntrinsicInst.h"
#include "llvm/IR/Module.h"

using namespace llvm;

namespace corify {

/// Whether the loader fills in what is in the global, before verification.
static bool isSetByLoader(const GlobalVariable &Global, bool IsVolatile) {
  return isRecordGlobal(Global) || (Global.isConstant() && IsVolatile) ||
         Global.getSection().starts_with(".kconfig") ||
         Global.getSection().starts_with(".ksyms");
}

static bool isWeakSymbol(const Value *V) {
  const auto *Global = dyn_cast<GlobalValue>(V->stripPointerCasts());
  return Global && Global->hasExternalWeakLinkage();
}

/// By nothing but operands.
static bool isComputed(const Instruction &I) {
  return isa<BinaryOperator, UnaryOperator, CastInst, CmpInst, SelectInst,
             FreezeInst, ExtractValueInst, InsertValueInst>(I);
}

GuardedBlocks::GuardedBlocks(const Module &M) {
  do {
    HasChanged = false;
    for (const Function &F : M)
      if (!F.isDeclaration())
        visit(F);
  } while (HasChanged);
}

bool GuardedBlocks::isKnown(const Value *V) const {
  return Values.contains(V) || isWeakSymbol(V);
}

void GuardedBlocks::visit(const Function &F) {
  HasNewBranches = false;
  for (const BasicBlock &Block : F)
    for (const Instruction &I : Block)
      visit(I);
  if (HasNewBranches)
    followBranches(F);
}

void GuardedBlocks::visit(const Instruction &I) {
  if (const auto *Load = dyn_cast<LoadInst>(&I))
    visitLoad(*Load);
  else if (const auto *Store = dyn_cast<StoreInst>(&I))
    visitStore(*Store);
  else if (isa<AtomicRMWInst, AtomicCmpXchgInst>(I))
    visitAtomic(I);
  else if (const auto *Phi = dyn_cast<PHINode>(&I))
    visitPhi(*Phi);
  else if (const auto *Call = dyn_cast<CallBase>(&I))
    visitCall(*Call);
  else if (isComputed(I) &&
           any_of(I.operands(), [&](const Use &U) { return isKnown(U); }))
    add<const Value *>(Values, &I);
  if (I.isTerminator())
    visitTerminator(I);
}

bool GuardedBlocks::isKnownBehind(const Value *Pointer) const {
  return any_of(Objects.of(Pointer),
                [&](const Value *Object) { return Memory.contains(Object); });
}

void GuardedBlocks::addBehind(const Value *Pointer) {
  for (const Value *Object : Objects.of(Pointer))
    add(Memory, Object);
}

void GuardedBlocks::visitLoad(const LoadInst &Load) {
  const auto *Global =
      dyn_cast<GlobalVariable>(getUnderlyingObject(Load.getPointerOperand()));
  if ((Global && isSetByLoader(*Global, Load.isVolatile())) ||
      isKnownBehind(Load.getPointerOperand()))
    add<const Value *>(Values, &Load);
}

/// Which of two constants was stored tells which way a branch went.
void GuardedBlocks::visitStore(const StoreInst &Store) {
  HasChanged |=
      Objects.addStore(Store.getPointerOperand(), Store.getValueOperand());
  if (isKnown(Store.getValueOperand()) || contains(Store.getParent()))
    addBehind(Store.getPointerOperand());
}

/// The pointer is the first operand, and its old value the result.
void GuardedBlocks::visitAtomic(const Instruction &I) {
  const Value *Pointer = I.getOperand(0);
  if (isKnownBehind(Pointer))
    add<const Value *>(Values, &I);
  if (contains(I.getParent()) ||
      any_of(I.operands(), [&](const Use &U) { return isKnown(U); }))
    addBehind(Pointer);
}

void GuardedBlocks::visitPhi(const PHINode &Phi) {
  bool Depends =
      any_of(Phi.incoming_values(), [&](const Use &U) { return isKnown(U); }) ||
      any_of(Phi.blocks(), [&](const BasicBlock *From) {
        return contains(From) || Branches.contains(From->getTerminator());
      });
  if (Depends)
    add<const Value *>(Values, &Phi);
}

/// memcpy() and memset(), a struct's assignment among them.
void GuardedBlocks::visitCopy(const MemIntrinsic &Call) {
  bool IsKnownValue = false;
  if (const auto *Copy = dyn_cast<MemTransferInst>(&Call)) {
    HasChanged |= Objects.addCopy(Copy->getDest(), Copy->getSource());
    IsKnownValue = isKnownBehind(Copy->getSource());
  } else if (const auto *Set = dyn_cast<MemSetInst>(&Call)) {
    IsKnownValue = isKnown(Set->getValue());
  }
  if (IsKnownValue || contains(Call.getParent()))
    addBehind(Call.getDest());
}

void GuardedBlocks::visitCall(const CallBase &Call) {
  if (const auto *Copy = dyn_cast<MemIntrinsic>(&Call))
    return visitCopy(*Copy);
  const Function *Callee = Call.getCalledFunction();
  // An intrinsic's value, such as llvm.expect's, is one of its operands'; so is
  // what assembly makes of them.
  if ((Callee && Callee->isIntrinsic()) || Call.isInlineAsm()) {
    if (any_of(Call.args(), [&](const Use &U) { return isKnown(U); }))
      add<const Value *>(Values, &Call);
    return;
  }
  if (Callee && Values.contains(Callee))
    add<const Value *>(Values, &Call);
  // A helper may write where its arguments point to, or leave there what was.
  if ((!Callee || Callee->isDeclaration()) && contains(Call.getParent()))
    for (const Use &Operand : Call.args())
      if (Operand->getType()->isPointerTy())
        addBehind(Operand);
  // A callback is called by the helper that gets it.
  for (const Use &Operand : Call.operands()) {
    const auto *F = dyn_cast<Function>(Operand->stripPointerCasts());
    if (!F || F->isDeclaration())
      continue;
    if (contains(Call.getParent()))
      guard(*F);
    for (unsigned Index = 0; Index < Call.arg_size(); ++Index)
      visitArgument(Call, Index, *F);
  }
}

/// A parameter is what some caller passes. Which parameter a callback gets an
/// argument of its helper in is not asked.
void GuardedBlocks::visitArgument(const CallBase &Call, unsigned Index,
                                  const Function &Callee) {
  const Value *Passed = Call.getArgOperand(Index);
  bool IsDirect = Call.getCalledFunction() == &Callee;
  for (const Argument &Parameter : Callee.args()) {
    if (IsDirect && Parameter.getArgNo() != Index)
      continue;
    if (isKnown(Passed))
      add<const Value *>(Values, &Parameter);
    if (!Passed->getType()->isPointerTy() ||
        !Parameter.getType()->isPointerTy())
      continue;
    if (isKnownBehind(Passed))
      add<const Value *>(Memory, &Parameter);
    if (Memory.contains(&Parameter))
      addBehind(Passed);
  }
}

void GuardedBlocks::guard(const Function &F) {
  for (const BasicBlock &Block : F)
    add(Blocks, &Block);
}

void GuardedBlocks::visitTerminator(const Instruction &Last) {
  const BasicBlock *Block = Last.getParent();
  if (isa<ReturnInst>(Last) && Last.getNumOperands() == 1 &&
      (isKnown(Last.getOperand(0)) || contains(Block)))
    add<const Value *>(Values, Block->getParent());
  // Of `asm goto`, any operand may decide.
  bool IsDecided =
      isa<CallBrInst>(Last)
          ? any_of(Last.operands(), [&](const Use &U) { return isKnown(U); })
          : Last.getNumSuccessors() >= 2 && isKnown(Last.getOperand(0));
  if (IsDecided && Branches.insert(&Last).second)
    HasChanged = HasNewBranches = true;
}

/// What depends on a branch, or on a branch that does: on each way that it may
/// go, what comes before the ways meet.
void GuardedBlocks::followBranches(const Function &F) {
  PostDominatorTree Tree(const_cast<Function &>(F));
  bool HasMore = true;
  while (HasMore) {
    size_t Before = Blocks.size();
    for (const BasicBlock &From : F) {
      if (!contains(&From) && !Branches.contains(From.getTerminator()))
        continue;
      const auto *Meeting = Tree.getNode(&From)->getIDom();
      for (const BasicBlock *To : successors(&From))
        for (const auto *Node = Tree.getNode(To); Node != Meeting;
             Node = Node->getIDom())
          add<const BasicBlock *>(Blocks, Node->getBlock());
    }
    HasMore = Blocks.size() != Before;
  }
}

} // namespace corify
