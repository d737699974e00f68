//===- KernelRelease.cpp - releases and architectures by name -------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/BTF/KernelImage.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"

using namespace llvm;

namespace corify::btf {

std::string normalizeArch(StringRef Arch) {
  return StringSwitch<StringRef>(Arch)
      .CasesLower({"x86_64", "x86-64", "x64"}, "amd64")
      .CaseLower("aarch64", "arm64")
      .CasesLower({"x86", "i486", "i586", "i686", "686", "686pae"}, "i386")
      .CaseLower("riscv", "riscv64")
      .CaseLower("s390", "s390x")
      .CasesLower({"ppc64le", "powerpc64le"}, "ppc64el")
      .CasesLower({"arm", "armv7l", "armmp"}, "armhf")
      .CaseLower("loongarch64", "loong64")
      .Default(Arch)
      .str();
}

/// The length of the numbers at the start of Text: two or three of them, with
/// dots between; 0 where there are none.
static size_t numbersLength(StringRef Text) {
  size_t At = 0;
  for (unsigned Count = 0; Count < 3; ++Count) {
    size_t Start = Count ? At + 1 : At;
    if (Count && (At >= Text.size() || Text[At] != '.'))
      return Count > 1 ? At : 0;
    size_t End = Start;
    while (End < Text.size() && isDigit(Text[End]))
      ++End;
    if (End == Start)
      return Count > 1 ? At : 0;
    At = End;
  }
  return At;
}

static std::string firstNumbers(StringRef Text) {
  for (size_t I = 0; I < Text.size(); ++I) {
    bool IsInside = I && (isAlnum(Text[I - 1]) || Text[I - 1] == '.');
    // "v6.1" is one as well.
    if (I && Text[I - 1] == 'v')
      IsInside = I > 1 && isAlnum(Text[I - 2]);
    if (IsInside || !isDigit(Text[I]))
      continue;
    if (size_t Length = numbersLength(Text.substr(I)))
      return Text.substr(I, Length).str();
  }
  return "";
}

std::string releaseNumbers(StringRef Text) {
  // Debian's release keeps the number that its ABI started with.
  constexpr StringLiteral Debian = " Debian ";
  size_t At = Text.find(Debian);
  if (At != StringRef::npos) {
    StringRef Rest = Text.substr(At + Debian.size());
    if (size_t Length = numbersLength(Rest))
      return Rest.substr(0, Length).str();
  }
  return firstNumbers(Text);
}

bool isOlderRelease(StringRef A, StringRef B) {
  if (A.empty() || B.empty())
    return !A.empty() && B.empty();
  while (!A.empty() || !B.empty()) {
    unsigned long long X = 0, Y = 0;
    consumeUnsignedInteger(A, 10, X);
    consumeUnsignedInteger(B, 10, Y);
    if (X != Y)
      return X < Y;
    // At the dot, or at what is no number and ends it.
    A = A.consume_front(".") ? A : StringRef();
    B = B.consume_front(".") ? B : StringRef();
  }
  return false;
}

} // namespace corify::btf
