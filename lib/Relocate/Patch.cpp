//===- Patch.cpp - what a record makes of its instruction -----------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Relocate/Relocation.h"

using namespace llvm;

namespace corify::relocate {

/// The helper that libbpf makes of an instruction: no such function.
static constexpr int32_t BadRelocation = 0xbad2310;

static const Instruction Poison = {op::JMP | op::CALL, 0, 0, 0, BadRelocation};

static uint64_t extend(int32_t Value) {
  return static_cast<uint64_t>(int64_t(Value));
}

namespace {
class Patcher {
public:
  Patcher(const Instruction &Insn, const Instruction *Next, const Outcome &O,
          LoaderRules Rules)
      : Insn(Insn), Next(Next), O(O), Rules(Rules) {
    Result.Status = O.Status;
    Result.Reason = O.Reason;
    Result.IsFatal = O.IsFatal;
    Result.Value = O.Value;
    Result.After[0] = Insn;
    if (Next)
      Result.After[1] = *Next;
  }

  Patch patch();

private:
  bool isCilium() const { return Rules.Loader == LoaderRules::Cilium; }
  void poison(Status S, Reason R);
  void fail(Reason R);
  void patchArithmetic();
  void patchMemory();
  void patchSize();
  void patchLoadImm64();

  const Instruction &Insn;
  const Instruction *Next;
  const Outcome &O;
  LoaderRules Rules;
  Patch Result;
};
} // namespace

void Patcher::poison(Status S, Reason R) {
  Result.Status = S;
  Result.Reason = R;
  Result.IsPoison = true;
  Result.Value = 0;
  if (isCilium() && Insn.isLoadImm64()) {
    Result.After[0] = {Insn.Code, 10, 0, 0, BadRelocation};
    Result.After[1] = {};
    return;
  }
  Result.After[0] = Poison;
  if (Insn.isLoadImm64())
    Result.After[1] = Poison;
}

void Patcher::fail(Reason R) {
  Result.Status = Status::Unsupported;
  Result.Reason = R;
  Result.IsFatal = true;
}

void Patcher::patchArithmetic() {
  bool IsSwap = Insn.classOf() == op::ALU && Insn.operation() == op::END;
  if (Insn.takesRegister() || (isCilium() && IsSwap))
    return fail(Reason::BadRecord);
  if (O.Validates && extend(Insn.Imm) != O.Local)
    return fail(Reason::StaleValue);
  if (isCilium() && O.Value > INT32_MAX)
    return fail(Reason::TooLarge);
  Result.After[0].Imm = static_cast<int32_t>(static_cast<uint32_t>(O.Value));
}

void Patcher::patchMemory() {
  // cilium/ebpf compares what fits the instruction.
  uint64_t Local = isCilium() ? extend(static_cast<int16_t>(O.Local)) : O.Local;
  if (O.Validates && extend(Insn.Off) != Local)
    return fail(Reason::StaleValue);
  if (O.Value > INT16_MAX)
    return fail(Reason::TooLarge);
  if (O.FailsSizeChange)
    return poison(Status::Unsupported, Reason::SizeChange);
  Result.After[0].Off = static_cast<int16_t>(O.Value);
  if (O.LocalSize != O.TargetSize)
    patchSize();
}

void Patcher::patchSize() {
  if (Insn.bytes() != O.LocalSize)
    return fail(Reason::BadRecord);
  uint8_t Size;
  switch (O.TargetSize) {
  case 1:
    Size = op::B;
    break;
  case 2:
    Size = op::H;
    break;
  case 4:
    Size = op::W;
    break;
  case 8:
    Size = op::DW;
    break;
  default:
    return fail(Reason::SizeChange);
  }
  Result.After[0].Code = Insn.mode() | Size | Insn.classOf();
}

void Patcher::patchLoadImm64() {
  if (!Insn.isLoadImm64() || Insn.Src || Insn.Off || !Next || Next->Code ||
      Next->Dst || Next->Src || Next->Off)
    return fail(Reason::BadRecord);
  if (O.Validates && Insn.imm64(*Next) != O.Local)
    return fail(Reason::StaleValue);
  Result.After[0].Imm = static_cast<int32_t>(static_cast<uint32_t>(O.Value));
  Result.After[1].Imm = static_cast<int32_t>(O.Value >> 32);
}

Patch Patcher::patch() {
  if (O.IsFatal)
    return Result;
  if (O.IsPoison) {
    poison(O.Status, O.Reason);
    return Result;
  }
  switch (Insn.classOf()) {
  case op::ALU:
  case op::ALU64:
    patchArithmetic();
    break;
  case op::LDX:
  case op::ST:
  case op::STX:
    patchMemory();
    break;
  case op::LD:
    patchLoadImm64();
    break;
  default:
    fail(Reason::BadRecord);
  }
  return Result;
}

Patch patch(const Instruction &Insn, const Instruction *Next, const Outcome &O,
            const LoaderRules &Rules) {
  return Patcher(Insn, Next, O, Rules).patch();
}

} // namespace corify::relocate
