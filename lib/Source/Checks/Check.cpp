//===- Check.cpp - what several checks ask --------------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Check.h"
#include "Hoisting.h"
#include "corify/Source/AccessPath.h"
#include "corify/Source/TypedAccess.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/StringSet.h"

using namespace clang;
using namespace llvm;

namespace corify {

bool Check::isNew(Diag D, SourceLocation Loc) {
  return Context.Report.isEnabled(D) &&
         Context.Reported.insert({D, fileLocation(Context, Loc)}).second;
}

bool isCertainlyUntyped(Provenance P) {
  return (P & ~NullMarks) == Provenance::Kernel;
}

bool isCertainlyKernel(Provenance P) {
  P &= ~Marks;
  return P != Provenance::None && (P & ~KernelMemory) == Provenance::None;
}

bool isCertainlyUser(Provenance P) { return (P & ~Marks) == Provenance::User; }

/// The global that Pointer is loaded from, or null.
static const VarDecl *findGlobal(ASTContext &AST, const Expr *Pointer) {
  const Expr *LValue = loadedFrom(Pointer->IgnoreParenCasts());
  LValue = LValue ? LValue : Pointer->IgnoreParenCasts();
  const VarDecl *V = AccessPath(AST, const_cast<Expr *>(LValue)).variable();
  return V && V->hasGlobalStorage() ? V : nullptr;
}

/// The local variable that E is the value of, or null.
static const VarDecl *asLocal(const Expr *E) {
  const auto *Ref = dyn_cast<DeclRefExpr>(E->IgnoreParenImpCasts());
  const auto *V = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  return V && V->isLocalVarDecl() && V->hasLocalStorage() ? V : nullptr;
}

const Expr *originOf(const Expr *E, const FunctionDecl *In) {
  E = withoutCasts(E);
  const VarDecl *V = asLocal(E);
  const Expr *Value = V ? onlyValue(In->getBody(), V) : nullptr;
  return Value ? withoutCasts(Value) : E;
}

/// What S, a whole statement, gives to V; or null.
static const Expr *valueGiven(const Stmt *S, const VarDecl *V) {
  if (const auto *Declaration = dyn_cast<DeclStmt>(S))
    return is_contained(Declaration->decls(), V) ? V->getInit() : nullptr;
  const auto *Assignment = dyn_cast<BinaryOperator>(S);
  if (!Assignment || Assignment->getOpcode() != BO_Assign)
    return nullptr;
  const auto *Ref = dyn_cast<DeclRefExpr>(Assignment->getLHS()->IgnoreParens());
  return Ref && Ref->getDecl() == V ? Assignment->getRHS() : nullptr;
}

/// Of the statements of Block before Inner, the last that changes V, if it is
/// one that gives it a value. IsOver is set where there is none to be found.
static const Expr *valueBefore(const CompoundStmt *Block, const Stmt *Inner,
                               const VarDecl *V, bool &IsOver) {
  ArrayRef<const Stmt *> All(Block->body_begin(), Block->body_end());
  size_t I = llvm::find(All, Inner) - All.begin();
  // What may be jumped to, or come round again, may be reached otherwise.
  for (bool IsUse = true;; IsUse = false, --I) {
    const Stmt *S = All[I];
    const Expr *Value = IsUse ? nullptr : valueGiven(S, V);
    if (Value)
      return Value;
    IsOver = isa<LabelStmt>(S) || isa<SwitchCase>(S) || isAssigned(S, V);
    if (IsOver || I == 0)
      return nullptr;
  }
}

/// The value that local variable V has where At is, if it was given in a
/// statement of one of the blocks around; or null.
static const Expr *lastValue(const VarDecl *V, const Site &At) {
  for (size_t I = At.Parents.size(); I-- > 1;) {
    const auto *Block = dyn_cast<CompoundStmt>(At.Parents[I - 1]);
    bool IsOver = false;
    const Expr *Value =
        Block ? valueBefore(Block, At.Parents[I], V, IsOver) : nullptr;
    if (Value || IsOver)
      return Value;
  }
  return nullptr;
}

static bool isStoredThrough(ASTContext &AST, const Stmt *S, const VarDecl *V) {
  const auto *Binary = dyn_cast<BinaryOperator>(S);
  if (Binary && Binary->isAssignmentOp()) {
    AccessPath Path(AST, Binary->getLHS());
    if (Path.pointer() && asLocal(Path.pointer()) == V)
      return true;
  }
  return any_of(S->children(), [&](const Stmt *Child) {
    return Child && isStoredThrough(AST, Child, V);
  });
}

/// Whether Pointer was found in a value of a map, where the verifier knows no
/// type of it, and no store of this function tells the optimiser what it is.
static bool isFromMap(const CheckContext &Context, const Expr *Pointer,
                      const FunctionDecl *In) {
  const Expr *LValue = loadedFrom(originOf(Pointer, In));
  if (!LValue || !LValue->getType()->isPointerType())
    return false;
  AccessPath Path(Context.AST, const_cast<Expr *>(LValue));
  const VarDecl *Value = Path.pointer() ? asLocal(Path.pointer()) : nullptr;
  QualType Pointee = LValue->getType()->getPointeeType();
  if (!Value || hasTypeTag(Pointee, "kptr") ||
      hasTypeTag(Pointee, "kptr_untrusted") ||
      hasTypeTag(Pointee, "percpu_kptr") || hasTypeTag(Pointee, "uptr"))
    return false;
  const auto *Call = dyn_cast<CallExpr>(originOf(Path.pointer(), In));
  return Call && calleeName(Call) == "bpf_map_lookup_elem" &&
         !isStoredThrough(Context.AST, In->getBody(), Value);
}

bool isRefused(const CheckContext &Context, const Expr *Pointer,
               QualType Pointee, const Site &At) {
  Provenance P = Context.Analysis.of(Pointer, At.Function);
  // The set of a variable knows no order.
  const VarDecl *V = asLocal(Pointer);
  const Expr *Last =
      V && (P & ~NullMarks & ~KernelMemory) == Provenance::None && !isTyped(P)
          ? lastValue(V, At)
          : nullptr;
  if (Last)
    P = Context.Analysis.of(Last, At.Function);
  bool IsUnknown = (P & ~NullMarks) == Provenance::Unknown;
  if (!isCertainlyUntyped(P) && !isCertainlyUser(P) &&
      !(IsUnknown && isFromMap(Context, Pointer, At.Function)))
    return false;
  AccessKind Kind = Context.Analysis.accessKind(P, Pointee, At.Function);
  bool IsForeign = Kind == AccessKind::Kernel || Kind == AccessKind::User;
  if (!IsForeign)
    return false;
  // What was stored to a global a moment ago the optimiser still knows, type
  // and all; and what is in a constant one, too.
  const VarDecl *Global = findGlobal(Context.AST, Pointer);
  return !Global || (Context.Records.isKernelRecord(Pointee) &&
                     !isAssigned(At.Function->getBody(), Global));
}

static const StringSet<> &agreedRecords() {
  static const StringSet<> Names = {
#define CORIFY_AGREED_RECORD(NAME) NAME,
#include "AgreedRecords.def"
      // Of the kernel's own, those that have been what they are for longer
      // than there is BPF.
      "list_head",        "hlist_head",    "hlist_node", "rb_node",
      "rb_root",          "callback_head", "timespec64", "sockaddr",
      "sockaddr_storage", "user_pt_regs",  "vlan_hdr",   "trace_entry"};
  return Names;
}

bool hasAgreedLayout(const RecordDecl *Record) {
  StringRef Name = essentialName(Record);
  // `kuid_t`, `atomic_t`, `spinlock_t` have no tags and are one number each.
  return Name.empty() || agreedRecords().contains(Name) ||
         Name.starts_with("bpf_") || Name.starts_with("trace_event_raw_") ||
         Name.starts_with("syscall_trace_") || Name.ends_with("hdr");
}

bool isInternalRecord(const KernelRecords &Records, QualType Type) {
  const RecordDecl *Record = Type.isNull() ? nullptr : Type->getAsRecordDecl();
  return Record && Records.isKernelRecord(Record) &&
         !KernelRecords::isContextRecord(Type) && !isRegisters(Type) &&
         !hasAgreedLayout(Record);
}

const Expr *withoutCasts(const Expr *E) {
  E = E->IgnoreParens();
  const auto *Cast = dyn_cast<CastExpr>(E);
  bool IsConversion =
      Cast && Cast->getSubExpr()->isPRValue() && Cast->isPRValue();
  return IsConversion ? withoutCasts(Cast->getSubExpr()) : E;
}

const Expr *loadedFrom(const Expr *E) {
  const auto *Load = dyn_cast<CastExpr>(E->IgnoreParens());
  return Load && Load->getCastKind() == CK_LValueToRValue ? Load->getSubExpr()
                                                          : nullptr;
}

StringRef calleeName(const CallExpr *E) {
  const auto *Callee = dyn_cast_or_null<NamedDecl>(E->getCalleeDecl());
  return Callee && Callee->getIdentifier() ? Callee->getName() : "";
}

SourceLocation fileLocation(const CheckContext &Context, SourceLocation Loc) {
  return Context.AST.getSourceManager().getFileLoc(Loc);
}

StringRef textOf(const CheckContext &Context, const Expr *E) {
  SourceRange Range = E->getSourceRange();
  const SourceManager &Sources = Context.AST.getSourceManager();
  if (Range.getBegin().isMacroID() || Range.getEnd().isMacroID() ||
      !Sources.isWrittenInSameFile(Range.getBegin(), Range.getEnd()))
    return "";
  return Lexer::getSourceText(CharSourceRange::getTokenRange(Range), Sources,
                              Context.AST.getLangOpts());
}

} // namespace corify
