//===- BTFTest.cpp --------------------------------------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/BTF/BTF.h"
#include "BTFBuilder.h"
#include <gtest/gtest.h>

using namespace corify::btf;

TEST(BTF, namesKinds) {
  EXPECT_EQ(kindName(Kind::Enum64), "enum64");
  EXPECT_EQ(kindName(static_cast<Kind>(20)), "unknown");
}

/// -1 of an `enum` and 0xffffffff of an `enum : unsigned` are the same bytes.
TEST(BTF, extendsEnumeratorsByTheirSign) {
  BTFBuilder Builder;
  constexpr uint32_t Bytes = 0xffffffff;
  auto Unsigned = Builder.enumeration("bits", {{"ALL", Bytes}});
  auto Signed = Builder.add(Kind::Enum, "error", 1, /*Kflag=*/true, 4,
                            {Builder.string("FAILED"), Bytes});
  auto Parsed = BTF::parse(Builder.bytes());
  ASSERT_TRUE(bool(Parsed)) << llvm::toString(Parsed.takeError());
  EXPECT_EQ(Parsed->type(Unsigned).enumerator(0).Value, uint64_t(Bytes));
  EXPECT_EQ(Parsed->type(Signed).enumerator(0).Value, ~uint64_t(0));
}
