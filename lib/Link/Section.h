//===- Section.h - changes in the sections of a file ------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_LINK_SECTION_H
#define CORIFY_LIB_LINK_SECTION_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/Object/ObjectFile.h"
#include "llvm/Support/Endian.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/MemoryBuffer.h"

namespace corify::link {

/// 32 bits in the section of that number, at so many bytes from its start.
struct Change {
  uint32_t Section = 0;
  uint64_t Offset = 0;
  uint32_t Value = 0;
};

/// A file in memory, as LLVM sees it.
struct LoadedFile {
  std::unique_ptr<llvm::MemoryBuffer> Bytes;
  std::unique_ptr<llvm::object::ObjectFile> ELF;
};

llvm::Expected<LoadedFile> load(llvm::StringRef File);

llvm::Error changeWords(llvm::StringRef File, llvm::endianness Order,
                        llvm::ArrayRef<Change> Changes);

} // namespace corify::link

#endif
