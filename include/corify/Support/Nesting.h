//===- Nesting.h - text that is nested too deeply ---------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// LLVM's readers of JSON and YAML call themselves for what is in a list or a
// map: a file of nothing but `[` takes the process down. It is refused before.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_SUPPORT_NESTING_H
#define CORIFY_SUPPORT_NESTING_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

namespace corify {

llvm::Error refuseDeepJSON(llvm::StringRef Text);

/// Counts too much where brackets stand in words: it is for files of ours.
llvm::Error refuseDeepYAML(llvm::StringRef Text);

} // namespace corify

#endif
