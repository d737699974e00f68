//===- ReadDecisions.h - which accesses become which reads ------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What the rewriter asks of an access before it changes anything. `corify fix
// --to macros` asks the same, and writes text.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_SOURCE_READDECISIONS_H
#define CORIFY_SOURCE_READDECISIONS_H

#include "corify/Source/Provenance.h"
#include "corify/Source/ReadBuilder.h"

namespace corify {

/// The argument of the attribute.
enum class RewriteMode { Auto, Probe, Direct };

/// Whether memory that is reached so is not the program's own.
inline bool isForeign(AccessKind Kind) {
  return Kind == AccessKind::Kernel || Kind == AccessKind::User;
}

inline ProbeHelper helperFor(AccessKind Kind) {
  return Kind == AccessKind::User ? ProbeHelper::User : ProbeHelper::Kernel;
}

/// About one function, whose body is as it was written. Nothing is reported.
class ReadDecisions {
public:
  ReadDecisions(clang::ASTContext &Context, SyntheticCallees &Callees,
                const ReadBuilder &Build, ProvenanceAnalysis &Analysis,
                clang::FunctionDecl *Function, RewriteMode Mode)
      : Context(Context), Callees(Callees), Build(Build), Analysis(Analysis),
        Function(Function), Mode(Mode) {}

  /// How the memory that LValue names is reached; Own where it is no access
  /// through a pointer.
  AccessKind kindOf(clang::Expr *LValue) const;

  /// How the memory that an argument points to is reached.
  AccessKind kindBehind(clang::Expr *Argument) const;

  /// How what LValue names, which is not the program's own, is to be read.
  ReadWay wayOf(clang::Expr *LValue, AccessKind Kind) const;

  /// Whether the verifier refuses to compute the address of LValue from a
  /// pointer of provenance P: it may be null, or the distance is not bounded.
  bool forgetsType(Provenance P, clang::Expr *LValue) const;

  /// Whether the verifier would refuse arithmetic on Pointer, a value or an
  /// lvalue.
  bool forgetsType(clang::Expr *Pointer) const;

  /// Whether arithmetic on Pointer, a value or an lvalue, depends on the size
  /// that a record has on the target.
  bool stepsOverKernel(clang::Expr *Pointer) const;

  /// Whether Value, a pointer or an integer, is the address of what the
  /// verifier may know the type of, and with which it lets nobody compute.
  bool isTypedNumber(clang::Expr *Value) const;

  /// Whether the record that E names a member of is laid out as this file has
  /// it: it is the program's own, and nothing copied the kernel's bytes over
  /// it.
  bool hasLocalLayout(clang::MemberExpr *E) const;

  /// Whether a program may write some of the kernel's memory here.
  bool mayWriteKernel() const;

private:
  clang::ASTContext &Context;
  SyntheticCallees &Callees;
  const ReadBuilder &Build;
  ProvenanceAnalysis &Analysis;
  clang::FunctionDecl *Function;
  RewriteMode Mode;
};

} // namespace corify

#endif
