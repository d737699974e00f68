//===- StackGrowth.cpp - what unrolling costs of the stack ----------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The problem. What one turn of a loop keeps in registers, twenty turns in a
// row may keep at the same time, on 512 bytes of stack:
//
//   #pragma unroll                            the frame of 'pairs' is 8 bytes
//   for (int i = 0; i < 9; i++)               with the loops, and 248 bytes
//     #pragma unroll                          without: each id is loaded once
//     for (int j = 0; j < i; j++)             and kept, and so is what each
//       same += t->id[i] == t->id[j];         comparison gave
//
// Nothing in the source shows it, and the compiler says nothing.
//
// What is done. A copy of the module is kept before it is optimised, if it has
// loops, and the unroller is watched. When all frames are laid out, those that
// unrolling may have made large are looked at: functions with unrolled loops in
// them whose frames are half of the limit, or have as much in them that may be
// of unrolling as is worth a word. For these, and the functions that they call,
// the copy is compiled once more, with the loops as loops, as far as the frame.
// What is said is the difference of two real frames.
//
//   warning: unrolling this loop grows the frame of 'pairs' from 8 to 248 bytes
//
// If several loops were unrolled it is done again for each by itself.
//
// Where it runs. The copy is taken at the pipeline's start, after the passes
// that take out what the front end left for them. Frames are read after the
// last pass that changes them. Nothing is changed in the module. `opt`
// generates no code: there `corify-stack-growth` does both by itself.
//
//===----------------------------------------------------------------------===//

#include "corify/IR/StackGrowth.h"
#include "GrowthSearch.h"
#include "ModuleCopy.h"
#include "SecondCompilation.h"
#include "llvm/CodeGen/MachineFrameInfo.h"
#include "llvm/CodeGen/MachineFunctionPass.h"
#include "llvm/CodeGen/Passes.h"
#include "llvm/CodeGen/TargetPassConfig.h"
#include "llvm/IR/DebugInfoMetadata.h"
#include "llvm/IR/DiagnosticInfo.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/Module.h"
#include "llvm/Target/TargetMachine.h"

using namespace llvm;

namespace corify {

namespace {
class StackGrowthPass : public MachineFunctionPass {
public:
  static char ID;
  StackGrowthPass(StackGrowth &Growth, const TargetMachine &Machine,
                  unsigned Limit, PassMessageHandler Handler)
      : MachineFunctionPass(ID), Compilation(Growth), Machine(Machine),
        Limit(Limit), Handler(std::move(Handler)) {}

  StringRef getPassName() const override { return "Corify stack growth"; }
  void getAnalysisUsage(AnalysisUsage &Usage) const override {
    Usage.setPreservesAll();
    MachineFunctionPass::getAnalysisUsage(Usage);
  }
  bool runOnMachineFunction(MachineFunction &MF) override;
  bool doFinalization(Module &M) override;

private:
  bool isWorthALook(const StackFrame &Frame) const;
  void report(ArrayRef<Growth> Growths) const;
  void give(const PassMessage &Message, const Growth &G) const;

  StackGrowth &Compilation;
  const TargetMachine &Machine;
  unsigned Limit;
  PassMessageHandler Handler;
  std::vector<GrowthCandidate> Candidates;
};
} // namespace

char StackGrowthPass::ID;

/// The functions whose code is in F, itself and those that were inlined.
static DenseSet<const DISubprogram *> findSources(const Function &F) {
  DenseSet<const DISubprogram *> Sources = {F.getSubprogram()};
  DenseSet<const DILocation *> Seen;
  for (const Instruction &I : instructions(F))
    for (const DILocation *At = I.getDebugLoc(); At && Seen.insert(At).second;
         At = At->getInlinedAt())
      Sources.insert(At->getScope()->getSubprogram());
  return Sources;
}

static SmallVector<LoopPlace, 2> findLoopsIn(const Function &F,
                                             const UnrolledLoops &Unrolled) {
  SmallVector<LoopPlace, 2> Found;
  auto Sources = findSources(F);
  for (const auto &[Place, Loop] : Unrolled.loops())
    if (Sources.contains(Loop.Start->getScope()->getSubprogram()))
      Found.push_back(Place);
  return Found;
}

/// What unrolling adds is values without a register, or places for what could
/// share one.
bool StackGrowthPass::isWorthALook(const StackFrame &Frame) const {
  if (Frame.Bytes >= Limit / 2)
    return true;
  uint32_t Repeated = 0;
  DenseSet<const DILocalVariable *> Seen;
  for (const StackFrame::Variable &Slot : Frame.Variables)
    if (!Seen.insert(Slot.Variable).second)
      Repeated += Slot.Bytes;
  return Frame.SpillBytes + Repeated >= WorthAWord;
}

bool StackGrowthPass::runOnMachineFunction(MachineFunction &MF) {
  if (!Compilation.kept() || MF.getFrameInfo().getStackSize() < WorthAWord)
    return false;
  StackFrame Frame = readStackFrame(MF);
  if (!isWorthALook(Frame))
    return false;
  auto Loops = findLoopsIn(MF.getFunction(), Compilation.unrolled());
  if (!Loops.empty())
    Candidates.push_back({std::move(Frame), std::move(Loops)});
  return false;
}

/// Each loop once, for the function that it costs most in.
void StackGrowthPass::report(ArrayRef<Growth> Growths) const {
  for (const Growth &G : Growths) {
    unsigned Others = 0;
    bool IsMost = true;
    for (const Growth &Other : Growths) {
      if (&Other == &G || Other.Loops != G.Loops)
        continue;
      ++Others;
      IsMost &=
          std::make_pair(Other.bytes(), &G) < std::make_pair(G.bytes(), &Other);
    }
    if (IsMost)
      give(describeGrowth(G, Compilation.unrolled(), Others, Limit), G);
  }
}

/// Of IR that no front end has made, LLVM tells as it tells all else.
void StackGrowthPass::give(const PassMessage &Message, const Growth &G) const {
  if (Handler)
    return Handler(Message);
  const Function &F = *G.Unrolled.Function;
  const auto &Loop = Compilation.unrolled().loops().find(G.Loops[0])->second;
  F.getContext().diagnose(DiagnosticInfoGenericWithLoc(
      Message.Main.Text + " [corify-stack-growth]", F,
      DiagnosticLocation(DebugLoc(Loop.Start)), DS_Warning));
}

bool StackGrowthPass::doFinalization(Module &) {
  if (!Candidates.empty()) {
    report(findGrowths(Compilation, Candidates, Machine, Limit));
  }
  Candidates.clear();
  Compilation.forget();
  return false;
}

/// Does by itself what is otherwise a part of the compilation.
PreservedAnalyses StackGrowthOnIRPass::run(Module &M, ModuleAnalysisManager &) {
  FunctionSet All;
  for (const Function &F : M)
    All.insert(&F);
  if (M.getTargetTriple().isBPF() && canCopy(M)) {
    constexpr unsigned Limit = 512;
    StackGrowth Growth;
    compileForGrowth(*copyModule(M, All), Growth, Limit);
  }
  return PreservedAnalyses::all();
}

namespace {
class KeepModulePass : public PassInfoMixin<KeepModulePass> {
public:
  KeepModulePass(StackGrowth &Growth, OptimizationLevel Level)
      : Growth(Growth), Level(Level) {}
  PreservedAnalyses run(Module &M, ModuleAnalysisManager &) {
    Growth.keep(M, Level);
    return PreservedAnalyses::all();
  }

private:
  StackGrowth &Growth;
  OptimizationLevel Level;
};
} // namespace

void StackGrowth::addTo(PassBuilder &PB) {
  PassInstrumentationCallbacks *PIC = PB.getPassInstrumentationCallbacks();
  if (!PIC)
    return;
  Unrolled.watch(*PIC);
  PB.registerPipelineStartEPCallback(
      [this](ModulePassManager &MPM, OptimizationLevel Level) {
        if (Level != OptimizationLevel::O0)
          MPM.addPass(KeepModulePass(*this, Level));
      });
}

void StackGrowth::addTo(TargetMachine &Machine, TargetPassConfig *Config,
                        unsigned Limit, PassMessageHandler Handler) {
  if (Machine.getTargetTriple().isBPF())
    Config->insertPass(
        &FuncletLayoutID,
        new StackGrowthPass(*this, Machine, Limit, std::move(Handler)));
}

void StackGrowth::keep(Module &M, OptimizationLevel L) {
  Level = L;
  Kept = nullptr; // and with a context that is gone
  Unrolled.clear();
  if (!M.getTargetTriple().isBPF() || !canCopy(M))
    return;
  FunctionSet Needed;
  for (const Function &F : M)
    if (hasLoops(F))
      Needed.insert(&F);
  if (Needed.empty())
    return;
  addCallers(Needed); // loops may be inlined there
  addCallees(Needed);
  Kept = copyModule(M, Needed).release();
}

void StackGrowth::forget() {
  Kept = nullptr; // the context deletes it with the rest, or clang nothing
  Unrolled.clear();
}

PipelineTuningOptions StackGrowth::tuning() const {
  if (Tuning)
    return *Tuning;
  PipelineTuningOptions Default;
  bool IsFast = Level.getSpeedupLevel() > 1;
  Default.LoopUnrolling = Default.LoopInterleaving = IsFast;
  Default.LoopVectorization = Default.SLPVectorization = IsFast;
  return Default;
}

} // namespace corify
