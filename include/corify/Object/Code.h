//===- Code.h - an object's instructions as one sequence --------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// All sections of an object one after another, so that one number (a PC) names
// an instruction. Made once an object; what a kernel makes of the instructions
// that have records is in a Loading.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_OBJECT_CODE_H
#define CORIFY_OBJECT_CODE_H

#include "corify/Object/ObjectFile.h"
#include "llvm/ADT/ArrayRef.h"
#include <vector>

namespace corify::object {

constexpr uint32_t None = ~0u;

class Code {
public:
  /// Object must outlive it.
  explicit Code(const ObjectFile &Object);

  const ObjectFile &object() const { return Object; }
  uint32_t size() const { return Insns.size(); }
  const Instruction &insn(uint32_t PC) const { return Insns[PC]; }
  uint32_t pc(uint32_t Section, uint32_t Insn) const {
    return Starts[Section] + Insn;
  }
  uint32_t entryOf(uint32_t Function) const;
  uint32_t endOf(uint32_t Function) const;
  /// The function that has the instruction, or None.
  uint32_t functionOf(uint32_t PC) const { return Owners[PC]; }
  uint32_t sectionOf(uint32_t PC) const;
  uint32_t insnInSection(uint32_t PC) const;

  /// What an instruction refers to, null if nothing.
  const Reference *reference(uint32_t PC) const { return References[PC]; }
  /// The (first) record of the instruction, or None.
  uint32_t recordOf(uint32_t PC) const { return Records[PC]; }

  /// The functions that are loaded with one, itself first, in the order in
  /// which libbpf appends them (and the verifier numbers them).
  std::vector<uint32_t> functionsOf(uint32_t Entry) const;

private:
  const ObjectFile &Object;
  std::vector<Instruction> Insns;
  /// PC of each section's first instruction.
  std::vector<uint32_t> Starts;
  std::vector<uint32_t> Owners;
  std::vector<uint32_t> Records;
  std::vector<const Reference *> References;
};

} // namespace corify::object

#endif
