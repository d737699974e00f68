//===- LintFile.cpp - diagnostics of one file -----------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "LintFile.h"
#include "AnnotatedCode.h"
#include "FilePaths.h"
#include "Includes.h"
#include "PlainReads.h"
#include "clang/CodeGen/ModuleBuilder.h"
#include "clang/Driver/CreateInvocationFromArgs.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendAction.h"
#include "clang/Frontend/MultiplexConsumer.h"
#include "clang/Lex/PreprocessorOptions.h"
#include "llvm/IR/LLVMContext.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/VirtualFileSystem.h"

using namespace clang;
using namespace llvm;

namespace corify::lint {

namespace {
class LintAction : public ASTFrontendAction {
public:
  LintAction(const LintOptions &How, FileOptions Options,
             FindingCollector &Collector,
             function_ref<void(const FileFindings &)> BeforeCode)
      : How(How), Options(std::move(Options)), Collector(Collector),
        BeforeCode(BeforeCode) {}

  bool sawBPF() const { return SawBPF; }
  bool needsCorify() const { return NeedsCorify; }

protected:
  std::unique_ptr<ASTConsumer> CreateASTConsumer(CompilerInstance &CI,
                                                 StringRef) override;
  void ExecuteAction() override;

private:
  const LintOptions &How;
  FileOptions Options;
  FindingCollector &Collector;
  function_ref<void(const FileFindings &)> BeforeCode;
  Includes Seen;
  bool SawBPF = false, NeedsCorify = false;
};

/// As far as LLVM's IR: plain clang refuses there what nests.
class PlainClangAction : public ASTFrontendAction {
protected:
  std::unique_ptr<ASTConsumer> CreateASTConsumer(CompilerInstance &CI,
                                                 StringRef File) override {
    return CreateLLVMCodeGen(CI, File, LLVM);
  }

private:
  LLVMContext LLVM;
};
} // namespace

static bool isAnnotated(const Decl *D) {
  const auto *Function = dyn_cast<FunctionDecl>(D);
  return Function && findAnnotation(Function);
}

std::unique_ptr<ASTConsumer> LintAction::CreateASTConsumer(CompilerInstance &CI,
                                                           StringRef) {
  recordIncludes(CI.getPreprocessor(), Seen);
  if (How.FindsAnnotatedCode)
    return makeAnnotatedCodeFinder(CI, std::move(Options.Source));
  Options.Source.HasDebugInfo = CI.getCodeGenOpts().getDebugInfo() >=
                                llvm::codegenoptions::DebugInfoConstructor;
  auto Source =
      cantFail(SourceConsumer::create(CI.getDiagnostics(), Options.Source));
  SourceConsumer &TheSource = *Source;
  Source->addPragmas(CI.getPreprocessor());
  std::vector<std::unique_ptr<ASTConsumer>> All;
  if (How.FindsPlainReads)
    All.push_back(makePlainReadFinder(CI, Options.Source.KernelHeaders));
  All.push_back(std::move(Source));
  if (How.GeneratesCode)
    All.push_back(makeCodeGenerator(CI, TheSource, Options.Code, [&CI, this] {
      Collector.findFunctions(CI.getASTContext());
      BeforeCode(Collector.found());
    }));
  return std::make_unique<MultiplexConsumer>(std::move(All));
}

void LintAction::ExecuteAction() {
  ASTFrontendAction::ExecuteAction();
  ASTContext &Context = getCompilerInstance().getASTContext();
  SawBPF = hasBPF(Context);
  NeedsCorify = !Seen.CorifyMacros.empty() || !Seen.CorifyPragmas.empty() ||
                any_of(Context.getTranslationUnitDecl()->decls(), isAnnotated);
  Collector.findFunctions(Context);
}

static Error badArgument(StringRef Argument, Error Why) {
  return createStringError("-fplugin-arg-corify-" + Argument.split('=').first +
                           ": " + toString(std::move(Why)));
}

/// As in a compile command.
static Error takePluginArgument(StringRef Argument, FileOptions &Options) {
  auto [Name, Value] = Argument.split('=');
  if (Name == "stack-limit")
    return Value.getAsInteger(10, Options.Code.StackLimit)
               ? createStringError("'" + Value + "' is no number of bytes")
               : Error::success();
  // What is no argument at all the plugin tells.
  return Options.Source.set(Argument).takeError();
}

Expected<FileOptions> fileOptions(const LintOptions &Options,
                                  const CompileJob &Job) {
  FileOptions Result;
  SourceOptions &Source = Result.Source;
  cantFail(Source.Severities.set("nested-read"));
  for (StringRef Argument : Job.PluginArguments)
    if (Error E = takePluginArgument(Argument, Result))
      return badArgument(Argument, std::move(E));
  for (std::string &Path : Source.KernelPaths)
    Path = absolutePath(Path, Job.Folder);
  if (!Options.Kernels.empty())
    Source.KernelPaths = Options.Kernels;
  Source.Kernels = Job.Kernels;
  for (StringRef Check : Options.Checks)
    if (Error E = Source.Severities.set(Check))
      return createStringError("-W " + toString(std::move(E)));
  if (!Options.KernelHeaders.empty())
    Source.KernelHeaders = Options.KernelHeaders;
  // What it makes of the glob is what the consumer will.
  auto Records = KernelRecords::create(Source.KernelHeaders);
  if (!Records)
    return createStringError("kernel headers '" + Source.KernelHeaders +
                             "': " + toString(Records.takeError()));
  Result.Code.WatchesGrowth =
      Source.Severities.of(Diag::StackGrowth) != diag::Severity::Ignored;
  return Result;
}

Finding failure(const std::string &File, const Twine &Message) {
  Finding Result;
  Result.Severity = Severity::Error;
  Result.Message = Message.str();
  Result.Where.File = File;
  Result.Rendered = File + ": error: " + Result.Message + "\n";
  return Result;
}

/// With a working directory of its own: other threads are elsewhere.
static IntrusiveRefCntPtr<vfs::FileSystem> fileSystemIn(StringRef Folder) {
  IntrusiveRefCntPtr<vfs::FileSystem> Files = vfs::createPhysicalFileSystem();
  Files->setCurrentWorkingDirectory(Folder);
  return Files;
}

static std::shared_ptr<CompilerInvocation>
createInvocation(const CompileJob &Job, const LintOptions &Options,
                 FindingCollector &Collector,
                 IntrusiveRefCntPtr<vfs::FileSystem> Files) {
  // What follows `--` are files.
  std::vector<const char *> Words = {Options.Parts.Clang.c_str(),
                                     "-fsyntax-only"};
  for (const std::string &Argument : Job.Arguments)
    Words.push_back(Argument.c_str());
  DiagnosticOptions DiagOptions;
  CreateInvocationOptions How;
  How.Diags =
      CompilerInstance::createDiagnostics(*Files, DiagOptions, &Collector,
                                          /*ShouldOwnClient=*/false);
  How.VFS = Files;
  return createInvocation(Words, std::move(How));
}

/// Clang's own warnings are not ours to report, nor what stops us.
static void quieten(CompilerInvocation &Invocation,
                    FindingCollector &Collector) {
  std::vector<std::string> &Warnings = Invocation.getDiagnosticOpts().Warnings;
  if (is_contained(Warnings, "error"))
    Collector.makeWarningsErrors();
  erase_if(Warnings,
           [](StringRef W) { return W == "error" || W.starts_with("error="); });
  // Else "1 warning generated." is said to stderr.
  Invocation.getDiagnosticOpts().ShowCarets = false;
  // Errors may be findings, and all are wanted.
  Invocation.getDiagnosticOpts().ErrorLimit = 0;
}

static void remap(CompilerInvocation &Invocation,
                  const FileContents &Contents) {
  for (auto &[Path, Text] : Contents)
    Invocation.getPreprocessorOpts().addRemappedFile(
        Path, MemoryBuffer::getMemBufferCopy(Text.Now, Path).release());
}

static void execute(std::shared_ptr<CompilerInvocation> Invocation,
                    const LintOptions &How, FrontendAction &Action,
                    FindingCollector &Collector,
                    IntrusiveRefCntPtr<vfs::FileSystem> Files) {
  quieten(*Invocation, Collector);
  remap(*Invocation, How.Contents);
  // Not freed: the process is at its end.
  auto &CI = *new CompilerInstance(std::move(Invocation));
  CI.setVirtualFileSystem(std::move(Files));
  CI.createDiagnostics(&Collector, /*ShouldOwnClient=*/false);
  CI.ExecuteAction(Action);
}

static void compile(std::shared_ptr<CompilerInvocation> Invocation,
                    const LintOptions &How, LintAction &Action,
                    FindingCollector &Collector,
                    IntrusiveRefCntPtr<vfs::FileSystem> Files) {
  auto Again = std::make_shared<CompilerInvocation>(*Invocation);
  execute(std::move(Invocation), How, Action, Collector, Files);
  if (!How.ChecksPlainClang || Action.needsCorify())
    return;
  PlainClangAction Plain;
  execute(std::move(Again), How, Plain, Collector, Files);
}

/// What clang takes for it, unless it was told.
static bool isC(const CompileJob &Job) {
  StringRef Extension = sys::path::extension(Job.File);
  return is_contained({".c", ".h", ".i"}, Extension) ||
         any_of(Job.Arguments,
                [](StringRef Word) { return Word.starts_with("-x"); });
}

/// Of what has no place, the file is said at least.
static void nameFile(std::vector<Finding> &Errors, const std::string &Name) {
  for (Finding &F : Errors)
    if (F.Where.File.empty()) {
      F.Where.File = Name;
      F.Rendered = Name + ": " + F.Rendered;
    }
}

FileFindings lintFile(const CompileJob &Job, const LintOptions &Options,
                      function_ref<void(const FileFindings &)> BeforeCode) {
  std::string Here = workingFolder(), Name = shownPath(Job.File, Here);
  auto Wanted = fileOptions(Options, Job);
  if (!Wanted)
    return {{}, {failure(Name, toString(Wanted.takeError()))}};
  if (!isC(Job))
    return {{},
            {failure(Name, "is no C source: it ends in neither .c nor "
                           ".h")}};
  if (!sys::fs::is_directory(Job.Folder))
    return {{},
            {failure(Name, "the folder of its compile command, '" + Job.Folder +
                               "', is not there")}};
  FindingCollector Collector(Here, Options.HasColors, Options.HasErrorColors);
  IntrusiveRefCntPtr<vfs::FileSystem> Files = fileSystemIn(Job.Folder);
  LintAction Action(Options, std::move(*Wanted), Collector, BeforeCode);
  if (auto Invocation = createInvocation(Job, Options, Collector, Files))
    compile(std::move(Invocation), Options, Action, Collector, Files);
  FileFindings Result = Collector.take();
  nameFile(Result.Errors, Name);
  if (Result.Errors.empty() && !Action.sawBPF())
    Result.Errors.push_back(failure(Name, "has nothing of BPF: no program, no "
                                          "map, no kernel record"));
  return Result;
}

} // namespace corify::lint
