//===- ExpectedRecordsTest.cpp --------------------------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The list of expected records as the compiler's part writes it, then one field
// of it corrupted at a time.
//
//===----------------------------------------------------------------------===//

#include "corify/IR/ExpectedRecords.h"
#include "corify/Prove/ExpectedRecords.h"
#include "corify/Support/ExpectedRecords.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/CRC.h"
#include <gtest/gtest.h>

using namespace llvm;
using namespace corify;
using support::endian::write;
using RK = btf::RelocationKind;

namespace {
/// Two functions, of two records and of one:
///
///   0 header   28 functions   44 records   164 strings
class ExpectedRecords : public testing::TestWithParam<endianness> {
protected:
  ExpectedRecords() {
    ExpectedRecordList List;
    List.beginFunction("first");
    List.add({"struct task", "0:1", "task::pid", 0, 4, "a.c", 12, 9});
    List.add({"struct task", "0", "task", 6, 0, "a.c", 13, 9});
    List.beginFunction("second");
    List.add({"", "0:0", "", 12, -1, "b.c", 7, 0});
    Bytes = List.write(GetParam());
  }

  void word(size_t At, uint32_t Value) {
    write<uint32_t>(&Bytes[At], Value, GetParam());
  }
  void fixChecksum(size_t List = 0, size_t Size = StringRef::npos) {
    StringRef Body = StringRef(Bytes).substr(List, Size).drop_front(16);
    word(List + expected::ChecksumAt, crc32(arrayRefFromStringRef(Body)));
  }
  Expected<std::vector<prove::ExpectedFunction>> read() const {
    return prove::parseExpectedRecords(Bytes, GetParam());
  }
  /// What is wrong with it; "" if nothing is.
  std::string error() const {
    auto List = read();
    return List ? "" : toString(List.takeError());
  }
  /// With the word at At another one.
  std::string errorWith(size_t At, uint32_t Value) {
    std::string Before = Bytes;
    word(At, Value);
    fixChecksum();
    std::string Result = error();
    Bytes = Before;
    return Result;
  }

  static constexpr size_t Functions = 28, Records = 44, Strings = 164;
  std::string Bytes;
};
} // namespace

INSTANTIATE_TEST_SUITE_P(Order, ExpectedRecords,
                         testing::Values(endianness::little, endianness::big),
                         [](const auto &Info) {
                           return Info.param == endianness::little ? "little"
                                                                   : "big";
                         });

TEST_P(ExpectedRecords, areReadAsTheyWereWritten) {
  auto List = cantFail(read());
  ASSERT_EQ(List.size(), 2u);
  EXPECT_EQ(List[0].Name, "first");
  ASSERT_EQ(List[0].Records.size(), 2u);
  const prove::ExpectedRecord &Pid = List[0].Records[0];
  EXPECT_EQ(Pid.Type, "struct task");
  EXPECT_EQ(Pid.Access, "0:1");
  EXPECT_EQ(Pid.Path, "task::pid");
  EXPECT_EQ(Pid.Kind, RK::FieldByteOffset);
  EXPECT_EQ(Pid.Value, 4);
  EXPECT_EQ(Pid.File, "a.c");
  EXPECT_EQ(Pid.Line, 12u);
  EXPECT_EQ(Pid.Column, 9u);
  // The ids of types are none that a linker keeps.
  EXPECT_EQ(List[0].Records[1].Value, std::nullopt);
  ASSERT_EQ(List[1].Records.size(), 1u);
  EXPECT_EQ(List[1].Records[0].Type, "");
  EXPECT_EQ(List[1].Records[0].Kind, RK::TypeMatches);
  EXPECT_EQ(List[1].Records[0].Value, -1);
}

TEST_P(ExpectedRecords, ofSeveralFiles) {
  std::string One = Bytes;
  for (size_t Padding : {0u, 1u, 7u, 15u}) {
    Bytes = One + std::string(Padding, '\0') + One;
    EXPECT_EQ(cantFail(read()).size(), 4u);
    // Also behind the last.
    Bytes += std::string(Padding, '\0');
    EXPECT_EQ(cantFail(read()).size(), 4u);
  }
  Bytes = One + std::string(16, '\0') + One;
  EXPECT_EQ(error(), ".corify.records+0x" + utohexstr(One.size(), true) +
                         ": the list of expected records starts with 0x0, not "
                         "0x4c435243");
  Bytes = One + One;
  Bytes.back() ^= 1;
  EXPECT_TRUE(StringRef(error()).starts_with(
      ".corify.records+0x" + utohexstr(One.size(), true) + ": the list of "));
}

/// Whatever is missing, there is one line and no more.
TEST_P(ExpectedRecords, truncated) {
  std::string Whole = Bytes;
  for (size_t Size = 0; Size < Whole.size(); ++Size) {
    Bytes = Whole.substr(0, Size);
    EXPECT_TRUE(StringRef(error()).contains("list of expected records is "
                                            "truncated"))
        << Size;
  }
  Bytes = "";
  EXPECT_EQ(error(), ".corify.records+0x0: the list of expected records is "
                     "truncated: it is empty");
  Bytes = Whole.substr(0, 27);
  EXPECT_EQ(error(), ".corify.records+0x0: the list of expected records is "
                     "truncated: 27 bytes are left");
}

/// No bit of it can change unseen.
TEST_P(ExpectedRecords, changed) {
  for (size_t At = 0; At < Bytes.size(); ++At) {
    Bytes[At] ^= 0x10;
    EXPECT_NE(error(), "") << At;
    Bytes[At] ^= 0x10;
  }
  Bytes[Strings] ^= 1;
  EXPECT_TRUE(StringRef(error()).starts_with(
      ".corify.records+0x0: the list of expected records is damaged: its "
      "checksum is not 0x"));
}

TEST_P(ExpectedRecords, otherVersion) {
  write<uint16_t>(&Bytes[4], 2, GetParam());
  EXPECT_EQ(error(), ".corify.records+0x4: the list of expected records is of "
                     "version 2, this Corify reads 1");
  write<uint16_t>(&Bytes[4], 1, GetParam());
  write<uint16_t>(&Bytes[6], 32, GetParam());
  EXPECT_EQ(error(), ".corify.records+0x4: the list of expected records has a "
                     "header of 32 bytes, not 28");
}

TEST_P(ExpectedRecords, sizes) {
  std::string Size = std::to_string(Bytes.size());
  for (uint32_t Value : {0u, 27u, uint32_t(Bytes.size() + 1), ~0u}) {
    word(expected::SizeAt, Value);
    EXPECT_EQ(error(), ".corify.records+0x8: the list of expected records is "
                       "truncated: it has " +
                           std::to_string(Value) + " bytes, " + Size +
                           " are left");
  }
}

/// Products and sums of 32 bits would come round to the size.
TEST_P(ExpectedRecords, counts) {
  std::string Size = std::to_string(Bytes.size());
  EXPECT_EQ(
      errorWith(16, ~0u),
      ".corify.records+0x10: 4294967295 functions and 3 records are not " +
          Size + " bytes");
  EXPECT_EQ(errorWith(16, 2 + (1u << 29)),
            ".corify.records+0x10: 536870914 functions and 3 records are not " +
                Size + " bytes");
  EXPECT_EQ(errorWith(20, 3 + (1u << 29)),
            ".corify.records+0x10: 2 functions and 536870915 records are not " +
                Size + " bytes");
  EXPECT_EQ(errorWith(24, ~0u),
            ".corify.records+0x10: 2 functions and 3 records are not " + Size +
                " bytes");
}

TEST_P(ExpectedRecords, recordsOfFunctions) {
  EXPECT_EQ(errorWith(Functions + 4, 4),
            ".corify.records+0x1c: function has 4 records, more than are left");
  EXPECT_EQ(errorWith(Functions + 12, ~0u),
            ".corify.records+0x24: function has 4294967295 records, more than "
            "are left");
  EXPECT_EQ(errorWith(Functions + 12, 0),
            ".corify.records+0x7c: 1 records belong to no function");
}

TEST_P(ExpectedRecords, kinds) {
  EXPECT_EQ(
      errorWith(Records + 12, 13),
      ".corify.records+0x38: relocation kind is 13, the last known is 12");
  EXPECT_EQ(errorWith(Records + 52, ~0u),
            ".corify.records+0x60: relocation kind is 4294967295, the last "
            "known is 12");
}

TEST_P(ExpectedRecords, strings) {
  for (size_t At : {size_t(0), size_t(4), size_t(8), size_t(16)})
    EXPECT_EQ(errorWith(Records + 40 + At, Bytes.size() - Strings),
              ".corify.records+0x" + utohexstr(Records + 40 + At, true) +
                  ": names a string outside of the list's");
  EXPECT_EQ(errorWith(Functions, ~0u),
            ".corify.records+0x1c: names a string outside of the list's");
  // The last one's end is the list's.
  Bytes.back() = 'x';
  fixChecksum();
  EXPECT_EQ(cantFail(read())[1].Records[0].File, "b.cx");
}
