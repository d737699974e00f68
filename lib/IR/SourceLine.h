//===- SourceLine.h - a message's place, by debug info ----------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_IR_SOURCELINE_H
#define CORIFY_LIB_IR_SOURCELINE_H

#include "corify/Support/PassMessage.h"
#include "llvm/ADT/Twine.h"

namespace llvm {
class DIFile;
class Function;
} // namespace llvm

namespace corify {

PassMessage::Line sourceLine(const llvm::DIFile *File, unsigned Line,
                             const llvm::Twine &Text);

/// Where F begins; without debug info, nowhere.
PassMessage::Line sourceLine(const llvm::Function &F, const llvm::Twine &Text);

} // namespace corify

#endif
