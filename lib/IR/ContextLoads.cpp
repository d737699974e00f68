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
// a context (a call of llvm.annotation says so, until this pass removes it):
//
//   %o = load i64, ptr @"llvm.T:0:8$0:1"     becomes volatile, so that it is
//                                            not shared between accesses
//   %p = getelementptr i8, ptr %ctx, i64 %o
//   %v = load i32, ptr %p
//   %w = llvm.bpf.passthrough(N, %v) nomerge is added, and is used in place of
//                                            %v; what is not merged keeps the
//                                            load above it from being merged
//
// Loads through typed pointers to kernel memory are kept apart likewise, in
// functions that have them: merged with a load from a map, one instruction
// would serve two sorts of pointers, which the verifier refuses. There null is
// an address like any other, from which zero is read, so that a load through a
// pointer is no reason to drop a test of it further down.
//
// The back end folds %o into the load and removes the passthrough, so neither
// costs an instruction.
//
// Marks that are meant for later passes are handed on (RewrittenCode.h).
//
// Where it runs. At the start of the pipeline, after BPF's own lowering of the
// access intrinsics has made the globals, and before the first pass that
// merges or shares anything. Variables are still in memory there, so a context
// is followed through the stack slots that hold it.
//
//===----------------------------------------------------------------------===//

#include "corify/IR/ContextLoads.h"
#include "RecordGlobals.h"
#include "RewrittenCode.h"
#include "corify/Support/Annotations.h"
#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/IR/Constants.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/InlineAsm.h"
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
  bool HasReads = false;
};
} // namespace

/// The back end numbers its own passthroughs from 0.
static constexpr unsigned FirstSequenceNumber = 1u << 24;

/// The C string that Text points to, or an empty one.
static StringRef readString(const Value *Text) {
  const auto *Global = dyn_cast<GlobalVariable>(Text->stripPointerCasts());
  const auto *Data = Global && Global->hasInitializer()
                         ? dyn_cast<ConstantDataArray>(Global->getInitializer())
                         : nullptr;
  return Data && Data->isCString() ? Data->getAsCString() : "";
}

/// Whether an entry of @llvm.global.annotations, { function, string, file,
/// line, arguments }, is one of ours.
static bool isModeAnnotation(const Constant *Entry) {
  const auto *Struct = dyn_cast<ConstantStruct>(Entry);
  return Struct && Struct->getNumOperands() >= 2 &&
         readString(Struct->getOperand(1)).starts_with(ModeAnnotation);
}

/// Removes the modes: an annotation is a use of the function, and a function
/// with a second use is not inlined as readily.
static void removeModes(Module &M) {
  GlobalVariable *All = M.getNamedGlobal("llvm.global.annotations");
  auto *Entries = All && All->hasInitializer()
                      ? dyn_cast<ConstantArray>(All->getInitializer())
                      : nullptr;
  if (!Entries)
    return;
  SmallVector<Constant *, 16> Others;
  for (const Use &Entry : Entries->operands())
    if (!isModeAnnotation(cast<Constant>(Entry)))
      Others.push_back(cast<Constant>(Entry));
  if (Others.size() == Entries->getNumOperands())
    return;

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
}

/// All that the verifier lets do with a typed pointer is to add to it, and if
/// it may be null not even that. Of a pointer that is negated it knows nothing
/// but that it is a number. What is negated twice is what it was; in assembly,
/// where the optimiser does not see it.
static Value *forgetType(IntrinsicInst &Annotation) {
  Value *Address = Annotation.getArgOperand(0);
  Type *T = Address->getType();
  auto *Negate = InlineAsm::get(FunctionType::get(T, {T}, /*isVarArg=*/false),
                                "$0 = -$0\n\t$0 = -$0", "=r,0",
                                /*hasSideEffects=*/false);
  return IRBuilder<>(&Annotation).CreateCall(Negate, {Address});
}

/// Reads the marks in the body of F and removes them. Whether there are any.
static bool takeMarks(Function &F, Marks &Found) {
  bool HasAny = false;
  for (Instruction &I : make_early_inc_range(instructions(F))) {
    auto *Call = dyn_cast<IntrinsicInst>(&I);
    if (!Call || Call->getIntrinsicID() != Intrinsic::annotation)
      continue;
    StringRef Text = readString(Call->getArgOperand(1));
    unsigned Index;
    Value *Result = Call->getArgOperand(0);
    if (Text == TypedLoadsAnnotation)
      Found.HasTypedLoads = true;
    else if (Text == ReadsAnnotation)
      Found.HasReads = true;
    else if (Text == ForgetTypeAnnotation)
      Result = forgetType(*Call);
    else if (Text.consume_front(ContextAnnotation) &&
             !Text.getAsInteger(10, Index))
      Found.Contexts.push_back(Index);
    else
      continue;
    HasAny = true;
    Call->replaceAllUsesWith(Result);
    Call->eraseFromParent();
  }
  return HasAny;
}

bool hasMarks(const Module &M) {
  for (const Function &F : M)
    if (F.getIntrinsicID() == Intrinsic::annotation)
      for (const User *Call : F.users())
        if (readString(cast<CallBase>(Call)->getArgOperand(1))
                .starts_with("corify."))
          return true;
  return false;
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
  return Offset && asRecordGlobal(Offset->getPointerOperand()) ? Offset
                                                               : nullptr;
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
  removeModes(M);
  unsigned SequenceNumber = FirstSequenceNumber;
  bool HasMarks = false;
  for (Function &F : M) {
    Marks Marked;
    if (!takeMarks(F, Marked))
      continue;
    HasMarks = true;
    if (Marked.HasReads)
      listRewritten(F);
    if (Marked.HasTypedLoads)
      F.addFnAttr(Attribute::NullPointerIsValid);
    for (LoadInst *Load : findLoads(F, Marked))
      keepApart(*Load, SequenceNumber++);
  }
  return HasMarks ? PreservedAnalyses::none() : PreservedAnalyses::all();
}

} // namespace corify
