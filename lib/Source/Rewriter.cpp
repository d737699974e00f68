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

/// The %select of Diag::Store.
enum StoreKind : unsigned { Assignment, Increment, Atomic, Write, AsmOutput };

static bool has(Provenance P, Provenance Source) {
  return (P & Source) != Provenance::None;
}

static ProbeHelper helperFor(AccessKind Kind) {
  return Kind == AccessKind::User ? ProbeHelper::User : ProbeHelper::Kernel;
}

static bool isForeign(AccessKind Kind) {
  return Kind == AccessKind::Kernel || Kind == AccessKind::User;
}

void Rewriter::run() {
  Stmt *Body = Function->getBody();
  spellOutElements(Body);
  rewrite(Body);
  assert(Body == Function->getBody() && "a body is no expression");
  annotateBody();
}

/// `array->f`, `*array` and `*(p + i)` become `(&array[0])->f`, `*&array[0]`
/// and
/// `*&p[i]`. Clang makes no step of its own of an array that decays, and of
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
  auto *Decay = dyn_cast<ImplicitCastExpr>(Pointer);
  if (Decay && Decay->getCastKind() == CK_ArrayToPointerDecay)
    Slot = AST.addressOf(AST.firstElement(Decay->getSubExpr()));
}

/// Tells the passes which parameters are contexts, and whether there are loads
/// through typed pointers.
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
  AccessPath Path(Context, LValue);
  if (!Path.pointer())
    return AccessKind::Own;
  Provenance P = Analysis.of(Path.pointer(), Function);
  AccessKind Kind = Analysis.accessKind(P, Path.pointee(), Function);
  if (Kind == AccessKind::Kernel && hasTypeTag(Path.pointee(), "percpu"))
    Report.report(Path.pointer()->getExprLoc(), Diag::Unsupported)
        << "through a __percpu pointer, which is no address before "
           "bpf_per_cpu_ptr()";
  if (Kind != AccessKind::Mixed)
    return Kind;
  Report.report(Path.pointer()->getExprLoc(), Diag::MixedProvenance)
      << describe(P);
  return AccessKind::Own;
}

/// How what LValue names, which is not the program's own, is to be read.
ReadWay Rewriter::wayOf(Expr *LValue, AccessKind Kind) {
  Provenance P = Analysis.of(AccessPath(Context, LValue).pointer(), Function);
  ReadWay Way;
  Way.Helper = helperFor(Kind);
  if (Kind != AccessKind::Kernel)
    return Way;
  if (Mode == RewriteMode::Direct) {
    Way.IsDirect = true;
    if (has(P, Provenance::OrNull))
      Report.report(LValue->getExprLoc(), Diag::Nullable);
    return Way;
  }
  Way.IsDirect = Mode == RewriteMode::Auto && isTyped(P) &&
                 classifyLoad(Context, LValue) != TypedLoad::Refused;
  Way.TestsNull = Way.IsDirect && has(P, Provenance::Nullable);
  Way.ForgetsType = !Way.IsDirect && forgetsType(P, LValue);
  return Way;
}

/// Whether the verifier refuses to compute the address of LValue from a pointer
/// of provenance P: it may be null, or the distance is not bounded.
bool Rewriter::forgetsType(Provenance P, Expr *LValue) {
  return Mode != RewriteMode::Direct &&
         (has(P, Provenance::Nullable) ||
          (has(P, Provenance::Trusted) &&
           !AccessPath(Context, LValue).variableSubscripts().empty()));
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
  Analysis.pin(cast<Expr>(Slot), Value);
}

/// Whether clang by itself does not give LValue, which is not the program's
/// own, the address that it has on the target. Of subscripts it relocates only
/// those that follow a member at once.
bool Rewriter::needsAddress(Expr *LValue) {
  AccessPath Path(Context, LValue);
  bool NeedsRecord = Path.firstRecord() &&
                     Records.isKernelRecord(Path.firstRecord()) &&
                     !KernelRecords::isRelocatedByClang(Path.firstRecord());
  return NeedsRecord || Path.hasSubscript();
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
  bool Forgets = IsKernel && forgetsType(Pointer, LValue);
  if (IsInPreservedRegion && Path.variableSubscripts().empty()) {
    rewriteChildren(Whole);
    Stmt *&Root = AccessPath(Context, LValue).pointerSlot();
    if (Forgets)
      Root = Build.untyped(cast<Expr>(Root));
    return;
  }
  if (!isForeign(Kind) || (!Forgets && !needsAddress(LValue)))
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

/// Whether the record that E names a member of is laid out as this file has it:
/// it is the program's own, and nothing copied the kernel's bytes over it.
bool Rewriter::hasLocalLayout(MemberExpr *E) {
  AccessPath Path(Context, E);
  if (const VarDecl *V = Path.variable())
    if (isKernelSymbol(V) || Analysis.isRawCopy(V))
      return false;
  for (auto *M = E; M; M = dyn_cast<MemberExpr>(M->getBase()->IgnoreParens()))
    if (Analysis.isRawCopy(M->getMemberDecl()))
      return false;
  return Path.startsFromObject() ||
         (Path.pointer() &&
          Analysis.of(Path.pointer(), Function) == Provenance::Own);
}

/// A member of a record of the program's own stays at the offset that it has
/// here. Clang would relocate the access, since the record's type says so.
void Rewriter::rewriteLocalMember(Stmt *&Slot, MemberExpr *E) {
  auto *Field = dyn_cast<FieldDecl>(E->getMemberDecl());
  bool IsObject = Field && !IsInPreservedRegion &&
                  KernelRecords::isRelocatedByClang(Field->getParent()) &&
                  hasLocalLayout(E);
  rewriteChildren(E);
  FieldDecl *Twin = IsObject ? Locals.findTwin(Context, Field) : nullptr;
  if (!Twin)
    return;
  SyntheticAST AST(Context, Callees, Function, E->getExprLoc());
  Expr *Record = E->getBase();
  if (E->isArrow() || Record->isLValue()) {
    Slot =
        Build.localMember(E->isArrow() ? Record : AST.addressOf(Record), Twin);
    return;
  }
  // The member of a value, such as a function returns: the value is put into a
  // variable first. An array in it has no value of its own.
  if (E->getType()->isArrayType())
    return;
  VarDecl *V = AST.variable("corify_value", Record->getType(), Record);
  Expr *Member = Build.localMember(AST.addressOf(AST.reference(V)), Twin);
  Slot = AST.block(AST.declare(V), AST.load(Member));
}

/// What initialises a local is laid out as the local is.
void Rewriter::rewriteInitList(InitListExpr *E) {
  rewriteChildren(E);
  const RecordDecl *Record = E->getType()->getAsRecordDecl();
  if (!Record || !KernelRecords::isRelocatedByClang(Record))
    return;
  RecordDecl *Twin = Locals.findTwin(Context, Record);
  if (!Twin)
    return;
  if (const FieldDecl *Field = E->getInitializedFieldInUnion())
    E->setInitializedFieldInUnion(Locals.findTwin(Context, Field));
  E->setType(Context.getCanonicalTagType(Twin));
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
    bool Forgets = Analysis.isComputedWith(V) && isTypedNumber(V->getInit());
    Stmt *&Init = *V->getInitAddress();
    rewrite(Init);
    if (Forgets)
      Init = Build.untyped(cast<Expr>(Init));
  }
}

void Rewriter::rewriteUnary(Stmt *&Slot, UnaryOperator *E) {
  if (E->getOpcode() == UO_AddrOf)
    return rewriteAddress(Slot, E->getSubExpr());
  if (!E->isIncrementDecrementOp()) {
    bool IsArithmetic = E->isArithmeticOp() && E->getOpcode() != UO_LNot;
    return rewriteOperands(E, IsArithmetic);
  }
  checkStore(E->getSubExpr(), Increment);
  bool IsStep = stepsOverKernel(E->getSubExpr());
  bool Forgets = forgetsType(E->getSubExpr());
  Provenance P = Analysis.of(E, Function);
  rewriteChildren(E);
  Expr *Sub = E->getSubExpr();
  Expr *Step = IsStep
                   ? Build.pointerStep(Sub, Build.one(Sub), E->isDecrementOp(),
                                       E->isPostfix(), Forgets)
                   : nullptr;
  if (!Step)
    return;
  Slot = Step;
  Analysis.pin(Step, P);
}

//===----------------------------------------------------------------------===//
// Arithmetic
//===----------------------------------------------------------------------===//

/// Whether the verifier would refuse arithmetic on Pointer, a value or an
/// lvalue.
bool Rewriter::forgetsType(Expr *Pointer) {
  SyntheticAST AST(Context, Callees, Function, Pointer->getExprLoc());
  return Pointer->getType()->isPointerType() && Mode != RewriteMode::Direct &&
         has(Analysis.of(Pointer->isLValue() ? AST.load(Pointer) : Pointer,
                         Function),
             Provenance::Trusted);
}

/// Whether arithmetic on Pointer, a value or an lvalue, depends on the size
/// that a record has on the target.
bool Rewriter::stepsOverKernel(Expr *Pointer) {
  QualType Type = Pointer->getType();
  if (!Type->isPointerType() || !Build.hasRelocatedSize(Type->getPointeeType()))
    return false;
  SyntheticAST AST(Context, Callees, Function, Pointer->getExprLoc());
  Expr *Value = Pointer->isLValue() ? AST.load(Pointer) : Pointer;
  return isForeign(Analysis.accessKind(Analysis.of(Value, Function),
                                       Type->getPointeeType(), Function));
}

/// `p + n`, `n + p`, `p - n`, `p - q`, `p += n` and `p -= n`. Whether that was
/// done; the operands are rewritten then.
bool Rewriter::rewriteSum(Stmt *&Slot, BinaryOperator *E) {
  bool IsAssignment = E->isCompoundAssignmentOp();
  bool IsNegative = E->getOpcode() == BO_Sub || E->getOpcode() == BO_SubAssign;
  if (!E->isAdditiveOp() && E->getOpcode() != BO_AddAssign &&
      E->getOpcode() != BO_SubAssign)
    return false;
  bool LeftIsPointer = E->getLHS()->getType()->isPointerType();
  bool IsDifference = LeftIsPointer && E->getRHS()->getType()->isPointerType();
  if (!stepsOverKernel(LeftIsPointer ? E->getLHS() : E->getRHS()))
    return false;

  Provenance P = Analysis.of(E, Function);
  bool Forgets = forgetsType(E->getLHS()) || forgetsType(E->getRHS());
  rewriteChildren(E);
  Expr *L = E->getLHS(), *R = E->getRHS();
  if (!LeftIsPointer)
    std::swap(L, R);
  Expr *Result =
      IsDifference ? Build.pointerDifference(L, R, Forgets)
      : IsAssignment
          ? Build.pointerStep(L, R, IsNegative, /*YieldsOld=*/false, Forgets)
          : Build.pointerSum(L, R, IsNegative, Forgets);
  if (!Result)
    return true;
  Slot = Result;
  Analysis.pin(Result, P);
  return true;
}

/// Whether the operands of E, or what is stored by it, have to be numbers.
static bool isArithmetic(ASTContext &Context,
                         const ProvenanceAnalysis &Analysis,
                         BinaryOperator *E) {
  if (E->getOpcode() == BO_Assign) {
    const VarDecl *V = AccessPath(Context, E->getLHS()).variable();
    return V && Analysis.isComputedWith(V);
  }
  return E->isCompoundAssignmentOp() || E->isAdditiveOp() ||
         E->isMultiplicativeOp() || E->isShiftOp() || E->isBitwiseOp();
}

void Rewriter::rewriteBinary(Stmt *&Slot, BinaryOperator *E) {
  if (E->isAssignmentOp())
    checkStore(E->getLHS(), Assignment);
  if (!rewriteSum(Slot, E))
    rewriteOperands(E, isArithmetic(Context, Analysis, E));
}

/// Whether Value is an integer that holds the address of what the verifier
/// knows the type of, and with which it lets nobody compute.
bool Rewriter::isTypedNumber(Expr *Value) {
  if (!Value->getType()->isIntegerType() ||
      Context.getTypeSize(Value->getType()) < 64 || Mode == RewriteMode::Direct)
    return false;
  AccessPath Path(Context, Value->IgnoreParenCasts());
  bool IsArgument = Path.pointer() && has(Analysis.of(Path.pointer(), Function),
                                          Provenance::Context);
  return !IsArgument && has(Analysis.of(Value, Function), Provenance::Trusted);
}

void Rewriter::rewriteOperands(Expr *E, bool IsArithmetic) {
  SmallVector<bool, 2> Forgets;
  for (Stmt *Operand : E->children())
    Forgets.push_back(IsArithmetic && !cast<Expr>(Operand)->isLValue() &&
                      isTypedNumber(cast<Expr>(Operand)));
  rewriteChildren(E);
  for (auto [Operand, IsNumber] : zip(E->children(), Forgets))
    if (IsNumber)
      Operand = Build.untyped(cast<Expr>(Operand));
}

/// `offsetof(struct task_struct, comm)`.
void Rewriter::rewriteOffsetOf(Stmt *&Slot, OffsetOfExpr *E) {
  for (unsigned I = 0; I < E->getNumExpressions(); ++I) {
    Stmt *Index = E->getIndexExpr(I);
    rewrite(Index);
    E->setIndexExpr(I, cast<Expr>(Index));
  }
  QualType Type = E->getTypeSourceInfo()->getType();
  if (WantsConstant || !Records.isKernelRecord(Type))
    return;
  SyntheticAST AST(Context, Callees, Function, E->getExprLoc());
  Expr *LValue = AST.nullObject(Type);
  for (unsigned I = 0; I < E->getNumComponents(); ++I) {
    const OffsetOfNode &Node = E->getComponent(I);
    if (Node.getKind() == OffsetOfNode::Field)
      LValue = AST.member(LValue, Node.getField());
    else if (Node.getKind() == OffsetOfNode::Array)
      LValue = AST.element(LValue, E->getIndexExpr(Node.getArrayExprIndex()));
    else
      return; // an identifier or a base class, which C has not
  }
  Slot = Build.offset(LValue, E->getType());
}

//===----------------------------------------------------------------------===//
// Stores
//===----------------------------------------------------------------------===//

bool Rewriter::mayWriteKernel() const {
  return (Analysis.kindOf(Function) & ProgramKind::KernelWriter) !=
         ProgramKind::None;
}

void Rewriter::reportStore(SourceLocation Loc, unsigned How) {
  Report.report(Loc, Diag::Store) << How;
  Report.note(Loc, "keep the value in a local, a map or a global of the "
                   "program's own");
}

/// Only what is certain is an error; what may as well be the program's own
/// memory is stored to as written.
void Rewriter::checkStore(Expr *LValue, unsigned How) {
  if (mayWriteKernel())
    return;
  AccessPath Path(Context, LValue);
  if (!Path.pointer() || Path.pointee().isNull())
    return;
  Provenance P = Analysis.of(Path.pointer(), Function);
  if (ProvenanceAnalysis::isCertainlyKernel(P) &&
      isForeign(Analysis.accessKind(P, Path.pointee(), Function)))
    reportStore(LValue->getExprLoc(), How);
}

void Rewriter::checkWrittenThrough(Expr *Pointer, unsigned How) {
  if (mayWriteKernel())
    return;
  Provenance P = Analysis.of(Pointer, Function);
  if (ProvenanceAnalysis::isCertainlyKernel(P))
    reportStore(Pointer->getExprLoc(), How);
}

/// An atomic load is a load; the helper's is as good as one.
void Rewriter::rewriteAtomic(Stmt *&Slot, AtomicExpr *E) {
  bool HasValue = false;
  switch (E->getOp()) {
  case AtomicExpr::AO__atomic_load_n:
  case AtomicExpr::AO__c11_atomic_load:
  case AtomicExpr::AO__scoped_atomic_load_n:
    HasValue = true;
    break;
  case AtomicExpr::AO__atomic_load:
  case AtomicExpr::AO__scoped_atomic_load:
    break;
  default:
    checkWrittenThrough(E->getPtr(), Atomic);
    return rewriteChildren(E);
  }
  SyntheticAST AST(Context, Callees, Function, E->getExprLoc());
  Expr *LValue = AST.dereference(E->getPtr());
  AccessKind Kind = kindOf(LValue);
  if (!isForeign(Kind))
    return rewriteChildren(E);
  if (!HasValue) {
    Report.report(E->getExprLoc(), Diag::Unsupported)
        << "by an atomic load into memory";
    return;
  }
  ReadWay Way = wayOf(LValue, Kind);
  Way.IsDirect = false;
  rewritePath(LValue);
  Slot = Build.read(LValue, Way);
  if (E->getType()->isAnyPointerType())
    Analysis.pin(cast<Expr>(Slot), Kind == AccessKind::User
                                       ? Provenance::User
                                       : Provenance::Kernel);
}

//===----------------------------------------------------------------------===//
// Calls and assembly
//===----------------------------------------------------------------------===//

static bool isSyncBuiltin(const ASTContext &Context, unsigned ID) {
  return ID &&
         StringRef(Context.BuiltinInfo.getName(ID)).starts_with("__sync_");
}

/// How the memory that an argument points to is reached.
AccessKind Rewriter::kindBehind(Expr *Argument) {
  QualType Type = Argument->IgnoreParenImpCasts()->getType();
  QualType Pointee =
      Type->isPointerType() ? Type->getPointeeType() : Context.VoidTy;
  return Analysis.accessKind(Analysis.of(Argument, Function), Pointee,
                             Function);
}

/// `memcpy(To, From, Size)`.
void Rewriter::rewriteCopy(Stmt *&Slot, CallExpr *E) {
  checkWrittenThrough(E->getArg(0), Write);
  AccessKind Kind = kindBehind(E->getArg(1));
  rewriteConstantly(E, !isForeign(Kind));
  if (isForeign(Kind))
    Slot = Build.copyBytes(E->getArg(0), E->getArg(1), E->getArg(2),
                           helperFor(Kind));
}

/// The arguments of what the back end expands in place, if IsExpanded: it has
/// to know how many bytes.
void Rewriter::rewriteConstantly(CallExpr *E, bool IsExpanded) {
  bool Outer = std::exchange(WantsConstant, IsExpanded || WantsConstant);
  rewriteChildren(E);
  WantsConstant = Outer;
}

void Rewriter::checkReadBehind(Expr *Argument) {
  if (Argument->getType()->isPointerType() && isForeign(kindBehind(Argument)))
    Report.report(Argument->getExprLoc(), Diag::Unsupported)
        << "as an argument of a builtin that would load it";
}

/// Whether leaving E out changes nothing but how often memory is read.
static bool isWithoutEffects(const Stmt *S) {
  const auto *Unary = dyn_cast<UnaryOperator>(S);
  const auto *Binary = dyn_cast<BinaryOperator>(S);
  if (isa<CallExpr>(S) || isa<StmtExpr>(S) || isa<AtomicExpr>(S) ||
      (Unary && Unary->isIncrementDecrementOp()) ||
      (Binary && Binary->isAssignmentOp()))
    return false;
  return all_of(S->children(), [](const Stmt *Child) {
    return !Child || isWithoutEffects(Child);
  });
}

/// The slot of P in `P->f.g[1].h`, or null.
static Stmt **findArrowBase(Expr *LValue) {
  Expr *E = LValue->IgnoreParenImpCasts();
  if (auto *Subscript = dyn_cast<ArraySubscriptExpr>(E))
    return findArrowBase(Subscript->getBase());
  auto *Member = dyn_cast<MemberExpr>(E);
  if (!Member)
    return nullptr;
  return Member->isArrow() ? &onlyChild(Member)
                           : findArrowBase(Member->getBase());
}

/// `bpf_core_field_exists(p->q->f)` is about f, and the hops before it are dead
/// code that shall stay dead, even if one of them is volatile. Answers count
/// from the last pointer as it is written: `&p[2]` is one, and no step.
void Rewriter::rewriteFieldInfo(CallExpr *E) {
  Stmt **Base = findArrowBase(E->getArg(0));
  if (!Base)
    return;
  SyntheticAST AST(Context, Callees, Function, E->getExprLoc());
  QualType Type = cast<Expr>(*Base)->getType();
  if (isWithoutEffects(*Base)) {
    *Base = AST.zero(Type);
    return;
  }
  bool Outer = std::exchange(IsInPreservedRegion, false);
  rewrite(*Base);
  IsInPreservedRegion = Outer;
  VarDecl *V = AST.variable("corify_record", Type, cast<Expr>(*Base));
  *Base = AST.block(AST.declare(V), AST.value(V));
}

void Rewriter::rewriteCall(Stmt *&Slot, CallExpr *E) {
  unsigned ID = E->getBuiltinCallee();
  switch (ID) {
  case Builtin::BI__builtin_constant_p:
  case Builtin::BI__builtin_object_size:
  case Builtin::BI__builtin_dynamic_object_size:
    return; // does not evaluate its operand
  case BPF::BI__builtin_preserve_field_info:
    return rewriteFieldInfo(E);
  case Builtin::BI__builtin_preserve_access_index: {
    bool Outer = std::exchange(IsInPreservedRegion, true);
    rewriteChildren(E);
    IsInPreservedRegion = Outer;
    return;
  }
  case BPF::BI__builtin_preserve_type_info:
  case BPF::BI__builtin_preserve_enum_value:
  case BPF::BI__builtin_btf_type_id:
    return; // names a type or an enumerator, and accesses nothing
  case Builtin::BI__builtin_memcpy:
  case Builtin::BI__builtin_memmove:
  case Builtin::BImemcpy:
  case Builtin::BImemmove:
    return rewriteCopy(Slot, E);
  case Builtin::BI__builtin_memcmp:
  case Builtin::BImemcmp:
  case Builtin::BI__builtin_bcmp:
  case Builtin::BI__builtin_strcmp:
  case Builtin::BI__builtin_strncmp:
  case Builtin::BI__builtin_strlen:
    for (Expr *Argument : E->arguments())
      checkReadBehind(Argument);
    return rewriteConstantly(E);
  case Builtin::BI__builtin_memset:
  case Builtin::BImemset:
    checkWrittenThrough(E->getArg(0), Write);
    return rewriteConstantly(E);
  default:
    if (isSyncBuiltin(Context, ID) && E->getNumArgs() > 0)
      checkWrittenThrough(E->getArg(0), Atomic);
  }
  rewriteChildren(E);
}

void Rewriter::rewriteAsm(GCCAsmStmt *S) {
  for (unsigned I = 0; I < S->getNumOutputs(); ++I)
    checkStore(S->getOutputExpr(I), AsmOutput);
  for (unsigned I = 0; I < S->getNumInputs(); ++I) {
    // An lvalue that is not converted is handed over as memory.
    Expr *Input = S->getInputExpr(I);
    if (Input->isLValue() && isForeign(kindOf(Input)))
      Report.report(Input->getExprLoc(), Diag::Unsupported)
          << "as the memory operand of an asm statement";
  }
  rewriteChildren(S);
}

} // namespace corify
