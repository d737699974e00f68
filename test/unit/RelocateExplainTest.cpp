//===- RelocateExplainTest.cpp --------------------------------------------===//
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

namespace {
/// struct task { int pid; struct { int f; } state; char comm[16]; }
class RelocateExplain : public testing::Test {
protected:
  void SetUp() override {
    Int = S.Local.integer("int", 4);
    TypeID Char = S.Local.integer("char", 1);
    TypeID State = S.Local.record(K::Struct, "state", 4, {{"f", Int, 0}});
    TypeID Comm = S.Local.array(Char, 16);
    Task = S.Local.record(
        K::Struct, "task___mine", 32,
        {{"pid", Int, 0}, {"state", State, 32}, {"comm", Comm, 64}});
    TargetInt = S.Target.integer("int", 4);
  }
  std::string explain(llvm::StringRef Access, RK Kind = RK::FieldByteOffset) {
    S.Records.clear();
    S.ask(Task, Access, Kind);
    return S.explain();
  }

  RelocateScene S;
  TypeID Int, Task, TargetInt;
};
} // namespace

TEST_F(RelocateExplain, absentType) {
  EXPECT_EQ(explain("0:0"), "the kernel has no struct task");
  EXPECT_EQ(explain("0", RK::TypeExists), "the kernel has no struct task");
}

TEST_F(RelocateExplain, typeOfAnotherKind) {
  S.Target.record(K::Union, "task", 4, {});
  EXPECT_EQ(explain("0:0"),
            "the kernel has no struct task; 'task' is a union there");
}

TEST_F(RelocateExplain, declaredType) {
  S.Target.add(K::Fwd, "task", 0, false, 0, {});
  EXPECT_EQ(explain("0:0"),
            "the kernel has no struct task, only a declaration of it");
}

TEST_F(RelocateExplain, absentField) {
  S.Target.record(K::Struct, "task", 4, {{"tgid", TargetInt, 0}});
  EXPECT_EQ(explain("0:0"), "struct task has no field 'pid'");
  EXPECT_EQ(explain("0:0", RK::FieldExists), "struct task has no field 'pid'");
}

TEST_F(RelocateExplain, fieldThatIsDeeperNow) {
  TypeID Ids = S.Target.record(K::Struct, "ids", 8, {{"pid", TargetInt, 32}});
  TypeID Outer = S.Target.record(K::Union, "", 8, {{"ids", Ids, 0}});
  TypeID Pointer = S.Target.reference(K::Ptr, Ids);
  S.Target.record(K::Struct, "task", 16,
                  {{"behind", Pointer, 0}, {"", Outer, 64}});
  EXPECT_EQ(explain("0:0"),
            "struct task has no field 'pid'; there is 'ids.pid'");
}

TEST_F(RelocateExplain, changedKind) {
  S.Target.record(K::Struct, "task", 8, {{"state", TargetInt, 0}});
  EXPECT_EQ(explain("0:1:0"),
            "'state' was struct state and is int in the kernel");
}

TEST_F(RelocateExplain, shorterArray) {
  TypeID Char = S.Target.integer("char", 1);
  TypeID Comm = S.Target.array(Char, 8);
  S.Target.record(K::Struct, "task", 8, {{"comm", Comm, 0}});
  EXPECT_EQ(explain("0:2:9"), "'comm' has 8 elements in the kernel, index 9 is "
                              "asked for");
}

TEST_F(RelocateExplain, closestCandidateIsTakenForTheReason) {
  TypeID Empty = S.Target.record(K::Struct, "state", 4, {});
  S.Target.record(K::Struct, "task", 8, {{"x", TargetInt, 0}});
  S.Target.record(K::Struct, "task___2", 8, {{"state", Empty, 0}});
  EXPECT_EQ(explain("0:1:0"), "struct state has no field 'f'");
}

TEST_F(RelocateExplain, whatTheInstructionAdds) {
  S.Target.record(K::Struct, "task", 8, {{"pid", TargetInt, 0}});
  EXPECT_EQ(explain("0:0"), "");
  Outcome O = S.outcome();
  O.Reason = Reason::SizeChange;
  O.LocalSize = 4;
  O.TargetSize = 8;
  EXPECT_EQ(S.explain(O),
            "the field has 8 bytes in the kernel and had 4, which "
            "the instruction cannot change to");
  O.Reason = Reason::TooLarge;
  O.Value = 40000;
  EXPECT_EQ(S.explain(O), "the value 40000 does not fit the instruction");
  O.Reason = Reason::StaleValue;
  O.Local = 7;
  EXPECT_EQ(S.explain(O), "the instruction does not have the value 7 that the "
                          "object's own BTF gives");
}

TEST(RelocateGuard, isTheCheckOfTheKind) {
  RelocateScene S;
  TypeID Int = S.Local.integer("int", 4);
  TypeID Array = S.Local.array(Int, 4);
  TypeID Inner = S.Local.record(K::Struct, "", 16, {{"a", Array, 0}});
  TypeID Root = S.Local.record(K::Struct, "s", 16, {{"f", Inner, 0}});
  TypeID Alias = S.Local.reference(K::Typedef, Root, "s_t");
  TypeID Enum = S.Local.enumeration("e", {{"A", 1}});
  S.ask(Root, "0:0:0:1", RK::FieldByteOffset);
  S.ask(Alias, "0:0", RK::FieldByteSize);
  S.ask(Root, "2:0", RK::FieldExists);
  S.ask(Root, "0", RK::TypeSize);
  S.ask(Alias, "0", RK::TypeMatches);
  S.ask(Enum, "0", RK::EnumvalValue);
  S.ask(Root, "0", RK::TypeIDLocal);
  S.resolve();
  auto Guard = [&](unsigned N) { return S.Plan->guard(S.SpecOf[N]); };
  EXPECT_EQ(Guard(0), "bpf_core_field_exists(((struct s *)0)->f.a[1])");
  EXPECT_EQ(Guard(1), "bpf_core_field_exists(((s_t *)0)->f)");
  EXPECT_EQ(Guard(2), "bpf_core_field_exists(((struct s *)0)[2].f)");
  EXPECT_EQ(Guard(3), "bpf_core_type_exists(struct s)");
  EXPECT_EQ(Guard(4), "bpf_core_type_matches(s_t)");
  EXPECT_EQ(Guard(5), "bpf_core_enum_value_exists(enum e, A)");
  EXPECT_EQ(Guard(6), "");
  EXPECT_EQ(S.Plan->path(0), "s::f.a[1]");
  EXPECT_EQ(S.Plan->typeName(0), "struct s");
  EXPECT_EQ(S.Plan->typeName(1), "typedef s_t");
}
