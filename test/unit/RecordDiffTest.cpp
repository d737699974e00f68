//===- RecordDiffTest.cpp - types in C, and how records differ ------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/BTF/RecordDiff.h"
#include "BTFBuilder.h"
#include "corify/BTF/TypeName.h"
#include <gtest/gtest.h>

using namespace corify::btf;

static BTF parsed(const std::string &Bytes) {
  auto Table = BTF::parse(Bytes);
  EXPECT_TRUE(bool(Table));
  return *Table;
}

TEST(TypeName, spellsAsC) {
  BTFBuilder B;
  TypeID Int = B.integer("int", 4);
  TypeID Long = B.integer("long unsigned int", 8);
  TypeID Task = B.record(Kind::Struct, "task", 4, {});
  TypeID Pointer = B.reference(Kind::Ptr, Task);
  TypeID Const = B.reference(Kind::Const, Int);
  TypeID ToConst = B.reference(Kind::Ptr, Const);
  TypeID ConstPointer = B.reference(Kind::Const, ToConst);
  TypeID Array = B.array(Int, 16);
  TypeID Table = B.array(Pointer, 4);
  TypeID ToArray = B.reference(Kind::Ptr, Array);
  TypeID Proto = B.prototype(Pointer, {Int, ToConst, 0});
  TypeID Function = B.reference(Kind::Ptr, Proto);
  TypeID Functions = B.array(Function, 2);
  TypeID Nothing = B.reference(Kind::Ptr, B.prototype(0, {}));
  TypeID Nameless = B.record(Kind::Union, "", 4, {});
  TypeID Tagged =
      B.reference(Kind::Ptr, B.reference(Kind::TypeTag, Task, "user"));
  TypeID Nowhere = B.reference(Kind::Ptr, 9999);
  TypeID Circle = B.add(Kind::Ptr, "", 0, false, 20, {});
  std::string Bytes = B.bytes();
  BTF T = parsed(Bytes);
  EXPECT_EQ(typeName(T, 0), "void");
  EXPECT_EQ(typeName(T, Long), "unsigned long");
  EXPECT_EQ(typeName(T, Pointer), "struct task *");
  EXPECT_EQ(typeName(T, ToConst), "const int *");
  EXPECT_EQ(typeName(T, ConstPointer), "const int *const");
  EXPECT_EQ(typeName(T, Array), "int[16]");
  EXPECT_EQ(typeName(T, Table), "struct task *[4]");
  EXPECT_EQ(typeName(T, ToArray), "int (*)[16]");
  EXPECT_EQ(typeName(T, Function), "struct task *(*)(int, const int *, ...)");
  EXPECT_EQ(typeName(T, Functions),
            "struct task *(*[2])(int, const int *, ...)");
  EXPECT_EQ(typeName(T, Nothing), "void (*)(void)");
  EXPECT_EQ(typeName(T, Nameless), "union {...}");
  EXPECT_EQ(typeName(T, Tagged), "struct task *");
  EXPECT_EQ(typeName(T, Nowhere), "? *");
  EXPECT_EQ(Circle, 20u);
  EXPECT_NE(typeName(T, Circle).find('?'), std::string::npos);
  EXPECT_EQ(declaration(T, Array, "comm"), "int comm[16]");
  EXPECT_EQ(declaration(T, Function, "call"),
            "struct task *(*call)(int, const int *, ...)");
}

TEST(RecordDiff, seesFieldsOfNamelessMembers) {
  BTFBuilder B;
  TypeID Int = B.integer("int", 4);
  TypeID Inner = B.record(Kind::Union, "", 4, {{"a", Int, 0}, {"b", Int, 0}});
  TypeID Bits = B.record(Kind::Struct, "", 4, {{"low", Int, 0, 3}});
  TypeID ID = B.record(Kind::Struct, "s", 12,
                       {{"first", Int, 0}, {"", Inner, 32}, {"u", Bits, 64}});
  std::string Bytes = B.bytes();
  BTF T = parsed(Bytes);
  Record R = describeRecord(T, ID);
  ASSERT_EQ(R.Fields.size(), 5u);
  EXPECT_EQ(R.Fields[1], (Field{"a", "int", 32, 32, false, 0}));
  EXPECT_EQ(R.Fields[2].Name, "b");
  EXPECT_EQ(R.Fields[3], (Field{"u", "struct {...}", 64, 32, false, 0}));
  EXPECT_EQ(R.Fields[4], (Field{"u.low", "int", 64, 3, true, 0}));
}

/// struct s, a typedef of a nameless one, an enumeration, one record more.
static std::string kernel(bool IsNew) {
  BTFBuilder B;
  TypeID Int = B.integer("int", 4);
  TypeID Long = B.integer(IsNew ? "long" : "long int", 8);
  if (IsNew)
    B.record(Kind::Struct, "s", 16,
             {{"same", Int, 0}, {"fresh", Int, 32}, {"moved", Long, 64}});
  else
    B.record(Kind::Struct, "s", 24,
             {{"same", Int, 0}, {"moved", Long, 64}, {"gone", Long, 128}});
  B.enumeration("e", {{"A", 0}, {"B", IsNew ? 2u : 1u}});
  TypeID Nameless = B.record(Kind::Struct, "", 4, {{"counter", Int, 0}});
  B.reference(Kind::Typedef, Nameless, "atomic_t");
  B.record(IsNew ? Kind::Union : Kind::Struct, "only", 8, {{"x", Long, 0}});
  return B.bytes();
}

static std::vector<RecordChange> diff(const std::string &From,
                                      const std::string &To) {
  BTF A = parsed(From), B = parsed(To);
  return diffRecords(A, indexRecords(A), B, indexRecords(B),
                     [](llvm::StringRef) { return true; });
}

TEST(RecordDiff, namesWhatChanged) {
  auto Changes = diff(kernel(false), kernel(true));
  ASSERT_EQ(Changes.size(), 4u);
  EXPECT_EQ(Changes[0].Name, "enum e");
  ASSERT_EQ(Changes[0].Fields.size(), 1u);
  EXPECT_EQ(Changes[0].Fields[0].To->Value, 2u);
  EXPECT_EQ(Changes[1].Name, "struct only");
  EXPECT_FALSE(Changes[1].To);
  const RecordChange &S = Changes[2];
  EXPECT_EQ(S.Name, "struct s");
  EXPECT_EQ(S.From->Size, 24u);
  EXPECT_EQ(S.To->Size, 16u);
  ASSERT_EQ(S.Fields.size(), 2u);
  EXPECT_EQ(S.Fields[0].To->Name, "fresh");
  EXPECT_FALSE(S.Fields[0].From);
  EXPECT_EQ(S.Fields[1].From->Name, "gone");
  EXPECT_FALSE(S.Fields[1].To);
  EXPECT_EQ(Changes[3].Name, "union only");
  EXPECT_FALSE(Changes[3].From);
}

TEST(RecordDiff, isTheSameTheOtherWayRound) {
  auto There = diff(kernel(false), kernel(true));
  auto Back = diff(kernel(true), kernel(false));
  ASSERT_EQ(There.size(), Back.size());
  for (size_t I = 0; I < There.size(); ++I) {
    EXPECT_EQ(There[I].Name, Back[I].Name);
    EXPECT_EQ(There[I].From, Back[I].To);
    EXPECT_EQ(There[I].Fields.size(), Back[I].Fields.size());
  }
  EXPECT_TRUE(diff(kernel(true), kernel(true)).empty());
}

TEST(RecordDiff, severalOfOneNameAreASet) {
  auto Two = [](bool IsSwapped) {
    BTFBuilder B;
    TypeID Int = B.integer("int", 4);
    B.record(Kind::Struct, "s", 4, {{IsSwapped ? "b" : "a", Int, 0}});
    B.record(Kind::Struct, "s", 4, {{IsSwapped ? "a" : "b", Int, 0}});
    return B.bytes();
  };
  EXPECT_TRUE(diff(Two(false), Two(true)).empty());
}

TEST(RecordDiff, recordsOfRecordsWithoutEnd) {
  // Each has two nameless members of the next: 2^40 fields if all were taken.
  BTFBuilder B;
  TypeID Int = B.integer("int", 4);
  TypeID Inner = B.record(Kind::Union, "", 4, {{"x", Int, 0}});
  for (unsigned I = 0; I < 40; ++I)
    Inner = B.record(Kind::Union, "", 4, {{"", Inner, 0}, {"", Inner, 0}});
  // And one that has itself.
  TypeID Self = Inner + 1;
  B.record(Kind::Struct, "", 4, {{"", Self, 0}, {"y", Int, 0}});
  std::string Bytes = B.bytes();
  BTF T = parsed(Bytes);
  EXPECT_LE(describeRecord(T, Inner).Fields.size(), 65536u);
  EXPECT_LE(describeRecord(T, Self).Fields.size(), 65536u);
}
