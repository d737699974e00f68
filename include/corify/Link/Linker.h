//===- Linker.h - several BPF objects into one ------------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The steps of a link, each on the file that the one before it left.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LINK_LINKER_H
#define CORIFY_LINK_LINKER_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/Support/Endian.h"
#include "llvm/Support/Error.h"
#include <string>

namespace corify::link {

/// By libbpf's linker, in the order given. The error is what libbpf said of it
/// first, in one line; the file may then hold anything.
llvm::Error linkFiles(llvm::ArrayRef<std::string> Inputs, llvm::StringRef File);

/// Whether the libbpf at hand links objects of that byte order.
bool canLink(llvm::endianness Order);
/// "1.1", of the library that is loaded.
std::string libbpfVersion();

/// libbpf's linker joins equal types and numbers them anew, in the records too,
/// but not in the instructions that have a type's number. Each gets its
/// record's; the result is how many had another.
llvm::Expected<unsigned> refreshTypeIDs(llvm::StringRef File);

/// Nothing is written where there is no such section.
llvm::Error removeSection(llvm::StringRef File, llvm::StringRef Section);

} // namespace corify::link

#endif
