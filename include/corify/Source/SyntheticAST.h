//===- SyntheticAST.h - expressions that no parser made ---------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Makes C expressions as Sema would have left them, every conversion spelled
// out. All nodes of one SyntheticAST have one source location, that of the
// access they stand for, so that line info and diagnostics point there.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_SOURCE_SYNTHETICAST_H
#define CORIFY_SOURCE_SYNTHETICAST_H

#include "clang/AST/ASTContext.h"
#include "clang/AST/Decl.h"
#include "clang/AST/Expr.h"
#include "llvm/ADT/DenseMap.h"

namespace clang {
class Sema;
}

namespace corify {

/// The functions that synthesized code calls, declared once a file.
enum class ProbeHelper { Kernel, User };

class SyntheticCallees {
public:
  void setSema(clang::Sema &S) { TheSema = &S; }

  /// One of clang's builtins.
  clang::FunctionDecl *builtin(unsigned ID);

  /// Remembers the program's own declaration of a helper, where it has one.
  void addDeclaration(clang::ValueDecl *D);

  /// Whether to read through bpf_probe_read(), the only helper that old kernels
  /// have, and that networking programs have not.
  void useOldProbe(bool Uses) { UsesOldProbe = Uses; }

  /// The number of the helper that reads what Helper says, and the helper as
  /// the program declares it, or null.
  struct Probe {
    unsigned Number;
    clang::ValueDecl *Declaration;
  };
  Probe probe(ProbeHelper Helper) const;

private:
  clang::Sema *TheSema = nullptr;
  llvm::DenseMap<unsigned, clang::FunctionDecl *> Builtins;
  clang::ValueDecl *ProbeKernel = nullptr;
  clang::ValueDecl *ProbeUser = nullptr;
  clang::ValueDecl *OldProbe = nullptr;
  bool UsesOldProbe = false;
};

class SyntheticAST {
public:
  SyntheticAST(clang::ASTContext &Context, SyntheticCallees &Callees,
               clang::FunctionDecl *Function, clang::SourceLocation Loc)
      : Context(Context), Callees(Callees), Function(Function), Loc(Loc) {}

  /// `Type Name = Init;`, without a qualifier on Type. Init may be null.
  clang::VarDecl *variable(llvm::StringRef Name, clang::QualType Type,
                           clang::Expr *Init);
  clang::Stmt *declare(clang::VarDecl *V);

  /// The variable as an lvalue, and its value.
  clang::Expr *reference(clang::VarDecl *V);
  clang::Expr *value(clang::VarDecl *V);

  clang::Expr *load(clang::Expr *LValue);
  clang::Expr *addressOf(clang::Expr *LValue);
  clang::Expr *dereference(clang::Expr *Pointer);
  clang::Expr *member(clang::Expr *LValue, clang::FieldDecl *Field);
  /// `Pointer[Index]`.
  clang::Expr *subscript(clang::Expr *Pointer, clang::Expr *Index);
  clang::Expr *element(clang::Expr *ArrayLValue, clang::Expr *Index);
  clang::Expr *firstElement(clang::Expr *ArrayLValue) {
    return element(ArrayLValue, integer(0, Context.IntTy));
  }
  /// `*(Type *)0`, for what does not evaluate it.
  clang::Expr *nullObject(clang::QualType Type);

  clang::Expr *integer(uint64_t Value, clang::QualType Type);
  clang::Expr *binary(clang::BinaryOperatorKind Opcode, clang::Expr *L,
                      clang::Expr *R, clang::QualType Type);
  clang::Expr *convert(clang::Expr *E, clang::QualType To,
                       clang::CastKind Kind);

  /// `(Pointee *)Pointer`; what is there is as aligned as a Pointee is.
  clang::Expr *pointerTo(clang::QualType Pointee, clang::Expr *Pointer);

  /// `(To *)((char *)Pointer + Bytes)`.
  clang::Expr *advance(clang::Expr *Pointer, clang::Expr *Bytes,
                       clang::QualType To);

  /// `(long)N * (long)Size`.
  clang::Expr *distance(clang::Expr *N, clang::Expr *Size);

  /// The value that stands for null, 0 or an empty record.
  clang::Expr *zero(clang::QualType Type);
  clang::Expr *conditional(clang::Expr *Condition, clang::Expr *Then,
                           clang::Expr *Else);
  clang::Expr *assign(clang::Expr *LValue, clang::Expr *Value);

  /// `if (V) { Then }`.
  clang::Stmt *ifNotNull(clang::VarDecl *V, llvm::ArrayRef<clang::Stmt *> Then);

  /// `asm("" : "+r"(V));`: what is computed from V afterwards is not computed
  /// before.
  clang::Stmt *barrier(clang::VarDecl *V);

  /// `__builtin_annotation(Value, Text)`, for the passes.
  clang::Expr *annotation(clang::Expr *Value, llvm::StringRef Text);

  /// Pointer, or an integer that holds one, as a number to the verifier
  /// (ForgetTypeAnnotation).
  clang::Expr *forgetType(clang::Expr *Pointer);

  /// `__builtin_preserve_access_index(Pointer)`.
  clang::Expr *preserve(clang::Expr *Pointer);
  /// `__builtin_preserve_field_info(LValue, Kind)`.
  clang::Expr *fieldInfo(clang::Expr *LValue, unsigned Kind);
  /// `__builtin_preserve_type_info(*(Type *)0, BPF_TYPE_SIZE)`.
  clang::Expr *typeSize(clang::QualType Type);
  /// `bpf_probe_read_…(To, Size, From);`. Size is of type `unsigned`.
  clang::Expr *probe(ProbeHelper Helper, clang::Expr *To, clang::Expr *Size,
                     clang::Expr *From);

  /// `({ Statements; Result; })`.
  clang::StmtExpr *block(llvm::ArrayRef<clang::Stmt *> Statements,
                         clang::Expr *Result);

  clang::ASTContext &context() const { return Context; }
  clang::QualType charPointer() const {
    return Context.getPointerType(Context.CharTy);
  }
  clang::QualType constVoidPointer() const {
    return Context.getPointerType(Context.VoidTy.withConst());
  }

private:
  clang::Expr *text(llvm::StringRef Text);
  clang::Expr *callBuiltin(unsigned ID, llvm::ArrayRef<clang::Expr *> Args,
                           clang::QualType Result);
  clang::Expr *probeCallee(ProbeHelper Helper);

  clang::ASTContext &Context;
  SyntheticCallees &Callees;
  clang::FunctionDecl *Function;
  clang::SourceLocation Loc;
};

} // namespace corify

#endif
