//===- AnnotatedCode.cpp - what needs Corify, and how not to --------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "AnnotatedCode.h"
#include "AnnotationEdits.h"
#include "Includes.h"
#include "corify/Source/MacroReads.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/MapVector.h"

using namespace clang;
using namespace llvm;

namespace corify::lint {

namespace {
/// An annotated function, and what it is without the annotation.
struct AnnotatedFunction {
  RewriteMode Mode;
  MacroReads Reads;
};

class AnnotatedCodeFinder : public SemaConsumer {
public:
  AnnotatedCodeFinder(CompilerInstance &CI, SourceOptions Given)
      : Options(std::move(Given)), Engine(CI.getDiagnostics()),
        PP(CI.getPreprocessor()), Sources(CI.getSourceManager()),
        Records(cantFail(KernelRecords::create(Options.KernelHeaders))),
        Report(Engine, Options.Severities, Options.Route) {
    recordIncludes(PP, Seen);
    addExistsPragmas(PP, TheSema, Report);
  }

  void Initialize(ASTContext &AST) override {
    Context = &AST;
    Records.setContext(AST);
  }
  void InitializeSema(Sema &S) override { TheSema = &S; }
  bool HandleTopLevelDecl(DeclGroupRef Group) override;
  void HandleTranslationUnit(ASTContext &) override;

private:
  using Functions = MapVector<FunctionDecl *, AnnotatedFunction>;

  Functions findFunctions();
  bool addLoads(const Functions &Found);
  void addObstacles(FunctionDecl *Function, MacroReads &Reads) const;
  std::vector<FixItHint> editsOf(FunctionDecl *Function,
                                 MacroReads &Reads) const;
  void report(FunctionDecl *Function, MacroReads &Reads);
  void reportPragmas();
  void reportHeaders();

  SourceOptions Options;
  DiagnosticsEngine &Engine;
  Preprocessor &PP;
  const SourceManager &Sources;
  KernelRecords Records;
  Reporter Report;
  ASTContext *Context = nullptr;
  Sema *TheSema = nullptr;
  Includes Seen;
  std::vector<FunctionDecl *> Bodies;
  /// Loads that become macros: what they yield is a number to the verifier.
  SetVector<const Expr *> Loads;
};
} // namespace

bool AnnotatedCodeFinder::HandleTopLevelDecl(DeclGroupRef Group) {
  for (Decl *D : Group) {
    auto *Function = dyn_cast<FunctionDecl>(D);
    if (Function && Function->doesThisDeclarationHaveABody() &&
        !Function->isInvalidDecl())
      Bodies.push_back(Function);
  }
  return true;
}

/// As SourceConsumer analyses a file, with all of it known.
AnnotatedCodeFinder::Functions AnnotatedCodeFinder::findFunctions() {
  ProvenanceAnalysis Analysis(*Context, Records);
  AnnotatedFunctions Annotated(FunctionScope::Annotated, Analysis);
  for (const Expr *Load : Loads)
    Analysis.pin(Load, Provenance::Kernel);
  for (FunctionDecl *Function : Bodies) {
    Analysis.addFunction(Function, /*TestsNull=*/true);
    Annotated.addFunction(Function);
  }
  for (const FunctionDecl *Function : Bodies)
    if (Annotated.modeOf(Function) == RewriteMode::Probe)
      Analysis.setProbing(Function);
  Analysis.solve();
  Functions Result;
  for (FunctionDecl *Function : Bodies)
    if (std::optional<RewriteMode> Mode = Annotated.modeOf(Function))
      Result[Function] = {*Mode, findMacroReads(Function, *Mode, Records,
                                                Analysis, Report, PP)};
  return Result;
}

/// Whether any is new, so that the analysis may come to something else.
bool AnnotatedCodeFinder::addLoads(const Functions &Found) {
  size_t NumBefore = Loads.size();
  for (const auto &[Function, Annotated] : Found)
    for (const Expr *Load : Annotated.Reads.Loads)
      if (Load->getType()->isPointerType())
        Loads.insert(Load);
  return Loads.size() != NumBefore;
}

/// What stands in the way besides the accesses.
void AnnotatedCodeFinder::addObstacles(FunctionDecl *Function,
                                       MacroReads &Reads) const {
  SourceRange Body = Function->getBody()->getSourceRange();
  for (SourceRange Skipped : Seen.Skipped) {
    bool IsWithin =
        Sources.isBeforeInTranslationUnit(
            Sources.getExpansionLoc(Body.getBegin()), Skipped.getBegin()) &&
        Sources.isBeforeInTranslationUnit(
            Skipped.getBegin(), Sources.getExpansionLoc(Body.getEnd()));
    StringRef Text = Lexer::getSourceText(
        CharSourceRange::getCharRange(Skipped), Sources, PP.getLangOpts());
    if (IsWithin && (Text.contains("->") || Text.contains("[")))
      Reads.Obstacles.push_back(
          {Skipped.getBegin(), "what is not compiled here may access memory"});
  }
  if (!Seen.CorifyPragmas.empty())
    Reads.Obstacles.push_back({Seen.CorifyPragmas.front(),
                               "what there is of the file is decided by this "
                               "pragma"});
}

static bool usesMacros(ArrayRef<FixItHint> Edits) {
  return any_of(Edits, [](const FixItHint &Edit) {
    return StringRef(Edit.CodeToInsert).contains("BPF_");
  });
}

std::vector<FixItHint> AnnotatedCodeFinder::editsOf(FunctionDecl *Function,
                                                    MacroReads &Reads) const {
  std::vector<FixItHint> Edits = Reads.Edits;
  const FunctionDecl *Written = writtenFunction(Function);
  for (const FunctionDecl *F :
       {const_cast<const FunctionDecl *>(Function), Written})
    if (SourceLocation Bad = removeAnnotations(F, Sources, Edits);
        Bad.isValid())
      Reads.Obstacles.push_back(
          {Sources.getFileLoc(Bad),
           "the annotation comes out of a macro, or among other attributes"});
  if (!Reads.Edits.empty())
    if (StringRef Header =
            addHeaders(Function, usesMacros(Reads.Edits), Seen, PP, Edits);
        !Header.empty())
      Reads.Obstacles.push_back(
          {Sources.getFileLoc(Function->getLocation()),
           "there is no place for #include " + Header.str()});
  return Edits;
}

void AnnotatedCodeFinder::report(FunctionDecl *Function, MacroReads &Reads) {
  addObstacles(Function, Reads);
  std::vector<FixItHint> Edits = editsOf(Function, Reads);
  if (!Reads.NewLocal.empty())
    Edits = Reads.NewLocal;
  unsigned Warning = Engine.getCustomDiagID(
      DiagnosticsEngine::Warning,
      "%0 is annotated: only clang with Corify compiles it "
      "[corify-annotated]");
  {
    DiagnosticBuilder Message =
        Engine.Report(Sources.getFileLoc(Function->getLocation()), Warning);
    Message << writtenFunction(Function);
    if (Reads.Obstacles.empty())
      for (const FixItHint &Edit : Edits)
        Message << Edit;
  }
  unsigned Note =
      Engine.getCustomDiagID(DiagnosticsEngine::Note, "it stays as it is: %0");
  for (const MacroReads::Obstacle &O : Reads.Obstacles)
    Engine.Report(O.Where, Note) << O.Why;
}

/// Without Corify both ways would be compiled.
void AnnotatedCodeFinder::reportPragmas() {
  if (Seen.CorifyPragmas.empty())
    return;
  Engine.Report(Seen.CorifyPragmas.front(),
                Engine.getCustomDiagID(DiagnosticsEngine::Warning,
                                       "only clang with Corify obeys this "
                                       "pragma [corify-annotated]"));
}

namespace {
/// Whether a file names what a header of Corify's declares.
class NamesCorify : public RecursiveASTVisitor<NamesCorify> {
public:
  explicit NamesCorify(const SourceManager &Sources) : Sources(Sources) {}

  bool Found = false;

  bool VisitDeclRefExpr(DeclRefExpr *E) {
    return note(E->getLocation(), E->getDecl());
  }
  bool VisitMemberExpr(MemberExpr *E) {
    return note(E->getMemberLoc(), E->getMemberDecl());
  }
  bool VisitTagTypeLoc(TagTypeLoc Type) {
    return note(Type.getBeginLoc(), Type.getDecl());
  }
  bool VisitTypedefTypeLoc(TypedefTypeLoc Type) {
    return note(Type.getBeginLoc(), Type.getDecl());
  }

private:
  bool note(SourceLocation Where, const Decl *D) {
    if (D->isImplicit()) // a builtin, declared where it is first used
      return true;
    Found |= !isInCorifyHeader(Sources, Sources.getExpansionLoc(Where)) &&
             all_of(D->redecls(), [&](const Decl *Declared) {
               return isInCorifyHeader(Sources, Declared->getLocation());
             });
    return !Found;
  }

  const SourceManager &Sources;
};
} // namespace

void AnnotatedCodeFinder::reportHeaders() {
  if (Seen.OfCorify.empty())
    return;
  NamesCorify Names(Sources);
  bool IsNeeded = !Seen.CorifyMacros.empty() || !Seen.CorifyPragmas.empty();
  if (!IsNeeded) {
    Names.TraverseAST(*Context);
    IsNeeded = Names.Found;
  }
  unsigned Warning = Engine.getCustomDiagID(
      DiagnosticsEngine::Warning,
      "a header of Corify's is included [corify-unneeded-header]");
  for (SourceRange Directive : Seen.OfCorify) {
    DiagnosticBuilder Message = Engine.Report(Directive.getBegin(), Warning);
    bool IsNamed = namesAnnotation(Sources, Directive.getBegin());
    if (!IsNeeded && !IsNamed)
      Message << FixItHint::CreateRemoval(
          lineOf(Sources, Directive, PP.getLangOpts()));
  }
}

void AnnotatedCodeFinder::HandleTranslationUnit(ASTContext &) {
  if (Report.hasOthersErrors())
    return;
  bool HasAnnotation = any_of(Bodies, findAnnotation);
  Functions Found = HasAnnotation ? findFunctions() : Functions();
  while (addLoads(Found))
    Found = findFunctions();
  for (auto &[Function, Annotated] : Found)
    if (!isInCorifyHeader(Sources, Function->getLocation()) &&
        !Sources.isInSystemHeader(Function->getLocation()))
      report(Function, Annotated.Reads);
  reportPragmas();
  reportHeaders();
}

std::unique_ptr<ASTConsumer> makeAnnotatedCodeFinder(CompilerInstance &CI,
                                                     SourceOptions Options) {
  return std::make_unique<AnnotatedCodeFinder>(CI, std::move(Options));
}

} // namespace corify::lint
