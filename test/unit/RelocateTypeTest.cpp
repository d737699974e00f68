//===- RelocateTypeTest.cpp -----------------------------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RelocateScene.h"

using namespace corify::btf;
using namespace corify::relocate;
using RK = RelocationKind;
using K = Kind;

static constexpr uint32_t Signed = llvm::BTF::INT_SIGNED;

//===- Types -------------------------------------------------------------===//

TEST(RelocateType, presentAndAbsent) {
  RelocateScene S;
  S.Local.integer("int", 4);
  TypeID There = S.Local.record(K::Struct, "s", 4, {});
  TypeID Gone = S.Local.record(K::Struct, "gone", 4, {});
  S.Target.record(K::Struct, "s", 12, {});
  for (TypeID Root : {There, Gone})
    for (RK Kind : {RK::TypeIDLocal, RK::TypeIDTarget, RK::TypeExists,
                    RK::TypeSize, RK::TypeMatches})
      S.ask(Root, "0", Kind);
  auto O = S.resolve();
  expectOk(O[0], There, There);
  EXPECT_FALSE(O[0].Validates);
  expectOk(O[1], There, 1);
  EXPECT_FALSE(O[1].Validates);
  expectOk(O[2], 1, 1);
  expectOk(O[3], 4, 12);
  expectOk(O[4], 1, 1);
  EXPECT_EQ(O[4].Target, 1u);
  expectOk(O[5], Gone, Gone);
  for (unsigned I = 6; I < 10; ++I) {
    expectOk(O[I], O[I].Local, 0);
    EXPECT_EQ(O[I].Reason, Reason::TypeAbsent);
  }
}

namespace {
using Build = llvm::function_ref<TypeID(BTFBuilder &)>;
} // namespace

/// The root is a typedef of each; 1, 0, or none for what is fatal.
static std::optional<uint64_t> compare(RK Kind, Build A, Build B) {
  RelocateScene S;
  TypeID Root = S.Local.reference(K::Typedef, A(S.Local), "t");
  S.Target.reference(K::Typedef, B(S.Target), "t");
  S.ask(Root, "0", Kind);
  Outcome O = S.outcome();
  return O.IsFatal ? std::nullopt : std::optional(O.Value);
}

static void expectBoth(RK Kind, Build A, Build B, bool Expected) {
  EXPECT_EQ(compare(Kind, A, B), Expected);
  EXPECT_EQ(compare(Kind, B, A), Expected);
}

static TypeID makeInt(BTFBuilder &B) { return B.integer("int", 4, Signed); }
static TypeID makeLong(BTFBuilder &B) { return B.integer("long", 8, Signed); }
static TypeID makeUnsigned(BTFBuilder &B) { return B.integer("int", 4); }
static TypeID makeVoid(BTFBuilder &) { return 0; }
static TypeID makePointer(BTFBuilder &B, Build To) {
  return B.reference(K::Ptr, To(B));
}
static TypeID makeStruct(BTFBuilder &B) {
  TypeID Int = makeInt(B);
  return B.record(K::Struct, "x", 8, {{"a", Int, 0}, {"b", Int, 32}});
}
static TypeID makeLargerStruct(BTFBuilder &B) {
  TypeID Int = makeInt(B);
  return B.record(K::Struct, "x___2", 12,
                  {{"c", Int, 0}, {"b", Int, 32}, {"a", Int, 64}});
}
static TypeID makeUnion(BTFBuilder &B) {
  TypeID Int = makeInt(B);
  return B.record(K::Union, "x", 4, {{"a", Int, 0}, {"b", Int, 0}});
}
static TypeID makeDeclaration(BTFBuilder &B) {
  return B.add(K::Fwd, "x", 0, false, 0, {});
}
static TypeID makeEnum(BTFBuilder &B) {
  return B.enumeration("e", {{"A", 1}, {"B___x", 2}});
}
static TypeID makeFunction(BTFBuilder &B, Build Result, Build Parameter) {
  TypeID P = Parameter(B), R = Result(B);
  return B.reference(K::Ptr, B.prototype(R, {P}));
}

TEST(RelocateType, compatibleByKindNotByName) {
  auto Exists = RK::TypeExists;
  expectBoth(Exists, makeInt, makeLong, true);
  expectBoth(Exists, makeInt, makeUnsigned, true);
  expectBoth(Exists, makeInt, makeVoid, false);
  expectBoth(Exists, makeStruct, makeUnion, false);
  expectBoth(Exists, makeStruct, makeLargerStruct, true);
  expectBoth(Exists, makeStruct, makeDeclaration, false);
  expectBoth(
      Exists, makeEnum,
      [](BTFBuilder &B) { return B.enumeration64("f", {{"Z", 1}}); }, true);
  expectBoth(
      Exists, [](BTFBuilder &B) { return makePointer(B, makeInt); },
      [](BTFBuilder &B) { return makePointer(B, makeStruct); }, false);
  expectBoth(
      Exists, [](BTFBuilder &B) { return B.array(makeInt(B), 3); },
      [](BTFBuilder &B) { return B.array(makeLong(B), 4); }, true);
  expectBoth(
      Exists, [](BTFBuilder &B) { return makeFunction(B, makeVoid, makeInt); },
      [](BTFBuilder &B) { return makeFunction(B, makeVoid, makeLong); }, true);
  expectBoth(
      Exists, [](BTFBuilder &B) { return makeFunction(B, makeVoid, makeInt); },
      [](BTFBuilder &B) { return makeFunction(B, makeInt, makeInt); }, false);
  expectBoth(
      Exists, [](BTFBuilder &B) { return makeFunction(B, makeVoid, makeInt); },
      [](BTFBuilder &B) { return B.reference(K::Ptr, B.prototype(0, {})); },
      false);
}

TEST(RelocateType, matchesByNameSizeAndMembers) {
  auto Matches = RK::TypeMatches;
  expectBoth(Matches, makeInt, makeInt, true);
  expectBoth(Matches, makeInt, makeUnsigned, false);
  expectBoth(Matches, makeStruct, makeUnion, false);
  EXPECT_EQ(compare(Matches, makeStruct, makeLargerStruct), 1u);
  EXPECT_EQ(compare(Matches, makeLargerStruct, makeStruct), 0u);
  auto Few = [](BTFBuilder &B) { return B.enumeration("e", {{"B", 7}}); };
  EXPECT_EQ(compare(Matches, Few, makeEnum), 1u);
  EXPECT_EQ(compare(Matches, makeEnum, Few), 0u);
  expectBoth(
      Matches, [](BTFBuilder &B) { return B.array(makeInt(B), 3); },
      [](BTFBuilder &B) { return B.array(makeInt(B), 4); }, false);
}

TEST(RelocateType, behindAPointerOnlyNamesAndKindsMatch) {
  auto Matches = RK::TypeMatches;
  auto To = [](Build Pointee) {
    return [Pointee](BTFBuilder &B) { return makePointer(B, Pointee); };
  };
  expectBoth(Matches, To(makeStruct), To(makeLargerStruct), true);
  expectBoth(Matches, To(makeStruct), To(makeDeclaration), true);
  expectBoth(Matches, makeStruct, makeDeclaration, false);
  expectBoth(Matches, To(makeUnion), To(makeDeclaration), false);
  expectBoth(Matches, To(makeStruct), To(makeUnion), false);
}

TEST(RelocateType, longChainsAreFatal) {
  auto Deep = [](BTFBuilder &B) {
    TypeID T = B.integer("int", 4);
    for (unsigned I = 0; I < 40; ++I)
      T = B.reference(K::Ptr, T);
    return T;
  };
  EXPECT_EQ(compare(RK::TypeExists, Deep, Deep), std::nullopt);
  EXPECT_EQ(compare(RK::TypeMatches, Deep, Deep), std::nullopt);
}

//===- Enumerators -------------------------------------------------------===//

TEST(RelocateEnum, valueAndExistence) {
  RelocateScene S;
  TypeID E = S.Local.enumeration("e", {{"A", 1}, {"B___mine", 2}, {"C", 3}});
  S.Target.enumeration("e", {{"B___theirs", 70}, {"A", 0xffffffff}});
  for (llvm::StringRef Access : {"0", "1", "2"})
    for (RK Kind : {RK::EnumvalExists, RK::EnumvalValue})
      S.ask(E, Access, Kind);
  auto O = S.resolve();
  expectOk(O[0], 1, 1);
  // Any value of 32 bits is a signed one to libbpf.
  expectOk(O[1], 1, ~uint64_t(0));
  expectOk(O[2], 1, 1);
  expectOk(O[3], 2, 70);
  expectOk(O[4], 1, 0);
  EXPECT_EQ(O[4].Reason, Reason::EnumeratorAbsent);
  expectMissing(O[5], Reason::EnumeratorAbsent);
  EXPECT_EQ(S.Plan->path(S.SpecOf[3]), "e::B___mine");
}

TEST(RelocateEnum, of32And64BitsAreOneKind) {
  for (bool LocalIsWide : {false, true}) {
    RelocateScene S;
    TypeID E = LocalIsWide ? S.Local.enumeration64("e", {{"A", 1ull << 40}})
                           : S.Local.enumeration("e", {{"A", 1u << 30}});
    LocalIsWide ? S.Target.enumeration("e", {{"A", 1u << 30}})
                : S.Target.enumeration64("e", {{"A", 1ull << 40}});
    S.ask(E, "0", RK::EnumvalValue);
    expectOk(S.outcome(), LocalIsWide ? 1ull << 40 : 1u << 30,
             LocalIsWide ? 1u << 30 : 1ull << 40);
  }
}
