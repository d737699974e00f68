//===- SourceLine.cpp - a message's place, by debug info ------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SourceLine.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/IR/DebugInfoMetadata.h"
#include "llvm/IR/Function.h"
#include "llvm/Support/Path.h"

using namespace llvm;

namespace corify {

/// Debug info splits a path where the folder of the compilation ends.
PassMessage::Line sourceLine(const DIFile *File, unsigned Line,
                             const Twine &Text) {
  SmallString<128> Path = File->getFilename();
  if (!sys::path::is_absolute(Path)) {
    Path = File->getDirectory();
    sys::path::append(Path, File->getFilename());
  }
  return {Path.str().str(), Line, 0, Text.str()};
}

PassMessage::Line sourceLine(const Function &F, const Twine &Text) {
  if (const DISubprogram *Place = F.getSubprogram())
    return sourceLine(Place->getFile(), Place->getLine(), Text);
  return {"", 0, 0, Text.str()};
}

} // namespace corify
