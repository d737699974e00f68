//===- Instruction.h - one BPF instruction ----------------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
//   code:8  dst:4 src:4  off:16  imm:32      (dst and src change places in
//                                             big-endian objects)
//
// The numbers are those of linux/bpf.h, which a host need not have.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_RELOCATE_INSTRUCTION_H
#define CORIFY_RELOCATE_INSTRUCTION_H

#include <cstdint>

namespace corify {

constexpr unsigned InstructionSize = 8;

struct Instruction {
  uint8_t Code = 0;
  uint8_t Dst = 0;
  uint8_t Src = 0;
  int16_t Off = 0;
  int32_t Imm = 0;

  uint8_t classOf() const { return Code & 0x07; }
  /// Of loads and stores.
  uint8_t size() const { return Code & 0x18; }
  uint8_t mode() const { return Code & 0xe0; }
  /// Of arithmetic and jumps.
  uint8_t operation() const { return Code & 0xf0; }
  bool takesRegister() const { return Code & 0x08; }
  /// Of loads and stores, in bytes.
  unsigned bytes() const;
  bool isLoadImm64() const;
  /// The 64 bits that an ldimm64 loads; Next is its second half.
  uint64_t imm64(const Instruction &Next) const;
  /// Of a call: a helper, a function of this program, a kfunc.
  bool isHelperCall() const;
  bool isLocalCall() const;
  bool isKfuncCall() const;
};

namespace op {
enum : uint8_t {
  // Classes.
  LD = 0,
  LDX = 1,
  ST = 2,
  STX = 3,
  ALU = 4,
  JMP = 5,
  JMP32 = 6,
  ALU64 = 7,
  // Sizes of loads and stores.
  W = 0x00,
  H = 0x08,
  B = 0x10,
  DW = 0x18,
  // Their modes.
  IMM = 0x00,
  ABS = 0x20,
  IND = 0x40,
  MEM = 0x60,
  MEMSX = 0x80,
  ATOMIC = 0xc0,
  // Arithmetic.
  ADD = 0x00,
  SUB = 0x10,
  MUL = 0x20,
  DIV = 0x30,
  OR = 0x40,
  AND = 0x50,
  LSH = 0x60,
  RSH = 0x70,
  NEG = 0x80,
  MOD = 0x90,
  XOR = 0xa0,
  MOV = 0xb0,
  ARSH = 0xc0,
  END = 0xd0,
  // Jumps.
  JA = 0x00,
  JEQ = 0x10,
  JGT = 0x20,
  JGE = 0x30,
  JSET = 0x40,
  JNE = 0x50,
  JSGT = 0x60,
  JSGE = 0x70,
  CALL = 0x80,
  EXIT = 0x90,
  JLT = 0xa0,
  JLE = 0xb0,
  JSLT = 0xc0,
  JSLE = 0xd0,
  JCOND = 0xe0,
  // src of a call.
  HelperCall = 0,
  LocalCall = 1,
  KfuncCall = 2,
  // src of ldimm64.
  MapFd = 1,
  MapValue = 2,
  BTFId = 3,
  FunctionAddress = 4,
  MapIdx = 5,
  MapIdxValue = 6,
};
} // namespace op

inline unsigned Instruction::bytes() const {
  switch (size()) {
  case op::W:
    return 4;
  case op::H:
    return 2;
  case op::B:
    return 1;
  default:
    return 8;
  }
}
inline bool Instruction::isLoadImm64() const {
  return Code == (op::LD | op::IMM | op::DW);
}
inline uint64_t Instruction::imm64(const Instruction &Next) const {
  return uint32_t(Imm) | uint64_t(uint32_t(Next.Imm)) << 32;
}
inline bool Instruction::isHelperCall() const {
  return Code == (op::JMP | op::CALL) && Src == 0;
}
inline bool Instruction::isLocalCall() const {
  return Code == (op::JMP | op::CALL) && Src == op::LocalCall;
}
inline bool Instruction::isKfuncCall() const {
  return Code == (op::JMP | op::CALL) && Src == op::KfuncCall;
}

} // namespace corify

#endif
