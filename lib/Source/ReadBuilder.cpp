//===- ReadBuilder.cpp - what a kernel access becomes ---------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Source/ReadBuilder.h"
#include "corify/Source/AccessPath.h"
#include "corify/Source/TypedAccess.h"

using namespace clang;
using namespace llvm;

namespace corify {

/// A value that costs nothing to evaluate twice and cannot change in between.
static bool isPlainVariable(const Expr *E) {
  const auto *Load = dyn_cast<ImplicitCastExpr>(E->IgnoreParens());
  if (!Load || Load->getCastKind() != CK_LValueToRValue)
    return false;
  const auto *Ref = dyn_cast<DeclRefExpr>(Load->getSubExpr()->IgnoreParens());
  const auto *V = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  return V && V->hasLocalStorage() && !V->getType().isVolatileQualified();
}

static VarDecl *bind(Stmt *&Slot, StringRef Name, SyntheticAST &AST,
                     SmallVectorImpl<Stmt *> &Before) {
  auto *Value = cast<Expr>(Slot);
  VarDecl *V = AST.variable(Name, Value->getType(), Value);
  Before.push_back(AST.declare(V));
  Slot = AST.value(V);
  return V;
}

/// Gives the pointer of LValue a variable and takes out its variable
/// subscripts, so that the expression left over is a path that one record can
/// say. What the subscripts come to in bytes is returned, or null.
VarDecl *ReadBuilder::bindRoot(Expr *&LValue, bool ForgetsType,
                               Statements &Before) {
  SyntheticAST AST = at(LValue);
  AccessPath Path(Context, LValue);
  if (Path.pointer() && ForgetsType)
    Path.pointerSlot() = AST.forgetType(Path.pointer());
  if (Path.pointer() && !isPlainVariable(Path.pointer()))
    bind(Path.pointerSlot(), "corify_base", AST, Before);
  Expr *Distance = takeSubscripts(LValue, AST);
  if (!Distance)
    return nullptr;
  VarDecl *V = AST.variable("corify_distance", Distance->getType(), Distance);
  Before.push_back(AST.declare(V));
  return V;
}

/// Whether what the pointer of a path points to has a name by which the loader
/// finds it. An anonymous record it refuses.
static bool hasRoot(const AccessPath &Path) {
  if (!Path.pointer() || Path.pointee().isNull())
    return true;
  const RecordDecl *Root = Path.pointee()->getAsRecordDecl();
  return !Root || Root->getIdentifier() || Root->getTypedefNameForAnonDecl();
}

bool ReadBuilder::makesRecord(const AccessPath &Path) const {
  if (!Path.namesPart())
    return false;
  if (Path.firstRecord())
    return Records.isKernelRecord(Path.firstRecord());
  return !Path.pointee().isNull() && Records.isKernelRecord(Path.pointee());
}

/// The address of LValue, a path without variable subscripts, with a record,
/// and Distance bytes further on.
Expr *ReadBuilder::preservedAddress(Expr *LValue, VarDecl *Distance,
                                    SyntheticAST &AST, Loudness Says) {
  AccessPath Path(Context, LValue);
  Expr *Address = AST.addressOf(LValue);
  bool HasRoot = hasRoot(Path);
  if (HasRoot && makesRecord(Path))
    Address = AST.preserve(Address);
  else if (!HasRoot) // clang must not see the path, or it makes a record
    Address = AST.advance(
        Path.pointer(),
        AST.integer(findOffset(Context, LValue).value_or(0), Context.LongTy),
        LValue->getType());
  if ((!HasRoot || !makesRecord(Path)) && Path.firstRecord() && Says == Loud)
    Report.report(LValue->getExprLoc(), Diag::UnrelocatedRead)
        << Context.getCanonicalTagType(Path.firstRecord());
  return Distance ? AST.advance(Address, AST.value(Distance), LValue->getType())
                  : Address;
}

/// Gives the pointer of LValue another variable, to be tested. The compiler may
/// know by other means than the verifier that it is not null, and would drop
/// the test.
VarDecl *ReadBuilder::bindTested(Expr *LValue, SyntheticAST &AST,
                                 Statements &Out) {
  VarDecl *Tested = bind(AccessPath(Context, LValue).pointerSlot(),
                         "corify_tested", AST, Out);
  Out.push_back(AST.barrier(Tested));
  return Tested;
}

Expr *ReadBuilder::read(Expr *LValue, ReadWay Way) {
  SyntheticAST AST = at(LValue);
  bool IsRecord = LValue->getType()->isRecordType();
  VarDecl *Result =
      AST.variable(IsRecord ? "corify_copy" : "corify_read",
                   LValue->getType().getAtomicUnqualifiedType(), nullptr);
  if (Way.TestsNull)
    Result->setInit(AST.zero(Result->getType()));

  SmallVector<Stmt *, 8> Body, Reads;
  Way.Distance = bindRoot(LValue, Way.ForgetsType, Body);
  // After the reads in front of it, so that they may share its stack slot.
  Body.push_back(AST.declare(Result));
  VarDecl *Tested = Way.TestsNull ? bindTested(LValue, AST, Body) : nullptr;
  if (LValue->getObjectKind() == OK_BitField)
    readBitField(LValue, Result, Way, AST, Reads);
  else if (IsRecord)
    readRecord(LValue, Result, Way, AST, Reads);
  else
    readScalar(LValue, Result, Way, AST, Reads);
  if (Tested)
    Body.push_back(AST.ifNotNull(Tested, Reads));
  else
    Body.append(Reads);
  return AST.block(Body, AST.value(Result));
}

void ReadBuilder::readScalar(Expr *LValue, VarDecl *To, ReadWay Way,
                             SyntheticAST &AST, Statements &Out) {
  Expr *From = preservedAddress(LValue, Way.Distance, AST, loudness(Way));
  if (Way.IsDirect) {
    Expr *Value = AST.load(AST.dereference(From));
    Out.push_back(AST.assign(AST.reference(To), Value));
    return;
  }
  uint64_t Size = Context.getTypeSizeInChars(To->getType()).getQuantity();
  Out.push_back(AST.probe(Way.Helper, AST.addressOf(AST.reference(To)),
                          AST.integer(Size, Context.UnsignedIntTy), From));
}

bool ReadBuilder::needsAddress(Expr *LValue) const {
  AccessPath Path(Context, LValue);
  const RecordDecl *Record = Path.firstRecord();
  return Path.hasSubscript() || (Record && Records.isKernelRecord(Record) &&
                                 !KernelRecords::isRelocatedByClang(Record));
}

Expr *ReadBuilder::loadDirect(Expr *LValue) {
  SyntheticAST AST = at(LValue);
  if (!needsAddress(LValue))
    return AST.load(LValue);
  SmallVector<Stmt *, 4> Body;
  VarDecl *Distance = bindRoot(LValue, /*ForgetsType=*/false, Body);
  Expr *Address = preservedAddress(LValue, Distance, AST, Loud);
  return AST.block(Body, AST.load(AST.dereference(Address)));
}

Expr *ReadBuilder::address(Expr *LValue, ReadWay Way) {
  SyntheticAST AST = at(LValue);
  SmallVector<Stmt *, 4> Body;
  Way.Distance = bindRoot(LValue, Way.ForgetsType, Body);
  if (!Way.TestsNull) {
    Expr *Address = preservedAddress(LValue, Way.Distance, AST, Loud);
    return Body.empty() ? Address : AST.block(Body, Address);
  }
  QualType Type = Context.getPointerType(LValue->getType());
  VarDecl *Address = AST.variable("corify_address", Type, AST.zero(Type));
  Body.push_back(AST.declare(Address));
  VarDecl *Tested = bindTested(LValue, AST, Body);
  // The verifier takes no arithmetic on a pointer that may be null, so none
  // may move above the test.
  Stmt *Then[] = {
      AST.barrier(Tested),
      AST.assign(AST.reference(Address),
                 preservedAddress(LValue, Way.Distance, AST, Loud))};
  Body.push_back(AST.ifNotNull(Tested, Then));
  return AST.block(Body, AST.value(Address));
}

Expr *ReadBuilder::untyped(Expr *Pointer) {
  return at(Pointer).forgetType(Pointer);
}

Expr *ReadBuilder::localMember(Expr *RecordPointer, FieldDecl *Field) {
  SyntheticAST AST = at(RecordPointer);
  QualType Record = Context.getQualifiedType(
      Context.getCanonicalTagType(Field->getParent()),
      RecordPointer->getType()->getPointeeType().getQualifiers());
  Expr *Pointer =
      AST.convert(RecordPointer, Context.getPointerType(Record), CK_BitCast);
  return AST.member(AST.dereference(Pointer), Field);
}

} // namespace corify
