//===- LinkInputsTest.cpp -------------------------------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What is wrong with inputs together; test/Link/inputs.test has files.
//
//===----------------------------------------------------------------------===//

#include "BTFBuilder.h"
#include "corify/Link/Inputs.h"
#include <gtest/gtest.h>

using namespace llvm;
using namespace corify;
using K = btf::Kind;

namespace {
class LinkInputs : public testing::Test {
protected:
  /// With types, lines, and a licence: nothing is wrong with it.
  object::ObjectFile &add(StringRef Path) {
    Inputs.push_back(std::make_unique<object::ObjectFile>());
    object::ObjectFile &I = *Inputs.back();
    I.Path = Path.str();
    I.HasBTF = true;
    I.Sections.emplace_back();
    I.Programs.emplace_back();
    I.License = "GPL";
    I.Ext.Lines.emplace_back();
    return I;
  }
  static void define(object::ObjectFile &I, ArrayRef<StringRef> Names) {
    for (StringRef Name : Names)
      I.Definitions.push_back({Name, ".data"});
  }
  static void declare(object::ObjectFile &I, ArrayRef<StringRef> Names) {
    for (StringRef Name : Names) {
      object::Extern &E = I.Externs.emplace_back();
      E.Name = Name.str();
      E.What = object::Extern::Unlinked;
    }
  }
  /// One with `struct NAME` that has such a member.
  object::ObjectFile &addWithRecord(StringRef Path, StringRef Name,
                                    StringRef Member) {
    BTFBuilder Types;
    BTFBuilder::TypeID Long = Types.integer("long", 8);
    Types.record(K::Struct, Name, 8, {{Member, Long, 0}});
    return addWith(Path, Types);
  }
  object::ObjectFile &addWith(StringRef Path, const BTFBuilder &Types) {
    Bytes.push_back(std::make_unique<std::string>(Types.bytes()));
    object::ObjectFile &I = add(Path);
    I.Types = cantFail(btf::BTF::parse(*Bytes.back()));
    return I;
  }
  /// "ID: MESSAGE" of each, a line each; "?" for a warning.
  std::string found() const {
    std::string Result;
    for (const link::Problem &P : link::lookAtInputs(Inputs))
      Result += StringRef(P.ID).drop_front(7).str() +
                (P.IsError ? ": " : "? ") + P.Message + "\n";
    return Result;
  }

  std::vector<link::Input> Inputs;
  std::vector<std::unique_ptr<std::string>> Bytes;
};
} // namespace

TEST_F(LinkInputs, nothing) {
  define(add("a.o"), {"f"});
  define(add("b.o"), {"g"});
  EXPECT_EQ(found(), "");
}

TEST_F(LinkInputs, debugInfo) {
  add("a.o").HasBTF = false;
  add("b.o").Ext.Lines.clear();
  // Without code there are no lines.
  object::ObjectFile &Data = add("c.o");
  Data.Ext.Lines.clear();
  Data.Sections.clear();
  Data.Programs.clear();
  EXPECT_EQ(found(),
            "no-debug-info: a.o: the object has no .BTF: nothing in it is "
            "relocatable; compile with -g\n"
            "no-line-info? b.o: the object has no line info: neither this "
            "report nor the verifier's log can name source lines\n");
}

TEST_F(LinkInputs, definitionsOfThree) {
  define(add("a.o"), {"f", "g"});
  define(add("b.o"), {"g", "h"});
  define(add("c.o"), {"f", "h", "g"});
  EXPECT_EQ(found(),
            "duplicate-symbol: b.o: 'g' is defined in a.o too\n"
            "duplicate-symbol: c.o: 'f' and 'g' are defined in a.o too\n"
            "duplicate-symbol: c.o: 'h' is defined in b.o too\n");
}

TEST_F(LinkInputs, manyDefinitions) {
  std::vector<StringRef> Six = {"a", "b", "c", "d", "e", "f"};
  define(add("a.o"), Six);
  define(add("b.o"), Six);
  EXPECT_EQ(found(), "duplicate-symbol: b.o: 'a', 'b', 'c', 'd', 'e' and 'f' "
                     "are defined in a.o too\n");
  define(*Inputs[0], {"g"});
  define(*Inputs[1], {"g"});
  EXPECT_EQ(found(), "duplicate-symbol: b.o: 'a', 'b', 'c', 'd', 'e' and 2 "
                     "more are defined in a.o too\n");
}

TEST_F(LinkInputs, undefined) {
  add("a.o");
  add("b.o");
  declare(*Inputs[0], {"f", "g"});
  declare(*Inputs[1], {"g", "h"});
  EXPECT_EQ(found(), "undefined-symbol? a.o: 'f' and 'g' are defined in no "
                     "input: what comes out can be linked with others, and "
                     "not be loaded\n"
                     "undefined-symbol? b.o: 'g' and 'h' are defined in no "
                     "input: what comes out can be linked with others, and "
                     "not be loaded\n");
  EXPECT_EQ(link::findUndefined(Inputs),
            (std::vector<std::string>{"f", "g", "h"}));
  // By any of them, before or after.
  define(*Inputs[0], {"h"});
  define(*Inputs[1], {"f", "g"});
  Inputs[1]->Definitions.back().IsWeak = true;
  EXPECT_EQ(found(), "");
}

TEST_F(LinkInputs, licences) {
  add("a.o").License = "";
  add("b.o");
  add("c.o").License = "MIT";
  object::ObjectFile &Library = add("d.o");
  Library.License = "";
  Library.Programs.clear();
  EXPECT_EQ(
      found(),
      "mixed-license: c.o: the licence is \"MIT\", that of b.o is \"GPL\": a "
      "linked object has only one\n"
      "no-license? a.o: there are programs and no licence section: they "
      "get the licence of b.o, \"GPL\"\n");
}

TEST_F(LinkInputs, targets) {
  addWithRecord("a.o", "sock", "orig_ax");
  addWithRecord("b.o", "pt_regs", "r1");
  addWithRecord("c.o", "pt_regs___old", "orig_ax");
  addWithRecord("d.o", "user_pt_regs", "pstate");
  addWithRecord("e.o", "pt_regs", "orig_rax");
  EXPECT_EQ(found(),
            "mixed-targets? d.o: its struct pt_regs is that of arm64, in c.o "
            "it is that of x86: they were compiled for different targets\n");
}

/// A program that knows several is for all of them.
TEST_F(LinkInputs, targetsOfOne) {
  BTFBuilder Types;
  BTFBuilder::TypeID Long = Types.integer("long", 8);
  Types.record(K::Struct, "pt_regs___x86", 8, {{"orig_ax", Long, 0}});
  Types.record(K::Struct, "pt_regs___arm64", 8, {{"pstate", Long, 0}});
  addWith("a.o", Types);
  addWithRecord("b.o", "pt_regs", "psw");
  EXPECT_EQ(found(), "");
}
