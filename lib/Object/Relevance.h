//===- Relevance.h - what of a state decides branches -----------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The verifier finds two states alike if they differ only in numbers that no
// branch depends on (it goes back from each branch to mark those that one
// does). The same is known here beforehand: a liveness analysis in which only
// branches, calls and addresses use a register. What it misses is known less
// well than it could be, never wrongly.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_OBJECT_RELEVANCE_H
#define CORIFY_LIB_OBJECT_RELEVANCE_H

#include "AbstractState.h"
#include "corify/Object/Code.h"

namespace corify::object {

/// Of a whole object; no kernel changes it, and threads share it.
class Relevance {
public:
  explicit Relevance(const Code &Program);

  /// Forgets what does not matter at the state's PC, in its current frame.
  void prune(State &S) const { prune(S.top(), S.PC, /*KeepsSlots=*/false); }
  /// The same of a frame that goes on at PC; KeepsSlots: others have pointers
  /// to its slots.
  void prune(Frame &F, uint32_t PC, bool KeepsSlots) const;

  /// Whether several paths can meet at the PC.
  bool isMeeting(uint32_t PC) const {
    uint32_t Function = Program.functionOf(PC);
    return Function != None &&
           Known[Function]->Meets[PC - Program.entryOf(Function)];
  }

private:
  /// Of registers a bit each, of the first 64 slots a bit each.
  struct Mask {
    uint16_t Registers = 0;
    uint64_t Slots = 0;
    bool operator==(const Mask &) const = default;
  };
  struct FunctionMasks {
    /// Before each instruction.
    std::vector<Mask> Before;
    std::vector<bool> Meets;
    /// Slots that are read at constant offsets from the frame pointer; the
    /// others always matter.
    uint64_t Direct = 0;
  };
  const FunctionMasks &masksOf(uint32_t Function);
  void compute(uint32_t Function, FunctionMasks &Masks);
  Mask before(uint32_t PC, Mask After, uint64_t Direct);
  void throughCall(uint32_t PC, Mask &M);

  const Code &Program;
  std::vector<std::unique_ptr<FunctionMasks>> Known;
  std::vector<bool> IsComputing;
  unsigned Depth = 0;
};

} // namespace corify::object

#endif
