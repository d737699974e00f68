//===- RewriterCalls.cpp - calls of builtins, and assembly ----------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Source/AccessPath.h"
#include "corify/Source/Rewriter.h"
#include "clang/Basic/TargetBuiltins.h"

using namespace clang;
using namespace llvm;

namespace corify {

static bool isSyncBuiltin(const ASTContext &Context, unsigned ID) {
  return ID &&
         StringRef(Context.BuiltinInfo.getName(ID)).starts_with("__sync_");
}

/// `memcpy(To, From, Size)`.
void Rewriter::rewriteCopy(Stmt *&Slot, CallExpr *E) {
  checkWrittenThrough(E->getArg(0), Write);
  AccessKind Kind = Decide.kindBehind(E->getArg(1));
  rewriteConstantly(E, !isForeign(Kind));
  if (!isForeign(Kind))
    return;
  Slot = Build.copyBytes(E->getArg(0), E->getArg(1), E->getArg(2),
                         helperFor(Kind));
  MakesReads = true;
}

/// The arguments of what the back end expands in place, if IsExpanded: it has
/// to know how many bytes.
void Rewriter::rewriteConstantly(CallExpr *E, bool IsExpanded) {
  bool Outer = std::exchange(WantsConstant, IsExpanded || WantsConstant);
  rewriteChildren(E);
  WantsConstant = Outer;
}

void Rewriter::checkReadBehind(Expr *Argument) {
  if (Argument->getType()->isPointerType() &&
      isForeign(Decide.kindBehind(Argument)))
    Report.report(Argument->getExprLoc(), Diag::Unsupported)
        << "as an argument of a builtin that would load it";
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
    else if (ID) // __builtin_bswap64() and its like compute
      return rewriteOperands(E, /*IsArithmetic=*/true);
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
