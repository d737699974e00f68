//===- Linker.h - several BPF objects into one ------------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The steps of a link, and all of them in one.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LINK_LINKER_H
#define CORIFY_LINK_LINKER_H

#include "corify/Link/Inputs.h"
#include "llvm/Support/Endian.h"

namespace corify::link {

struct LinkResult {
  /// Without an error among them the file holds what was linked.
  std::vector<Problem> Problems;
  /// Nothing is left for another link to define.
  bool IsWhole = true;

  bool hasErrors() const;
};

/// Each input is proven before libbpf sees it; then they are linked, what
/// libbpf's linker leaves wrong is mended, and what came out is held against
/// them. The compiler's lists are in what another link is for, and in no other.
/// The error is an input that cannot be read.
llvm::Expected<LinkResult> linkObjects(llvm::ArrayRef<std::string> Paths,
                                       llvm::StringRef File,
                                       const relocate::LoaderRules &Rules);

/// By libbpf's linker, in the order given. The error is what libbpf said of it
/// first, in one line; the file may then hold anything.
llvm::Error linkFiles(llvm::ArrayRef<std::string> Inputs, llvm::StringRef File);

/// Whether the libbpf at hand links objects of that byte order.
bool canLink(llvm::endianness Order);
/// "1.1", of the library that is loaded.
std::string libbpfVersion();

/// libbpf's linker joins equal types and numbers them anew, in the records too,
/// but not in the instructions that have a type's number. Each gets its
/// record's, in the object's file; the result is how many had another.
llvm::Expected<unsigned> refreshTypeIDs(const object::ObjectFile &Object);

/// Where one input declares a variable that another defines, libbpf's linker
/// (1.1 at least) leaves the declaration's place in .BTF. It becomes the
/// symbol's; the result is how many had another.
llvm::Expected<unsigned> repairOffsets(llvm::StringRef File);

/// Nothing is written where there is no such section.
llvm::Error removeSection(llvm::StringRef File, llvm::StringRef Section);

} // namespace corify::link

#endif
