//===- CompileCommandTest.cpp - what clang is called with -----------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Driver/CompileCommand.h"
#include <gtest/gtest.h>

using namespace corify;

static const Installation Where = {"clang", "corify.so", "include"};

using Words = std::vector<std::string>;

TEST(CompileCommand, AddsEverythingToAnEmptyCommand) {
  EXPECT_EQ(compileCommand(Where, "x86_64", {}),
            (Words{"clang", "-target", "bpf", "-g", "-O2", "-c",
                   "-D__TARGET_ARCH_x86", "-fplugin=corify.so", "-Iinclude"}));
}

TEST(CompileCommand, LeavesWhatTheArgumentsSay) {
  Words Arguments = {"--target=bpfeb", "-g0", "-Os", "-S",
                     "-D__TARGET_ARCH_s390"};
  Words Expected = {"clang", "-fplugin=corify.so", "-Iinclude"};
  Expected.insert(Expected.end(), Arguments.begin(), Arguments.end());
  EXPECT_EQ(compileCommand(Where, "x86_64", Arguments), Expected);
}

TEST(CompileCommand, TakesAnArchInTwoWordsAndAnotherPlugin) {
  Words Arguments = {"-D", "__TARGET_ARCH_arm64", "-fplugin=my/corify.so"};
  std::vector<std::string> Command = compileCommand(Where, "x86_64", Arguments);
  for (const std::string &Word : Command) {
    EXPECT_NE(Word, "-D__TARGET_ARCH_x86");
    EXPECT_NE(Word, "-fplugin=corify.so");
  }
}

TEST(CompileCommand, AnUnknownHostHasNoArchMacro) {
  for (const std::string &Word : compileCommand(Where, "vax", {}))
    EXPECT_EQ(Word.find("__TARGET_ARCH_"), std::string::npos);
}
