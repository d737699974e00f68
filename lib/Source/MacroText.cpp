//===- MacroText.cpp - a read as the text of a macro ----------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Checks/NewLocal.h"
#include "MacroFinder.h"
#include "corify/Source/FileRanges.h"
#include "clang/Lex/Lexer.h"

using namespace clang;
using namespace llvm;

namespace corify {

namespace {
struct Hop {
  Expr *LValue;
  MacroPath Path;
};
} // namespace

/// libbpf's macro takes a source and up to nine accessors.
static constexpr unsigned MaxHops = 9;

/// "" where none reads it.
StringRef MacroFinder::macroFor(Expr *LValue, AccessKind Kind) const {
  bool IsRelocated = Build.makesRecord(AccessPath(Context, LValue));
  bool IsBitField = LValue->getObjectKind() == OK_BitField;
  if (Kind == AccessKind::User)
    return IsBitField    ? ""
           : IsRelocated ? "BPF_CORE_READ_USER"
                         : "BPF_PROBE_READ_USER";
  if (!IsRelocated)
    return "";
  if (!IsBitField)
    return "BPF_CORE_READ";
  return Mode == RewriteMode::Direct ? "BPF_CORE_READ_BITFIELD"
                                     : "BPF_CORE_READ_BITFIELD_PROBED";
}

/// Of `a->b->c` both hops, the last one first, as far as one macro takes them.
static SmallVector<Hop, 4> takeChain(const ASTContext &Context, Expr *LValue,
                                     function_ref<bool(Expr *)> IsLink) {
  SmallVector<Hop, 4> Chain;
  for (Expr *Next = LValue; Next && (Next == LValue || IsLink(Next));) {
    Chain.push_back({Next, MacroPath(Context, Next)});
    Next = const_cast<Expr *>(Chain.back().Path.loadedFrom());
  }
  return Chain;
}

/// "unsigned int" of a bit-field: the macro's own value has 64 bits.
static std::string fieldType(const ASTContext &Context, Expr *LValue) {
  QualType Type = AccessPath(const_cast<ASTContext &>(Context), LValue)
                      .lastField()
                      ->getType()
                      .getUnqualifiedType();
  return Type.getAsString(PrintingPolicy(Context.getLangOpts()));
}

/// The macros for bit-fields evaluate their source several times, beside
/// variables of their own.
static bool isBitFieldSource(const Expr *E) {
  const auto *Ref = dyn_cast<DeclRefExpr>(E->IgnoreParenCasts());
  StringRef Name = Ref ? Ref->getDecl()->getName() : "";
  return Ref && Name != "val" && Name != "p";
}

void MacroFinder::read(CastExpr *Load, Expr *LValue, AccessKind Kind) {
  if (IsInOperand) {
    HasNested = true;
    return;
  }
  if (IsInRegion)
    return nest(Load, Load);
  StringRef Macro = macroFor(LValue, Kind);
  bool IsBitField = LValue->getObjectKind() == OK_BitField;
  if (Macro.empty())
    return refuse(LValue, "no macro of libbpf's reads it: there is no record "
                          "of the kernel's that it is a member of");
  if (LValue->getType()->isRecordType() && isInternal(LValue->getType()))
    return refuse(LValue, "a whole record is read, which may be laid out "
                          "otherwise on the target");
  auto Chain = takeChain(Context, LValue, [&](Expr *Next) {
    return !IsBitField && Next->getObjectKind() != OK_BitField &&
           kindOf(Next) == Kind && macroFor(Next, Kind) == Macro &&
           !MacroPath(Context, Next).Accessor.empty();
  });
  for (const Hop &H : Chain) {
    if (H.Path.Accessor.empty())
      return refuse(H.LValue, "no macro of libbpf's reads it: it is no member "
                              "of a record, or is written in a macro");
    if (strides(H.LValue))
      return refuse(H.LValue, "the size of an element, by which the index is "
                              "multiplied, is the target's");
  }
  if (Chain.size() > MaxHops)
    return refuse(LValue, "BPF_CORE_READ() takes no more than nine members");

  Expr *First = Chain.back().LValue;
  auto *Root = const_cast<Expr *>(Chain.back().Path.Pointer);
  Provenance P = Analysis.of(AccessPath(Context, First).pointer(), Function);
  if (Kind == AccessKind::Kernel && isRefused(P, First))
    return refuse(First, NoAddress);
  if (IsBitField && !isBitFieldSource(Root))
    return nest(Load, Root);
  if (!visitOperand(Load, Root, Macro))
    return;
  for (const Hop &H : Chain)
    for (const ArraySubscriptExpr *Subscript : H.Path.Subscripts)
      if (!visitOperand(Load, const_cast<Expr *>(Subscript->getIdx()), Macro))
        return;
  std::string Text = rendered(Root);
  if (Text.empty())
    return refuse(Root, "the pointer is written in a macro");
  for (const Hop &H : reverse(Chain))
    Text += ", " + H.Path.Accessor;
  Text = (Macro + "(" + Text + ")").str();
  if (IsBitField && !isa<CStyleCastExpr>(Ancestors.back()))
    Text = "(" + fieldType(Context, LValue) + ")" + Text;
  Result.Loads.push_back(Load);
  // Without the parentheses around it, which may be a macro's.
  CharSourceRange Range =
      fileRangeOf(LValue->IgnoreParens(), Sources, Context.getLangOpts());
  if (Range.isInvalid())
    Range = fileRangeOf(Load, Sources, Context.getLangOpts());
  replace(Range, Load, std::move(Text));
}

/// From Whole down to E, both ends left out.
static bool findWay(const Stmt *Whole, const Stmt *E,
                    SmallVectorImpl<const Stmt *> &Way) {
  for (const Stmt *Child : Whole->children()) {
    if (Child == E)
      return true;
    if (!Child)
      continue;
    Way.push_back(Child);
    if (findWay(Child, E, Way))
      return true;
    Way.pop_back();
  }
  return false;
}

/// Whether Operand, a part of Whole, can stand in the macro as it is; else
/// there is a local for it, or an obstacle.
bool MacroFinder::visitOperand(const Stmt *Whole, Expr *Operand,
                               StringRef Macro) {
  if (Operand->isIntegerConstantExpr(Context))
    return true;
  // The others relocate nothing, so that reads may be nested in them.
  bool IsRegion = Macro != "BPF_PROBE_READ_USER";
  bool OuterOperand = std::exchange(IsInOperand, IsRegion);
  bool OuterNested = std::exchange(HasNested, false);
  size_t NumBefore = Result.Obstacles.size();
  Ancestors.push_back(Whole);
  visit(Operand);
  Ancestors.pop_back();
  bool IsNested = std::exchange(HasNested, OuterNested);
  IsInOperand = OuterOperand;
  if (Result.Obstacles.size() != NumBefore)
    return false;
  if (!IsRegion || (!IsNested && isSameInRegion(Operand)))
    return true;
  nest(Whole, Operand);
  return false;
}

/// E, a part of Whole, cannot stand within a macro's operand.
void MacroFinder::nest(const Stmt *Whole, const Expr *E) {
  SmallVector<const Stmt *, 32> Around(Ancestors);
  if (Whole != E) {
    Around.push_back(Whole);
    findWay(Whole, E, Around);
  }
  CharSourceRange Range = fileRangeOf(E, Sources, Context.getLangOpts());
  NewLocal Local;
  if (Range.isValid())
    Local = findNewLocal(Around, E, Range);
  std::string Why = whyNot(Local, Context);
  if (!Why.empty())
    return refuse(E, "plain clang takes no such operand within a macro that "
                     "reads, and it takes a hand to give it a local: " +
                         Why);
  if (Result.NewLocal.empty()) // else this one waits for the next run
    append_range(Result.NewLocal, makeEdits(Local, Context, Names));
}

//===----------------------------------------------------------------------===//
// Text
//===----------------------------------------------------------------------===//

/// What is written for E, with the changes within, which are taken out. Without
/// the parentheses around it: a macro has its own.
std::string MacroFinder::rendered(const Expr *E) {
  const Expr *Core = E->IgnoreParens();
  CharSourceRange CoreRange = fileRangeOf(Core, Sources, Context.getLangOpts());
  // The parentheses around a variable may be a macro's.
  if (CoreRange.isInvalid() && lvalueOf(Core))
    Core = lvalueOf(Core)->IgnoreParens();
  bool IsBare = isa<CastExpr>(Core) || isa<DeclRefExpr>(Core) ||
                isa<MemberExpr>(Core) || isa<CallExpr>(Core) ||
                isa<UnaryOperator>(Core);
  if (IsBare && fileRangeOf(Core, Sources, Context.getLangOpts()).isValid())
    E = Core;
  CharSourceRange Range = fileRangeOf(E, Sources, Context.getLangOpts());
  if (Range.isInvalid())
    return "";
  auto [File, Begin] = Sources.getDecomposedLoc(Range.getBegin());
  unsigned End = Sources.getDecomposedLoc(Range.getEnd()).second;
  StringRef Text = Sources.getBufferData(File);
  std::string Result;
  sort(Changes, [](const Change &A, const Change &B) {
    return std::pair(A.File, A.Begin) < std::pair(B.File, B.Begin);
  });
  unsigned At = Begin;
  for (const Change &C : Changes) {
    if (C.File != File || C.Begin < At || C.End > End)
      continue;
    Result += Text.slice(At, C.Begin).str() + C.Text;
    At = C.End;
  }
  Result += Text.slice(At, End);
  erase_if(Changes, [&, File = File, Begin = Begin](const Change &C) {
    return C.File == File && C.Begin >= Begin && C.End <= End;
  });
  return Result;
}

void MacroFinder::replace(CharSourceRange Range, const Stmt *S,
                          std::string Text) {
  if (Range.isInvalid())
    return refuse(S, "it comes out of the text of a macro");
  auto [File, Begin] = Sources.getDecomposedLoc(Range.getBegin());
  unsigned End = Sources.getDecomposedLoc(Range.getEnd()).second;
  if (hasMoreThanCode(Range, Sources, Context.getLangOpts()))
    return refuse(S, "there is a comment in it");
  for (const Change &C : Changes) {
    bool IsSame = C.File == File && C.Begin == Begin && C.End == End;
    if (IsSame && C.Text == Text) // a macro evaluates its argument twice
      return;
    if (C.File == File && C.Begin < End && Begin < C.End)
      return refuse(S, "a macro uses it in more than one way");
  }
  Changes.push_back({File, Begin, End, std::move(Text), S});
}

void MacroFinder::keep(const Expr *E) {
  CharSourceRange Range = fileRangeOf(E, Sources, Context.getLangOpts());
  if (Range.isInvalid() || IsInOperand) // an operand is in the new text
    return;
  auto [File, Begin] = Sources.getDecomposedLoc(Range.getBegin());
  unsigned End = Sources.getDecomposedLoc(Range.getEnd()).second;
  Kept.push_back({File, Begin, End, "", E});
}

/// What is kept within Range is in the new text, too.
void MacroFinder::forgetKept(CharSourceRange Range) {
  if (Range.isInvalid())
    return;
  auto [File, Begin] = Sources.getDecomposedLoc(Range.getBegin());
  unsigned End = Sources.getDecomposedLoc(Range.getEnd()).second;
  erase_if(Kept, [&, File = File, Begin = Begin](const Change &K) {
    return K.File == File && K.Begin >= Begin && K.End <= End;
  });
}

/// The same text may be an address in one place of a macro and a read in
/// another.
void MacroFinder::checkKept() {
  for (const Change &C : Changes)
    for (const Change &K : Kept)
      if (C.File == K.File && C.Begin <= K.Begin && K.End <= C.End)
        refuse(K.Of, "a macro uses it in more than one way");
}

MacroReads MacroFinder::run() {
  visit(Function->getBody());
  checkKept();
  for (const Change &C : Changes) {
    SourceLocation Start = Sources.getLocForStartOfFile(C.File);
    Result.Edits.push_back(FixItHint::CreateReplacement(
        CharSourceRange::getCharRange(Start.getLocWithOffset(C.Begin),
                                      Start.getLocWithOffset(C.End)),
        C.Text));
  }
  return std::move(Result);
}

} // namespace corify
