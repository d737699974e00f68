//===- RelocateFieldTest.cpp ----------------------------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RelocateScene.h"

using namespace corify::btf;
using namespace corify::relocate;
using llvm::endianness;
using RK = RelocationKind;
using K = Kind;

static constexpr uint32_t Signed = llvm::BTF::INT_SIGNED;

namespace {
/// Both byte orders of the object.
class RelocateField : public testing::TestWithParam<endianness> {};
} // namespace

INSTANTIATE_TEST_SUITE_P(Orders, RelocateField,
                         testing::Values(endianness::little, endianness::big));

TEST_P(RelocateField, movesWithTheField) {
  RelocateScene S(GetParam(), GetParam());
  TypeID Int = S.Local.integer("int", 4, Signed);
  TypeID Task = S.Local.record(K::Struct, "task", 8,
                               {{"pid", Int, 0}, {"tgid", Int, 32}});
  TypeID Long = S.Target.integer("long", 8, Signed);
  S.Target.record(K::Struct, "task", 24,
                  {{"state", Long, 0}, {"tgid", Long, 128}});
  S.ask(Task, "0:1", RK::FieldByteOffset);
  S.ask(Task, "0:1", RK::FieldByteSize);
  S.ask(Task, "0:1", RK::FieldExists);
  S.ask(Task, "0:1", RK::FieldSigned);
  S.ask(Task, "0:0", RK::FieldExists);
  S.ask(Task, "0:0", RK::FieldByteOffset);
  auto O = S.resolve();
  expectOk(O[0], 4, 16);
  EXPECT_TRUE(O[0].Validates);
  expectOk(O[1], 4, 8);
  expectOk(O[2], 1, 1);
  expectOk(O[3], 1, 1);
  expectOk(O[4], 1, 0);
  EXPECT_EQ(O[4].Reason, Reason::FieldAbsent);
  expectMissing(O[5], Reason::FieldAbsent);
}

TEST_P(RelocateField, bitFieldIsShiftedByTheObjectsByteOrder) {
  // Bits 3 to 7 of an int in the object, 12 to 17 of one in the kernel.
  for (endianness TargetOrder : {endianness::little, endianness::big}) {
    RelocateScene S(GetParam(), TargetOrder);
    TypeID Int = S.Local.integer("int", 4);
    TypeID Root = S.Local.record(K::Struct, "s", 8, {{"b", Int, 3, 5}});
    TypeID TargetInt = S.Target.integer("int", 4);
    S.Target.record(K::Struct, "s", 8, {{"b", TargetInt, 44, 6}});
    for (RK Kind : {RK::FieldByteOffset, RK::FieldByteSize, RK::FieldLShiftU64,
                    RK::FieldRShiftU64, RK::FieldSigned})
      S.ask(Root, "0:0", Kind);
    auto O = S.resolve();
    bool IsLittle = GetParam() == endianness::little;
    expectOk(O[0], 0, 4);
    EXPECT_FALSE(O[0].Validates);
    expectOk(O[1], 4, 4);
    expectOk(O[2], IsLittle ? 64 - 8 : 32 + 3, IsLittle ? 64 - 18 : 32 + 12);
    EXPECT_FALSE(O[2].Validates);
    expectOk(O[3], 64 - 5, 64 - 6);
    EXPECT_TRUE(O[3].Validates);
    expectOk(O[4], 0, 0);
    EXPECT_TRUE(O[4].Validates);
  }
}

TEST(RelocateField, bitFieldAcrossItsTypesBoundaryTakesALargerLoad) {
  RelocateScene S;
  TypeID Char = S.Local.integer("char", 1);
  TypeID Root = S.Local.record(K::Struct, "s", 8, {{"b", Char, 0, 7}});
  TypeID TargetChar = S.Target.integer("char", 1);
  S.Target.record(K::Struct, "s", 8, {{"b", TargetChar, 6, 7}});
  S.ask(Root, "0:0", RK::FieldByteSize);
  S.ask(Root, "0:0", RK::FieldLShiftU64);
  auto O = S.resolve();
  expectOk(O[0], 1, 2);
  expectOk(O[1], 64 - 7, 64 - 13);
}

TEST(RelocateField, bitFieldBeyondAnyLoadIsFatalOnBothSides) {
  for (bool InTarget : {false, true}) {
    RelocateScene S;
    uint32_t At[2] = {0, 60};
    TypeID Long = S.Local.integer("long", 8);
    TypeID Root =
        S.Local.record(K::Struct, "s", 16, {{"b", Long, At[!InTarget], 9}});
    TypeID TargetLong = S.Target.integer("long", 8);
    S.Target.record(K::Struct, "s", 16, {{"b", TargetLong, At[InTarget], 9}});
    S.ask(Root, "0:0", RK::FieldByteOffset);
    expectFatal(S.outcome(), Reason::BitField);
  }
}

TEST(RelocateField, shiftsOfWhatIsWiderThan64BitsWrapIn32) {
  RelocateScene S;
  TypeID Long = S.Local.integer("long", 8);
  TypeID Two = S.Local.array(Long, 2);
  TypeID Root = S.Local.record(K::Struct, "s", 16, {{"a", Two, 0}});
  TypeID TargetLong = S.Target.integer("long", 8);
  TypeID TargetTwo = S.Target.array(TargetLong, 2);
  S.Target.record(K::Struct, "s", 16, {{"a", TargetTwo, 0}});
  S.ask(Root, "0:0", RK::FieldLShiftU64);
  S.ask(Root, "0:0", RK::FieldRShiftU64);
  auto O = S.resolve();
  EXPECT_EQ(O[0].Value, uint32_t(64 - 128));
  EXPECT_EQ(O[1].Value, uint32_t(64 - 128));
}

TEST(RelocateField, isFoundInAnonymousRecordsOnEitherSide) {
  for (bool LocalIsNested : {false, true}) {
    RelocateScene S;
    auto Flat = [](BTFBuilder &B) {
      TypeID Int = B.integer("int", 4);
      return B.record(K::Struct, "s", 12, {{"a", Int, 0}, {"b", Int, 64}});
    };
    auto Nested = [](BTFBuilder &B) {
      TypeID Int = B.integer("int", 4);
      TypeID Inner =
          B.record(K::Struct, "", 8, {{"x", Int, 0}, {"b", Int, 32}});
      TypeID Union = B.record(K::Union, "", 8, {{"", Inner, 0}});
      return B.record(K::Struct, "s", 16, {{"a", Int, 0}, {"", Union, 64}});
    };
    TypeID Root = LocalIsNested ? Nested(S.Local) : Flat(S.Local);
    LocalIsNested ? Flat(S.Target) : Nested(S.Target);
    S.ask(Root, LocalIsNested ? "0:1:0:1" : "0:1", RK::FieldByteOffset);
    expectOk(S.outcome(), LocalIsNested ? 12 : 8, LocalIsNested ? 8 : 12);
    EXPECT_EQ(S.Plan->path(0), "s::b");
  }
}

namespace {
/// "struct s { elem a[LocalCount]; }" against TargetCount, element 2.
struct ArrayCase {
  uint32_t LocalCount, TargetCount;
  bool IsLast;
};
} // namespace

static Outcome elementOf(const ArrayCase &C, llvm::StringRef Access = "0:0:2") {
  RelocateScene S;
  auto Build = [&](BTFBuilder &B, uint32_t Count, uint32_t Size) {
    TypeID Int = B.integer("elem", Size);
    TypeID Array = B.array(Int, Count);
    if (C.IsLast)
      return B.record(K::Struct, "s", 64, {{"a", Array, 64}});
    return B.record(K::Struct, "s", 64, {{"a", Array, 64}, {"z", Int, 256}});
  };
  TypeID Root = Build(S.Local, C.LocalCount, 4);
  Build(S.Target, C.TargetCount, 8);
  S.ask(Root, Access, RK::FieldByteOffset);
  return S.outcome();
}

TEST(RelocateField, arrayElementMovesWithItsSize) {
  expectOk(elementOf({4, 8, false}), 16, 24);
}

TEST(RelocateField, arrayIndexOutOfBounds) {
  expectMissing(elementOf({4, 2, false}), Reason::OutOfBounds);
  expectMissing(elementOf({4, 2, true}), Reason::OutOfBounds);
  expectFatal(elementOf({2, 4, false}), Reason::BadRecord);
}

TEST(RelocateField, flexibleArrayHasAnyIndexAtTheEndAlone) {
  expectOk(elementOf({4, 0, true}), 16, 24);
  expectOk(elementOf({0, 4, true}), 16, 24);
  expectMissing(elementOf({4, 0, false}), Reason::OutOfBounds);
  expectFatal(elementOf({0, 4, false}), Reason::BadRecord);
}

TEST(RelocateField, rootIndexCountsInWholeRecords) {
  expectOk(elementOf({4, 4, true}, "2:0:1"), 2 * 64 + 8 + 4, 2 * 64 + 8 + 8);
  // A negative one wraps in 32 bits of bits.
  expectOk(elementOf({4, 4, true}, "-1:0:0"), (uint32_t(-512) + 64) / 8,
           (uint32_t(-512) + 64) / 8);
}

TEST(RelocateField, arrayElementHasNoSign) {
  RelocateScene S;
  TypeID Int = S.Local.integer("int", 4);
  TypeID Array = S.Local.array(Int, 2);
  TypeID Root = S.Local.record(K::Struct, "s", 8, {{"a", Array, 0}});
  S.ask(Root, "0:0:1", RK::FieldSigned);
  expectFatal(S.outcome(), Reason::BadRecord);
}

/// What a field of one type is to a field of another, both ways round.
static void expectKinds(llvm::function_ref<TypeID(BTFBuilder &)> A,
                        llvm::function_ref<TypeID(BTFBuilder &)> B,
                        bool AreCompatible) {
  for (bool Swapped : {false, true}) {
    RelocateScene S;
    TypeID L = (Swapped ? B : A)(S.Local);
    TypeID Root = S.Local.record(K::Struct, "s", 8, {{"f", L, 0}});
    TypeID T = (Swapped ? A : B)(S.Target);
    S.Target.record(K::Struct, "s", 8, {{"f", T, 0}});
    S.ask(Root, "0:0", RK::FieldExists);
    Outcome O = S.outcome();
    expectOk(O, 1, AreCompatible);
    EXPECT_EQ(O.Reason, AreCompatible ? Reason::None : Reason::KindChanged);
  }
}

TEST(RelocateField, kindsOfFields) {
  auto Int = [](BTFBuilder &B) { return B.integer("int", 4); };
  auto Long = [](BTFBuilder &B) { return B.integer("long", 8, Signed); };
  auto Pointer = [](BTFBuilder &B) { return B.reference(K::Ptr, 0); };
  auto Struct = [](BTFBuilder &B) {
    return B.record(K::Struct, "x", 4, {{"m", 0, 0}});
  };
  auto Union = [](BTFBuilder &B) { return B.record(K::Union, "y", 8, {}); };
  auto Enum = [](BTFBuilder &B) { return B.enumeration("e", {{"A", 1}}); };
  auto Enum64 = [](BTFBuilder &B) {
    return B.enumeration64("e___new", {{"A", 1}});
  };
  auto Other = [](BTFBuilder &B) { return B.enumeration("g", {{"A", 1}}); };
  auto Anonymous = [](BTFBuilder &B) { return B.enumeration("", {{"A", 1}}); };
  auto Array = [&](BTFBuilder &B) { return B.array(Int(B), 3); };
  auto Arrays = [&](BTFBuilder &B) { return B.array(Long(B), 5); };
  auto Pointers = [&](BTFBuilder &B) { return B.array(Pointer(B), 3); };
  auto Typedef = [&](BTFBuilder &B) {
    return B.reference(K::Typedef, B.reference(K::Const, Long(B)), "t");
  };
  auto Old = [](BTFBuilder &B) { // an int of 3 bits at bit 2
    return B.add(K::Int, "int", 0, false, 4, {2u << 16 | 3});
  };
  expectKinds(Int, Long, true);
  expectKinds(Int, Typedef, true);
  expectKinds(Int, Old, false);
  expectKinds(Int, Pointer, false);
  expectKinds(Int, Enum, false);
  expectKinds(Int, Struct, false);
  expectKinds(Struct, Union, true);
  expectKinds(Enum, Enum64, true);
  expectKinds(Enum, Other, false);
  expectKinds(Enum, Anonymous, true);
  expectKinds(Array, Arrays, true);
  expectKinds(Array, Pointers, false);
  expectKinds(Array, Int, false);
}

TEST(RelocateField, loadTakesAnArraysElementSinceLibbpf16) {
  RelocateScene S;
  auto Build = [](BTFBuilder &B, uint32_t Count) {
    TypeID Long = B.integer("long", 8);
    TypeID Array = B.array(Long, Count);
    return B.record(K::Struct, "s", 64, {{"a", Array, 0}});
  };
  TypeID Root = Build(S.Local, 2);
  Build(S.Target, 4);
  S.ask(Root, "0:0", RK::FieldByteOffset);
  Outcome Old = S.outcome("libbpf-1.1");
  EXPECT_EQ(Old.LocalSize, 16u);
  EXPECT_EQ(Old.TargetSize, 32u);
  EXPECT_TRUE(Old.FailsSizeChange);
  for (llvm::StringRef Loader : {"libbpf", "libbpf-1.6"}) {
    Outcome New = S.outcome(Loader);
    EXPECT_EQ(New.LocalSize, 8u);
    EXPECT_EQ(New.TargetSize, 8u);
    EXPECT_FALSE(New.FailsSizeChange);
  }
}

TEST(RelocateField, loadsChangeTheirSizeForPointersAndUnsignedIntegers) {
  auto Fails = [](uint32_t From, uint32_t To, uint32_t FromEncoding,
                  uint32_t ToEncoding) {
    RelocateScene S;
    TypeID L = S.Local.integer("int", From, FromEncoding);
    TypeID Root = S.Local.record(K::Struct, "s", 8, {{"f", L, 0}});
    TypeID T = S.Target.integer("int", To, ToEncoding);
    S.Target.record(K::Struct, "s", 8, {{"f", T, 0}});
    S.ask(Root, "0:0", RK::FieldByteOffset);
    return S.outcome().FailsSizeChange;
  };
  EXPECT_FALSE(Fails(4, 8, 0, 0));
  EXPECT_FALSE(Fails(8, 1, 0, 0));
  EXPECT_TRUE(Fails(4, 8, Signed, 0));
  EXPECT_TRUE(Fails(4, 8, 0, Signed));
  EXPECT_FALSE(Fails(4, 4, 0, Signed));
  // Only the whole encoding counts.
  EXPECT_FALSE(Fails(1, 4, Signed | llvm::BTF::INT_CHAR, 0));
}

TEST(RelocateField, pointersOfA32BitKernelHave4Bytes) {
  RelocateScene S;
  TypeID Pointer = S.Local.reference(K::Ptr, 0);
  TypeID Root = S.Local.record(K::Struct, "s", 8, {{"p", Pointer, 0}});
  S.Target.integer("long unsigned int", 4);
  TypeID TargetPointer = S.Target.reference(K::Ptr, 0);
  S.Target.record(K::Struct, "s", 4, {{"p", TargetPointer, 0}});
  // The object's have 8, though it says the same of its long.
  S.Local.integer("long unsigned int", 4);
  S.ask(Root, "0:0", RK::FieldByteSize);
  S.ask(Root, "0:0", RK::FieldByteOffset);
  auto O = S.resolve();
  expectOk(O[0], 8, 4);
  EXPECT_EQ(O[1].LocalSize, 8u);
  EXPECT_EQ(O[1].TargetSize, 4u);
  EXPECT_FALSE(O[1].FailsSizeChange);
}

TEST(RelocateField, recordsThatContainThemselvesEnd) {
  RelocateScene S;
  TypeID Int = S.Local.integer("int", 4);
  TypeID Root = S.Local.record(K::Struct, "s", 4, {{"f", Int, 0}});
  S.Target.record(K::Struct, "s", 4, {{"", 1, 0}});
  S.ask(Root, "0:0", RK::FieldByteOffset);
  expectFatal(S.outcome(), Reason::BadTarget);
  // cilium/ebpf looks into the same record at the same place once.
  expectMissing(S.outcome("cilium"), Reason::FieldAbsent);
}
