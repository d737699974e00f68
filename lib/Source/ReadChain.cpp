//===- ReadChain.cpp - macros that read, as plain C -----------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Source/ReadChain.h"
#include "corify/Source/FileRanges.h"
#include "clang/AST/Decl.h"
#include "clang/Basic/Builtins.h"
#include "clang/Basic/TargetBuiltins.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/DenseMap.h"

using namespace clang;
using namespace llvm;

namespace corify {

namespace {
class Chain {
public:
  explicit Chain(const ASTContext &Context)
      : Context(Context), Sources(Context.getSourceManager()) {}

  std::optional<std::string> parse(const StmtExpr *E);
  std::optional<std::string> textOf(const Expr *Place) const;

private:
  bool takeAll(const Stmt *S);
  bool takeCall(const CallExpr *Call);
  const VarDecl *ownVariable(const Expr *E) const;
  bool isRegister(const MemberExpr *Member) const;
  std::optional<std::string> baseText(const Expr *Pointer) const;
  std::optional<std::string> writtenText(const Expr *E) const;

  const ASTContext &Context;
  const SourceManager &Sources;
  /// Variables of the statement expression, with the text of what was last
  /// read into each; "" before.
  DenseMap<const VarDecl *, std::string> Values;
  const Expr *Result = nullptr;
};
} // namespace

const VarDecl *Chain::ownVariable(const Expr *E) const {
  E = E->IgnoreParenCasts();
  const auto *Ref = dyn_cast<DeclRefExpr>(E);
  const auto *V = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  return V && Values.contains(V) ? V : nullptr;
}

std::optional<std::string> Chain::writtenText(const Expr *E) const {
  CharSourceRange Range = fileRangeOf(E, Sources, Context.getLangOpts());
  if (Range.isInvalid())
    return std::nullopt;
  return Lexer::getSourceText(Range, Sources, Context.getLangOpts()).str();
}

/// What "->" may follow.
static std::string asPostfix(std::string Text, const Expr *E) {
  const Expr *Core = E->IgnoreImpCasts();
  bool IsPostfix = isa<DeclRefExpr>(Core) || isa<MemberExpr>(Core) ||
                   isa<ParenExpr>(Core) || isa<CallExpr>(Core) ||
                   isa<ArraySubscriptExpr>(Core) || isa<StmtExpr>(Core);
  return IsPostfix ? Text : "(" + Text + ")";
}

/// The pointer at the start of an access: what was read before, or what the
/// user wrote, without the casts that macros put around it.
std::optional<std::string> Chain::baseText(const Expr *Pointer) const {
  QualType Type = Pointer->getType().getCanonicalType();
  for (const Expr *E = Pointer;;) {
    if (const VarDecl *V = ownVariable(E)) {
      const std::string &Before = Values.at(V);
      return Before.empty() ? std::nullopt : std::optional(Before);
    }
    bool IsSame = Context.hasSameUnqualifiedType(E->getType(), Type);
    if (IsSame)
      if (std::optional<std::string> Text = writtenText(E))
        return asPostfix(std::move(*Text), E);
    if (const auto *Paren = dyn_cast<ParenExpr>(E))
      E = Paren->getSubExpr();
    else if (const auto *Cast = dyn_cast<CastExpr>(E))
      E = Cast->getSubExpr();
    else
      return std::nullopt;
  }
}

/// Libbpf's macros for registers, PT_REGS_PARM1_CORE(), have names for them
/// that are this architecture's.
bool Chain::isRegister(const MemberExpr *Member) const {
  SourceLocation Name = Sources.getSpellingLoc(Member->getMemberLoc());
  return Sources.getFilename(Name).ends_with("bpf_tracing.h");
}

/// "task->mm" of the lvalue, with what was read before in place of a variable.
std::optional<std::string> Chain::textOf(const Expr *Place) const {
  // READ_KERN(task->mm): all of it is written.
  if (std::optional<std::string> Text = writtenText(Place))
    return asPostfix(std::move(*Text), Place);
  Place = Place->IgnoreParens();
  if (const auto *Subscript = dyn_cast<ArraySubscriptExpr>(Place)) {
    std::optional<std::string> Index = writtenText(Subscript->getIdx());
    const Expr *Array = Subscript->getBase()->IgnoreImpCasts();
    std::optional<std::string> Text = textOf(Array);
    if (!Text || !Index || !Array->getType()->isArrayType())
      return std::nullopt;
    return *Text + "[" + *Index + "]";
  }
  const auto *Member = dyn_cast<MemberExpr>(Place);
  if (!Member || isRegister(Member))
    return std::nullopt;
  std::optional<std::string> Base = Member->isArrow()
                                        ? baseText(Member->getBase())
                                        : textOf(Member->getBase());
  StringRef Name = Member->getMemberDecl()->getName();
  if (!Base || Name.empty()) // an anonymous member is not written
    return Base;
  bool IsWithinAnonymous = !Member->isArrow() &&
                           isa<MemberExpr>(Member->getBase()->IgnoreParens()) &&
                           cast<MemberExpr>(Member->getBase()->IgnoreParens())
                               ->getMemberDecl()
                               ->getName()
                               .empty();
  bool IsArrow = Member->isArrow();
  if (IsWithinAnonymous)
    IsArrow = cast<MemberExpr>(Member->getBase()->IgnoreParens())->isArrow();
  return *Base + (IsArrow ? "->" : ".") + Name.str();
}

static StringRef calleeName(const CallExpr *Call) {
  const auto *Ref =
      dyn_cast<DeclRefExpr>(Call->getCallee()->IgnoreParenImpCasts());
  return Ref ? Ref->getDecl()->getName() : "";
}

/// The place that a relocatable address is of; null for anything else.
static const Expr *relocatedPlace(const Expr *Address) {
  const auto *Region = dyn_cast<CallExpr>(Address->IgnoreParenCasts());
  if (!Region ||
      Region->getBuiltinCallee() != Builtin::BI__builtin_preserve_access_index)
    return nullptr;
  const auto *Of =
      dyn_cast<UnaryOperator>(Region->getArg(0)->IgnoreParenCasts());
  return Of && Of->getOpcode() == UO_AddrOf ? Of->getSubExpr() : nullptr;
}

static const Expr *addressed(const Expr *E) {
  const auto *Of = dyn_cast<UnaryOperator>(E->IgnoreParenCasts());
  return Of && Of->getOpcode() == UO_AddrOf ? Of->getSubExpr() : E;
}

bool Chain::takeCall(const CallExpr *Call) {
  if (Call->getNumArgs() != 3)
    return false;
  const VarDecl *To = ownVariable(addressed(Call->getArg(0)));
  StringRef Name = calleeName(Call);
  if (!To || Name == "__builtin_memset" || Name == "memset")
    return To != nullptr;
  if (Name != "bpf_probe_read_kernel" && Name != "bpf_probe_read")
    return false;
  const Expr *Place = relocatedPlace(Call->getArg(2));
  std::optional<std::string> Text;
  if (Place)
    Text = textOf(Place);
  if (!Text)
    return false;
  Values[To] = std::move(*Text);
  return true;
}

bool Chain::takeAll(const Stmt *S) {
  if (const auto *Block = dyn_cast<CompoundStmt>(S))
    return all_of(Block->body(), [this](const Stmt *C) { return takeAll(C); });
  if (const auto *Declared = dyn_cast<DeclStmt>(S)) {
    for (const Decl *D : Declared->decls()) {
      const auto *V = dyn_cast<VarDecl>(D);
      if (!V || V->hasInit())
        return false;
      Values.try_emplace(V);
    }
    return true;
  }
  const auto *E = dyn_cast<Expr>(S);
  if (!E)
    return isa<NullStmt>(S);
  const Expr *Core = E->IgnoreParenCasts();
  if (const auto *Block = dyn_cast<StmtExpr>(Core))
    return takeAll(Block->getSubStmt());
  if (const auto *Call = dyn_cast<CallExpr>(Core))
    return takeCall(Call);
  Result = E;
  return isa<DeclRefExpr>(Core);
}

std::optional<std::string> Chain::parse(const StmtExpr *E) {
  if (!E->getType()->isScalarType() || !takeAll(E->getSubStmt()) || !Result)
    return std::nullopt;
  const VarDecl *V = ownVariable(Result);
  if (!V || !V->getType()->isScalarType() || Values.at(V).empty())
    return std::nullopt;
  return Values.at(V);
}

/// The place that a bit-field is read from: the probe asks for as many bytes as
/// __builtin_preserve_field_info() says.
static const MemberExpr *findBitFieldPlace(const Stmt *S) {
  const auto *Call = dyn_cast<CallExpr>(S);
  if (Call && calleeName(Call) == "bpf_probe_read_kernel" &&
      Call->getNumArgs() == 3) {
    const auto *Size = dyn_cast<CallExpr>(Call->getArg(1)->IgnoreParenCasts());
    return Size && Size->getBuiltinCallee() ==
                       BPF::BI__builtin_preserve_field_info
               ? dyn_cast<MemberExpr>(Size->getArg(0)->IgnoreParens())
               : nullptr;
  }
  for (const Stmt *Child : S->children())
    if (const MemberExpr *Place = Child ? findBitFieldPlace(Child) : nullptr)
      return Place;
  return nullptr;
}

/// What else such a macro may do with the bytes is not looked at, so its name
/// has to be libbpf's.
static const MemberExpr *findBitFieldPlace(const StmtExpr *E,
                                           const ASTContext &Context) {
  SourceLocation Begin = E->getBeginLoc();
  bool IsLibbpfs = Begin.isMacroID() && Lexer::getImmediateMacroName(
                                            Begin, Context.getSourceManager(),
                                            Context.getLangOpts()) ==
                                            "BPF_CORE_READ_BITFIELD_PROBED";
  const MemberExpr *Place =
      IsLibbpfs ? findBitFieldPlace(E->getSubStmt()) : nullptr;
  const auto *Field =
      Place ? dyn_cast<FieldDecl>(Place->getMemberDecl()) : nullptr;
  return Field && Field->isBitField() ? Place : nullptr;
}

std::optional<std::string> plainBitField(const StmtExpr *E,
                                         const ASTContext &Context) {
  const MemberExpr *Place = findBitFieldPlace(E, Context);
  return Place ? Chain(Context).textOf(Place) : std::nullopt;
}

QualType bitFieldType(const StmtExpr *E, const ASTContext &Context) {
  return findBitFieldPlace(E, Context)->getMemberDecl()->getType();
}

std::optional<std::string> plainAccess(const StmtExpr *E,
                                       const ASTContext &Context) {
  return Chain(Context).parse(E);
}

} // namespace corify
