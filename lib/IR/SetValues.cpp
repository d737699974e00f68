//===- SetValues.cpp - no value without one -------------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The problem. On a way on which nobody uses a value it needs none:
//
//   %last = phi i64 [ undef, %entry ], [ %sum, %loop ]
//
// But one that finds no register is stored whatever it is, and so is the
// register that nobody has set. To the verifier that is a use of it: "R1
// !read_ok". Plain clang makes such code, too; but where guards are held and
// reads made, others find no register than in its code, and a program that was
// taken could be refused because of us.
//
// What is done. In functions with held values or reads of ours it is zero:
//
//   %last = phi i64 [ 0, %entry ], [ %sum, %loop ]
//
// Where it runs. At the optimiser's end: before, it is free to take what it
// likes for it.
//
//===----------------------------------------------------------------------===//

#include "corify/IR/SetValues.h"
#include "Held.h"
#include "RewrittenCode.h"
#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/IR/Constants.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/Module.h"

using namespace llvm;

namespace corify {

static SmallPtrSet<Function *, 8> findFunctions(Module &M) {
  SmallPtrSet<Function *, 8> Result;
  for (Function &F : M)
    if (F.hasFnAttribute(ReadsAttribute))
      Result.insert(&F);
  for (GlobalVariable &Global : M.globals())
    if (Global.hasAttribute(HeldAttribute))
      for (User *U : Global.users())
        if (auto *I = dyn_cast<Instruction>(U))
          Result.insert(I->getFunction());
  return Result;
}

static bool setValues(Function &F) {
  bool HasChanged = false;
  for (BasicBlock &Block : F)
    for (PHINode &Phi : Block.phis())
      for (Use &Value : Phi.incoming_values())
        if (isa<UndefValue>(Value)) {
          Value = Constant::getNullValue(Phi.getType());
          HasChanged = true;
        }
  return HasChanged;
}

PreservedAnalyses SetValuesPass::run(Module &M, ModuleAnalysisManager &) {
  bool HasChanged = false;
  for (Function *F : findFunctions(M))
    HasChanged |= setValues(*F);
  return preservedBlocks(HasChanged);
}

} // namespace corify
