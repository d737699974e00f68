//===- AccessPath.h - an lvalue, taken apart --------------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// `p->q->arr[i].x` is a path from the value of `p->q` over `arr`, `[i]` and
// `x`. Its root is the pointer `p->q`, which is the value of a path of its
// own.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_SOURCE_ACCESSPATH_H
#define CORIFY_SOURCE_ACCESSPATH_H

#include "clang/AST/ASTContext.h"
#include "clang/AST/Expr.h"
#include "llvm/ADT/SmallVector.h"

namespace corify {

/// The way from a root to the storage that an lvalue names. The slots point
/// into the expression, so that a caller may replace what they hold.
class AccessPath {
public:
  AccessPath(clang::ASTContext &Context, clang::Expr *LValue);

  /// The pointer value that the path starts from, or null where it starts
  /// from a declared object, a literal, or something that is no path at all.
  clang::Expr *pointer() const {
    return PointerSlot ? llvm::cast<clang::Expr>(*PointerSlot) : nullptr;
  }
  clang::Stmt *&pointerSlot() const { return *PointerSlot; }

  /// What the pointer points to, as the path takes it.
  clang::QualType pointee() const { return Pointee; }

  /// The variable that the path starts from, or null.
  const clang::VarDecl *variable() const { return Variable; }

  /// Whether the path starts from an object of the program's own that the
  /// expression names or makes: a variable, a compound literal, a value.
  bool startsFromObject() const { return Object; }

  /// The subscripts that no record can say, as constants from 0 on are said, in
  /// the order in which the path takes them.
  llvm::ArrayRef<clang::ArraySubscriptExpr *> variableSubscripts() const {
    return Subscripts;
  }

  /// The record of the first member that is named, or null.
  const clang::RecordDecl *firstRecord() const { return FirstRecord; }

  /// The last member that is named, or null.
  const clang::FieldDecl *lastField() const { return LastField; }

  /// Whether a member or an element other than the first is named, so that
  /// the address is not the pointer's value itself.
  bool namesPart() const { return FirstRecord || HasSubscript; }

  /// Whether there is a subscript, variable or not.
  bool hasSubscript() const { return HasSubscript; }

private:
  void walk(clang::Expr *LValue);
  void walkSubscript(clang::ArraySubscriptExpr *E);
  void walkPointer(clang::Stmt *&Slot);

  clang::ASTContext &Context;
  clang::Stmt **PointerSlot = nullptr;
  clang::QualType Pointee;
  const clang::VarDecl *Variable = nullptr;
  bool Object = false;
  llvm::SmallVector<clang::ArraySubscriptExpr *, 2> Subscripts;
  const clang::RecordDecl *FirstRecord = nullptr;
  const clang::FieldDecl *LastField = nullptr;
  bool HasSubscript = false;
};

/// The way to a member by its name, through anonymous members where it is in
/// one. Whether there is one.
bool findMember(const clang::RecordDecl *Record, llvm::StringRef Name,
                llvm::SmallVectorImpl<clang::FieldDecl *> &Path);

/// The array that E is the decay of, or null.
clang::Expr *findArray(clang::Expr *E);

/// What a call names: a function, or a variable that points to one, as libbpf
/// declares helpers. Empty for anything else.
llvm::StringRef calleeName(const clang::CallExpr *E);

/// Of `*(enum T *)ENUMERATOR`, as bpf_core_enum_value() has it; or null.
const clang::EnumConstantDecl *findEnumerator(const clang::Expr *E);

/// S, if it is a builtin in whose operand clang relocates every access; or
/// null.
const clang::CallExpr *asRegion(const clang::Stmt *S);

/// Of `&p->f`, in such a builtin or not: `p->f`; or null.
const clang::Expr *addressedLValue(const clang::Expr *Address);

/// Whether evaluating S twice, or not at all, makes no difference but to how
/// often memory is read.
bool isWithoutEffects(const clang::Stmt *S);

/// The one child of a cast, a unary operator or a member expression.
clang::Stmt *&onlyChild(clang::Expr *E);

/// The two children of a subscript, whichever way round they are written.
clang::Stmt *&baseSlot(clang::ArraySubscriptExpr *E);
clang::Stmt *&indexSlot(clang::ArraySubscriptExpr *E);

} // namespace corify

#endif
