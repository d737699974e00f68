//===- StackCopy.cpp - corify-stack-copy
//------------------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// After `struct path path; bpf_core_read(&path, sizeof(path), &file->f_path);`
// clang relocates `path.dentry`, since the record says so: the offset is the
// target's, the local is as long as the record is here, and what is read may be
// its neighbour on the stack.
//
//===----------------------------------------------------------------------===//

#include "Check.h"
#include "corify/Source/AccessPath.h"

using namespace clang;
using namespace llvm;

namespace corify {

namespace {
class StackCopy : public Check {
public:
  using Check::Check;
  void checkNode(const Stmt *S, const Site &At) override;

private:
  const ValueDecl *findObject(const MemberExpr *E, const Site &At) const;
  DenseSet<const Decl *> Known;
};
} // namespace

CheckPtr makeStackCopyCheck(CheckContext &Context) {
  return std::make_unique<StackCopy>(Context);
}

/// The program's own object that E is a member of: a variable, a member of a
/// record of its own, or a pointer to one of those.
const ValueDecl *StackCopy::findObject(const MemberExpr *E,
                                       const Site &At) const {
  const Expr *Base = E->getBase()->IgnoreParenCasts();
  for (;;) {
    const auto *Unary = dyn_cast<UnaryOperator>(Base);
    if (const auto *Subscript = dyn_cast<ArraySubscriptExpr>(Base))
      Base = Subscript->getBase()->IgnoreParenCasts();
    else if (Unary && Unary->getOpcode() == UO_AddrOf)
      Base = Unary->getSubExpr()->IgnoreParens();
    else
      break;
  }
  if (const auto *Ref = dyn_cast<DeclRefExpr>(Base)) {
    const auto *V = dyn_cast<VarDecl>(Ref->getDecl());
    return V && !isKernelSymbol(V) ? V : nullptr;
  }
  const auto *Outer = dyn_cast<MemberExpr>(Base);
  return Outer ? Outer->getMemberDecl() : nullptr;
}

void StackCopy::checkNode(const Stmt *S, const Site &At) {
  const auto *Member = dyn_cast<MemberExpr>(S);
  const auto *Field =
      Member ? dyn_cast<FieldDecl>(Member->getMemberDecl()) : nullptr;
  if (!Field || At.IsRewritten)
    return;
  QualType Record = Member->isArrow()
                        ? Member->getBase()->getType()->getPointeeType()
                        : Member->getBase()->getType();
  bool IsRelocated =
      At.IsInRegion || KernelRecords::isRelocatedByClang(Field->getParent());
  if (!IsRelocated || !isInternalRecord(Context.Records, Record))
    return;
  AccessPath Path(Context.AST, const_cast<MemberExpr *>(Member));
  bool IsOwn = Path.pointer()
                   ? of(Path.pointer(), At) == Provenance::Own
                   : Path.variable() && !isKernelSymbol(Path.variable());
  const ValueDecl *Object = IsOwn ? findObject(Member, At) : nullptr;
  if (!Object || !Known.insert(Object).second ||
      !isNew(Diag::StackCopyAccess, Member->getMemberLoc()))
    return;
  Context.Report.reportInFile(Member->getMemberLoc(), Diag::StackCopyAccess)
      << Object << Record.getUnqualifiedType();
  Context.Report.note(Object->getLocation(),
                      "read the members that are wanted one by one from the "
                      "kernel's record, or annotate the function with "
                      "__corify");
}

} // namespace corify
