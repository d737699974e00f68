//===- Progress.h - how far a long run is -----------------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
//   checking 37/1000 kernels  [=>                  ]  12 s
//
// One line on a terminal, drawn over itself, gone at the end. Nothing where
// nobody looks: in a pipe or a file.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_SUPPORT_PROGRESS_H
#define CORIFY_SUPPORT_PROGRESS_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/raw_ostream.h"
#include <chrono>
#include <functional>
#include <mutex>

namespace corify {

class Progress {
public:
  using Clock = std::chrono::steady_clock;

  /// On stderr, if it is a terminal. "checking", 1000, "kernels".
  Progress(llvm::StringRef Verb, size_t Total, llvm::StringRef Noun);
  /// On any stream; Columns is its width, 0 for none. For tests.
  Progress(llvm::raw_ostream &OS, unsigned Columns, llvm::StringRef Verb,
           size_t Total, llvm::StringRef Noun,
           std::function<Clock::time_point()> Now = Clock::now);
  ~Progress() { finish(); }
  Progress(const Progress &) = delete;
  Progress &operator=(const Progress &) = delete;

  /// From any thread. Draws at most ten times a second.
  void advance(size_t Steps = 1);
  /// Takes the line away; what is written afterwards starts at the left. A line
  /// that something else must say in between asks for this as well.
  void finish();

private:
  void draw(Clock::time_point Time);

  llvm::raw_ostream &OS;
  const unsigned Columns;
  const std::string Verb, Noun;
  const size_t Total;
  std::function<Clock::time_point()> Now;
  std::mutex Mutex;
  // What follows is the mutex'.
  Clock::time_point Start, Next;
  size_t Done = 0;
  bool IsDrawn = false;
};

} // namespace corify

#endif
