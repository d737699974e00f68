//===- AnnotationEdits.cpp - annotations and headers in the text ----------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "AnnotationEdits.h"
#include "corify/Support/Annotations.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/Attr.h"
#include "clang/Lex/Lexer.h"

using namespace clang;
using namespace llvm;

namespace corify::lint {

const FunctionDecl *writtenFunction(const FunctionDecl *Function) {
  StringRef Name = Function->getName();
  if (!Name.consume_front("____"))
    return Function->getFirstDecl();
  ASTContext &Context = Function->getASTContext();
  auto Found =
      Context.getTranslationUnitDecl()->lookup(&Context.Idents.get(Name));
  for (const NamedDecl *D : Found)
    if (const auto *Outer = dyn_cast<FunctionDecl>(D))
      return Outer->getFirstDecl();
  return Function->getFirstDecl();
}

/// Begin and End grown to `__attribute__((…))` around `corify("probe")`; false
/// where it is something else, or one of several.
static bool takeSpelling(StringRef Text, size_t &Begin, size_t &End) {
  StringRef Before = Text.take_front(Begin).rtrim();
  if (!Before.consume_back("(") || !(Before = Before.rtrim()).consume_back("("))
    return false;
  Before = Before.rtrim();
  if (!Before.consume_back("__attribute__"))
    return false;
  StringRef After = Text.drop_front(End).ltrim();
  if (After.starts_with("(")) {
    After = After.drop_front(After.find(')') + 1).ltrim();
  }
  if (!After.consume_front(")") || !(After = After.ltrim()).consume_front(")"))
    return false;
  Begin = Before.size();
  End = Text.size() - After.size();
  return true;
}

static bool isBlank(char C) { return C == ' ' || C == '\t'; }

/// With the blanks that follow, or else precede; a line that is empty then
/// goes whole.
static void takeBlanks(StringRef Text, size_t &Begin, size_t &End) {
  size_t Start = Begin;
  while (Start > 0 && isBlank(Text[Start - 1]))
    --Start;
  bool IsAtStart = Start == 0 || Text[Start - 1] == '\n';
  size_t Next = End;
  while (Next < Text.size() && isBlank(Text[Next]))
    ++Next;
  bool IsAtEnd = Next == Text.size() || Text[Next] == '\n';
  if (IsAtStart && IsAtEnd) {
    Begin = Start;
    End = std::min(Next + 1, Text.size());
  } else if (Next > End && !IsAtEnd) {
    End = Next;
  } else {
    Begin = Start;
  }
}

/// The characters of one annotation; invalid where it has none of its own.
static CharSourceRange rangeOf(const AnnotateAttr *Attribute,
                               const SourceManager &Sources) {
  SourceLocation Loc = Attribute->getLocation();
  if (Loc.isInvalid())
    return {};
  bool IsMacro = Loc.isMacroID();
  if (IsMacro && Sources.isMacroArgExpansion(Loc))
    return {};
  // __corify is a macro of one attribute, and is written in a file.
  CharSourceRange Range = IsMacro ? Sources.getImmediateExpansionRange(Loc)
                                  : CharSourceRange::getTokenRange(Loc);
  if (Range.getBegin().isMacroID())
    return {};
  auto [File, Begin] = Sources.getDecomposedLoc(Range.getBegin());
  StringRef Text = Sources.getBufferData(File);
  size_t Start = Begin, End = Begin;
  while (End < Text.size() && (isAlnum(Text[End]) || Text[End] == '_'))
    ++End;
  StringRef Name = Text.slice(Start, End);
  if (IsMacro ? !Name.starts_with("__corify") : !takeSpelling(Text, Start, End))
    return {};
  takeBlanks(Text, Start, End);
  SourceLocation First = Sources.getLocForStartOfFile(File);
  return CharSourceRange::getCharRange(First.getLocWithOffset(Start),
                                       First.getLocWithOffset(End));
}

SourceLocation removeAnnotations(const FunctionDecl *Function,
                                 const SourceManager &Sources,
                                 std::vector<FixItHint> &Edits) {
  for (const FunctionDecl *Declared : Function->redecls())
    for (const auto *Attribute : Declared->specific_attrs<AnnotateAttr>()) {
      if (Attribute->isInherited() ||
          !Attribute->getAnnotation().starts_with(ModeAnnotation))
        continue;
      CharSourceRange Range = rangeOf(Attribute, Sources);
      if (Range.isInvalid())
        return Attribute->getLocation();
      bool IsKnown = any_of(Edits, [&](const FixItHint &Edit) {
        return Edit.RemoveRange.getBegin() == Range.getBegin();
      });
      if (!IsKnown)
        Edits.push_back(FixItHint::CreateRemoval(Range));
    }
  return {};
}

/// Whether Name means something at Where already.
static bool isDeclared(StringRef Name, SourceLocation Where, Preprocessor &PP,
                       ASTContext &Context) {
  const SourceManager &Sources = PP.getSourceManager();
  IdentifierInfo *Identifier = PP.getIdentifierInfo(Name);
  if (const MacroInfo *Macro = PP.getMacroInfo(Identifier))
    return Sources.isBeforeInTranslationUnit(Macro->getDefinitionLoc(), Where);
  return any_of(Context.getTranslationUnitDecl()->lookup(Identifier),
                [&](const NamedDecl *D) {
                  return Sources.isBeforeInTranslationUnit(D->getLocation(),
                                                           Where);
                });
}

StringRef addHeaders(const FunctionDecl *Function, bool WantsMacros,
                     const Includes &Seen, Preprocessor &PP,
                     std::vector<FixItHint> &Edits) {
  const SourceManager &Sources = PP.getSourceManager();
  SourceLocation Where = Sources.getExpansionLoc(Function->getLocation());
  ASTContext &Context = Function->getASTContext();
  std::string Text;
  StringRef Last;
  auto Want = [&](StringRef Name, StringRef Header) {
    if (isDeclared(Name, Where, PP, Context))
      return;
    Text += ("\n#include " + Header).str();
    Last = Header;
  };
  Want("bpf_probe_read_kernel", "<bpf/bpf_helpers.h>");
  if (WantsMacros)
    Want("BPF_CORE_READ", "<bpf/bpf_core_read.h>");
  if (Text.empty())
    return "";
  auto Place = Seen.findPlace(Sources, Sources.getFileID(Where), Where);
  if (!Place)
    return Last;
  Edits.push_back(FixItHint::CreateInsertion(*Place, Text));
  return "";
}

bool namesAnnotation(const SourceManager &Sources, SourceLocation Where) {
  StringRef Text = Sources.getBufferData(Sources.getFileID(Where));
  return Text.contains("__corify") || Text.contains("((corify") ||
         Text.contains("pragma corify");
}

CharSourceRange lineOf(const SourceManager &Sources, SourceRange Directive,
                       const LangOptions &Language) {
  auto [File, Begin] = Sources.getDecomposedLoc(Directive.getBegin());
  StringRef Text = Sources.getBufferData(File);
  size_t End = Sources.getDecomposedLoc(Directive.getEnd()).second;
  End = std::min(Text.find('\n', End), Text.size() - 1) + 1;
  size_t Start = Text.take_front(Begin).rfind('\n') + 1;
  SourceLocation First = Sources.getLocForStartOfFile(File);
  return CharSourceRange::getCharRange(First.getLocWithOffset(Start),
                                       First.getLocWithOffset(End));
}

} // namespace corify::lint
