//===- Held.h - what is held under its guard, across passes -----*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_IR_HELD_H
#define CORIFY_LIB_IR_HELD_H

#include "llvm/ADT/StringRef.h"

namespace llvm {
class MachineFunctionPass;
class MachineInstr;
} // namespace llvm

namespace corify {

/// Of a global that stands for a record's value, which a guard governs.
inline constexpr llvm::StringLiteral HeldAttribute = "corify-held";

/// Whether MI makes such a value. Loads and stores, which stay where they are
/// without us, are not asked about.
bool hasHeldValue(const llvm::MachineInstr &MI);

/// See the banner of SpillSlots.cpp.
llvm::MachineFunctionPass *createSpillSlotsPass();

} // namespace corify

#endif
