//===- SplitBTFTest.cpp - a module's BTF on its kernel's ------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "BTFBuilder.h"
#include <gtest/gtest.h>

using namespace corify::btf;

namespace {
/// Base: 1 int, 2 struct task { int pid; }. Split: 3 struct mod { struct task
/// *t; int n; }, 4 pointer to task.
class SplitBTF : public testing::TestWithParam<llvm::endianness> {
protected:
  void SetUp() override {
    BTFBuilder Base(GetParam());
    TypeID Int = Base.integer("int", 4);
    TypeID Task = Base.record(Kind::Struct, "task", 4, {{"pid", Int, 0}});
    BTFBuilder Split(GetParam(), Base);
    Split.record(Kind::Struct, "mod", 16, {{"t", 4, 0}, {"n", Int, 64}});
    Split.reference(Kind::Ptr, Task);
    BaseBytes = Base.bytes();
    SplitBytes = Split.bytes();
  }

  std::string BaseBytes, SplitBytes;
};
} // namespace

TEST_P(SplitBTF, goesOnWhereTheBaseEnds) {
  auto Base = BTF::parse(BaseBytes);
  ASSERT_TRUE(bool(Base));
  auto Split = BTF::parse(SplitBytes, &*Base);
  ASSERT_TRUE(bool(Split)) << llvm::toString(Split.takeError());
  EXPECT_EQ(Split->firstOwn(), 3u);
  EXPECT_EQ(Split->typeCount(), 5u);
  EXPECT_EQ(Split->name(3), "mod");
  EXPECT_EQ(Split->name(2), "task");
  EXPECT_EQ(Split->kind(4), Kind::Ptr);
  EXPECT_EQ(Split->kind(1), Kind::Int);
  Member M = Split->type(3).member(0);
  EXPECT_EQ(M.Name, "t");
  Type Task = Split->type(Split->type(M.Type).referred());
  EXPECT_EQ(Task.name(), "task");
  EXPECT_EQ(Task.member(0).Name, "pid");
  EXPECT_EQ(Split->type(3).member(1).BitOffset, 64u);
  EXPECT_EQ(Split->sizeOf(1), 4u);
  EXPECT_EQ(Split->sizeOf(3), 16u);
  EXPECT_EQ(Split->find(Kind::Struct, "task"), 2u);
  EXPECT_EQ(Split->find(Kind::Struct, "mod"), 3u);
  EXPECT_FALSE(Split->type(5).isValid());
  EXPECT_FALSE(bool(Split->verify()));
  EXPECT_FALSE(Base->type(3).isValid());
}

TEST_P(SplitBTF, needsABaseOfItsByteOrder) {
  BTFBuilder Other(GetParam() == llvm::endianness::big
                       ? llvm::endianness::little
                       : llvm::endianness::big);
  std::string Bytes = Other.bytes();
  auto Base = BTF::parse(Bytes);
  ASSERT_TRUE(bool(Base)) << llvm::toString(Base.takeError());
  auto Split = BTF::parse(SplitBytes, &*Base);
  EXPECT_EQ(llvm::toString(Split.takeError()),
            ".BTF+0x0: byte order differs from the base's");
}

INSTANTIATE_TEST_SUITE_P(ByteOrders, SplitBTF,
                         testing::Values(llvm::endianness::little,
                                         llvm::endianness::big));
