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
  void report(const CallExpr *Call, HelperArgument A, const Site &At);
  const MemberExpr *findMember(const Expr *Written) const;
  bool holdsEnough(const CallExpr *Call, HelperArgument A,
                   QualType Local) const;
  const Stmt *findPlace(const CallExpr *Call, const MemberExpr *Member,
                        const Site &At) const;
  void addLocal(DiagnosticBuilder &Report, const CallExpr *Call,
                HelperArgument A, const Site &At);

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
      report(Call, A, At);
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

void KernelArgument::report(const CallExpr *Call, HelperArgument A,
                            const Site &At) {
  const Expr *Argument = Call->getArg(A.Index);
  bool IsInput = A.Memory != MemoryArgument::Written;
  SourceLocation Loc = Argument->IgnoreParenImpCasts()->getExprLoc();
  if (!isNew(Diag::KernelArgument, Loc))
    return;
  bool IsUser = isCertainlyUser(of(Argument, At));
  {
    DiagnosticBuilder Report =
        Context.Report.reportInFile(Loc, Diag::KernelArgument);
    Report << IsUser << calleeName(Call);
    if (IsInput)
      addLocal(Report, Call, A, At);
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

/// A local on the stack of 512 bytes.
constexpr int64_t MostBytes = 64;

static const Expr *addressed(const Expr *Written) {
  const auto *Unary = dyn_cast<UnaryOperator>(Written);
  return Unary && Unary->getOpcode() == UO_AddrOf ? Unary->getSubExpr()
                                                  : nullptr;
}

/// The member of a kernel record that Written, `&p->f` or `p->array`, passes
/// the address of, if a local may hold it; or null.
const MemberExpr *KernelArgument::findMember(const Expr *Written) const {
  const Expr *LValue = addressed(Written);
  const auto *Member =
      dyn_cast<MemberExpr>(LValue ? LValue->IgnoreParens() : Written);
  const FieldDecl *Field =
      Member ? dyn_cast<FieldDecl>(Member->getMemberDecl()) : nullptr;
  if (!Field || !Field->getIdentifier() || !Member->isArrow() ||
      !Context.Records.isKernelRecord(Field->getParent()))
    return nullptr;
  QualType Type = Field->getType();
  bool IsArray = Type->isConstantArrayType();
  bool IsHeld = !Type.isConstQualified() && !Type->isIncompleteType() &&
                Context.AST.getTypeSizeInChars(Type).getQuantity() <= MostBytes;
  return IsHeld && (LValue || IsArray) ? Member : nullptr;
}

/// The bytes of a key or a value of a map that is declared for libbpf: a member
/// `key` that points to its type, or `key_size` to an array of as many.
static std::optional<int64_t> sizeOf(ASTContext &AST, const Expr *Map,
                                     StringRef Part) {
  const Expr *LValue = addressed(Map->IgnoreParenCasts());
  const RecordDecl *Record =
      LValue ? LValue->getType()->getAsRecordDecl() : nullptr;
  if (!Record)
    return std::nullopt;
  for (const FieldDecl *Field : Record->fields()) {
    QualType Type = Field->getType()->getPointeeType();
    if (Type.isNull() || Type->isIncompleteType())
      continue;
    if (Field->getName() == Part)
      return AST.getTypeSizeInChars(Type).getQuantity();
    const ConstantArrayType *Array = AST.getAsConstantArrayType(Type);
    if (Array && Field->getName() == (Part + "_size").str())
      return Array->getZExtSize();
  }
  return std::nullopt;
}

/// Whether the helper certainly wants no more bytes than a local of that type
/// has. The argument behind bytes that are read says how many they are.
bool KernelArgument::holdsEnough(const CallExpr *Call, HelperArgument A,
                                 QualType Local) const {
  int64_t Size = Context.AST.getTypeSizeInChars(Local).getQuantity();
  if (A.Memory == MemoryArgument::OfMap) {
    bool IsValue = A.Index == 2 || calleeName(Call) == "bpf_map_push_elem";
    auto Wanted =
        sizeOf(Context.AST, Call->getArg(0), IsValue ? "value" : "key");
    return Wanted && *Wanted <= Size;
  }
  if (A.Index + 1 >= Call->getNumArgs())
    return false;
  auto Wanted = Call->getArg(A.Index + 1)->getIntegerConstantExpr(Context.AST);
  return Wanted && Wanted->getExtValue() <= Size;
}

static bool declares(const Stmt *S, const VarDecl *V) {
  const auto *Declared = dyn_cast<DeclStmt>(S);
  return Declared && is_contained(Declared->decls(), V);
}

/// The statement that Member may be read before, or null: what it is read
/// through is there and the same, and no other call, which may change what is
/// read, comes between.
const Stmt *KernelArgument::findPlace(const CallExpr *Call,
                                      const MemberExpr *Member,
                                      const Site &At) const {
  const auto *Ref =
      dyn_cast<DeclRefExpr>(Member->getBase()->IgnoreParenImpCasts());
  const auto *Pointer = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  const Stmt *Before = findStatement(At.Parents, Call);
  if (!Pointer || !Before || !Before->getBeginLoc().isFileID() ||
      declares(Before, Pointer))
    return nullptr;
  const auto *If = dyn_cast<IfStmt>(Before);
  const Stmt *Evaluated = If ? If->getCond() : Before;
  return countCalls(Evaluated) == 1 && !isAssigned(Evaluated, Pointer)
             ? Before
             : nullptr;
}

/// `typeof(t->comm) comm; bpf_core_read(&comm, …, &t->comm);` before
/// the statement.
void KernelArgument::addLocal(DiagnosticBuilder &Report, const CallExpr *Call,
                              HelperArgument A, const Site &At) {
  const Expr *Argument = Call->getArg(A.Index);
  const Expr *Written = Argument->IgnoreParenImpCasts();
  const MemberExpr *Member = findMember(Written);
  const Stmt *Before = Member ? findPlace(Call, Member, At) : nullptr;
  StringRef Read = isCertainlyUser(of(Argument, At)) ? "bpf_core_read_user"
                                                     : "bpf_core_read";
  if (!Before || !holdsEnough(Call, A, Member->getType()) ||
      textOf(Context, Member).empty() || textOf(Context, Written).empty() ||
      !Context.AST.getLangOpts().GNUMode || !Context.PP.isMacroDefined(Read))
    return;
  if (std::exchange(NamesOf, At.Function) != At.Function)
    Names = std::make_unique<LocalNames>(At.Function, Context.PP);
  std::string Name = Names->make(Member);
  StringRef Text = textOf(Context, Member);
  StringRef Indent = Lexer::getIndentationForLine(
      Before->getBeginLoc(), Context.AST.getSourceManager());
  std::string Lines =
      ("typeof(" + Text + ") " + Name + ";\n" + Indent + Read + "(&" + Name +
       ", sizeof(" + Name + "), &" + Text + ");\n" + Indent)
          .str();
  Report << FixItHint::CreateInsertion(Before->getBeginLoc(), Lines)
         << FixItHint::CreateReplacement(Written->getSourceRange(),
                                         (addressed(Written) ? "&" : "") +
                                             Name);
}

} // namespace corify
