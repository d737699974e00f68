//===- UserPointer.cpp - corify-user-pointer ------------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// bpf_probe_read_kernel() of an address that user space passed fails and leaves
// zeroes, and so does bpf_probe_read_user() of the kernel's.
//
//===----------------------------------------------------------------------===//

#include "Check.h"
#include "HelperArguments.h"
#include "corify/Source/AccessPath.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/StringSwitch.h"

using namespace clang;
using namespace llvm;

namespace corify {

namespace {
class UserPointer : public Check {
public:
  using Check::Check;
  void checkNode(const Stmt *S, const Site &At) override;

private:
  bool isKernels(const Expr *Address, const Site &At) const;
  void report(const CallExpr *Call, const Expr *Address, bool IsKernels);
};
} // namespace

CheckPtr makeUserPointerCheck(CheckContext &Context) {
  return std::make_unique<UserPointer>(Context);
}

void UserPointer::checkNode(const Stmt *S, const Site &At) {
  const auto *Call = dyn_cast<CallExpr>(S);
  if (!Call || Call->getNumArgs() < 3)
    return;
  const Expr *Address = Call->getArg(2);
  ProbedMemory Memory = probedMemory(calleeName(Call));
  if (Memory == ProbedMemory::Kernel && isCertainlyUser(of(Address, At)))
    report(Call, Address, /*IsKernels=*/false);
  if (Memory == ProbedMemory::User && isKernels(Address, At))
    report(Call, Address, /*IsKernels=*/true);
}

/// Whether E is a number that may be anyone's address: what a map kept of a
/// syscall, or a sum. What a register has is as good as an argument.
static bool isNumber(ASTContext &AST, const Expr *E) {
  const auto *Call = dyn_cast<CallExpr>(E);
  if (!E->getType()->isIntegerType() ||
      (Call && calleeName(Call) == "bpf_get_current_task"))
    return false;
  const Expr *LValue = loadedFrom(E);
  if (!LValue)
    return true;
  AccessPath Path(AST, const_cast<Expr *>(LValue));
  return !Path.pointer() || !isRegisters(Path.pointee());
}

/// Whether Address is that of a member of a record that only the kernel has. A
/// pointer of another type may be the user's wherever it was found: BTF keeps
/// no `__user`, and a kprobe sees what a syscall was called with.
bool UserPointer::isKernels(const Expr *Address, const Site &At) const {
  const Expr *E = Address->IgnoreParenCasts();
  if (const auto *Region = dyn_cast<CallExpr>(E))
    if (Region->getBuiltinCallee() ==
        Builtin::BI__builtin_preserve_access_index)
      E = Region->getArg(0)->IgnoreParenCasts();
  const auto *Unary = dyn_cast<UnaryOperator>(E);
  if (Unary && Unary->getOpcode() == UO_AddrOf)
    E = Unary->getSubExpr();
  else if (!E->getType()->isArrayType())
    return false;
  AccessPath Path(Context.AST, const_cast<Expr *>(E));
  return Path.pointer() && Path.firstRecord() &&
         !isNumber(Context.AST, originOf(Path.pointer(), At.Function)) &&
         isInternalRecord(Context.Records, Path.pointee()) &&
         isCertainlyKernel(of(Path.pointer(), At));
}

/// The helper or the macro that does the same with the other's memory.
static StringRef counterpart(StringRef Name, bool IsKernels) {
  static constexpr std::pair<llvm::StringLiteral, llvm::StringLiteral> Pairs[] =
      {{"bpf_probe_read_kernel", "bpf_probe_read_user"},
       {"bpf_probe_read_kernel_str", "bpf_probe_read_user_str"},
       {"bpf_core_read", "bpf_core_read_user"},
       {"bpf_core_read_str", "bpf_core_read_user_str"},
       {"BPF_CORE_READ", "BPF_CORE_READ_USER"},
       {"BPF_CORE_READ_INTO", "BPF_CORE_READ_USER_INTO"},
       {"BPF_CORE_READ_STR_INTO", "BPF_CORE_READ_USER_STR_INTO"},
       {"BPF_PROBE_READ", "BPF_PROBE_READ_USER"},
       {"BPF_PROBE_READ_INTO", "BPF_PROBE_READ_USER_INTO"},
       {"BPF_PROBE_READ_STR_INTO", "BPF_PROBE_READ_USER_STR_INTO"}};
  for (const auto &[Kernels, Users] : Pairs)
    if (Name == (IsKernels ? Users : Kernels))
      return IsKernels ? Kernels : Users;
  return "";
}

void UserPointer::report(const CallExpr *Call, const Expr *Address,
                         bool IsKernels) {
  const SourceManager &Sources = Context.AST.getSourceManager();
  SourceLocation Callee = Call->getCallee()->getExprLoc();
  // The name that is written: the helper's, or the macro's.
  SourceLocation Loc = Sources.getExpansionLoc(Callee);
  if (!isNew(Diag::UserPointer, Loc))
    return;
  StringRef Name =
      Lexer::getSourceText(CharSourceRange::getTokenRange(Loc, Loc), Sources,
                           Context.AST.getLangOpts());
  StringRef Other = counterpart(Name, IsKernels);
  bool IsMacro = Callee.isMacroID();
  {
    DiagnosticBuilder Report =
        Context.Report.reportInFile(Callee, Diag::UserPointer);
    Report << IsKernels << (Other.empty() ? calleeName(Call) : Name);
    if (!Other.empty() && (!IsMacro || Context.PP.isMacroDefined(Other)))
      Report << FixItHint::CreateReplacement(SourceRange(Loc, Loc), Other);
  }
  Context.Report.note(fileLocation(Context, Address->getExprLoc()),
                      IsKernels ? "the read fails with -EFAULT: this is the "
                                  "address of a member of a kernel record"
                                : "the read fails (with -ERANGE on x86-64): "
                                  "this address is the user's");
}

} // namespace corify
