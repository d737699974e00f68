//===- AskVerifier.h - the running kernel on a random program ---*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_TEST_TOOLS_ASKVERIFIER_H
#define CORIFY_TEST_TOOLS_ASKVERIFIER_H

#include "RandomProgram.h"
#include "llvm/ADT/BitVector.h"
#include "llvm/Support/Error.h"

namespace corify::random {

struct Judgement {
  bool IsAccepted = false;
  /// Its log is complete.
  bool IsWhole = true;
  /// The instructions that it got to, of an accepted program.
  llvm::BitVector Visited;
  /// "32+8".
  std::string Stack;
  /// What it said last.
  std::string Why;
  std::string Log;
};

class Verifier {
public:
  /// Makes the maps and the BTF that all programs share; needs root.
  static llvm::Expected<Verifier> create();
  /// With a call that does not exist in the place of the instruction at Poison,
  /// where that is not None.
  Judgement judge(const Program &P, uint32_t Poison = object::None);

private:
  std::vector<int> Maps;
  int BTF = -1;
  uint32_t MainID = 0, StaticID = 0;
  /// By number of numbers, then by whether there is a pointer.
  uint32_t GlobalIDs[4][2] = {};
  std::vector<char> Log;
};

} // namespace corify::random

#endif
