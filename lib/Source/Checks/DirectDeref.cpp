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
  void checkLoad(const Stmt *S, const Expr *LValue, const Site &At);
  void checkStore(const Expr *LValue, const Site &At);
  bool isRefused(const AccessPath &Path, const Site &At) const;
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

/// The lvalue that Pointer is loaded from, or null.
static const Expr *loadedFrom(const Expr *Pointer) {
  const auto *Load = dyn_cast<CastExpr>(Pointer->IgnoreParens());
  return Load && Load->getCastKind() == CK_LValueToRValue ? Load->getSubExpr()
                                                          : nullptr;
}

static const Expr *lvalueOf(const Stmt *S) {
  const auto *E = dyn_cast<Expr>(S);
  return E ? loadedFrom(E) : nullptr;
}

/// The global that Pointer is loaded from, or null.
static const VarDecl *findGlobal(ASTContext &AST, const Expr *Pointer) {
  const Expr *LValue = loadedFrom(Pointer->IgnoreParenCasts());
  LValue = LValue ? LValue : Pointer->IgnoreParenCasts();
  const VarDecl *V = AccessPath(AST, const_cast<Expr *>(LValue)).variable();
  return V && V->hasGlobalStorage() ? V : nullptr;
}

bool DirectDeref::isRefused(const AccessPath &Path, const Site &At) const {
  Provenance P = of(Path.pointer(), At);
  if (!isCertainlyUntyped(P) && !isCertainlyUser(P))
    return false;
  AccessKind Kind = Context.Analysis.accessKind(P, Path.pointee(), At.Function);
  bool IsForeign = Kind == AccessKind::Kernel || Kind == AccessKind::User;
  if (!IsForeign)
    return false;
  // What was stored to a global a moment ago the optimiser still knows, type
  // and all; and what is in a constant one, too.
  const VarDecl *Global = findGlobal(Context.AST, Path.pointer());
  return !Global || (Context.Records.isKernelRecord(Path.pointee()) &&
                     !isAssigned(At.Function->getBody(), Global));
}

/// The lvalue that S stores to, or null.
static const Expr *storedBy(const Stmt *S) {
  if (const auto *Binary = dyn_cast<BinaryOperator>(S))
    return Binary->isAssignmentOp() ? Binary->getLHS() : nullptr;
  const auto *Unary = dyn_cast<UnaryOperator>(S);
  return Unary && Unary->isIncrementDecrementOp() ? Unary->getSubExpr()
                                                  : nullptr;
}

void DirectDeref::checkNode(const Stmt *S, const Site &At) {
  if (At.IsRewritten) // corify-store's business
    return;
  if (const Expr *LValue = lvalueOf(S))
    checkLoad(S, LValue, At);
  if (const Expr *LValue = storedBy(S))
    checkStore(LValue, At);
}

/// Whether programs of that kind only read through typed pointers: others may
/// write to some members.
static bool onlyReads(ProgramKind Kind) {
  auto Writers = ProgramKind::KernelWriter | ProgramKind::Networking;
  return (Kind & Writers) == ProgramKind::None;
}

void DirectDeref::checkStore(const Expr *LValue, const Site &At) {
  AccessPath Path(Context.AST, const_cast<Expr *>(LValue));
  if (!Path.pointer())
    return;
  Provenance P = of(Path.pointer(), At);
  bool IsReadOnly = isTyped(P) &&
                    onlyReads(Context.Analysis.kindOf(At.Function)) &&
                    isInternalRecord(Context.Records, Path.pointee());
  // Where the pointer cannot even be loaded, that is said.
  const Expr *From = loadedFrom(Path.pointer());
  std::optional<AccessPath> Hop;
  if (From)
    Hop.emplace(Context.AST, const_cast<Expr *>(From));
  if ((!IsReadOnly && !isRefused(Path, At)) ||
      (Hop && Hop->pointer() && isRefused(*Hop, At)) ||
      !isNew(Diag::DirectStore, LValue->getExprLoc()))
    return;
  Context.Report.reportInFile(LValue->getExprLoc(), Diag::DirectStore)
      << isCertainlyUser(P);
  Context.Report.note(fileLocation(Context, Path.pointer()->getExprLoc()),
                      "keep the value in a local, a map or a global of the "
                      "program's own");
}

void DirectDeref::checkLoad(const Stmt *S, const Expr *LValue, const Site &At) {
  if (Seen.contains(S))
    return;
  // From the last load of `task->mm->pgd` to the first.
  SmallVector<const Expr *, 4> Chain;
  int Refused = -1;
  for (const Expr *L = LValue; L;) {
    AccessPath Path(Context.AST, const_cast<Expr *>(L));
    if (!Path.pointer())
      break;
    Chain.push_back(L);
    if (isRefused(Path, At))
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
  {
    DiagnosticBuilder Report =
        Context.Report.reportInFile(First->getExprLoc(), Diag::DirectDeref);
    Report << IsUser;
    auto Fix = useMacro(ArrayRef(Chain).take_front(Refused + 1), IsUser);
    if (Fix)
      Report << *Fix;
  }
  Context.Report.note(
      fileLocation(Context, Path.pointer()->getExprLoc()),
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
/// that BPF_CORE_READ() takes.
static StringRef accessorOf(const CheckContext &Context, const Expr *LValue) {
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
    if (Member->isArrow())
      break;
    E = Member->getBase();
  }
  if (Start.isInvalid() || Start.isMacroID() || LValue->getEndLoc().isMacroID())
    return "";
  return Lexer::getSourceText(
      CharSourceRange::getTokenRange(Start, LValue->getEndLoc()),
      Context.AST.getSourceManager(), Context.AST.getLangOpts());
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
      textOf(Context, Last).empty() || !Context.PP.isMacroDefined(Macro))
    return std::nullopt;
  std::string Text = (Macro + "(" + RootText).str();
  for (const Expr *LValue : reverse(Chain)) {
    AccessPath Path(Context.AST, const_cast<Expr *>(LValue));
    StringRef Accessor = accessorOf(Context, LValue);
    // The macro keeps its results in variables of the members' own types.
    if (Accessor.empty() || Path.pointee().isConstQualified() ||
        Path.lastField()->getType().isConstQualified() ||
        !Context.Records.isKernelRecord(Path.pointee()))
      return std::nullopt;
    Text += (", " + Accessor).str();
  }
  return FixItHint::CreateReplacement(Last->getSourceRange(), Text + ")");
}

} // namespace corify
