//===- source.cpp - `corify lint` -----------------------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What reads source has clang in it, and is a program of its own.
//
//===----------------------------------------------------------------------===//

#include "Subcommands.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <unistd.h>

using namespace llvm;

int runSource(const std::string &Executable, const std::string &Subcommand,
              const std::vector<std::string> &Words) {
  SmallString<256> Path(
      sys::path::parent_path(sys::path::parent_path(Executable)));
  sys::path::append(Path, "libexec", "corify-source");
  std::vector<char *> Arguments = {Path.data(),
                                   const_cast<char *>(Subcommand.c_str())};
  for (const std::string &Word : Words)
    Arguments.push_back(const_cast<char *>(Word.c_str()));
  Arguments.push_back(nullptr);
  // Syntax trees are large and live until the end: glibc takes their memory in
  // steps of 32 MB and in huge pages, which saves half of the page faults.
  setenv("GLIBC_TUNABLES",
         "glibc.malloc.hugetlb=1:glibc.malloc.top_pad=33554432:"
         "glibc.malloc.mmap_threshold=33554432",
         /*overwrite=*/0);
  execv(Path.c_str(), Arguments.data()); // returns on failure alone
  std::string Why = std::strerror(errno);
  errs() << "corify " << Subcommand << ": '" << Path << "': " << Why << '\n';
  return CannotRun;
}
