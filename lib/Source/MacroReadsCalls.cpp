//===- MacroReadsCalls.cpp - operators, calls, and records of its own -----===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Checks/Check.h"
#include "MacroFinder.h"
#include "corify/Source/FileRanges.h"
#include "clang/Basic/TargetBuiltins.h"

using namespace clang;
using namespace llvm;

namespace corify {

static constexpr llvm::StringLiteral Arithmetic =
    "the verifier lets nobody compute with a typed pointer";

void MacroFinder::visitUnary(UnaryOperator *E) {
  if (E->getOpcode() == UO_AddrOf)
    return visitAddress(E, E->getSubExpr());
  if (E->isIncrementDecrementOp()) {
    checkStore(E->getSubExpr());
    if (Decide.stepsOverKernel(E->getSubExpr()))
      refuse(E, "a pointer steps over records whose size is the target's");
    else if (Decide.forgetsType(E->getSubExpr()))
      refuse(E, Arithmetic);
  } else {
    checkOperands(E, E->isArithmeticOp() && E->getOpcode() != UO_LNot);
  }
  visitChildren(E);
}

/// A number that a typed pointer may be moved by: a constant, or a member's
/// offset as container_of() has it, `(unsigned long)&((T *)0)->f`.
static bool isFixed(ASTContext &Context, const Expr *E) {
  if (E->isIntegerConstantExpr(Context))
    return true;
  const auto *Unary = dyn_cast<UnaryOperator>(E->IgnoreParenCasts());
  if (!Unary || Unary->getOpcode() != UO_AddrOf)
    return false;
  MacroPath Path(Context, Unary->getSubExpr());
  return Path.Pointer &&
         Path.Pointer->IgnoreParenCasts()->isNullPointerConstant(
             Context, Expr::NPC_ValueDependentIsNotNull);
}

void MacroFinder::visitBinary(BinaryOperator *E) {
  if (E->isAssignmentOp())
    checkStore(E->getLHS());
  bool IsSum = E->isAdditiveOp() || E->getOpcode() == BO_AddAssign ||
               E->getOpcode() == BO_SubAssign;
  if (IsSum && (Decide.stepsOverKernel(E->getLHS()) ||
                Decide.stepsOverKernel(E->getRHS())))
    refuse(E, "a pointer is moved by records whose size is the target's");
  bool IsFixed = E->isAdditiveOp() && (isFixed(Context, E->getLHS()) ||
                                       isFixed(Context, E->getRHS()));
  checkOperands(E, (E->isAdditiveOp() && !IsFixed) || E->isMultiplicativeOp() ||
                       E->isShiftOp() || E->isBitwiseOp() ||
                       E->isCompoundAssignmentOp());
  visitChildren(E);
}

void MacroFinder::checkOperands(Expr *E, bool IsArithmetic) {
  if (!IsArithmetic)
    return;
  for (Stmt *Operand : E->children())
    if (Decide.isTypedNumber(cast<Expr>(Operand)))
      refuse(Operand, Arithmetic);
}

/// What is stored to, certainly or not, must not be the kernel's.
void MacroFinder::checkStore(Expr *LValue) {
  if (isForeign(Decide.kindOf(LValue)))
    refuse(LValue, "memory that may be the kernel's is written");
}

void MacroFinder::checkBehind(Expr *Pointer, StringRef Why) {
  if (Pointer->getType()->isPointerType() &&
      isForeign(Decide.kindBehind(Pointer)))
    refuse(Pointer, Why);
}

//===----------------------------------------------------------------------===//
// Calls
//===----------------------------------------------------------------------===//

/// `bpf_core_field_exists(p->q->f)`: the hops before f are dead code to plain
/// clang, too, unless they have an effect.
void MacroFinder::visitFieldInfo(CallExpr *E) {
  MacroPath Path(Context, E->getArg(0));
  if (Path.Pointer && !isWithoutEffects(Path.Pointer))
    refuse(Path.Pointer, "something with an effect is evaluated for a question "
                         "about a field");
}

/// Whether E is a statement of its own in Parent.
static bool isStatement(const Stmt *Parent, const Expr *E) {
  const auto *If = dyn_cast<IfStmt>(Parent);
  return isa<CompoundStmt>(Parent) ||
         (If && (If->getThen() == E || If->getElse() == E));
}

/// `memcpy(To, From, Size)` becomes `bpf_probe_read_kernel(To, Size, From)`,
/// where nobody asks for its value.
void MacroFinder::visitCopy(CallExpr *E) {
  AccessKind Kind = Decide.kindBehind(E->getArg(1));
  visitChildren(E);
  if (!isForeign(Kind))
    return;
  if (!isStatement(Ancestors.back(), E))
    return refuse(E, "the value of a copy is used");
  std::string To = rendered(E->getArg(0)), From = rendered(E->getArg(1)),
              Size = rendered(E->getArg(2));
  if (To.empty() || From.empty() || Size.empty())
    return refuse(E, "it comes out of the text of a macro");
  StringRef Helper = Kind == AccessKind::User ? "bpf_probe_read_user"
                                              : "bpf_probe_read_kernel";
  CharSourceRange Range = fileRangeOf(E, Sources, Context.getLangOpts());
  forgetKept(Range);
  replace(Range, E,
          (Helper + "(" + To + ", " + Size + ", " + From + ")").str());
}

static constexpr llvm::StringLiteral Expanded =
    "a builtin of the compiler's would load it";

void MacroFinder::visitCall(CallExpr *E) {
  unsigned ID = E->getBuiltinCallee();
  switch (ID) {
  case Builtin::BI__builtin_constant_p:
  case Builtin::BI__builtin_object_size:
  case Builtin::BI__builtin_dynamic_object_size:
  case BPF::BI__builtin_preserve_type_info:
  case BPF::BI__builtin_preserve_enum_value:
  case BPF::BI__builtin_btf_type_id:
    return;
  case BPF::BI__builtin_preserve_field_info:
    return visitFieldInfo(E);
  case Builtin::BI__builtin_preserve_access_index: {
    if (IsInOperand)
      HasNested = true;
    bool Outer = std::exchange(IsInRegion, true);
    visitChildren(E);
    IsInRegion = Outer;
    return;
  }
  case Builtin::BI__builtin_memcpy:
  case Builtin::BI__builtin_memmove:
  case Builtin::BImemcpy:
  case Builtin::BImemmove:
    checkBehind(E->getArg(0), "memory that may be the kernel's is written");
    return visitCopy(E);
  case Builtin::BI__builtin_memset:
  case Builtin::BImemset:
    checkBehind(E->getArg(0), "memory that may be the kernel's is written");
    break;
  case Builtin::BI__builtin_memcmp:
  case Builtin::BImemcmp:
  case Builtin::BI__builtin_bcmp:
  case Builtin::BI__builtin_strcmp:
  case Builtin::BI__builtin_strncmp:
  case Builtin::BI__builtin_strlen:
    for (Expr *Argument : E->arguments())
      checkBehind(Argument, Expanded);
    break;
  default:
    if (ID && StringRef(Context.BuiltinInfo.getName(ID)).starts_with("__sync_"))
      checkBehind(E->getArg(0), "an atomic operation is on memory that may be "
                                "the kernel's");
    else if (ID)
      checkOperands(E, /*IsArithmetic=*/true);
  }
  visitChildren(E);
}

void MacroFinder::visitAsm(GCCAsmStmt *S) {
  for (Expr *Output : S->outputs())
    checkStore(Output);
  for (Expr *Input : S->inputs())
    if (Input->isLValue() && isForeign(Decide.kindOf(Input)))
      refuse(Input, "it is a memory operand of an asm statement");
}

void MacroFinder::visitAtomic(AtomicExpr *E) {
  checkBehind(E->getPtr(), "an atomic operation is on memory that may be the "
                           "kernel's");
}

//===----------------------------------------------------------------------===//
// What depends on layouts
//===----------------------------------------------------------------------===//

bool MacroFinder::isInternal(QualType Type) const {
  return isInternalRecord(Records, Type);
}

static constexpr llvm::StringLiteral OwnCopy =
    "plain clang relocates accesses to a record of the program's own, whose "
    "layout may differ on the target";

void MacroFinder::visitMember(MemberExpr *E) {
  auto *Field = dyn_cast<FieldDecl>(E->getMemberDecl());
  if (Field && !IsInRegion &&
      KernelRecords::isRelocatedByClang(Field->getParent()) &&
      isInternal(Context.getCanonicalTagType(Field->getParent())) &&
      Decide.hasLocalLayout(E))
    refuse(E, OwnCopy);
  visitChildren(E);
}

void MacroFinder::visitInitList(InitListExpr *E) {
  if (E->getNumInits() && isInternal(E->getType()) &&
      KernelRecords::isRelocatedByClang(E->getType()->getAsRecordDecl()))
    refuse(E, OwnCopy);
}

void MacroFinder::visitOffsetOf(OffsetOfExpr *E) {
  if (Records.isKernelRecord(E->getTypeSourceInfo()->getType()))
    refuse(E, "an offset in a record of the kernel's is the target's");
}

} // namespace corify
