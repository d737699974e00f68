//===- LintFixesTest.cpp - fix-its put into files -------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Lint/Fixes.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include <gtest/gtest.h>

using namespace corify::lint;
using namespace llvm;

/// A file of its own, gone at the end.
class LintFixes : public testing::Test {
protected:
  void SetUp() override { Path = write("fixes", "one two three\n"); }
  void TearDown() override { sys::fs::remove(Path); }

  static std::string write(StringRef Name, StringRef Text) {
    SmallString<128> Path;
    int FD;
    EXPECT_FALSE(sys::fs::createTemporaryFile(Name, "c", FD, Path));
    raw_fd_ostream(FD, /*shouldClose=*/true) << Text;
    return Path.str().str();
  }

  static std::string read(StringRef Path) {
    auto File = MemoryBuffer::getFile(Path);
    return File ? (*File)->getBuffer().str() : "none";
  }

  void add(std::vector<Edit> Edits) {
    Finding F;
    F.Edits = std::move(Edits);
    Report.Findings.push_back(std::move(F));
  }

  Edit edit(unsigned Offset, std::string Old, std::string New) const {
    return {Path, Offset, std::move(Old), std::move(New), {}};
  }

  Expected<FixSummary> fix() {
    FileContents Changed;
    Expected<FixSummary> Done = applyFixes(Report, Changed);
    if (Done)
      EXPECT_FALSE(errorToBool(writeFiles(Changed)));
    return Done;
  }

  std::string Path;
  LintReport Report;
};

TEST_F(LintFixes, AreMadeAndTheirFindingsAreGone) {
  add({edit(4, "two", "2")});
  add({});
  add({edit(0, "", "zero "), edit(8, "three", "3")});
  auto Done = fix();
  ASSERT_TRUE(bool(Done));
  EXPECT_EQ(read(Path), "zero one 2 3\n");
  EXPECT_EQ(Done->NumFixed, 2u);
  EXPECT_EQ(Done->NumFiles, 1u);
  EXPECT_EQ(Report.Findings.size(), 1u);
}

TEST_F(LintFixes, ThatAreTheSameAreMadeOnce) {
  add({edit(0, "", "// ")});
  add({edit(0, "", "// "), edit(4, "two", "2")});
  auto Done = fix();
  ASSERT_TRUE(bool(Done));
  EXPECT_EQ(read(Path), "// one 2 three\n");
  EXPECT_EQ(Done->NumFixed, 2u);
}

/// All of a finding's edits or none, whichever of two overlaps.
TEST_F(LintFixes, ThatOverlapAreLeftOutWhole) {
  add({edit(4, "two", "2")});
  add({edit(0, "one", "1"), edit(6, "o t", "0")});
  auto Done = fix();
  ASSERT_TRUE(bool(Done));
  EXPECT_EQ(read(Path), "one 2 three\n");
  EXPECT_EQ(Done->NumFixed, 1u);
  EXPECT_EQ(Done->NumConflicts, 1u);
  ASSERT_EQ(Report.Findings.size(), 1u);

  SetUp();
  Report.Findings.clear();
  add({edit(6, "o t", "0")});
  add({edit(4, "two", "2")});
  Done = fix();
  ASSERT_TRUE(bool(Done));
  EXPECT_EQ(read(Path), "one tw0hree\n");
  EXPECT_EQ(Done->NumConflicts, 1u);
}

TEST_F(LintFixes, ThatInsertTwoThingsAtOnePlaceAreAConflict) {
  add({edit(4, "", "a ")});
  add({edit(4, "", "b ")});
  auto Done = fix();
  ASSERT_TRUE(bool(Done));
  EXPECT_EQ(read(Path), "one a two three\n");
  EXPECT_EQ(Done->NumConflicts, 1u);
}

TEST_F(LintFixes, OfAFileThatHasChangedAreRefused) {
  add({edit(4, "too", "2")});
  auto Done = fix();
  ASSERT_FALSE(bool(Done));
  EXPECT_EQ(toString(Done.takeError()),
            Path + ": has changed since it was read");
  EXPECT_EQ(read(Path), "one two three\n");
}

TEST_F(LintFixes, OfSeveralFilesReachEach) {
  std::string Header = write("header", "four\n");
  add({edit(0, "one", "1"), Edit{Header, 0, "four", "4", {}}});
  auto Done = fix();
  ASSERT_TRUE(bool(Done));
  EXPECT_EQ(read(Path), "1 two three\n");
  EXPECT_EQ(read(Header), "4\n");
  EXPECT_EQ(Done->NumFiles, 2u);
  sys::fs::remove(Header);
}
