//===- BTFErrorsTest.cpp --------------------------------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Each error of .BTF and .BTF.ext: one field of what is good is changed.
//
//===----------------------------------------------------------------------===//

#include "BTFBuilder.h"
#include "corify/BTF/BTFExt.h"
#include "llvm/ADT/StringExtras.h"
#include <gtest/gtest.h>

using namespace llvm;
using namespace corify;
using namespace corify::btf;

namespace {
/// int, a pointer to it, struct { int a; } and void (*)(int).
class BTFErrors : public testing::Test {
protected:
  void SetUp() override {
    Int = Types.integer("int", 4);
    Pointer = Types.reference(Kind::Ptr, Int);
    Record = Types.record(Kind::Struct, "record", 4, {{"a", Int, 0}});
    Prototype = Types.prototype(0, {Int});
    Function = Types.reference(Kind::Func, Prototype, "function");
    Enum = Types.enumeration("enum", {{"zero", 0}});
    Array = Types.array(Int, 2);
    Section = Types.string("kprobe");
    Good = Types.bytes();
  }

  /// Of .BTF with the word at that place; "" if it is still good.
  std::string parsed(size_t At, uint32_t Word) {
    return message(btf::BTF::parse(changed(Good, At, Word)));
  }
  /// The word of a type's record.
  std::string verified(TypeID ID, unsigned Index, uint32_t Word) {
    btf::BTF Whole = cantFail(btf::BTF::parse(Good));
    std::string Bytes = changed(Good, Whole.offsetOf(ID) + 4 * Index, Word);
    btf::BTF Table = cantFail(btf::BTF::parse(Bytes));
    return toString(Table.verify());
  }

  /// Of one record of each sort, with the word at that place.
  std::string ext(size_t At, uint32_t Word) {
    btf::BTF Table = cantFail(btf::BTF::parse(Good));
    return message(BTFExt::parse(changed(goodExt(), At, Word), Table));
  }
  std::string goodExt() const {
    const uint32_t Words[] = {
        0x0001eb9f, 32,      0, 20, 20,       28,      48,
        28,                                   // header: functions, lines
        8,          Section, 1, 0,  Function, // and records
        16,         Section, 1, 0,  Section,  Section, 1 << 10 | 1,
        16,         Section, 1, 0,  Record,   Section, 0};
    std::string Result;
    for (uint32_t Word : Words)
      Result.append(reinterpret_cast<const char *>(&Word), 4);
    return Result;
  }

  template <typename T> static std::string message(Expected<T> Result) {
    return Result ? "" : toString(Result.takeError());
  }
  static std::string changed(std::string Bytes, size_t At, uint32_t Word) {
    support::endian::write32le(Bytes.data() + At, Word);
    return Bytes;
  }

  BTFBuilder Types;
  TypeID Int, Pointer, Record, Prototype, Function, Enum, Array;
  uint32_t Section;
  std::string Good;
};
} // namespace

TEST_F(BTFErrors, goodIsGood) {
  EXPECT_EQ(parsed(4, 24), "");
  EXPECT_EQ(verified(Pointer, 2, Int), "");
  EXPECT_EQ(ext(4, 32), "");
}

TEST_F(BTFErrors, header) {
  std::string Size = utostr(Good.size());
  EXPECT_EQ(message(btf::BTF::parse(StringRef(Good).take_front(23))),
            ".BTF: header needs 24 bytes, there are 23");
  EXPECT_EQ(parsed(0, 0x0001eb9e), ".BTF+0x0: magic is 0xeb9e, not 0xeb9f");
  EXPECT_EQ(parsed(0, 0x0002eb9f), ".BTF+0x2: version 2, not 1");
  EXPECT_EQ(parsed(4, 23),
            ".BTF+0x4: header length 23 in a section of " + Size + " bytes");
  EXPECT_EQ(parsed(4, 0xffffffff),
            ".BTF+0x4: header length 4294967295 in a section of " + Size +
                " bytes");
}

TEST_F(BTFErrors, partsOutside) {
  std::string Body = utostr(Good.size() - 24);
  auto Outside = [&](StringRef What, uint32_t Offset, uint32_t Length) {
    return (What + " at " + Twine(Offset) + " of length " + Twine(Length) +
            " are outside the " + Body + " bytes after the header")
        .str();
  };
  uint32_t TypesLength = support::endian::read32le(Good.data() + 12);
  uint32_t StringsLength = support::endian::read32le(Good.data() + 20);
  EXPECT_EQ(parsed(8, 0xfffffffc),
            ".BTF+0x8: " + Outside("types", 0xfffffffc, TypesLength));
  EXPECT_EQ(parsed(12, 0x7fffffff),
            ".BTF+0x8: " + Outside("types", 0, 0x7fffffff));
  EXPECT_EQ(parsed(16, TypesLength + 1),
            ".BTF+0x10: " + Outside("strings", TypesLength + 1, StringsLength));
  EXPECT_EQ(parsed(8, 2), ".BTF+0x8: types are not aligned to 4 bytes");
}

TEST_F(BTFErrors, stringsWithoutNul) {
  std::string At =
      utohexstr(Good.size() - support::endian::read32le(Good.data() + 20),
                /*LowerCase=*/true);
  std::string Message =
      ".BTF+0x" + At + ": strings do not start and end with a NUL";
  std::string Bytes = Good;
  Bytes.back() = 'x';
  EXPECT_EQ(message(btf::BTF::parse(Bytes)), Message);
  Bytes = Good;
  Bytes[support::endian::read32le(Good.data() + 12) + 24] = 'x';
  EXPECT_EQ(message(btf::BTF::parse(Bytes)), Message);
  EXPECT_EQ(parsed(20, 0), Message);
}

TEST_F(BTFErrors, typesCutOff) {
  EXPECT_EQ(parsed(12, 15), ".BTF+0x18: type 1 (int) is cut off by the end of "
                            "the types");
  EXPECT_EQ(parsed(12, 8),
            ".BTF+0x18: type 1 is cut off by the end of the types");
  EXPECT_EQ(parsed(28, 20u << 24), ".BTF+0x18: type 1 has kind 20, known are 1 "
                                   "(int) to 19 (enum64)");
  EXPECT_EQ(parsed(28, 0), ".BTF+0x18: type 1 has kind 0, known are 1 (int) to "
                           "19 (enum64)");
}

TEST_F(BTFErrors, referencesToNowhere) {
  EXPECT_EQ(verified(Pointer, 2, 100),
            ".BTF+0x28: type 2 (ptr): it refers to type 100, the last one is "
            "7");
  EXPECT_EQ(verified(Record, 4, 100),
            ".BTF+0x34: type 3 (struct): it refers to type 100, the last one "
            "is 7");
  EXPECT_EQ(verified(Prototype, 4, 100),
            ".BTF+0x4c: type 4 (func_proto): it refers to type 100, the last "
            "one is 7");
  EXPECT_EQ(verified(Function, 2, Int),
            ".BTF+0x60: type 5 (func): it refers to type 1, which is no "
            "func_proto");
  EXPECT_EQ(verified(Array, 3, 100),
            ".BTF+0x80: type 7 (array): it refers to type 100, the last one is "
            "7");
  EXPECT_EQ(verified(Array, 4, 100), verified(Array, 3, 100));
}

TEST_F(BTFErrors, namesAndCircles) {
  EXPECT_EQ(verified(Record, 0, 1 << 20),
            ".BTF+0x34: type 3 (struct): its name is outside the strings");
  EXPECT_EQ(verified(Record, 3, 1 << 20),
            ".BTF+0x34: type 3 (struct): name 0 is outside the strings");
  EXPECT_EQ(verified(Enum, 3, 1 << 20),
            ".BTF+0x6c: type 6 (enum): name 0 is outside the strings");
  TypeID Const = Types.reference(Kind::Const, 8);
  Good = Types.bytes();
  EXPECT_EQ(verified(Const, 2, Const),
            ".BTF+0x98: type 8 (const): it leads in circles");
}

TEST_F(BTFErrors, extHeader) {
  btf::BTF Table = cantFail(btf::BTF::parse(Good));
  EXPECT_EQ(message(BTFExt::parse(goodExt().substr(0, 23), Table)),
            ".BTF.ext: header needs 24 bytes, there are 23");
  EXPECT_EQ(ext(0, 0x00019feb),
            ".BTF.ext+0x0: magic is not 0xeb9f in .BTF's byte order");
  EXPECT_EQ(ext(0, 0x0003eb9f), ".BTF.ext+0x2: version 3, not 1");
  EXPECT_EQ(ext(4, 20), ".BTF.ext+0x4: header length 20 in a section of 108 "
                        "bytes");
  EXPECT_EQ(ext(8, 2), ".BTF.ext+0x8: function infos at 2 of length 20 are "
                       "outside the 76 bytes after the header, or not aligned");
  EXPECT_EQ(ext(16, 100),
            ".BTF.ext+0x10: line infos at 100 of length 28 are outside the 76 "
            "bytes after the header, or not aligned");
  EXPECT_EQ(ext(28, 0xfffffff0),
            ".BTF.ext+0x18: CO-RE records at 48 of length 4294967280 are "
            "outside the 76 bytes after the header, or not aligned");
}

TEST_F(BTFErrors, extRecords) {
  EXPECT_EQ(ext(12, 2), ".BTF.ext+0x20: function infos: record size is cut "
                        "off");
  EXPECT_EQ(ext(32, 4), ".BTF.ext+0x20: function infos: record size is 4, the "
                        "least is 8");
  EXPECT_EQ(ext(52, 18), ".BTF.ext+0x34: line infos: record size is 18, the "
                         "least is 16");
  EXPECT_EQ(ext(12, 8), ".BTF.ext+0x24: function infos: section header is cut "
                        "off");
  EXPECT_EQ(ext(84, 1 << 20), ".BTF.ext+0x54: CO-RE records: section name is "
                              "outside .BTF's strings or empty");
  EXPECT_EQ(ext(88, 0),
            ".BTF.ext+0x54: CO-RE records: section 'kprobe' has no records");
  EXPECT_EQ(ext(88, 2),
            ".BTF.ext+0x54: CO-RE records: section 'kprobe' has 2 records of "
            "16 bytes, there is room for 1");
}
