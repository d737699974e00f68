//===- BTFTest.cpp --------------------------------------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/BTF/BTF.h"
#include <gtest/gtest.h>

using namespace corify::btf;

TEST(BTF, namesKinds) {
  EXPECT_EQ(kindName(Kind::Enum64), "enum64");
  EXPECT_EQ(kindName(static_cast<Kind>(20)), "unknown");
}
