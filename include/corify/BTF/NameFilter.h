//===- NameFilter.h - which types somebody will ask for ---------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A kernel has more than a hundred thousand types, and a check asks for some
// hundred by name. Each type is looked at once anyway, when the table is read;
// a glance at its kind and at the first four characters of its name then says
// no to almost all of them, and nobody has to look at these again.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_BTF_NAMEFILTER_H
#define CORIFY_BTF_NAMEFILTER_H

#include "llvm/ADT/StringRef.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/Endian.h"
#include <array>
#include <cstdint>

namespace corify::btf {

class NameFilter {
public:
  /// Types of these kinds (bit K is kind K) of that name, alone or with
  /// something after three underscores (a flavor).
  void add(uint32_t Kinds, llvm::StringRef Name) {
    AllKinds |= Kinds;
    set(Kinds, Name);
    if (Name.size() < PrefixLength)
      set(Kinds, (llvm::Twine(Name) + "___").str());
  }

  bool mayWant(unsigned Kind) const { return AllKinds >> Kind & 1; }
  /// False for most types that were not added. Left: bytes from Name's start to
  /// the end of all strings.
  bool mayWant(unsigned Kind, const char *Name, size_t Left) const {
    if (Left < PrefixLength)
      return true;
    uint32_t Word = llvm::support::endian::read32le(Name);
    // What follows the name's NUL is another name.
    if (uint32_t NUL = (Word - 0x01010101u) & ~Word & 0x80808080u)
      Word &= NUL ^ (NUL - 1);
    return Kinds[hash(Word)] >> Kind & 1;
  }

private:
  static constexpr size_t PrefixLength = 4;
  static constexpr unsigned HashBits = 12;

  static uint32_t hash(uint32_t Word) {
    return (Word * 0x9e3779b1u) >> (32 - HashBits);
  }

  void set(uint32_t NewKinds, llvm::StringRef Name) {
    uint32_t Word = 0;
    for (size_t I = 0; I < std::min(Name.size(), PrefixLength); ++I)
      Word |= uint32_t(uint8_t(Name[I])) << (8 * I);
    Kinds[hash(Word)] |= NewKinds;
  }

  uint32_t AllKinds = 0;
  /// By the prefix's hash.
  std::array<uint32_t, 1u << HashBits> Kinds = {};
};

} // namespace corify::btf

#endif
