//===- RelocateCandidateTest.cpp ------------------------------------------===//
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

TEST(EssentialName, endsBeforeTheLastThreeUnderscores) {
  EXPECT_EQ(essentialName("task"), "task");
  EXPECT_EQ(essentialName("task___old"), "task");
  EXPECT_EQ(essentialName("task___old___x"), "task___old");
  EXPECT_EQ(essentialName("a___b"), "a");
  EXPECT_EQ(essentialName("sk____new"), "sk____new");
  EXPECT_EQ(essentialName("___x"), "___x");
  EXPECT_EQ(essentialName("x___"), "x___");
  EXPECT_EQ(essentialName(""), "");
}

TEST(Loader, names) {
  EXPECT_EQ(llvm::cantFail(parseLoader("libbpf")).Version, 107u);
  EXPECT_EQ(llvm::cantFail(parseLoader("libbpf-1.1")).Version, 101u);
  EXPECT_EQ(llvm::cantFail(parseLoader("cilium")).Loader, LoaderRules::Cilium);
  for (llvm::StringRef Name :
       {"", "libbpf-", "libbpf-1", "libbpf-1.x", "aya"}) {
    auto Rules = parseLoader(Name);
    ASSERT_FALSE(bool(Rules)) << Name.str();
    EXPECT_NE(llvm::toString(Rules.takeError()).find("'" + Name.str() + "'"),
              std::string::npos);
  }
}

static TypeID makeRecord(BTFBuilder &B, K Kind, llvm::StringRef Name,
                         std::initializer_list<BuiltMember> Members) {
  return B.record(Kind, Name, 64, Members);
}

TEST(RelocateCandidates, flavorsOfEitherSideAreOne) {
  for (auto [LocalName, TargetName] : {std::pair("s___mine", "s"),
                                       {"s", "s___theirs"},
                                       {"s___a", "s___b"},
                                       {"long_name___x", "long_name"}}) {
    RelocateScene S;
    TypeID Int = S.Local.integer("int", 4);
    TypeID Root = makeRecord(S.Local, K::Struct, LocalName, {{"f", Int, 0}});
    TypeID TargetInt = S.Target.integer("int", 4);
    makeRecord(S.Target, K::Struct, TargetName, {{"f", TargetInt, 32}});
    S.ask(Root, "0:0", RK::FieldByteOffset);
    expectOk(S.outcome(), 0, 4);
  }
}

TEST(RelocateCandidates, areOfTheRootsKind) {
  for (auto [LocalKind, TargetKind] :
       {std::pair(K::Struct, K::Union), {K::Union, K::Struct}}) {
    RelocateScene S;
    TypeID Int = S.Local.integer("int", 4);
    TypeID Root = makeRecord(S.Local, LocalKind, "s", {{"f", Int, 0}});
    TypeID TargetInt = S.Target.integer("int", 4);
    makeRecord(S.Target, TargetKind, "s", {{"f", TargetInt, 0}});
    S.ask(Root, "0:0", RK::FieldByteOffset);
    expectMissing(S.outcome(), Reason::TypeAbsent);
    // Any record will do for a field of cilium's.
    expectOk(S.outcome("cilium"), 0, 0);
  }
}

/// Two candidates with f at A and at B; the second has g as well.
static RelocateScene makeTwo(uint32_t A, uint32_t B) {
  RelocateScene S;
  TypeID Int = S.Local.integer("int", 4);
  makeRecord(S.Local, K::Struct, "s", {{"f", Int, 0}, {"g", Int, 32}});
  TypeID TargetInt = S.Target.integer("int", 4);
  makeRecord(S.Target, K::Struct, "s", {{"f", TargetInt, A}});
  makeRecord(S.Target, K::Struct, "s",
             {{"f", TargetInt, B}, {"g", TargetInt, 96}});
  return S;
}

TEST(RelocateCandidates, mustAgree) {
  RelocateScene Same = makeTwo(64, 64);
  Same.ask(2, "0:0", RK::FieldByteOffset);
  expectOk(Same.outcome(), 0, 8);
  EXPECT_EQ(Same.outcome().Target, 2u);
  RelocateScene Other = makeTwo(64, 128);
  Other.ask(2, "0:0", RK::FieldByteOffset);
  Outcome O = Other.outcome();
  expectFatal(O, Reason::Ambiguous);
  EXPECT_EQ(O.Status, Status::Ambiguous);
  EXPECT_EQ(Other.explain(O), "candidates disagree: [2] struct s at offset 8, "
                              "[3] struct s at offset 16");
}

TEST(RelocateCandidates, mustAgreeInPlaceEvenWhereOnlyExistenceIsAsked) {
  RelocateScene S = makeTwo(64, 128);
  S.ask(2, "0:0", RK::FieldExists);
  expectFatal(S.outcome(), Reason::Ambiguous);
}

TEST(RelocateCandidates, thoseThatDoNotMatchAreNoneForTheRecordsAfter) {
  // g first: the struct without it is out, and f is one place.
  RelocateScene S = makeTwo(64, 128);
  S.ask(2, "0:1", RK::FieldByteOffset);
  S.ask(2, "0:0", RK::FieldByteOffset);
  auto O = S.resolve();
  expectOk(O[0], 4, 12);
  expectOk(O[1], 0, 16);
  // f first: it is two.
  RelocateScene Other = makeTwo(64, 128);
  Other.ask(2, "0:0", RK::FieldByteOffset);
  Other.ask(2, "0:1", RK::FieldByteOffset);
  O = Other.resolve();
  expectFatal(O[0], Reason::Ambiguous);
  expectOk(O[1], 4, 12);
}

TEST(RelocateCandidates, stayWhereNoneMatches) {
  RelocateScene S = makeTwo(64, 64);
  TypeID Int = 1;
  TypeID Third =
      makeRecord(S.Local, K::Struct, "s", {{"h", Int, 0}, {"f", Int, 0}});
  S.ask(Third, "0:0", RK::FieldExists);
  S.ask(Third, "0:1", RK::FieldByteOffset);
  auto O = S.resolve();
  expectOk(O[0], 1, 0);
  expectOk(O[1], 0, 8);
}

TEST(RelocateCandidates, recordsThatAskTheSameShareASpec) {
  RelocateScene S = makeTwo(64, 64);
  S.ask(2, "0:0", RK::FieldByteOffset);
  S.Records.push_back(S.Records[0]);
  S.Records.push_back(S.Records[0]);
  S.Records.back().Kind = RK::FieldExists;
  S.resolve();
  EXPECT_EQ(S.SpecOf, (std::vector<unsigned>{0, 0, 1}));
}

TEST(RelocateCandidates, modulesCountWhereTheKernelHasNone) {
  RelocateScene S;
  TypeID Int = S.Local.integer("int", 4);
  TypeID Both = makeRecord(S.Local, K::Struct, "both", {{"f", Int, 0}});
  TypeID Module = makeRecord(S.Local, K::Struct, "module", {{"f", Int, 0}});
  S.ask(Both, "0:0", RK::FieldByteOffset);
  S.ask(Module, "0:0", RK::FieldByteOffset);
  S.ask(Module, "0", RK::TypeIDTarget);
  TypeID TargetInt = S.Target.integer("int", 4);
  makeRecord(S.Target, K::Struct, "both", {{"f", TargetInt, 32}});
  BTFBuilder Split(llvm::endianness::little, S.Target);
  makeRecord(Split, K::Struct, "both", {{"f", TargetInt, 64}});
  TypeID There = makeRecord(Split, K::Struct, "module", {{"f", TargetInt, 96}});
  std::string KernelBytes = S.Target.bytes(), SplitBytes = Split.bytes();
  BTF Kernel = S.parse(KernelBytes);
  BTF Mod = llvm::cantFail(BTF::parse(SplitBytes, &Kernel));
  auto O = S.resolveOn(Kernel, {&Mod});
  expectOk(O[0], 0, 4);
  expectOk(O[1], 0, 12);
  expectOk(O[2], Module, There);
  EXPECT_EQ(O[1].Table, &Mod);
  O = S.resolveOn(Kernel, {});
  expectMissing(O[1], Reason::TypeAbsent);
}

//===- Records that are none ---------------------------------------------===//

TEST(RelocateSpec, brokenRecordsAreFatal) {
  auto Why = [](llvm::StringRef Access, RK Kind, TypeID Root = 2) {
    RelocateScene S = makeTwo(0, 0);
    S.Local.record(K::Struct, "", 4, {{"f", 1, 0}}); // 3
    S.Local.enumeration("e", {{"A", 1}});            // 4
    S.ask(Root, Access, Kind);
    Outcome O = S.outcome();
    EXPECT_TRUE(O.IsFatal);
    EXPECT_FALSE(S.explain(O).empty());
    return O.Reason;
  };
  for (llvm::StringRef Access : {"", ":0", "x", "0:", "0::1", "0:2", "0:-1",
                                 "0:0:0", "0:1 ", "0:99999999999999999999"})
    EXPECT_EQ(Why(Access, RK::FieldByteOffset), Reason::BadRecord)
        << Access.str();
  EXPECT_EQ(Why("1", RK::TypeExists), Reason::BadRecord);
  EXPECT_EQ(Why("1", RK::EnumvalValue, 4), Reason::BadRecord);
  EXPECT_EQ(Why("0", RK::EnumvalValue, 2), Reason::BadRecord);
  EXPECT_EQ(Why("0:0", static_cast<RK>(13)), Reason::BadRecord);
  EXPECT_EQ(Why("0:0", RK::FieldByteOffset, 99), Reason::BadRecord);
  EXPECT_EQ(Why("0:0", RK::FieldExists, 3), Reason::Anonymous);
  EXPECT_EQ(Why("0", RK::TypeExists, 3), Reason::Anonymous);
}

TEST(RelocateSpec, anonymousTypeHasALocalId) {
  RelocateScene S;
  TypeID Root = S.Local.record(K::Struct, "", 4, {});
  S.ask(Root, "0", RK::TypeIDLocal);
  expectOk(S.outcome(), Root, Root);
}

TEST(RelocateSpec, readsNumbersAsScanfDoes) {
  RelocateScene S = makeTwo(64, 64);
  S.ask(2, "0+0", RK::FieldByteOffset);
  S.ask(2, " 0: 0", RK::FieldByteOffset);
  auto O = S.resolve();
  expectOk(O[0], 0, 8);
  expectOk(O[1], 0, 8);
  O = S.resolve("cilium");
  expectFatal(O[0], Reason::BadRecord);
  expectFatal(O[1], Reason::BadRecord);
}
