//===- SlotLives.cpp - slots that are free early --------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The problem. Variables that are not alive together share a stack slot. Alive
// is a variable until its scope ends, also where nothing asks for it any more:
//
//   int key = 0;
//   e = bpf_map_lookup_elem(&events, &key);
//   …                                  %key is alive, and no read's buffer
//   call void @llvm.lifetime.end(%key) may be where it is
//
// What is done. The mark stands where the last access is:
//
//   e = bpf_map_lookup_elem(&events, &key);
//   call void @llvm.lifetime.end(%key)
//   …
//
// Where it stands once and accesses end in one place, it is moved there. From
// the first access on is such a variable alive, code generation finds by
// itself. Where there are several marks it does not: there the first is moved
// down to the first access in its block, and marks are added behind all last
// accesses.
//
// It is done where all accesses are known (SlotUses.h), and in functions with
// reads of the front end's only.
//
// Where it runs. At the optimiser's end: marks that move would keep it from
// nothing, but it duplicates them with the code that they are in.
//
//===----------------------------------------------------------------------===//

#include "corify/IR/SlotLives.h"
#include "RewrittenCode.h"
#include "SlotUses.h"
#include "llvm/IR/CFG.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/IntrinsicInst.h"
#include "llvm/IR/Module.h"

using namespace llvm;

namespace corify {

static bool isMark(const Instruction *I) { return isa<LifetimeIntrinsic>(I); }

/// Where what is in the slot has been accessed for the last time: each place is
/// before an instruction.
static SmallVector<Instruction *, 4> findLastPlaces(const SlotUses &Uses,
                                                    Function &F) {
  SmallVector<Instruction *, 4> Places;
  for (BasicBlock &Block : F) {
    if (!Uses.isLiveIn(&Block) &&
        any_of(predecessors(&Block),
               [&](BasicBlock *Before) { return Uses.isLiveOut(Before); }))
      Places.push_back(&*Block.getFirstInsertionPt());
    auto Found = Uses.Accesses.find(&Block);
    if (Found != Uses.Accesses.end() && !isMark(Found->second.back()) &&
        !Uses.isLiveOut(&Block))
      Places.push_back(Found->second.back()->getNextNode());
  }
  return Places;
}

/// Moves a mark of the slot's first access down to that, in its block.
static void moveDown(IntrinsicInst &Start, const SlotUses &Uses) {
  const SlotUses::Instructions &Accesses =
      Uses.Accesses.find(Start.getParent())->second;
  Instruction *To = Start.getNextNode();
  while (!To->isTerminator() && !is_contained(Accesses, To) &&
         !is_contained(Uses.Ends, To))
    To = To->getNextNode();
  Start.moveBefore(To->getIterator());
}

/// Whether marks of the slot have changed.
static bool endEarly(AllocaInst &Slot) {
  SlotUses Uses(Slot);
  if (!Uses.isKnown() || Uses.Starts.empty())
    return false;
  SmallVector<Instruction *, 4> Places =
      findLastPlaces(Uses, *Slot.getFunction());
  bool IsMarkedOnce = Uses.Starts.size() == 1 && Uses.Ends.size() <= 1;
  if (IsMarkedOnce && Places.size() > 1)
    return false;
  erase_if(Places, [&](Instruction *I) { return is_contained(Uses.Ends, I); });
  if (Places.empty())
    return false;
  if (IsMarkedOnce) {
    for (IntrinsicInst *End : Uses.Ends)
      End->eraseFromParent();
  } else {
    for (IntrinsicInst *Start : Uses.Starts)
      moveDown(*Start, Uses);
  }
  for (Instruction *Place : Places)
    IRBuilder<>(Place).CreateLifetimeEnd(&Slot);
  return true;
}

static bool endAllEarly(Function &F) {
  bool HasChanged = false;
  for (Instruction &I : F.getEntryBlock())
    if (auto *Slot = dyn_cast<AllocaInst>(&I); Slot && Slot->isStaticAlloca())
      HasChanged |= endEarly(*Slot);
  return HasChanged;
}

PreservedAnalyses SlotLivesPass::run(Module &M, ModuleAnalysisManager &) {
  return preservedBlocks(RewrittenCode(M).forEach(M, endAllEarly));
}

} // namespace corify
