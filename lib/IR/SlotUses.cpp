//===- SlotUses.cpp - what is done with a variable on the stack -----------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SlotUses.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/IR/CFG.h"
#include "llvm/IR/Constants.h"
#include "llvm/IR/IntrinsicInst.h"

using namespace llvm;

namespace corify {

/// Helpers, by enum bpf_func_id of include/uapi/linux/bpf.h, to which memory is
/// bytes that they read or write and then forget. Others may keep an address
/// until a callback, or the verifier may hold an object to be there as long as
/// nothing is written over it, as with dynptrs and iterators.
static bool takesBytes(uint64_t Helper) {
  switch (Helper) {
  case 1:   // bpf_map_lookup_elem
  case 2:   // bpf_map_update_elem
  case 3:   // bpf_map_delete_elem
  case 4:   // bpf_probe_read
  case 16:  // bpf_get_current_comm
  case 25:  // bpf_perf_event_output
  case 26:  // bpf_skb_load_bytes
  case 45:  // bpf_probe_read_str
  case 67:  // bpf_get_stack
  case 87:  // bpf_map_push_elem
  case 88:  // bpf_map_pop_elem
  case 89:  // bpf_map_peek_elem
  case 112: // bpf_probe_read_user
  case 113: // bpf_probe_read_kernel
  case 114: // bpf_probe_read_user_str
  case 115: // bpf_probe_read_kernel_str
  case 130: // bpf_ringbuf_output
  case 141: // bpf_get_task_stack
    return true;
  default:
    return false;
  }
}

static bool callsSuchHelper(const CallBase &Call) {
  const auto *Callee = dyn_cast<ConstantExpr>(Call.getCalledOperand());
  if (!Callee || Callee->getOpcode() != Instruction::IntToPtr)
    return false;
  const auto *Helper = dyn_cast<ConstantInt>(Callee->getOperand(0));
  return Helper && takesBytes(Helper->getZExtValue());
}

SlotUses::SlotUses(AllocaInst &Slot) : IsKnown(addUsesOf(Slot)) {
  if (!IsKnown)
    return;
  for (auto &[Block, List] : Accesses)
    sort(List, [](const Instruction *A, const Instruction *B) {
      return A->comesBefore(B);
    });
  findLive();
  findFilled();
}

bool SlotUses::addUsesOf(Instruction &Address) {
  return all_of(Address.uses(), [&](Use &U) { return addUse(U); });
}

void SlotUses::add(Instruction &Access) {
  Instructions &List = Accesses[Access.getParent()];
  if (!is_contained(List, &Access))
    List.push_back(&Access);
}

bool SlotUses::addUse(Use &U) {
  auto &User = *cast<Instruction>(U.getUser());
  if (auto *Mark = dyn_cast<LifetimeIntrinsic>(&User)) {
    bool IsStart = Mark->getIntrinsicID() == Intrinsic::lifetime_start;
    (IsStart ? Starts : Ends).push_back(Mark);
    if (IsStart)
      add(User);
    return true;
  }
  if (isa<GetElementPtrInst>(User))
    return U.getOperandNo() == 0 && addUsesOf(User);
  auto *Store = dyn_cast<StoreInst>(&User);
  auto *Call = dyn_cast<CallBase>(&User);
  bool IsAccess =
      isa<LoadInst>(User) || isa<AnyMemIntrinsic>(User) ||
      (Store && U.getOperandNo() == Store->getPointerOperandIndex()) ||
      (Call && Call->isArgOperand(&U) && callsSuchHelper(*Call));
  if (IsAccess)
    add(User);
  return IsAccess;
}

/// Backwards from accesses to starts, after which nothing is in the slot.
void SlotUses::findLive() {
  SmallVector<BasicBlock *, 8> Pending;
  for (auto &[Block, List] : Accesses)
    if (!isa<LifetimeIntrinsic>(List.front()))
      Pending.push_back(Block);
  while (!Pending.empty()) {
    BasicBlock *Block = Pending.pop_back_val();
    if (!LiveIn.insert(Block).second)
      continue;
    for (BasicBlock *Before : predecessors(Block)) {
      LiveOut.insert(Before);
      auto Found = Accesses.find(Before);
      bool Starts = Found != Accesses.end() &&
                    any_of(Found->second, [](const Instruction *I) {
                      return isa<LifetimeIntrinsic>(I);
                    });
      if (!Starts)
        Pending.push_back(Before);
    }
  }
}

/// Forwards from accesses to starts.
void SlotUses::findFilled() {
  SmallVector<BasicBlock *, 8> Pending;
  for (auto &[Block, List] : Accesses)
    if (!isa<LifetimeIntrinsic>(List.back()))
      Pending.push_back(Block);
  while (!Pending.empty()) {
    BasicBlock *Block = Pending.pop_back_val();
    if (!Filled.insert(Block).second)
      continue;
    for (BasicBlock *Next : successors(Block))
      if (!Accesses.contains(Next))
        Pending.push_back(Next);
  }
}

} // namespace corify
