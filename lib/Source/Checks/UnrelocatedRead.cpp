//===- UnrelocatedRead.cpp - corify-unrelocated-read ----------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// `bpf_probe_read_kernel(&pid, sizeof(pid), &task->pid)` is relocated by clang
// if the record of `pid` carries preserve_access_index, or if the address
// stands in __builtin_preserve_access_index(), as bpf_core_read() has it.
//
//===----------------------------------------------------------------------===//

#include "Check.h"
#include "HelperArguments.h"
#include "corify/Source/AccessPath.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;
using namespace llvm;

namespace corify {

namespace {
class UnrelocatedRead : public Check {
public:
  using Check::Check;
  void checkNode(const Stmt *S, const Site &At) override;

private:
  void report(const Expr *Address, const AccessPath &Path);
  void addRegion(DiagnosticBuilder &Report, const Expr *Written) const;
};
} // namespace

CheckPtr makeUnrelocatedReadCheck(CheckContext &Context) {
  return std::make_unique<UnrelocatedRead>(Context);
}

/// The lvalue that an address is of: of `&p->f`, and of `p->array`.
static const Expr *lvalueOf(const Expr *Address) {
  const Expr *E = Address->IgnoreParenCasts();
  const auto *Unary = dyn_cast<UnaryOperator>(E);
  if (Unary && Unary->getOpcode() == UO_AddrOf)
    return Unary->getSubExpr();
  return E->getType()->isArrayType() ? E : nullptr;
}

void UnrelocatedRead::checkNode(const Stmt *S, const Site &At) {
  const auto *Call = dyn_cast<CallExpr>(S);
  if (!Call || At.IsRewritten || At.IsInRegion || Call->getNumArgs() < 3)
    return;
  ProbedMemory Memory = probedMemory(calleeName(Call));
  if (Memory != ProbedMemory::Kernel && Memory != ProbedMemory::Either)
    return;
  const Expr *LValue = lvalueOf(Call->getArg(2));
  if (!LValue)
    return;
  AccessPath Path(Context.AST, const_cast<Expr *>(LValue));
  if (Path.pointer() && Path.firstRecord() &&
      !KernelRecords::isRelocatedByClang(Path.firstRecord()) &&
      isCertainlyKernel(of(Path.pointer(), At)))
    report(Call->getArg(2), Path);
}

/// A record of the program's own without a name: no `kuid_t`, which is one
/// number under another name.
static bool isUnnamedLayout(const RecordDecl *Record) {
  return !Record->getIdentifier() && !Record->isUnion() &&
         std::distance(Record->field_begin(), Record->field_end()) > 1;
}

static bool hasRegion(const Stmt *S) {
  return asRegion(S) || any_of(S->children(), [](const Stmt *Child) {
           return Child && hasRegion(Child);
         });
}

/// A region wants an address: of `p->array` it would make a read of the array,
/// whose first bytes would be the address.
void UnrelocatedRead::addRegion(DiagnosticBuilder &Report,
                                const Expr *Written) const {
  if (textOf(Context, Written).empty() || hasRegion(Written))
    return;
  SourceRange Range = Written->getSourceRange();
  StringRef Address = Written->getType()->isArrayType() ? "&" : "";
  Report << FixItHint::CreateInsertion(
                Range.getBegin(),
                ("__builtin_preserve_access_index(" + Address).str())
         << FixItHint::CreateInsertion(
                Context.PP.getLocForEndOfToken(Range.getEnd()), ")");
}

void UnrelocatedRead::report(const Expr *Address, const AccessPath &Path) {
  const RecordDecl *Record = Path.pointee()->getAsRecordDecl();
  const SourceManager &Sources = Context.AST.getSourceManager();
  // What a system header defines is what user space has agreed on.
  if (!Record || KernelRecords::isContextRecord(Path.pointee()) ||
      isRegisters(Path.pointee()) ||
      (hasAgreedLayout(Record) && !isUnnamedLayout(Record)) ||
      Sources.isInSystemHeader(Record->getLocation()))
    return;
  bool IsKernels = Context.Records.isKernelRecord(Record);
  Diag ID = IsKernels ? Diag::UnrelocatedAddress : Diag::UnrelocatedRead;
  const Expr *Written = Address->IgnoreParenCasts();
  SourceLocation Loc = Written->getExprLoc();
  if (!isNew(ID, Loc))
    return;
  {
    DiagnosticBuilder Report = Context.Report.reportInFile(Loc, ID);
    Report << Path.pointee();
    if (IsKernels)
      addRegion(Report, Written);
  }
  Context.Report.note(Record->getLocation(),
                      "where the kernel's record differs from this one, "
                      "something else is read: give the record "
                      "__attribute__((preserve_access_index))");
}

} // namespace corify
