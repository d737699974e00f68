//===- HeldGuards.cpp - guards that hold ----------------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The problem. Where a kernel has no such field, the loader makes the
// instruction that has the record one which the verifier refuses, if it gets
// there. The program asks first, so that it does not. But to the optimiser the
// value is a load that is always safe:
//
//   for (…)                                 load @"llvm.T:0:8$0:1"
//     if (bpf_core_field_exists(t->f))      for (…)
//       sum += BPF_CORE_READ(t, f);           if (…) sum += …
//
//   off = exists ? offset of f : 0;         select %exists, %loaded, 0
//
// and a correct program is rejected: "failed to resolve CO-RE relocation".
//
// What is done. The global that stands for a guarded value gets linkage
// extern_weak: it may be null, so that a load of it is not known to be safe
// and stays under the branches that it is under. It is shared, moved within
// its guards and dropped as before; what is not guarded is not touched.
//
//   before    @"llvm.T:0:8$0:1" = external global i64 #0
//   after     @"llvm.T:0:8$0:1" = extern_weak global i64 #1
//   attributes #1 = { "btf_ama" "corify-held" }
//
// Guards that hold in machine code is the task of HeldInstructions.cpp, which
// knows the globals by the attribute.
//
// Where it runs. At the start of the pipeline, after BPF's own lowering of the
// access intrinsics has made the globals, and before the first pass that
// speculates. The linkage is taken back at the pipeline's end, since it would
// make symbols.
//
//===----------------------------------------------------------------------===//

#include "corify/IR/HeldGuards.h"
#include "GuardedBlocks.h"
#include "Held.h"
#include "RecordGlobals.h"
#include "llvm/DebugInfo/BTF/BTF.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/Module.h"

using namespace llvm;

namespace corify {

/// Whether a loader that cannot resolve the record makes a bad instruction of
/// it; existence checks and what is asked of types come out as 0.
static bool needsGuard(const GlobalVariable &Global) {
  std::optional<RecordGlobal> R = parseRecordGlobal(Global);
  if (!R)
    return false;
  switch (R->Kind) {
  case BTF::FIELD_BYTE_OFFSET:
  case BTF::FIELD_BYTE_SIZE:
  case BTF::FIELD_SIGNEDNESS:
  case BTF::FIELD_LSHIFT_U64:
  case BTF::FIELD_RSHIFT_U64:
  case BTF::ENUM_VALUE:
    return true;
  default:
    return false;
  }
}

static bool isLoadedUnderGuard(const GlobalVariable &Global,
                               const GuardedBlocks &Guarded) {
  return any_of(Global.users(), [&](const User *U) {
    const auto *Load = dyn_cast<LoadInst>(U);
    return Load && Guarded.contains(Load->getParent());
  });
}

PreservedAnalyses HoldGuardsPass::run(Module &M, ModuleAnalysisManager &) {
  SmallVector<GlobalVariable *, 16> Values;
  for (GlobalVariable &Global : M.globals())
    if (isRecordGlobal(Global) && needsGuard(Global))
      Values.push_back(&Global);
  if (Values.empty())
    return PreservedAnalyses::all();

  GuardedBlocks Guarded(M);
  for (GlobalVariable *Global : Values)
    if (isLoadedUnderGuard(*Global, Guarded)) {
      Global->setLinkage(GlobalValue::ExternalWeakLinkage);
      Global->addAttribute(HeldAttribute);
    }
  return PreservedAnalyses::all();
}

PreservedAnalyses ReleaseGuardsPass::run(Module &M, ModuleAnalysisManager &) {
  for (GlobalVariable &Global : M.globals())
    if (Global.hasAttribute(HeldAttribute))
      Global.setLinkage(GlobalValue::ExternalLinkage);
  return PreservedAnalyses::all();
}

} // namespace corify
