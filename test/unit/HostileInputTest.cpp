//===- HostileInputTest.cpp -----------------------------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What scripts/fuzz-inputs found, and files that are made to cost time: each is
// answered, and within seconds where it once took minutes.
//
//===----------------------------------------------------------------------===//

#include "RelocateScene.h"
#include "corify/BTF/RecordDiff.h"
#include "corify/BTF/TypeName.h"
#include "corify/Object/Reachability.h"
#include "corify/Support/InputError.h"
#include "corify/Support/Printable.h"
#include <chrono>

using namespace llvm;
using namespace corify;
using namespace corify::relocate;
using RK = btf::RelocationKind;
using K = btf::Kind;

template <typename FunctionT> static double secondsOf(FunctionT F) {
  auto Start = std::chrono::steady_clock::now();
  F();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - Start)
      .count();
}

TEST(HostileInput, errorsAreOnePrintableLine) {
  Error E = inFile("a\nb", inputError("\x1b[31m", 1, "name 'x\n\xff'"));
  EXPECT_EQ(toString(std::move(E)),
            "a\\x0ab: \\x1b[31m+0x1: name 'x\\x0a\\xff'");
  EXPECT_EQ(printable("über"), "über");
}

TEST(HostileInput, stringsThatAreNoNames) {
  BTFBuilder Builder;
  Builder.integer(std::string(4096, 'x'), 4);
  Builder.integer(std::string(4097, 'y'), 4);
  std::string Bytes = Builder.bytes();
  btf::BTF Table = cantFail(btf::BTF::parse(Bytes));
  EXPECT_EQ(Table.name(1).size(), 4096u);
  EXPECT_EQ(Table.name(2).data(), nullptr);
  EXPECT_EQ(toString(Table.verify()),
            ".BTF+0x28: type 2 (int): its name is outside the strings");
}

/// All bits set is what a DenseMap has for an empty place.
TEST(HostileInput, recordOfAllBits) {
  RelocateScene S;
  S.Local.integer("int", 4);
  S.Records.assign(2, {~0u, ~0u, ~0u, static_cast<RK>(~0u)});
  S.Records.push_back({0, 1, ~0u, static_cast<RK>(~0u - 1)});
  for (const Outcome &O : S.resolve())
    EXPECT_EQ(O.Reason, Reason::BadRecord);
  EXPECT_EQ(S.SpecOf, (std::vector<unsigned>{0, 0, 1}));
}

/// It is spelled by what it takes, without its name.
TEST(HostileInput, absentFunctionWithAFlavor) {
  RelocateScene S;
  BTFBuilder::TypeID Function = S.Local.reference(
      K::Func, S.Local.prototype(0, {}), "a_long_name___with_a_long_flavor");
  S.Target.integer("int", 4);
  S.ask(Function, "0", RK::TypeExists);
  EXPECT_NE(S.explain(), "");
}

/// 65,535 names of which none is among 65,535 others.
TEST(HostileInput, enumerationsThatDoNotMatch) {
  RelocateScene S;
  auto Enumerate = [](BTFBuilder &Table, StringRef First) {
    // The last one is the one that differs.
    std::vector<uint32_t> Words;
    for (unsigned I = 0; I < 65535; ++I)
      Words.insert(Words.end(), {Table.string(First), I});
    return Table.add(K::Enum, "e", 65535, false, 4, Words);
  };
  BTFBuilder::TypeID Local = Enumerate(S.Local, "z");
  std::vector<uint32_t> Words;
  uint32_t Other = S.Target.string("a"), Same = S.Target.string("z");
  for (unsigned I = 0; I < 65535; ++I)
    Words.insert(Words.end(), {I + 1 < 65535 ? Other : Same, I});
  S.Target.add(K::Enum, "e", 65535, false, 4, Words);
  S.ask(Local, "0", RK::TypeMatches);
  Outcome O;
  EXPECT_LT(secondsOf([&] { O = S.outcome(); }), 10);
  EXPECT_EQ(O.Reason, Reason::BadTarget);
}

static object::ObjectFile oneProgram(std::vector<Instruction> Insns) {
  object::ObjectFile Object;
  object::CodeSection &Section = Object.Sections.emplace_back();
  Section.Name = "kprobe";
  Section.Insns = std::move(Insns);
  object::Function &F = Object.Functions.emplace_back();
  F.Name = "program";
  F.Count = Section.Insns.size();
  Object.Programs.emplace_back();
  return Object;
}

/// Each step goes one back: what is read at the start decides at the end.
TEST(HostileInput, jumpsThatAllGoBack) {
  constexpr unsigned Count = 200000;
  std::vector<Instruction> Insns(2 * Count + 3);
  // goto the last pair; the pairs, from the last to the first; exit.
  Insns[0] = {op::JMP32 | op::JA, 0, 0, 0, int32_t(2 * (Count - 1) + 1)};
  Insns[1] = {op::JMP | op::JEQ, 1, 0, int16_t(0), 0};
  for (unsigned I = 0; I < Count; ++I) {
    Insns[2 + 2 * I] = {op::ALU64 | op::ADD, 2, 0, 0, 1};
    Insns[3 + 2 * I] = {op::JMP | op::JA, 0, 0, int16_t(I ? -4 : -3)};
  }
  Insns.back() = {op::JMP | op::EXIT};
  object::ObjectFile Object = oneProgram(std::move(Insns));
  object::Code Program(Object);
  object::ReachOptions Options;
  Options.Budget = 1000;
  EXPECT_LT(secondsOf([&] {
              findReached(Program, {0u}, object::Loading(), Options);
            }),
            10);
}

TEST(HostileInput, pointersInCircles) {
  BTFBuilder Builder;
  Builder.reference(K::Ptr, 1);
  std::string Bytes = Builder.bytes();
  btf::BTF Table = cantFail(btf::BTF::parse(Bytes));
  EXPECT_EQ(btf::typeName(Table, 1), "? " + std::string(64, '*'));
}

/// 16 levels of two each, a thousand times over: what is in records within
/// records is left out from some number on.
TEST(HostileInput, recordsWithinRecords) {
  BTFBuilder Builder;
  btf::TypeID Inner = Builder.integer("int", 4);
  for (unsigned Level = 0; Level < 16; ++Level)
    Inner =
        Builder.record(K::Struct, "", 4, {{"a", Inner, 0}, {"b", Inner, 0}});
  for (unsigned I = 0; I < 1000; ++I)
    Builder.record(K::Struct, "outer" + std::to_string(I), 4,
                   {{"x", Inner, 0}});
  std::string Bytes = Builder.bytes();
  btf::BTF Table = cantFail(btf::BTF::parse(Bytes));
  btf::RecordIndex Records = btf::indexRecords(Table);
  auto Any = [](StringRef) { return true; };
  EXPECT_LT(
      secondsOf([&] { btf::diffRecords(Table, Records, Table, Records, Any); }),
      20);
}
