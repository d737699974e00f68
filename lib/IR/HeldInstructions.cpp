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
// Another problem comes with it. Where a loop was unrolled, each turn has the
// same offsets, and MachineCSE leaves one of each for two turns:
//
//                 %off = LD_imm64 @"llvm.T:…"
//                 %p = ADD_rr %t, %off
//                 JAL 113                        a read
//                 %q = ADD_rr %parent, %off      was another LD_imm64
//
// Four registers live over a call, and what is not there is on the stack. An
// offset costs one instruction to have anew, as much as it costs to reload
// what it is kept in place of.
//
// What is done. While that pass runs, each instruction with a value that was
// held in the IR, or for MachineCSE with any record's value, seems to write the
// back end's own register r11:
//
//                 %off = LD_imm64 @"llvm.T:…", implicit-def $r11
//
// An instruction that sets a register which others may read is left where it
// is, and for another one only where nothing between them sets it, as each call
// does. The register is reserved, so that nobody else uses it. The operand is
// taken off again at once: with it an instruction could not be dropped for one
// that dominates it, nor be computed anew instead of spilled. MachineCSE, which
// moves upwards as well, does so with nothing that is as cheap as a move.
//
// Where it runs. Around both runs of MachineLICM; and around MachineCSE in
// functions with reads of the front end's, others being as clang makes them.
//
//===----------------------------------------------------------------------===//

#include "Held.h"
#include "RecordGlobals.h"
#include "RewrittenCode.h"
#include "corify/IR/HeldGuards.h"
#include "llvm/CodeGen/MachineFunctionPass.h"
#include "llvm/CodeGen/MachineInstr.h"
#include "llvm/CodeGen/Passes.h"
#include "llvm/CodeGen/TargetPassConfig.h"
#include "llvm/CodeGen/TargetRegisterInfo.h"
#include "llvm/CodeGen/TargetSubtargetInfo.h"
#include "llvm/IR/Function.h"
#include "llvm/IR/GlobalVariable.h"
#include "llvm/Target/TargetMachine.h"

using namespace llvm;

namespace corify {

namespace {
/// Of which record's values: those that guards govern, or all in a function
/// with reads of ours.
enum class Held { Guarded, AroundReads };

class HeldInstructionsPass : public MachineFunctionPass {
public:
  static char ID;
  HeldInstructionsPass(Held Which, bool Holds)
      : MachineFunctionPass(ID), Which(Which), Holds(Holds) {}

  StringRef getPassName() const override { return "Corify held instructions"; }
  void getAnalysisUsage(AnalysisUsage &Usage) const override {
    Usage.setPreservesAll();
    MachineFunctionPass::getAnalysisUsage(Usage);
  }
  bool runOnMachineFunction(MachineFunction &MF) override;

private:
  Held Which;
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

/// Loads and stores stay where they are without us.
static bool hasHeldValue(const MachineInstr &MI, Held Which) {
  if (MI.isMetaInstruction() || MI.mayLoadOrStore())
    return false;
  return any_of(MI.operands(), [Which](const MachineOperand &Operand) {
    const auto *Global = Operand.isGlobal()
                             ? dyn_cast<GlobalVariable>(Operand.getGlobal())
                             : nullptr;
    return Global &&
           (Which == Held::Guarded ? Global->hasAttribute(HeldAttribute)
                                   : isRecordGlobal(*Global));
  });
}

bool hasHeldValue(const MachineInstr &MI) {
  return hasHeldValue(MI, Held::Guarded);
}

bool HeldInstructionsPass::runOnMachineFunction(MachineFunction &MF) {
  if (Which == Held::AroundReads &&
      !MF.getFunction().hasFnAttribute(ReadsAttribute))
    return false;
  MCRegister Own = findOwnRegister(*MF.getSubtarget().getRegisterInfo());
  bool HasChanged = false;
  for (MachineBasicBlock &Block : MF)
    for (MachineInstr &MI : Block)
      if (hasHeldValue(MI, Which)) {
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
  auto HoldAround = [&](Held Which, AnalysisID Before, AnalysisID Pass) {
    Config->insertPass(Before, new HeldInstructionsPass(Which, /*Holds=*/true));
    Config->insertPass(Pass, new HeldInstructionsPass(Which, /*Holds=*/false));
  };
  HoldAround(Held::Guarded, &LocalStackSlotAllocationID, &EarlyMachineLICMID);
  HoldAround(Held::AroundReads, &EarlyMachineLICMID, &MachineCSELegacyID);
  HoldAround(Held::Guarded, &StackSlotColoringID, &MachineLICMID);
  Config->insertPass(&StackSlotColoringID, createSpillSlotsPass());
}

} // namespace corify
