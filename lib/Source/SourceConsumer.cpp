//===- SourceConsumer.cpp - the source floor, as clang calls it -----------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Source/SourceConsumer.h"
#include "corify/Source/CoreOff.h"
#include "corify/Source/MissingMacros.h"
#include "corify/Source/Unnester.h"
#include "clang/AST/Attr.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Basic/TargetInfo.h"
#include "clang/Sema/Sema.h"

using namespace clang;
using namespace llvm;

namespace corify {

Expected<std::unique_ptr<SourceConsumer>>
SourceConsumer::create(DiagnosticsEngine &Engine, SourceOptions Options) {
  Expected<KernelRecords> Records =
      KernelRecords::create(Options.KernelHeaders);
  if (!Records)
    return Records.takeError();
  return std::unique_ptr<SourceConsumer>(
      new SourceConsumer(Engine, std::move(Options), std::move(*Records)));
}

void SourceConsumer::Initialize(ASTContext &AST) {
  Context = &AST;
  Records.setContext(AST);
  Analysis = std::make_unique<ProvenanceAnalysis>(AST, Records);
  Annotated = std::make_unique<AnnotatedFunctions>(Options.Scope, *Analysis);
  // Where diagnostics have another way than clang's engine, who looks there for
  // what it does not know (clang-tidy, a name for the note) ends.
  if (AST.getTargetInfo().getTriple().isBPF() && !Options.Route)
    noteMissingMacros(AST.getDiagnostics(), Report);
}

void SourceConsumer::InitializeSema(Sema &S) {
  TheSema = &S;
  Callees.setSema(S);
}

void SourceConsumer::HandleTagDeclDefinition(TagDecl *Tag) {
  auto *Record = dyn_cast<RecordDecl>(Tag);
  if (Record)
    checkFlavorName(Record, *Context, Records, Report);
  if (!Record || (HasKernelRecords && Options.Core))
    return;
  HasKernelRecords |= Records.isKernelRecord(Record);
  if (!Options.Core)
    AllRecords.push_back(Record);
}

/// Before code is generated, and each time: the attribute of a record is put on
/// the anonymous ones within it when their own definitions are over, and on
/// declarations that follow.
void SourceConsumer::dropRelocations() {
  for (RecordDecl *Record : AllRecords) {
    Records.isKernelRecord(Record); // and stays that
    dropRelocation(Record);
  }
}

bool SourceConsumer::HandleTopLevelDecl(DeclGroupRef Group) {
  for (Decl *D : Group) {
    if (auto *Value = dyn_cast<ValueDecl>(D))
      Callees.addDeclaration(Value);
    if (auto *V = dyn_cast<VarDecl>(D))
      if (const auto *Section = V->getAttr<SectionAttr>())
        License = Section->getName() == "license" ? V : License;
    auto *Function = dyn_cast<FunctionDecl>(D);
    if (Function && Function->doesThisDeclarationHaveABody() &&
        !Function->isInvalidDecl())
      addFunction(Function);
  }
  return true;
}

void SourceConsumer::addFunction(FunctionDecl *Function) {
  Functions.push_back(Function);
  HasAnnotation |= Options.Scope == FunctionScope::All ||
                   findAnnotation(Function).has_value();
  if (hasContradiction(Function))
    Report.report(Function->getLocation(), Diag::Attribute) << Function;
  if (Context->DeclMustBeEmitted(Function))
    process(Function);
  else
    Deferred.push_back(Function);
}

void SourceConsumer::HandleTranslationUnit(ASTContext &) {
  if (HasAnnotation) {
    analyse();
    Annotated->close();
    analyse(); // with the modes that closing gave
  }
  checkRest();
  for (FunctionDecl *Function : Deferred)
    process(Function);
  if (!Options.Route) // else clang-tidy does
    Report.checkSuppressions(Context->getSourceManager().getMainFileID());
}

/// What is relocated is what the checks are about.
bool SourceConsumer::wantsChecks() const {
  return Options.Core && Context->getTargetInfo().getTriple().isBPF();
}

void SourceConsumer::check(const FunctionDecl *Function, bool IsRewritten) {
  if (!wantsChecks() || !Checked.insert(Function).second)
    return;
  if (!TheChecks)
    TheChecks =
        std::make_unique<Checks>(*Context, TheSema->getPreprocessor(), Records,
                                 *Analysis, Options.Kernels.get(), Report);
  TheChecks->run(Function, IsRewritten);
}

/// Everything that was not checked before it was rewritten, with all of the
/// file known, and in the order of the file.
void SourceConsumer::checkRest() {
  if (!wantsChecks() || Report.hasOthersErrors())
    return;
  analyse();
  for (const FunctionDecl *Function : Functions)
    check(Function, HasAnnotation && Annotated->modeOf(Function));
  if (TheChecks)
    TheChecks->finish(Functions, License);
}

/// Nothing is analysed in a file, or a part of it, that has no annotation.
void SourceConsumer::analyse() {
  for (; NumAnalysed < Functions.size(); ++NumAnalysed) {
    Analysis->addFunction(Functions[NumAnalysed], /*TestsNull=*/HasAnnotation);
    Annotated->addFunction(Functions[NumAnalysed]);
  }
  for (const FunctionDecl *Function : Functions)
    if (!Options.Core || Annotated->modeOf(Function) == RewriteMode::Probe)
      Analysis->setProbing(Function);
  Analysis->solve();
}

void SourceConsumer::process(FunctionDecl *Function) {
  if (Report.hasOthersErrors())
    return;
  dropRelocations();
  std::optional<RewriteMode> Mode;
  if (HasAnnotation) {
    analyse();
    Mode = Annotated->modeOf(Function);
    if (Mode && !Options.Core)
      Mode = RewriteMode::Probe;
    Callees.useOldProbe(!Options.Core &&
                        Analysis->kindOf(Function) != ProgramKind::Networking);
  }
  if (Mode && canRewrite(Function)) {
    check(Function, /*IsRewritten=*/true);
    Rewriter(*Context, Callees, Records, Locals, *Analysis, Report, Function,
             *Mode)
        .run();
  }
  if (!Context->getTargetInfo().getTriple().isBPF())
    return;
  if (!Options.Core)
    return CoreOff(*Context, Callees, Report, Function).run();
  if (!Options.Unnest && !Mode)
    return;
  if (!Mode) // else the rewriter may have nested them
    Checks::checkNesting(Function, TheSema->getPreprocessor(), Report);
  Unnester(*Context, Callees, Function).run();
}

/// Where debug info has no column, the line's first word.
static SourceLocation locate(SourceManager &Sources,
                             const PassMessage::Line &Where) {
  auto File = Sources.getFileManager().getOptionalFileRef(Where.File);
  if (!File || Where.Line == 0)
    return {};
  SourceLocation Start = Sources.translateFileLineCol(
      *File, Where.Line, std::max(Where.Column, 1u));
  if (Where.Column || Start.isInvalid())
    return Start;
  StringRef Line = Sources.getCharacterData(Start);
  size_t Blanks = Line.find_first_not_of(" \t");
  return Start.getLocWithOffset(Blanks == StringRef::npos ? 0 : Blanks);
}

static Diag diagOf(PassMessage::Kind Kind) {
  switch (Kind) {
  case PassMessage::StackLimit:
    return Diag::StackLimit;
  case PassMessage::StackLimitSomewhere:
    return Diag::StackLimitSomewhere;
  case PassMessage::StackGrowth:
    return Diag::StackGrowth;
  }
  llvm_unreachable("a kind without a diagnostic");
}

void SourceConsumer::report(const PassMessage &Message) {
  SourceManager &Sources = Context->getSourceManager();
  Diag ID = diagOf(Message.ID);
  if (!Report.isEnabled(ID))
    return;
  Report.report(locate(Sources, Message.Main), ID) << Message.Main.Text;
  for (const PassMessage::Line &Note : Message.Notes)
    Report.note(locate(Sources, Note), Note.Text);
}

void SourceConsumer::reportError(const PassMessage::Line &Where) {
  DiagnosticsEngine &Engine = Context->getDiagnostics();
  unsigned ID = Engine.getCustomDiagID(DiagnosticsEngine::Error, "%0");
  Engine.Report(locate(Context->getSourceManager(), Where), ID) << Where.Text;
}

/// What makes rewriting impossible for the whole file is said at the first
/// function that wants it.
bool SourceConsumer::canRewrite(const FunctionDecl *Function) {
  if (HasGivenUp)
    return false;
  HasGivenUp = true;
  const llvm::Triple &Target = Context->getTargetInfo().getTriple();
  if (!Target.isBPF()) {
    Report.report(Function->getLocation(), Diag::Target) << Target.str();
    return false;
  }
  if (!Options.HasDebugInfo && Options.Core) {
    Report.report(Function->getLocation(), Diag::NoDebugInfo);
    return false;
  }
  if (!HasKernelRecords && Options.Scope != FunctionScope::All) {
    Report.report(Function->getLocation(), Diag::NoKernelRecords) << Function;
    return false;
  }
  HasGivenUp = false;
  return true;
}

} // namespace corify
