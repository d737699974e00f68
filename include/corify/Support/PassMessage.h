//===- PassMessage.h - what a pass says to the user -------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Passes know source places by debug info, and nothing of clang's diagnostics.
// The plugin hands what they say to the source floor, which gives it like its
// own: with a name, a level that the user may set, and the line of source.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_SUPPORT_PASSMESSAGE_H
#define CORIFY_SUPPORT_PASSMESSAGE_H

#include <functional>
#include <string>
#include <vector>

namespace corify {

struct PassMessage {
  enum Kind {
    StackLimit,
    /// On kernels without private stacks.
    StackLimitSomewhere,
    StackGrowth,
  };
  struct Line {
    /// As debug info has it; Line and Column from 1, 0 where not known.
    std::string File;
    unsigned Line = 0, Column = 0;
    std::string Text;
  };
  Kind ID = StackLimit;
  Line Main;
  std::vector<Line> Notes;
};

using PassMessageHandler = std::function<void(const PassMessage &)>;

} // namespace corify

#endif
