//===- StackFrames.h - what lies in a function's frame ----------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_IR_STACKFRAMES_H
#define CORIFY_LIB_IR_STACKFRAMES_H

#include "llvm/ADT/SmallVector.h"
#include <cstdint>
#include <vector>

namespace llvm {
class AllocaInst;
class DbgVariableRecord;
class DILocalVariable;
class Function;
class MachineFunction;
} // namespace llvm

namespace corify {

struct StackFrame {
  struct Variable {
    uint32_t Bytes = 0;
    /// One of those that share the place; null for a temporary of the
    /// compiler's.
    const llvm::DILocalVariable *Variable = nullptr;
  };
  const llvm::Function *Function = nullptr;
  /// All of it, rounded up to 8 as the verifier counts.
  uint32_t Bytes = 0;
  llvm::SmallVector<Variable, 8> Variables;
  /// Values that found no register.
  uint32_t Spills = 0, SpillBytes = 0;
  bool HasTailCall = false;
  /// Functions of this file that run on this one's stack: those it calls, and
  /// those that a helper it calls does.
  std::vector<const llvm::Function *> Callees;
};

/// What says which variable lies in an alloca; null for a temporary.
const llvm::DbgVariableRecord *findDeclaration(const llvm::AllocaInst &Alloca);

/// Of a function whose frame is laid out.
StackFrame readStackFrame(const llvm::MachineFunction &MF);

} // namespace corify

#endif
