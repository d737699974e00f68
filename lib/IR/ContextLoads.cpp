//===- ContextLoads.cpp - loads from the context stay apart ---------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The problem. The verifier accepts a load from a program's context only as
// base plus constant in one instruction. The optimiser does not know that:
//
//   if (c) v = ctx->a; else v = ctx->b;      two loads become one load of a
//                                            merged address
//   use(ctx->a); call(); use(ctx->a);        the offset, a load of the global
//                                            that stands for the record, is
//                                            kept in a register over the call
//
// and the kernel says "dereference of modified ctx ptr". Clang alone does this
// to hand-written programs as well.
//
// What is done. For each load from a parameter that the front end found to be
// a context (`llvm.global.annotations` has it, until this pass removes it):
//
//   %o = load i64, ptr @"llvm.T:0:8$0:1"     becomes volatile, so that it is
//                                            not shared between accesses
//   %p = getelementptr i8, ptr %ctx, i64 %o
//   %v = load i32, ptr %p
//   %w = llvm.bpf.passthrough(N, %v) nomerge is added, and is used in place of
//                                            %v; what is not merged keeps the
//                                            load above it from being merged
//
// The back end folds %o into the load and removes the passthrough, so neither
// costs an instruction.
//
// Where it runs. At the start of the pipeline, after BPF's own lowering of the
// access intrinsics has made the globals, and before the first pass that
// merges or shares anything. Variables are still in memory there, so a context
// is followed through the stack slots that hold it.
//
//===----------------------------------------------------------------------===//

#include "corify/IR/ContextLoads.h"
#include "corify/Support/Annotations.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/IR/Constants.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/IntrinsicInst.h"
#include "llvm/IR/Intrinsics.h"
#include "llvm/IR/IntrinsicsBPF.h"
#include "llvm/IR/Module.h"

using namespace llvm;

namespace corify {

namespace {
/// What the front end says of a function.
struct Marks {
  SmallVector<unsigned, 2> Contexts;
  bool HasTypedLoads = false;
};
} // namespace
using MarkedFunctions = MapVector<Function *, Marks>;

/// The back end numbers its own passthroughs from 0.
static constexpr unsigned FirstSequenceNumber = 1u << 24;

/// Takes in one entry of @llvm.global.annotations, { function, string, file,
/// line, arguments }. Whether it is one of ours.
static bool readAnnotation(const Constant *Entry, MarkedFunctions &Found) {
  const auto *Struct = dyn_cast<ConstantStruct>(Entry);
  if (!Struct || Struct->getNumOperands() < 2)
    return false;
  auto *F = dyn_cast<Function>(Struct->getOperand(0)->stripPointerCasts());
  const auto *Text =
      dyn_cast<GlobalVariable>(Struct->getOperand(1)->stripPointerCasts());
  const auto *Data = Text && Text->hasInitializer()
                         ? dyn_cast<ConstantDataArray>(Text->getInitializer())
                         : nullptr;
  if (!F || !Data || !Data->isCString())
    return false;
  StringRef Name = Data->getAsCString();
  unsigned Index;
  if (Name.consume_front(ContextAnnotation)) {
    if (!Name.getAsInteger(10, Index))
      Found[F].Contexts.push_back(Index);
    return true;
  }
  if (Name == TypedLoadsAnnotation) {
    Found[F].HasTypedLoads = true;
    return true;
  }
  return Name.starts_with(ModeAnnotation);
}

/// Reads our annotations and removes them: an annotation is a use of the
/// function, and a function with a second use is not inlined as readily.
static MarkedFunctions takeAnnotations(Module &M) {
  MarkedFunctions Found;
  GlobalVariable *All = M.getNamedGlobal("llvm.global.annotations");
  auto *Entries = All && All->hasInitializer()
                      ? dyn_cast<ConstantArray>(All->getInitializer())
                      : nullptr;
  if (!Entries)
    return Found;
  SmallVector<Constant *, 16> Others;
  for (const Use &Entry : Entries->operands())
    if (!readAnnotation(cast<Constant>(Entry), Found))
      Others.push_back(cast<Constant>(Entry));
  if (Others.size() == Entries->getNumOperands())
    return Found;

  if (!Others.empty()) {
    auto *Rest = ConstantArray::get(
        ArrayType::get(Others[0]->getType(), Others.size()), Others);
    auto *Kept = new GlobalVariable(M, Rest->getType(), All->isConstant(),
                                    All->getLinkage(), Rest, "", All);
    Kept->copyAttributesFrom(All);
    Kept->takeName(All);
  }
  All->eraseFromParent();
  for (Function &F : M)
    F.removeDeadConstantUsers(); // the entries themselves
  return Found;
}

namespace {
/// Follows addresses of one function back to its context.
class ContextAddresses {
public:
  ContextAddresses(Function &F, ArrayRef<unsigned> Parameters) {
    for (unsigned Index : Parameters)
      if (Index < F.arg_size())
        Contexts.insert(F.getArg(Index));
  }

  /// Whether V is the context, or an address in it. Steps gets the
  /// instructions on the way.
  bool reach(Value *V, SmallVectorImpl<Instruction *> &Steps) {
    if (Contexts.contains(V))
      return true;
    auto *I = dyn_cast<Instruction>(V);
    if (!I || !Visiting.insert(I).second)
      return false;
    bool Reaches = reachFrom(*I, Steps);
    Visiting.erase(I);
    if (Reaches)
      Steps.push_back(I);
    return Reaches;
  }

private:
  bool reachFrom(Instruction &I, SmallVectorImpl<Instruction *> &Steps) {
    if (auto *GEP = dyn_cast<GetElementPtrInst>(&I))
      return reach(GEP->getPointerOperand(), Steps);
    if (auto *Call = dyn_cast<IntrinsicInst>(&I))
      return Call->getIntrinsicID() == Intrinsic::bpf_passthrough &&
             reach(Call->getArgOperand(1), Steps);
    auto *Load = dyn_cast<LoadInst>(&I);
    auto *Slot =
        Load ? dyn_cast<AllocaInst>(Load->getPointerOperand()) : nullptr;
    return Slot && holdsContext(*Slot);
  }

  /// Whether nothing but the context is ever stored to a variable.
  bool holdsContext(AllocaInst &Slot) {
    bool IsStored = false;
    for (User *U : Slot.users()) {
      if (isa<LoadInst>(U) || isa<DbgInfoIntrinsic>(U))
        continue;
      if (auto *Call = dyn_cast<IntrinsicInst>(U))
        if (Call->isLifetimeStartOrEnd())
          continue;
      auto *Store = dyn_cast<StoreInst>(U);
      SmallVector<Instruction *, 8> Steps;
      if (!Store || Store->getPointerOperand() != &Slot ||
          !reach(Store->getValueOperand(), Steps))
        return false;
      IsStored = true;
    }
    return IsStored;
  }

  SmallPtrSet<Value *, 2> Contexts;
  SmallPtrSet<Instruction *, 8> Visiting;
};
} // namespace

/// The load of a relocated offset that an address is computed with, or null.
static LoadInst *findOffset(Value *Step) {
  auto *GEP = dyn_cast<GetElementPtrInst>(Step);
  auto *Offset = GEP && GEP->getNumIndices() == 1
                     ? dyn_cast<LoadInst>(GEP->idx_begin()->get())
                     : nullptr;
  auto *Global =
      Offset ? dyn_cast<GlobalVariable>(Offset->getPointerOperand()) : nullptr;
  return Global && Global->hasAttribute("btf_ama") ? Offset : nullptr;
}

/// Whether Address was computed by a relocated access.
static bool isRelocated(Value *Address) {
  auto *Call = dyn_cast<IntrinsicInst>(Address);
  if (Call && Call->getIntrinsicID() == Intrinsic::bpf_passthrough)
    Address = Call->getArgOperand(1);
  return findOffset(Address);
}

static void keepApart(LoadInst &Load, unsigned SequenceNumber) {
  IRBuilder<> Builder(Load.getNextNode());
  Builder.SetCurrentDebugLocation(Load.getDebugLoc());
  Type *T = Load.getType();
  CallInst *Kept =
      Builder.CreateIntrinsic(Intrinsic::bpf_passthrough, {T, T},
                              {Builder.getInt32(SequenceNumber), &Load});
  Kept->addFnAttr(Attribute::NoMerge);
  Load.replaceUsesWithIf(Kept, [&](Use &U) { return U.getUser() != Kept; });
}

/// The loads of F that are to be kept apart.
static SmallVector<LoadInst *, 16> findLoads(Function &F, const Marks &Marked) {
  ContextAddresses Addresses(F, Marked.Contexts);
  SmallVector<LoadInst *, 16> Loads;
  for (Instruction &I : instructions(F)) {
    auto *Load = dyn_cast<LoadInst>(&I);
    // A load of the variable that holds the context is none of its memory.
    if (!Load || isa<AllocaInst>(Load->getPointerOperand()) ||
        !Load->getType()->isSingleValueType())
      continue;
    SmallVector<Instruction *, 8> Steps;
    if (Addresses.reach(Load->getPointerOperand(), Steps)) {
      for (Instruction *Step : Steps)
        if (LoadInst *Offset = findOffset(Step))
          Offset->setVolatile(true);
      Loads.push_back(Load);
    } else if (Marked.HasTypedLoads && isRelocated(Load->getPointerOperand())) {
      Loads.push_back(Load);
    }
  }
  return Loads;
}

PreservedAnalyses ContextLoadsPass::run(Module &M, ModuleAnalysisManager &) {
  unsigned SequenceNumber = FirstSequenceNumber;
  for (auto &[F, Marked] : takeAnnotations(M)) {
    if (Marked.HasTypedLoads)
      F->addFnAttr(Attribute::NullPointerIsValid);
    for (LoadInst *Load : findLoads(*F, Marked))
      keepApart(*Load, SequenceNumber++);
  }
  return SequenceNumber == FirstSequenceNumber ? PreservedAnalyses::all()
                                               : PreservedAnalyses::none();
}

} // namespace corify
