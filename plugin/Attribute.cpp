//===- Attribute.cpp - __attribute__((corify("MODE"))) --------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Registration.h"
#include "corify/Source/AnnotatedFunctions.h"
#include "clang/AST/Expr.h"
#include "clang/Basic/DiagnosticSema.h"
#include "clang/Sema/ParsedAttr.h"
#include "clang/Sema/Sema.h"

using namespace clang;
using namespace llvm;

static void giveError(Sema &S, SourceLocation Loc, StringRef Why) {
  DiagnosticsEngine &Engine = S.getDiagnostics();
  unsigned ID =
      Engine.getCustomDiagID(DiagnosticsEngine::Error, "%0 [corify-attribute]");
  Engine.Report(Loc, ID) << Why;
}

static AttributeComplaint Complain = giveError;

namespace {

/// A registered attribute, so that __has_attribute(corify) is true and a
/// misuse is clang's own error.
class CorifyAttribute : public ParsedAttrInfo {
public:
  CorifyAttribute() {
    static constexpr Spelling Names[] = {
        {ParsedAttr::AS_GNU, "corify"}, {ParsedAttr::AS_C23, "corify::corify"}};
    Spellings = Names;
    OptArgs = 1;
  }

  bool diagAppertainsToDecl(Sema &S, const ParsedAttr &Attr,
                            const Decl *D) const override {
    if (isa<FunctionDecl>(D))
      return true;
    S.Diag(Attr.getLoc(), diag::err_attribute_wrong_decl_type)
        << Attr << Attr.isRegularKeywordAttribute() << ExpectedFunction;
    return false;
  }

  AttrHandling handleDeclAttribute(Sema &S, Decl *D,
                                   const ParsedAttr &Attr) const override {
    StringRef Mode = "auto";
    SourceLocation ModeLoc = Attr.getLoc();
    if (Attr.getNumArgs() > 1) {
      S.Diag(Attr.getLoc(), diag::err_attribute_too_many_arguments)
          << Attr << 1;
      return AttributeNotApplied;
    }
    if (Attr.getNumArgs() == 1 &&
        !S.checkStringLiteralArgumentAttr(Attr, 0, Mode, &ModeLoc))
      return AttributeNotApplied;

    std::optional<corify::RewriteMode> Wanted = corify::parseMode(Mode);
    if (!Wanted)
      return reject(S, ModeLoc,
                    "unknown mode '" + Mode +
                        "': the modes are 'auto', 'probe' and 'direct'");
    auto Earlier = corify::findAnnotation(cast<FunctionDecl>(D));
    if (Earlier && *Earlier != *Wanted)
      return reject(S, Attr.getLoc(), "the function has another mode already");
    if (!Earlier)
      corify::annotate(D, Mode, Attr);
    return AttributeApplied;
  }

private:
  static AttrHandling reject(Sema &S, SourceLocation Loc, const Twine &Why) {
    Complain(S, Loc, Why.str());
    return AttributeNotApplied;
  }
};

} // namespace

void registerAttribute(AttributeComplaint Complaint) {
  if (Complaint)
    Complain = Complaint;
  static ParsedAttrInfoRegistry::Add<CorifyAttribute> Registration(
      "corify", "makes the kernel accesses of a function relocatable reads");
}
