//===- SlotUses.h - what is done with a variable on the stack ---*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_IR_SLOTUSES_H
#define CORIFY_LIB_IR_SLOTUSES_H

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/ADT/SmallVector.h"

namespace llvm {
class AllocaInst;
class BasicBlock;
class CallBase;
class Instruction;
class IntrinsicInst;
class Use;
} // namespace llvm

namespace corify {

/// The accesses to a variable and the marks of its lifetime, where all that is
/// done with its address is known: it is accessed through it, or passed to a
/// helper that is done with it when it returns.
class SlotUses {
public:
  explicit SlotUses(llvm::AllocaInst &Slot);

  /// Nothing else may be asked where it is not.
  bool isKnown() const { return IsKnown; }

  using Instructions = llvm::SmallVector<llvm::Instruction *, 4>;
  llvm::SmallVector<llvm::IntrinsicInst *, 2> Starts, Ends;
  /// Of each block that has any, in its order, starts included.
  llvm::DenseMap<llvm::BasicBlock *, Instructions> Accesses;

  /// Whether the slot may have been accessed when a block begins or ends, and
  /// may be accessed after that.
  bool isLiveIn(llvm::BasicBlock *Block) const {
    return LiveIn.contains(Block);
  }
  bool isLiveOut(llvm::BasicBlock *Block) const {
    return LiveOut.contains(Block) && Filled.contains(Block);
  }

private:
  bool addUsesOf(llvm::Instruction &Address);
  bool addUse(llvm::Use &U);
  void add(llvm::Instruction &Access);
  void findLive();
  void findFilled();

  bool IsKnown;
  llvm::SmallPtrSet<llvm::BasicBlock *, 8> LiveIn, LiveOut, Filled;
};

} // namespace corify

#endif
