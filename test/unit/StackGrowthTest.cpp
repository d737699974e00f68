//===- StackGrowthTest.cpp ------------------------------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../../lib/IR/Growth.h"
#include "../../lib/IR/ModuleCopy.h"
#include "llvm/AsmParser/Parser.h"
#include "llvm/IR/DIBuilder.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/LLVMContext.h"
#include "llvm/IR/Module.h"
#include "llvm/IR/Verifier.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/Support/raw_ostream.h"
#include <gtest/gtest.h>

using namespace corify;
using namespace llvm;

static std::unique_ptr<Module> parse(LLVMContext &Context, StringRef IR) {
  SMDiagnostic Error;
  std::unique_ptr<Module> M = parseAssemblyString(IR, Error, Context);
  EXPECT_TRUE(M) << Error.getMessage().str();
  return M;
}

static FunctionSet allOf(const Module &M) {
  FunctionSet All;
  for (const Function &F : M)
    All.insert(&F);
  return All;
}

static std::string print(const Module &M) {
  std::string Text;
  raw_string_ostream OS(Text);
  M.print(OS, nullptr);
  return Text;
}

static constexpr StringLiteral Calls = R"(
  @table = global [2 x ptr] [ptr @leaf, ptr @other]
  define internal i32 @leaf(i32 %n) {
  entry:
    br label %loop
  loop:
    %i = phi i32 [ 0, %entry ], [ %next, %loop ]
    %next = add i32 %i, 1
    %more = icmp ult i32 %next, %n
    br i1 %more, label %loop, label %end
  end:
    store ptr getelementptr (i8, ptr @table, i64 8), ptr @table
    ret i32 %i
  }
  define internal i32 @middle(i32 %n) {
    %r = call i32 @leaf(i32 %n)
    ret i32 %r
  }
  define i32 @top() {
    %r = call i32 @middle(i32 3)
    ret i32 %r
  }
  define i32 @other() {
    %r = call i32 @leaf(i32 4)
    ret i32 %r
  }
)";

TEST(ModuleCopy, IsTheSameModule) {
  LLVMContext Context;
  auto M = parse(Context, Calls);
  auto Copy = copyModule(*M, allOf(*M));
  EXPECT_FALSE(verifyModule(*Copy, &errs()));
  for (const Function &F : *M)
    EXPECT_EQ(F.getInstructionCount(),
              Copy->getFunction(F.getName())->getInstructionCount());
  std::string Before = print(*M);
  Copy.reset();
  EXPECT_EQ(Before, print(*M));
}

TEST(ModuleCopy, UsesItsOwnGlobalsInConstants) {
  LLVMContext Context;
  auto M = parse(Context, Calls);
  auto Copy = copyModule(*M, allOf(*M));
  GlobalVariable *Table = Copy->getNamedGlobal("table");
  EXPECT_FALSE(Table->use_empty());
  for (const Instruction &I : instructions(*Copy->getFunction("leaf")))
    if (const auto *Store = dyn_cast<StoreInst>(&I)) {
      EXPECT_EQ(Store->getPointerOperand(), Table);
      EXPECT_EQ(cast<User>(Store->getValueOperand())->getOperand(0), Table);
    }
}

TEST(ModuleCopy, WhatOthersCallIsExternal) {
  LLVMContext Context;
  auto M = parse(Context, Calls);
  FunctionSet Kept = {M->getFunction("top")};
  addCallees(Kept);
  EXPECT_EQ(Kept.size(), 3u);
  auto Copy = copyModule(*M, Kept);
  EXPECT_FALSE(verifyModule(*Copy, &errs()));
  EXPECT_TRUE(Copy->getFunction("leaf")->hasExternalLinkage());
  EXPECT_TRUE(Copy->getFunction("middle")->hasInternalLinkage());
  EXPECT_TRUE(Copy->getFunction("other")->isDeclaration());
}

TEST(ModuleCopy, FollowsCallsBothWays) {
  LLVMContext Context;
  auto M = parse(Context, Calls);
  FunctionSet Users = {M->getFunction("middle")};
  addCallers(Users);
  EXPECT_EQ(Users,
            FunctionSet({M->getFunction("middle"), M->getFunction("top")}));
}

TEST(ModuleCopy, KnowsNoBlocksAsConstants) {
  LLVMContext Context;
  EXPECT_TRUE(canCopy(*parse(Context, Calls)));
  EXPECT_FALSE(canCopy(*parse(Context, R"(
    @jumps = global ptr blockaddress(@f, %end)
    define void @f() {
      br label %end
    end:
      ret void
    }
  )")));
}

namespace {
/// A function with variables, as debug info has them.
struct Scene {
  LLVMContext Context;
  Module M{"scene", Context};
  DIBuilder Builder{M};
  DIFile *File = Builder.createFile("walk.c", "/src");
  Function *F =
      Function::Create(FunctionType::get(Type::getVoidTy(Context), false),
                       Function::ExternalLinkage, "walk", M);
  DISubprogram *Walk = nullptr;
  UnrolledLoops Unrolled;

  Scene() {
    Builder.createCompileUnit(dwarf::DW_LANG_C11, File, "", false, "", 0);
    Walk = Builder.createFunction(
        File, "walk", "", File, 3,
        Builder.createSubroutineType(Builder.getOrCreateTypeArray({})), 3,
        DINode::FlagZero, DISubprogram::SPFlagDefinition);
    F->setSubprogram(Walk);
  }

  DILocalVariable *variable(StringRef Name, unsigned Line) {
    return Builder.createAutoVariable(Walk, Name, File, Line, nullptr);
  }

  Growth growth(uint32_t Rolled, uint32_t Bytes) {
    Growth G;
    G.Loops = {{File, 7, 2}};
    G.Unrolled.Function = F;
    G.Unrolled.Bytes = Bytes;
    G.Rolled.Bytes = G.AllRolledBytes = Rolled;
    return G;
  }
};
} // namespace

static std::vector<std::string> textsOf(const PassMessage &Message) {
  std::vector<std::string> Texts = {Message.Main.Text};
  for (const PassMessage::Line &Note : Message.Notes)
    Texts.push_back(std::to_string(Note.Line) + ": " + Note.Text);
  return Texts;
}

TEST(Growth, NamesTheVariablesThatTakeMore) {
  Scene S;
  Growth G = S.growth(40, 208);
  DILocalVariable *Name = S.variable("name", 9), *Key = S.variable("key", 10);
  G.Rolled.Variables = {{16, Key}, {16, Name}};
  G.Unrolled.Variables = {{16, Name}, {16, Key},  {16, Key},
                          {64, Name}, {64, Name}, {8, nullptr}};
  PassMessage Message = describeGrowth(G, S.Unrolled, 0, 512);
  EXPECT_EQ(Message.ID, PassMessage::StackGrowth);
  EXPECT_EQ(Message.Main.File, "/src/walk.c");
  EXPECT_EQ(Message.Main.Line, 7u);
  EXPECT_EQ(Message.Main.Column, 2u);
  EXPECT_EQ(textsOf(Message),
            std::vector<std::string>(
                {"unrolling this loop grows the frame of 'walk' from 40 to 208 "
                 "bytes",
                 "9: 128 bytes more are 'name'", "10: 16 bytes more are 'key'",
                 "3: 8 bytes more are temporaries",
                 "7: declare 'name' before the loop, so that all turns share "
                 "it, or keep the loop with '#pragma clang loop "
                 "unroll(disable)'"}));
}

/// A place that variables share is one's only, by chance.
TEST(Growth, VariablesThatChangePlacesAreNoGrowth) {
  Scene S;
  Growth G = S.growth(40, 104);
  G.Rolled.Variables = {{16, S.variable("a", 9)}};
  G.Unrolled.Variables = {{16, S.variable("b", 10)}};
  G.Rolled.Spills = 1, G.Rolled.SpillBytes = 8;
  G.Unrolled.Spills = 9, G.Unrolled.SpillBytes = 72;
  auto Texts = textsOf(describeGrowth(G, S.Unrolled, 0, 512));
  EXPECT_EQ(Texts.size(), 3u);
  EXPECT_EQ(Texts[1], "3: 64 bytes more are 8 values that found no register");
}

TEST(Growth, TellsToSplitWhatIsTooLargeAnyway) {
  Scene S;
  auto Texts = textsOf(describeGrowth(S.growth(520, 800), S.Unrolled, 3, 512));
  EXPECT_EQ(Texts[1], "7: it is in 3 more functions, whose frames grow by no "
                      "more");
  EXPECT_EQ(Texts[2], "7: with the loop kept it is beyond the limit of 512 as "
                      "well: move a part of 'walk' into a function of its own, "
                      "'__noinline'");
}
