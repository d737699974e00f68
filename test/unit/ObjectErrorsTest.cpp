//===- ObjectErrorsTest.cpp -----------------------------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The errors and faults of an object that no compiler makes: one field of what
// is good is changed. What test/Object/Inputs/corrupt.py can change in a
// compiled one is tested there.
//
//===----------------------------------------------------------------------===//

#include "BTFBuilder.h"
#include "ObjectBuilder.h"

using namespace llvm;
using namespace corify;
using K = btf::Kind;

namespace {
/// A kprobe that takes the address of a map and of a kernel's variable and
/// calls a subprogram; a map, a map of that map, and one for struct_ops.
class ObjectErrors : public testing::Test {
protected:
  void SetUp() override {
    describeMaps();
    describeRest();
    BTF = Types.bytes();
    Object.Code[".text"] = {{op::JMP | op::EXIT}};
    Object.Code["struct_ops"] = {{op::JMP | op::EXIT}};
    Object.Code["kprobe"] = {
        {LoadImm64, 1},
        {}, // r1 = &things ll
        {LoadImm64, 2},
        {},                                // r2 = &kernel_data ll
        {op::JMP | op::CALL, 0, 1, 0, -1}, // call subprogram
        {op::JMP | op::EXIT},
    };
    Object.Sections[".data"] = std::string(4, '\0');
    Object.Sections[".maps"] = std::string(32, '\0');
    Object.Sections[".struct_ops"] = std::string(24, '\0');
    Object.Symbols = {{"counter", {".data", 0, 4}},
                      {"kernel_data", {"", 0, 0, "STT_NOTYPE"}},
                      {"member", {"struct_ops", 0, 8, "STT_FUNC"}},
                      {"operations", {".struct_ops", 0, 16}},
                      {"outer", {".maps", 8, 16}},
                      {"program", {"kprobe", 0, 48, "STT_FUNC"}},
                      {"subprogram", {".text", 0, 8, "STT_FUNC"}},
                      {"things", {".maps", 0, 8}}};
    Object.Relocations[".maps"] = {{16, "things"}};
    Object.Relocations[".struct_ops"] = {{0, "member"}};
    Object.Relocations["kprobe"] = {
        {0, "things"}, {16, "kernel_data"}, {32, "subprogram"}};
  }

  std::string error() {
    Object.Sections[".BTF"] = BTF;
    Object.Sections[".BTF.ext"] = ext();
    return Object.error();
  }
  /// With one word of a type's record changed.
  std::string errorOf(btf::TypeID ID, unsigned Index, uint32_t Word) {
    std::string Good = BTF;
    btf::BTF Table = cantFail(btf::BTF::parse(Good));
    support::endian::write32le(BTF.data() + Table.offsetOf(ID) + 4 * Index,
                               Word);
    return error();
  }
  std::string at(btf::TypeID ID) const {
    btf::BTF Table = cantFail(btf::BTF::parse(BTF));
    return ".BTF+0x" + utohexstr(Table.offsetOf(ID), /*LowerCase=*/true);
  }
  /// The faults of the object, which is read nevertheless.
  std::vector<std::string> faults() {
    EXPECT_EQ(error(), "");
    auto Read = cantFail(Object.read());
    std::vector<std::string> Messages;
    for (const corify::object::Fault &F : Read->Faults)
      Messages.push_back(F.Message);
    return Messages;
  }

  static constexpr uint8_t LoadImm64 = 0x18;
  BTFBuilder Types;
  std::string BTF;
  ObjectBuilder Object;
  btf::TypeID Int, Things, MapSection, Counter, DataSection, Function,
      Operations, KernelData;
  /// Where .BTF.ext says that the program and its one CO-RE record are.
  uint32_t Kprobe, RecordSection, FunctionAt = 0, RecordAt = 0;

private:
  btf::TypeID variable(StringRef Name, btf::TypeID Type, uint32_t Linkage = 1) {
    return Types.add(K::Var, Name, 0, false, Type, {Linkage});
  }
  btf::TypeID section(StringRef Name, const std::vector<uint32_t> &Places) {
    return Types.add(K::Datasec, Name, Places.size() / 3, false, 0, Places);
  }
  /// As __uint() makes it.
  btf::TypeID number(uint32_t Value) {
    return Types.reference(K::Ptr, Types.array(Int, Value));
  }

  void describeMaps() {
    Int = Types.integer("int", 4);
    btf::TypeID Definition =
        Types.record(K::Struct, "", 8, {{"type", number(1), 0}});
    btf::TypeID Values = Types.array(Types.reference(K::Ptr, Definition), 0);
    btf::TypeID MapOfMaps =
        Types.record(K::Struct, "", 8,
                     {{"type", number(/*BPF_MAP_TYPE_ARRAY_OF_MAPS=*/12), 0},
                      {"values", Values, 64}});
    Things = variable("things", Definition);
    btf::TypeID Outer = variable("outer", MapOfMaps);
    MapSection = section(".maps", {Things, 0, 8, Outer, 8, 16});
  }

  void describeRest() {
    Counter = variable("counter", Int);
    DataSection = section(".data", {Counter, 0, 4});
    btf::TypeID Prototype = Types.prototype(Int, {});
    Function = Types.add(K::Func, "program", 1, false, Prototype, {});
    btf::TypeID Pointer = Types.reference(K::Ptr, Prototype);
    btf::TypeID Ops = Types.record(K::Struct, "ops", 16,
                                   {{"member", Pointer, 0}, {"n", Int, 64}});
    Operations = variable("operations", Ops);
    section(".struct_ops", {Operations, 0, 16});
    KernelData = variable("kernel_data", Int, /*Linkage=*/2);
    section(".ksyms", {KernelData, 0, 4});
    Kprobe = RecordSection = Types.string("kprobe");
  }

  /// A function info and a CO-RE record.
  std::string ext() const {
    const uint32_t Words[] = {
        0x0001eb9f, 32,
        0,          20,
        20,         0,
        20,         28, // header
        8,          Kprobe,
        1,          FunctionAt,
        Function, //
        16,         RecordSection,
        1,          RecordAt,
        Int,        0,
        8, // type exists
    };
    std::string Result;
    for (uint32_t Word : Words)
      Result.append(reinterpret_cast<const char *>(&Word), 4);
    return Result;
  }
};
} // namespace

TEST_F(ObjectErrors, goodIsGood) {
  EXPECT_EQ(error(), "");
  EXPECT_EQ(faults(), std::vector<std::string>());
  auto Read = cantFail(Object.read());
  EXPECT_EQ(Read->Maps.size(), 3u);
  EXPECT_EQ(Read->Programs.size(), 2u);
  EXPECT_EQ(Read->Records.size(), 1u);
}

TEST_F(ObjectErrors, functions) {
  Object.Symbols["second"] = {"kprobe", 8, 8, "STT_FUNC"};
  EXPECT_EQ(error(), "kprobe+0x8: function 'second' starts inside 'program'");
  Object.Symbols.erase("second");
  Object.Symbols["program"].Size = 24;
  EXPECT_EQ(error(),
            "kprobe+0x10: function 'program' ends inside of an instruction");
}

TEST_F(ObjectErrors, calls) {
  auto &Calls = Object.Relocations["kprobe"];
  Calls[2].Symbol = "kernel_data";
  EXPECT_EQ(error(), "kprobe+0x20: calls 'kernel_data', which is no function");
  Calls[2].Symbol = "subprogram";
  Object.Code["kprobe"][4].Src = 0;
  EXPECT_EQ(error(), "kprobe+0x20: relocation of a helper's call");
}

TEST_F(ObjectErrors, addresses) {
  auto &Addresses = Object.Relocations["kprobe"];
  Object.Code["kprobe"][0].Imm = 4;
  Addresses[0].Symbol = "subprogram";
  EXPECT_EQ(error(), "kprobe+0x0: address of code in '.text' that is no "
                     "function's");
  Object.Symbols["inside"] = {".maps", 4, 4};
  Addresses[0].Symbol = "inside";
  EXPECT_EQ(error(), "kprobe+0x0: refers to .maps+4, where no map starts");
  Object.Symbols[""] = {"", 0, 0, "STT_NOTYPE"};
  Addresses[0].Symbol = "";
  EXPECT_EQ(error(), "kprobe+0x0: relocation by a symbol without a name");
  Object.Code["kprobe"][0].Src = op::FunctionAddress;
  Addresses.erase(Addresses.begin());
  EXPECT_EQ(error(), "kprobe+0x0: address of a function without a relocation");
}

TEST_F(ObjectErrors, externs) {
  Object.Symbols["other"] = {"", 0, 0, "STT_NOTYPE"};
  EXPECT_EQ(error(), ".symtab: extern 'other' has no declaration in .BTF");
  Object.Symbols.erase("other");
  EXPECT_EQ(errorOf(KernelData, 3, 1),
            ".symtab: extern 'kernel_data' is undefined, and .BTF has it as no "
            "extern (type " +
                utostr(KernelData) + ")");
}

TEST_F(ObjectErrors, variables) {
  std::string Good = BTF;
  EXPECT_EQ(errorOf(DataSection, 3, Int),
            at(DataSection) + ": datasec '.data' lists type " + utostr(Int) +
                ", which is no named var");
  BTF = Good;
  Object.Symbols.erase("counter");
  EXPECT_EQ(error(), at(Counter) + ": variable 'counter' of datasec '.data' "
                                   "has no symbol");
}

TEST_F(ObjectErrors, maps) {
  std::string Good = BTF;
  EXPECT_EQ(errorOf(MapSection, 0, 0), ".maps: is not described in .BTF");
  BTF = Good;
  EXPECT_EQ(errorOf(Things, 2, Int),
            ".maps+0x0: map 'things' is no struct of 8 bytes");
  BTF = Good;
  auto &Value = Object.Relocations[".maps"][0];
  Value.Symbol = "counter";
  EXPECT_EQ(error(), ".maps+0x10: value 'counter' of map 'outer' is no map");
  Value.Offset = 24;
  EXPECT_EQ(error(), ".maps+0x18: relocation lies in no map");
}

TEST_F(ObjectErrors, structOps) {
  auto &Member = Object.Relocations[".struct_ops"][0];
  Member.Offset = 8;
  EXPECT_EQ(error(), ".struct_ops+0x8: relocation is of no function pointer of "
                     "map 'operations'");
  Member.Offset = 16;
  EXPECT_EQ(error(), ".struct_ops+0x10: relocation lies in no map");
  EXPECT_EQ(errorOf(Operations, 2, Int),
            ".struct_ops+0x0: map 'operations' is no struct with a name");
}

TEST_F(ObjectErrors, sections) {
  Object.BSSSize = 0x7fffffff;
  EXPECT_EQ(error(), "");
  Object.BSSSize = 0x80000000;
  EXPECT_EQ(error(), ".bss: section of 2147483648 bytes, a map's value has at "
                     "most 2147483647");
  Object.BSSSize = 0;
  BTF = BTFBuilder(endianness::big).bytes();
  EXPECT_EQ(error(), ".BTF+0x0: byte order is not the ELF file's");
}

TEST_F(ObjectErrors, faultsOfExt) {
  using Messages = std::vector<std::string>;
  FunctionAt = 8;
  EXPECT_EQ(faults(), Messages{"function info of section 'kprobe', offset 8: "
                               "no function starts there, or type " +
                               utostr(Function) + " is no func"});
  FunctionAt = 0;
  RecordAt = 48;
  EXPECT_EQ(faults(), Messages{"CO-RE record 0 is outside of the 48 bytes of "
                               "the section"});
  RecordSection = Kprobe + 1;
  EXPECT_EQ(faults(), Messages{"1 CO-RE records of 'probe', which is no "
                               "section of instructions"});
}
