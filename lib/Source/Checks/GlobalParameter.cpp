//===- GlobalParameter.cpp - corify-global-parameter ----------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The verifier checks a global function by itself, and takes a pointer to a
// record in its parameters for one to so many bytes of the program's own.
//
//===----------------------------------------------------------------------===//

#include "Check.h"
#include "clang/AST/Attr.h"

using namespace clang;
using namespace llvm;

namespace corify {

namespace {
class GlobalParameter : public Check {
public:
  using Check::Check;
  void checkSignature(const FunctionDecl *Function) override;
};
} // namespace

CheckPtr makeGlobalParameterCheck(CheckContext &Context) {
  return std::make_unique<GlobalParameter>(Context);
}

/// Whether the verifier is told what is passed: `__arg_trusted` and its like.
static bool isTagged(const ParmVarDecl *P) {
  return any_of(P->specific_attrs<BTFDeclTagAttr>(),
                [](const BTFDeclTagAttr *Tag) {
                  return Tag->getBTFDeclTag().starts_with("arg:");
                });
}

/// Whether the loader takes Function for a global one: a hidden one is static
/// to it.
static bool isGlobal(const FunctionDecl *Function) {
  return Function->isExternallyVisible() &&
         Function->getVisibility() == DefaultVisibility &&
         !Function->hasAttr<AlwaysInlineAttr>() &&
         Function->getASTContext().DeclMustBeEmitted(Function);
}

void GlobalParameter::checkSignature(const FunctionDecl *Function) {
  if (!programSection(Function).empty() || !isGlobal(Function) ||
      Context.Analysis.kindOf(Function) == ProgramKind::None)
    return;
  for (const ParmVarDecl *P : Function->parameters()) {
    QualType Type = P->getType();
    if (!Type->isPointerType() || isTagged(P) ||
        !isInternalRecord(Context.Records, Type->getPointeeType()) ||
        !isNew(Diag::GlobalParameter, P->getLocation()))
      continue;
    Context.Report.report(P->getLocation(), Diag::GlobalParameter)
        << Function << Type->getPointeeType().getUnqualifiedType();
    Context.Report.note(P->getLocation(),
                        "make the function static, or tag the parameter with "
                        "__arg_trusted (Linux 6.9) and pass a trusted pointer");
  }
}

} // namespace corify
