//===- Rewriter.cpp - plain C accesses made relocatable reads -------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Source/Rewriter.h"
#include "corify/Source/AccessPath.h"
#include "corify/Source/TypedAccess.h"
#include "corify/Support/Annotations.h"
#include "clang/Basic/TargetBuiltins.h"

using namespace clang;
using namespace llvm;

namespace corify {

void Rewriter::run() {
  Stmt *Body = Function->getBody();
  spellOutElements(Body);
  rewrite(Body);
  assert(Body == Function->getBody() && "a body is no expression");
  annotateBody();
}

/// `array->f`, `*array` and `*(p + i)` become `(&array[0])->f`, `*&array[0]`
/// and `*&p[i]`. Clang makes no step of its own of an array that decays, and of
/// `p->m[1]->f`, where f is the third member, a record for `m[1][2]`; and what
/// is one path is one record.
void Rewriter::spellOutElements(Stmt *S) {
  auto *Call = dyn_cast<CallExpr>(S);
  if (Call && Call->getBuiltinCallee() == BPF::BI__builtin_preserve_field_info)
    return; // answers count from where the path starts as it is written
  for (Stmt *Child : S->children())
    if (Child)
      spellOutElements(Child);
  auto *Member = dyn_cast<MemberExpr>(S);
  auto *Unary = dyn_cast<UnaryOperator>(S);
  bool Dereferences = (Member && Member->isArrow()) ||
                      (Unary && Unary->getOpcode() == UO_Deref);
  if (!Dereferences)
    return;
  Stmt *&Slot = onlyChild(cast<Expr>(S));
  Expr *Pointer = cast<Expr>(Slot)->IgnoreParens();
  SyntheticAST AST(Context, Callees, Function, Pointer->getExprLoc());
  auto *Sum = dyn_cast<BinaryOperator>(Pointer);
  if (Sum && Sum->getOpcode() == BO_Add) {
    Expr *Base = Sum->getLHS(), *Index = Sum->getRHS();
    if (!Base->getType()->isPointerType())
      std::swap(Base, Index);
    Slot = AST.addressOf(AST.subscript(Base, Index));
    return;
  }
  if (Expr *Array = findArray(Pointer))
    Slot = AST.addressOf(AST.firstElement(Array));
}

/// Tells the passes which parameters are contexts, whether there are loads
/// through typed pointers, and whether there are reads of ours.
void Rewriter::annotateBody() {
  auto *Body = dyn_cast<CompoundStmt>(Function->getBody());
  if (!Body)
    return;
  SyntheticAST AST(Context, Callees, Function, Body->getLBracLoc());
  SmallVector<Stmt *, 16> Statements;
  auto Annotate = [&](StringRef Text) {
    Statements.push_back(AST.annotation(AST.integer(0, Context.IntTy), Text));
  };
  for (const ParmVarDecl *Parameter : Function->parameters())
    if (Analysis.isContext(Parameter))
      Annotate((ContextAnnotation + Twine(Parameter->getFunctionScopeIndex()))
                   .str());
  if (LoadsDirectly)
    Annotate(TypedLoadsAnnotation);
  if (MakesReads)
    Annotate(ReadsAnnotation);
  if (Statements.empty())
    return;
  Statements.append(Body->body_begin(), Body->body_end());
  Function->setBody(
      CompoundStmt::Create(Context, Statements, FPOptionsOverride(),
                           Body->getLBracLoc(), Body->getRBracLoc()));
}

void Rewriter::rewriteChildren(Stmt *S) {
  for (Stmt *&Child : S->children())
    if (Child)
      rewrite(Child);
}

void Rewriter::rewrite(Stmt *&Slot) {
  Stmt *S = Slot;
  if (isa<UnaryExprOrTypeTraitExpr>(S) || isa<ConstantExpr>(S) ||
      isa<OpaqueValueExpr>(S))
    return;
  if (auto *Offset = dyn_cast<OffsetOfExpr>(S))
    return rewriteOffsetOf(Slot, Offset);
  if (auto *Declarations = dyn_cast<DeclStmt>(S))
    return rewriteDeclarations(Declarations);
  if (auto *Selection = dyn_cast<GenericSelectionExpr>(S)) {
    Slot = Selection->getResultExpr();
    return rewrite(Slot);
  }
  if (auto *Choice = dyn_cast<ChooseExpr>(S)) {
    Slot = Choice->getChosenSubExpr();
    return rewrite(Slot);
  }
  if (auto *Cast = dyn_cast<CastExpr>(S))
    return rewriteCast(Slot, Cast);
  if (auto *Unary = dyn_cast<UnaryOperator>(S))
    return rewriteUnary(Slot, Unary);
  if (auto *Call = dyn_cast<CallExpr>(S))
    return rewriteCall(Slot, Call);
  if (auto *Member = dyn_cast<MemberExpr>(S))
    return rewriteLocalMember(Slot, Member);
  if (auto *List = dyn_cast<InitListExpr>(S))
    return rewriteInitList(List);
  if (auto *Asm = dyn_cast<GCCAsmStmt>(S))
    return rewriteAsm(Asm);
  if (auto *Binary = dyn_cast<BinaryOperator>(S))
    return rewriteBinary(Slot, Binary);
  if (auto *Operation = dyn_cast<AtomicExpr>(S))
    return rewriteAtomic(Slot, Operation);
  rewriteChildren(S);
}

AccessKind Rewriter::kindOf(Expr *LValue) {
  AccessKind Kind = Decide.kindOf(LValue);
  AccessPath Path(Context, LValue);
  if (Kind == AccessKind::Kernel && hasTypeTag(Path.pointee(), "percpu"))
    Report.report(Path.pointer()->getExprLoc(), Diag::Unsupported)
        << "through a __percpu pointer, which is no address before "
           "bpf_per_cpu_ptr()";
  if (Kind != AccessKind::Mixed)
    return Kind;
  Report.report(Path.pointer()->getExprLoc(), Diag::MixedProvenance)
      << describe(Analysis.of(Path.pointer(), Function));
  return AccessKind::Own;
}

ReadWay Rewriter::wayOf(Expr *LValue, AccessKind Kind) {
  Expr *Pointer = AccessPath(Context, LValue).pointer();
  if (Kind == AccessKind::Kernel && Mode == RewriteMode::Direct &&
      has(Analysis.of(Pointer, Function), Provenance::OrNull))
    Report.report(LValue->getExprLoc(), Diag::Nullable) << 0;
  return Decide.wayOf(LValue, Kind);
}

//===----------------------------------------------------------------------===//
// Loads and addresses
//===----------------------------------------------------------------------===//

void Rewriter::rewriteCast(Stmt *&Slot, CastExpr *E) {
  Expr *Sub = E->getSubExpr();
  if (E->getCastKind() == CK_LValueToRValue)
    return rewriteLoad(Slot, E, Sub);
  if (E->getCastKind() == CK_ArrayToPointerDecay)
    return rewriteAddress(Slot, Sub);
  if (E->getCastKind() == CK_IntegralCast) // half an address is no address
    return rewriteOperands(E, Context.getTypeSize(E->getType()) < 64);
  auto *Load = dyn_cast<ImplicitCastExpr>(Sub);
  if (E->getCastKind() == CK_AtomicToNonAtomic && Load &&
      Load->getCastKind() == CK_LValueToRValue &&
      isForeign(kindOf(Load->getSubExpr()))) {
    // The read yields the plain value, so nothing is left to convert.
    rewriteLoad(onlyChild(E), Load, Load->getSubExpr());
    Slot = onlyChild(E);
    return;
  }
  rewriteChildren(E);
}

/// The pointer and the subscripts of a path; the rest of it is not evaluated.
void Rewriter::rewritePath(Expr *LValue) {
  // They are bound to variables before any region that the path is in.
  bool Outer = std::exchange(IsInPreservedRegion, false);
  AccessPath Path(Context, LValue);
  rewrite(Path.pointerSlot());
  for (ArraySubscriptExpr *Subscript : Path.variableSubscripts())
    rewrite(indexSlot(Subscript));
  IsInPreservedRegion = Outer;
}

void Rewriter::rewriteLoad(Stmt *&Slot, CastExpr *Load, Expr *LValue) {
  AccessKind Kind = kindOf(LValue);
  if (!isForeign(Kind))
    return rewriteChildren(Load);
  Provenance Value = Analysis.of(Load, Function);
  ReadWay Way = wayOf(LValue, Kind);
  if (Way.IsDirect && LValue->getType()->isRecordType()) {
    Report.report(LValue->getExprLoc(), Diag::Unsupported)
        << "directly, as a whole record";
    return;
  }
  rewritePath(LValue);
  bool IsPlain =
      Way.IsDirect && !Way.TestsNull && LValue->getObjectKind() != OK_BitField;
  Slot = IsPlain ? Build.loadDirect(LValue) : Build.read(LValue, Way);
  LoadsDirectly |= Way.IsDirect;
  MakesReads = true;
  Analysis.pin(cast<Expr>(Slot), Value);
}

/// `&p->f` and the decay of `p->array`.
void Rewriter::rewriteAddress(Stmt *&Slot, Expr *LValue) {
  AccessPath Path(Context, LValue);
  auto *Whole = cast<Expr>(Slot);
  if (!Path.pointer() || !Path.namesPart())
    return rewriteChildren(Whole);
  Provenance Pointer = Analysis.of(Path.pointer(), Function);
  AccessKind Kind = Analysis.accessKind(Pointer, Path.pointee(), Function);
  bool IsKernel = Kind == AccessKind::Kernel;
  bool Forgets = IsKernel && Decide.forgetsType(Pointer, LValue);
  if (IsInPreservedRegion && Path.variableSubscripts().empty()) {
    rewriteChildren(Whole);
    Stmt *&Root = AccessPath(Context, LValue).pointerSlot();
    if (Forgets)
      Root = Build.untyped(cast<Expr>(Root));
    return;
  }
  if (!isForeign(Kind) || (!Forgets && !Build.needsAddress(LValue)))
    return rewriteChildren(Whole);
  ReadWay Way;
  Way.TestsNull = IsKernel && has(Pointer, Provenance::Nullable) &&
                  has(Analysis.of(Whole, Function), Provenance::Trusted);
  Way.ForgetsType = Forgets && !Way.TestsNull;
  Provenance P = Analysis.of(Whole, Function);
  rewritePath(LValue);
  bool IsDecay = isa<CastExpr>(Whole);
  Expr *Address = Build.address(LValue, Way);
  if (IsDecay)
    Address =
        ImplicitCastExpr::Create(Context, Whole->getType(), CK_BitCast, Address,
                                 nullptr, VK_PRValue, FPOptionsOverride());
  Slot = Address;
  Analysis.pin(Address, P);
}

/// Reports loads of what is not the program's own in an expression that cannot
/// be changed, since a type has it.
void Rewriter::checkUnchangeable(Stmt *S) {
  auto *Cast = dyn_cast<CastExpr>(S);
  if (Cast && Cast->getCastKind() == CK_LValueToRValue &&
      isForeign(kindOf(Cast->getSubExpr()))) {
    Report.report(Cast->getExprLoc(), Diag::Unsupported)
        << "in the size of a variable-length array";
    return;
  }
  for (Stmt *Child : S->children())
    if (Child)
      checkUnchangeable(Child);
}

/// What initialises a variable that outlives the function is a constant.
void Rewriter::rewriteDeclarations(DeclStmt *S) {
  for (Decl *D : S->decls()) {
    auto *V = dyn_cast<VarDecl>(D);
    for (QualType Type = V ? V->getType() : QualType();
         !Type.isNull() && Type->isVariablyModifiedType();) {
      if (const auto *Array = Context.getAsVariableArrayType(Type))
        if (Array->getSizeExpr())
          checkUnchangeable(Array->getSizeExpr());
      const clang::ArrayType *Array = Context.getAsArrayType(Type);
      Type = Array ? Array->getElementType() : Type->getPointeeType();
    }
    if (!V || !V->hasLocalStorage() || !V->getInit())
      continue;
    rewrite(*V->getInitAddress());
  }
}

} // namespace corify
