//===- ModuleCopy.h - a module to try things on -----------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_IR_MODULECOPY_H
#define CORIFY_LIB_IR_MODULECOPY_H

#include "llvm/ADT/STLFunctionalExtras.h"
#include <memory>

namespace llvm {
class Function;
class Module;
} // namespace llvm

namespace corify {

/// M with the bodies of the functions that Keep takes, in the same context.
///
/// Metadata is shared and not copied: a variable's or a function's debug info
/// is the same node in both. Functions that others call whose bodies are left
/// out become external, so that no pass takes the calls it sees for all there
/// are.
std::unique_ptr<llvm::Module>
copyModule(const llvm::Module &M,
           llvm::function_ref<bool(const llvm::Function &)> Keep);

} // namespace corify

#endif
