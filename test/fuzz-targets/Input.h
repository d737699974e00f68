//===- Input.h - one input that stands for several files ------ -*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
//   part 0 | part 1 | … | length of part 0:32 | length of part 1:32 | …
//
// The last part has no length: it is what the others leave. Lengths that do not
// fit are cut, so that every input is one.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_TEST_FUZZ_INPUT_H
#define CORIFY_TEST_FUZZ_INPUT_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/Error.h"
#include <random>
#include <vector>

namespace corify::fuzz {

using Bytes = std::vector<uint8_t>;

/// Each part in memory of its own and of its very length, so that a byte too
/// far is one that AddressSanitizer sees.
llvm::SmallVector<Bytes, 3> splitInput(const uint8_t *Data, size_t Size,
                                       unsigned Parts);
/// False where they have no room in MaxSize.
bool joinInput(llvm::ArrayRef<Bytes> Parts, uint8_t *Data, size_t &Size,
               size_t MaxSize);

llvm::StringRef text(const Bytes &B);

/// For what a target does with a result: it has to be looked at, not used.
void look(llvm::StringRef S);
void look(uint64_t Number);

/// An error is an answer like any other: it is one line, starts lower-case and
/// ends without a full stop. Stops where it is not.
void checkMessage(llvm::Error E);

using Random = std::minstd_rand;

/// Changes a word or two of what a part holds, and its header so that it is one
/// still. Mutates as libFuzzer does where the part is none.
void mutateBTF(Bytes &B, size_t MaxSize, Random &R);
void mutateBTFExt(Bytes &B, size_t MaxSize, Random &R);
/// Changes the contents of a section, or a number in the tables.
void mutateELF(Bytes &B, size_t MaxSize, Random &R);
void mutateWords(Bytes &B, size_t MaxSize, Random &R);
void mutatePlain(Bytes &B, size_t MaxSize, Random &R);

using Mutator = void (*)(Bytes &, size_t, Random &);
/// Mutates one part, each with its mutator.
size_t mutateParts(uint8_t *Data, size_t Size, size_t MaxSize, unsigned Seed,
                   llvm::ArrayRef<Mutator> Mutators);

} // namespace corify::fuzz

extern "C" {
int LLVMFuzzerTestOneInput(const uint8_t *Data, size_t Size);
size_t LLVMFuzzerCustomMutator(uint8_t *Data, size_t Size, size_t MaxSize,
                               unsigned Seed);
size_t LLVMFuzzerMutate(uint8_t *Data, size_t Size, size_t MaxSize);
}

#endif
