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

TEST(Suppressions, BlocksNestAndHaveTheSameWords) {
  llvm::StringRef Text = "// NOLINTBEGIN\n"
                         "/* NOLINTBEGIN(corify-store) */ a\n"
                         "// NOLINTEND(corify-store)\n"
                         "b // NOLINTEND\n"
                         "c";
  SuppressedBlocks Blocks = findSuppressedBlocks(Text);
  EXPECT_TRUE(Blocks.Unmatched.empty());
  ASSERT_EQ(Blocks.Whole.size(), 2u);
  const SuppressedBlock &Inner = Blocks.Whole[0], &Outer = Blocks.Whole[1];
  unsigned A = Text.find(" a\n"), B = Text.find("b //"), C = Text.size() - 1;
  EXPECT_TRUE(Inner.silences(A, "corify-store"));
  EXPECT_FALSE(Inner.silences(A, "corify-license"));
  EXPECT_FALSE(Inner.silences(B, "corify-store"));
  EXPECT_TRUE(Outer.silences(A, "corify-license"));
  EXPECT_TRUE(Outer.silences(B, "corify-license"));
  EXPECT_FALSE(Outer.silences(C, "corify-license"));
}

TEST(Suppressions, BlocksWithoutAPartnerAreTold) {
  SuppressedBlocks Blocks = findSuppressedBlocks("// NOLINTEND(a)\n"
                                                 "// NOLINTBEGIN(a)\n"
                                                 "// NOLINTEND(b)\n"
                                                 "// NOLINTBEGINS ANOLINTEND");
  EXPECT_TRUE(Blocks.Whole.empty());
  ASSERT_EQ(Blocks.Unmatched.size(), 3u);
  EXPECT_EQ(Blocks.Unmatched[0].Globs, "a");
  EXPECT_EQ(Blocks.Unmatched[1].Globs, "b");
  EXPECT_EQ(Blocks.Unmatched[2].Begin, 19u);
  EXPECT_EQ(Blocks.Unmatched[2].End, 0u);
}

TEST(Suppressions, LastGlobThatMatchesCounts) {
  EXPECT_TRUE(silences("// NOLINT(*)"));
  EXPECT_TRUE(silences("// NOLINT(corify-st*)"));
  EXPECT_FALSE(silences("// NOLINT(*, -corify-store)"));
  EXPECT_TRUE(silences("// NOLINT(-corify-*, corify-store)"));
  EXPECT_FALSE(silences("// NOLINT([)"));
}
