//===- ReadBuilder.h - what a kernel access becomes -------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// `p->q->f`, read, becomes
//
//   ({ typeof(p->q) corify_base = <read of p->q>;
//      typeof(f) corify_read;
//      bpf_probe_read_kernel(&corify_read, sizeof(corify_read),
//                            __builtin_preserve_access_index(&corify_base->f));
//      corify_read; })
//
// The pointer is a value before the buffer for the next hop comes to life, so
// the buffers of a chain share one stack slot.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_SOURCE_READBUILDER_H
#define CORIFY_SOURCE_READBUILDER_H

#include "corify/Source/Diagnostics.h"
#include "corify/Source/KernelRecords.h"
#include "corify/Source/SyntheticAST.h"

namespace corify {

class AccessPath;

/// Builds the code for accesses in one function. Every LValue that it takes
/// has been rewritten inside, and is consumed.
class ReadBuilder {
public:
  ReadBuilder(clang::ASTContext &Context, SyntheticCallees &Callees,
              const KernelRecords &Records, Reporter &Report,
              clang::FunctionDecl *Function)
      : Context(Context), Callees(Callees), Records(Records), Report(Report),
        Function(Function) {}

  /// Whether an access that no record is made for is worth a warning.
  enum Loudness { Quiet, Loud };

  /// The value of LValue, read through a helper.
  clang::Expr *read(clang::Expr *LValue, ProbeHelper Helper);

  /// The value of LValue, neither a record nor a bit-field, loaded, with a
  /// record.
  clang::Expr *loadDirect(clang::Expr *LValue);

  /// The address of LValue, with a record.
  clang::Expr *address(clang::Expr *LValue);

  /// `memcpy(To, From, Size)` where From is foreign memory; its value is To.
  clang::Expr *copyBytes(clang::Expr *To, clang::Expr *From, clang::Expr *Size,
                         ProbeHelper Helper);

  /// `(*Record).Field` for a record of the program's own, at the offset that it
  /// has in this file. Field is of the record's twin (LocalRecords.h).
  clang::Expr *localMember(clang::Expr *RecordPointer, clang::FieldDecl *Field);

private:
  using Statements = llvm::SmallVectorImpl<clang::Stmt *>;

  SyntheticAST at(const clang::Expr *E) const {
    return {Context, Callees, Function, E->getExprLoc()};
  }
  void bindRoot(clang::Expr *LValue, Statements &Before);
  clang::Expr *preservedAddress(clang::Expr *LValue, SyntheticAST &AST,
                                Loudness Says);
  void bindRecord(clang::Expr *BitField, SyntheticAST &AST, Statements &Before);
  clang::Expr *readScalar(clang::Expr *LValue, ProbeHelper Helper);
  clang::Expr *readBitField(clang::Expr *LValue, ProbeHelper Helper);
  clang::Expr *readRecord(clang::Expr *LValue, ProbeHelper Helper);
  void readMembers(clang::Expr *From, clang::VarDecl *To, uint64_t Offset,
                   ProbeHelper Helper, SyntheticAST &AST, Statements &Out);
  void readPart(clang::Expr *From, clang::VarDecl *To, uint64_t Offset,
                ProbeHelper Helper, SyntheticAST &AST, Statements &Out);
  bool makesRecord(const AccessPath &Path) const;

  clang::ASTContext &Context;
  SyntheticCallees &Callees;
  const KernelRecords &Records;
  Reporter &Report;
  clang::FunctionDecl *Function;
};

} // namespace corify

#endif
