//===- KernelFrame.cpp - one call of a function on one kernel -------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "KernelFrame.h"

using namespace clang;
using namespace llvm;

namespace corify {

KnownNumber KernelFrame::execute(ArrayRef<KnownNumber> Arguments) {
  PostOrderCFGView Order(Seen.Graph.get());
  ForwardDataflowWorklist Blocks(*Seen.Graph, &Order);
  Pending = &Blocks;
  In.resize(Seen.Graph->getNumBlockIDs());
  const CFGBlock &Entry = Seen.Graph->getEntry();
  Locals Start;
  for (auto [Parameter, Value] : zip(Function->parameters(), Arguments))
    if (Seen.Followed.contains(Parameter))
      Start[Parameter] =
          Value.convert(AST, Parameter->getType(), /*IsWider=*/true);
  add(In[Entry.getBlockID()], Start);
  Blocks.enqueueBlock(&Entry);
  while (const CFGBlock *Block = Blocks.dequeue())
    execute(*Block);
  return Result;
}

void KernelFrame::execute(const CFGBlock &Block) {
  Point &Start = In[Block.getBlockID()];
  while (Start.NumExecuted < Start.Ways.size()) {
    Here = Start.Ways[Start.NumExecuted++];
    Cache.clear();
    for (const CFGElement &Element : Block)
      if (auto Part = Element.getAs<CFGStmt>())
        execute(Part->getStmt());
    leave(Block);
  }
}

/// Whether that is a new way to get there.
bool KernelFrame::add(Point &There, const Locals &Way) {
  constexpr size_t Most = 16;
  if (is_contained(There.Ways, Way))
    return false;
  if (!There.IsJoined && There.Ways.size() < Most) {
    There.Ways.push_back(Way);
    return true;
  }
  Locals Joined = There.IsJoined ? There.Ways.front() : Locals();
  bool HasChanged = !There.IsJoined;
  if (!There.IsJoined)
    for (const Locals &Other : There.Ways)
      for (const auto &[V, Value] : Other)
        Joined[V].join(Value);
  for (const auto &[V, Value] : Way)
    HasChanged |= Joined[V].join(Value);
  if (HasChanged)
    There = {{Joined}, 0, true};
  return HasChanged;
}

void KernelFrame::execute(const Stmt *S) {
  if (Run.Watched.contains(S))
    Run.Reached.insert(S);
  if (const auto *Declaration = dyn_cast<DeclStmt>(S))
    for (const Decl *D : Declaration->decls()) {
      const auto *V = dyn_cast<VarDecl>(D);
      if (!V || !Seen.Followed.contains(V))
        continue;
      if (V->getInit())
        Here[V] = valueOf(V->getInit());
      else
        Here.erase(V);
    }
  if (const auto *Return = dyn_cast<ReturnStmt>(S))
    if (Return->getRetValue())
      Result.join(valueOf(Return->getRetValue()));
  const auto *E = dyn_cast<Expr>(S);
  if (!E)
    return;
  // A function that is handed on is called with whatever.
  const auto *Ref = dyn_cast<DeclRefExpr>(E);
  const auto *Callee = Ref ? dyn_cast<FunctionDecl>(Ref->getDecl()) : nullptr;
  if (Callee && !Run.Functions.isCalled(Ref))
    Run.enter(Callee);
  KnownNumber Value = compute(E);
  const auto *Binary = dyn_cast<BinaryOperator>(E);
  const auto *Unary = dyn_cast<UnaryOperator>(E);
  if (Binary && Binary->isAssignmentOp())
    assign(Binary->getLHS(), Value);
  if (Unary && Unary->isIncrementDecrementOp()) {
    KnownNumber Next = corify::compute(
        Unary->isIncrementOp() ? BO_Add : BO_Sub, load(Unary->getSubExpr()),
        KnownNumber::of({1}), /*IsUnsigned=*/false);
    Next = Next.convert(AST, Unary->getType(), /*IsWider=*/true);
    assign(Unary->getSubExpr(), Next);
    if (Unary->isPrefix())
      Value = Next;
  }
  Elsewhere[E].join(Value);
  Cache[E] = Value;
}

void KernelFrame::assign(const Expr *To, KnownNumber Value) {
  const VarDecl *V = namedVariable(To);
  if (V && Seen.Followed.contains(V))
    Here[V] = Value;
}

//===----------------------------------------------------------------------===//
// Branches
//===----------------------------------------------------------------------===//

void KernelFrame::leave(const CFGBlock &Block) {
  const Stmt *Last = Block.getTerminatorStmt();
  const auto *Switch = dyn_cast_or_null<SwitchStmt>(Last);
  if (Switch)
    return leaveSwitch(Block, Switch->getCond());
  const Expr *Condition = Block.succ_size() == 2 && Last && !isa<AsmStmt>(Last)
                              ? Block.getLastCondition()
                              : nullptr;
  if (!Condition) {
    for (const CFGBlock::AdjacentBlock &Next : Block.succs())
      flow(Next, Here);
    return;
  }
  KnownNumber Value = valueOf(Condition);
  bool Truth = true;
  for (const CFGBlock::AdjacentBlock &Next : Block.succs()) {
    if (Value.mayBe(Truth)) {
      Locals Values = Here;
      narrow(Condition, Truth, Values);
      flow(Next, Values);
    }
    Truth = false;
  }
}

static int64_t numberOf(const ASTContext &AST, const CaseStmt *Label) {
  return Label->getLHS()->EvaluateKnownConstInt(AST).getExtValue();
}

/// The values for which Label is the one to go to.
static KnownNumber selected(const ASTContext &AST, const KnownNumber &Value,
                            const CaseStmt *Label) {
  if (Label->getRHS()) // a range
    return Value;
  return Value.narrow(BO_EQ, numberOf(AST, Label), /*Truth=*/true,
                      /*IsUnsigned=*/false);
}

void KernelFrame::leaveSwitch(const CFGBlock &Block, const Expr *Condition) {
  const KnownNumber Value = valueOf(Condition);
  const VarDecl *V = namedVariable(Condition);
  auto Take = [&](const CFGBlock::AdjacentBlock &Next, const KnownNumber &For) {
    Locals Values = Here;
    if (V && Seen.Followed.contains(V))
      Values[V] = For;
    if (!For.isNone())
      flow(Next, Values);
  };
  KnownNumber Rest = Value;
  // The last is where all go that no label names.
  for (const CFGBlock::AdjacentBlock &Next :
       ArrayRef(Block.succ_begin(), Block.succ_end()).drop_back()) {
    const CFGBlock *To = Next.getReachableBlock();
    To = To ? To : Next.getPossiblyUnreachableBlock();
    const auto *Label =
        To ? dyn_cast_or_null<CaseStmt>(To->getLabel()) : nullptr;
    if (!Label)
      continue;
    Take(Next, selected(AST, Value, Label));
    if (!Label->getRHS())
      Rest = Rest.narrow(BO_EQ, numberOf(AST, Label), /*Truth=*/false,
                         /*IsUnsigned=*/false);
  }
  Take(*std::prev(Block.succ_end()), Rest);
}

void KernelFrame::flow(const CFGBlock::AdjacentBlock &Next,
                       const Locals &Values) {
  const CFGBlock *To = Next.getReachableBlock();
  To = To ? To : Next.getPossiblyUnreachableBlock();
  if (!To)
    return;
  if (add(In[To->getBlockID()], Values))
    Pending->enqueueBlock(To);
}

static bool isUnsigned(const Expr *E) {
  return !E->getType()->isSignedIntegerOrEnumerationType();
}

/// `V Opcode Other` is Truth.
void KernelFrame::narrowOperand(const Expr *Operand, const KnownNumber &Other,
                                BinaryOperatorKind Opcode, bool Truth,
                                Locals &Values) {
  bool WasUnsigned = isUnsigned(Operand);
  Operand = Operand->IgnoreParenImpCasts();
  const auto *Assignment = dyn_cast<BinaryOperator>(Operand);
  if (Assignment && Assignment->getOpcode() == BO_Assign)
    Operand = Assignment->getLHS();
  const VarDecl *V = namedVariable(Operand);
  if (!V || !Seen.Followed.contains(V) || !Values.contains(V) ||
      !Other.isListed() || Other.values().size() != 1)
    return;
  // A value that is compared as another is not narrowed by that.
  KnownNumber There = KnownNumber::of(Other.values())
                          .convert(AST, V->getType(), /*IsWider=*/true);
  if (There != Other)
    return;
  Values[V] = Values[V].narrow(Opcode, Other.values()[0], Truth, WasUnsigned);
}

/// What is known of variables where Condition is true, or is false.
void KernelFrame::narrow(const Expr *Condition, bool Truth, Locals &Values) {
  const Expr *E = Condition->IgnoreParenImpCasts();
  if (const auto *Call = dyn_cast<CallExpr>(E)) {
    if (Call->getBuiltinCallee() == Builtin::BI__builtin_expect)
      narrow(Call->getArg(0), Truth, Values);
    return;
  }
  const auto *Unary = dyn_cast<UnaryOperator>(E);
  if (Unary && Unary->getOpcode() == UO_LNot)
    return narrow(Unary->getSubExpr(), !Truth, Values);
  const auto *Binary = dyn_cast<BinaryOperator>(E);
  if (Binary && Binary->getOpcode() == (Truth ? BO_LAnd : BO_LOr)) {
    narrow(Binary->getLHS(), Truth, Values);
    return narrow(Binary->getRHS(), Truth, Values);
  }
  if (!Binary || !Binary->isComparisonOp())
    return narrowOperand(E, KnownNumber::of({0}), BO_NE, Truth, Values);
  const Expr *L = Binary->getLHS(), *R = Binary->getRHS();
  narrowOperand(L, valueOf(R), Binary->getOpcode(), Truth, Values);
  narrowOperand(R, valueOf(L),
                BinaryOperator::reverseComparisonOp(Binary->getOpcode()), Truth,
                Values);
}

} // namespace corify
