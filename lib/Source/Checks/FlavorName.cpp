//===- FlavorName.cpp - corify-flavor-name --------------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// `struct sock___old` is `struct sock` to the loader, and `struct sock____old`
// is a record of that name: a flavor begins after exactly three underscores.
//
//===----------------------------------------------------------------------===//

#include "corify/Source/Checks.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;
using namespace llvm;

namespace corify {

void checkFlavorName(const RecordDecl *Record, const ASTContext &AST,
                     const KernelRecords &Records, Reporter &Report) {
  if (!Record->getIdentifier() || !Report.isEnabled(Diag::FlavorName) ||
      !KernelRecords::isRelocatedByClang(Record))
    return;
  StringRef Name = Record->getName();
  size_t Underscores = Name.find("___", 1);
  if (Underscores == StringRef::npos || essentialName(Name) != Name ||
      Records.isInKernelHeader(Record) ||
      AST.getSourceManager().isInSystemHeader(Record->getLocation()))
    return;
  // Nobody means a flavor where nothing stands before or after it.
  StringRef Base = Name.take_front(Underscores);
  StringRef Flavor = Name.drop_front(Underscores).ltrim('_');
  if (Base.ltrim('_').empty())
    return;
  Report.report(Record->getLocation(), Diag::FlavorName)
      << AST.getCanonicalTagType(Record);
  std::string Remedy = Flavor.empty()
                           ? "a flavor has a name after its three underscores"
                           : ("exactly three underscores make a flavor of '" +
                              Base + "': " + Base + "___" + Flavor)
                                 .str();
  Report.note(Record->getLocation(), Remedy);
}

} // namespace corify
