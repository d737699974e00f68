//===- CheckTarget.cpp - fuzzing the whole check --------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Parts: a BPF object, and .BTF of a kernel. All that `corify check --what-if`
// does, and every format that it writes.
//
//===----------------------------------------------------------------------===//

#include "Input.h"
#include "corify/Check/Checker.h"
#include "corify/Report/Report.h"
#include <sys/mman.h>
#include <unistd.h>

using namespace llvm;
using namespace corify;

namespace {
/// A file that is in memory only, with a path.
class File {
public:
  explicit File(const fuzz::Bytes &Contents)
      : Descriptor(memfd_create("input", MFD_CLOEXEC)) {
    StringRef Rest = fuzz::text(Contents);
    while (!Rest.empty()) {
      ssize_t Written = write(Descriptor, Rest.data(), Rest.size());
      if (Written <= 0)
        abort();
      Rest = Rest.drop_front(Written);
    }
  }
  File(const File &) = delete;
  ~File() { close(Descriptor); }

  std::string path() const {
    return ("/proc/self/fd/" + Twine(Descriptor)).str();
  }

private:
  int Descriptor;
};
} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *Data, size_t Size) {
  auto Parts = fuzz::splitInput(Data, Size, 2);
  File Object(Parts[0]), Kernel(Parts[1]);
  check::CheckOptions Options;
  Options.Objects = {Object.path()};
  Options.Kernels = {Kernel.path()};
  Options.WhatIf = true;
  Options.Threads = 1;
  if (Size % 2)
    Options.Loader.Loader = relocate::LoaderRules::Cilium;
  auto Report = check::check(Options, [](size_t, size_t) {});
  if (!Report) {
    fuzz::checkMessage(Report.takeError());
    return 0;
  }
  raw_null_ostream Nowhere;
  for (auto Format :
       {report::Format::Text, report::Format::JSON, report::Format::SARIF,
        report::Format::HTML, report::Format::GitHub})
    report::write(Nowhere, *Report, Format, {});
  return 0;
}

size_t LLVMFuzzerCustomMutator(uint8_t *Data, size_t Size, size_t MaxSize,
                               unsigned Seed) {
  return fuzz::mutateParts(Data, Size, MaxSize, Seed,
                           {fuzz::mutateELF, fuzz::mutateBTF});
}
