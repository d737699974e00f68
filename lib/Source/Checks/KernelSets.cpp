//===- KernelSets.cpp - which kernels get where in a function -------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "KernelSets.h"
#include "KernelNames.h"
#include "corify/Source/AccessPath.h"
#include "corify/Source/KernelRecords.h"
#include "corify/Source/ReadBuilder.h"
#include "clang/Basic/TargetBuiltins.h"
#include "llvm/ADT/SetVector.h"

using namespace clang;
using namespace llvm;

namespace corify {

KernelSets::KernelSets(ASTContext &AST, const KernelMatrix &Kernels,
                       const FunctionDecl *Function,
                       const ReturnedOutcomes &Functions)
    : AST(AST), Kernels(Kernels), Functions(Functions) {
  CFG::BuildOptions Options;
  // Each expression is an element of its block.
  Options.setAllAlwaysAdd();
  Options.PruneTriviallyFalseEdges = false;
  Graph = CFG::buildCFG(Function, Function->getBody(), &AST, Options);
  if (!Graph)
    return;
  collectVariables(Function->getBody());
  solve();
  // A variable that is set where only some kernels get divides the others from
  // them; that, once more, may tell of other variables.
  for (int Round = 0; Round < 2 && !Assigned.empty(); ++Round) {
    solveVariables();
    solve();
  }
}

//===----------------------------------------------------------------------===//
// Variables
//===----------------------------------------------------------------------===//

static const VarDecl *asVariable(const Expr *E) {
  const auto *Ref = dyn_cast<DeclRefExpr>(E->IgnoreParens());
  return Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
}

void KernelSets::assign(const VarDecl *V, const Expr *Value) {
  auto Place = Assigned.find(V);
  if (Place != Assigned.end())
    Place->second.push_back(Value);
}

/// A variable that is used for anything but to load it and to assign to it may
/// change unseen.
void KernelSets::collectVariables(const Stmt *S) {
  if (!S || isa<UnaryExprOrTypeTraitExpr>(S))
    return;
  if (const auto *Declaration = dyn_cast<DeclStmt>(S))
    for (const Decl *D : Declaration->decls()) {
      const auto *V = dyn_cast<VarDecl>(D);
      if (!V || !V->hasLocalStorage() ||
          !V->getType()->isIntegralOrEnumerationType() ||
          V->getType().isVolatileQualified())
        continue;
      Assigned.try_emplace(V);
      if (V->getInit())
        assign(V, V->getInit());
    }
  if (const auto *Ref = dyn_cast<DeclRefExpr>(S))
    if (const auto *V = dyn_cast<VarDecl>(Ref->getDecl()))
      Assigned.erase(V);
  const auto *Load = dyn_cast<CastExpr>(S);
  if (Load && Load->getCastKind() == CK_LValueToRValue &&
      asVariable(Load->getSubExpr()))
    return;
  const auto *Binary = dyn_cast<BinaryOperator>(S);
  const VarDecl *V = Binary && Binary->getOpcode() == BO_Assign
                         ? asVariable(Binary->getLHS())
                         : nullptr;
  if (V) {
    assign(V, Binary->getRHS());
    return collectVariables(Binary->getRHS());
  }
  for (const Stmt *Child : S->children())
    collectVariables(Child);
}

/// True on the kernels on which some true value was assigned.
void KernelSets::solveVariables() {
  DenseMap<const Expr *, KernelSet> Reached;
  auto NoteAssignments = [&](const Stmt *S, const KernelSet &Here) {
    if (const auto *E = dyn_cast<Expr>(S))
      Reached.try_emplace(E, Here);
  };
  forEach(NoteAssignments);
  DenseMap<const VarDecl *, Outcomes> Found;
  for (const auto &[V, Values] : Assigned) {
    Outcomes Result = {none(), none()};
    for (const Expr *Value : Values) {
      Outcomes O = ask(Value);
      auto Place = Reached.find(Value);
      const KernelSet Here = Place == Reached.end() ? all() : Place->second;
      Result.IfTrue |= O.IfTrue &= Here;
      Result.IfFalse |= O.IfFalse &= Here;
    }
    // Which of several values it still has is not followed: what is certain is
    // only where some kernels never set it.
    if (Values.size() > 1 && !Result.IfTrue.all() && Result.IfFalse.all())
      Result.IfFalse = none();
    if (Values.size() > 1 && !Result.IfFalse.all() && Result.IfTrue.all())
      Result.IfTrue = none();
    if (!Values.empty())
      Found[V] = std::move(Result);
  }
  Variables = std::move(Found);
}

//===----------------------------------------------------------------------===//
// Points
//===----------------------------------------------------------------------===//

void KernelSets::solve() {
  In.assign(Graph->getNumBlockIDs(), none());
  In[Graph->getEntry().getBlockID()] = all();
  SetVector<const CFGBlock *> Pending;
  Pending.insert(&Graph->getEntry());
  while (!Pending.empty()) {
    const CFGBlock *Block = Pending.pop_back_val();
    const Stmt *Last = Block->getTerminatorStmt();
    const Expr *Condition =
        Block->succ_size() == 2 && Last && !isa<SwitchStmt>(Last)
            ? Block->getLastCondition()
            : nullptr;
    Outcomes Divided = Condition ? ask(Condition) : unknown();
    unsigned Index = 0;
    for (const CFGBlock::AdjacentBlock &Next : Block->succs()) {
      KernelSet Here = In[Block->getBlockID()];
      Here &= Index++ == 0 ? Divided.IfTrue : Divided.IfFalse;
      const CFGBlock *To = Next.getReachableBlock();
      To = To ? To : Next.getPossiblyUnreachableBlock();
      if (!To || !Here.test(In[To->getBlockID()]))
        continue; // nothing new
      In[To->getBlockID()] |= Here;
      Pending.insert(To);
    }
  }
}

void KernelSets::forEach(
    function_ref<void(const Stmt *, const KernelSet &)> F) const {
  if (!Graph)
    return;
  for (const CFGBlock *Block : *Graph) {
    const KernelSet &Here = In[Block->getBlockID()];
    if (Here.none())
      continue;
    for (const CFGElement &Element : *Block)
      if (auto Part = Element.getAs<CFGStmt>())
        F(Part->getStmt(), Here);
  }
}

Outcomes KernelSets::returned() const {
  if (!Graph)
    return unknown();
  Outcomes Result = {none(), none()};
  forEach([&](const Stmt *S, const KernelSet &Here) {
    const auto *Return = dyn_cast<ReturnStmt>(S);
    if (!Return || !Return->getRetValue())
      return;
    Outcomes O = ask(Return->getRetValue());
    Result.IfTrue |= O.IfTrue &= Here;
    Result.IfFalse |= O.IfFalse &= Here;
  });
  return Result;
}

//===----------------------------------------------------------------------===//
// Conditions
//===----------------------------------------------------------------------===//

Outcomes KernelSets::having(KernelSet Those) const {
  KernelSet Others = Those;
  Others.flip();
  return {std::move(Those), std::move(Others)};
}

Outcomes KernelSets::ask(const Expr *E) const {
  E = E->IgnoreParens();
  if (const auto *Full = dyn_cast<FullExpr>(E))
    return ask(Full->getSubExpr());
  if (const auto *Cast = dyn_cast<CastExpr>(E)) {
    if (Cast->getCastKind() == CK_LValueToRValue)
      if (const VarDecl *V = asVariable(Cast->getSubExpr()))
        return askVariable(V);
    return Cast->getSubExpr()->getType()->isIntegralOrEnumerationType() &&
                   Cast->getCastKind() != CK_LValueToRValue
               ? ask(Cast->getSubExpr())
               : unknown();
  }
  if (const auto *Block = dyn_cast<StmtExpr>(E)) {
    const CompoundStmt *Body = Block->getSubStmt();
    const auto *Value =
        Body->body_empty() ? nullptr : dyn_cast<Expr>(Body->body_back());
    return Value ? ask(Value) : unknown();
  }
  if (const auto *Call = dyn_cast<CallExpr>(E))
    return askCall(Call);
  if (const auto *Unary = dyn_cast<UnaryOperator>(E))
    return askUnary(Unary);
  if (const auto *Binary = dyn_cast<BinaryOperator>(E))
    return askBinary(Binary);
  if (const auto *Choice = dyn_cast<ConditionalOperator>(E)) {
    Outcomes C = ask(Choice->getCond()), A = ask(Choice->getTrueExpr()),
             B = ask(Choice->getFalseExpr());
    return {(A.IfTrue &= C.IfTrue) |= B.IfTrue &= C.IfFalse,
            (A.IfFalse &= C.IfTrue) |= B.IfFalse &= C.IfFalse};
  }
  if (std::optional<APSInt> Value = E->getIntegerConstantExpr(AST))
    return Value->isZero() ? Outcomes{none(), all()} : Outcomes{all(), none()};
  return unknown();
}

Outcomes KernelSets::askCall(const CallExpr *E) const {
  // enum bpf_type_info_kind and bpf_enum_value_kind.
  constexpr unsigned TypeExists = 0, TypeMatches = 2, EnumValueExists = 0;
  unsigned ID = E->getBuiltinCallee();
  if (ID == Builtin::BI__builtin_expect)
    return ask(E->getArg(0));
  if (ID != BPF::BI__builtin_preserve_field_info &&
      ID != BPF::BI__builtin_preserve_type_info &&
      ID != BPF::BI__builtin_preserve_enum_value) {
    auto Found = Functions.find(E->getDirectCallee());
    return Found == Functions.end() ? unknown() : Found->second;
  }
  std::optional<APSInt> Number = E->getArg(1)->getIntegerConstantExpr(AST);
  uint64_t Kind = Number ? Number->getZExtValue() : ~0ull;
  const Expr *What = E->getArg(0);
  if (ID == BPF::BI__builtin_preserve_field_info && Kind == FieldExists) {
    const Expr *LValue = What->IgnoreParens();
    while (const auto *Element = dyn_cast<ArraySubscriptExpr>(LValue))
      LValue = Element->getBase()->IgnoreParenImpCasts();
    const auto *Member = dyn_cast<MemberExpr>(LValue);
    return Member ? having(kernelsWithMember(Kernels, Member)) : unknown();
  }
  if (ID == BPF::BI__builtin_preserve_type_info &&
      (Kind == TypeExists || Kind == TypeMatches)) {
    const TagDecl *Tag = What->getType()->getAsTagDecl();
    const auto *Alias = What->getType()->getAs<TypedefType>();
    StringRef Name = Alias ? Alias->getDecl()->getName()
                     : Tag ? Tag->getName()
                           : "";
    return Name.empty() ? unknown()
                        : having(Kernels.withType(essentialName(Name)));
  }
  if (ID == BPF::BI__builtin_preserve_enum_value && Kind == EnumValueExists)
    if (const EnumConstantDecl *Constant = findEnumerator(What))
      return having(kernelsWithEnumerator(Kernels, Constant));
  return unknown();
}

Outcomes KernelSets::askUnary(const UnaryOperator *E) const {
  if (E->getOpcode() != UO_LNot)
    return unknown();
  Outcomes O = ask(E->getSubExpr());
  std::swap(O.IfTrue, O.IfFalse);
  return O;
}

Outcomes KernelSets::askBinary(const BinaryOperator *E) const {
  if (E->isComparisonOp())
    return askComparison(E);
  BinaryOperatorKind Opcode = E->getOpcode();
  if (Opcode == BO_Comma || Opcode == BO_Assign)
    return ask(E->getRHS());
  bool IsAnd = Opcode == BO_LAnd || Opcode == BO_And;
  if (!IsAnd && Opcode != BO_LOr && Opcode != BO_Or)
    return unknown();
  Outcomes L = ask(E->getLHS()), R = ask(E->getRHS());
  // Of two numbers that are not zero, `&` may be.
  if (Opcode == BO_And)
    return {L.IfTrue &= R.IfTrue, all()};
  if (IsAnd)
    return {L.IfTrue &= R.IfTrue, L.IfFalse |= R.IfFalse};
  return {L.IfTrue |= R.IfTrue, L.IfFalse &= R.IfFalse};
}

/// `exists(…) == 0`, `LINUX_KERNEL_VERSION >= KERNEL_VERSION(5, 15, 0)`.
Outcomes KernelSets::askComparison(const BinaryOperator *E) const {
  const Expr *L = E->getLHS()->IgnoreParenImpCasts(), *R = E->getRHS();
  BinaryOperatorKind Opcode = E->getOpcode();
  std::optional<APSInt> Number = R->getIntegerConstantExpr(AST);
  if (!Number) {
    Number = L->getIntegerConstantExpr(AST);
    L = R->IgnoreParenImpCasts();
    Opcode = BinaryOperator::reverseComparisonOp(Opcode);
  }
  if (!Number)
    return unknown();
  uint64_t Value = Number->getExtValue();
  const VarDecl *V = asVariable(L);
  if (V && V->getIdentifier() && V->getName() == "LINUX_KERNEL_VERSION")
    return askVersion(Opcode, Value);
  if (Value != 0)
    return unknown();
  Outcomes O =
      ask(E->getLHS()->getIntegerConstantExpr(AST) ? E->getRHS() : E->getLHS());
  if (Opcode == BO_EQ || Opcode == BO_LE)
    std::swap(O.IfTrue, O.IfFalse);
  return Opcode == BO_EQ || Opcode == BO_NE || Opcode == BO_GT ? O : unknown();
}

static bool compare(uint64_t A, BinaryOperatorKind Opcode, uint64_t B) {
  switch (Opcode) {
  case BO_LT:
    return A < B;
  case BO_LE:
    return A <= B;
  case BO_GT:
    return A > B;
  case BO_GE:
    return A >= B;
  case BO_EQ:
    return A == B;
  default:
    return A != B;
  }
}

Outcomes KernelSets::askVersion(BinaryOperatorKind Opcode,
                                uint64_t Version) const {
  Outcomes O = unknown();
  for (unsigned K = 0; K < Kernels.size(); ++K)
    if (uint32_t Has = Kernels.version(K))
      (compare(Has, Opcode, Version) ? O.IfFalse : O.IfTrue).reset(K);
  return O;
}

Outcomes KernelSets::askVariable(const VarDecl *V) const {
  auto Found = Variables.find(V);
  if (Found != Variables.end())
    return Found->second;
  // What a caller passes, or user space sets.
  bool IsFlag = isa<ParmVarDecl>(V) && V->getType()->isBooleanType();
  bool IsSetByLoader =
      V->hasGlobalStorage() &&
      (V->getType().isConstQualified() || V->hasExternalStorage());
  return IsFlag || IsSetByLoader ? decidedElsewhere() : unknown();
}

} // namespace corify
