//===- ReachLinksTest.cpp - what numbers that are linked reach ------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

// A verifier puts what it learns of a number in the place of what it knew of
// those that are linked with it. Each bad call here is reached by a verifier
// alone, on paths that no program takes.

#include "ReachScene.h"

using namespace corify;
using namespace corify::object;

TEST(ReachLinks, EqualNumbers) {
  // r7 = r6 = rnd; if (r6 > 10) return; if (r7 > 20) bad
  Insns Code = {Rnd,
                copy(6, 0),
                copy(7, 0),
                jump(op::JGT, 6, 10, 2),
                jump(op::JLE, 7, 20, 1),
                helper(Bad),
                mov(0, 0),
                Exit};
  EXPECT_FALSE(reachesBad(Code));
  // Of more than six the verifier loses some.
  Insns Many = {Rnd,
                copy(1, 0),
                copy(2, 0),
                copy(3, 0),
                copy(4, 0),
                copy(6, 0),
                copy(7, 0),
                jump(op::JGT, 6, 10, 2),
                jump(op::JLE, 7, 20, 1),
                helper(Bad)};
  for (uint8_t R = 1; R <= 4; ++R) // all of them matter
    Many.push_back(jump(op::JEQ, R, 5, 0));
  Many.insert(Many.end(), {mov(0, 0), Exit});
  EXPECT_TRUE(reachesBad(Many));
}

TEST(ReachLinks, ANumberWithItself) {
  // The verifier takes both ways of r6 < r6, and of its copy.
  for (uint8_t R : {6, 7})
    EXPECT_TRUE(reachesBad({Rnd,
                            copy(6, 0),
                            copy(7, 0),
                            {op::JMP | op::JGE | 8, 6, R, 1, 0},
                            helper(Bad),
                            mov(0, 0),
                            Exit}));
}

TEST(ReachLinks, WhatANumberIsAfterItself) {
  // r7 = r0 = rnd & 1; if (w0 <= w0) return; if (r7 < 8) return; if (r7 > 3)
  // return; bad: r7 has no bounds, then 8 at least, and one bit all the time.
  EXPECT_TRUE(reachesBad({Rnd,
                          andWith(0, 1),
                          copy(7, 0),
                          {op::JMP32 | op::JLE | 8, 0, 0, 3, 0},
                          jump(op::JSLT, 7, 8, 2),
                          jump(op::JGT, 7, 3, 1),
                          helper(Bad),
                          mov(0, 0),
                          Exit}));
}

TEST(ReachLinks, LinksAreKnowledge) {
  // Where r8 is r0 on one path and any number on the other.
  EXPECT_TRUE(
      reachesBad({Rnd, copy(6, 0), Rnd, copy(8, 0), jump(op::JEQ, 6, 1, 2), Rnd,
                  jump(op::JA, 0, 0, 0), jump(op::JGT, 0, 9, 2),
                  jump(op::JLE, 8, 10, 1), helper(Bad), mov(0, 0), Exit}));
}

TEST(ReachLinks, SignExtensionOfLinked) {
  // r6 = r0 & 6; r7 = (s8)r6; if (r7 > 4) return; if (r6 == 3) bad: r7 lost
  // that bit 0 is not set, and r6 becomes what r7 is.
  EXPECT_TRUE(reachesBad({Rnd,
                          {op::ALU64 | op::AND, 0, 0, 0, 6},
                          {op::ALU64 | op::MOV | 8, 7, 0, 8, 0},
                          jump(op::JGT, 7, 4, 2),
                          jump(op::JNE, 0, 3, 1),
                          helper(Bad),
                          mov(0, 0),
                          Exit}));
}

TEST(ReachLinks, SignExtensionOfAPositiveNumber) {
  // w9 = (s8)w9 of 0 to 15 stays linked with r7, so that r9 > r7 leaves both as
  // they are, 0 included.
  EXPECT_TRUE(reachesBad({Rnd,
                          andWith(0, 15),
                          copy(9, 0),
                          copy(7, 9),
                          {op::ALU | op::MOV | 8, 9, 9, 8, 0},
                          compare(op::JLE, 9, 7, 2),
                          jump(op::JNE, 9, 0, 1),
                          helper(Bad),
                          mov(0, 0),
                          Exit}));
}

TEST(ReachLinks, SumOfAConstant) {
  // r0 = r8 - 100; if (r0 > r8 && r8 == -1) bad: that r8 is less than some
  // number is lost when r8 becomes r0 + 100.
  EXPECT_TRUE(
      reachesBad({Rnd, copy(8, 0), add(0, -100), compare(op::JLE, 0, 8, 2),
                  jump(op::JNE, 8, -1, 1), helper(Bad), mov(0, 0), Exit}));
  // r0 = r7 - 9; if (r7 >= 5) return; if (w0 >= 0) return; if (r7 >= 255) bad.
  EXPECT_TRUE(reachesBad({Rnd,
                          copy(7, 0),
                          add(0, -9),
                          jump(op::JSGE, 7, 5, 3),
                          {op::JMP32 | op::JSGE, 0, 0, 2, 0},
                          jump(op::JSLT, 7, 255, 1),
                          helper(Bad),
                          mov(0, 0),
                          Exit}));
  // A constant is one whatever is linked with it.
  EXPECT_FALSE(
      reachesBad({Rnd, copy(7, 0), add(0, 9), mov(6, 0), jump(op::JGT, 7, 5, 2),
                  jump(op::JEQ, 6, 0, 1), helper(Bad), mov(0, 0), Exit}));
}

TEST(ReachLinks, SumsAreCountedToo) {
  // r8 = r7 = r6 = r0; r6 += 8; if (r6 == r0) ...; if (r7 != 7) return;
  // if (r8 > 10) bad: with those of both sides there are eight.
  EXPECT_TRUE(
      reachesBad({Rnd, copy(6, 0), copy(7, 6), copy(8, 7), add(6, 8),
                  compare(op::JEQ, 6, 0, 0), jump(op::JNE, 7, 7, 2),
                  jump(op::JLE, 8, 10, 1), helper(Bad), mov(0, 0), Exit}));
}

TEST(ReachLinks, SwappedBytes) {
  // r9 = le64(r9) is linked still.
  EXPECT_TRUE(reachesBad({Rnd,
                          copy(6, 0),
                          copy(9, 0),
                          {op::ALU | op::END, 9, 0, 0, 64},
                          compare(op::JLE, 9, 6, 2),
                          jump(op::JNE, 9, 0, 1),
                          helper(Bad),
                          mov(0, 0),
                          Exit}));
}

TEST(ReachLinks, OnOneOfThePaths) {
  // r8 = r7 = r0 = rnd & 7; if (rnd) r0 = rnd; if (r7 <= r0) return;
  // if (r7 == 0) bad: where r0 is r7 still, the branch tells nothing.
  Insns Code = {Rnd,
                andWith(0, 7),
                copy(7, 0),
                copy(6, 0),
                Rnd,
                jump(op::JEQ, 0, 0, 1),
                Rnd,
                jump(op::JA, 0, 0, 0),
                jump(op::JEQ, 0, 1, 1),
                copy(0, 6),
                compare(op::JLE, 7, 0, 2),
                jump(op::JNE, 7, 0, 1),
                helper(Bad),
                mov(0, 0),
                Exit};
  for (bool Joins : {false, true}) {
    Scene S;
    S.Options.JoinsOnly = Joins;
    EXPECT_FALSE(S.add(Code).find().Refused.empty());
  }
}

TEST(ReachLinks, OnOneOfThePathsABitTest) {
  // if (r6 < 9) r0 = 1, else it is r6; if (r0 == 0) return; if (r6 & 9) return;
  // if (r0 == 0) bad: r0 has lost what it was with r6.
  Insns Code = {Rnd,
                copy(6, 0),
                jump(op::JGE, 6, 9, 1),
                mov(0, 1),
                jump(op::JEQ, 0, 0, 3),
                jump(op::JSET, 6, 9, 2),
                jump(op::JNE, 0, 0, 1),
                helper(Bad),
                mov(0, 0),
                Exit};
  for (bool Joins : {false, true}) {
    Scene S;
    S.Options.JoinsOnly = Joins;
    EXPECT_FALSE(S.add(Code).find().Refused.empty());
  }
}

TEST(ReachLinks, Spills) {
  // What is filled is linked with what was spilled, whatever is known of it:
  // r7 > r6 is decided for none of them.
  for (uint8_t Size : {op::DW, op::B}) {
    EXPECT_TRUE(reachesBad({Rnd,
                            andWith(0, 15),
                            copy(6, 0),
                            {uint8_t(op::STX | op::MEM | Size), 10, 6, -8, 0},
                            {uint8_t(op::LDX | op::MEM | Size), 7, 10, -8, 0},
                            compare(op::JLE, 7, 6, 2),
                            jump(op::JNE, 7, 0, 1),
                            helper(Bad),
                            mov(0, 0),
                            Exit}));
  }
}

TEST(ReachLinks, BitsOfAPathThatIsNone) {
  // r6 = rnd; w6 is 0 or is not, a path each. if (r6 < 255) return;
  // if (r6 >= 4095) return; if (r6 < 2) bad: with 32 bits of 0 none is between,
  // and the verifier makes 0 of it. The other path has wider bounds.
  EXPECT_TRUE(reachesBad({Rnd,
                          {op::JMP32 | op::JEQ, 0, 0, 0, 0},
                          jump(op::JLT, 0, 255, 3),
                          jump(op::JGE, 0, 4095, 2),
                          jump(op::JSGT, 0, 1, 1),
                          helper(Bad),
                          mov(0, 0),
                          Exit}));
}
