//===- License.cpp - corify-license ---------------------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The helpers that read memory are for programs whose licence the kernel takes
// for compatible with the GPL (license_is_gpl_compatible()).
//
//===----------------------------------------------------------------------===//

#include "Check.h"
#include "HelperArguments.h"
#include "corify/Source/AccessPath.h"
#include "llvm/ADT/StringSwitch.h"

using namespace clang;
using namespace llvm;

namespace corify {

namespace {
class License : public Check {
public:
  using Check::Check;
  void checkNode(const Stmt *S, const Site &At) override;
  void checkFile() override;

private:
  bool isRead(const Stmt *S, const Site &At) const;
  SourceLocation FirstRead;
};
} // namespace

CheckPtr makeLicenseCheck(CheckContext &Context) {
  return std::make_unique<License>(Context);
}

bool License::isRead(const Stmt *S, const Site &At) const {
  if (const auto *Call = dyn_cast<CallExpr>(S))
    return probedMemory(calleeName(Call)) != ProbedMemory::None;
  const auto *Load = dyn_cast<CastExpr>(S);
  if (!At.IsRewritten || !Load || Load->getCastKind() != CK_LValueToRValue)
    return false;
  AccessPath Path(Context.AST, const_cast<Expr *>(Load->getSubExpr()));
  return Path.pointer() && isCertainlyUntyped(of(Path.pointer(), At));
}

void License::checkNode(const Stmt *S, const Site &At) {
  if (FirstRead.isInvalid() && isRead(S, At))
    FirstRead = fileLocation(Context, cast<Expr>(S)->getExprLoc());
}

static bool isCompatible(StringRef Text) {
  return StringSwitch<bool>(Text)
      .Cases({"GPL", "GPL v2", "GPL and additional rights", "Dual BSD/GPL",
              "Dual MIT/GPL", "Dual MPL/GPL"},
             true)
      .Default(false);
}

void License::checkFile() {
  if (FirstRead.isInvalid() || !Context.Report.isEnabled(Diag::License))
    return;
  // Without one, another file of the object may have it.
  const VarDecl *V = Context.License;
  const auto *Text =
      V && V->getInit()
          ? dyn_cast<clang::StringLiteral>(V->getInit()->IgnoreParenImpCasts())
          : nullptr;
  if (!Text || Text->getCharByteWidth() != 1)
    return;
  StringRef Written = Text->getString().take_until([](char C) { return !C; });
  if (isCompatible(Written) || !isNew(Diag::License, Text->getBeginLoc()))
    return;
  Context.Report.reportInFile(Text->getBeginLoc(), Diag::License) << Written;
  Context.Report.note(
      FirstRead, "the verifier says \"cannot call GPL-restricted function from "
                 "non-GPL compatible program\" here; it takes \"GPL\", \"GPL "
                 "v2\", \"GPL and additional rights\", \"Dual BSD/GPL\", "
                 "\"Dual MIT/GPL\" and \"Dual MPL/GPL\"");
}

} // namespace corify
