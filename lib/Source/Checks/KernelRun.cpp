//===- KernelRun.cpp - where the functions of a file get to ---------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "KernelFrame.h"
#include "clang/AST/Attr.h"

using namespace clang;
using namespace llvm;

namespace corify {

void KernelRun::enter(const FunctionDecl *Function) {
  call(Function, Arguments(Function->getNumParams(), KnownNumber::any()));
}

/// Whether the verifier looks at Function on its own, and knows nothing of what
/// it returns to a caller.
static bool isVerifiedAlone(const FunctionDecl *Function) {
  return Function->hasAttr<WeakAttr>() ||
         (Function->hasAttr<NoInlineAttr>() && Function->isExternallyVisible());
}

KnownNumber KernelRun::call(const FunctionDecl *Function, Arguments Passed) {
  const SeenFunction *Seen = Functions.find(Function);
  if (!Seen || !Seen->Graph || Function->getNumParams() != Passed.size())
    return KnownNumber::any();
  Function = Function->getCanonicalDecl();
  // Each call has its own run, as far as that goes.
  constexpr unsigned MostRuns = 16;
  if (NumRuns[Function] == MostRuns)
    Passed.assign(Passed.size(), KnownNumber::any());
  // A function that calls itself returns anything.
  auto [Place, IsNew] =
      Returned.try_emplace({Function, Passed}, KnownNumber::any());
  if (!IsNew)
    return Place->second;
  ++NumRuns[Function];
  KnownNumber Result =
      KernelFrame(*this, Function->getDefinition(), *Seen).execute(Passed);
  if (!Result.isNone() && !isVerifiedAlone(Function))
    Place->second = Result;
  return Place->second;
}

KnownNumber KernelRun::decided(int64_t InSource, bool IsTruth) const {
  if (!IsSetElsewhere)
    return KnownNumber::of({InSource});
  if (InSource == 0)
    return KnownNumber::nonZero();
  return IsTruth ? KnownNumber::of({0}) : KnownNumber::any();
}

} // namespace corify
