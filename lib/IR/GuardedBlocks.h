//===- GuardedBlocks.h - what runs on some kernels only ---------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_IR_GUARDEDBLOCKS_H
#define CORIFY_LIB_IR_GUARDEDBLOCKS_H

#include "PointedObjects.h"
#include "llvm/ADT/DenseSet.h"

namespace llvm {
class AllocaInst;
class BasicBlock;
class CallBase;
class Function;
class Instruction;
class LoadInst;
class MemIntrinsic;
class Module;
class PHINode;
class StoreInst;
class Value;
} // namespace llvm

namespace corify {

/// The blocks that a verifier may find dead, because a branch before them
/// depends on what the loader knows: a record's value, a constant that it sets,
/// a kernel's configuration, a symbol that may be missing.
///
/// Variables are still in memory and nothing is inlined when this is asked, so
/// values are followed through variables, calls and returned values. It is an
/// upper bound: a value that is stored somewhere counts for all loads from
/// there, a function that is called under a guard is under one wherever it is
/// called.
class GuardedBlocks {
public:
  explicit GuardedBlocks(const llvm::Module &M);

  bool contains(const llvm::BasicBlock *Block) const {
    return Blocks.contains(Block);
  }

private:
  void visit(const llvm::Function &F);
  void visit(const llvm::Instruction &I);
  void visitLoad(const llvm::LoadInst &Load);
  void visitStore(const llvm::StoreInst &Store);
  void visitAtomic(const llvm::Instruction &I);
  void visitCopy(const llvm::MemIntrinsic &Call);
  void visitPhi(const llvm::PHINode &Phi);
  void visitCall(const llvm::CallBase &Call);
  void visitArgument(const llvm::CallBase &Call, unsigned Index,
                     const llvm::Function &Callee);
  void visitTerminator(const llvm::Instruction &Last);
  void followBranches(const llvm::Function &F);
  void guard(const llvm::Function &F);
  bool isKnown(const llvm::Value *V) const;
  bool isKnownBehind(const llvm::Value *Pointer) const;
  void addBehind(const llvm::Value *Pointer);

  template <typename T> void add(llvm::DenseSet<T> &Set, T Element) {
    HasChanged |= Set.insert(Element).second;
  }

  /// Values that depend on what the loader knows; a function for what it
  /// returns.
  llvm::DenseSet<const llvm::Value *> Values;
  PointedObjects Objects;
  /// Those of them that hold such values.
  llvm::DenseSet<const llvm::Value *> Memory;
  llvm::DenseSet<const llvm::BasicBlock *> Blocks;
  llvm::DenseSet<const llvm::Instruction *> Branches;
  bool HasChanged = false, HasNewBranches = false;
};

} // namespace corify

#endif
