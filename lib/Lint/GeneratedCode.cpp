//===- GeneratedCode.cpp - what code generation finds ---------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What is parsed is kept until the end and then put to clang's code generator,
// so that a file with errors costs nothing. Types are not: it asks for those
// that it needs, and of a vmlinux.h these are few. Clang optimises with the
// passes of ours that the plugin would add; then code is generated up to the
// frames, without the printer, and so without DWARF and BTF.
//
//===----------------------------------------------------------------------===//

#include "GeneratedCode.h"
#include "corify/IR/PassPlugin.h"
#include "corify/IR/StackFindings.h"
#include "corify/IR/StackGrowth.h"
#include "corify/Source/PipelineTuning.h"
#include "clang/AST/Attr.h"
#include "clang/CodeGen/BackendUtil.h"
#include "clang/CodeGen/ModuleBuilder.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/IR/DiagnosticHandler.h"
#include "llvm/IR/DiagnosticInfo.h"
#include "llvm/IR/DiagnosticPrinter.h"
#include "llvm/IR/LLVMContext.h"
#include "llvm/IR/Module.h"
#include "llvm/MC/TargetRegistry.h"
#include "llvm/Support/TargetSelect.h"
#include "llvm/Target/TargetMachine.h"

using namespace clang;
using namespace llvm;

namespace corify::lint {

namespace {
class CodeGeneratingConsumer : public ASTConsumer {
public:
  CodeGeneratingConsumer(CompilerInstance &CI, SourceConsumer &Source,
                         const CodeOptions &Options,
                         std::function<void()> Begin)
      : CI(CI), Source(Source), Options(Options), Begin(std::move(Begin)) {}

  bool HandleTopLevelDecl(DeclGroupRef Group) override;
  void CompleteTentativeDefinition(VarDecl *D) override {
    Tentative.push_back(D);
  }
  void CompleteExternalDeclaration(DeclaratorDecl *D) override {
    External.push_back(D);
  }
  void HandleTranslationUnit(ASTContext &Context) override;

private:
  llvm::Module *generateIR(ASTContext &Context, LLVMContext &LLVM);
  void optimise(llvm::Module &M, StackGrowth *Growth);

  CompilerInstance &CI;
  SourceConsumer &Source;
  CodeOptions Options;
  std::function<void()> Begin;
  std::vector<DeclGroupRef> Groups;
  std::vector<VarDecl *> Tentative;
  std::vector<DeclaratorDecl *> External;
};

/// What LLVM says, of which errors are clang's to tell.
class ErrorsToClang : public DiagnosticHandler {
public:
  explicit ErrorsToClang(SourceConsumer &Source) : Source(Source) {}
  bool handleDiagnostics(const DiagnosticInfo &Info) override;

private:
  SourceConsumer &Source;
};
} // namespace

/// BPF's back end begins with the node it refuses, and that with its address.
static StringRef withoutAddress(StringRef Message) {
  auto [First, Rest] = Message.split(": ");
  return First.starts_with("0x") ? Rest : Message;
}

bool ErrorsToClang::handleDiagnostics(const DiagnosticInfo &Info) {
  if (Info.getSeverity() != DS_Error)
    return true;
  PassMessage::Line Line;
  raw_string_ostream OS(Line.Text);
  if (const auto *Unsupported = dyn_cast<DiagnosticInfoUnsupported>(&Info)) {
    OS << "in function '" << Unsupported->getFunction().getName()
       << "': " << withoutAddress(Unsupported->getMessage().str());
    DiagnosticLocation Place = Unsupported->getLocation();
    if (Place.isValid()) {
      Line.File = Place.getAbsolutePath();
      Line.Line = Place.getLine();
      Line.Column = Place.getColumn();
    }
  } else {
    DiagnosticPrinterRawOStream Printer(OS);
    Info.print(Printer);
  }
  Source.reportError(Line);
  return true;
}

static bool isBPF(const Decl *D) {
  return D->hasAttr<SectionAttr>() || D->hasAttr<BPFPreserveAccessIndexAttr>();
}

bool hasBPF(const ASTContext &Context) {
  return any_of(Context.getTranslationUnitDecl()->decls(), isBPF);
}

bool CodeGeneratingConsumer::HandleTopLevelDecl(DeclGroupRef Group) {
  if (Group.begin() != Group.end() &&
      isa<FunctionDecl, VarDecl, FileScopeAsmDecl>(*Group.begin()))
    Groups.push_back(Group);
  return true;
}

llvm::Module *CodeGeneratingConsumer::generateIR(ASTContext &Context,
                                                 LLVMContext &LLVM) {
  CI.getCodeGenOpts().DwarfVersion = 4; // without a checksum of each file
  auto Generator =
      CreateLLVMCodeGen(CI, CI.getFrontendOpts().Inputs[0].getFile(), LLVM);
  Generator->Initialize(Context);
  for (DeclGroupRef Group : Groups)
    Generator->HandleTopLevelDecl(Group);
  for (VarDecl *D : Tentative)
    Generator->CompleteTentativeDefinition(D);
  for (DeclaratorDecl *D : External)
    Generator->CompleteExternalDeclaration(D);
  Generator->HandleTranslationUnit(Context);
  return Generator->ReleaseModule().release();
}

void CodeGeneratingConsumer::optimise(llvm::Module &M, StackGrowth *Growth) {
  CodeGenOptions &CodeGen = CI.getCodeGenOpts();
  if (Growth)
    Growth->setTuning(tuningOf(CodeGen));
  CodeGen.PassBuilderCallbacks.push_back(
      [Growth](PassBuilder &PB) { registerPasses(PB, Growth); });
  emitBackendOutput(CI, CodeGen, CI.getTarget().getDataLayoutString(), &M,
                    Backend_EmitNothing, CI.getVirtualFileSystemPtr(),
                    /*OS=*/nullptr);
}

static CodeGenOptLevel levelOf(const CodeGenOptions &CodeGen) {
  return CodeGenOpt::getLevel(CodeGen.OptimizationLevel)
      .value_or(CodeGenOptLevel::Default);
}

static std::unique_ptr<TargetMachine>
createMachine(const CompilerInstance &CI) {
  LLVMInitializeBPFTargetInfo();
  LLVMInitializeBPFTarget();
  LLVMInitializeBPFTargetMC();
  const clang::TargetOptions &Wanted = CI.getTarget().getTargetOpts();
  llvm::Triple Triple(Wanted.Triple);
  std::string Why;
  const Target *Found = TargetRegistry::lookupTarget(Triple, Why);
  if (!Found)
    return nullptr;
  const CodeGenOptions &CodeGen = CI.getCodeGenOpts();
  return std::unique_ptr<TargetMachine>(Found->createTargetMachine(
      Triple, Wanted.CPU, join(Wanted.Features, ","), llvm::TargetOptions(),
      CodeGen.RelocationModel, /*CM=*/std::nullopt, levelOf(CodeGen)));
}

void CodeGeneratingConsumer::HandleTranslationUnit(ASTContext &Context) {
  if (CI.getDiagnostics().hasErrorOccurred() || !hasBPF(Context) ||
      !Context.getTargetInfo().getTriple().isBPF())
    return;
  std::unique_ptr<TargetMachine> Machine = createMachine(CI);
  if (!Machine)
    return;
  Begin();
  // Not freed: the process is at its end.
  LLVMContext &LLVM = *new LLVMContext;
  LLVM.setDiagnosticHandler(std::make_unique<ErrorsToClang>(Source));
  llvm::Module *M = generateIR(Context, LLVM);
  if (!M)
    return;
  StackGrowth Growth;
  StackGrowth *Watched = Options.WatchesGrowth ? &Growth : nullptr;
  optimise(*M, Watched);
  if (CI.getDiagnostics().hasErrorOccurred())
    return;
  findInFrames(*M, *Machine, Options.StackLimit, Watched,
               [this](const PassMessage &Message) { Source.report(Message); });
}

std::unique_ptr<ASTConsumer> makeCodeGenerator(CompilerInstance &CI,
                                               SourceConsumer &Source,
                                               const CodeOptions &Options,
                                               std::function<void()> Begin) {
  return std::make_unique<CodeGeneratingConsumer>(CI, Source, Options,
                                                  std::move(Begin));
}

} // namespace corify::lint
