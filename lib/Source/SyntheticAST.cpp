//===- SyntheticAST.cpp - expressions that no parser made -----------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Source/SyntheticAST.h"
#include "corify/Support/Annotations.h"
#include "clang/AST/Stmt.h"
#include "clang/Basic/TargetBuiltins.h"
#include "clang/Sema/Sema.h"

using namespace clang;
using namespace llvm;

namespace corify {

//===----------------------------------------------------------------------===//
// SyntheticCallees
//===----------------------------------------------------------------------===//

FunctionDecl *SyntheticCallees::builtin(unsigned ID) {
  FunctionDecl *&Declared = Builtins[ID];
  if (Declared)
    return Declared;
  ASTContext &Context = TheSema->Context;
  ASTContext::GetBuiltinTypeError Error;
  QualType Type = Context.GetBuiltinType(ID, Error);
  assert(Error == ASTContext::GE_None && "a builtin that needs a header");
  std::string Name = Context.BuiltinInfo.getName(ID);
  Declared = TheSema->CreateBuiltin(&Context.Idents.get(Name), Type, ID,
                                    SourceLocation());
  return Declared;
}

/// The function that calling D calls, or null where D cannot be called as a
/// probe is: `(void *, integer, const void *)`.
static const FunctionProtoType *probeType(const ValueDecl *D) {
  QualType Type = D->getType();
  if (Type->isPointerType())
    Type = Type->getPointeeType();
  const auto *Proto = Type->getAs<FunctionProtoType>();
  if (!Proto || Proto->getNumParams() != 3)
    return nullptr;
  bool Fits = Proto->getParamType(0)->isVoidPointerType() &&
              Proto->getParamType(1)->isIntegerType() &&
              Proto->getParamType(2)->isVoidPointerType();
  return Fits ? Proto : nullptr;
}

void SyntheticCallees::addDeclaration(ValueDecl *D) {
  if (!D->getIdentifier() || !probeType(D))
    return;
  StringRef Name = D->getName();
  if (Name == "bpf_probe_read_kernel")
    ProbeKernel = D;
  else if (Name == "bpf_probe_read_user")
    ProbeUser = D;
  else if (Name == "bpf_probe_read")
    OldProbe = D;
}

/// The numbers are of enum bpf_func_id, include/uapi/linux/bpf.h.
SyntheticCallees::Probe SyntheticCallees::probe(ProbeHelper Helper) const {
  if (UsesOldProbe)
    return {4, OldProbe};
  return Helper == ProbeHelper::User ? Probe{112, ProbeUser}
                                     : Probe{113, ProbeKernel};
}

//===----------------------------------------------------------------------===//
// Variables, lvalues, values
//===----------------------------------------------------------------------===//

VarDecl *SyntheticAST::variable(StringRef Name, QualType Type, Expr *Init) {
  Type = Type.getUnqualifiedType();
  auto *V = VarDecl::Create(
      Context, Function, Loc, Loc, &Context.Idents.get(Name), Type,
      Context.getTrivialTypeSourceInfo(Type, Loc), SC_None);
  V->setImplicit();
  V->markUsed(Context);
  if (Init)
    V->setInit(Init);
  return V;
}

Stmt *SyntheticAST::declare(VarDecl *V) {
  return new (Context) DeclStmt(DeclGroupRef(V), Loc, Loc);
}

Expr *SyntheticAST::reference(VarDecl *V) {
  return DeclRefExpr::Create(Context, NestedNameSpecifierLoc(),
                             SourceLocation(), V,
                             /*RefersToEnclosingVariableOrCapture=*/false, Loc,
                             V->getType(), VK_LValue);
}

Expr *SyntheticAST::value(VarDecl *V) { return load(reference(V)); }

Expr *SyntheticAST::load(Expr *LValue) {
  return convert(LValue, LValue->getType().getUnqualifiedType(),
                 CK_LValueToRValue);
}

Expr *SyntheticAST::addressOf(Expr *LValue) {
  return UnaryOperator::Create(Context, LValue, UO_AddrOf,
                               Context.getPointerType(LValue->getType()),
                               VK_PRValue, OK_Ordinary, Loc,
                               /*CanOverflow=*/false, FPOptionsOverride());
}

Expr *SyntheticAST::dereference(Expr *Pointer) {
  return UnaryOperator::Create(
      Context, Pointer, UO_Deref, Pointer->getType()->getPointeeType(),
      VK_LValue, OK_Ordinary, Loc, /*CanOverflow=*/false, FPOptionsOverride());
}

Expr *SyntheticAST::member(Expr *LValue, FieldDecl *Field) {
  QualType Type = Context.getQualifiedType(
      Field->getType(),
      Field->getType().getQualifiers() + LValue->getType().getQualifiers());
  return MemberExpr::CreateImplicit(
      Context, LValue, /*IsArrow=*/false, Field, Type, VK_LValue,
      Field->isBitField() ? OK_BitField : OK_Ordinary);
}

Expr *SyntheticAST::element(Expr *ArrayLValue, Expr *Index) {
  const ArrayType *Array = Context.getAsArrayType(ArrayLValue->getType());
  QualType Element = Array->getElementType();
  Expr *First = convert(ArrayLValue, Context.getPointerType(Element),
                        CK_ArrayToPointerDecay);
  return subscript(First, Index);
}

Expr *SyntheticAST::subscript(Expr *Pointer, Expr *Index) {
  return new (Context)
      ArraySubscriptExpr(Pointer, Index, Pointer->getType()->getPointeeType(),
                         VK_LValue, OK_Ordinary, Loc);
}

Expr *SyntheticAST::nullObject(QualType Type) {
  return dereference(convert(integer(0, Context.IntTy),
                             Context.getPointerType(Type), CK_NullToPointer));
}

//===----------------------------------------------------------------------===//
// Arithmetic
//===----------------------------------------------------------------------===//

Expr *SyntheticAST::integer(uint64_t Value, QualType Type) {
  return IntegerLiteral::Create(
      Context, APInt(Context.getIntWidth(Type), Value), Type, Loc);
}

Expr *SyntheticAST::binary(BinaryOperatorKind Opcode, Expr *L, Expr *R,
                           QualType Type) {
  return BinaryOperator::Create(Context, L, R, Opcode, Type, VK_PRValue,
                                OK_Ordinary, Loc, FPOptionsOverride());
}

Expr *SyntheticAST::convert(Expr *E, QualType To, CastKind Kind) {
  return ImplicitCastExpr::Create(Context, To, Kind, E, nullptr, VK_PRValue,
                                  FPOptionsOverride());
}

Expr *SyntheticAST::pointerTo(QualType Pointee, Expr *Pointer) {
  QualType Type = Context.getPointerType(Pointee);
  return CStyleCastExpr::Create(Context, Type, VK_PRValue, CK_BitCast, Pointer,
                                nullptr, FPOptionsOverride(),
                                Context.getTrivialTypeSourceInfo(Type, Loc),
                                Loc, Loc);
}

Expr *SyntheticAST::advance(Expr *Pointer, Expr *Bytes, QualType To) {
  Expr *Sum = binary(BO_Add, convert(Pointer, charPointer(), CK_BitCast), Bytes,
                     charPointer());
  return pointerTo(To, Sum);
}

Expr *SyntheticAST::distance(Expr *N, Expr *Size) {
  QualType Long = Context.LongTy;
  return binary(BO_Mul, convert(N, Long, CK_IntegralCast),
                convert(Size, Long, CK_IntegralCast), Long);
}

Expr *SyntheticAST::zero(QualType Type) {
  return new (Context) ImplicitValueInitExpr(Type.getUnqualifiedType());
}

Expr *SyntheticAST::conditional(Expr *Condition, Expr *Then, Expr *Else) {
  return new (Context)
      ConditionalOperator(Condition, Loc, Then, Loc, Else, Then->getType(),
                          VK_PRValue, OK_Ordinary);
}

Expr *SyntheticAST::assign(Expr *LValue, Expr *Value) {
  return BinaryOperator::Create(
      Context, LValue, Value, BO_Assign, LValue->getType().getUnqualifiedType(),
      VK_PRValue, OK_Ordinary, Loc, FPOptionsOverride());
}

//===----------------------------------------------------------------------===//
// Statements
//===----------------------------------------------------------------------===//

Stmt *SyntheticAST::ifNotNull(VarDecl *V, ArrayRef<Stmt *> Then) {
  auto *Body =
      CompoundStmt::Create(Context, Then, FPOptionsOverride(), Loc, Loc);
  return IfStmt::Create(Context, Loc, IfStatementKind::Ordinary,
                        /*Init=*/nullptr, /*Var=*/nullptr, value(V), Loc, Loc,
                        Body);
}

Expr *SyntheticAST::text(StringRef Text) {
  QualType Type =
      Context.getStringLiteralArrayType(Context.CharTy, Text.size());
  return clang::StringLiteral::Create(Context, Text,
                                      StringLiteralKind::Ordinary,
                                      /*Pascal=*/false, Type, Loc);
}

Stmt *SyntheticAST::barrier(VarDecl *V) {
  IdentifierInfo *Name = nullptr;
  Expr *Constraint = text("+r");
  Expr *Operand = reference(V);
  return new (Context) GCCAsmStmt(
      Context, Loc, /*issimple=*/false, /*isvolatile=*/false, /*numoutputs=*/1,
      /*numinputs=*/0, &Name, &Constraint, &Operand, text(""),
      /*numclobbers=*/0, /*clobbers=*/nullptr, /*numlabels=*/0, Loc);
}

//===----------------------------------------------------------------------===//
// Calls
//===----------------------------------------------------------------------===//

Expr *SyntheticAST::callBuiltin(unsigned ID, ArrayRef<Expr *> Args,
                                QualType Result) {
  FunctionDecl *Builtin = Callees.builtin(ID);
  Expr *Ref =
      DeclRefExpr::Create(Context, NestedNameSpecifierLoc(), SourceLocation(),
                          Builtin, false, Loc, Context.BuiltinFnTy, VK_PRValue);
  Expr *Callee = convert(Ref, Context.getPointerType(Builtin->getType()),
                         CK_BuiltinFnToFnPtr);
  return CallExpr::Create(Context, Callee, Args, Result, VK_PRValue, Loc,
                          FPOptionsOverride());
}

Expr *SyntheticAST::preserve(Expr *Pointer) {
  return callBuiltin(Builtin::BI__builtin_preserve_access_index, {Pointer},
                     Pointer->getType());
}

Expr *SyntheticAST::fieldInfo(Expr *LValue, unsigned Kind) {
  // The second argument is 64 bits wide, whatever a caller writes there.
  return callBuiltin(BPF::BI__builtin_preserve_field_info,
                     {LValue, integer(Kind, Context.UnsignedLongTy)},
                     Context.UnsignedIntTy);
}

Expr *SyntheticAST::typeSize(QualType Type) {
  constexpr uint64_t BPFTypeSize = 1; // enum bpf_type_info_kind
  return callBuiltin(BPF::BI__builtin_preserve_type_info,
                     {nullObject(Type.getUnqualifiedType()),
                      integer(BPFTypeSize, Context.UnsignedLongTy)},
                     Context.UnsignedIntTy);
}

/// The helper as the program declares it, or else by its number, which is all
/// that a declaration would say.
Expr *SyntheticAST::probeCallee(ProbeHelper Helper) {
  auto [Number, Declaration] = Callees.probe(Helper);
  if (Declaration) {
    Declaration->setReferenced();
    Declaration->markUsed(Context);
  }
  if (auto *D = dyn_cast_or_null<VarDecl>(Declaration))
    return load(reference(D));
  if (auto *D = dyn_cast_or_null<FunctionDecl>(Declaration)) {
    Expr *Ref =
        DeclRefExpr::Create(Context, NestedNameSpecifierLoc(), SourceLocation(),
                            D, false, Loc, D->getType(), VK_LValue);
    return convert(Ref, Context.getPointerType(D->getType()),
                   CK_FunctionToPointerDecay);
  }
  QualType Type = Context.getFunctionType(
      Context.LongTy,
      {Context.VoidPtrTy, Context.UnsignedIntTy, constVoidPointer()},
      FunctionProtoType::ExtProtoInfo());
  return convert(integer(Number, Context.UnsignedLongTy),
                 Context.getPointerType(Type), CK_IntegralToPointer);
}

Expr *SyntheticAST::probe(ProbeHelper Helper, Expr *To, Expr *Size,
                          Expr *From) {
  Expr *Callee = probeCallee(Helper);
  const auto *Proto =
      Callee->getType()->getPointeeType()->castAs<FunctionProtoType>();
  Expr *Args[] = {
      convert(To, Proto->getParamType(0), CK_BitCast),
      convert(Size, Proto->getParamType(1), CK_IntegralCast),
      convert(From, Proto->getParamType(2), CK_BitCast),
  };
  return CallExpr::Create(Context, Callee, Args, Proto->getReturnType(),
                          VK_PRValue, Loc, FPOptionsOverride());
}

Expr *SyntheticAST::annotation(Expr *Value, StringRef Text) {
  return callBuiltin(Builtin::BI__builtin_annotation, {Value, text(Text)},
                     Value->getType());
}

Expr *SyntheticAST::forgetType(Expr *Pointer) {
  QualType Type = Pointer->getType();
  bool IsPointer = Type->isPointerType();
  Expr *Number = convert(Pointer, Context.UnsignedLongTy,
                         IsPointer ? CK_PointerToIntegral : CK_IntegralCast);
  return convert(annotation(Number, ForgetTypeAnnotation), Type,
                 IsPointer ? CK_IntegralToPointer : CK_IntegralCast);
}

StmtExpr *SyntheticAST::block(ArrayRef<Stmt *> Statements, Expr *Result) {
  SmallVector<Stmt *, 8> Body(Statements);
  Body.push_back(Result);
  auto *Compound =
      CompoundStmt::Create(Context, Body, FPOptionsOverride(), Loc, Loc);
  return new (Context)
      StmtExpr(Compound, Result->getType(), Loc, Loc, /*TemplateDepth=*/0);
}

} // namespace corify
