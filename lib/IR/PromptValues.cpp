//===- PromptValues.cpp - values that free a register ---------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The problem. Each read is a call, and over a call there are four registers;
// what is alive there beyond four values lies on the stack. Code generation
// computes a value right before its first use, however many calls come first:
//
//   %a = load i32, ptr %buffer
//   %sum.next = add i32 %sum, %a      not used in this block
//   call i64 … probe                  %sum and %a are alive here,
//   call i64 … probe                  and here
//
// What is done. Where a value takes the place of two or more that nobody needs
// after it, it is used at once, which is what computes it:
//
//   %sum.next = add i32 %sum, %a
//   call void (...) @llvm.fake.use(i32 %sum.next)
//   call i64 … probe                  only %sum.next is
//
// The use makes no instruction. Values that are computed from one another, or
// from a value that all of them were needed for, count together. It is done in
// functions with reads of ours only; others are as clang makes them.
//
// Where it runs. At the optimiser's end: what it would still move is in its
// place.
//
//===----------------------------------------------------------------------===//

#include "corify/IR/PromptValues.h"
#include "RecordGlobals.h"
#include "RewrittenCode.h"
#include "llvm/ADT/EquivalenceClasses.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/Analysis/LoopInfo.h"
#include "llvm/Analysis/ValueTracking.h"
#include "llvm/IR/Dominators.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/IntrinsicInst.h"
#include "llvm/IR/Intrinsics.h"
#include "llvm/IR/IntrinsicsBPF.h"
#include "llvm/IR/Module.h"

using namespace llvm;

namespace corify {

/// Whether I is a call in machine code, too.
static bool isRealCall(const Instruction &I) {
  const auto *Call = dyn_cast<CallBase>(&I);
  return Call && !Call->isInlineAsm() && !isa<IntrinsicInst>(Call);
}

/// Whether I does nothing but compute its value.
static bool computes(const Instruction &I) {
  if (const auto *Call = dyn_cast<IntrinsicInst>(&I))
    switch (Call->getIntrinsicID()) {
    case Intrinsic::bpf_passthrough:
    case Intrinsic::smax:
    case Intrinsic::smin:
    case Intrinsic::umax:
    case Intrinsic::umin:
      return true;
    default:
      return false;
    }
  return isa<BinaryOperator, CastInst, CmpInst, FreezeInst, GetElementPtrInst,
             SelectInst>(I);
}

/// Whether V costs nothing to have again: a constant, the address of a
/// variable, a record's value.
static bool isFree(const Value *V) {
  if (const auto *Load = dyn_cast<LoadInst>(V))
    return asRecordGlobal(Load->getPointerOperand());
  return !isa<Instruction, Argument>(V) || isa<AllocaInst>(V);
}

/// A whole register's worth. Of a condition instruction selection makes a
/// branch.
static bool fillsRegister(const Value *V) {
  const Type *T = V->getType();
  return T->isPointerTy() || (T->isIntegerTy() && !T->isIntegerTy(1));
}

namespace {
/// One call of a block, and what may be computed before it though it is not
/// needed until after it.
class CallSite {
public:
  CallSite(Instruction &Call, const LoopInfo &Loops, const DominatorTree &Tree)
      : Call(Call), Loops(Loops), Tree(Tree) {}

  /// Whether anything has changed.
  bool computeBefore();

private:
  SmallVector<Instruction *, 64> findNear() const;
  void findLate();
  void findPrompt();

  bool isBefore(const Instruction &I) const {
    return I.getParent() == Call.getParent() && I.comesBefore(&Call);
  }
  /// Whether a user has its operand when the call comes, or for it.
  bool isUsedBefore(const User &U) const {
    const auto &I = cast<Instruction>(U);
    return (&I == &Call || isBefore(I)) && !isa<PHINode>(I);
  }
  bool isLate(const Value *V) const {
    const auto *I = dyn_cast<Instruction>(V);
    return I && Late.contains(const_cast<Instruction *>(I));
  }
  /// Whether I is wanted by what is not late itself.
  bool isResult(const Instruction &I) const {
    return any_of(I.users(), [&](const User *U) { return !isLate(U); });
  }
  bool isAvailable(const Value &V) const;
  bool isInBlockBefore(const Use &U) const;
  bool endsHere(const Value &V) const;

  Instruction &Call;
  const LoopInfo &Loops;
  const DominatorTree &Tree;
  /// In the block's order; in the end, of these those that are better computed
  /// before the call.
  SmallSetVector<Instruction *, 16> Late;
};
} // namespace

/// What lies around the call: from the one before it on, and some way after it.
SmallVector<Instruction *, 64> CallSite::findNear() const {
  Instruction *First = &Call;
  while (First->getPrevNode() && !isRealCall(*First->getPrevNode()))
    First = First->getPrevNode();
  SmallVector<Instruction *, 64> Near;
  for (Instruction *I = First; I && Near.size() < 64; I = I->getNextNode())
    Near.push_back(I);
  return Near;
}

/// Whether V is there when the call comes, or could be.
bool CallSite::isAvailable(const Value &V) const {
  const auto *I = dyn_cast<Instruction>(&V);
  return !I || I->getParent() != Call.getParent() || isBefore(*I) || isLate(I);
}

void CallSite::findLate() {
  SmallVector<Instruction *, 64> Near = findNear();
  for (Instruction *I : Near)
    if (computes(*I) && isSafeToSpeculativelyExecute(I) &&
        all_of(I->operands(),
               [&](const Use &Operand) { return isAvailable(*Operand); }))
      Late.insert(I);
  // From the last to the first: what anything else uses before the call is
  // computed there anyway.
  for (Instruction *I : reverse(Near))
    if (any_of(I->users(),
               [&](const User *U) { return isUsedBefore(*U) && !isLate(U); }))
      Late.remove(I);
}

/// Whether a use of a value of the same loop is one that this block comes
/// after.
bool CallSite::isInBlockBefore(const Use &U) const {
  const auto *I = cast<Instruction>(U.getUser());
  const auto *Phi = dyn_cast<PHINode>(I);
  const BasicBlock *Block = Phi ? Phi->getIncomingBlock(U) : I->getParent();
  return Tree.properlyDominates(Block, Call.getParent());
}

/// Whether V would be alive after the call only for values that are late.
bool CallSite::endsHere(const Value &V) const {
  if (isFree(&V) || !fillsRegister(&V))
    return false;
  const auto *Def = dyn_cast<Instruction>(&V);
  const Loop *Around = Def ? Loops.getLoopFor(Def->getParent()) : nullptr;
  return Around == Loops.getLoopFor(Call.getParent()) &&
         all_of(V.uses(), [&](const Use &U) {
           return isUsedBefore(*U.getUser()) || isLate(U.getUser()) ||
                  isInBlockBefore(U);
         });
}

/// Leaves those classes of Late in which more values end than come to be. A
/// class is what is computed from one another, or from a value that ends here.
void CallSite::findPrompt() {
  EquivalenceClasses<const Value *> Classes;
  SmallSetVector<const Value *, 16> Ending;
  for (const Instruction *I : Late) {
    Classes.insert(I);
    for (const Value *Operand : I->operands()) {
      if (!isLate(Operand) && !endsHere(*Operand))
        continue;
      Classes.unionSets(I, Operand);
      if (!isLate(Operand))
        Ending.insert(Operand);
    }
  }
  DenseMap<const Value *, int> Gain;
  for (const Value *V : Ending)
    ++Gain[Classes.getLeaderValue(V)];
  for (const Instruction *I : Late)
    if (isResult(*I))
      --Gain[Classes.getLeaderValue(I)];
  Late.remove_if([&](const Instruction *I) {
    return Gain[Classes.getLeaderValue(I)] <= 0;
  });
}

bool CallSite::computeBefore() {
  findLate();
  if (Late.empty())
    return false;
  findPrompt();
  for (Instruction *I : Late)
    if (!isBefore(*I))
      I->moveBefore(Call.getIterator());
  for (Instruction *I : Late)
    if (isResult(*I) && fillsRegister(I))
      IRBuilder<>(&Call).CreateIntrinsic(Intrinsic::fake_use,
                                         ArrayRef<Type *>(), {I});
  return !Late.empty();
}

static bool computePromptly(Function &F, FunctionAnalysisManager &FAM) {
  const auto &Loops = FAM.getResult<LoopAnalysis>(F);
  const auto &Tree = FAM.getResult<DominatorTreeAnalysis>(F);
  // What is asked of an order costs as much as the block is long, each time
  // that something in it has moved.
  constexpr size_t LongestBlock = 8192;
  bool HasChanged = false;
  for (BasicBlock &Block : F) {
    if (Block.size() > LongestBlock)
      continue;
    for (Instruction &I : Block)
      if (isRealCall(I))
        HasChanged |= CallSite(I, Loops, Tree).computeBefore();
  }
  return HasChanged;
}

PreservedAnalyses PromptValuesPass::run(Module &M, ModuleAnalysisManager &MAM) {
  auto &FAM = MAM.getResult<FunctionAnalysisManagerModuleProxy>(M).getManager();
  bool HasChanged = RewrittenCode(M).forEach(M, [&](Function &F) {
    F.addFnAttr(ReadsAttribute);
    return computePromptly(F, FAM);
  });
  removeRewritten(M);
  return preservedBlocks(HasChanged);
}

} // namespace corify
