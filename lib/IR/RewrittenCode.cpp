//===- RewrittenCode.cpp - which functions have reads of ours -------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RewrittenCode.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/IR/DebugInfoMetadata.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/Module.h"

using namespace llvm;

namespace corify {

static constexpr StringLiteral ListName = "corify.reads";

void listRewritten(Function &F) {
  F.addFnAttr(Attribute::NoImplicitFloat); // what the vectorizers ask for
  if (DISubprogram *Subprogram = F.getSubprogram())
    F.getParent()->getOrInsertNamedMetadata(ListName)->addOperand(Subprogram);
}

void removeRewritten(Module &M) {
  if (NamedMDNode *List = M.getNamedMetadata(ListName))
    List->eraseFromParent();
}

RewrittenCode::RewrittenCode(const Module &M) {
  if (const NamedMDNode *List = M.getNamedMetadata(ListName))
    for (const MDNode *Subprogram : List->operands())
      Subprograms.insert(Subprogram);
}

bool RewrittenCode::isIn(const Function &F) const {
  if (const DISubprogram *Own = F.getSubprogram(); Subprograms.contains(Own))
    return true;
  return any_of(instructions(F), [&](const Instruction &I) {
    for (const DILocation *At = I.getDebugLoc(); At; At = At->getInlinedAt())
      if (Subprograms.contains(At->getScope()->getSubprogram()))
        return true;
    return false;
  });
}

bool RewrittenCode::forEach(Module &M,
                            function_ref<bool(Function &)> Run) const {
  bool HasChanged = false;
  if (isEmpty())
    return HasChanged;
  for (Function &F : M)
    if (!F.isDeclaration() && isIn(F))
      HasChanged |= Run(F);
  return HasChanged;
}

PreservedAnalyses preservedBlocks(bool HasChanged) {
  if (!HasChanged)
    return PreservedAnalyses::all();
  PreservedAnalyses Kept;
  Kept.preserveSet<CFGAnalyses>();
  return Kept;
}

} // namespace corify
