//===- ProgramKindTest.cpp - what a SEC() name says -----------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Source/ProgramKind.h"
#include <gtest/gtest.h>

using namespace corify;

TEST(ProgramKind, IsReadFromTheTypeOfTheSection) {
  auto Typed = ProgramKind::Tracing | ProgramKind::TypedArguments;
  auto User = ProgramKind::Tracing | ProgramKind::UserArguments;
  EXPECT_EQ(programKind("kprobe/do_exit"), ProgramKind::Tracing);
  EXPECT_EQ(programKind("?tp_btf/sched_switch"), Typed);
  EXPECT_EQ(programKind("fentry.s/vfs_read"), Typed);
  EXPECT_EQ(programKind("lsm/file_open"), Typed);
  EXPECT_EQ(programKind("uprobe.multi//bin/sh:main"), User);
  EXPECT_EQ(programKind("xdp.frags"), ProgramKind::Networking);
  EXPECT_EQ(programKind("tcx/ingress"), ProgramKind::Networking);
  EXPECT_EQ(programKind("cgroup/connect4"), ProgramKind::Networking);
}

TEST(ProgramKind, OfAnUnknownSectionIsTracing) {
  EXPECT_EQ(programKind("mystery"), ProgramKind::Tracing);
  EXPECT_EQ(programKind(""), ProgramKind::Tracing);
}
