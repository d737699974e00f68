//===- NestedRead.cpp - corify-nested-read --------------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Off by default: clang with Corify compiles nested reads. The fix-it takes the
// inner one out, for a plain clang:
//
//   READ(READ(t->nsproxy)->mnt_ns)
//
//   typeof(READ(t->nsproxy)) nsproxy = READ(t->nsproxy);
//   READ(nsproxy->mnt_ns)
//
//===----------------------------------------------------------------------===//

#include "Hoisting.h"
#include "corify/Source/Checks.h"
#include "clang/AST/Expr.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Basic/TargetBuiltins.h"
#include "clang/Lex/Lexer.h"
#include "clang/Lex/Preprocessor.h"

using namespace clang;
using namespace llvm;

namespace corify {

static const CallExpr *asRegion(const Stmt *S) {
  const auto *Call = dyn_cast<CallExpr>(S);
  unsigned ID = Call ? Call->getBuiltinCallee() : 0;
  bool Opens = ID == Builtin::BI__builtin_preserve_access_index ||
               ID == BPF::BI__builtin_preserve_field_info;
  return Opens ? Call : nullptr;
}

static void findRegions(const Stmt *S,
                        SmallVectorImpl<const CallExpr *> &Found) {
  if (isa<UnaryExprOrTypeTraitExpr>(S) || isa<ConstantExpr>(S) ||
      isa<OpaqueValueExpr>(S))
    return;
  if (const CallExpr *Region = asRegion(S))
    Found.push_back(Region);
  for (const Stmt *Child : S->children())
    if (Child)
      findRegions(Child, Found);
}

namespace {
class Nesting {
public:
  Nesting(const FunctionDecl *Function, Preprocessor &PP, Reporter &Report)
      : Function(Function), PP(PP), Report(Report),
        Sources(Function->getASTContext().getSourceManager()) {}

  void visit(const Stmt *S);

private:
  void report(const CallExpr *Outer, ArrayRef<const CallExpr *> Inner);
  CharSourceRange writtenCall(SourceLocation Loc) const;
  void addFix(DiagnosticBuilder &Builder, const CallExpr *Outer,
              const CallExpr *Inner);

  const FunctionDecl *Function;
  Preprocessor &PP;
  Reporter &Report;
  const SourceManager &Sources;
  SmallVector<const Stmt *, 32> Parents;
  FreshNames Names;
};
} // namespace

/// Innermost first, as they are un-nested.
void Nesting::visit(const Stmt *S) {
  if (isa<UnaryExprOrTypeTraitExpr>(S) || isa<ConstantExpr>(S) ||
      isa<OpaqueValueExpr>(S))
    return;
  Parents.push_back(S);
  for (const Stmt *Child : S->children())
    if (Child)
      visit(Child);
  Parents.pop_back();
  const CallExpr *Region = asRegion(S);
  if (!Region)
    return;
  SmallVector<const CallExpr *, 4> Inner;
  findRegions(Region->getArg(0), Inner);
  if (!Inner.empty())
    report(Region, Inner);
}

void Nesting::report(const CallExpr *Outer, ArrayRef<const CallExpr *> Inner) {
  DiagnosticBuilder Builder =
      Report.reportInFile(Outer->getExprLoc(), Diag::NestedRead);
  // What is nested more deeply is taken out one level after the other.
  if (Inner.size() == 1)
    addFix(Builder, Outer, Inner.front());
}

/// `MACRO(…)` or `name(…)`, as it is written in a file at Loc or at the macro
/// that Loc comes from; invalid where something else stands there.
CharSourceRange Nesting::writtenCall(SourceLocation Loc) const {
  SourceLocation Start = Sources.getFileLoc(Loc);
  const LangOptions &Options = PP.getLangOpts();
  std::optional<Token> Next = Lexer::findNextToken(Start, Sources, Options);
  unsigned Depth = 0;
  if (!Next || Next->isNot(tok::l_paren))
    return {};
  for (; Next;
       Next = Lexer::findNextToken(Next->getLocation(), Sources, Options)) {
    if (Next->is(tok::eof))
      break;
    Depth += Next->is(tok::l_paren);
    if (Next->is(tok::r_paren) && --Depth == 0)
      return CharSourceRange::getTokenRange(Start, Next->getLocation());
  }
  return {};
}

/// The member that a read yields, for the name of its value.
static StringRef lastMember(const Stmt *S) {
  const auto *Member = dyn_cast<MemberExpr>(S);
  if (Member && Member->getMemberDecl()->getIdentifier())
    return Member->getMemberDecl()->getName();
  for (const Stmt *Child : S->children())
    if (StringRef Name = Child ? lastMember(Child) : ""; !Name.empty())
      return Name;
  return "";
}

static bool usesAssigned(const Stmt *S, const Stmt *Whole) {
  const auto *Ref = dyn_cast<DeclRefExpr>(S);
  const auto *V = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  // Variables of the macro's own are assigned within the read.
  bool IsOutside = V && V->getLocation().isFileID();
  if (IsOutside && isAssigned(Whole, V))
    return true;
  return any_of(S->children(), [&](const Stmt *Child) {
    return Child && usesAssigned(Child, Whole);
  });
}

void Nesting::addFix(DiagnosticBuilder &Builder, const CallExpr *Outer,
                     const CallExpr *Inner) {
  const Stmt *Statement = findStatement(Parents, Outer);
  const LangOptions &Options = PP.getLangOpts();
  if (!Statement || !Options.GNUMode || usesAssigned(Inner, Statement) ||
      // Not inside the operand of a condition, a loop or a macro's block.
      !isa<StmtExpr, CallExpr, CastExpr, UnaryOperator, BinaryOperator,
           DeclStmt, ReturnStmt, IfStmt>(Statement))
    return;
  SourceLocation Begin = Sources.getFileLoc(Statement->getBeginLoc());
  CharSourceRange Call = writtenCall(Inner->getExprLoc());
  CharSourceRange Whole = writtenCall(Outer->getExprLoc());
  StringRef Text = Lexer::getSourceText(Call, Sources, Options);
  // The inner call stands within the outer one.
  if (Call.isInvalid() || Whole.isInvalid() || Text.empty() ||
      !Sources.isBeforeInTranslationUnit(Whole.getBegin(), Call.getBegin()) ||
      !Sources.isBeforeInTranslationUnit(Call.getEnd(), Whole.getEnd()))
    return;
  StringRef Member = lastMember(Inner->getArg(0));
  std::string Name = Names.take(Function, Member.empty() ? "inner" : Member);
  StringRef Indent = Lexer::getIndentationForLine(Begin, Sources);
  Builder << FixItHint::CreateInsertion(Begin, ("typeof(" + Text + ") " + Name +
                                                " = " + Text + ";\n" + Indent)
                                                   .str())
          << FixItHint::CreateReplacement(Call, Name);
}

void Checks::checkNesting(const FunctionDecl *Function, Preprocessor &PP,
                          Reporter &Report) {
  if (Report.isEnabled(Diag::NestedRead))
    Nesting(Function, PP, Report).visit(Function->getBody());
}

} // namespace corify
