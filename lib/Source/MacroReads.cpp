//===- MacroReads.cpp - plain accesses, as libbpf's macros ----------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// It walks the body as Rewriter does, and where that replaces a node it writes
// the macro, or says why there is none. MacroReadsCalls.cpp has the nodes that
// load nothing by themselves, MacroText.cpp the macros.
//
//===----------------------------------------------------------------------===//

#include "MacroFinder.h"
#include "corify/Source/TypedAccess.h"

using namespace clang;
using namespace llvm;

namespace corify {

void MacroFinder::refuse(const Stmt *S, const Twine &Why) {
  SourceLocation Where = Sources.getFileLoc(S->getBeginLoc());
  if (const auto *E = dyn_cast<Expr>(S))
    Where = Sources.getFileLoc(E->getExprLoc());
  for (const MacroReads::Obstacle &Known : Result.Obstacles)
    if (Known.Where == Where)
      return;
  Result.Obstacles.push_back({Where, Why.str()});
}

void MacroFinder::visitChildren(Stmt *S) {
  Ancestors.push_back(S);
  for (Stmt *Child : S->children())
    if (Child)
      visit(Child);
  Ancestors.pop_back();
}

void MacroFinder::visit(Stmt *S) {
  if (isa<UnaryExprOrTypeTraitExpr>(S) || isa<ConstantExpr>(S) ||
      isa<OpaqueValueExpr>(S))
    return;
  if (auto *Declarations = dyn_cast<DeclStmt>(S))
    return visitDeclarations(Declarations);
  if (auto *Selection = dyn_cast<GenericSelectionExpr>(S))
    return visit(Selection->getResultExpr());
  if (auto *Choice = dyn_cast<ChooseExpr>(S))
    return visit(Choice->getChosenSubExpr());
  if (auto *Cast = dyn_cast<CastExpr>(S))
    return visitCast(Cast);
  if (auto *Unary = dyn_cast<UnaryOperator>(S))
    return visitUnary(Unary);
  if (auto *Call = dyn_cast<CallExpr>(S))
    return visitCall(Call);
  if (auto *Member = dyn_cast<MemberExpr>(S))
    return visitMember(Member);
  if (auto *Binary = dyn_cast<BinaryOperator>(S))
    return visitBinary(Binary);
  if (auto *List = dyn_cast<InitListExpr>(S))
    visitInitList(List);
  else if (auto *Offset = dyn_cast<OffsetOfExpr>(S))
    visitOffsetOf(Offset);
  else if (auto *Asm = dyn_cast<GCCAsmStmt>(S))
    visitAsm(Asm);
  else if (auto *Operation = dyn_cast<AtomicExpr>(S))
    visitAtomic(Operation);
  visitChildren(S);
}

/// What initialises a variable that outlives the function is a constant.
void MacroFinder::visitDeclarations(DeclStmt *S) {
  Ancestors.push_back(S);
  for (Decl *D : S->decls()) {
    auto *V = dyn_cast<VarDecl>(D);
    if (V && V->getType()->isVariablyModifiedType())
      refuse(S, "an array of variable length is declared");
    if (V && V->hasLocalStorage() && V->getInit())
      visit(V->getInit());
  }
  Ancestors.pop_back();
}

void MacroFinder::visitCast(CastExpr *E) {
  Expr *Sub = E->getSubExpr();
  if (E->getCastKind() == CK_LValueToRValue)
    return visitLoad(E, Sub);
  if (E->getCastKind() == CK_ArrayToPointerDecay)
    return visitAddress(E, Sub);
  if (E->getCastKind() == CK_IntegralCast)
    checkOperands(E, Context.getTypeSize(E->getType()) < 64);
  visitChildren(E);
}

//===----------------------------------------------------------------------===//
// Loads and addresses
//===----------------------------------------------------------------------===//

AccessKind MacroFinder::kindOf(Expr *LValue) {
  AccessKind Kind = Decide.kindOf(LValue);
  if (Kind == AccessKind::Mixed)
    refuse(LValue, "the pointer may lead to memory of more than one sort");
  else if (Kind == AccessKind::Kernel &&
           hasTypeTag(AccessPath(Context, LValue).pointee(), "percpu"))
    refuse(LValue, "it goes through a __percpu pointer");
  return Kind == AccessKind::Mixed ? AccessKind::Own : Kind;
}

/// What a path starts from and its subscripts; the rest of it is not evaluated.
void MacroFinder::visitPath(Expr *Whole, Expr *LValue) {
  Ancestors.append({Whole, LValue});
  AccessPath Path(Context, LValue);
  visit(Path.pointer());
  for (ArraySubscriptExpr *Subscript : Path.variableSubscripts())
    visit(Subscript->getIdx());
  Ancestors.pop_back_n(2);
}

/// Whether clang by itself gives LValue the address that it has on the target.
bool MacroFinder::isRelocatedAsWritten(Expr *LValue) const {
  AccessPath Path(Context, LValue);
  const RecordDecl *Record = Path.firstRecord();
  if (Record && Records.isKernelRecord(Record) &&
      !KernelRecords::isRelocatedByClang(Record))
    return false;
  MacroPath Written(Context, LValue);
  if (Written.HasDecay)
    return false;
  return all_of(Written.Subscripts, [&](const ArraySubscriptExpr *Subscript) {
    const Expr *Array = findArray(const_cast<Expr *>(Subscript->getBase()));
    if (Array && Subscript->getIdx()->isIntegerConstantExpr(Context))
      return isa<MemberExpr>(Array->IgnoreParens());
    return !Build.hasRelocatedSize(Subscript->getType());
  });
}

/// Plain clang makes one load of several from the context, at an address that
/// the verifier refuses; Corify's passes keep them apart. A tracepoint's record
/// is real memory, of which a macro reads the same.
bool MacroFinder::isTracepointField(Expr *LValue) const {
  AccessPath Path(Context, LValue);
  const RecordDecl *Record = Path.firstRecord();
  return !IsInRegion && !IsInOperand && Path.pointer() && Record &&
         essentialName(Record).starts_with("trace_event_raw_") &&
         Build.makesRecord(Path) && LValue->getType()->isScalarType() &&
         LValue->getObjectKind() == OK_Ordinary &&
         !MacroPath(Context, LValue).Accessor.empty() &&
         Analysis.of(Path.pointer(), Function) == Provenance::Context;
}

void MacroFinder::visitLoad(CastExpr *Load, Expr *LValue) {
  AccessKind Kind = kindOf(LValue);
  if (!isForeign(Kind) && isTracepointField(LValue))
    return read(Load, LValue, AccessKind::Kernel);
  if (!isForeign(Kind))
    return visitChildren(Load);
  ReadWay Way = Decide.wayOf(LValue, Kind);
  bool IsBitField = LValue->getObjectKind() == OK_BitField;
  if (!Way.IsDirect || Way.TestsNull || IsBitField)
    return read(Load, LValue, Kind);
  if (LValue->getType()->isRecordType())
    return refuse(LValue, "a whole record is loaded");
  if (!isRelocatedAsWritten(LValue))
    return refuse(LValue, "plain clang does not relocate it as a load");
  keep(LValue);
  visitPath(Load, LValue);
}

/// Whether every verifier refuses to compute the address of LValue from a
/// pointer of provenance P. Where only some may have it for null, it is as it
/// is with macros: most take it.
bool MacroFinder::isRefused(Provenance P, Expr *LValue) const {
  return Mode != RewriteMode::Direct &&
         (has(P, Provenance::OrNull) ||
          (has(P, MayBeTyped) &&
           !AccessPath(Context, LValue).variableSubscripts().empty()));
}

/// `&p->f` and the decay of `p->array`.
void MacroFinder::visitAddress(Expr *Whole, Expr *LValue) {
  AccessPath Path(Context, LValue);
  if (!Path.pointer() || !Path.namesPart())
    return visitChildren(Whole);
  Provenance Pointer = Analysis.of(Path.pointer(), Function);
  AccessKind Kind = Analysis.accessKind(Pointer, Path.pointee(), Function);
  if (!isForeign(Kind))
    return visitChildren(Whole);
  if (Kind == AccessKind::Kernel && isRefused(Pointer, LValue))
    return refuse(LValue, NoAddress);
  // What is in a macro already is as plain clang has it.
  if (!IsInRegion && !isRelocatedAsWritten(LValue))
    return refuse(LValue, "plain clang does not relocate all of this address");
  keep(LValue);
  visitPath(Whole, LValue);
}

/// Whether a subscript of LValue counts elements that may have another size on
/// the target.
bool MacroFinder::strides(Expr *LValue) const {
  return any_of(AccessPath(Context, LValue).variableSubscripts(),
                [&](const ArraySubscriptExpr *Subscript) {
                  return Build.hasRelocatedSize(Subscript->getType());
                });
}

MacroReads findMacroReads(FunctionDecl *Function, RewriteMode Mode,
                          const KernelRecords &Records,
                          ProvenanceAnalysis &Analysis, Reporter &Report,
                          Preprocessor &PP) {
  return MacroFinder(Function, Mode, Records, Analysis, Report, PP).run();
}

} // namespace corify
