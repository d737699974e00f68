//===- DirectDeref.cpp - corify-direct-deref ------------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Outside annotated functions `task->mm->pgd` is two loads. The verifier takes
// them through pointers that it knows the type of (an argument of fentry), and
// refuses them through those that are numbers to it (an argument of a kprobe).
// Through a typed pointer, a load is relocated only if the record says so.
//
//===----------------------------------------------------------------------===//

#include "Check.h"
#include "Hoisting.h"
#include "corify/Source/AccessPath.h"
#include "clang/AST/Attr.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Lexer.h"

using namespace clang;
using namespace llvm;

namespace corify {

namespace {
class DirectDeref : public Check {
public:
  using Check::Check;
  void checkNode(const Stmt *S, const Site &At) override;

private:
  void checkCopy(const CallExpr *Call, const Site &At);
  void report(SourceLocation Loc, const Expr *Pointer, bool IsUser,
              std::optional<FixItHint> Fix);
  void checkRecord(const Expr *LValue, const AccessPath &Path, const Site &At);
  std::optional<FixItHint> useMacro(ArrayRef<const Expr *> Chain,
                                    bool IsUser) const;
  /// The loads that were looked at as a part of a longer chain.
  DenseSet<const Stmt *> Seen;
};
} // namespace

CheckPtr makeDirectDerefCheck(CheckContext &Context) {
  return std::make_unique<DirectDeref>(Context);
}

static const Expr *lvalueOf(const Stmt *S) {
  const auto *E = dyn_cast<Expr>(S);
  return E ? loadedFrom(E) : nullptr;
}

void DirectDeref::checkNode(const Stmt *S, const Site &At) {
  if (const auto *Call = dyn_cast<CallExpr>(S))
    return checkCopy(Call, At);
  const Expr *LValue = lvalueOf(S);
  if (!LValue || At.IsRewritten || Seen.contains(S))
    return;
  // From the last load of `task->mm->pgd` to the first.
  SmallVector<const Expr *, 4> Chain;
  int Refused = -1;
  for (const Expr *L = LValue; L;) {
    AccessPath Path(Context.AST, const_cast<Expr *>(L));
    if (!Path.pointer())
      break;
    Chain.push_back(L);
    if (isRefused(Context, Path.pointer(), Path.pointee(), At))
      Refused = Chain.size() - 1;
    else if (!At.IsInRegion)
      checkRecord(L, Path, At);
    L = loadedFrom(Path.pointer());
    Seen.insert(Path.pointer()->IgnoreParens());
  }
  if (Refused < 0)
    return;
  const Expr *First = Chain[Refused];
  if (!isNew(Diag::DirectDeref, First->getExprLoc()))
    return;
  AccessPath Path(Context.AST, const_cast<Expr *>(First));
  bool IsUser = isCertainlyUser(of(Path.pointer(), At));
  // In a region the macro's own would be a region within another.
  std::optional<FixItHint> Fix;
  if (!At.IsInRegion)
    Fix = useMacro(ArrayRef(Chain).take_front(Refused + 1), IsUser);
  report(First->getExprLoc(), Path.pointer(), IsUser, std::move(Fix));
}

/// The argument that a builtin loads from, which the back end makes loads of;
/// or null.
static const Expr *loadedArgument(const CallExpr *Call) {
  switch (Call->getBuiltinCallee()) {
  case Builtin::BI__builtin_memcpy:
  case Builtin::BI__builtin_memmove:
  case Builtin::BImemcpy:
  case Builtin::BImemmove:
    return Call->getNumArgs() == 3 ? Call->getArg(1) : nullptr;
  default:
    return nullptr;
  }
}

void DirectDeref::checkCopy(const CallExpr *Call, const Site &At) {
  const Expr *From = At.IsRewritten ? nullptr : loadedArgument(Call);
  if (!From)
    return;
  const Expr *Written = From->IgnoreParenImpCasts();
  QualType Pointee = Written->getType()->isPointerType()
                         ? Written->getType()->getPointeeType()
                         : Written->getType();
  if (isRefused(Context, From, Pointee, At) &&
      isNew(Diag::DirectDeref, Written->getExprLoc()))
    report(Written->getExprLoc(), From, isCertainlyUser(of(From, At)),
           std::nullopt);
}

void DirectDeref::report(SourceLocation Loc, const Expr *Pointer, bool IsUser,
                         std::optional<FixItHint> Fix) {
  {
    DiagnosticBuilder Report =
        Context.Report.reportInFile(Loc, Diag::DirectDeref);
    Report << IsUser;
    if (Fix)
      Report << *Fix;
  }
  Context.Report.note(
      fileLocation(Context, Pointer->getExprLoc()),
      IsUser ? "the verifier has this pointer for a number (\"invalid mem "
               "access 'scalar'\"): read with bpf_probe_read_user(), or "
               "annotate the function with __corify"
             : "the verifier has this pointer for a number (\"invalid mem "
               "access 'scalar'\"): read with BPF_CORE_READ(), or annotate the "
               "function with __corify");
}

/// A load that the verifier takes, and that nothing relocates.
void DirectDeref::checkRecord(const Expr *LValue, const AccessPath &Path,
                              const Site &At) {
  const RecordDecl *Record = Path.firstRecord();
  if (!Record || !Context.Records.isKernelRecord(Record) ||
      KernelRecords::isRelocatedByClang(Record) ||
      !isInternalRecord(Context.Records, Path.pointee()) ||
      !isCertainlyKernel(of(Path.pointer(), At)) ||
      !isNew(Diag::DirectDerefFixed, LValue->getExprLoc()))
    return;
  Context.Report.reportInFile(LValue->getExprLoc(), Diag::DirectDerefFixed)
      << Path.pointee();
  Context.Report.note(Record->getLocation(),
                      "give the record __attribute__((preserve_access_index))");
}

//===----------------------------------------------------------------------===//
// The fix-it
//===----------------------------------------------------------------------===//

/// `f.g[1]` of `p->f.g[1]`, as it is written; empty where that is no accessor
/// that BPF_CORE_READ() takes, or not from Pointer: of `(&p->f)->g` it would be
/// `g`, and the pointer p.
static StringRef accessorOf(const CheckContext &Context, const Expr *LValue,
                            const Expr *Pointer) {
  SourceLocation Start;
  const Expr *E = LValue->IgnoreParens();
  for (;;) {
    if (const auto *Subscript = dyn_cast<ArraySubscriptExpr>(E)) {
      if (!Subscript->getIdx()->isIntegerConstantExpr(Context.AST) ||
          !findArray(const_cast<Expr *>(Subscript->getBase())))
        return "";
      E = Subscript->getBase()->IgnoreImpCasts();
      continue;
    }
    const auto *Member = dyn_cast<MemberExpr>(E);
    if (!Member || !isa<FieldDecl>(Member->getMemberDecl()))
      return "";
    if (Member->getMemberDecl()->getIdentifier())
      Start = Member->getMemberLoc();
    if (Member->isArrow()) {
      if (Member->getBase()->IgnoreParenImpCasts() !=
          Pointer->IgnoreParenImpCasts())
        return "";
      break;
    }
    E = Member->getBase();
  }
  if (Start.isInvalid() || Start.isMacroID() || LValue->getEndLoc().isMacroID())
    return "";
  return Lexer::getSourceText(
      CharSourceRange::getTokenRange(Start, LValue->getEndLoc()),
      Context.AST.getSourceManager(), Context.AST.getLangOpts());
}

/// The macros have a variable of their own; an argument of that name would be
/// it.
static bool names(const Stmt *S, StringRef Variable) {
  if (const auto *Ref = dyn_cast<DeclRefExpr>(S))
    return Ref->getDecl()->getName() == Variable;
  return any_of(S->children(), [&](const Stmt *Child) {
    return Child && names(Child, Variable);
  });
}

/// BPF_CORE_READ() in the place of the loads of Chain, the last first. It makes
/// the same loads, in the same order.
std::optional<FixItHint> DirectDeref::useMacro(ArrayRef<const Expr *> Chain,
                                               bool IsUser) const {
  const Expr *Last = Chain.front(), *First = Chain.back();
  bool IsBitField = Last->getObjectKind() == OK_BitField;
  bool IsScalar = Last->getType()->isScalarType();
  if (!IsScalar || (IsBitField && (Chain.size() > 1 || IsUser)))
    return std::nullopt;
  StringRef Macro = IsUser       ? "BPF_CORE_READ_USER"
                    : IsBitField ? "BPF_CORE_READ_BITFIELD_PROBED"
                                 : "BPF_CORE_READ";
  const Expr *Root =
      AccessPath(Context.AST, const_cast<Expr *>(First)).pointer();
  StringRef RootText = textOf(Context, Root);
  if (RootText.empty() || !isWithoutEffects(Root) ||
      names(Root, IsBitField ? "val" : "__r") ||
      textOf(Context, Last).empty() || !Context.PP.isMacroDefined(Macro))
    return std::nullopt;
  std::string Text = (Macro + "(" + RootText).str();
  for (const Expr *LValue : reverse(Chain)) {
    AccessPath Path(Context.AST, const_cast<Expr *>(LValue));
    StringRef Accessor = accessorOf(Context, LValue, Path.pointer());
    // The macro keeps its results in variables of the members' own types.
    if (Accessor.empty() || Path.pointee().isConstQualified() ||
        LValue->getType().isConstQualified() ||
        !Context.Records.isKernelRecord(Path.pointee()))
      return std::nullopt;
    Text += (", " + Accessor).str();
  }
  return FixItHint::CreateReplacement(Last->getSourceRange(), Text + ")");
}

} // namespace corify
