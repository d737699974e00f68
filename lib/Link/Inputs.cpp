//===- Inputs.cpp - opening what is to be linked --------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Link/Inputs.h"
#include "corify/Link/Linker.h"
#include "corify/Support/InputError.h"
#include "llvm/Support/FileSystem.h"

using namespace llvm;

namespace corify::link {

static Error refuseTwice(StringRef Path, ArrayRef<Input> Others) {
  for (const Input &Other : Others)
    if (sys::fs::equivalent(Path, Other->Path))
      return inputError(Path == Other->Path
                            ? Twine("is given twice")
                            : "is the same file as " + Twine(Other->Path));
  return Error::success();
}

static Error refuseByteOrder(const object::ObjectFile &I,
                             ArrayRef<Input> Others) {
  if (!Others.empty() && I.Order != Others[0]->Order)
    return inputError("byte order is not that of " + Others[0]->Path);
  if (!canLink(I.Order))
    return inputError("byte order is not this machine's: libbpf " +
                      libbpfVersion() +
                      " links only objects of its own, libbpf 1.5 and newer "
                      "both");
  return Error::success();
}

Expected<std::vector<Input>> openInputs(ArrayRef<std::string> Paths) {
  std::vector<Input> Result;
  for (const std::string &Path : Paths) {
    if (Error E = refuseTwice(Path, Result))
      return inFile(Path, std::move(E));
    auto Opened =
        object::ObjectFile::open(Path, object::ObjectFile::Stage::Linkable);
    if (!Opened)
      return Opened.takeError();
    if (Error E = refuseByteOrder(**Opened, Result))
      return inFile(Path, std::move(E));
    Result.push_back(std::move(*Opened));
  }
  return std::move(Result);
}

} // namespace corify::link
