//===- Loading.h - what one kernel and loader make of the code --*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The instructions as they reach the verifier, as far as they differ from the
// object's, the constants that the loader fills in, and what of the verifier
// differs between kernels.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_OBJECT_LOADING_H
#define CORIFY_OBJECT_LOADING_H

#include "corify/Object/Code.h"
#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/DenseMap.h"
#include <optional>

namespace corify::object {

/// A record's instruction on this kernel.
struct Relocated {
  /// The verifier refuses it.
  bool IsPoison = false;
  /// Its value is not looked at: an offset, which decides no branch. Unlike a
  /// value that is known, it may differ between kernels that are taken for one.
  bool IsOpaque = false;
  Instruction After[2];
};

/// What a verifier follows; each came with some version, and what it does not
/// follow is unknown to it. By default all, as the newest does.
struct VerifierRules {
  /// A register that was copied and its copy learn of one another (5.10).
  bool LinksCopies = true;
  /// A number of less than 8 bytes is kept where it is spilled (5.16).
  bool KeepsNarrowSpills = true;
  /// A number that is stored as an immediate is kept (6.3).
  bool KeepsImmediates = true;
  /// More than elements of maps and sockets is known not to be null, 32-bit
  /// copies are linked, and == with a constant out of range is false (6.4).
  bool KnowsNonNull = true;
  /// Two registers without constants are compared; != takes a bound away
  /// (6.8).
  bool ComparesRanges = true;
  /// Filled values are linked with what was spilled, and a part of a number
  /// may be filled (6.9).
  bool LinksSpills = true;
  /// Multiplication, |, ^ of a number with an unknown one (6.10); the number of
  /// a processor is positive.
  bool ComputesWithUnknown = true;
  /// == of numbers with a bit that differs is false.
  bool ComparesBits = true;
  bool Negates = true;
  bool SwapsBytes = true;
  /// bpf_loop's callback is not looked at where it has no turns (6.7).
  bool SkipsEmptyLoops = true;
  /// The lower half of a number has bounds of its own (5.7).
  bool TracksHalves = true;
  /// Stack memory that a helper only reads stays known (6.14).
  bool KeepsReadMemory = true;

  bool operator==(const VerifierRules &) const = default;
  /// All of it as one number.
  uint64_t key() const;
};

struct Loading {
  /// By record; what has no function is left out of everything.
  std::vector<Relocated> Records;
  /// Calls that this kernel refuses, by PC: an unknown helper, a kfunc or a map
  /// that is not there. Sorted.
  std::vector<uint32_t> BadCalls;
  /// .rodata with what --set puts there, by data section; null where it is as
  /// in the object.
  std::vector<std::optional<std::vector<uint8_t>>> ReadOnly;
  /// By extern: the address of a ksym (0 where it is weak and absent); none:
  /// not known.
  std::vector<std::optional<uint64_t>> Externs;
  /// By extern: the bytes of a kconfig value; empty: not known.
  std::vector<std::vector<uint8_t>> Kconfig;

  /// Constants in maps that user space cannot write are known (Linux 5.5).
  bool TracksReadOnly = true;
  /// A global function is verified only where one that is verified calls it
  /// (Linux 6.8); else each is.
  bool VerifiesGlobalsLazily = true;
  VerifierRules Rules;

  bool isBadCall(uint32_t PC) const;
  /// Of the data section's bytes, by the object or by --set.
  llvm::ArrayRef<uint8_t> readOnly(const ObjectFile &Object,
                                   uint32_t Data) const;
  llvm::ArrayRef<uint8_t> kconfig(uint32_t Extern) const {
    return Extern < Kconfig.size() ? llvm::ArrayRef(Kconfig[Extern])
                                   : llvm::ArrayRef<uint8_t>();
  }
};

} // namespace corify::object

#endif
