//===- RunningSums.cpp - sums in the order of their reads -----------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The problem. Of `sum += p->f` in a loop that is unrolled the optimiser makes
// one sum in the end, and computes it there, the latest value first:
//
//   call i64 … probe
//   %a = load i32, ptr %buffer
//   call i64 … probe
//   %b = load i32, ptr %buffer
//   call i64 … probe
//   %c = load i32, ptr %buffer
//   %s = add i32 %c, %b
//   %sum = add i32 %s, %a
//
// All values are alive until then, which is eight bytes of stack for each turn
// of the loop and each such sum in it.
//
// What is done. The sum is computed as the source has it, each part as soon as
// its value is there:
//
//   %b = load i32, ptr %buffer
//   %s = add i32 %a, %b
//   call i64 … probe
//   %c = load i32, ptr %buffer
//   %sum = add i32 %s, %c
//
// So it is with products, and with bits that are combined. The order does not
// matter to the result, as no overflow is undefined any more. It is done for
// sums of three values and more that are needed for nothing else, in functions
// with reads of the front end's; others are as clang makes them.
//
// Where it runs. At the optimiser's end, or it would do it again. Before
// corify-prompt-values, which keeps the parts where they are.
//
//===----------------------------------------------------------------------===//

#include "corify/IR/RunningSums.h"
#include "RewrittenCode.h"
#include "llvm/Analysis/LoopInfo.h"
#include "llvm/IR/Constants.h"
#include "llvm/IR/Dominators.h"
#include "llvm/IR/Module.h"
#include "llvm/Transforms/Utils/Local.h"

using namespace llvm;

namespace corify {

/// Whether I combines two numbers, in whatever order.
static bool combines(const Instruction &I) {
  return I.isBinaryOp() && I.isAssociative() && I.isCommutative() &&
         I.getType()->isIntegerTy() && !I.getType()->isIntegerTy(1);
}

/// Whether V is a part of a sum in Block that is of nobody else's interest.
static bool isPart(const Value *V, unsigned Opcode, const BasicBlock *Block) {
  const auto *I = dyn_cast<Instruction>(V);
  return I && I->getOpcode() == Opcode && I->getParent() == Block &&
         I->hasOneUse();
}

static bool isWhole(const Instruction &I) {
  return combines(I) &&
         !(I.hasOneUse() &&
           isPart(&I, cast<Instruction>(*I.user_begin())->getOpcode(),
                  cast<Instruction>(*I.user_begin())->getParent()));
}

/// What Whole is the sum of.
static SmallVector<Value *, 16> findTerms(Instruction &Whole) {
  SmallVector<Value *, 16> Terms, Pending(Whole.operands());
  while (!Pending.empty()) {
    Value *V = Pending.pop_back_val();
    if (isPart(V, Whole.getOpcode(), Whole.getParent()))
      Pending.append(cast<Instruction>(V)->op_begin(),
                     cast<Instruction>(V)->op_end());
    else
      Terms.push_back(V);
  }
  return Terms;
}

/// A value that is only another form of one that was there before: widened,
/// masked, shifted by a constant.
static bool isForm(const Instruction &I) {
  return isa<CastInst>(I) || (I.isBinaryOp() && !I.isIntDivRem() &&
                              isa<ConstantInt>(I.getOperand(1)));
}

static BasicBlock::iterator behind(Instruction &I) {
  return isa<PHINode>(I) ? I.getParent()->getFirstInsertionPt()
                         : std::next(I.getIterator());
}

namespace {
class Sums {
public:
  Sums(const LoopInfo &Loops, const DominatorTree &Tree)
      : Loops(Loops), Tree(Tree) {}

  /// Whether anything has changed.
  bool runWith(Instruction &Whole);

private:
  bool areInOneLoop(const Value *A, const Instruction &B) const {
    const auto *I = dyn_cast<Instruction>(A);
    return I &&
           Loops.getLoopFor(I->getParent()) == Loops.getLoopFor(B.getParent());
  }
  /// Whether no turn of a loop that Whole is not in computes V.
  bool isOutOfLoops(const Value *V, const Instruction &Whole) const {
    const auto *I = dyn_cast<Instruction>(V);
    const Loop *Around = I ? Loops.getLoopFor(I->getParent()) : nullptr;
    return !Around || Around->contains(Whole.getParent());
  }
  bool isThereBefore(const Value *A, const Value *B) const;
  void moveUp(Value *V) const;

  const LoopInfo &Loops;
  const DominatorTree &Tree;
};
} // namespace

/// What is no instruction comes last: most are constants, which are in no
/// register.
bool Sums::isThereBefore(const Value *A, const Value *B) const {
  const auto *First = dyn_cast<Instruction>(A);
  const auto *Second = dyn_cast<Instruction>(B);
  if (!First || !Second)
    return First && !Second;
  return First != Second && Tree.dominates(First, Second);
}

/// Moves V, if it is wanted once, up to the value that it is a form of.
void Sums::moveUp(Value *V) const {
  auto *I = dyn_cast<Instruction>(V);
  auto *From = I && isForm(*I) && I->hasOneUse()
                   ? dyn_cast<Instruction>(I->getOperand(0))
                   : nullptr;
  if (!From || !areInOneLoop(From, *I))
    return;
  moveUp(From);
  I->moveBefore(*From->getParent(), behind(*From));
}

bool Sums::runWith(Instruction &Whole) {
  SmallVector<Value *, 16> Terms = findTerms(Whole);
  auto IsOnlyForThis = [&](const Value *V) {
    return V->hasOneUse() && areInOneLoop(V, Whole);
  };
  if (count_if(Terms, IsOnlyForThis) < 3 ||
      !all_of(Terms, [&](Value *V) { return isOutOfLoops(V, Whole); }))
    return false;
  for (Value *V : Terms)
    moveUp(V);
  // All dominate the sum, so that of any two one dominates the other.
  sort(Terms, [&](Value *A, Value *B) { return isThereBefore(A, B); });

  Value *Sum = Terms.front();
  for (Value *V : drop_begin(Terms)) {
    auto *Latest = dyn_cast<Instruction>(V);
    if (!Latest || isThereBefore(Latest, Sum))
      Latest = cast<Instruction>(Sum);
    auto *Next = BinaryOperator::Create(
        static_cast<Instruction::BinaryOps>(Whole.getOpcode()), Sum, V);
    Next->insertBefore(*Latest->getParent(), behind(*Latest));
    Next->setDebugLoc(Whole.getDebugLoc());
    Sum = Next;
  }
  Sum->takeName(&Whole);
  Whole.replaceAllUsesWith(Sum);
  RecursivelyDeleteTriviallyDeadInstructions(&Whole);
  return true;
}

static bool runOn(Function &F, FunctionAnalysisManager &FAM) {
  SmallVector<WeakTrackingVH, 16> Wholes;
  for (BasicBlock &Block : F)
    for (Instruction &I : Block)
      if (isWhole(I))
        Wholes.emplace_back(&I);
  Sums All(FAM.getResult<LoopAnalysis>(F),
           FAM.getResult<DominatorTreeAnalysis>(F));
  bool HasChanged = false;
  for (WeakTrackingVH &Whole : Wholes)
    if (Whole)
      HasChanged |= All.runWith(*cast<Instruction>(Whole));
  return HasChanged;
}

PreservedAnalyses RunningSumsPass::run(Module &M, ModuleAnalysisManager &MAM) {
  auto &FAM = MAM.getResult<FunctionAnalysisManagerModuleProxy>(M).getManager();
  return preservedBlocks(
      RewrittenCode(M).forEach(M, [&](Function &F) { return runOn(F, FAM); }));
}

} // namespace corify
