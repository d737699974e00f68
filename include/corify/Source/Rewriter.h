//===- Rewriter.h - plain C accesses made relocatable reads -----*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_SOURCE_REWRITER_H
#define CORIFY_SOURCE_REWRITER_H

#include "corify/Source/Diagnostics.h"
#include "corify/Source/KernelRecords.h"
#include "corify/Source/LocalRecords.h"
#include "corify/Source/Provenance.h"
#include "corify/Source/ReadBuilder.h"
#include "corify/Source/ReadDecisions.h"
#include "clang/AST/Stmt.h"

namespace corify {

/// Rewrites the body of one annotated function in place.
///
/// A load stays where the C abstract machine has it: only the node that loads
/// is replaced, by an expression that reads. What is not evaluated (the
/// operand of sizeof, a constant expression) is left alone.
class Rewriter {
public:
  Rewriter(clang::ASTContext &Context, SyntheticCallees &Callees,
           const KernelRecords &Records, LocalRecords &Locals,
           ProvenanceAnalysis &Analysis, Reporter &Report,
           clang::FunctionDecl *Function, RewriteMode Mode)
      : Context(Context), Callees(Callees), Records(Records), Locals(Locals),
        Analysis(Analysis), Report(Report), Function(Function), Mode(Mode),
        Build(Context, Callees, Records, Report, Function),
        Decide(Context, Callees, Build, Analysis, Function, Mode) {}

  void run();

private:
  void spellOutElements(clang::Stmt *S);
  void annotateBody();
  void rewrite(clang::Stmt *&Slot);
  void rewriteChildren(clang::Stmt *S);
  void rewriteCast(clang::Stmt *&Slot, clang::CastExpr *E);
  void rewriteUnary(clang::Stmt *&Slot, clang::UnaryOperator *E);
  void rewriteCall(clang::Stmt *&Slot, clang::CallExpr *E);
  void rewritePath(clang::Expr *LValue);
  void rewriteLoad(clang::Stmt *&Slot, clang::CastExpr *Load,
                   clang::Expr *LValue);
  void rewriteAddress(clang::Stmt *&Slot, clang::Expr *LValue);
  void rewriteLocalMember(clang::Stmt *&Slot, clang::MemberExpr *E);
  void rewriteInitList(clang::InitListExpr *E);
  void rewriteDeclarations(clang::DeclStmt *S);
  void checkUnchangeable(clang::Stmt *S);
  void rewriteBinary(clang::Stmt *&Slot, clang::BinaryOperator *E);
  bool rewriteSum(clang::Stmt *&Slot, clang::BinaryOperator *E);
  void rewriteOffsetOf(clang::Stmt *&Slot, clang::OffsetOfExpr *E);
  void rewriteOperands(clang::Expr *E, bool IsArithmetic);
  void rewriteCompound(clang::Stmt *&Slot, clang::CompoundAssignOperator *E);
  void rewriteFieldInfo(clang::CallExpr *E);
  void rewriteAsm(clang::GCCAsmStmt *S);
  void rewriteAtomic(clang::Stmt *&Slot, clang::AtomicExpr *E);
  void rewriteCopy(clang::Stmt *&Slot, clang::CallExpr *E);
  void rewriteConstantly(clang::CallExpr *E, bool IsExpanded = true);
  void checkReadBehind(clang::Expr *Argument);
  void reportStore(clang::SourceLocation Loc, unsigned How);
  void checkStore(clang::Expr *LValue, unsigned How);
  void checkWrittenThrough(clang::Expr *Pointer, unsigned How);

  ReadWay wayOf(clang::Expr *LValue, AccessKind Kind);

  /// As decided; what cannot be is reported.
  AccessKind kindOf(clang::Expr *LValue);

  clang::ASTContext &Context;
  SyntheticCallees &Callees;
  const KernelRecords &Records;
  LocalRecords &Locals;
  ProvenanceAnalysis &Analysis;
  Reporter &Report;
  clang::FunctionDecl *Function;
  RewriteMode Mode;
  ReadBuilder Build;
  ReadDecisions Decide;
  /// Inside __builtin_preserve_access_index(), where every access is
  /// relocated as it stands.
  bool IsInPreservedRegion = false;
  /// Whether a load from kernel memory was left to the program.
  bool LoadsDirectly = false;
  /// Whether a load became anything else than it was.
  bool MakesReads = false;
  /// Inside an argument that the back end wants to be a constant.
  bool WantsConstant = false;
};

} // namespace corify

#endif
