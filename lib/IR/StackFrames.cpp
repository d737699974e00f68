//===- StackFrames.cpp - what lies in a function's frame ------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "StackFrames.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/CodeGen/MachineFrameInfo.h"
#include "llvm/CodeGen/MachineFunction.h"
#include "llvm/IR/DebugInfo.h"
#include "llvm/IR/Function.h"
#include "llvm/IR/Instructions.h"

using namespace llvm;

namespace corify {

const DbgVariableRecord *findDeclaration(const AllocaInst &Alloca) {
  auto *Slot = const_cast<AllocaInst *>(&Alloca);
  for (const DbgVariableRecord *Record : at::getDVRAssignmentMarkers(Slot))
    return Record;
  for (const DbgVariableRecord *Record : findDVRDeclares(Slot))
    return Record;
  return nullptr;
}

/// The variable that lies in an alloca, by the IR's debug info.
static const DILocalVariable *findVariable(const AllocaInst *Alloca) {
  const DbgVariableRecord *Record = Alloca ? findDeclaration(*Alloca) : nullptr;
  return Record ? Record->getVariable() : nullptr;
}

static void readSlots(const MachineFunction &MF, StackFrame &Frame) {
  DenseMap<int, const DILocalVariable *> Named;
  for (const auto &Info : MF.getInStackSlotVariableDbgInfo())
    Named.try_emplace(Info.getStackSlot(), Info.Var);
  const MachineFrameInfo &Slots = MF.getFrameInfo();
  for (int Slot = Slots.getObjectIndexBegin(); Slot < Slots.getObjectIndexEnd();
       ++Slot) {
    if (Slots.isDeadObjectIndex(Slot) || Slots.isVariableSizedObjectIndex(Slot))
      continue;
    uint32_t Bytes =
        alignTo(Slots.getObjectSize(Slot), Slots.getObjectAlign(Slot));
    if (Slots.isSpillSlotObjectIndex(Slot)) {
      ++Frame.Spills;
      Frame.SpillBytes += Bytes;
      continue;
    }
    const DILocalVariable *Variable = Named.lookup(Slot);
    if (!Variable)
      Variable = findVariable(Slots.getObjectAllocation(Slot));
    Frame.Variables.push_back({Bytes, Variable});
  }
}

/// Of the helper that a call instruction calls; 0 for a function.
static int64_t helperOf(const MachineInstr &Call) {
  return Call.getNumOperands() && Call.getOperand(0).isImm()
             ? Call.getOperand(0).getImm()
             : 0;
}

/// Helpers that call back before they return.
static bool callsBack(int64_t Helper) {
  switch (Helper) {
  case 164: // bpf_for_each_map_elem
  case 180: // bpf_find_vma
  case 181: // bpf_loop
  case 209: // bpf_user_ringbuf_drain
    return true;
  default:
    return false;
  }
}

static void readCalls(const MachineFunction &MF, StackFrame &Frame) {
  std::vector<const Function *> &Callees = Frame.Callees, Addresses;
  bool IsChosenBefore = false;
  for (const MachineBasicBlock &Block : MF) {
    // Passed to the next helper.
    std::vector<const Function *> Callbacks;
    for (const MachineInstr &MI : Block) {
      std::vector<const Function *> &List = MI.isCall() ? Callees : Callbacks;
      for (const MachineOperand &Operand : MI.operands())
        if (const auto *F = Operand.isGlobal()
                                ? dyn_cast<Function>(Operand.getGlobal())
                                : nullptr)
          List.push_back(F);
      if (!MI.isCall())
        continue;
      constexpr int64_t TailCall = 12;
      Frame.HasTailCall |= helperOf(MI) == TailCall;
      if (callsBack(helperOf(MI))) {
        append_range(Callees, Callbacks);
        IsChosenBefore |= Callbacks.empty();
      }
      append_range(Addresses, Callbacks);
      Callbacks.clear();
    }
    append_range(Addresses, Callbacks);
  }
  // In another block than the call: any that the function has the address of.
  if (IsChosenBefore)
    append_range(Callees, Addresses);
}

StackFrame readStackFrame(const MachineFunction &MF) {
  StackFrame Frame;
  Frame.Function = &MF.getFunction();
  Frame.Bytes = alignTo(MF.getFrameInfo().getStackSize(), 8);
  readSlots(MF, Frame);
  readCalls(MF, Frame);
  return Frame;
}

} // namespace corify
