//===- PassPlugin.h - the passes of the house -------------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_IR_PASSPLUGIN_H
#define CORIFY_IR_PASSPLUGIN_H

namespace llvm {
class PassBuilder;
}

namespace corify {

class StackGrowth;

/// Puts each pass where its banner says that it runs, and gives each a name
/// for `opt -passes=`. Growth: of this compilation, if it is to be watched.
void registerPasses(llvm::PassBuilder &PB, StackGrowth *Growth = nullptr);

} // namespace corify

#endif
