//===- MacroFinder.h - the walk of MacroReads -------------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_SOURCE_MACROFINDER_H
#define CORIFY_LIB_SOURCE_MACROFINDER_H

#include "Checks/LocalNames.h"
#include "MacroPath.h"
#include "corify/Source/AccessPath.h"
#include "corify/Source/MacroReads.h"

namespace corify {

/// Why there is no address from some pointers.
inline constexpr llvm::StringLiteral NoAddress =
    "the verifier lets nobody compute an address from a pointer that may be "
    "null, or at a variable distance from a typed one";

class MacroFinder {
public:
  MacroFinder(clang::FunctionDecl *Function, RewriteMode Mode,
              const KernelRecords &Records, ProvenanceAnalysis &Analysis,
              Reporter &Report, clang::Preprocessor &PP)
      : Context(Function->getASTContext()), Sources(PP.getSourceManager()),
        Records(Records), Analysis(Analysis), Function(Function), Mode(Mode),
        Build(Context, Callees, Records, Report, Function),
        Decide(Context, Callees, Build, Analysis, Function, Mode),
        Names(Function, PP) {}

  MacroReads run();

private:
  // MacroReads.cpp
  void visit(clang::Stmt *S);
  void visitChildren(clang::Stmt *S);
  void visitDeclarations(clang::DeclStmt *S);
  void visitCast(clang::CastExpr *E);
  void visitPath(clang::Expr *Whole, clang::Expr *LValue);
  void visitLoad(clang::CastExpr *Load, clang::Expr *LValue);
  void visitAddress(clang::Expr *Whole, clang::Expr *LValue);
  AccessKind kindOf(clang::Expr *LValue);
  bool isRelocatedAsWritten(clang::Expr *LValue) const;
  bool isTracepointField(clang::Expr *LValue) const;
  bool strides(clang::Expr *LValue) const;
  bool isRefused(Provenance P, clang::Expr *LValue) const;
  void refuse(const clang::Stmt *S, const llvm::Twine &Why);

  // MacroReadsCalls.cpp
  void visitUnary(clang::UnaryOperator *E);
  void visitBinary(clang::BinaryOperator *E);
  void visitCall(clang::CallExpr *E);
  void visitFieldInfo(clang::CallExpr *E);
  void visitCopy(clang::CallExpr *E);
  void visitMember(clang::MemberExpr *E);
  void visitInitList(clang::InitListExpr *E);
  void visitOffsetOf(clang::OffsetOfExpr *E);
  void visitAsm(clang::GCCAsmStmt *S);
  void visitAtomic(clang::AtomicExpr *E);
  void checkOperands(clang::Expr *E, bool IsArithmetic);
  void checkStore(clang::Expr *LValue);
  void checkBehind(clang::Expr *Pointer, llvm::StringRef Why);
  bool isInternal(clang::QualType Type) const;

  // MacroText.cpp
  void read(clang::CastExpr *Load, clang::Expr *LValue, AccessKind Kind);
  llvm::StringRef macroFor(clang::Expr *LValue, AccessKind Kind) const;
  bool visitOperand(const clang::Stmt *Whole, clang::Expr *Operand,
                    llvm::StringRef Macro);
  std::string rendered(const clang::Expr *E);
  void replace(clang::CharSourceRange Range, const clang::Stmt *S,
               std::string Text);
  void keep(const clang::Expr *E);
  void nest(const clang::Stmt *Whole, const clang::Expr *E);
  void forgetKept(clang::CharSourceRange Range);
  void checkKept();

  clang::ASTContext &Context;
  const clang::SourceManager &Sources;
  const KernelRecords &Records;
  ProvenanceAnalysis &Analysis;
  clang::FunctionDecl *Function;
  RewriteMode Mode;
  SyntheticCallees Callees;
  ReadBuilder Build;
  ReadDecisions Decide;
  LocalNames Names;
  llvm::SmallVector<const clang::Stmt *, 32> Ancestors;
  /// Inside __builtin_preserve_access_index(), as it is written.
  bool IsInRegion = false;
  /// Inside what becomes an operand of a macro that opens such a region, and
  /// whether there is a read in it.
  bool IsInOperand = false, HasNested = false;

  struct Change {
    clang::FileID File;
    unsigned Begin, End;
    std::string Text;
    const clang::Stmt *Of;
  };
  std::vector<Change> Changes;
  /// Places of foreign memory that stay as they are written.
  std::vector<Change> Kept;
  MacroReads Result;
};

} // namespace corify

#endif
