//===- Store.cpp - corify-store, where nothing is rewritten ---------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// `task->flags |= 4` in a kprobe: no program may write to the kernel's memory,
// annotated or not. In annotated functions the rewriter says so.
//
//===----------------------------------------------------------------------===//

#include "Check.h"
#include "corify/Source/AccessPath.h"
#include "clang/Basic/TargetBuiltins.h"

using namespace clang;
using namespace llvm;

namespace corify {

namespace {
class Store : public Check {
public:
  using Check::Check;
  void checkNode(const Stmt *S, const Site &At) override;

private:
  void checkLValue(const Expr *LValue, StoreKind How, const Site &At);
  void checkPointer(const Expr *Pointer, StoreKind How, const Site &At);
  void checkCall(const CallExpr *Call, const Site &At);
  bool isReadOnly(const Expr *Pointer, QualType Pointee, const Site &At) const;
  void report(SourceLocation Loc, StoreKind How);
};
} // namespace

CheckPtr makeStoreCheck(CheckContext &Context) {
  return std::make_unique<Store>(Context);
}

void Store::checkNode(const Stmt *S, const Site &At) {
  if (At.IsRewritten)
    return;
  if (const auto *Binary = dyn_cast<BinaryOperator>(S)) {
    if (Binary->isAssignmentOp())
      checkLValue(Binary->getLHS(), Assignment, At);
    return;
  }
  if (const auto *Unary = dyn_cast<UnaryOperator>(S)) {
    if (Unary->isIncrementDecrementOp())
      checkLValue(Unary->getSubExpr(), Increment, At);
    return;
  }
  if (const auto *Call = dyn_cast<CallExpr>(S))
    return checkCall(Call, At);
  if (const auto *Operation = dyn_cast<AtomicExpr>(S)) {
    StringRef Name = Operation->getOpAsString();
    if (!Name.contains("atomic_load"))
      checkPointer(Operation->getPtr(), Atomic, At);
    return;
  }
  if (const auto *Asm = dyn_cast<GCCAsmStmt>(S))
    for (unsigned I = 0; I < Asm->getNumOutputs(); ++I)
      checkLValue(Asm->getOutputExpr(I), AsmOutput, At);
}

void Store::checkCall(const CallExpr *Call, const Site &At) {
  unsigned ID = Call->getBuiltinCallee();
  if (!ID || Call->getNumArgs() == 0)
    return;
  std::string Spelled = Context.AST.BuiltinInfo.getName(ID);
  StringRef Name = Spelled;
  Name.consume_front("__builtin_");
  if (Name == "memset" || Name == "memcpy" || Name == "memmove")
    checkPointer(Call->getArg(0), Write, At);
  else if (Name.starts_with("__sync_") && Name != "__sync_synchronize")
    checkPointer(Call->getArg(0), Atomic, At);
}

void Store::checkLValue(const Expr *LValue, StoreKind How, const Site &At) {
  AccessPath Path(Context.AST, const_cast<Expr *>(LValue));
  if (Path.pointer() && !Path.pointee().isNull() &&
      isReadOnly(Path.pointer(), Path.pointee(), At))
    report(LValue->getExprLoc(), How);
}

void Store::checkPointer(const Expr *Pointer, StoreKind How, const Site &At) {
  const Expr *Written = Pointer->IgnoreParenCasts();
  const auto *Unary = dyn_cast<UnaryOperator>(Written);
  if (Unary && Unary->getOpcode() == UO_AddrOf)
    return checkLValue(Unary->getSubExpr()->IgnoreParens(), How, At);
  if (Written->getType()->isArrayType())
    return checkLValue(Written, How, At);
  QualType Pointee = Written->getType()->getPointeeType();
  if (isReadOnly(Pointer, Pointee, At))
    report(Written->getExprLoc(), How);
}

/// What the verifier has for a number it takes no store through, whatever the
/// program. Through a typed pointer tracing programs may not write; some of
/// those for networks may, to some members.
bool Store::isReadOnly(const Expr *Pointer, QualType Pointee,
                       const Site &At) const {
  ProgramKind Kind = Context.Analysis.kindOf(At.Function);
  if ((Kind & ProgramKind::KernelWriter) != ProgramKind::None)
    return false;
  if (isRefused(Context, Pointer, Pointee, At))
    return true;
  bool IsNetworking = (Kind & ProgramKind::Networking) != ProgramKind::None;
  Provenance P = of(Pointer, At);
  return !IsNetworking && isTyped(P) &&
         isInternalRecord(Context.Records, Pointee) &&
         Context.Analysis.accessKind(P, Pointee, At.Function) ==
             AccessKind::Kernel;
}

void Store::report(SourceLocation Loc, StoreKind How) {
  if (!isNew(Diag::Store, Loc))
    return;
  Context.Report.reportInFile(Loc, Diag::Store) << How;
  Context.Report.note(fileLocation(Context, Loc),
                      "keep the value in a local, a map or a global of the "
                      "program's own");
}

} // namespace corify
