//===- AnnotatedFunctions.cpp - which functions are rewritten -------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Source/AnnotatedFunctions.h"
#include "corify/Support/Annotations.h"
#include "clang/AST/Attr.h"
#include "llvm/ADT/StringSwitch.h"

using namespace clang;
using namespace llvm;

namespace corify {

std::optional<RewriteMode> parseMode(StringRef Text) {
  return StringSwitch<std::optional<RewriteMode>>(Text)
      .Case("auto", RewriteMode::Auto)
      .Case("probe", RewriteMode::Probe)
      .Case("direct", RewriteMode::Direct)
      .Default(std::nullopt);
}

void annotate(Decl *Function, StringRef Mode, const AttributeCommonInfo &Info) {
  Function->addAttr(AnnotateAttr::Create(Function->getASTContext(),
                                         (ModeAnnotation + Mode).str(), nullptr,
                                         0, Info));
}

/// The modes of all declarations up to Function.
static SmallVector<RewriteMode, 2>
annotatedModes(const FunctionDecl *Function) {
  SmallVector<RewriteMode, 2> Modes;
  for (const auto *Attribute : Function->specific_attrs<AnnotateAttr>()) {
    StringRef Text = Attribute->getAnnotation();
    if (!Text.consume_front(ModeAnnotation))
      continue;
    if (std::optional<RewriteMode> Mode = parseMode(Text))
      Modes.push_back(*Mode);
  }
  return Modes;
}

std::optional<RewriteMode> findAnnotation(const FunctionDecl *Function) {
  SmallVector<RewriteMode, 2> Modes = annotatedModes(Function);
  if (Modes.empty())
    return std::nullopt;
  return Modes.front();
}

bool hasContradiction(const FunctionDecl *Function) {
  return !all_equal(annotatedModes(Function));
}

/// The function that has the body, if Function is one that libbpf's macros
/// put before it.
static const FunctionDecl *findUserBody(const FunctionDecl *Function,
                                        const ProvenanceAnalysis &Analysis) {
  if (!Function->getIdentifier())
    return nullptr;
  for (const FunctionDecl *Callee : Analysis.referencedBy(Function)) {
    StringRef Name = Callee->getIdentifier() ? Callee->getName() : "";
    if (Name.consume_front("____") && Name == Function->getName())
      return Callee->getCanonicalDecl();
  }
  return nullptr;
}

void AnnotatedFunctions::addFunction(const FunctionDecl *Function) {
  std::optional<RewriteMode> Mode = findAnnotation(Function);
  if (!Mode && Scope == FunctionScope::All)
    Mode = RewriteMode::Auto;
  if (!Mode)
    return;
  const FunctionDecl *UserBody = findUserBody(Function, Analysis);
  const FunctionDecl *Target =
      UserBody ? UserBody : Function->getCanonicalDecl();
  // An annotation on NAME goes before what the scope gives to ____NAME.
  if (!Modes.try_emplace(Target, *Mode).second && findAnnotation(Function))
    Modes[Target] = *Mode;
}

void AnnotatedFunctions::close() {
  if (Scope != FunctionScope::Reachable)
    return;
  // The list grows while it is walked, until nothing new is reached.
  for (unsigned I = 0; I < Modes.size(); ++I) {
    auto [Function, Mode] = *(Modes.begin() + I);
    for (const FunctionDecl *Callee : Analysis.referencedBy(Function))
      if (Callee->hasBody() && !Callee->isExternallyVisible())
        Modes.insert({Callee->getCanonicalDecl(), Mode});
  }
}

std::optional<RewriteMode>
AnnotatedFunctions::modeOf(const FunctionDecl *Function) const {
  const auto *It = Modes.find(Function->getCanonicalDecl());
  if (It == Modes.end())
    return std::nullopt;
  return It->second;
}

} // namespace corify
