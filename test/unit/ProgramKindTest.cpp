//===- ProgramKindTest.cpp - what a SEC() name says -----------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Source/ProgramKind.h"
#include <gtest/gtest.h>

using namespace corify;

static const auto Plain = ProgramKind::Tracing | ProgramKind::KernelArguments;
static const auto Typed = Plain | ProgramKind::TypedArguments;
static const auto User = ProgramKind::Tracing | ProgramKind::UserArguments;

TEST(ProgramKind, IsReadFromTheTypeOfTheSection) {
  EXPECT_EQ(programKind("kprobe/do_exit"), Plain);
  EXPECT_EQ(programKind("?tp_btf/sched_switch"), Typed);
  EXPECT_EQ(programKind("fentry.s/vfs_read"), Typed);
  EXPECT_EQ(programKind("lsm/file_open"), Typed);
  EXPECT_EQ(programKind("uprobe.multi//bin/sh:main"), User);
  EXPECT_EQ(programKind("xdp.frags"), ProgramKind::Networking);
  EXPECT_EQ(programKind("tcx/ingress"), ProgramKind::Networking);
  EXPECT_EQ(programKind("cgroup/connect4"), ProgramKind::Networking);
}

TEST(ProgramKind, OfAnUnknownSectionIsTracing) {
  EXPECT_EQ(programKind("mystery"), Plain);
  EXPECT_EQ(programKind(""), Plain);
}

TEST(ProgramKind, OfASyscallHasTheUsersRegisters) {
  EXPECT_EQ(programKind("ksyscall/openat"), User | ProgramKind::UserRegisters);
  EXPECT_EQ(programKind("raw_tp/sys_enter"),
            Plain | ProgramKind::UserRegisters);
  EXPECT_EQ(programKind("kprobe/__x64_sys_openat"),
            Plain | ProgramKind::UserRegisters);
  EXPECT_EQ(programKind("tp/syscalls/sys_enter_openat"), User);
  EXPECT_EQ(programKind("tp/sched/sched_switch"), Plain);
}
