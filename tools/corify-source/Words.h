//===- Words.h - what is said to users --------------------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_TOOLS_SOURCE_WORDS_H
#define CORIFY_TOOLS_SOURCE_WORDS_H

#include "llvm/ADT/StringRef.h"
#include <optional>
#include <string>
#include <vector>

/// The exit status where the words before `--` ask for help, or there are none.
std::optional<int> answerHelp(const std::vector<std::string> &Words,
                              llvm::StringRef Help);

#endif
