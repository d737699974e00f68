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
/// enum bpf_field_info_kind, as libbpf's bpf_core_read.h has it.
enum FieldInfoKind : unsigned {
  FieldByteOffset = 0,
  FieldByteSize = 1,
  FieldExists = 2,
  FieldSigned = 3,
  FieldLeftShift = 4,
  FieldRightShift = 5,
};

/// How a read is made.
struct ReadWay {
  ProbeHelper Helper = ProbeHelper::Kernel;
  /// By a load of the program's own, where the verifier takes one.
  bool IsDirect = false;
  /// Under a test of the pointer, for a direct read: what is behind null reads
  /// as zero, as whatever faults does.
  bool TestsNull = false;
  /// Another read, through a number in place of the pointer, with which the
  /// verifier would not let us do the arithmetic.
  bool ForgetsType = false;
  /// What the variable subscripts of the path come to in bytes, or null. The
  /// builder sets it.
  clang::VarDecl *Distance = nullptr;
};

class ReadBuilder {
public:
  ReadBuilder(clang::ASTContext &Context, SyntheticCallees &Callees,
              const KernelRecords &Records, Reporter &Report,
              clang::FunctionDecl *Function)
      : Context(Context), Callees(Callees), Records(Records), Report(Report),
        Function(Function) {}

  /// The value of LValue. IsDirect is for scalars and bit-fields.
  clang::Expr *read(clang::Expr *LValue, ReadWay Way);

  /// The value of LValue, neither a record nor a bit-field, loaded as it
  /// stands, with a record.
  clang::Expr *loadDirect(clang::Expr *LValue);

  /// Whether clang by itself does not give LValue, which is not the program's
  /// own, the address that it has on the target. Of subscripts it relocates
  /// only those that follow a member at once.
  bool needsAddress(clang::Expr *LValue) const;

  /// The address of LValue, with a record; null where Way wants a test and the
  /// pointer is null.
  clang::Expr *address(clang::Expr *LValue, ReadWay Way);

  /// The value of Pointer, or of an integer, a number to the verifier.
  clang::Expr *untyped(clang::Expr *Pointer);

  /// `memcpy(To, From, Size)` where From is foreign memory; its value is To.
  clang::Expr *copyBytes(clang::Expr *To, clang::Expr *From, clang::Expr *Size,
                         ProbeHelper Helper);

  /// Arithmetic on pointers to a kernel record, with the size that it has on
  /// the target: `Pointer ± Count`, `L - R`, and the four ways of `LValue += n`
  /// and `LValue++`. Null where the size of the element is not relocated.
  clang::Expr *pointerSum(clang::Expr *Pointer, clang::Expr *Count,
                          bool IsNegative, bool ForgetsType);
  clang::Expr *pointerDifference(clang::Expr *L, clang::Expr *R,
                                 bool ForgetsType);
  clang::Expr *pointerStep(clang::Expr *LValue, clang::Expr *Count,
                           bool IsNegative, bool YieldsOld, bool ForgetsType);
  /// The number 1, at the place of another expression.
  clang::Expr *one(const clang::Expr *Near);
  /// `offsetof(T, m[i])` as LValue would have it: `((T *)0)->m[i]`.
  clang::Expr *offset(clang::Expr *LValue, clang::QualType Type);

  /// Whether the address that Path leads to is one that a record can say.
  bool makesRecord(const AccessPath &Path) const;

  /// Whether how long an element is depends on the target.
  bool hasRelocatedSize(clang::QualType Element) const;

  /// `(*Record).Field` for a record of the program's own, at the offset that it
  /// has in this file. Field is of the record's twin (LocalRecords.h).
  clang::Expr *localMember(clang::Expr *RecordPointer, clang::FieldDecl *Field);

private:
  using Statements = llvm::SmallVectorImpl<clang::Stmt *>;

  /// Whether an access that no record is made for is worth a warning. User
  /// memory is the program's business: it may hold records of any sort.
  enum Loudness { Quiet, Loud };
  static Loudness loudness(ReadWay Way) {
    return Way.Helper == ProbeHelper::User ? Quiet : Loud;
  }

  SyntheticAST at(const clang::Expr *E) const {
    return {Context, Callees, Function, E->getExprLoc()};
  }
  clang::Expr *preservedAddress(clang::Expr *LValue, clang::VarDecl *Distance,
                                SyntheticAST &AST, Loudness Says);
  clang::VarDecl *bindRoot(clang::Expr *&LValue, bool ForgetsType,
                           Statements &Before);
  clang::VarDecl *bindTested(clang::Expr *LValue, SyntheticAST &AST,
                             Statements &Out);
  void readScalar(clang::Expr *LValue, clang::VarDecl *To, ReadWay Way,
                  SyntheticAST &AST, Statements &Out);

  // BitFieldReads.cpp
  void readBitField(clang::Expr *LValue, clang::VarDecl *To, ReadWay Way,
                    SyntheticAST &AST, Statements &Out);
  void probeBits(clang::Expr *LValue, clang::VarDecl *Bits, clang::Expr *From,
                 ReadWay Way, SyntheticAST &AST, Statements &Out);
  void loadBits(clang::Expr *LValue, clang::VarDecl *Bits, clang::Expr *From,
                SyntheticAST &AST, Statements &Out);

  clang::Expr *extractBits(clang::Expr *LValue, clang::VarDecl *Bits,
                           SyntheticAST &AST, Statements &Out);

  // RecordReads.cpp
  void readRecord(clang::Expr *LValue, clang::VarDecl *To, ReadWay Way,
                  SyntheticAST &AST, Statements &Out);
  void readMembers(clang::Expr *From, clang::VarDecl *To, uint64_t Offset,
                   ReadWay Way, SyntheticAST &AST, Statements &Out);
  void readPart(clang::Expr *From, clang::VarDecl *To, uint64_t Offset,
                ReadWay Way, SyntheticAST &AST, Statements &Out);

  // Strides.cpp
  clang::Expr *typeSize(clang::QualType Element, SyntheticAST &AST);
  clang::Expr *elementSize(clang::Expr *Base, SyntheticAST &AST);
  clang::Expr *takeSubscripts(clang::Expr *&LValue, SyntheticAST &AST);

  clang::ASTContext &Context;
  SyntheticCallees &Callees;
  const KernelRecords &Records;
  Reporter &Report;
  clang::FunctionDecl *Function;
};

} // namespace corify

#endif
