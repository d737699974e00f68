//===- KernelArgument.cpp - corify-kernel-argument ------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// `bpf_map_lookup_elem(&map, task->comm)`: a helper that takes a key, a value
// or bytes wants them on the stack, in a map or in a packet. An address in the
// kernel is a number to the verifier, or a pointer to a record.
//
//===----------------------------------------------------------------------===//

#include "Check.h"
#include "HelperArguments.h"
#include "Hoisting.h"
#include "LocalNames.h"
#include "corify/Source/AccessPath.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Lexer.h"

using namespace clang;
using namespace llvm;

namespace corify {

namespace {
class KernelArgument : public Check {
public:
  using Check::Check;
  void checkNode(const Stmt *S, const Site &At) override;

private:
  bool isRefused(const Expr *Argument, MemoryArgument Memory,
                 const Site &At) const;
  void report(const CallExpr *Call, const Expr *Argument, bool IsInput,
              const Site &At);
  void addLocal(DiagnosticBuilder &Report, const CallExpr *Call,
                const Expr *Argument, const Site &At);

  /// The names that are free in one function.
  const FunctionDecl *NamesOf = nullptr;
  std::unique_ptr<LocalNames> Names;
};
} // namespace

CheckPtr makeKernelArgumentCheck(CheckContext &Context) {
  return std::make_unique<KernelArgument>(Context);
}

void KernelArgument::checkNode(const Stmt *S, const Site &At) {
  const auto *Call = dyn_cast<CallExpr>(S);
  if (!Call)
    return;
  for (HelperArgument A : memoryArguments(calleeName(Call)))
    if (A.Index < Call->getNumArgs() &&
        isRefused(Call->getArg(A.Index), A.Memory, At))
      report(Call, Call->getArg(A.Index), A.Memory != MemoryArgument::Written,
             At);
}

/// What a map of sockets takes as a value.
static bool isSocket(QualType Type) {
  const RecordDecl *Record = Type->isPointerType()
                                 ? Type->getPointeeType()->getAsRecordDecl()
                                 : nullptr;
  return Record && Record->getIdentifier() &&
         (Record->getName().ends_with("sock") ||
          Record->getName() == "sock_common");
}

bool KernelArgument::isRefused(const Expr *Argument, MemoryArgument Memory,
                               const Site &At) const {
  // What is kept in a global the optimiser may know better than we do.
  const Expr *Value = Argument->IgnoreParenCasts();
  const VarDecl *V =
      AccessPath(Context.AST, const_cast<Expr *>(Value)).variable();
  if (V && V->hasGlobalStorage())
    return false;
  Provenance P = of(Argument, At);
  if (isCertainlyUser(P))
    return true;
  if (Memory != MemoryArgument::OfMap || isSocket(Value->getType()))
    return isCertainlyUntyped(P);
  return isCertainlyKernel(P);
}

void KernelArgument::report(const CallExpr *Call, const Expr *Argument,
                            bool IsInput, const Site &At) {
  SourceLocation Loc = Argument->IgnoreParenImpCasts()->getExprLoc();
  if (!isNew(Diag::KernelArgument, Loc))
    return;
  bool IsUser = isCertainlyUser(of(Argument, At));
  {
    DiagnosticBuilder Report =
        Context.Report.reportInFile(Loc, Diag::KernelArgument);
    Report << IsUser << calleeName(Call);
    if (IsInput)
      addLocal(Report, Call, Argument, At);
  }
  Context.Report.note(
      fileLocation(Context, Loc),
      IsInput ? "the verifier wants the stack, a map or a packet here: read "
                "into a local first, and pass its address"
              : "the verifier wants the stack, a map or a packet here: a "
                "program may not write to what is not its own");
}

//===----------------------------------------------------------------------===//
// The fix-it
//===----------------------------------------------------------------------===//

/// `typeof(t->comm) comm; bpf_core_read(&comm, …, &t->comm);` before
/// the statement.
void KernelArgument::addLocal(DiagnosticBuilder &Report, const CallExpr *Call,
                              const Expr *Argument, const Site &At) {
  const Expr *Written = Argument->IgnoreParenImpCasts();
  const auto *AddressOf = dyn_cast<UnaryOperator>(Written);
  bool IsAddress = AddressOf && AddressOf->getOpcode() == UO_AddrOf;
  const Expr *LValue =
      IsAddress ? AddressOf->getSubExpr()->IgnoreParens() : Written;
  const auto *Member = dyn_cast<MemberExpr>(LValue);
  const FieldDecl *Field =
      Member ? dyn_cast<FieldDecl>(Member->getMemberDecl()) : nullptr;
  if (!Field || !Field->getIdentifier() || !Member->isArrow() ||
      (!IsAddress && !Field->getType()->isConstantArrayType()))
    return;
  const Expr *Base = Member->getBase()->IgnoreParenImpCasts();
  const auto *Ref = dyn_cast<DeclRefExpr>(Base);
  StringRef Text = textOf(Context, LValue), Whole = textOf(Context, Written);
  const Stmt *Before = findStatement(At.Parents, Call);
  bool IsUser = isCertainlyUser(of(Argument, At));
  StringRef Read = IsUser ? "bpf_core_read_user" : "bpf_core_read";
  QualType Type = Field->getType();
  // Other calls of the statement may come before, and change what is read.
  const auto *If = dyn_cast_or_null<IfStmt>(Before);
  bool IsAlone =
      Before && Before->getBeginLoc().isFileID() &&
      countCalls(If ? static_cast<const Stmt *>(If->getCond()) : Before) == 1;
  const auto *Pointer = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  if (!IsAlone || !Pointer ||
      isAssigned(If ? If->getCond() : Before, Pointer) || Text.empty() ||
      Whole.empty() || Type.isConstQualified() || Type->isIncompleteType() ||
      Context.AST.getTypeSizeInChars(Type).getQuantity() > 64 ||
      !Context.AST.getLangOpts().GNUMode || !Context.PP.isMacroDefined(Read) ||
      !Context.Records.isKernelRecord(Field->getParent()))
    return;
  const SourceManager &Sources = Context.AST.getSourceManager();
  if (std::exchange(NamesOf, At.Function) != At.Function)
    Names = std::make_unique<LocalNames>(At.Function, Context.PP);
  std::string Name = Names->make(LValue);
  StringRef Indent =
      Lexer::getIndentationForLine(Before->getBeginLoc(), Sources);
  std::string Lines =
      ("typeof(" + Text + ") " + Name + ";\n" + Indent + Read + "(&" + Name +
       ", sizeof(" + Name + "), &" + Text + ");\n" + Indent)
          .str();
  Report << FixItHint::CreateInsertion(Before->getBeginLoc(), Lines)
         << FixItHint::CreateReplacement(Written->getSourceRange(),
                                         (IsAddress ? "&" : "") + Name);
}

} // namespace corify
