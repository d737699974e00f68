//===- NewLocal.cpp - a local for what a statement evaluates --------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "NewLocal.h"
#include "EvaluationOrder.h"
#include "clang/AST/Decl.h"
#include "clang/Lex/Lexer.h"

using namespace clang;
using namespace llvm;

namespace corify {

/// A block that is written in a file: what is in it may have neighbours.
static bool isWrittenBlock(const Stmt *S) {
  auto *Block = dyn_cast<CompoundStmt>(S);
  return Block && Block->getLBracLoc().isFileID();
}

NewLocal findNewLocal(ArrayRef<const Stmt *> Ancestors, const Expr *Value,
                      CharSourceRange Range) {
  NewLocal Local{Value, Range, {}};
  size_t Block = Ancestors.size();
  while (Block > 0 && !isWrittenBlock(Ancestors[Block - 1]))
    --Block;
  if (Block > 0) {
    append_range(Local.Path, Ancestors.drop_front(Block));
    Local.Path.push_back(Value);
  }
  return Local;
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
static bool isValue(const NewLocal &Local) {
  QualType Type = Local.Value->getType();
  return Local.Value->isPRValue() &&
         (Type->isPointerType() || Type->isArithmeticType() ||
          Type->isEnumeralType());
}

static SourceLocation startOf(const NewLocal &Local,
                              const SourceManager &Sources) {
  return Sources.getExpansionLoc(Local.Path.front()->getBeginLoc());
}

std::string whyNot(const NewLocal &Local, const ASTContext &Context) {
  const SourceManager &Sources = Context.getSourceManager();
  if (!Local.Value)
    return "the inner read comes out of a macro";
  if (Local.Path.empty())
    return "the statement comes out of a macro";
  if (!isValue(Local))
    return "the inner read is no number and no pointer";
  if (isNameless(declaration(Local.Value->getType(), "x", Context)))
    return "the type of the inner read has no name";
  SourceLocation Start = startOf(Local, Sources);
  if (Sources.getFileID(Start) != Sources.getFileID(Local.Range.getBegin()))
    return "the statement comes out of a macro";
  return whyNotBefore(Local.Path);
}

/// Of the line that Loc is on, what stands before it.
static StringRef lineBefore(SourceLocation Loc, const SourceManager &Sources) {
  auto [File, Offset] = Sources.getDecomposedLoc(Loc);
  StringRef Text = Sources.getBufferData(File).take_front(Offset);
  return Text.drop_front(Text.rfind('\n') + 1);
}

/// On a line of its own, unless the statement shares one with others.
static std::string declare(const NewLocal &Local, StringRef Name,
                           const ASTContext &Context) {
  const SourceManager &Sources = Context.getSourceManager();
  StringRef Indent = lineBefore(startOf(Local, Sources), Sources);
  StringRef Text =
      Lexer::getSourceText(Local.Range, Sources, Context.getLangOpts());
  return declaration(Local.Value->getType(), Name, Context) + " = " +
         Text.str() + ";" + (Indent.trim().empty() ? "\n" + Indent.str() : " ");
}

SmallVector<FixItHint, 2>
makeEdits(const NewLocal &Local, const ASTContext &Context, LocalNames &Names) {
  std::string Name = Names.make(Local.Value);
  SourceLocation Start = startOf(Local, Context.getSourceManager());
  return {FixItHint::CreateInsertion(Start, declare(Local, Name, Context)),
          FixItHint::CreateReplacement(Local.Range, Name)};
}

} // namespace corify
