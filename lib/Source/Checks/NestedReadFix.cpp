//===- NestedReadFix.cpp - un-nesting in the source text ------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "NestedReadFix.h"
#include "EvaluationOrder.h"
#include "LocalNames.h"
#include "corify/Source/AccessPath.h"
#include "corify/Source/FileRanges.h"
#include "clang/AST/Decl.h"
#include "clang/Lex/Lexer.h"

using namespace clang;
using namespace llvm;

namespace corify {

namespace {
/// The inner expression that gets a local, and the outer access it leaves.
struct Nesting {
  const CallExpr *Outer;
  const Expr *Inner;
  CharSourceRange Range;
  /// From the statement in front of which the local is to stand down to Inner.
  SmallVector<const Stmt *, 16> Path;
};

class Finder {
public:
  Finder(const FunctionDecl *Function, Preprocessor &PP)
      : Context(Function->getASTContext()), Sources(PP.getSourceManager()),
        Names(Function, PP) {}

  void visit(const Stmt *S);
  NestedReadFixes take() { return std::move(Fixes); }

private:
  void add(const CallExpr *Region, size_t OuterDepth);
  std::string whyNot(const Nesting &N) const;
  std::string declare(const Nesting &N, StringRef Name) const;
  StringRef textOf(CharSourceRange Range) const {
    return Lexer::getSourceText(Range, Sources, Context.getLangOpts());
  }

  ASTContext &Context;
  const SourceManager &Sources;
  LocalNames Names;
  NestedReadFixes Fixes;
  SmallVector<const Stmt *, 32> Ancestors;
};
} // namespace

void Finder::visit(const Stmt *S) {
  if (!S || isa<UnaryExprOrTypeTraitExpr>(S) || isa<ConstantExpr>(S) ||
      isa<OpaqueValueExpr>(S))
    return;
  if (const CallExpr *Region = asRegion(S))
    for (size_t Depth = Ancestors.size(); Depth-- > 0;)
      if (asRegion(Ancestors[Depth])) {
        add(Region, Depth);
        break;
      }
  Ancestors.push_back(S);
  for (const Stmt *Child : S->children())
    visit(Child);
  Ancestors.pop_back();
}

/// A block that is written in a file: what is in it may have neighbours.
static bool isWrittenBlock(const Stmt *S) {
  auto *Block = dyn_cast<CompoundStmt>(S);
  return Block && Block->getLBracLoc().isFileID();
}

/// The smallest part of the outer access that is around the inner one and
/// stands in the file as a whole.
static Nesting findNesting(ArrayRef<const Stmt *> Ancestors,
                           const CallExpr *Region, size_t OuterDepth,
                           const SourceManager &Sources,
                           const LangOptions &Language) {
  Nesting N{cast<CallExpr>(Ancestors[OuterDepth]), nullptr, {}, {}};
  size_t Depth = Ancestors.size();
  const Stmt *Part = Region;
  for (; Depth > OuterDepth; Part = Ancestors[--Depth]) {
    auto *E = dyn_cast<Expr>(Part);
    N.Range = E ? fileRangeOf(E, Sources, Language) : CharSourceRange();
    if (N.Range.isInvalid())
      continue;
    N.Inner = E;
    break;
  }
  if (!N.Inner)
    return N;
  size_t Block = Depth;
  while (Block > 0 && !isWrittenBlock(Ancestors[Block - 1]))
    --Block;
  if (Block > 0) {
    append_range(N.Path, Ancestors.slice(Block, Depth - Block));
    N.Path.push_back(N.Inner);
  }
  return N;
}

/// "struct mnt_namespace *mnt_ns".
static std::string declaration(QualType Type, StringRef Name,
                               const ASTContext &Context) {
  PrintingPolicy Policy(Context.getLangOpts());
  // What a macro's typeof() is about, and not the words.
  while (Type->getAs<TypeOfExprType>() || Type->getAs<TypeOfType>()) {
    QualType Next = Type.getSingleStepDesugaredType(Context);
    if (Next == Type)
      break;
    Type = Next;
  }
  Type = Type.getUnqualifiedType();
  std::string Text = Name.str();
  Type.getAsStringInternal(Text, Policy);
  if (!StringRef(Text).contains("__attribute__"))
    return Text;
  Text = Name.str();
  Type.getCanonicalType().getUnqualifiedType().getAsStringInternal(Text,
                                                                   Policy);
  return Text;
}

static bool isNameless(StringRef Declaration) {
  return Declaration.contains("(unnamed") || Declaration.contains("(anonymous");
}

/// A region's operand has regions of its own types only; a value goes through
/// a local of its type.
static bool isValue(const Nesting &N) {
  QualType Type = N.Inner->getType();
  return N.Inner->isPRValue() &&
         (Type->isPointerType() || Type->isArithmeticType() ||
          Type->isEnumeralType());
}

std::string Finder::whyNot(const Nesting &N) const {
  if (!N.Inner)
    return "the inner read comes out of a macro";
  if (N.Path.empty())
    return "the statement comes out of a macro";
  if (!isValue(N))
    return "the inner read is no number and no pointer";
  if (isNameless(declaration(N.Inner->getType(), "x", Context)))
    return "the type of the inner read has no name";
  SourceLocation Start = Sources.getExpansionLoc(N.Path.front()->getBeginLoc());
  if (Sources.getFileID(Start) != Sources.getFileID(N.Range.getBegin()))
    return "the statement comes out of a macro";
  return whyNotBefore(N.Path);
}

/// Of the line that Loc is on, what stands before it.
static StringRef lineBefore(SourceLocation Loc, const SourceManager &Sources) {
  auto [File, Offset] = Sources.getDecomposedLoc(Loc);
  StringRef Text = Sources.getBufferData(File).take_front(Offset);
  return Text.drop_front(Text.rfind('\n') + 1);
}

/// On a line of its own, unless the statement shares one with others.
std::string Finder::declare(const Nesting &N, StringRef Name) const {
  SourceLocation Start = Sources.getExpansionLoc(N.Path.front()->getBeginLoc());
  StringRef Indent = lineBefore(Start, Sources);
  return declaration(N.Inner->getType(), Name, Context) + " = " +
         textOf(N.Range).str() + ";" +
         (Indent.trim().empty() ? "\n" + Indent.str() : " ");
}

void Finder::add(const CallExpr *Region, size_t OuterDepth) {
  Nesting N = findNesting(Ancestors, Region, OuterDepth, Sources,
                          Context.getLangOpts());
  NestedReadFix &Fix = Fixes[N.Outer];
  if (!Fix.WhyNot.empty())
    return;
  // The others that are nested in the same one wait for the next run.
  if (!Fix.Edits.empty())
    return;
  Fix.WhyNot = whyNot(N);
  if (!Fix.WhyNot.empty())
    return;
  std::string Name = Names.make(N.Inner);
  SourceLocation Start = Sources.getExpansionLoc(N.Path.front()->getBeginLoc());
  Fix.Edits.push_back(FixItHint::CreateInsertion(Start, declare(N, Name)));
  Fix.Edits.push_back(FixItHint::CreateReplacement(N.Range, Name));
}

NestedReadFixes findNestedReadFixes(const FunctionDecl *Function,
                                    Preprocessor &PP) {
  Finder F(Function, PP);
  F.visit(Function->getBody());
  return F.take();
}

} // namespace corify
