//===- ELFImage.h - an ELF file in plain values -----------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What LLVM has as one template a byte order, as plain values for the rest of
// the reader. Bounds of sections, names and tables are looked at here; what
// they say of one another is for those who use it.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_OBJECT_ELFIMAGE_H
#define CORIFY_LIB_OBJECT_ELFIMAGE_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Endian.h"
#include "llvm/Support/Error.h"
#include <cstdint>
#include <vector>

namespace corify::object {

struct ELFRelocation {
  uint64_t Offset = 0;
  uint32_t Symbol = 0;
  uint32_t Type = 0;
};

struct ELFSection {
  llvm::StringRef Name;
  uint32_t Type = 0;
  uint64_t Flags = 0;
  uint64_t Size = 0, Alignment = 0;
  /// Empty for one that takes no room in the file.
  llvm::StringRef Bytes;
  /// Those that apply to it, in the file's order; none of DWARF's and BTF's.
  std::vector<ELFRelocation> Relocations;

  bool isCode() const;
};

struct ELFSymbol {
  llvm::StringRef Name;
  uint64_t Value = 0, Size = 0;
  /// As in the file: 0 for undefined, special ones from 0xff00.
  uint32_t Section = 0;
  uint8_t Binding = 0, Type = 0, Visibility = 0;

  bool isLocal() const;
  /// Hidden and internal ones: not for other files.
  bool isRestricted() const;
  /// Undefined, and for the loader to find.
  bool isExtern() const;
};

struct ELFImage {
  llvm::endianness Order = llvm::endianness::little;
  /// By index; the first is no section.
  std::vector<ELFSection> Sections;
  std::vector<ELFSymbol> Symbols;

  /// Bytes must outlive the result. Refuses what libbpf takes for no BPF
  /// object: 32 bits, another machine, a linked file.
  static llvm::Expected<ELFImage> parse(llvm::StringRef Bytes);
};

} // namespace corify::object

#endif
