//===- ReadChain.cpp - macros that read, as plain C -----------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Source/ReadChain.h"
#include "Checks/Check.h"
#include "corify/Source/AccessPath.h"
#include "corify/Source/FileRanges.h"
#include "clang/AST/Decl.h"
#include "clang/Basic/Builtins.h"
#include "clang/Basic/TargetBuiltins.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/DenseMap.h"

using namespace clang;
using namespace llvm;

namespace corify {

static constexpr llvm::StringLiteral NoChain =
    "it is not written as one chain of members: something in it comes out of a "
    "macro, or is converted";

namespace {
class Chain {
public:
  Chain(const ASTContext &Context, const KernelRecords &Records)
      : Context(Context), Sources(Context.getSourceManager()),
        Records(Records) {}

  std::optional<ReadChain> parse(const StmtExpr *E);
  /// Of what is read at a place that is known already.
  std::optional<ReadChain> parse(const MemberExpr *Place);

private:
  bool takeAll(const Stmt *S);
  bool takeCall(const CallExpr *Call);
  void takeRead(const VarDecl *To, const Expr *Place, const CallExpr *Call);
  bool fits(const VarDecl *To, const Expr *Place, const Expr *Size) const;
  void checkRecord(const Expr *Place, bool ReadsUserMemory);
  void refuse(StringRef Why);
  const VarDecl *ownVariable(const Expr *E) const;
  bool isRegister(const Expr *Place) const;
  std::optional<std::string> textOf(const Expr *Place) const;
  std::optional<std::string> baseText(const Expr *Pointer) const;
  std::optional<std::string> writtenText(const Expr *E) const;
  bool isSame(QualType A, QualType B) const {
    return Context.hasSameUnqualifiedType(A, B);
  }

  const ASTContext &Context;
  const SourceManager &Sources;
  const KernelRecords &Records;

  /// What was last read into a variable.
  struct Value {
    std::string Text;
    QualType Type;
  };
  /// The variables of the statement expression; Text is "" before.
  DenseMap<const VarDecl *, Value> Values;
  const Expr *Result = nullptr;
  bool HasRead = false;
  std::string WhyNot;
};
} // namespace

void Chain::refuse(StringRef Why) {
  if (WhyNot.empty())
    WhyNot = Why.str();
}

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
  QualType Type = Pointer->getType();
  for (const Expr *E = Pointer;;) {
    if (const VarDecl *V = ownVariable(E)) {
      const Value &Before = Values.at(V);
      if (Before.Text.empty() || !isSame(Before.Type, Type))
        return std::nullopt;
      return Before.Text;
    }
    if (isSame(E->getType(), Type))
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

/// The first of the anonymous members that Member is in, or itself: what stands
/// before it is written.
static const MemberExpr *firstUnnamed(const MemberExpr *Member) {
  while (!Member->isArrow()) {
    const auto *Base = dyn_cast<MemberExpr>(Member->getBase()->IgnoreParens());
    if (!Base || !Base->getMemberDecl()->getName().empty())
      break;
    Member = Base;
  }
  return Member;
}

/// Libbpf's macros for registers, PT_REGS_PARM1_CORE(), have names for them
/// that are this architecture's: those are no plain C that anybody writes.
bool Chain::isRegister(const Expr *Place) const {
  const auto *Member = dyn_cast<MemberExpr>(Place->IgnoreParens());
  if (!Member)
    return false;
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
  if (!Member)
    return std::nullopt;
  StringRef Name = Member->getMemberDecl()->getName();
  const MemberExpr *First = firstUnnamed(Member);
  const Expr *Base = First->getBase();
  std::optional<std::string> Text =
      First->isArrow() ? baseText(Base) : textOf(Base);
  if (!Text || Name.empty()) // an anonymous member is not written
    return Text;
  return *Text + (First->isArrow() ? "->" : ".") + Name.str();
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

/// Whether all of Place, and nothing else, is read into the variable. One on
/// the way may be a pointer of another type: uses of it are converted.
bool Chain::fits(const VarDecl *To, const Expr *Place, const Expr *Size) const {
  QualType Type = To->getType(), Read = Place->getType();
  bool ArePointers = Type->isPointerType() && Read->isPointerType();
  if (!isSame(Type, Read) && !ArePointers)
    return false;
  std::optional<APSInt> Bytes = Size->getIntegerConstantExpr(Context);
  return Bytes && *Bytes == Context.getTypeSizeInChars(Read).getQuantity();
}

void Chain::checkRecord(const Expr *Place, bool ReadsUserMemory) {
  AccessPath Path(const_cast<ASTContext &>(Context), const_cast<Expr *>(Place));
  QualType Pointee = Path.pointer() ? Path.pointee() : QualType();
  if (Pointee.isNull())
    return refuse("it is not read through a pointer");
  if (Pointee->isRecordType() && !Records.isKernelRecord(Pointee))
    return refuse("'" + Pointee.getUnqualifiedType().getAsString() +
                  "' is no kernel record: accesses to it are not relocated");
  if (ReadsUserMemory && !isInternalRecord(Records, Pointee))
    refuse("bpf_probe_read() reads user memory as well, which this may be");
}

void Chain::takeRead(const VarDecl *To, const Expr *Place,
                     const CallExpr *Call) {
  HasRead = true;
  std::optional<std::string> Text = textOf(Place);
  if (!Text)
    refuse(NoChain);
  else if (!fits(To, Place, Call->getArg(1)))
    refuse("it is read into a variable of another type or size");
  checkRecord(Place, calleeName(Call) == "bpf_probe_read");
  Values[To] = {Text.value_or("?"), Place->getType()};
}

bool Chain::takeCall(const CallExpr *Call) {
  if (Call->getNumArgs() != 3)
    return false;
  const VarDecl *To = ownVariable(addressed(Call->getArg(0)));
  StringRef Name = calleeName(Call);
  if (!To || Name == "__builtin_memset" || Name == "memset")
    return To != nullptr;
  const Expr *Place = relocatedPlace(Call->getArg(2));
  if (!Place || isRegister(Place) ||
      (Name != "bpf_probe_read_kernel" && Name != "bpf_probe_read"))
    return false;
  takeRead(To, Place, Call);
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

std::optional<ReadChain> Chain::parse(const StmtExpr *E) {
  if (!E->getType()->isScalarType() || !takeAll(E->getSubStmt()) || !Result ||
      !HasRead)
    return std::nullopt;
  const VarDecl *V = ownVariable(Result);
  if (!V || !V->getType()->isScalarType() || Values.at(V).Text.empty())
    return std::nullopt;
  if (!isSame(Values.at(V).Type, E->getType()))
    refuse("what is read is converted");
  if (!WhyNot.empty())
    return ReadChain{"", WhyNot};
  return ReadChain{Values.at(V).Text, ""};
}

std::optional<ReadChain> Chain::parse(const MemberExpr *Place) {
  std::optional<std::string> Text = textOf(Place);
  checkRecord(Place, /*ReadsUserMemory=*/false);
  if (!Text || !WhyNot.empty())
    return ReadChain{"", WhyNot.empty() ? NoChain.str() : WhyNot};
  return ReadChain{std::move(*Text), ""};
}

std::optional<ReadChain> findReadChain(const StmtExpr *E,
                                       const ASTContext &Context,
                                       const KernelRecords &Records) {
  return Chain(Context, Records).parse(E);
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

std::optional<ReadChain> findBitFieldRead(const StmtExpr *E,
                                          const ASTContext &Context,
                                          const KernelRecords &Records) {
  const MemberExpr *Place = findBitFieldPlace(E, Context);
  return Place ? Chain(Context, Records).parse(Place) : std::nullopt;
}

QualType bitFieldType(const StmtExpr *E, const ASTContext &Context) {
  return findBitFieldPlace(E, Context)->getMemberDecl()->getType();
}

} // namespace corify
