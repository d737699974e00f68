//===- Installation.cpp - where the parts of Corify lie -------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Driver/CompileCommand.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

using namespace llvm;

namespace corify {

Installation findInstallation(StringRef Executable) {
  StringRef Root = sys::path::parent_path(sys::path::parent_path(Executable));
  SmallString<256> Plugin(Root), Include(Root);
  sys::path::append(Plugin, "lib", "corify.so");
  sys::path::append(Include, "include");
  SmallString<256> Header(Include);
  sys::path::append(Header, "corify", "bpf.h");
  if (!sys::fs::exists(Header))
    Include = StringRef(CORIFY_SOURCE_INCLUDE);
  return {CORIFY_CLANG, Plugin.str().str(), Include.str().str()};
}

} // namespace corify
