//===- SplitBTFTest.cpp - a module's BTF on its kernel's ------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "BTFBuilder.h"
#include "corify/BTF/ModuleBTF.h"
#include "llvm/Support/FileUtilities.h"
#include <gtest/gtest.h>

using namespace corify::btf;

namespace {
/// Base: 1 int, 2 struct task { int pid; }. Split: 3 struct mod { struct task
/// *t; int n; }, 4 pointer to task.
class SplitBTF : public testing::TestWithParam<llvm::endianness> {
protected:
  void SetUp() override {
    BTFBuilder Base(GetParam());
    TypeID Int = Base.integer("int", 4);
    TypeID Task = Base.record(Kind::Struct, "task", 4, {{"pid", Int, 0}});
    BTFBuilder Split(GetParam(), Base);
    Split.record(Kind::Struct, "mod", 16, {{"t", 4, 0}, {"n", Int, 64}});
    Split.reference(Kind::Ptr, Task);
    BaseBytes = Base.bytes();
    SplitBytes = Split.bytes();
  }

  std::string BaseBytes, SplitBytes;
};
} // namespace

TEST_P(SplitBTF, goesOnWhereTheBaseEnds) {
  auto Base = BTF::parse(BaseBytes);
  ASSERT_TRUE(bool(Base));
  auto Split = BTF::parse(SplitBytes, &*Base);
  ASSERT_TRUE(bool(Split)) << llvm::toString(Split.takeError());
  EXPECT_EQ(Split->firstOwn(), 3u);
  EXPECT_EQ(Split->typeCount(), 5u);
  EXPECT_EQ(Split->name(3), "mod");
  EXPECT_EQ(Split->name(2), "task");
  EXPECT_EQ(Split->kind(4), Kind::Ptr);
  EXPECT_EQ(Split->kind(1), Kind::Int);
  Member M = Split->type(3).member(0);
  EXPECT_EQ(M.Name, "t");
  Type Task = Split->type(Split->type(M.Type).referred());
  EXPECT_EQ(Task.name(), "task");
  EXPECT_EQ(Task.member(0).Name, "pid");
  EXPECT_EQ(Split->type(3).member(1).BitOffset, 64u);
  EXPECT_EQ(Split->sizeOf(1), 4u);
  EXPECT_EQ(Split->sizeOf(3), 16u);
  EXPECT_EQ(Split->find(Kind::Struct, "task"), 2u);
  EXPECT_EQ(Split->find(Kind::Struct, "mod"), 3u);
  EXPECT_FALSE(Split->type(5).isValid());
  EXPECT_FALSE(bool(Split->verify()));
  EXPECT_FALSE(Base->type(3).isValid());
}

TEST_P(SplitBTF, needsABaseOfItsByteOrder) {
  BTFBuilder Other(GetParam() == llvm::endianness::big
                       ? llvm::endianness::little
                       : llvm::endianness::big);
  std::string Bytes = Other.bytes();
  auto Base = BTF::parse(Bytes);
  ASSERT_TRUE(bool(Base)) << llvm::toString(Base.takeError());
  auto Split = BTF::parse(SplitBytes, &*Base);
  EXPECT_EQ(llvm::toString(Split.takeError()),
            ".BTF+0x0: byte order differs from the base's");
}

/// What a module uses of its kernel: struct task behind a pointer, struct list
/// in itself, an int, an enumeration. Own types: 5 pointer to task, 6 struct
/// mod, 7 typedef.
static std::pair<std::string, std::string>
moduleWithBase(llvm::endianness Order, uint32_t ListSize = 16) {
  BTFBuilder Base(Order);
  TypeID Int = Base.integer("int", 4);
  TypeID Task = Base.record(Kind::Struct, "task", 8, {});
  TypeID List = Base.record(Kind::Struct, "list", ListSize, {});
  TypeID Mode = Base.add(Kind::Enum, "mode", 0, false, 4, {});
  BTFBuilder Split(Order, Base);
  TypeID Pointer = Split.reference(Kind::Ptr, Task);
  TypeID Module = Split.record(Kind::Struct, "mod", 32,
                               {{"task", Pointer, 0},
                                {"l", List, 64},
                                {"n", Int, 192},
                                {"m", Mode, 224}});
  Split.reference(Kind::Typedef, Module, "mod_t");
  return {Split.bytes(), Base.bytes()};
}

/// The same types in another order, and struct task grown.
static std::string kernelOf(llvm::endianness Order, bool HasTask = true) {
  BTFBuilder Kernel(Order);
  Kernel.integer("unsigned int", 4);
  Kernel.enumeration("mode", {{"A", 0}});
  TypeID Int = Kernel.integer("int", 4);
  TypeID Pointer = Kernel.add(Kind::Ptr, "", 0, false, 5, {});
  Kernel.record(Kind::Struct, "list", 16,
                {{"next", Pointer, 0}, {"prev", Pointer, 64}});
  Kernel.record(Kind::Struct, HasTask ? "task" : "job", 4096,
                {{"pid", Int, 0}});
  return Kernel.bytes();
}

TEST_P(SplitBTF, isRebasedOntoTheKernel) {
  auto [Split, Base] = moduleWithBase(GetParam());
  std::string KernelBytes = kernelOf(GetParam());
  auto Kernel = BTF::parse(KernelBytes);
  ASSERT_TRUE(bool(Kernel));
  auto Bytes = rebaseModule(Split, Base, *Kernel);
  ASSERT_TRUE(bool(Bytes)) << llvm::toString(Bytes.takeError());
  auto Module = BTF::parse((*Bytes)->getBuffer(), &*Kernel);
  ASSERT_TRUE(bool(Module)) << llvm::toString(Module.takeError());
  EXPECT_FALSE(bool(Module->verify()));
  EXPECT_EQ(Module->typeCount(), Kernel->typeCount() + 3);
  Type Mod = Module->type(Module->find(Kind::Struct, "mod"));
  ASSERT_EQ(Mod.vlen(), 4u);
  EXPECT_EQ(Mod.member(0).Name, "task");
  EXPECT_EQ(Mod.member(1).Name, "l");
  EXPECT_EQ(Mod.member(1).BitOffset, 64u);
  Type Task = Module->type(Module->type(Mod.member(0).Type).referred());
  EXPECT_EQ(Task.name(), "task");
  EXPECT_EQ(Task.size(), 4096u);
  EXPECT_EQ(Module->type(Mod.member(1).Type).member(1).Name, "prev");
  EXPECT_EQ(Module->name(Mod.member(2).Type), "int");
  EXPECT_EQ(Module->type(Mod.member(3).Type).enumeratorName(0), "A");
  EXPECT_EQ(Module->resolve(Module->find(Kind::Typedef, "mod_t")).id(),
            Mod.id());
}

TEST_P(SplitBTF, isNotRebasedOntoAnotherKernel) {
  auto [Split, Base] = moduleWithBase(GetParam());
  std::string KernelBytes = kernelOf(GetParam(), /*HasTask=*/false);
  auto Kernel = BTF::parse(KernelBytes);
  EXPECT_EQ(llvm::toString(rebaseModule(Split, Base, *Kernel).takeError()),
            ".BTF.base+0x28: the kernel has no struct 'task'");
  // What is in a record of the module must have its size.
  std::tie(Split, Base) = moduleWithBase(GetParam(), /*ListSize=*/24);
  KernelBytes = kernelOf(GetParam());
  Kernel = BTF::parse(KernelBytes);
  EXPECT_EQ(llvm::toString(rebaseModule(Split, Base, *Kernel).takeError()),
            ".BTF.base+0x34: the kernel has no struct 'list' of 24 bytes");
  EXPECT_EQ(
      llvm::toString(rebaseModule(Split, KernelBytes, *Kernel).takeError()),
      ".BTF.base+0x4c: type 4 (ptr) is no named int, float, enum, fwd, "
      "struct or union");
}

TEST_P(SplitBTF, isNotRebasedOntoOneOfSeveral) {
  auto [Split, Base] = moduleWithBase(GetParam());
  BTFBuilder Two(GetParam());
  for (const char *Name : {"list", "list", "task"})
    Two.record(Kind::Struct, Name, 16, {});
  Two.integer("int", 4);
  Two.enumeration("mode", {});
  std::string KernelBytes = Two.bytes();
  auto Kernel = BTF::parse(KernelBytes);
  EXPECT_EQ(llvm::toString(rebaseModule(Split, Base, *Kernel).takeError()),
            ".BTF.base+0x34: the kernel has 2 times struct 'list' of 16 bytes");
}

TEST_P(SplitBTF, isNotRebasedOntoAnotherByteOrder) {
  auto [Split, Base] = moduleWithBase(GetParam());
  std::string KernelBytes =
      kernelOf(GetParam() == llvm::endianness::big ? llvm::endianness::little
                                                   : llvm::endianness::big);
  auto Kernel = BTF::parse(KernelBytes);
  EXPECT_EQ(llvm::toString(rebaseModule(Split, Base, *Kernel).takeError()),
            ".BTF+0x0: byte order differs from the kernel's");
}

/// Its names are not where those of this kernel end.
TEST_P(SplitBTF, isOfAnotherKernel) {
  BTFBuilder Other(GetParam()), Base(GetParam());
  Other.integer("an_int_with_a_longer_name", 4);
  BTFBuilder Split(GetParam(), Other);
  Split.integer("own", 4);
  Base.integer("int", 4);
  std::string KernelBytes = Base.bytes();
  auto Kernel = BTF::parse(KernelBytes);
  llvm::SmallString<64> Path;
  int FD;
  ASSERT_FALSE(llvm::sys::fs::createTemporaryFile("module", "btf", FD, Path));
  llvm::FileRemover Remover(Path);
  llvm::raw_fd_ostream(FD, /*shouldClose=*/true) << Split.bytes();
  std::string Message =
      llvm::toString(readModuleBTF(Path, *Kernel).takeError());
  EXPECT_EQ(Message, Path.str().str() +
                         ": not a module of this kernel: .BTF+0x18: type 2 "
                         "(int): its name is outside the strings");
}

INSTANTIATE_TEST_SUITE_P(ByteOrders, SplitBTF,
                         testing::Values(llvm::endianness::little,
                                         llvm::endianness::big));
