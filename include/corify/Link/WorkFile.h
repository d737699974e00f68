//===- WorkFile.h - a file that has no place on a disk ----------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What is linked is nobody's until it is proven. libbpf's linker writes to a
// path; this one leads to memory, of which nothing is left however the program
// ends.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LINK_WORKFILE_H
#define CORIFY_LINK_WORKFILE_H

#include "llvm/Support/Error.h"
#include <string>
#include <utility>

namespace corify::link {

class WorkFile {
public:
  static llvm::Expected<WorkFile> create();
  WorkFile(WorkFile &&Other)
      : Descriptor(std::exchange(Other.Descriptor, -1)) {}
  ~WorkFile();

  /// For this process, as long as this lives.
  std::string path() const;

private:
  explicit WorkFile(int Descriptor) : Descriptor(Descriptor) {}

  int Descriptor;
};

} // namespace corify::link

#endif
