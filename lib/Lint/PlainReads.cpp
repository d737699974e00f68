//===- PlainReads.cpp - reads through macros, and how they would be plain -===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PlainReads.h"
#include "AnnotationEdits.h"
#include "Includes.h"
#include "corify/Source/AnnotatedFunctions.h"
#include "corify/Source/FileRanges.h"
#include "corify/Source/ProgramKind.h"
#include "corify/Source/ReadChain.h"
#include "clang/AST/ASTContext.h"
#include "clang/Lex/Lexer.h"
#include "clang/Lex/Preprocessor.h"

using namespace clang;
using namespace llvm;

namespace corify::lint {

namespace {
struct PlainRead {
  SourceLocation Where;
  std::string WhyNot;
  SmallVector<FixItHint, 3> Edits;
};

class PlainReadFinder : public ASTConsumer {
public:
  PlainReadFinder(CompilerInstance &CI, StringRef KernelHeaders)
      : Engine(CI.getDiagnostics()), PP(CI.getPreprocessor()),
        Sources(CI.getSourceManager()),
        Records(cantFail(KernelRecords::create(KernelHeaders))) {
    recordIncludes(PP, Seen);
  }

  void Initialize(ASTContext &AST) override { Records.setContext(AST); }
  bool HandleTopLevelDecl(DeclGroupRef Group) override;
  void HandleTranslationUnit(ASTContext &) override;

private:
  void visit(const Stmt *S, const FunctionDecl *Function);
  bool visitBitField(const CastExpr *Cast, const FunctionDecl *Function);
  void add(const Expr *E, ReadChain Chain, const FunctionDecl *Function);
  std::string whyNot(CharSourceRange Range, const FunctionDecl *Function) const;
  bool addAnnotation(PlainRead &Read, const FunctionDecl *Function) const;
  bool addHeader(PlainRead &Read, FileID File) const;

  DiagnosticsEngine &Engine;
  Preprocessor &PP;
  const SourceManager &Sources;
  KernelRecords Records;
  Includes Seen;
  std::vector<PlainRead> Reads;
  bool HasNetworking = false;
};
} // namespace

bool PlainReadFinder::HandleTopLevelDecl(DeclGroupRef Group) {
  for (const Decl *D : Group) {
    const auto *Function = dyn_cast<FunctionDecl>(D);
    if (!Function || !Function->doesThisDeclarationHaveABody())
      continue;
    StringRef Section = programSection(Function);
    if (!Section.empty())
      HasNetworking |=
          (programKind(Section) & ProgramKind::Networking) != ProgramKind::None;
    if (!Sources.isInSystemHeader(Function->getLocation()))
      visit(Function->getBody(), Function);
  }
  return true;
}

void PlainReadFinder::visit(const Stmt *S, const FunctionDecl *Function) {
  if (!S || isa<UnaryExprOrTypeTraitExpr>(S))
    return;
  if (const auto *E = dyn_cast<StmtExpr>(S))
    if (std::optional<ReadChain> Chain =
            findReadChain(E, Function->getASTContext(), Records))
      return add(E, std::move(*Chain), Function);
  if (const auto *Cast = dyn_cast<CastExpr>(S))
    if (visitBitField(Cast, Function))
      return;
  for (const Stmt *Child : S->children())
    visit(Child, Function);
}

/// The macro's value has 64 bits; where it is converted to another number, the
/// field's own value is as good.
bool PlainReadFinder::visitBitField(const CastExpr *Cast,
                                    const FunctionDecl *Function) {
  const ASTContext &Context = Function->getASTContext();
  const auto *E = dyn_cast<StmtExpr>(Cast->getSubExpr()->IgnoreParens());
  bool IsConverted = Cast->getCastKind() == CK_IntegralCast ||
                     Cast->getCastKind() == CK_IntegralToBoolean;
  auto Chain =
      E && IsConverted ? findBitFieldRead(E, Context, Records) : std::nullopt;
  if (!Chain)
    return false;
  // `--to macros` writes the field's type before it.
  bool IsItsType =
      isa<CStyleCastExpr>(Cast) &&
      Context.hasSameUnqualifiedType(Cast->getType(), bitFieldType(E, Context));
  add(IsItsType ? static_cast<const Expr *>(Cast) : E, std::move(*Chain),
      Function);
  return true;
}

bool PlainReadFinder::addAnnotation(PlainRead &Read,
                                    const FunctionDecl *Function) const {
  const FunctionDecl *Written = writtenFunction(Function);
  if (findAnnotation(Function) || findAnnotation(Written))
    return true;
  SourceLocation Type = Written->getReturnTypeSourceRange().getBegin();
  if (Type.isInvalid() || Type.isMacroID() ||
      !Sources.isWrittenInSameFile(Type, Read.Where))
    return false;
  Read.Edits.push_back(FixItHint::CreateInsertion(Type, "__corify "));
  return addHeader(Read, Sources.getFileID(Type));
}

bool PlainReadFinder::addHeader(PlainRead &Read, FileID File) const {
  if (PP.isMacroDefined("__corify"))
    return true;
  auto Place = Seen.findPlace(Sources, File, Read.Where);
  if (Place)
    Read.Edits.push_back(
        FixItHint::CreateInsertion(*Place, "\n#include <corify/bpf.h>"));
  return Place.has_value();
}

/// What is in the way besides the read itself.
std::string PlainReadFinder::whyNot(CharSourceRange Range,
                                    const FunctionDecl *Function) const {
  if (Range.isInvalid())
    return "it comes out of another macro";
  if (hasMoreThanCode(Range, Sources, PP.getLangOpts()))
    return "there is a comment in it";
  for (const FunctionDecl *F : {Function, writtenFunction(Function)})
    if (findAnnotation(F) == RewriteMode::Direct)
      return "the function is annotated with __corify_direct, and a plain "
             "access would be a load";
  return "";
}

void PlainReadFinder::add(const Expr *E, ReadChain Chain,
                          const FunctionDecl *Function) {
  PlainRead Read;
  CharSourceRange Range = fileRangeOf(E, Sources, PP.getLangOpts());
  Read.Where = Range.isValid() ? Range.getBegin()
                               : Sources.getExpansionLoc(E->getBeginLoc());
  if (Sources.isInSystemHeader(Read.Where))
    return;
  Read.WhyNot = whyNot(Range, Function);
  if (Read.WhyNot.empty())
    Read.WhyNot = std::move(Chain.WhyNot);
  if (Read.WhyNot.empty()) {
    Read.Edits.push_back(FixItHint::CreateReplacement(Range, Chain.Plain));
    if (!addAnnotation(Read, Function)) {
      Read.WhyNot = "there is no place for the annotation";
      Read.Edits.clear();
    }
  }
  Reads.push_back(std::move(Read));
}

void PlainReadFinder::HandleTranslationUnit(ASTContext &) {
  unsigned Warning = Engine.getCustomDiagID(
      DiagnosticsEngine::Warning,
      "kernel memory is read through macros [corify-plain-read]");
  unsigned Note =
      Engine.getCustomDiagID(DiagnosticsEngine::Note, "it stays as it is: %0");
  for (PlainRead &Read : Reads) {
    if (HasNetworking && Read.WhyNot.empty()) {
      Read.WhyNot = "the file has networking programs, in which a pointer may "
                    "be the program's own";
      Read.Edits.clear();
    }
    {
      DiagnosticBuilder Message = Engine.Report(Read.Where, Warning);
      for (const FixItHint &Edit : Read.Edits)
        Message << Edit;
    }
    if (!Read.WhyNot.empty())
      Engine.Report(Read.Where, Note) << Read.WhyNot;
  }
}

std::unique_ptr<ASTConsumer> makePlainReadFinder(CompilerInstance &CI,
                                                 StringRef KernelHeaders) {
  return std::make_unique<PlainReadFinder>(CI, KernelHeaders);
}

} // namespace corify::lint
