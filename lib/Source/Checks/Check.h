//===- Check.h - what each check of unchanged source is given ---*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A check is handed each evaluated node of a function's body, and says what is
// wrong with it. It changes nothing. Where it cannot be certain it is silent.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_SOURCE_CHECKS_CHECK_H
#define CORIFY_SOURCE_CHECKS_CHECK_H

#include "corify/Source/Diagnostics.h"
#include "corify/Source/KernelMatrix.h"
#include "corify/Source/KernelRecords.h"
#include "corify/Source/Provenance.h"
#include "clang/AST/Expr.h"
#include "clang/AST/Stmt.h"
#include "clang/Lex/Preprocessor.h"
#include "llvm/ADT/DenseSet.h"
#include <memory>
#include <set>

namespace corify {

/// What the checks of one file share.
struct CheckContext {
  clang::ASTContext &AST;
  clang::Preprocessor &PP;
  const KernelRecords &Records;
  ProvenanceAnalysis &Analysis;
  /// Null where none are named.
  const KernelMatrix *Kernels;
  Reporter &Report;
  /// What names the program's licence, or null.
  const clang::VarDecl *License = nullptr;
  /// What was reported, and where: a macro may evaluate its argument twice.
  std::set<std::pair<Diag, clang::SourceLocation>> Reported = {};
};

/// Where in a function a node stands.
struct Site {
  const clang::FunctionDecl *Function;
  /// Whether what is read in it becomes a relocatable read.
  bool IsRewritten;
  /// Whether it is in the operand of __builtin_preserve_access_index(), where
  /// clang relocates every access.
  bool IsInRegion;
  /// The nodes around it, the body first.
  llvm::ArrayRef<const clang::Stmt *> Parents;
};

class Check {
public:
  Check(CheckContext &Context) : Context(Context) {}
  virtual ~Check() = default;

  /// Called for a function before its nodes, as it was written.
  virtual void checkBody(const clang::FunctionDecl *Function,
                         bool IsRewritten) {}
  virtual void checkNode(const clang::Stmt *S, const Site &At) {}
  /// Called for each function, and then once, when the whole file is known.
  virtual void checkSignature(const clang::FunctionDecl *Function) {}
  virtual void checkFile() {}

protected:
  /// Where E comes from.
  Provenance of(const clang::Expr *E, const Site &At) const {
    return Context.Analysis.of(E, At.Function);
  }

  /// Whether D is worth finding out about Loc: it is on, and was not said of
  /// that place before.
  bool isNew(Diag D, clang::SourceLocation Loc);

  CheckContext &Context;
};

using CheckPtr = std::unique_ptr<Check>;
CheckPtr makeArrayStrideCheck(CheckContext &Context);
CheckPtr makeBakedSizeCheck(CheckContext &Context);
CheckPtr makeDirectDerefCheck(CheckContext &Context);
CheckPtr makeGlobalParameterCheck(CheckContext &Context);
CheckPtr makeHardcodedOffsetCheck(CheckContext &Context);
CheckPtr makeKernelArgumentCheck(CheckContext &Context);
CheckPtr makeLicenseCheck(CheckContext &Context);
CheckPtr makeMissingFieldCheck(CheckContext &Context);
CheckPtr makeNullableCheck(CheckContext &Context);
CheckPtr makeStackCopyCheck(CheckContext &Context);
CheckPtr makeStoreCheck(CheckContext &Context);
CheckPtr makeUnrelocatedReadCheck(CheckContext &Context);
CheckPtr makeUserPointerCheck(CheckContext &Context);

//===----------------------------------------------------------------------===//
// What several checks ask
//===----------------------------------------------------------------------===//

/// Whether every source of a value is certainly behind a pointer that the
/// verifier has for a number: kernel memory of which it knows no type.
bool isCertainlyUntyped(Provenance P);

/// Whether every source of it is kernel memory, typed or not.
bool isCertainlyKernel(Provenance P);
bool isCertainlyUser(Provenance P);

/// Whether the verifier refuses every access through Pointer, to Pointee: it
/// has the pointer for a number.
bool isRefused(const CheckContext &Context, const clang::Expr *Pointer,
               clang::QualType Pointee, const Site &At);

/// Whether Record is laid out by agreement with user space, with hardware or
/// with a network: it is the same on all kernels, or may well be.
bool hasAgreedLayout(const clang::RecordDecl *Record);

/// Whether Type is a kernel record whose layout differs between kernels.
bool isInternalRecord(const KernelRecords &Records, clang::QualType Type);

/// E without parentheses and casts, as long as it is a value still.
const clang::Expr *withoutCasts(const clang::Expr *E);

/// The lvalue that E is the value of, as a load; or null.
const clang::Expr *loadedFrom(const clang::Expr *E);

/// Where the value of E was made, without casts: E itself, or, where it is a
/// local variable that is given one value in all of In, that value.
const clang::Expr *originOf(const clang::Expr *E,
                            const clang::FunctionDecl *In);

/// Where a token stands in a file: that of a macro's argument where it is
/// written, any other of a macro where the macro is used.
clang::SourceLocation fileLocation(const CheckContext &Context,
                                   clang::SourceLocation Loc);

/// What is written in a file for E, or "" where a macro has a part in it.
llvm::StringRef textOf(const CheckContext &Context, const clang::Expr *E);

} // namespace corify

#endif
