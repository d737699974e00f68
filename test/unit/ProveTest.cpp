//===- ProveTest.cpp ------------------------------------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// An object without a fault, then one field of it corrupted at a time.
//
//===----------------------------------------------------------------------===//

#include "corify/Prove/Prove.h"
#include "BTFBuilder.h"
#include <gtest/gtest.h>

using namespace llvm;
using namespace corify;
using RK = btf::RelocationKind;
using K = btf::Kind;

namespace {
class Prove : public testing::Test {
protected:
  /// struct sk { int a; int b; unsigned char c; }, a program of six
  /// instructions, and a record of each of the first.
  Prove() {
    Int = Types.integer("int", 4, 1);
    Byte = Types.integer("unsigned char", 1);
    Sk = Types.record(K::Struct, "sk", 12,
                      {{"a", Int, 0}, {"b", Int, 32}, {"c", Byte, 64}});
    Func =
        Types.add(K::Func, "program", 1, false, Types.prototype(Int, {}), {});
    Object.HasBTF = true;
    object::CodeSection &Code = Object.Sections.emplace_back();
    Code.Name = "kprobe";
    Code.Insns = {{op::LDX | op::MEM | op::W, 0, 1, 4, 0},
                  {op::ALU64 | op::MOV, 0, 0, 0, 1},
                  {op::LD | op::DW, 0, 0, 0, 12},
                  {},
                  {op::LDX | op::MEM | op::B, 0, 1, 8, 0},
                  {op::JMP | op::EXIT}};
    record(0, "0:1", RK::FieldByteOffset);
    record(1, "0:1", RK::FieldExists);
    record(2, "0", RK::TypeSize);
    record(4, "0:2", RK::FieldByteOffset);
    object::Function &F = Object.Functions.emplace_back();
    F.Name = "program";
    F.Count = 6;
    F.Type = Func;
    Object.Ext.Functions.push_back({"kprobe", {{0, Func}}});
    Object.Ext.Lines.push_back({"kprobe", {{0, 0, 0, 1, 1}, {32, 0, 0, 2, 1}}});
  }

  void record(uint32_t Insn, StringRef Access, RK Kind) {
    object::Record R;
    R.Raw = {Insn * 8, Sk, Types.string(Access), Kind};
    R.Insn = Insn;
    R.Number = Object.Records.size();
    Object.Records.push_back(R);
  }

  std::vector<prove::Finding> find() {
    Bytes = Types.bytes();
    Object.Types = cantFail(btf::BTF::parse(Bytes));
    return prove::prove(Object);
  }

  /// "ID: MESSAGE" of the only finding; all of them, a line each, if not.
  std::string found() {
    std::string Result;
    for (const prove::Finding &F : find())
      Result += (Result.empty() ? "" : "\n") +
                StringRef(F.ID).drop_front(7).str() +
                (F.IsWarning ? "? " : ": ") + F.Message;
    return Result;
  }

  Instruction &insn(unsigned Index) { return Object.Sections[0].Insns[Index]; }

  BTFBuilder Types;
  BTFBuilder::TypeID Int, Byte, Sk, Func;
  object::ObjectFile Object;
  std::string Bytes;
};
} // namespace

TEST_F(Prove, nothing) { EXPECT_EQ(found(), ""); }

TEST_F(Prove, value) {
  insn(1).Imm = 0;
  EXPECT_EQ(found(), "stale-record: kprobe+0x8 (program): field_exists of "
                     "sk::b: the instruction does not have the value 1 that "
                     "the object's own BTF gives");
}

TEST_F(Prove, instructionThatComputes) {
  insn(1).Code = op::ALU64 | op::AND;
  EXPECT_EQ(found(),
            "bad-record: kprobe+0x8 (program): field_exists of sk::b: the "
            "instruction computes something else with the number");
}

TEST_F(Prove, loadOfAnotherKind) {
  Object.Records[0].Raw.Kind = RK::FieldByteSize;
  EXPECT_EQ(found(), "bad-record: kprobe+0x0 (program): byte_sz of sk::b: the "
                     "instruction is a load or store, which only byte_off has "
                     "a place in");
}

TEST_F(Prove, loadWiderThanItsField) {
  insn(4).Code = op::LDX | op::MEM | op::DW;
  EXPECT_EQ(found(), "bad-record: kprobe+0x20 (program): byte_off of sk::c: "
                     "the instruction takes 8 bytes, the field has 1");
}

TEST_F(Prove, middleOfAnInstruction) {
  Object.Records[2].Insn = 3;
  EXPECT_EQ(found(), "bad-record: kprobe+0x18 (program): type_size of sk: it "
                     "is in the middle of an instruction of 16 bytes");
}

TEST_F(Prove, twoRecordsOfOneInstruction) {
  record(4, "0:2", RK::FieldByteOffset);
  EXPECT_EQ(found(), "bad-record: kprobe+0x20 (program): CO-RE records 3 and 4 "
                     "are both of this instruction");
}

TEST_F(Prove, order) {
  std::swap(Object.Records[0], Object.Records[1]);
  EXPECT_EQ(found(), "bad-record? kprobe+0x0 (program): CO-RE record 0 comes "
                     "after one of a later instruction");
}

TEST_F(Prove, droppedFunction) {
  Object.Records[3].Function = object::NoFunction;
  EXPECT_EQ(found(),
            "bad-record? kprobe+0x20 (program): 1 CO-RE records from here on "
            "are of code that no function has");
  // What linking left of a weak function is as it should be.
  Object.Leftovers.push_back({"weak", 0, 4, 2});
  EXPECT_EQ(found(), "");
}

TEST_F(Prove, offsetThatDoesNotFit) {
  auto Large = Types.record(K::Struct, "large", 40004, {{"x", Int, 320000}});
  Object.Records[0].Raw.Type = Large;
  Object.Records[0].Raw.Access = Types.string("0:0");
  insn(0).Off = static_cast<int16_t>(40000);
  EXPECT_EQ(found(), "stale-record: kprobe+0x0 (program): byte_off of "
                     "large::x: offset 40000 does not fit the 16 bits of the "
                     "instruction, the compiler made -25536 of it");
}

TEST_F(Prove, flavorThatIsNone) {
  Object.Records[3].Raw.Type =
      Types.record(K::Struct, "sk____new", 12,
                   {{"a", Int, 0}, {"b", Int, 32}, {"c", Byte, 64}});
  EXPECT_EQ(found(),
            "flavor-name? kprobe+0x20 (program): 'sk____new' is no flavor, "
            "that is what follows exactly three underscores: the loader looks "
            "for a type of that whole name");
}

TEST_F(Prove, oldTypeID) {
  Object.Records[2].Raw.Kind = RK::TypeIDLocal;
  EXPECT_EQ(found(), "stale-record? kprobe+0x10 (program): local_type_id of "
                     "sk: the instruction has type id 12, the type has the id "
                     "3");
}

TEST_F(Prove, membersThatOverlap) {
  Types.record(K::Struct, "bad", 8, {{"a", Int, 0}, {"b", Int, 24}});
  EXPECT_NE(found().find("(struct 'bad'): member 'b' starts at bit 24, the one "
                         "before it ends at 32"),
            std::string::npos);
}

TEST_F(Prove, memberBeyondTheEnd) {
  Types.record(K::Struct, "bad", 4, {{"a", Int, 0}, {"b", Int, 32}});
  EXPECT_NE(found().find("member 'b' ends at bit 64, beyond the size of 4"),
            std::string::npos);
}

/// A size that is no multiple of a member's alignment is a packed record's, and
/// no larger than it must be.
TEST_F(Prove, padding) {
  auto Record = [&](uint32_t Size, K Kind = K::Struct) {
    Types.record(Kind, "s" + std::to_string(Size), Size,
                 {{"a", Int, 0}, {"b", Byte, Kind == K::Union ? 0u : 32u}});
  };
  for (uint32_t Size : {5, 6, 8, 12, 16, 64})
    Record(Size);
  Record(4, K::Union);
  Types.record(K::Struct, "empty", 0, {});
  EXPECT_EQ(found(), "");
  Record(7);
  EXPECT_NE(
      found().find("(struct 's7'): its size of 7 bytes is no multiple of 4, "
                   "a member's alignment, and more than the 5 that a "
                   "packed one has"),
      std::string::npos);
  Record(6, K::Union);
  EXPECT_NE(
      found().find("(union 's6'): its size of 6 bytes is no multiple of 4"),
      std::string::npos);
}

TEST_F(Prove, functionInfoOfAnother) {
  Object.Functions[0].Type =
      Types.add(K::Func, "other", 1, false, Types.prototype(Int, {}), {});
  EXPECT_EQ(found(), "bad-debug-info: kprobe+0x0 (program): the function info "
                     "is that of 'other'");
}

/// asm("name") is the symbol's; BTF has what the source calls it.
TEST_F(Prove, functionOfAnotherSymbol) {
  Object.Functions[0].Name = "symbol";
  EXPECT_EQ(found(), "");
  Object.Functions[0].Type = Sk;
  EXPECT_NE(found().find("the function info is that of 'sk'"),
            std::string::npos);
}

TEST_F(Prove, functionInfoInTheMiddle) {
  Object.Ext.Functions[0].Records.push_back({8, Func});
  EXPECT_EQ(found(), "bad-debug-info: kprobe+0x8 (program): a function info is "
                     "not at a function's start");
}

TEST_F(Prove, lineInfos) {
  auto &Lines = Object.Ext.Lines[0].Records;
  Lines[1].InsnOffset = 24;
  EXPECT_EQ(found(),
            "bad-debug-info: kprobe+0x18: a line info is in the middle "
            "of an instruction of 16 bytes");
  Lines[1].InsnOffset = 80;
  EXPECT_EQ(found(), "bad-debug-info: kprobe+0x50: a line info is outside of "
                     "the 48 bytes of the section");
  Lines[1].InsnOffset = 0;
  EXPECT_EQ(found(), "bad-debug-info: kprobe+0x0 (program): line infos are not "
                     "in the order of the code");
  Lines.erase(Lines.begin());
  Lines[0].InsnOffset = 8;
  EXPECT_EQ(found(), "bad-debug-info: kprobe+0x0 (program): the function has "
                     "line infos, its first instruction has none");
}

TEST_F(Prove, partsOfExt) {
  Object.Ext.HeaderLength = 32;
  Object.Ext.Parts = {{{32, 64}, {60, 96}, {96, 112}}};
  Object.Ext.Size = 120;
  EXPECT_EQ(
      found(),
      "bad-debug-info: .BTF.ext+0x3c: line infos overlap what is before "
      "them\n"
      "bad-debug-info: .BTF.ext+0x70: the last 8 bytes belong to nothing");
}
