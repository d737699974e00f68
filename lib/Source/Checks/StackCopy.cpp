//===- StackCopy.cpp - corify-stack-copy ----------------------------------===//
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

/// The type of a map's values, which a look-up in it yields a pointer to.
static QualType valueType(const Expr *Map) {
  const auto *Unary = dyn_cast<UnaryOperator>(Map->IgnoreParenCasts());
  const Expr *Object = Unary ? Unary->getSubExpr() : nullptr;
  const RecordDecl *Record =
      Object ? Object->getType()->getAsRecordDecl() : nullptr;
  if (Record)
    for (const FieldDecl *Field : Record->fields())
      if (Field->getName() == "value" && Field->getType()->isPointerType())
        return Field->getType()->getPointeeType();
  return QualType();
}

/// Whether Pointer leads to an object of the program's own of just its type,
/// and not to bytes that may be more: it is a variable that begins as the
/// address of one, or as what a map of them has.
static bool leadsToRecord(ASTContext &AST, const Expr *Pointer) {
  const auto *Ref = dyn_cast<DeclRefExpr>(Pointer->IgnoreParenImpCasts());
  const auto *V = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  const Expr *Init =
      V && V->getInit() ? V->getInit()->IgnoreParenCasts() : nullptr;
  if (!Init)
    return false;
  QualType Record = V->getType()->getPointeeType(), Found;
  const auto *Unary = dyn_cast<UnaryOperator>(Init);
  if (Unary && Unary->getOpcode() == UO_AddrOf)
    Found = Unary->getSubExpr()->getType();
  if (const auto *Call = dyn_cast<CallExpr>(Init))
    if (calleeName(Call).starts_with("bpf_map_lookup_") &&
        Call->getNumArgs() > 0)
      Found = valueType(Call->getArg(0));
  return !Found.isNull() && AST.hasSameUnqualifiedType(Found, Record);
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
                   ? leadsToRecord(Context.AST, Path.pointer()) &&
                         of(Path.pointer(), At) == Provenance::Own
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
