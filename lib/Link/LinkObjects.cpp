//===- LinkObjects.cpp - all steps of a link ------------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Findings.h"
#include "corify/Link/Linker.h"
#include "corify/Support/ExpectedRecords.h"
#include "corify/Support/InputError.h"
#include "llvm/ADT/STLExtras.h"

using namespace llvm;

namespace corify::link {

bool LinkResult::hasErrors() const {
  return any_of(Problems, [](const Problem &P) { return P.IsError; });
}

/// What libbpf's linker leaves wrong, and what nobody has a use for.
static Expected<std::unique_ptr<object::ObjectFile>> mend(StringRef File,
                                                          bool IsWhole) {
  if (IsWhole)
    if (Error E = removeSection(File, expected::SectionName))
      return std::move(E);
  if (auto Repaired = repairOffsets(File); !Repaired)
    return Repaired.takeError();
  auto Linked =
      object::ObjectFile::open(File, object::ObjectFile::Stage::Linkable);
  if (!Linked)
    return Linked.takeError();
  if (auto Refreshed = refreshTypeIDs(**Linked); !Refreshed)
    return Refreshed.takeError();
  return Linked;
}

static void compareWithInputs(ArrayRef<Input> Inputs,
                              const object::ObjectFile &Linked,
                              std::vector<Problem> &Problems) {
  std::vector<const object::ObjectFile *> Objects;
  for (const Input &I : Inputs)
    Objects.push_back(I.get());
  for (const prove::Finding &F : prove::proveLinked(Objects, Linked))
    Problems.push_back(problemOf(Linked, F));
}

Expected<LinkResult> linkObjects(ArrayRef<std::string> Paths, StringRef File,
                                 const relocate::LoaderRules &Rules) {
  auto Inputs = openInputs(Paths);
  if (!Inputs)
    return Inputs.takeError();
  LinkResult Result;
  Result.IsWhole = findUndefined(*Inputs).empty();
  Result.Problems = lookAtInputs(*Inputs);
  append_range(Result.Problems, proveInputs(*Inputs, Rules));
  if (Result.hasErrors())
    return std::move(Result);
  auto Fail = [&](Error E) {
    // What the inputs make together has no name yet.
    Result.Problems.push_back(
        {"corify-link", toString(renamed(std::move(E), File, ""))});
    return std::move(Result);
  };
  if (Error E = linkFiles(Paths, File))
    return Fail(std::move(E));
  auto Linked = mend(File, Result.IsWhole);
  if (!Linked)
    return Fail(Linked.takeError());
  compareWithInputs(*Inputs, **Linked, Result.Problems);
  return std::move(Result);
}

} // namespace corify::link
