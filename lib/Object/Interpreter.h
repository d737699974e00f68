//===- Interpreter.h - one instruction on one path --------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_OBJECT_INTERPRETER_H
#define CORIFY_LIB_OBJECT_INTERPRETER_H

#include "AbstractState.h"
#include "Helpers.h"
#include "Relevance.h"
#include "corify/Object/Reachability.h"
#include <set>

namespace corify::object {

class Interpreter {
public:
  enum class Outcome : uint8_t {
    Continues,
    /// The program is left, or the path is none.
    Ends,
    /// The verifier refuses the instruction: poison, or a bad call.
    Refused,
    /// An instruction that is not known.
    GivesUp,
  };

  Interpreter(const Code &Program, const Loading &Kernel,
              const Relevance &Matters, const ReachOptions &Options,
              bool Joins);

  /// Where a function starts that nothing is known of the arguments of.
  State entryState(uint32_t Function) const;

  /// Moves S on by one instruction; where there are several ways on, the others
  /// are added to Forks.
  Outcome step(State &S, std::vector<State> &Forks);

  /// By function, the deepest byte of its frame that was touched.
  std::vector<uint32_t> Depths;
  /// By function, what the verifier's own code for bpf_loop adds.
  std::vector<uint32_t> LoopStacks;
  /// Global functions that were called.
  llvm::BitVector Globals;
  /// Constants that were read: data section (from its number of sections on:
  /// extern), offset.
  std::set<std::pair<uint32_t, uint32_t>> Constants;
  /// The reason of GivesUp.
  std::string Fault;

private:
  Instruction fetch(uint32_t PC, Instruction &Next, bool &IsOpaque,
                    bool &IsRefused) const;
  Outcome advance(State &S, int64_t By);
  Outcome giveUp(const llvm::Twine &Why);

  void arithmetic(State &S, const Instruction &I, bool IsOpaque);
  void identify(Value &V);
  Value cut(State &S, Value &From, unsigned Bits);
  Value signExtended(State &S, Value &From, unsigned Bits);
  Value moved(State &S, const Instruction &I);
  void load(State &S, const Instruction &I, bool IsOpaque);
  Value filled(State &S, Frame &F, int64_t At, const Instruction &I);
  void store(State &S, const Instruction &I, bool IsOpaque);
  Value spilled(State &S, const Instruction &I);
  void atomic(State &S, const Instruction &I, bool IsOpaque);
  Value loadImm64(const State &S, const Instruction &I,
                  const Instruction &Next) const;
  Value constantAt(uint32_t Data, const Scalar &Offset, unsigned Size);

  Outcome call(State &S, const Instruction &I, std::vector<State> &Forks);
  Outcome callFunction(State &S, uint32_t Function);
  void callHelper(State &S, const Instruction &I, std::vector<State> &Forks);
  void noteInlinedLoop(const State &S);
  bool callBack(State &S, int32_t Helper, std::vector<State> &Forks);
  void clobberArguments(State &S, helper::Arguments Arguments, int64_t Unsized);
  static void forgetStacks(State &S);
  Outcome leave(State &S, std::vector<State> &Forks);
  Outcome branch(State &S, const Instruction &I, std::vector<State> &Forks);
  bool assume(State &S, const Instruction &I, const Value &Right, bool Holds);

  /// Size unknown: None bytes. The address is noted for the stack's depth.
  Frame *stackAt(State &S, const Value &Pointer, int64_t Off, int64_t &At,
                 int64_t Size);

  const Code &Program;
  const Loading &Kernel;
  const Relevance &Matters;
  bool KnowsOffsets, Joins;
  std::optional<std::pair<uint32_t, uint32_t>> Unset;
  bool UnsetsAll;
  uint32_t NextID = 1u << 16;
};

} // namespace corify::object

#endif
