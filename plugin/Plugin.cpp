//===- Plugin.cpp - corify.so, as clang and opt load it -------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Registration.h"
#include "corify/IR/ExpectedRecords.h"
#include "corify/IR/HeldGuards.h"
#include "corify/IR/PassPlugin.h"
#include "corify/IR/StackGrowth.h"
#include "corify/IR/StackLimit.h"
#include "corify/Matrix/BTFMatrix.h"
#include "corify/Source/PipelineTuning.h"
#include "corify/Source/SourceConsumer.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendPluginRegistry.h"
#include "llvm/Plugins/PassPlugin.h"
#include "llvm/Target/RegisterTargetPassConfigCallback.h"
#include <dlfcn.h>

using namespace clang;
using namespace llvm;

namespace {

/// What the passes of code generation need of the compilation that runs.
struct {
  unsigned StackLimit = 512;
  /// Null where IR is compiled, and no source.
  corify::SourceConsumer *Consumer = nullptr;
  corify::StackGrowth Growth;
} AtCodeGeneration;

class CorifyAction : public PluginASTAction {
public:
  std::unique_ptr<ASTConsumer> CreateASTConsumer(CompilerInstance &CI,
                                                 StringRef) override {
    CI.getCodeGenOpts().PassBuilderCallbacks.push_back(
        [Growth = watchGrowth(CI)](PassBuilder &PB) {
          corify::registerPasses(PB, Growth);
        });
    Options.HasDebugInfo = CI.getCodeGenOpts().getDebugInfo() >=
                           llvm::codegenoptions::DebugInfoConstructor;
    auto Consumer =
        corify::SourceConsumer::create(CI.getDiagnostics(), Options);
    if (Consumer) {
      AtCodeGeneration.Consumer = Consumer->get();
      (*Consumer)->addPragmas(CI.getPreprocessor());
      return std::move(*Consumer);
    }
    reject(CI, "-fplugin-arg-corify-kernel-headers: " +
                   toString(Consumer.takeError()));
    return nullptr;
  }

  bool ParseArgs(const CompilerInstance &CI,
                 const std::vector<std::string> &Args) override {
    for (StringRef Arg : Args)
      if (Error E = parse(Arg))
        return rejectArgument(CI, Arg.split('=').first, std::move(E));
    if (Error E = readKernels())
      return rejectArgument(CI, "kernels", std::move(E));
    return true;
  }

  ActionType getActionType() override { return AddBeforeMainAction; }

private:
  /// Null where nobody would be told, or no code is generated.
  corify::StackGrowth *watchGrowth(const CompilerInstance &CI) const {
    diag::Severity Level = Options.Severities.of(corify::Diag::StackGrowth);
    bool IsSilent = Level == diag::Severity::Ignored ||
                    (Level == diag::Severity::Warning &&
                     CI.getDiagnostics().getIgnoreAllWarnings());
    frontend::ActionKind Action = CI.getFrontendOpts().ProgramAction;
    bool GeneratesCode =
        Action == frontend::EmitObj || Action == frontend::EmitAssembly;
    if (IsSilent || !GeneratesCode)
      return nullptr;
    AtCodeGeneration.Growth.setTuning(corify::tuningOf(CI.getCodeGenOpts()));
    return &AtCodeGeneration.Growth;
  }

  Error parse(StringRef Arg) {
    auto [Name, Value] = Arg.split('=');
    if (Name == "stack-limit") {
      if (Value.getAsInteger(10, AtCodeGeneration.StackLimit))
        return createStringError("'" + Value + "' is no number of bytes");
      return Error::success();
    }
    Expected<bool> IsKnown = Options.set(Arg);
    if (!IsKnown)
      return IsKnown.takeError();
    if (!*IsKnown)
      return createStringError("unknown argument; the arguments are "
                               "core=, functions=, kernel-headers=, "
                               "kernels=, stack-limit=, W= and no-unnest");
    return Error::success();
  }

  Error readKernels() {
    if (Options.KernelPaths.empty())
      return Error::success();
    auto Matrix = corify::readKernelMatrix(Options.KernelPaths);
    if (!Matrix)
      return Matrix.takeError();
    Options.Kernels = std::move(*Matrix);
    return Error::success();
  }

  static bool rejectArgument(const CompilerInstance &CI, StringRef Name,
                             Error Why) {
    return reject(CI, "-fplugin-arg-corify-" + Name + ": " +
                          toString(std::move(Why)));
  }

  static bool reject(const CompilerInstance &CI, const Twine &Why) {
    DiagnosticsEngine &Engine = CI.getDiagnostics();
    unsigned ID = Engine.getCustomDiagID(DiagnosticsEngine::Error,
                                         "%0 [corify-argument]");
    Engine.Report(ID) << Why.str();
    return false;
  }

  corify::SourceOptions Options;
};

} // namespace

static void registerAction() {
  static FrontendPluginRegistry::Add<CorifyAction> Registration(
      "corify", "portable BPF programs from plain C");
}

/// `opt` loads the module for its passes, and has no Clang to register with.
static bool isInClang() {
  return dlsym(RTLD_DEFAULT, "_ZTVN5clang15PluginASTActionE");
}

namespace {
struct OnLoad {
  OnLoad() {
    if (!isInClang())
      return;
    registerAttribute();
    registerAction();
  }
};
} // namespace

static OnLoad Registered;

static corify::PassMessageHandler makeHandler() {
  if (!AtCodeGeneration.Consumer)
    return nullptr;
  return [Consumer = AtCodeGeneration.Consumer](
             const corify::PassMessage &Message) { Consumer->report(Message); };
}

static RegisterTargetPassConfigCallback AddPasses([](TargetMachine &Machine,
                                                     PassManagerBase &,
                                                     TargetPassConfig *Config) {
  corify::addHeldInstructionsPasses(Machine, Config);
  corify::addExpectedRecordsPass(Machine, Config);
  corify::addStackLimitPass(Machine, Config, AtCodeGeneration.StackLimit,
                            makeHandler());
  AtCodeGeneration.Growth.addTo(Machine, Config, AtCodeGeneration.StackLimit,
                                makeHandler());
});

/// For `-fpass-plugin` and `opt`, which of itself generates no code.
static void registerAsPassPlugin(PassBuilder &PB) {
  corify::registerPasses(PB, isInClang() ? &AtCodeGeneration.Growth : nullptr);
}

extern "C" LLVM_ATTRIBUTE_VISIBILITY_DEFAULT PassPluginLibraryInfo
llvmGetPassPluginInfo() {
  return {LLVM_PLUGIN_API_VERSION, "corify", LLVM_VERSION_STRING,
          registerAsPassPlugin};
}
