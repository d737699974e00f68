//===- Input.cpp - one input that stands for several files ----------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Input.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Endian.h"
#include "llvm/Support/raw_ostream.h"
#include <cstdlib>

using namespace llvm;
using support::endian::read32le;
using support::endian::write32le;

namespace corify::fuzz {

SmallVector<Bytes, 3> splitInput(const uint8_t *Data, size_t Size,
                                 unsigned Parts) {
  SmallVector<Bytes, 3> Result(Parts);
  size_t Lengths = 4 * (Parts - 1);
  if (Size < Lengths) {
    Result[0].assign(Data, Data + Size);
    return Result;
  }
  size_t At = 0, End = Size - Lengths;
  for (unsigned I = 0; I < Parts; ++I) {
    size_t Length = End - At;
    if (I + 1 < Parts)
      Length = std::min<size_t>(Length, read32le(Data + End + 4 * I));
    Result[I].assign(Data + At, Data + At + Length);
    At += Length;
  }
  return Result;
}

bool joinInput(ArrayRef<Bytes> Parts, uint8_t *Data, size_t &Size,
               size_t MaxSize) {
  size_t Needed = 4 * (Parts.size() - 1);
  for (const Bytes &B : Parts)
    Needed += B.size();
  if (Needed > MaxSize)
    return false;
  uint8_t *At = Data;
  for (const Bytes &B : Parts)
    At = std::copy(B.begin(), B.end(), At);
  for (const Bytes &B : Parts.drop_back()) {
    write32le(At, B.size());
    At += 4;
  }
  Size = Needed;
  return true;
}

StringRef text(const Bytes &B) {
  return StringRef(reinterpret_cast<const char *>(B.data()), B.size());
}

void look(uint64_t Number) {
  // It cannot be left out, for all the compiler knows.
  asm volatile("" : : "r"(Number));
}

void look(StringRef S) {
  uint64_t Sum = 0;
  for (char C : S)
    Sum = Sum * 31 + uint8_t(C);
  look(Sum);
}

void checkMessage(Error E) {
  if (!E)
    return;
  std::string Text = toString(std::move(E));
  if (!Text.empty() && !StringRef(Text).contains('\n') && Text.back() != '.')
    return;
  errs() << "no message: '" << Text << "'\n";
  std::abort();
}

size_t mutateParts(uint8_t *Data, size_t Size, size_t MaxSize, unsigned Seed,
                   ArrayRef<Mutator> Mutators) {
  Random R(Seed);
  if (R() % 64 == 0)
    return LLVMFuzzerMutate(Data, Size, MaxSize);
  SmallVector<Bytes, 3> Parts = splitInput(Data, Size, Mutators.size());
  size_t Others = 4 * (Parts.size() - 1);
  unsigned Which = R() % Parts.size();
  for (unsigned I = 0; I < Parts.size(); ++I)
    Others += I == Which ? 0 : Parts[I].size();
  if (Others < MaxSize)
    Mutators[Which](Parts[Which], MaxSize - Others, R);
  if (!joinInput(Parts, Data, Size, MaxSize))
    return LLVMFuzzerMutate(Data, Size, MaxSize);
  return Size;
}

} // namespace corify::fuzz
