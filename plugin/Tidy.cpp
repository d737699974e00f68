//===- Tidy.cpp - corify-tidy.so, as clang-tidy loads it ------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// clang-tidy knows checks, which look for patterns in a finished syntax tree.
// Ours are one analysis of a file, with Sema at hand, and tell by the name of
// each message what it is. So each name is a check that does nothing but say
// that it is wanted; the analysis is a plugin action, which clang's front end
// adds to clang-tidy's own, and what it finds goes to clang-tidy by those
// names. Which of them are shown, NOLINT, headers and fix-its are then
// clang-tidy's.
//
//===----------------------------------------------------------------------===//

#include "Registration.h"
#include "ReplayingConsumer.h"
#include "clang-tidy/ClangTidyCheck.h"
#include "clang-tidy/ClangTidyModule.h"
#include "corify/Matrix/BTFMatrix.h"
#include "corify/Source/DiagnosticTable.h"
#include "corify/Source/SourceConsumer.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendPluginRegistry.h"

using namespace clang;
using namespace clang::tidy;
using namespace llvm;

namespace {

/// What the checks of the file that is read now were made with. clang-tidy
/// makes them before it asks for plugins, and reads one file at a time.
struct {
  ClangTidyContext *Context = nullptr;
  unsigned NumChecks = 0;
  std::string Kernels, KernelHeaders;
} Wanted;

class CorifyCheck : public ClangTidyCheck {
public:
  CorifyCheck(StringRef Name, ClangTidyContext *Context)
      : ClangTidyCheck(Name, Context) {
    Wanted = {Context, Wanted.NumChecks + 1,
              Options.getLocalOrGlobal("CorifyKernels", "").str(),
              Options.getLocalOrGlobal("CorifyKernelHeaders", "").str()};
  }
  ~CorifyCheck() override {
    if (--Wanted.NumChecks == 0)
      Wanted.Context = nullptr;
  }
};

class CorifyModule : public ClangTidyModule {
public:
  void addCheckFactories(ClangTidyCheckFactories &Factories) override {
    for (const corify::NamedDiagnostic &D : corify::diagnosticsByName())
      Factories.registerCheck<CorifyCheck>(D.Name);
  }
};

} // namespace

/// clang-tidy knows of no diagnostics that others invent in clang's engine.
static void complain(Sema &, SourceLocation Loc, StringRef Why) {
  if (Wanted.Context)
    Wanted.Context->diag("corify-attribute", Loc, "%0", DiagnosticIDs::Error)
        << Why;
}

/// Read once for all files: they have the same options, as a rule.
static Expected<std::shared_ptr<const corify::KernelMatrix>>
readKernels(ArrayRef<std::string> Paths) {
  static std::vector<std::string> LastPaths;
  static std::shared_ptr<const corify::KernelMatrix> Last;
  if (Last && Paths == ArrayRef(LastPaths))
    return Last;
  auto Matrix = corify::readKernelMatrix(Paths);
  if (!Matrix)
    return Matrix.takeError();
  LastPaths = Paths.vec();
  Last = std::move(*Matrix);
  return Last;
}

static Error addTidyOptions(corify::SourceOptions &Options) {
  const std::tuple<StringRef, StringRef, StringRef> Given[] = {
      {"CorifyKernels", "kernels", Wanted.Kernels},
      {"CorifyKernelHeaders", "kernel-headers", Wanted.KernelHeaders}};
  for (auto &[Option, Name, Value] : Given)
    if (!Value.empty())
      if (auto Known = Options.set((Name + "=" + Value).str()); !Known)
        return createStringError(Option + ": " + toString(Known.takeError()));
  if (Options.KernelPaths.empty())
    return Error::success();
  auto Kernels = readKernels(Options.KernelPaths);
  if (!Kernels)
    return createStringError("CorifyKernels: " + toString(Kernels.takeError()));
  Options.Kernels = *Kernels;
  return Error::success();
}

static Expected<corify::SourceOptions>
optionsFor(const CompilerInstance &CI, ArrayRef<std::string> Arguments) {
  corify::SourceOptions Options;
  cantFail(Options.Severities.set("nested-read"));
  for (const std::string &Argument : Arguments) {
    // What the passes look for is not looked for here.
    auto Known = Options.set(Argument);
    if (!Known)
      return createStringError("-fplugin-arg-corify-" +
                               StringRef(Argument).split('=').first + ": " +
                               toString(Known.takeError()));
  }
  if (Error E = addTidyOptions(Options))
    return std::move(E);
  Options.HasDebugInfo = CI.getCodeGenOpts().getDebugInfo() >=
                         llvm::codegenoptions::DebugInfoConstructor;
  Options.Route = [Context = Wanted.Context](StringRef Name, SourceLocation Loc,
                                             StringRef Format,
                                             DiagnosticIDs::Level Level) {
    return Context->diag(Name, Loc, Format, Level);
  };
  return std::move(Options);
}

namespace {
class TidyAction : public PluginASTAction {
public:
  std::unique_ptr<ASTConsumer> CreateASTConsumer(CompilerInstance &CI,
                                                 StringRef) override {
    if (!Wanted.Context)
      return std::make_unique<ASTConsumer>();
    auto Consumer = create(CI);
    if (Consumer)
      return std::move(*Consumer);
    Wanted.Context->configurationDiag("%0", DiagnosticIDs::Error)
        << toString(Consumer.takeError());
    return std::make_unique<ASTConsumer>();
  }

  bool ParseArgs(const CompilerInstance &,
                 const std::vector<std::string> &Given) override {
    Arguments = Given;
    return true;
  }

  /// The others' checks are about the file as it is written.
  ActionType getActionType() override { return AddAfterMainAction; }

private:
  Expected<std::unique_ptr<ASTConsumer>> create(CompilerInstance &CI) {
    auto Options = optionsFor(CI, Arguments);
    if (!Options)
      return Options.takeError();
    auto Consumer = corify::SourceConsumer::create(CI.getDiagnostics(),
                                                   std::move(*Options));
    if (!Consumer)
      return createStringError("CorifyKernelHeaders: " +
                               toString(Consumer.takeError()));
    (*Consumer)->addPragmas(CI.getPreprocessor());
    return std::make_unique<ReplayingConsumer>(std::move(*Consumer));
  }

  std::vector<std::string> Arguments;
};

struct OnLoad {
  OnLoad() {
    registerAttribute(complain);
    static FrontendPluginRegistry::Add<TidyAction> Action(
        "corify", "the checks of Corify, for clang-tidy");
    static ClangTidyModuleRegistry::Add<CorifyModule> Module(
        "corify-module", "portable BPF programs");
  }
};
} // namespace

static OnLoad Registered;
