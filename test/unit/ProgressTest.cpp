//===- ProgressTest.cpp ---------------------------------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Support/Progress.h"
#include "llvm/ADT/StringExtras.h"
#include <gtest/gtest.h>
#include <thread>

using namespace corify;
using namespace llvm;

namespace {

/// A terminal of some width, and a clock that goes when it is told to.
struct Terminal {
  std::string Text;
  raw_string_ostream OS{Text};
  Progress::Clock::time_point Time;

  std::function<Progress::Clock::time_point()> clock() {
    return [this] { return Time; };
  }
  void pass(unsigned Milliseconds) {
    Time += std::chrono::milliseconds(Milliseconds);
  }
};

} // namespace

TEST(Progress, drawsALine) {
  Terminal T;
  Progress P(T.OS, 60, "checking", 1000, "kernels", T.clock());
  T.pass(12000);
  P.advance(500);
  EXPECT_EQ(T.Text, "\rchecking 500/1000 kernels  "
                    "[============>           ]  12 s\033[K");
  // All but the last column.
  EXPECT_EQ(StringRef(T.Text).drop_front().drop_back(3).size(), 59u);
}

TEST(Progress, drawsAtMostTenTimesASecond) {
  Terminal T;
  Progress P(T.OS, 80, "checking", 1000, "kernels", T.clock());
  for (unsigned I = 0; I != 1000; ++I) {
    T.pass(1);
    P.advance();
  }
  EXPECT_EQ(StringRef(T.Text).count('\r'), 10u);
}

TEST(Progress, isGoneAtTheEnd) {
  Terminal T;
  {
    Progress P(T.OS, 80, "checking", 2, "kernels", T.clock());
    T.pass(200);
    P.advance();
  }
  EXPECT_TRUE(StringRef(T.Text).ends_with("\033[K\r\033[K"));
}

TEST(Progress, drawsNothingForAShortRun) {
  Terminal T;
  {
    Progress P(T.OS, 80, "checking", 2, "kernels", T.clock());
    T.pass(50);
    P.advance();
    P.advance();
  }
  EXPECT_EQ(T.Text, "");
}

TEST(Progress, drawsNothingWithoutATerminal) {
  Terminal T;
  {
    Progress P(T.OS, 0, "checking", 2, "kernels", T.clock());
    T.pass(5000);
    P.advance();
  }
  EXPECT_EQ(T.Text, "");
}

TEST(Progress, fitsNarrowTerminals) {
  Terminal T;
  Progress P(T.OS, 36, "checking", 1000, "kernels", T.clock());
  T.pass(1000);
  P.advance();
  EXPECT_EQ(T.Text, "\rchecking 1/1000 kernels    1 s\033[K");

  Terminal Narrower;
  Progress Q(Narrower.OS, 20, "checking", 1000, "kernels", Narrower.clock());
  Narrower.pass(1000);
  Q.advance();
  EXPECT_EQ(Narrower.Text, "");
}

TEST(Progress, countsFromManyThreads) {
  Terminal T;
  Progress P(T.OS, 80, "checking", 4001, "kernels", T.clock());
  std::vector<std::thread> Threads;
  for (unsigned I = 0; I != 4; ++I)
    Threads.emplace_back([&] {
      for (unsigned Step = 0; Step != 1000; ++Step)
        P.advance();
    });
  for (std::thread &Thread : Threads)
    Thread.join();
  T.pass(1000);
  P.advance();
  EXPECT_TRUE(StringRef(T.Text).contains("checking 4001/4001 kernels"));
}
