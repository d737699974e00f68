//===- RelocateCiliumTest.cpp ---------------------------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Where cilium/ebpf differs from libbpf.
//
//===----------------------------------------------------------------------===//

#include "RelocateScene.h"

using namespace corify::btf;
using namespace corify::relocate;
using RK = RelocationKind;
using K = Kind;

TEST(RelocateCilium, absentTypeHasNoSizeAndNoId) {
  RelocateScene S;
  TypeID Root = S.Local.record(K::Struct, "s", 4, {});
  for (RK Kind :
       {RK::TypeSize, RK::TypeIDTarget, RK::TypeExists, RK::TypeMatches})
    S.ask(Root, "0", Kind);
  auto O = S.resolve("cilium");
  expectMissing(O[0], Reason::TypeAbsent);
  expectMissing(O[1], Reason::TypeAbsent);
  expectOk(O[2], 1, 0);
  expectOk(O[3], 1, 0);
}

TEST(RelocateCilium, takesTheCandidateThatLeavesLeastUnresolved) {
  RelocateScene S;
  TypeID Int = S.Local.integer("int", 4);
  TypeID Root =
      S.Local.record(K::Struct, "s", 8, {{"f", Int, 0}, {"g", Int, 32}});
  TypeID TargetInt = S.Target.integer("int", 4);
  S.Target.record(K::Struct, "s", 8, {{"f", TargetInt, 0}});
  S.Target.record(K::Struct, "s___x", 16,
                  {{"f", TargetInt, 64}, {"g", TargetInt, 96}});
  S.ask(Root, "0:0", RK::FieldByteOffset);
  S.ask(Root, "0:1", RK::FieldByteOffset);
  auto O = S.resolve("cilium");
  expectOk(O[0], 0, 8);
  expectOk(O[1], 4, 12);
  // Without g they are equally good, and differ.
  S.Records.pop_back();
  expectFatal(S.outcome("cilium"), Reason::Ambiguous);
}

TEST(RelocateCilium, countsRecordsNotSpecs) {
  // Two records ask for f, one for g: the candidate with f is better.
  RelocateScene S;
  TypeID Int = S.Local.integer("int", 4);
  TypeID Root =
      S.Local.record(K::Struct, "s", 8, {{"f", Int, 0}, {"g", Int, 32}});
  TypeID TargetInt = S.Target.integer("int", 4);
  S.Target.record(K::Struct, "s", 8, {{"f", TargetInt, 64}});
  S.Target.record(K::Struct, "s", 8, {{"g", TargetInt, 96}});
  S.ask(Root, "0:1", RK::FieldByteOffset);
  S.ask(Root, "0:0", RK::FieldByteOffset);
  S.Records.push_back(S.Records[1]);
  auto O = S.resolve("cilium");
  expectMissing(O[0], Reason::FieldAbsent);
  expectOk(O[1], 0, 8);
}

TEST(RelocateCilium, loadsKeepTheirSize) {
  RelocateScene S;
  TypeID Int = S.Local.integer("int", 4, llvm::BTF::INT_SIGNED);
  TypeID Root = S.Local.record(K::Struct, "s", 8, {{"f", Int, 0}});
  TypeID Long = S.Target.integer("long", 8);
  S.Target.record(K::Struct, "s", 16, {{"f", Long, 64}});
  S.ask(Root, "0:0", RK::FieldByteOffset);
  Outcome O = S.outcome("cilium");
  expectOk(O, 0, 8);
  EXPECT_FALSE(O.FailsSizeChange);
  EXPECT_EQ(O.LocalSize, O.TargetSize);
}

TEST(RelocateCilium, bitFieldsAreReadByTheirOwnType) {
  // A char at bit 12 of 8 bits' width crosses its byte: libbpf reads two.
  RelocateScene S;
  TypeID Char = S.Local.integer("char", 1);
  TypeID Root = S.Local.record(K::Struct, "s", 4, {{"b", Char, 0, 3}});
  TypeID TargetChar = S.Target.integer("char", 1);
  S.Target.record(K::Struct, "s", 4, {{"b", TargetChar, 14, 4}});
  for (RK Kind : {RK::FieldByteOffset, RK::FieldByteSize, RK::FieldLShiftU64,
                  RK::FieldRShiftU64})
    S.ask(Root, "0:0", Kind);
  auto O = S.resolve("cilium");
  EXPECT_EQ(O[0].Value, 1u);
  EXPECT_EQ(O[1].Value, 1u);
  EXPECT_EQ(O[2].Value, 64u - 6 - 4);
  EXPECT_EQ(O[3].Value, 60u);
  O = S.resolve();
  EXPECT_EQ(O[1].Value, 4u);
}

TEST(RelocateCilium, intOfFewerBitsIsABitFieldOfTheOldSort) {
  RelocateScene S;
  TypeID Int = S.Local.integer("int", 4);
  TypeID Root = S.Local.record(K::Struct, "s", 4, {{"b", Int, 0, 3}});
  TypeID Three = S.Target.add(K::Int, "int", 0, false, 4, {3});
  S.Target.record(K::Struct, "s", 4, {{"b", Three, 5}});
  S.ask(Root, "0:0", RK::FieldRShiftU64);
  EXPECT_EQ(S.outcome("cilium").Value, 61u);
  EXPECT_EQ(S.outcome().Value, 32u);
}

TEST(RelocateCilium, refusesAnotherByteOrder) {
  RelocateScene S(llvm::endianness::little, llvm::endianness::big);
  TypeID Root = S.Local.record(K::Struct, "s", 4, {});
  S.Target.record(K::Struct, "s", 4, {});
  S.ask(Root, "0", RK::TypeExists);
  expectFatal(S.outcome("cilium"), Reason::BadTarget);
  expectOk(S.outcome(), 1, 1);
}

TEST(RelocateCilium, pointersHave8BytesOnAnyKernel) {
  RelocateScene S;
  TypeID Pointer = S.Local.reference(K::Ptr, 0);
  TypeID Root = S.Local.record(K::Struct, "s", 8, {{"p", Pointer, 0}});
  S.Target.integer("long", 4);
  TypeID TargetPointer = S.Target.reference(K::Ptr, 0);
  S.Target.record(K::Struct, "s", 4, {{"p", TargetPointer, 0}});
  S.ask(Root, "0:0", RK::FieldByteSize);
  EXPECT_EQ(S.outcome("cilium").Value, 8u);
  EXPECT_EQ(S.outcome().Value, 4u);
}

TEST(RelocateCilium, flavorIsWhatFollowsAnyThreeUnderscores) {
  RelocateScene S;
  TypeID Root = S.Local.record(K::Struct, "s____x", 4, {});
  S.Target.record(K::Struct, "s_", 4, {});
  S.ask(Root, "0", RK::TypeExists);
  EXPECT_EQ(S.outcome("cilium").Value, 1u);
  EXPECT_EQ(S.outcome().Value, 0u);
}

TEST(RelocateCilium, unsignedEnumeratorIsNotExtended) {
  RelocateScene S;
  TypeID E = S.Local.enumeration("e", {{"A", 1}});
  S.Target.enumeration("e", {{"A", 0x80000000}});
  S.ask(E, "0", RK::EnumvalValue);
  EXPECT_EQ(S.outcome("cilium").Value, 0x80000000u);
  EXPECT_EQ(S.outcome().Value, 0xffffffff80000000u);
}

TEST(RelocateCilium, signOfWhatHasNoneIsFatal) {
  RelocateScene S;
  TypeID Pointer = S.Local.reference(K::Ptr, 0);
  TypeID Root = S.Local.record(K::Struct, "s", 8, {{"p", Pointer, 0}});
  TypeID TargetPointer = S.Target.reference(K::Ptr, 0);
  S.Target.record(K::Struct, "s", 8, {{"p", TargetPointer, 0}});
  S.ask(Root, "0:0", RK::FieldSigned);
  expectFatal(S.outcome("cilium"), Reason::BadRecord);
  expectOk(S.outcome(), 0, 0);
}

TEST(RelocateCilium, membersThatAreAmongTheTargetsMatch) {
  RelocateScene S;
  TypeID Int = S.Local.integer("int", 4);
  TypeID Root =
      S.Local.record(K::Struct, "s", 8, {{"a", Int, 0}, {"b", Int, 32}});
  TypeID TargetInt = S.Target.integer("int", 4);
  S.Target.record(K::Struct, "s", 8,
                  {{"b", TargetInt, 0}, {"a", TargetInt, 32}});
  S.ask(Root, "0", RK::TypeMatches);
  expectOk(S.outcome("cilium"), 1, 1);
}

// It is walked beside each candidate: there is no value that an instruction
// could be held against.
TEST(RelocateCilium, accessThatLeadsNowhereHasNoLocalValue) {
  RelocateScene S;
  TypeID Int = S.Local.integer("int", 4);
  TypeID Root = S.Local.record(K::Struct, "s", 4, {{"f", Int, 0}});
  S.ask(Root, "0:7", RK::FieldByteOffset);
  S.ask(Root, "7", RK::EnumvalValue);
  std::string Bytes = S.Local.bytes();
  BTF Object = RelocateScene::parse(Bytes);
  RelocationPlan Plan(Object, llvm::cantFail(parseLoader("cilium")));
  for (const CoreRecord &R : S.Records)
    Plan.add(R);
  for (const LocalValue &L : Plan.locals())
    EXPECT_FALSE(L.Validates);
}
