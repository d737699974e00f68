//===- NullTests.cpp - which pointers were tested for null ----------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A forward analysis over clang's control flow graph: the set of variables that
// are not null on every way to a point.
//
//===----------------------------------------------------------------------===//

#include "corify/Source/NullTests.h"
#include "clang/AST/ASTContext.h"
#include "clang/Analysis/CFG.h"
#include "clang/Basic/Builtins.h"
#include "llvm/ADT/SetOperations.h"
#include "llvm/ADT/SetVector.h"
#include <optional>

using namespace clang;
using namespace llvm;

namespace corify {

using Variables = DenseSet<const VarDecl *>;

static const DeclRefExpr *asReference(const Expr *E) {
  return dyn_cast<DeclRefExpr>(E->IgnoreParens());
}

static const VarDecl *asLocalPointer(const Expr *E) {
  const DeclRefExpr *Ref = asReference(E);
  const auto *V = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  bool IsLocal = V && V->hasLocalStorage() && V->getType()->isPointerType();
  return IsLocal ? V : nullptr;
}

/// The variable whose value E is, or null.
static const VarDecl *asValue(const Expr *E) {
  E = E->IgnoreParens();
  while (const auto *Cast = dyn_cast<CastExpr>(E)) {
    if (Cast->getCastKind() == CK_LValueToRValue)
      return asLocalPointer(Cast->getSubExpr());
    if (Cast->getCastKind() != CK_BitCast && Cast->getCastKind() != CK_NoOp)
      return nullptr;
    E = Cast->getSubExpr()->IgnoreParens();
  }
  const auto *Assignment = dyn_cast<BinaryOperator>(E);
  if (Assignment && Assignment->getOpcode() == BO_Assign)
    return asLocalPointer(Assignment->getLHS());
  return nullptr;
}

//===----------------------------------------------------------------------===//
// What a condition says
//===----------------------------------------------------------------------===//

static bool isZero(const Expr *E) {
  E = E->IgnoreParenCasts();
  const auto *Literal = dyn_cast<IntegerLiteral>(E);
  return (Literal && Literal->getValue().isZero()) || isa<GNUNullExpr>(E);
}

/// Whether a cast of what is not zero is not zero either: half an address is no
/// test of it.
static bool keepsTruth(const CastExpr *Cast) {
  const auto *To = Cast->getType()->getAs<BuiltinType>();
  switch (Cast->getCastKind()) {
  case CK_PointerToBoolean:
  case CK_IntegralToBoolean:
  case CK_NoOp:
    return true;
  case CK_PointerToIntegral:
    return To && (To->getKind() == BuiltinType::Long ||
                  To->getKind() == BuiltinType::ULong ||
                  To->getKind() == BuiltinType::LongLong ||
                  To->getKind() == BuiltinType::ULongLong);
  case CK_IntegralCast: { // of what a comparison yields
    const auto *From = Cast->getSubExpr()->getType()->getAs<BuiltinType>();
    return From && (From->getKind() == BuiltinType::Int ||
                    From->getKind() == BuiltinType::Bool);
  }
  default:
    return false;
  }
}

/// Adds the variables that are not null where Condition came out as Outcome.
static void addNonNull(const Expr *Condition, bool Outcome, Variables &Out) {
  const Expr *E = Condition->IgnoreParens();
  if (const VarDecl *V = asValue(E)) {
    if (Outcome)
      Out.insert(V);
    return;
  }
  if (const auto *Cast = dyn_cast<CastExpr>(E)) {
    if (keepsTruth(Cast))
      addNonNull(Cast->getSubExpr(), Outcome, Out);
    return;
  }
  if (const auto *Call = dyn_cast<CallExpr>(E)) {
    if (Call->getBuiltinCallee() == Builtin::BI__builtin_expect)
      addNonNull(Call->getArg(0), Outcome, Out);
    return;
  }
  if (const auto *Unary = dyn_cast<UnaryOperator>(E)) {
    if (Unary->getOpcode() == UO_LNot)
      addNonNull(Unary->getSubExpr(), !Outcome, Out);
    return;
  }
  const auto *Binary = dyn_cast<BinaryOperator>(E);
  if (!Binary)
    return;
  const Expr *L = Binary->getLHS(), *R = Binary->getRHS();
  switch (Binary->getOpcode()) {
  case BO_Comma:
    return addNonNull(R, Outcome, Out);
  case BO_EQ:
  case BO_NE: {
    bool WhenNotZero = Outcome == (Binary->getOpcode() == BO_NE);
    if (isZero(R))
      addNonNull(L, WhenNotZero, Out);
    else if (isZero(L))
      addNonNull(R, WhenNotZero, Out);
    return;
  }
  case BO_LAnd:
  case BO_LOr:
    // Both operands came out that way, where one alone would not do.
    if (Outcome == (Binary->getOpcode() == BO_LAnd)) {
      addNonNull(L, Outcome, Out);
      addNonNull(R, Outcome, Out);
    }
    return;
  default:
    return;
  }
}

//===----------------------------------------------------------------------===//
// The analysis
//===----------------------------------------------------------------------===//

namespace {
class NullTests {
public:
  NullTests(const FunctionDecl *Function, CFG &Graph)
      : Graph(Graph), In(Graph.getNumBlockIDs()) {
    excludeShared(Function->getBody());
  }

  void solve();
  void collect(DenseSet<const DeclRefExpr *> &Tested);

private:
  void excludeShared(const Stmt *S);
  void step(const Stmt *S, Variables &Known) const;
  void assign(const VarDecl *V, const Expr *Value, Variables &Known) const;
  Variables after(const CFGBlock &Block, unsigned Successor) const;

  CFG &Graph;
  /// What is known at the start of a block; nothing yet where it was not
  /// reached.
  std::vector<std::optional<Variables>> In;
  /// Variables that may change without an assignment that names them.
  Variables Shared;
};
} // namespace

/// Whatever is done with a variable but to load it and to assign to it.
void NullTests::excludeShared(const Stmt *S) {
  if (!S || isa<UnaryExprOrTypeTraitExpr>(S))
    return;
  if (const auto *E = dyn_cast<Expr>(S))
    if (const VarDecl *V = asLocalPointer(E)) {
      Shared.insert(V);
      return;
    }
  const auto *Cast = dyn_cast<CastExpr>(S);
  if (Cast && Cast->getCastKind() == CK_LValueToRValue &&
      asLocalPointer(Cast->getSubExpr()))
    return;
  const auto *Binary = dyn_cast<BinaryOperator>(S);
  if (Binary && Binary->getOpcode() == BO_Assign &&
      asLocalPointer(Binary->getLHS()))
    return excludeShared(Binary->getRHS());
  for (const Stmt *Child : S->children())
    excludeShared(Child);
}

void NullTests::assign(const VarDecl *V, const Expr *Value,
                       Variables &Known) const {
  const VarDecl *From = Value ? asValue(Value) : nullptr;
  if (From && Known.contains(From) && !Shared.contains(V))
    Known.insert(V);
  else
    Known.erase(V);
}

void NullTests::step(const Stmt *S, Variables &Known) const {
  if (const auto *Declaration = dyn_cast<DeclStmt>(S)) {
    for (const Decl *D : Declaration->decls())
      if (const auto *V = dyn_cast<VarDecl>(D))
        assign(V, V->getInit(), Known);
    return;
  }
  const auto *Binary = dyn_cast<BinaryOperator>(S);
  if (Binary && Binary->getOpcode() == BO_Assign)
    if (const VarDecl *V = asLocalPointer(Binary->getLHS()))
      assign(V, Binary->getRHS(), Known);
}

/// What is known on the way out of Block by its given successor.
Variables NullTests::after(const CFGBlock &Block, unsigned Successor) const {
  Variables Known = *In[Block.getBlockID()];
  for (const CFGElement &Element : Block)
    if (auto Part = Element.getAs<CFGStmt>())
      step(Part->getStmt(), Known);
  const Expr *Condition = Block.succ_size() == 2 && Block.getTerminatorStmt() &&
                                  !isa<SwitchStmt>(Block.getTerminatorStmt())
                              ? Block.getLastCondition()
                              : nullptr;
  if (!Condition)
    return Known;
  Variables Found;
  addNonNull(Condition, /*Outcome=*/Successor == 0, Found);
  set_subtract(Found, Shared);
  set_union(Known, Found);
  return Known;
}

void NullTests::solve() {
  SetVector<const CFGBlock *> Pending;
  In[Graph.getEntry().getBlockID()].emplace();
  Pending.insert(&Graph.getEntry());
  while (!Pending.empty()) {
    const CFGBlock *Block = Pending.pop_back_val();
    unsigned Index = 0;
    for (const CFGBlock::AdjacentBlock &Next : Block->succs()) {
      unsigned Successor = Index++;
      const CFGBlock *To = Next.getReachableBlock();
      To = To ? To : Next.getPossiblyUnreachableBlock();
      if (!To)
        continue;
      Variables Known = after(*Block, Successor);
      std::optional<Variables> &Target = In[To->getBlockID()];
      size_t Before = Target ? Target->size() : 0;
      bool IsNew = !Target;
      if (IsNew)
        Target = std::move(Known);
      else
        set_intersect(*Target, Known);
      if (IsNew || Target->size() != Before)
        Pending.insert(To);
    }
  }
}

void NullTests::collect(DenseSet<const DeclRefExpr *> &Tested) {
  for (const CFGBlock *Block : Graph) {
    if (!In[Block->getBlockID()])
      continue;
    Variables Known = *In[Block->getBlockID()];
    for (const CFGElement &Element : *Block) {
      auto Part = Element.getAs<CFGStmt>();
      if (!Part)
        continue;
      const auto *Ref = dyn_cast<DeclRefExpr>(Part->getStmt());
      const VarDecl *V = Ref ? asLocalPointer(Ref) : nullptr;
      if (V && Known.contains(V))
        Tested.insert(Ref);
      step(Part->getStmt(), Known);
    }
  }
}

void findTestedPointers(const FunctionDecl *Function,
                        DenseSet<const DeclRefExpr *> &Tested) {
  CFG::BuildOptions Options;
  // Each expression is an element of its block, in the order of evaluation.
  Options.setAllAlwaysAdd();
  Options.PruneTriviallyFalseEdges = false;
  std::unique_ptr<CFG> Graph = CFG::buildCFG(
      Function, Function->getBody(), &Function->getASTContext(), Options);
  if (!Graph)
    return; // nothing is known to be tested, which is safe
  NullTests Tests(Function, *Graph);
  Tests.solve();
  Tests.collect(Tested);
}

} // namespace corify
