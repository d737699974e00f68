//===- KernelFrame.h - one call of a function on one kernel -----*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_SOURCE_CHECKS_KERNELFRAME_H
#define CORIFY_SOURCE_CHECKS_KERNELFRAME_H

#include "KernelRun.h"
#include "clang/Analysis/FlowSensitive/DataflowWorklist.h"

namespace corify {

class KernelFrame {
public:
  KernelFrame(KernelRun &Run, const clang::FunctionDecl *Function,
              const SeenFunction &Seen)
      : Run(Run), AST(Run.Functions.context()), Function(Function), Seen(Seen) {
  }

  /// What the function returns.
  KnownNumber execute(llvm::ArrayRef<KnownNumber> Arguments);

private:
  /// A variable that is not in it has no value yet.
  using Locals = std::map<const clang::VarDecl *, KnownNumber>;
  /// What the variables may be together, each way by itself as long as these
  /// are a few.
  struct Point {
    std::vector<Locals> Ways;
    size_t NumExecuted = 0;
    bool IsJoined = false;
  };

  void execute(const clang::CFGBlock &Block);
  static bool add(Point &There, const Locals &Way);
  void execute(const clang::Stmt *S);
  void leave(const clang::CFGBlock &Block);
  void leaveSwitch(const clang::CFGBlock &Block, const clang::Expr *Condition);
  void flow(const clang::CFGBlock::AdjacentBlock &To, const Locals &Values);
  void narrow(const clang::Expr *Condition, bool Truth, Locals &Values);
  void narrowOperand(const clang::Expr *Operand, const KnownNumber &Other,
                     clang::BinaryOperatorKind Opcode, bool Truth,
                     Locals &Values);
  void assign(const clang::Expr *To, KnownNumber Value);

  KnownNumber valueOf(const clang::Expr *E);
  KnownNumber compute(const clang::Expr *E);
  KnownNumber computeCast(const clang::CastExpr *E);
  KnownNumber computeUnary(const clang::UnaryOperator *E);
  KnownNumber computeBinary(const clang::BinaryOperator *E);
  KnownNumber computeCall(const clang::CallExpr *E);
  KnownNumber load(const clang::Expr *LValue);
  KnownNumber loadGlobal(const clang::VarDecl *V, const clang::Expr *LValue);
  KnownNumber addressOf(const clang::Expr *LValue);

  KernelRun &Run;
  clang::ASTContext &AST;
  const clang::FunctionDecl *Function;
  const SeenFunction &Seen;
  /// By block, at its start.
  std::vector<Point> In;
  Locals Here;
  /// What was evaluated: in this block, and in others whichever way they were
  /// got to.
  llvm::DenseMap<const clang::Expr *, KnownNumber> Cache, Elsewhere;
  KnownNumber Result;
  clang::ForwardDataflowWorklist *Pending = nullptr;
};

} // namespace corify

#endif
