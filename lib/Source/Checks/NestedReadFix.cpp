//===- NestedReadFix.cpp - un-nesting in the source text ------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "NestedReadFix.h"
#include "LocalNames.h"
#include "NewLocal.h"
#include "corify/Source/AccessPath.h"
#include "corify/Source/FileRanges.h"
#include "clang/AST/Decl.h"

using namespace clang;
using namespace llvm;

namespace corify {

namespace {
class Finder {
public:
  Finder(const FunctionDecl *Function, Preprocessor &PP)
      : Context(Function->getASTContext()), Sources(PP.getSourceManager()),
        Names(Function, PP) {}

  void visit(const Stmt *S);
  NestedReadFixes take() { return std::move(Fixes); }

private:
  void add(const CallExpr *Region, size_t OuterDepth);

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

/// The smallest part of the outer access that is around the inner one and
/// stands in the file as a whole.
static NewLocal findNested(ArrayRef<const Stmt *> Ancestors,
                           const CallExpr *Region, size_t OuterDepth,
                           const SourceManager &Sources,
                           const LangOptions &Language) {
  size_t Depth = Ancestors.size();
  const Stmt *Part = Region;
  for (; Depth > OuterDepth; Part = Ancestors[--Depth]) {
    auto *E = dyn_cast<Expr>(Part);
    CharSourceRange Range =
        E ? fileRangeOf(E, Sources, Language) : CharSourceRange();
    if (Range.isValid())
      return findNewLocal(Ancestors.take_front(Depth), E, Range);
  }
  return {};
}

void Finder::add(const CallExpr *Region, size_t OuterDepth) {
  NestedReadFix &Fix = Fixes[cast<CallExpr>(Ancestors[OuterDepth])];
  // The others that are nested in the same one wait for the next run.
  if (!Fix.WhyNot.empty() || !Fix.Edits.empty())
    return;
  NewLocal Local =
      findNested(Ancestors, Region, OuterDepth, Sources, Context.getLangOpts());
  Fix.WhyNot = whyNot(Local, Context);
  if (Fix.WhyNot.empty())
    Fix.Edits = makeEdits(Local, Context, Names);
}

NestedReadFixes findNestedReadFixes(const FunctionDecl *Function,
                                    Preprocessor &PP) {
  Finder F(Function, PP);
  F.visit(Function->getBody());
  return F.take();
}

} // namespace corify
