//===- SecondCompilation.cpp - the frames of a changed module -------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The pipelines are those that clang builds, with the passes of BPF's back end
// and our own, but for the printer: a frame is laid out before it. Between the
// two, functions that nobody asks for lose their bodies.
//
//===----------------------------------------------------------------------===//

#include "SecondCompilation.h"
#include "FrameCode.h"
#include "corify/IR/HeldGuards.h"
#include "corify/IR/PassPlugin.h"
#include "corify/IR/StackGrowth.h"
#include "corify/IR/StackLimit.h"
#include "llvm/Analysis/RuntimeLibcallInfo.h"
#include "llvm/Analysis/TargetLibraryInfo.h"
#include "llvm/Analysis/TargetTransformInfo.h"
#include "llvm/CodeGen/MachineFunctionPass.h"
#include "llvm/CodeGen/MachineModuleInfo.h"
#include "llvm/CodeGen/Passes.h"
#include "llvm/CodeGen/TargetPassConfig.h"
#include "llvm/IR/DiagnosticHandler.h"
#include "llvm/IR/DiagnosticInfo.h"
#include "llvm/IR/LLVMContext.h"
#include "llvm/IR/LegacyPassManager.h"
#include "llvm/IR/Module.h"
#include "llvm/MC/TargetRegistry.h"
#include "llvm/Remarks/RemarkStreamer.h"
#include "llvm/Target/TargetMachine.h"

using namespace llvm;

namespace corify {

namespace {
/// Takes what LLVM has to say, and says it to nobody.
class SilentHandler : public DiagnosticHandler {
public:
  explicit SilentHandler(bool &HasErrors) : HasErrors(HasErrors) {}
  bool handleDiagnostics(const DiagnosticInfo &Info) override {
    HasErrors |= Info.getSeverity() == DS_Error;
    return true;
  }

private:
  bool &HasErrors;
};

/// While it lives, what the context is told has been told before.
class Silence {
public:
  explicit Silence(LLVMContext &Context)
      : Context(Context), Before(Context.getDiagnosticHandler()) {
    Context.setDiagnosticHandler(std::make_unique<SilentHandler>(HasErrors));
  }
  ~Silence() { Context.setDiagnosticHandler(std::move(Before)); }

  /// What does not compile has no frame.
  bool hasErrors() const { return HasErrors; }

private:
  LLVMContext &Context;
  std::unique_ptr<DiagnosticHandler> Before;
  bool HasErrors = false;
};

class ReadFramesPass : public MachineFunctionPass {
public:
  static char ID;
  explicit ReadFramesPass(StackFrames &Frames)
      : MachineFunctionPass(ID), Frames(Frames) {}

  StringRef getPassName() const override { return "Corify stack frames"; }
  void getAnalysisUsage(AnalysisUsage &Usage) const override {
    Usage.setPreservesAll();
    MachineFunctionPass::getAnalysisUsage(Usage);
  }
  bool runOnMachineFunction(MachineFunction &MF) override {
    Frames[MF.getName()] = readStackFrame(MF);
    return false;
  }

private:
  StackFrames &Frames;
};
} // namespace

char ReadFramesPass::ID;

/// Remarks that are written to a file go past the handler. By now the file has
/// all of the compilation's.
static void endRemarks(LLVMContext &Context) {
  if (remarks::RemarkStreamer *Remarks = Context.getMainRemarkStreamer())
    consumeError(Remarks->setFilter("$^")); // matches no pass
}

/// Growth: null where nothing is to be watched.
static void optimise(Module &M, TargetMachine &Machine, OptimizationLevel Level,
                     const PipelineTuningOptions &Tuning, StackGrowth *Growth) {
  LoopAnalysisManager LAM;
  FunctionAnalysisManager FAM;
  CGSCCAnalysisManager CGAM;
  ModuleAnalysisManager MAM;
  PassInstrumentationCallbacks PIC;
  PassBuilder PB(&Machine, Tuning, /*PGOOpt=*/std::nullopt, &PIC);
  registerPasses(PB, Growth);
  PB.registerModuleAnalyses(MAM);
  PB.registerCGSCCAnalyses(CGAM);
  PB.registerFunctionAnalyses(FAM);
  PB.registerLoopAnalyses(LAM);
  PB.crossRegisterProxies(LAM, FAM, CGAM, MAM);
  PB.buildPerModuleDefaultPipeline(Level).run(M, MAM);
}

StackFrames compileForFrames(Module &M, const TargetMachine &Machine,
                             OptimizationLevel Level,
                             const PipelineTuningOptions &Tuning,
                             function_ref<bool(StringRef)> Wanted) {
  std::unique_ptr<TargetMachine> Like(Machine.getTarget().createTargetMachine(
      Machine.getTargetTriple(), Machine.getTargetCPU(),
      Machine.getTargetFeatureString(), Machine.Options,
      Machine.getRelocationModel(), Machine.getCodeModel(),
      Machine.getOptLevel()));
  if (!Like)
    return {};
  endRemarks(M.getContext());
  Silence Quiet(M.getContext());
  optimise(M, *Like, Level, Tuning, /*Growth=*/nullptr);
  for (Function &F : M)
    if (!F.isDeclaration() && !Wanted(F.getName()))
      F.deleteBody();
  StackFrames Frames;
  generateFrameCode(M, *Like, [&](TargetPassConfig *Config) {
    Config->insertPass(&FuncletLayoutID, new ReadFramesPass(Frames));
  });
  if (Quiet.hasErrors())
    return {};
  return Frames;
}

void compileForGrowth(Module &M, StackGrowth &Growth, unsigned Limit) {
  std::string Error;
  const Target *Found =
      TargetRegistry::lookupTarget(M.getTargetTriple(), Error);
  if (!Found)
    return;
  std::unique_ptr<TargetMachine> Machine(Found->createTargetMachine(
      M.getTargetTriple(), /*CPU=*/"", /*Features=*/"", TargetOptions(),
      /*RM=*/std::nullopt));
  if (!Machine)
    return;
  optimise(M, *Machine, OptimizationLevel::O2, Growth.tuning(), &Growth);
  generateFrameCode(M, *Machine, [&](TargetPassConfig *Config) {
    addStackLimitPass(*Machine, Config, Limit, /*Handler=*/nullptr);
    Growth.addTo(*Machine, Config, Limit, /*Handler=*/nullptr);
  });
}

} // namespace corify
