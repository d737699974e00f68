//===- SuppressionsTest.cpp - which lines a NOLINT silences ---------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Source/Suppressions.h"
#include "gtest/gtest.h"

using namespace corify;

static bool silences(llvm::StringRef Line,
                     llvm::StringRef Name = "corify-store") {
  return isSuppressedBy(Line, "NOLINT", Name);
}

TEST(Suppressions, AloneItSilencesAll) {
  EXPECT_TRUE(silences("x = 1; // NOLINT"));
  EXPECT_TRUE(silences("x = 1; /*NOLINT*/ // more"));
  EXPECT_TRUE(silences("NOLINT"));
  EXPECT_TRUE(silences("x = 1; // NOLINT: for a reason", "corify-license"));
  EXPECT_FALSE(silences("x = 1; // no lint"));
  EXPECT_FALSE(silences(""));
}

TEST(Suppressions, KeywordIsAWord) {
  EXPECT_FALSE(silences("x = 1; // NOLINTNEXTLINE"));
  EXPECT_FALSE(silences("x = 1; // NOLINTBEGIN"));
  EXPECT_FALSE(silences("x = 1; // XNOLINT"));
  EXPECT_TRUE(silences("x = NOLINTED(1); // NOLINT"));
}

TEST(Suppressions, ListNamesWhatIsSilenced) {
  EXPECT_TRUE(silences("// NOLINT(corify-store)"));
  EXPECT_TRUE(silences("// NOLINT(corify-license, corify-store)"));
  EXPECT_TRUE(silences("// NOLINT(corify-license) NOLINT(corify-store)"));
  EXPECT_FALSE(silences("// NOLINT(corify-license)"));
  EXPECT_FALSE(silences("// NOLINT(store)"));
  EXPECT_FALSE(silences("// NOLINT()"));
  EXPECT_TRUE(silences("// NOLINT(corify-store"));
}

TEST(Suppressions, LastGlobThatMatchesCounts) {
  EXPECT_TRUE(silences("// NOLINT(*)"));
  EXPECT_TRUE(silences("// NOLINT(corify-st*)"));
  EXPECT_FALSE(silences("// NOLINT(*, -corify-store)"));
  EXPECT_TRUE(silences("// NOLINT(-corify-*, corify-store)"));
  EXPECT_FALSE(silences("// NOLINT([)"));
}
