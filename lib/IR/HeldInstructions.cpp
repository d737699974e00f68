//===- HeldInstructions.cpp - guards that hold in machine code ------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The problem is HeldGuards.cpp's once more: in machine code a record's value
// is an immediate, which every pass may put wherever it likes.
//
//   bb.1 (loop):  JEQ_ri %exists, 0, %bb.3
//   bb.2:         %off = LD_imm64 @"llvm.T:…"
//                 %p = ADD_rr %t, %off
//
// MachineLICM moves the two before the loop; and when registers are allocated
// it moves there what was left to be computed anew.
//
// What is done. While that pass runs, each instruction with a value that was
// held in the IR seems to write the back end's own register r11:
//
//                 %off = LD_imm64 @"llvm.T:…", implicit-def $r11
//
// An instruction that sets a register which others may read is left where it
// is. The register is reserved, so that nobody else uses it. The operand is
// taken off again at once: with it an instruction could not be dropped for one
// that dominates it, nor be computed anew instead of spilled. MachineCSE, which
// moves upwards as well, does so with nothing that is as cheap as a move.
//
// Where it runs. Around both runs of MachineLICM.
//
//===----------------------------------------------------------------------===//

#include "Held.h"
#include "corify/IR/HeldGuards.h"
#include "llvm/CodeGen/MachineFunctionPass.h"
#include "llvm/CodeGen/MachineInstr.h"
#include "llvm/CodeGen/Passes.h"
#include "llvm/CodeGen/TargetPassConfig.h"
#include "llvm/CodeGen/TargetRegisterInfo.h"
#include "llvm/CodeGen/TargetSubtargetInfo.h"
#include "llvm/IR/GlobalVariable.h"
#include "llvm/Target/TargetMachine.h"

using namespace llvm;

namespace corify {

namespace {
class HeldInstructionsPass : public MachineFunctionPass {
public:
  static char ID;
  explicit HeldInstructionsPass(bool Holds)
      : MachineFunctionPass(ID), Holds(Holds) {}

  StringRef getPassName() const override { return "Corify held instructions"; }
  void getAnalysisUsage(AnalysisUsage &Usage) const override {
    Usage.setPreservesAll();
    MachineFunctionPass::getAnalysisUsage(Usage);
  }
  bool runOnMachineFunction(MachineFunction &MF) override;

private:
  bool Holds;
};
} // namespace

char HeldInstructionsPass::ID;

/// The register that BPF keeps for itself, and that no instruction has.
static MCRegister findOwnRegister(const TargetRegisterInfo &Registers) {
  for (unsigned R = 1; R < Registers.getNumRegs(); ++R)
    if (StringRef(Registers.getName(R)) == "R11")
      return R;
  return {};
}

bool hasHeldValue(const MachineInstr &MI) {
  if (MI.isMetaInstruction() || MI.mayLoadOrStore())
    return false;
  return any_of(MI.operands(), [](const MachineOperand &Operand) {
    const auto *Global = Operand.isGlobal()
                             ? dyn_cast<GlobalVariable>(Operand.getGlobal())
                             : nullptr;
    return Global && Global->hasAttribute(HeldAttribute);
  });
}

bool HeldInstructionsPass::runOnMachineFunction(MachineFunction &MF) {
  MCRegister Own = findOwnRegister(*MF.getSubtarget().getRegisterInfo());
  bool HasChanged = false;
  for (MachineBasicBlock &Block : MF)
    for (MachineInstr &MI : Block)
      if (hasHeldValue(MI)) {
        int Index = MI.findRegisterDefOperandIdx(Own, /*TRI=*/nullptr);
        if (Holds && Index < 0)
          MI.addOperand(MF, MachineOperand::CreateReg(Own, /*isDef=*/true,
                                                      /*isImp=*/true));
        else if (!Holds && Index >= 0)
          MI.removeOperand(Index);
        HasChanged = true;
      }
  return HasChanged;
}

void addHeldInstructionsPasses(TargetMachine &Machine,
                               TargetPassConfig *Config) {
  if (!Machine.getTargetTriple().isBPF())
    return;
  auto HoldAround = [&](AnalysisID Before, AnalysisID Pass) {
    Config->insertPass(Before, new HeldInstructionsPass(/*Holds=*/true));
    Config->insertPass(Pass, new HeldInstructionsPass(/*Holds=*/false));
  };
  HoldAround(&LocalStackSlotAllocationID, &EarlyMachineLICMID);
  HoldAround(&StackSlotColoringID, &MachineLICMID);
  Config->insertPass(&StackSlotColoringID, createSpillSlotsPass());
}

} // namespace corify
