//===- ExistsPragma.cpp - what the vmlinux.h at hand has ------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Source/ExistsPragma.h"
#include "corify/Source/AccessPath.h"
#include "corify/Source/Diagnostics.h"
#include "clang/Lex/LexDiagnostic.h"
#include "clang/Lex/Pragma.h"
#include "clang/Lex/Preprocessor.h"
#include "clang/Sema/Lookup.h"
#include "clang/Sema/Sema.h"

using namespace clang;
using namespace llvm;

namespace corify {

namespace {
/// What the four pragmas share: the conditionals that are open.
struct Conditionals {
  Conditionals(Sema *const &TheSema, Reporter &Report)
      : TheSema(TheSema), Report(Report) {}

  void report(SourceLocation Loc, StringRef Text) {
    Report.report(Loc, Diag::Exists) << Text;
  }

  /// Under -E the preprocessor goes alone, and obeys on either way.
  void reportDirective(SourceLocation Loc) {
    report(Loc, "between these pragmas stands C: the preprocessor obeys a "
                "directive whether the name exists or not");
  }

  struct Conditional {
    FileID File;
    bool HasElse = false;
  };

  Sema *const &TheSema;
  Reporter &Report;
  SmallVector<Conditional, 4> Open;
};

/// Finds the directives on the way that is compiled.
class DirectivesInConditionals : public PPCallbacks {
public:
  DirectivesInConditionals(const SourceManager &SM,
                           std::shared_ptr<Conditionals> State)
      : SM(SM), State(std::move(State)) {}

  void MacroDefined(const Token &Name, const MacroDirective *) override {
    check(Name.getLocation());
  }
  void MacroUndefined(const Token &Name, const MacroDefinition &,
                      const MacroDirective *) override {
    check(Name.getLocation());
  }

private:
  void check(SourceLocation Loc) {
    if (!State->Open.empty() && Loc.isFileID() &&
        SM.getFileID(Loc) == State->Open.back().File)
      State->reportDirective(Loc);
  }

  const SourceManager &SM;
  std::shared_ptr<Conditionals> State;
};

class ExistsPragma : public PragmaHandler {
public:
  enum Kind { If, IfNot, Else, End };
  ExistsPragma(StringRef Name, Kind K, std::shared_ptr<Conditionals> State)
      : PragmaHandler(Name), K(K), State(std::move(State)) {}

  void HandlePragma(Preprocessor &PP, PragmaIntroducer Introducer,
                    Token &First) override;

private:
  std::optional<bool> parseExists(Preprocessor &PP, Token &Tok);
  void handleIf(Preprocessor &PP, SourceLocation Loc);
  void handleElse(Preprocessor &PP, SourceLocation Loc);
  void handleEnd(SourceLocation Loc);
  bool skip(Preprocessor &PP, SourceLocation Loc);

  Kind K;
  std::shared_ptr<Conditionals> State;
};
} // namespace

//===----------------------------------------------------------------------===//
// The question
//===----------------------------------------------------------------------===//

/// What a name stands for at file scope, or null. A record or an enumeration
/// has to be complete.
static NamedDecl *lookUp(Sema &S, const Token &Name, bool IsTag) {
  LookupResult Found(S, Name.getIdentifierInfo(), Name.getLocation(),
                     IsTag ? Sema::LookupTagName : Sema::LookupOrdinaryName);
  Found.suppressDiagnostics();
  if (!S.TUScope || !S.LookupName(Found, S.TUScope) || Found.empty())
    return nullptr;
  NamedDecl *D = Found.getRepresentativeDecl();
  auto *Tag = dyn_cast<TagDecl>(D);
  return Tag ? Tag->getDefinition() : D;
}

/// The record that a member of D's type can be named of, or null.
static const RecordDecl *recordOf(const NamedDecl *D) {
  if (const auto *Record = dyn_cast<RecordDecl>(D))
    return Record;
  QualType Type;
  if (const auto *Typedef = dyn_cast<TypedefNameDecl>(D))
    Type = Typedef->getUnderlyingType();
  else if (const auto *Value = dyn_cast<ValueDecl>(D))
    Type = Value->getType();
  const RecordDecl *Record = Type.isNull() ? nullptr : Type->getAsRecordDecl();
  return Record ? Record->getDefinition() : nullptr;
}

/// `struct task_struct.se.vruntime` up to the end of the line; nothing where
/// it is no name.
std::optional<bool> ExistsPragma::parseExists(Preprocessor &PP, Token &Tok) {
  bool IsTag = Tok.isOneOf(tok::kw_struct, tok::kw_union, tok::kw_enum);
  if (IsTag)
    PP.LexUnexpandedToken(Tok);
  if (!Tok.getIdentifierInfo())
    return std::nullopt;
  const NamedDecl *D = lookUp(*State->TheSema, Tok, IsTag);
  PP.LexUnexpandedToken(Tok);
  while (Tok.is(tok::period)) {
    PP.LexUnexpandedToken(Tok);
    if (!Tok.getIdentifierInfo())
      return std::nullopt;
    const RecordDecl *Record = D ? recordOf(D) : nullptr;
    SmallVector<FieldDecl *, 4> Path;
    D = Record && findMember(Record, Tok.getIdentifierInfo()->getName(), Path)
            ? Path.back()
            : nullptr;
    PP.LexUnexpandedToken(Tok);
  }
  return Tok.is(tok::eod) ? std::optional<bool>(D != nullptr) : std::nullopt;
}

//===----------------------------------------------------------------------===//
// The conditional
//===----------------------------------------------------------------------===//

/// Which of our pragmas the line after `#` is, if it is one. Tok is left on the
/// last token that was looked at.
static std::optional<ExistsPragma::Kind> lexPragma(Lexer &Raw, Token &Tok) {
  auto Is = [&](StringRef Word) {
    return Tok.is(tok::raw_identifier) && Tok.getRawIdentifier() == Word;
  };
  Raw.LexFromRawLexer(Tok);
  for (StringRef Word : {"pragma", "corify"}) {
    if (!Is(Word) || Tok.isAtStartOfLine())
      return std::nullopt;
    Raw.LexFromRawLexer(Tok);
  }
  if (Tok.isNot(tok::raw_identifier) || Tok.isAtStartOfLine())
    return std::nullopt;
  return StringSwitch<std::optional<ExistsPragma::Kind>>(Tok.getRawIdentifier())
      .Case("if_exists", ExistsPragma::If)
      .Case("if_not_exists", ExistsPragma::IfNot)
      .Case("else", ExistsPragma::Else)
      .Case("endif", ExistsPragma::End)
      .Default(std::nullopt);
}

static bool changesMacros(const Token &Directive) {
  return Directive.is(tok::raw_identifier) &&
         StringSwitch<bool>(Directive.getRawIdentifier())
             .Cases({"define", "undef", "include", "include_next"}, true)
             .Default(false);
}

/// Moves the lexer behind the `else` or the `endif` that belongs here, in the
/// same file. Whether it was the `else`.
bool ExistsPragma::skip(Preprocessor &PP, SourceLocation Loc) {
  const SourceManager &SM = PP.getSourceManager();
  auto *Current = static_cast<Lexer *>(PP.getCurrentLexer());
  StringRef Buffer = Current->getBuffer();
  FileID File = SM.getFileID(Loc);
  Lexer Raw(SM.getLocForStartOfFile(File), PP.getLangOpts(), Buffer.begin(),
            Current->getBufferLocation(), Buffer.end());
  Token Tok;
  Raw.LexFromRawLexer(Tok);
  unsigned Depth = 0;
  while (Tok.isNot(tok::eof)) {
    if (Tok.isNot(tok::hash) || !Tok.isAtStartOfLine()) {
      Raw.LexFromRawLexer(Tok);
      continue;
    }
    std::optional<Kind> Found = lexPragma(Raw, Tok);
    if (!Found) {
      if (changesMacros(Tok))
        State->reportDirective(Tok.getLocation());
      continue;
    }
    if (*Found == If || *Found == IfNot)
      ++Depth;
    else if (Depth == 0)
      break;
    else if (*Found == End)
      --Depth;
  }
  if (Tok.is(tok::eof)) {
    State->report(Loc, "this conditional has no '#pragma corify endif'");
    return false;
  }
  bool IsElse = Tok.getRawIdentifier() == "else";
  do
    Raw.LexFromRawLexer(Tok);
  while (!Tok.isAtStartOfLine() && Tok.isNot(tok::eof));
  Current->seek(SM.getFileOffset(Tok.getLocation()),
                /*IsAtStartOfLine=*/true);
  return IsElse;
}

void ExistsPragma::handleIf(Preprocessor &PP, SourceLocation Loc) {
  Token Tok;
  PP.LexUnexpandedToken(Tok);
  std::optional<bool> Exists = parseExists(PP, Tok);
  if (Tok.isNot(tok::eod))
    PP.DiscardUntilEndOfDirective();
  if (!Exists)
    State->report(Loc, "a name is expected: 'struct S', 'union U', 'enum E' "
                       "or an identifier, with members after '.'");
  Conditionals::Conditional New = {PP.getSourceManager().getFileID(Loc)};
  if (Exists.value_or(K == If) == (K == If)) {
    State->Open.push_back(New);
    return;
  }
  New.HasElse = skip(PP, Loc);
  if (New.HasElse)
    State->Open.push_back(New);
}

void ExistsPragma::handleElse(Preprocessor &PP, SourceLocation Loc) {
  if (State->Open.empty() || State->Open.back().HasElse)
    return State->report(Loc,
                         "'#pragma corify else' without 'if_exists' before it");
  State->Open.pop_back();
  PP.DiscardUntilEndOfDirective();
  if (skip(PP, Loc))
    State->report(Loc, "this conditional has a second '#pragma corify else'");
}

void ExistsPragma::handleEnd(SourceLocation Loc) {
  if (State->Open.empty())
    return State->report(
        Loc, "'#pragma corify endif' without 'if_exists' before it");
  State->Open.pop_back();
}

void ExistsPragma::HandlePragma(Preprocessor &PP, PragmaIntroducer Introducer,
                                Token &First) {
  SourceLocation Loc = First.getLocation();
  if (Introducer.Kind != PIK_HashPragma || !PP.getCurrentLexer())
    return State->report(Loc, "what follows can only be left out by a line "
                              "'#pragma corify'");
  switch (K) {
  case If:
  case IfNot:
    return handleIf(PP, Loc);
  case Else:
    return handleElse(PP, Loc);
  case End:
    return handleEnd(Loc);
  }
}

namespace {
/// Clang passes over a pragma that nobody knows, and `ifexists` would enclose
/// nothing.
class UnknownPragma : public PragmaHandler {
public:
  explicit UnknownPragma(std::shared_ptr<Conditionals> State)
      : PragmaHandler(""), State(std::move(State)) {}

  void HandlePragma(Preprocessor &PP, PragmaIntroducer, Token &First) override {
    State->report(First.getLocation(),
                  "'#pragma corify' is followed by 'if_exists', "
                  "'if_not_exists', 'else' or 'endif'");
  }

private:
  std::shared_ptr<Conditionals> State;
};
} // namespace

void addExistsPragmas(Preprocessor &PP, Sema *const &TheSema,
                      Reporter &Report) {
  auto State = std::make_shared<Conditionals>(TheSema, Report);
  PP.addPPCallbacks(
      std::make_unique<DirectivesInConditionals>(PP.getSourceManager(), State));
  static constexpr std::pair<llvm::StringLiteral, ExistsPragma::Kind> Names[] =
      {{"if_exists", ExistsPragma::If},
       {"if_not_exists", ExistsPragma::IfNot},
       {"else", ExistsPragma::Else},
       {"endif", ExistsPragma::End}};
  for (const auto &[Name, Kind] : Names)
    PP.AddPragmaHandler("corify", new ExistsPragma(Name, Kind, State));
  PP.AddPragmaHandler("corify", new UnknownPragma(State));
}

} // namespace corify
