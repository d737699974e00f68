//===- UnrolledLoops.cpp - loops that are none any more -------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Each loop that clang makes has a node at its backward branch, with the place
// in the source and what was asked for it:
//
//   br i1 %c, label %body, !llvm.loop !4
//   !4 = distinct !{!4, !DILocation(line: 7, …), !{!"llvm.loop.unroll.full"}}
//
// The unroller takes the node away with the loop, or replaces it by one that
// says not to unroll again; where the turns make no whole number of rounds, the
// old node may stay at a branch that goes back no more. Both of its passes are
// looked at before and after:
// LoopFullUnrollPass goes from loop to loop and reports those that are gone as
// invalid, LoopUnrollPass goes from function to function.
//
//===----------------------------------------------------------------------===//

#include "corify/IR/UnrolledLoops.h"
#include "llvm/Analysis/LoopInfo.h"
#include "llvm/IR/DebugInfoMetadata.h"
#include "llvm/IR/Dominators.h"
#include "llvm/IR/Module.h"
#include "llvm/IR/PassInstrumentation.h"

using namespace llvm;

namespace corify {

static constexpr StringLiteral OfLoops = "LoopFullUnrollPass",
                               OfFunctions = "LoopUnrollPass";
static constexpr StringLiteral Disable = "llvm.loop.unroll.disable";

/// Of what is asked for a loop, the name; empty for its place.
static StringRef nameOf(const Metadata *Operand) {
  const auto *Node = dyn_cast_or_null<MDNode>(Operand);
  const auto *Name = Node && Node->getNumOperands()
                         ? dyn_cast_or_null<MDString>(Node->getOperand(0))
                         : nullptr;
  return Name ? Name->getString() : "";
}

static const DILocation *startOf(const MDNode &LoopID) {
  for (const MDOperand &Operand : LoopID.operands())
    if (const auto *Start = dyn_cast_or_null<DILocation>(Operand.get()))
      return Start;
  return nullptr;
}

static LoopPlace placeOf(const DILocation &Start) {
  return {Start.getFile(), Start.getLine(), Start.getColumn()};
}

static bool hasOption(const MDNode &LoopID, StringRef Name) {
  return any_of(LoopID.operands(), [&](const MDOperand &Operand) {
    return nameOf(Operand.get()) == Name;
  });
}

static bool isAskedFor(const MDNode &LoopID) {
  return hasOption(LoopID, "llvm.loop.unroll.full") ||
         hasOption(LoopID, "llvm.loop.unroll.enable") ||
         hasOption(LoopID, "llvm.loop.unroll.count");
}

/// Of the loop that a block goes back in; null for most.
static MDNode *loopIDOf(const BasicBlock &Block) {
  const Instruction *Last = Block.getTerminator();
  return Last ? Last->getMetadata(LLVMContext::MD_loop) : nullptr;
}

static DenseSet<const MDNode *> findUnrollable(const Function &F) {
  DenseSet<const MDNode *> Found;
  for (const BasicBlock &Block : F)
    if (const MDNode *LoopID = loopIDOf(Block))
      if (!hasOption(*LoopID, Disable))
        Found.insert(LoopID);
  return Found;
}

/// The nodes at branches that do go back.
static DenseSet<const MDNode *> findLoops(const Function &F) {
  DominatorTree Dominators(const_cast<Function &>(F));
  LoopInfo Loops(Dominators);
  DenseSet<const MDNode *> Found;
  for (const BasicBlock &Block : F)
    if (const llvm::Loop *L = Loops.getLoopFor(&Block);
        L && L->isLoopLatch(&Block))
      Found.insert(loopIDOf(Block));
  return Found;
}

void UnrolledLoops::watch(PassInstrumentationCallbacks &PIC) {
  PIC.registerBeforeNonSkippedPassCallback(
      [this](StringRef Pass, Any IR) { before(Pass, IR); });
  PIC.registerAfterPassCallback(
      [this](StringRef Pass, Any IR, const PreservedAnalyses &) {
        after(Pass, IR);
      });
  PIC.registerAfterPassInvalidatedCallback(
      [this](StringRef Pass, const PreservedAnalyses &) {
        if (Pass == OfLoops && Current)
          add(Current);
      });
}

void UnrolledLoops::before(StringRef Pass, const Any &IR) {
  if (Pass == OfLoops)
    Current = any_cast<const llvm::Loop *>(IR)->getLoopID();
  else if (Pass == OfFunctions)
    InFunction = findUnrollable(*any_cast<const Function *>(IR));
}

void UnrolledLoops::after(StringRef Pass, const Any &IR) {
  if (Pass == OfLoops) {
    const MDNode *LoopID = any_cast<const llvm::Loop *>(IR)->getLoopID();
    if (Current && LoopID != Current &&
        (!LoopID || hasOption(*LoopID, Disable)))
      add(Current);
  } else if (Pass == OfFunctions && !InFunction.empty()) {
    auto Left = findLoops(*any_cast<const Function *>(IR));
    for (const MDNode *LoopID : InFunction)
      if (!Left.contains(LoopID))
        add(LoopID);
  }
}

void UnrolledLoops::add(const MDNode *LoopID) {
  const DILocation *Start = startOf(*LoopID);
  if (!Start || !Start->getLine() || !Start->getFile())
    return;
  Loop &L = Loops[placeOf(*Start)];
  L.Start = Start;
  L.IsAskedFor |= isAskedFor(*LoopID);
}

bool hasLoops(const Function &F) {
  return any_of(F, [](const BasicBlock &Block) {
    const MDNode *LoopID = loopIDOf(Block);
    return LoopID && startOf(*LoopID);
  });
}

/// The node with nothing asked of the unroller but to leave the loop alone.
static MDNode *disableUnrolling(const MDNode &LoopID) {
  LLVMContext &Context = LoopID.getContext();
  SmallVector<Metadata *, 6> Operands = {nullptr}; // the node itself
  for (const MDOperand &Operand : drop_begin(LoopID.operands()))
    if (!nameOf(Operand.get()).starts_with("llvm.loop.unroll."))
      Operands.push_back(Operand.get());
  Operands.push_back(MDNode::get(Context, MDString::get(Context, Disable)));
  MDNode *Node = MDNode::getDistinct(Context, Operands);
  Node->replaceOperandWith(0, Node);
  return Node;
}

void keepRolled(Module &M, const LoopPlaces &Places) {
  // A loop may have several backward branches, which share the node.
  DenseMap<const MDNode *, MDNode *> Replaced;
  for (Function &F : M)
    for (BasicBlock &Block : F) {
      const MDNode *LoopID = loopIDOf(Block);
      const DILocation *Start = LoopID ? startOf(*LoopID) : nullptr;
      if (!Start || !Places.contains(placeOf(*Start)))
        continue;
      MDNode *&Node = Replaced[LoopID];
      if (!Node)
        Node = disableUnrolling(*LoopID);
      Block.getTerminator()->setMetadata(LLVMContext::MD_loop, Node);
    }
}

} // namespace corify
