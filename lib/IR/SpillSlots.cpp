//===- SpillSlots.cpp - numbers that the verifier does not forget ---------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The problem. The verifier keeps what it knows of the stack by eight bytes,
// and of four of them it keeps a number only if they are the lower ones. A
// loop's counter that found no register is put into four:
//
//   r10-4: a counter      it knows nothing of it
//   r10-8: a counter      call bpf_probe_read_kernel    writes r10-4: to the
//   r10-4: what is read                                 verifier, all eight
//
// and it says "infinite loop detected". Plain clang's frames are like this,
// too. But where a value is held under a guard, others find no register than in
// plain clang's code, and a program that was taken could be refused because of
// us.
//
// What is done. Spill slots of four bytes become such of eight, unless the
// frame would take more than half of the stack: then only those that share
// eight bytes with a variable.
//
// Where it runs. When all spill slots are there, before they have addresses; in
// functions with held values.
//
//===----------------------------------------------------------------------===//

#include "Held.h"
#include "RewrittenCode.h"
#include "llvm/CodeGen/MachineFrameInfo.h"
#include "llvm/CodeGen/MachineFunctionPass.h"
#include "llvm/IR/Function.h"

using namespace llvm;

namespace corify {

namespace {
class SpillSlotsPass : public MachineFunctionPass {
public:
  static char ID;
  SpillSlotsPass() : MachineFunctionPass(ID) {}

  StringRef getPassName() const override { return "Corify spill slots"; }
  void getAnalysisUsage(AnalysisUsage &Usage) const override {
    Usage.setPreservesAll();
    MachineFunctionPass::getAnalysisUsage(Usage);
  }
  bool runOnMachineFunction(MachineFunction &MF) override;
};
} // namespace

char SpillSlotsPass::ID;

/// What the verifier keeps as one, and half of a program's stack.
static constexpr uint64_t Granule = 8, HalfOfStack = 256;

namespace {
/// Distances from r10, in the order in which code generation gives them out.
struct Layout {
  uint64_t Size = 0;
  /// A spill slot in whose eight bytes there is something else that is written.
  std::optional<int> Shared;
};
} // namespace

static Layout layOut(const MachineFrameInfo &Slots) {
  Layout L;
  std::optional<int> Previous;
  for (int Slot = 0; Slot < Slots.getObjectIndexEnd(); ++Slot) {
    if (Slots.isDeadObjectIndex(Slot) || Slots.isVariableSizedObjectIndex(Slot))
      continue;
    uint64_t Begin = L.Size, Bytes = Slots.getObjectSize(Slot);
    L.Size = alignTo(Begin + Bytes, Slots.getObjectAlign(Slot));
    bool Shares =
        Previous && (L.Size - Bytes) / Granule == (Begin - 1) / Granule;
    bool IsSpill = Slots.isSpillSlotObjectIndex(Slot);
    if (Shares && IsSpill != Slots.isSpillSlotObjectIndex(*Previous))
      L.Shared = IsSpill ? Slot : *Previous;
    Previous = Slot;
  }
  return L;
}

static void makeWhole(MachineFrameInfo &Slots, int Slot) {
  Slots.setObjectSize(Slot, Granule);
  Slots.setObjectAlignment(Slot, Align(Granule));
}

static SmallVector<int, 8> findHalves(const MachineFrameInfo &Slots) {
  SmallVector<int, 8> Halves;
  for (int Slot = 0; Slot < Slots.getObjectIndexEnd(); ++Slot)
    if (Slots.isSpillSlotObjectIndex(Slot) && !Slots.isDeadObjectIndex(Slot) &&
        Slots.getObjectSize(Slot) < int64_t(Granule))
      Halves.push_back(Slot);
  return Halves;
}

static bool hasHeldValue(const MachineFunction &MF) {
  for (const MachineBasicBlock &Block : MF)
    for (const MachineInstr &MI : Block)
      if (hasHeldValue(MI))
        return true;
  return false;
}

bool SpillSlotsPass::runOnMachineFunction(MachineFunction &MF) {
  MachineFrameInfo &Slots = MF.getFrameInfo();
  SmallVector<int, 8> Halves = findHalves(Slots);
  if (Halves.empty())
    return false;
  bool IsHeld = hasHeldValue(MF);
  if (!IsHeld && !MF.getFunction().hasFnAttribute(ReadsAttribute))
    return false;
  bool HasRoom =
      layOut(Slots).Size + Halves.size() * Granule / 2 <= HalfOfStack;
  if (IsHeld && HasRoom)
    for (int Slot : Halves)
      makeWhole(Slots, Slot);
  while (std::optional<int> Slot = layOut(Slots).Shared)
    makeWhole(Slots, *Slot);
  return true;
}

MachineFunctionPass *createSpillSlotsPass() { return new SpillSlotsPass(); }

} // namespace corify
