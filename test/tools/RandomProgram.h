//===- RandomProgram.h - BPF programs drawn at random -----------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Jumps name the instruction they lead to, and ldimm64 is one instruction, so
// that any instruction can be taken out of a program.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_TEST_TOOLS_RANDOMPROGRAM_H
#define CORIFY_TEST_TOOLS_RANDOMPROGRAM_H

#include "corify/Object/Reachability.h"
#include <vector>

namespace corify::random {

/// The maps of each program, by Insn::Map.
enum MapNumber : int { ReadOnlyData, WritableData, ArrayMap, HashMap };
constexpr unsigned DataSize = 64, MapValueSize = 16, ArrayEntries = 4;
/// What ReadOnlyData holds.
std::vector<uint8_t> readOnlyBytes();

struct Insn {
  Instruction I;
  /// The upper half of ldimm64.
  int32_t Upper = 0;
  /// Of a jump, in the same function; -1 for what is none.
  int Target = -1;
  /// Of a call or of an address, in Program::Functions; -1: none.
  int Callee = -1;
  int Map = -1;
};

struct Function {
  enum Kind : uint8_t { Main, Static, Global, Callback };
  Kind What = Main;
  /// How many numbers it takes, after a pointer if HasPointer: to PointerSize
  /// bytes.
  unsigned Numbers = 0;
  bool HasPointer = false;
  static constexpr unsigned PointerSize = 16, GlobalPointerSize = 4;
  std::vector<Insn> Code;
};

struct Program {
  std::vector<Function> Functions;

  unsigned size() const;
  /// Of a function's first instruction, with ldimm64 as two.
  unsigned start(unsigned Function) const;
  /// Instructions as they are loaded; without what maps are.
  std::vector<Instruction> flat() const;
  std::string text() const;
};

struct DrawOptions {
  /// Only what Linux 5.10 knows.
  bool IsBasic = false;
};
Program draw(uint64_t Seed, const DrawOptions &Options);

/// Takes one instruction out; jumps to it lead to the next one.
Program without(const Program &P, unsigned Function, unsigned Insn);

} // namespace corify::random

#endif
