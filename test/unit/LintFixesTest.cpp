//===- LintFixesTest.cpp - fix-its put into files -------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Lint/Fixes.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/xxhash.h"
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
    return editOf(Path, Offset, std::move(Old), std::move(New));
  }

  static Edit editOf(std::string File, unsigned Offset, std::string Old,
                     std::string New) {
    Edit Result{File, Offset, std::move(Old), std::move(New), {}};
    Result.FileHash = xxh3_64bits(read(File));
    return Result;
  }

  /// A compiler that refuses what has a '!'.
  LintReport compile(const LintOptions &Options) {
    ++NumRuns;
    LintReport Result;
    Result.Files = Options.Inputs;
    for (const std::string &File : Options.Inputs)
      if (auto Text = Options.Contents.find(File);
          Text != Options.Contents.end())
        Result.ErrorsOf[File][""] = StringRef(Text->second.Now).count('!');
    return Result;
  }

  Expected<FixSummary> fix() {
    LintOptions Options;
    Options.Inputs = Report.Files = {Path};
    Expected<FixSummary> Done =
        applyFixes(Report, Options, [&](const LintOptions &Now) {
          return Expected<LintReport>(compile(Now));
        });
    NumFiles = countChanged(Options.Contents);
    if (Done)
      EXPECT_FALSE(errorToBool(writeFiles(Options.Contents)));
    return Done;
  }

  std::string Path;
  std::error_code Code;
  size_t NumFiles = 0, NumRuns = 0;
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
  EXPECT_EQ(NumFiles, 1u);
  EXPECT_EQ(NumRuns, 1u);
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
  add({edit(4, "two", "2")});
  raw_fd_ostream(Path, Code) << "one two four\n";
  auto Done = fix();
  ASSERT_FALSE(bool(Done));
  EXPECT_EQ(toString(Done.takeError()),
            Path + ": has changed since it was read");
  EXPECT_EQ(read(Path), "one two four\n");
}

TEST_F(LintFixes, OfAFileThatChangesBeforeItIsWrittenAreRefused) {
  FileContents Contents;
  Contents[Path] = {"1\n", "one\n"};
  EXPECT_EQ(toString(writeFiles(Contents)),
            Path + ": has changed since it was read");
  EXPECT_EQ(read(Path), "one two three\n");
}

TEST_F(LintFixes, LeaveReadOnlyFilesAlone) {
  FileContents Contents;
  Contents[Path] = {"1\n", read(Path)};
  EXPECT_FALSE(sys::fs::setPermissions(Path, sys::fs::all_read));
  EXPECT_EQ(toString(writeFiles(Contents)), Path + ": is read-only");
  EXPECT_EQ(read(Path), "one two three\n");
}

TEST_F(LintFixes, ReachTheOtherNamesOfAFile) {
  std::string Second = Path + ".second";
  EXPECT_FALSE(sys::fs::create_hard_link(Path, Second));
  add({edit(4, "two three", "2")});
  ASSERT_FALSE(errorToBool(fix().takeError()));
  EXPECT_EQ(read(Second), "one 2\n");
  sys::fs::remove(Second);
}

TEST_F(LintFixes, ThatBreakAFileAreTakenBackAndNoOthers) {
  add({edit(0, "one", "1")});
  add({edit(4, "two", "!")});
  add({edit(8, "three", "3")});
  auto Done = fix();
  ASSERT_TRUE(bool(Done));
  EXPECT_EQ(read(Path), "1 two 3\n");
  EXPECT_EQ(Done->NumFixed, 2u);
  ASSERT_EQ(Done->TakenBack.size(), 1u);
  EXPECT_EQ(Done->TakenBack[0].Edits[0].New, "!");
}

TEST_F(LintFixes, ThatAllBreakAFileAreNotTriedForEver) {
  raw_fd_ostream(Path, Code) << std::string(1000, 'x');
  for (unsigned I = 0; I < 1000; ++I)
    add({edit(I, "x", "!")});
  auto Done = fix();
  ASSERT_TRUE(bool(Done));
  EXPECT_EQ(Done->TakenBack.size(), 1000u);
  EXPECT_LT(NumRuns, 100u);
  EXPECT_EQ(NumFiles, 0u);
}

/// Only what a file includes, or is, can break it.
TEST_F(LintFixes, OfAHeaderAreTakenBackToo) {
  std::string Header = write("header", "four\n");
  add({edit(0, "one", "1")});
  add({editOf(Header, 0, "four", "4"), edit(4, "two", "!")});
  auto Done = fix();
  ASSERT_TRUE(bool(Done));
  EXPECT_EQ(read(Path), "1 two three\n");
  EXPECT_EQ(read(Header), "four\n");
  sys::fs::remove(Header);
}

TEST_F(LintFixes, EndLinesAsTheFileDoes) {
  raw_fd_ostream(Path, Code) << "one\r\ntwo\r\n";
  add({edit(5, "two", "2\n3")});
  ASSERT_FALSE(errorToBool(fix().takeError()));
  EXPECT_EQ(read(Path), "one\r\n2\r\n3\r\n");
}

/// One copies what the other changes.
TEST_F(LintFixes, OfTwoChecksAreNotMixed) {
  add({edit(0, "", "one "), edit(8, "three", "3")});
  add({edit(4, "two", "2")});
  Report.Findings[0].ID = "a";
  Report.Findings[1].ID = "b";
  auto Done = fix();
  ASSERT_TRUE(bool(Done));
  EXPECT_EQ(read(Path), "one one two 3\n");
  EXPECT_EQ(Done->NumConflicts, 1u);
}

TEST_F(LintFixes, OfSeveralFilesReachEach) {
  std::string Header = write("header", "four\n");
  add({edit(0, "one", "1"), editOf(Header, 0, "four", "4")});
  auto Done = fix();
  ASSERT_TRUE(bool(Done));
  EXPECT_EQ(read(Path), "1 two three\n");
  EXPECT_EQ(read(Header), "4\n");
  EXPECT_EQ(NumFiles, 2u);
  sys::fs::remove(Header);
}
