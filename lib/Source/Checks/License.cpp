//===- License.cpp - corify-license ---------------------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The helpers that read memory are for programs whose licence the kernel takes
// for compatible with the GPL (license_is_gpl_compatible()).
//
//===----------------------------------------------------------------------===//

#include "Check.h"
#include "HelperArguments.h"
#include "corify/Source/AccessPath.h"
#include "corify/Source/AnnotatedFunctions.h"
#include "corify/Source/Rewriter.h"
#include "corify/Source/TypedAccess.h"
#include "clang/Analysis/CFG.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/ADT/StringSwitch.h"

using namespace clang;
using namespace llvm;

namespace corify {

namespace {
class License : public Check {
public:
  using Check::Check;
  void checkBody(const FunctionDecl *Function, bool IsRewritten) override;
  void checkNode(const Stmt *S, const Site &At) override;
  void checkFile() override;

private:
  bool isRead(const Stmt *S, const Site &At) const;
  bool isProbed(const Expr *Pointer, QualType Pointee, const Expr *LValue,
                const Site &At) const;
  const Stmt *findReachedRead() const;

  struct Read {
    const Stmt *Call;
    const FunctionDecl *In;
  };
  std::vector<Read> Reads;
  std::vector<const FunctionDecl *> Entries;
  bool isProbing(const FunctionDecl *Function) const;
  bool HasDirect = false;
  /// Functions whose reads are all to be probes.
  StringSet<> Probing;
};
} // namespace

CheckPtr makeLicenseCheck(CheckContext &Context) {
  return std::make_unique<License>(Context);
}

void License::checkBody(const FunctionDecl *Function, bool IsRewritten) {
  std::optional<RewriteMode> Mode = findAnnotation(Function);
  HasDirect |= Mode == RewriteMode::Direct;
  if (Mode == RewriteMode::Probe)
    Probing.insert(Function->getName());
  if (Function->isExternallyVisible())
    Entries.push_back(Function);
}

/// BPF_PROG() and its like keep the body of NAME in ____NAME.
bool License::isProbing(const FunctionDecl *Function) const {
  StringRef Name = Function->getName();
  Name.consume_front("____");
  return Probing.contains(Name);
}

/// Whether the rewriter makes a helper's call of reading LValue, or what is
/// behind Pointer where that is null.
bool License::isProbed(const Expr *Pointer, QualType Pointee,
                       const Expr *LValue, const Site &At) const {
  Provenance P = of(Pointer, At);
  AccessKind Kind = Context.Analysis.accessKind(P, Pointee, At.Function);
  if (Kind != AccessKind::Kernel)
    return Kind == AccessKind::User;
  if (!LValue || isProbing(At.Function) || !isTyped(P))
    return true;
  // Where loads are asked for, even one that the verifier refuses is made.
  return !HasDirect && classifyLoad(Context.AST, const_cast<Expr *>(LValue)) ==
                           TypedLoad::Refused;
}

static bool isCopy(const CallExpr *E) {
  switch (E->getBuiltinCallee()) {
  case Builtin::BI__builtin_memcpy:
  case Builtin::BI__builtin_memmove:
  case Builtin::BImemcpy:
  case Builtin::BImemmove:
    return true;
  default:
    return false;
  }
}

/// Of the helpers that read, bpf_copy_from_user() is for everybody.
static bool isRestricted(StringRef Helper) {
  return probedMemory(Helper) != ProbedMemory::None &&
         Helper != "bpf_copy_from_user";
}

bool License::isRead(const Stmt *S, const Site &At) const {
  if (const auto *Call = dyn_cast<CallExpr>(S)) {
    if (isRestricted(calleeName(Call)))
      return true;
    if (!At.IsRewritten || !isCopy(Call))
      return false;
    const Expr *From = Call->getArg(1)->IgnoreParenImpCasts();
    QualType Type = From->getType();
    QualType Pointee = Type->isPointerType() ? Type->getPointeeType()
                                             : QualType(Context.AST.VoidTy);
    return isProbed(Call->getArg(1), Pointee, nullptr, At);
  }
  const auto *Load = dyn_cast<CastExpr>(S);
  if (!At.IsRewritten || !Load || Load->getCastKind() != CK_LValueToRValue)
    return false;
  AccessPath Path(Context.AST, const_cast<Expr *>(Load->getSubExpr()));
  return Path.pointer() &&
         isProbed(Path.pointer(), Path.pointee(), Load->getSubExpr(), At);
}

void License::checkNode(const Stmt *S, const Site &At) {
  if (isRead(S, At))
    Reads.push_back({S, At.Function});
}

static bool isCompatible(StringRef Text) {
  return StringSwitch<bool>(Text)
      .Cases({"GPL", "GPL v2", "GPL and additional rights", "Dual BSD/GPL",
              "Dual MIT/GPL", "Dual MPL/GPL"},
             true)
      .Default(false);
}

/// The functions that Function may get to, where a constant condition is not
/// taken for one that may be otherwise.
static void addReached(ASTContext &AST, const FunctionDecl *Function,
                       SetVector<const FunctionDecl *> &Reached) {
  std::unique_ptr<CFG> Graph =
      CFG::buildCFG(Function, Function->getBody(), &AST,
                    CFG::BuildOptions().setAllAlwaysAdd());
  if (!Graph)
    return;
  SetVector<const CFGBlock *> Blocks;
  Blocks.insert(&Graph->getEntry());
  for (unsigned I = 0; I < Blocks.size(); ++I) {
    for (const CFGBlock::AdjacentBlock &Next : Blocks[I]->succs())
      if (const CFGBlock *To = Next.getReachableBlock())
        Blocks.insert(To);
    for (const CFGElement &Element : *Blocks[I]) {
      auto Part = Element.getAs<CFGStmt>();
      const auto *Ref = Part ? dyn_cast<DeclRefExpr>(Part->getStmt()) : nullptr;
      const auto *F = Ref ? dyn_cast<FunctionDecl>(Ref->getDecl()) : nullptr;
      if (F && F->getDefinition())
        Reached.insert(F->getDefinition());
    }
  }
}

/// The first read of a function that is not only called where nothing gets to:
/// clang leaves that one out.
const Stmt *License::findReachedRead() const {
  SetVector<const FunctionDecl *> Reached;
  for (const FunctionDecl *F : Entries)
    Reached.insert(F);
  for (unsigned I = 0; I < Reached.size(); ++I)
    addReached(Context.AST, Reached[I], Reached);
  for (const Read &R : Reads)
    if (Reached.contains(R.In))
      return R.Call;
  return nullptr;
}

void License::checkFile() {
  if (Reads.empty() || !Context.Report.isEnabled(Diag::License))
    return;
  // Without one, another file of the object may have it.
  const VarDecl *V = Context.License;
  const auto *Text =
      V && V->getInit()
          ? dyn_cast<clang::StringLiteral>(V->getInit()->IgnoreParenImpCasts())
          : nullptr;
  if (!Text || Text->getCharByteWidth() != 1)
    return;
  StringRef Written = Text->getString().take_until([](char C) { return !C; });
  const Stmt *First = isCompatible(Written) ? nullptr : findReachedRead();
  if (!First || !isNew(Diag::License, Text->getBeginLoc()))
    return;
  Context.Report.reportInFile(Text->getBeginLoc(), Diag::License) << Written;
  Context.Report.note(
      fileLocation(Context, cast<Expr>(First)->getExprLoc()),
      "the verifier says \"cannot call GPL-restricted function from "
      "non-GPL compatible program\" here; it takes \"GPL\", \"GPL "
      "v2\", \"GPL and additional rights\", \"Dual BSD/GPL\", "
      "\"Dual MIT/GPL\" and \"Dual MPL/GPL\"");
}

} // namespace corify
