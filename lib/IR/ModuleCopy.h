//===- ModuleCopy.h - a module to try things on -----------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_IR_MODULECOPY_H
#define CORIFY_LIB_IR_MODULECOPY_H

#include "llvm/ADT/DenseSet.h"
#include <memory>

namespace llvm {
class Function;
class Module;
} // namespace llvm

namespace corify {

using FunctionSet = llvm::DenseSet<const llvm::Function *>;

/// Those that call or pass on one of them, and so on upwards.
void addCallers(FunctionSet &Functions);
/// Those that one of them calls or passes on, and so on downwards.
void addCallees(FunctionSet &Functions);

/// Whether copyModule() knows all that is in M.
bool canCopy(const llvm::Module &M);

/// M with the bodies of the functions in Kept, in the same context.
///
/// Metadata is shared and not copied: a variable's or a function's debug info
/// is the same node in both. Functions that others call whose bodies are left
/// out become external, so that no pass takes the calls it sees for all there
/// are.
std::unique_ptr<llvm::Module> copyModule(const llvm::Module &M,
                                         const FunctionSet &Kept);

} // namespace corify

#endif
