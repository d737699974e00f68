//===- Relevance.cpp - what of a state decides branches -------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Relevance.h"
#include "ControlFlow.h"
#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/STLExtras.h"

using namespace llvm;

namespace corify::object {

static constexpr uint16_t Arguments = 0b111110; // R1 to R5
static constexpr uint16_t Clobbered = 0b111111; // R0 to R5

static uint16_t bit(unsigned Register) { return uint16_t(1u << Register); }

/// The slots that [Off, Off + Size) of a frame covers; 0 where it is none of
/// the first 64.
static uint64_t slotsAt(int64_t Off, unsigned Size) {
  uint64_t Slots = 0;
  for (int64_t Byte = Off; Byte < Off + Size; ++Byte)
    if (Byte < 0 && Byte >= -512)
      Slots |= uint64_t(1) << ((-Byte - 1) / 8);
  return Slots;
}

void Relevance::throughCall(uint32_t PC, Mask &M) {
  const Instruction &I = Program.insn(PC);
  const Reference *R = Program.reference(PC);
  M.Registers &= ~Clobbered;
  if (!I.isLocalCall() || !R || R->What != Reference::Function) {
    M.Registers |= Arguments;
    return;
  }
  // A callee that is being computed calls itself, and no kernel takes more than
  // eight calls: everything matters.
  if (Depth > 8 || IsComputing[R->Index]) {
    M.Registers |= Arguments;
    return;
  }
  const FunctionMasks &Callee = masksOf(R->Index);
  if (!Callee.Before.empty())
    M.Registers |= Callee.Before[0].Registers & Arguments;
}

Relevance::Mask Relevance::before(uint32_t PC, Mask M, uint64_t Direct) {
  const Instruction &I = Program.insn(PC);
  uint16_t Dst = bit(I.Dst), Src = bit(I.Src);
  switch (I.classOf()) {
  case op::ALU:
  case op::ALU64:
    if (!(M.Registers & Dst))
      return M;
    if (I.operation() == op::MOV)
      M.Registers &= ~Dst;
    if (I.takesRegister() && I.operation() != op::END)
      M.Registers |= Src;
    return M;
  case op::LD:
    if (I.isLoadImm64())
      M.Registers &= ~Dst;
    else // packet loads
      M.Registers &= ~Clobbered;
    return M;
  case op::LDX:
    if (!(M.Registers & Dst))
      return M;
    M.Registers &= ~Dst;
    if (I.Src == FrameRegister)
      M.Slots |= slotsAt(I.Off, I.bytes());
    else
      M.Registers |= Src;
    return M;
  case op::ST:
  case op::STX: {
    bool IsAtomic = I.classOf() == op::STX && I.mode() == op::ATOMIC;
    uint64_t Slots = I.Dst == FrameRegister ? slotsAt(I.Off, I.bytes()) : 0;
    bool Matters = I.Dst != FrameRegister || ((M.Slots | ~Direct) & Slots);
    if (Slots && I.bytes() == 8 && !IsAtomic)
      M.Slots &= ~Slots;
    if (Matters && I.classOf() == op::STX)
      M.Registers |= Src;
    if (I.Dst != FrameRegister)
      M.Registers |= Dst;
    return M;
  }
  default:
    break;
  }
  if (isCall(I))
    throughCall(PC, M);
  else if (isExit(I))
    M = {bit(0), 0};
  else if (isConditional(I))
    M.Registers |= Dst | (I.takesRegister() ? Src : 0);
  return M;
}

namespace {
/// Where the instructions of a function lead, counted from its first one.
class Successors {
public:
  Successors(const Code &Program, uint32_t Entry, uint32_t Count)
      : Program(Program), Entry(Entry), Count(Count) {
    for (uint32_t At = 0; At < Count; ++At)
      if (std::optional<uint32_t> To = jumpTarget(At))
        Jumps.push_back({*To, At});
    sort(Jumps);
  }

  /// None where it leaves the function.
  std::optional<uint32_t> jumpTarget(uint32_t At) const {
    const Instruction &I = Program.insn(Entry + At);
    if (!isJump(I) || isCall(I) || isExit(I))
      return std::nullopt;
    return inside(int64_t(At) + 1 + displacement(I));
  }
  std::optional<uint32_t> next(uint32_t At) const {
    const Instruction &I = Program.insn(Entry + At);
    if (isExit(I) || isGoto(I))
      return std::nullopt;
    return inside(int64_t(At) + lengthOf(I));
  }

  /// Calls F with each that leads to At, and maybe with some that do not.
  template <typename FunctionT> void forEachBefore(uint32_t At, FunctionT F) {
    for (uint32_t Length : {1, 2})
      if (At >= Length)
        F(At - Length);
    for (auto I = lower_bound(Jumps, std::pair(At, 0u));
         I != Jumps.end() && I->first == At; ++I)
      F(I->second);
  }

private:
  std::optional<uint32_t> inside(int64_t At) const {
    return At >= 0 && At < int64_t(Count) ? std::optional<uint32_t>(At)
                                          : std::nullopt;
  }

  const Code &Program;
  uint32_t Entry, Count;
  /// Where to, and where from.
  std::vector<std::pair<uint32_t, uint32_t>> Jumps;
};
} // namespace

void Relevance::compute(uint32_t Function, FunctionMasks &Masks) {
  uint32_t Entry = Program.entryOf(Function);
  uint32_t Count = Program.endOf(Function) - Entry;
  Masks.Before.assign(Count, {});
  Masks.Meets.assign(Count, false);
  Successors Flow(Program, Entry, Count);
  std::vector<uint32_t> Open(Count);
  for (uint32_t At = 0; At < Count; ++At) {
    Open[At] = At;
    const Instruction &I = Program.insn(Entry + At);
    if (std::optional<uint32_t> To = Flow.jumpTarget(At))
      Masks.Meets[*To] = true;
    if (I.classOf() == op::LDX && I.Src == FrameRegister)
      Masks.Direct |= slotsAt(I.Off, I.bytes());
  }
  // From the end, and again what leads to one that changed. Masks only grow:
  // each instruction has its turn some times, however the jumps are laid out.
  BitVector IsOpen(Count, true);
  while (!Open.empty()) {
    uint32_t At = Open.back();
    Open.pop_back();
    IsOpen.reset(At);
    Mask After;
    for (std::optional<uint32_t> To : {Flow.next(At), Flow.jumpTarget(At)})
      if (To) {
        After.Registers |= Masks.Before[*To].Registers;
        After.Slots |= Masks.Before[*To].Slots;
      }
    Mask New = before(Entry + At, After, Masks.Direct);
    if (New == Masks.Before[At])
      continue;
    Masks.Before[At] = New;
    Flow.forEachBefore(At, [&](uint32_t Before) {
      if (!IsOpen.test(Before))
        Open.push_back(Before);
      IsOpen.set(Before);
    });
  }
}

const Relevance::FunctionMasks &Relevance::masksOf(uint32_t Function) {
  if (!Known[Function]) {
    auto Masks = std::make_unique<FunctionMasks>();
    IsComputing[Function] = true;
    ++Depth;
    compute(Function, *Masks);
    --Depth;
    IsComputing[Function] = false;
    Known[Function] = std::move(Masks);
  }
  return *Known[Function];
}

Relevance::Relevance(const Code &Program) : Program(Program) {
  size_t Functions = Program.object().Functions.size();
  Known.resize(Functions);
  IsComputing.resize(Functions);
  for (size_t Function = 0; Function < Functions; ++Function)
    masksOf(Function);
}

void Relevance::prune(Frame &F, uint32_t PC, bool KeepsSlots) const {
  uint32_t Function = Program.functionOf(PC);
  if (Function == None)
    return;
  const FunctionMasks &Masks = *Known[Function];
  const Mask &M = Masks.Before[PC - Program.entryOf(Function)];
  for (unsigned R = 0; R < FrameRegister; ++R)
    if (!(M.Registers & bit(R)))
      F.Registers[R] = Value();
  if (KeepsSlots)
    return;
  erase_if(F.Slots, [&](const auto &Entry) {
    uint64_t Slot = Entry.first < 64 ? uint64_t(1) << Entry.first : 0;
    return (Masks.Direct & Slot) && !(M.Slots & Slot);
  });
}

} // namespace corify::object
