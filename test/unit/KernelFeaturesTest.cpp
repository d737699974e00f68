//===- KernelFeaturesTest.cpp ---------------------------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Object/KernelFeatures.h"
#include "BTFBuilder.h"
#include <gtest/gtest.h>

using namespace corify;
using namespace corify::object;
using corify::btf::Kind;
using llvm::endianness;

static btf::BTF parsed(const std::string &Bytes,
                       const btf::BTF *Base = nullptr) {
  auto Types = btf::BTF::parse(Bytes, Base);
  EXPECT_TRUE(bool(Types)) << llvm::toString(Types.takeError());
  return std::move(*Types);
}

namespace {
/// A small kernel of either byte order, and a module on it.
class Features : public testing::TestWithParam<endianness> {
protected:
  void SetUp() override {
    BTFBuilder Kernel(GetParam());
    TypeID Int = Kernel.integer("int", 4);
    TypeID Proto = Kernel.prototype(Int, {Int});
    TypeID Pointer = Kernel.reference(Kind::Ptr, Proto);
    func(Kernel, "vfs_read", Proto);
    TypeID Marked = func(Kernel, "bpf_kfunc_one", Proto);
    func(Kernel, "not_marked", Proto);
    Kernel.add(Kind::DeclTag, "bpf_kfunc", 0, false, Marked, {~0u});
    Kernel.reference(Kind::Typedef, Pointer, "btf_trace_sched_switch");
    Kernel.enumeration("bpf_func_id", {{"BPF_FUNC_unspec", 0},
                                       {"BPF_FUNC_map_lookup_elem", 1},
                                       {"BPF_FUNC_probe_read", 4},
                                       {"__BPF_FUNC_MAX_ID", 5}});
    Kernel.enumeration("bpf_prog_type", {{"BPF_PROG_TYPE_KPROBE", 2}});
    Kernel.enumeration("bpf_attach_type", {{"BPF_TRACE_FENTRY", 24}});
    Ops = Kernel.record(Kind::Struct, "some_ops", 16,
                        {{"init", Pointer, 0}, {"flags", Int, 64}});
    Kernel.record(Kind::Struct, "bpf_struct_ops_some_ops", 64,
                  {{"data", Ops, 0}});
    Kernel.record(Kind::Struct, "bpf_func_info_aux", 4, {{"linkage", Int, 0}});
    KernelBytes = Kernel.bytes();

    BTFBuilder Module(GetParam(), Kernel);
    func(Module, "nf_nat_packet", Proto);
    ModuleBytes = Module.bytes();
    KernelTypes = parsed(KernelBytes);
    ModuleTypes = parsed(ModuleBytes, &KernelTypes);
  }

  using TypeID = btf::TypeID;
  static TypeID func(BTFBuilder &B, llvm::StringRef Name, TypeID Proto) {
    return B.add(Kind::Func, Name, 1, false, Proto, {});
  }

  static AttachTarget target(llvm::StringRef Name, Kind K = Kind::Func,
                             llvm::StringRef Module = "") {
    AttachTarget T;
    T.Name = Name.str();
    T.Kind = K;
    T.Module = Module.str();
    return T;
  }

  KernelFeatures features(bool WithModule = false) {
    if (WithModule)
      return KernelFeatures(Names, KernelTypes, {{"nf_nat", &ModuleTypes}});
    return KernelFeatures(Names, KernelTypes);
  }

  TypeID Ops = 0;
  std::string KernelBytes, ModuleBytes;
  btf::BTF KernelTypes, ModuleTypes;
  FeatureNames Names;
};
} // namespace

TEST_P(Features, tellsHelpersByTheirNumber) {
  KernelFeatures K = features();
  EXPECT_EQ(K.hasHelper(1), true);
  EXPECT_EQ(K.hasHelper(2), false);
  // Counts them, and is none.
  EXPECT_EQ(K.hasHelper(5), false);
  EXPECT_EQ(K.hasHelper(1u << 31), false);
  EXPECT_EQ(helperName(181), "bpf_loop");
  EXPECT_EQ(helperName(212), "");
}

TEST_P(Features, replacesProbeReadAsTheLoaderDoes) {
  KernelFeatures K = features();
  EXPECT_EQ(K.loadedHelper(112), 4u);
  EXPECT_EQ(K.loadedHelper(113), 4u);
  EXPECT_EQ(K.loadedHelper(114), 45u);
  EXPECT_EQ(K.loadedHelper(115), 45u);
  EXPECT_EQ(K.loadedHelper(181), 181u);
}

TEST_P(Features, doesNotTellWhatIsNotThere) {
  KernelFeatures K = features();
  // No enum bpf_map_type, no struct bpf_prog_aux.
  EXPECT_EQ(K.hasMapType(1), std::nullopt);
  EXPECT_EQ(K.hasPrivateStacks(), std::nullopt);
  EXPECT_EQ(K.hasGlobalFunctions(), true);
  EXPECT_EQ(K.verifiesGlobalFunctionsLazily(), false);
}

TEST_P(Features, looksAtAttachTypesWhereTheKernelDoes) {
  KernelFeatures K = features();
  EXPECT_EQ(K.hasProgramType("KPROBE"), true);
  EXPECT_EQ(K.hasProgramType("TRACING"), false);
  Program P;
  P.Type = "TRACING";
  P.AttachType = "TRACE_FENTRY";
  EXPECT_EQ(K.loadsAttachType(P), true);
  P.AttachType = "TRACE_ITER";
  EXPECT_EQ(K.loadsAttachType(P), false);
  P.Type = "KPROBE";
  P.AttachType = "TRACE_KPROBE_MULTI";
  EXPECT_EQ(K.loadsAttachType(P), true);
}

TEST_P(Features, findsAttachTargetsInTheKernelAndItsModules) {
  for (llvm::StringRef Name : {"vfs_read", "nf_nat_packet", "absent"})
    Names.add(Kind::Func, Name);
  Names.add(Kind::Typedef, "btf_trace_sched_switch");
  Names.add(Kind::Typedef, "vfs_read");
  KernelFeatures K = features(), M = features(/*WithModule=*/true);
  EXPECT_TRUE(K.hasAttachTarget(target("vfs_read")));
  EXPECT_FALSE(K.hasAttachTarget(target("absent")));
  EXPECT_TRUE(
      K.hasAttachTarget(target("btf_trace_sched_switch", Kind::Typedef)));
  // There is one of the name, of another kind.
  EXPECT_FALSE(K.hasAttachTarget(target("vfs_read", Kind::Typedef)));
  EXPECT_FALSE(K.hasAttachTarget(target("nf_nat_packet")));
  EXPECT_TRUE(M.hasAttachTarget(target("nf_nat_packet")));
  EXPECT_TRUE(M.hasAttachTarget(target("nf_nat_packet", Kind::Func, "nf_nat")));
  EXPECT_FALSE(M.hasAttachTarget(target("nf_nat_packet", Kind::Func, "other")));
  EXPECT_FALSE(M.hasAttachTarget(target("vfs_read", Kind::Func, "nf_nat")));
  EXPECT_TRUE(M.hasAttachTarget(target("vfs_read", Kind::Func, "vmlinux")));
  // Nothing is looked for.
  EXPECT_TRUE(K.hasAttachTarget(AttachTarget()));
}

TEST_P(Features, comparesExternsByNameTypeAndMark) {
  // The object is of the host's order, whatever the kernel's.
  BTFBuilder Local;
  TypeID Int = Local.integer("int", 4);
  TypeID Good = Local.prototype(Int, {Int});
  TypeID Bad = Local.prototype(Int, {Int, Int});
  std::vector<std::tuple<std::string, TypeID, ExternTarget::Kind>> Cases = {
      {"bpf_kfunc_one", Good, ExternTarget::Found},
      {"bpf_kfunc_one___flavor", Good, ExternTarget::Found},
      {"bpf_kfunc_one", Bad, ExternTarget::Incompatible},
      {"not_marked", Good, ExternTarget::NotAllowed},
      {"bpf_kfunc_two", Good, ExternTarget::Absent}};
  ObjectFile Object;
  for (auto &[Name, Proto, Expected] : Cases) {
    Extern E;
    E.Name = Name;
    E.Type = Local.add(Kind::Func, Name, 2, false, Proto, {});
    Object.Externs.push_back(E);
  }
  std::string Bytes = Local.bytes();
  Object.Types = parsed(Bytes);
  Names.add(Object);
  KernelFeatures K = features();
  for (size_t I = 0; I < Cases.size(); ++I) {
    auto &[Name, Proto, Expected] = Cases[I];
    ExternTarget Found = K.findExtern(Object, Object.Externs[I]);
    EXPECT_EQ(Found.What, Expected) << Name;
    EXPECT_EQ(Found.isFatal(Object.Externs[I]),
              Expected == ExternTarget::Absent ||
                  Expected == ExternTarget::Incompatible)
        << Name;
    Object.Externs[I].IsWeak = true;
    EXPECT_FALSE(Found.isFatal(Object.Externs[I])) << Name;
  }
}

TEST(ExternTarget, ofAnotherTypeIsFatalForWeakFunctionsBeforeLibbpf1_3) {
  Extern E;
  E.What = Extern::Kfunc;
  E.IsWeak = true;
  ExternTarget T;
  T.What = ExternTarget::Incompatible;
  relocate::LoaderRules Rules;
  EXPECT_FALSE(T.isFatal(E, Rules));
  Rules.Version = 103;
  EXPECT_FALSE(T.isFatal(E, Rules));
  Rules.Version = 102;
  EXPECT_TRUE(T.isFatal(E, Rules));
  T.What = ExternTarget::Absent;
  EXPECT_FALSE(T.isFatal(E, Rules));
}

TEST(ExternTarget, ofAnotherTypeIsFatalForWeakVariablesToo) {
  Extern E;
  E.What = Extern::TypedKsym;
  E.IsWeak = true;
  ExternTarget T;
  T.What = ExternTarget::Incompatible;
  EXPECT_TRUE(T.isFatal(E));
  T.What = ExternTarget::Absent;
  EXPECT_FALSE(T.isFatal(E));
}

TEST_P(Features, setsUpStructOpsAsTheLoaderDoes) {
  BTFBuilder Local;
  TypeID Int = Local.integer("int", 4);
  TypeID Proto = Local.prototype(Int, {Int});
  TypeID Pointer = Local.reference(Kind::Ptr, Proto);
  TypeID Fits = Local.record(
      Kind::Struct, "some_ops", 24,
      {{"flags", Int, 0}, {"init", Pointer, 64}, {"new", Pointer, 128}});
  TypeID Kinds = Local.record(Kind::Struct, "some_ops___k", 16,
                              {{"init", Int, 0}, {"flags", Int, 64}});
  std::string Bytes = Local.bytes();
  ObjectFile Object;
  Object.Types = parsed(Bytes);
  Map M;
  M.Type = Map::StructOpsType;
  M.StructOps = "some_ops";
  M.ValueType = Fits;
  M.Bytes.resize(24);
  Object.Maps.push_back(M);
  Map Absent = M;
  Absent.StructOps = "no_ops";
  Object.Maps.push_back(Absent);
  Names.add(Object);
  KernelFeatures K = features();
  // A member that the kernel has not is no matter where it is 0.
  EXPECT_EQ(K.structOpsFault(Object, M), "");
  M.Bytes[17] = 1;
  EXPECT_EQ(K.structOpsFault(Object, M),
            "member 'new' of struct some_ops is set, and the kernel has no "
            "such member");
  M.Bytes[17] = 0;
  M.Members.push_back({2, "new", 0});
  EXPECT_NE(K.structOpsFault(Object, M), "");
  M.Members = {{1, "init", 0}};
  EXPECT_EQ(K.structOpsFault(Object, M), "");
  M.ValueType = Kinds;
  EXPECT_EQ(K.structOpsFault(Object, M),
            "member 'init' of struct some_ops is of kind int, the kernel's of "
            "kind ptr");
  EXPECT_EQ(K.structOpsFault(Object, Absent),
            "the kernel has no struct bpf_struct_ops_no_ops");
}

INSTANTIATE_TEST_SUITE_P(ByteOrder, Features,
                         testing::Values(endianness::little, endianness::big));
