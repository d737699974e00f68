//===- ModuleCopy.cpp - a module to try things on -------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// LLVM's CloneModule copies debug info with the functions, from there on all
// types of a kernel, and ties each value to its copy by a handle; on a file of
// 8,000 lines that is 4 % of the compilation. So it copies the globals only,
// and these with metadata that it is told to be its own copy. Bodies follow
// instruction by instruction, with the debug info that says where they come
// from and which variable an alloca is; what says more of variables is left
// out, which no frame depends on.
//
//===----------------------------------------------------------------------===//

#include "ModuleCopy.h"
#include "StackFrames.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/IR/DebugInfoMetadata.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/Module.h"
#include "llvm/Transforms/Utils/Cloning.h"
#include "llvm/Transforms/Utils/ValueMapper.h"

using namespace llvm;

namespace corify {

static void shareMetadata(const Module &M, ValueToValueMapTy &Map) {
  for (const NamedMDNode &Named : M.named_metadata())
    for (const MDNode *Node : Named.operands())
      Map.MD()[Node].reset(const_cast<MDNode *>(Node));
  SmallVector<std::pair<unsigned, MDNode *>, 4> Attached;
  for (const GlobalObject &Object : M.global_objects()) {
    Attached.clear();
    Object.getAllMetadata(Attached);
    for (auto &[Kind, Node] : Attached)
      Map.MD()[Node].reset(Node);
  }
}

namespace {
/// One function, instruction by instruction.
class BodyCopy {
public:
  BodyCopy(const Function &From, Function &To, ValueToValueMapTy &Globals)
      : From(From), To(To), Globals(Globals) {}
  void run();

private:
  void copyBlock(const BasicBlock &Block);
  void nameVariable(const AllocaInst &Old, AllocaInst &New) const;
  void remap(Instruction &I) const;
  Value *copyOf(Value *V) const;

  const Function &From;
  Function &To;
  ValueToValueMapTy &Globals;
  DenseMap<const Value *, Value *> Copies;
};
} // namespace

void BodyCopy::run() {
  Copies.reserve(From.getInstructionCount() + From.size() + From.arg_size());
  for (auto [Old, New] : zip(From.args(), To.args()))
    Copies[&Old] = &New;
  for (const BasicBlock &Block : From)
    Copies[&Block] = BasicBlock::Create(To.getContext(), "", &To);
  for (const BasicBlock &Block : From)
    copyBlock(Block);
  for (BasicBlock &Block : To)
    for (Instruction &I : Block)
      remap(I);
}

void BodyCopy::copyBlock(const BasicBlock &Block) {
  auto &New = *cast<BasicBlock>(Copies[&Block]);
  for (const Instruction &I : Block) {
    Instruction *Copy = I.clone();
    // A store is found by what ties it to a variable, from both modules.
    if (Copy->hasMetadataOtherThanDebugLoc())
      Copy->setMetadata(LLVMContext::MD_DIAssignID, nullptr);
    Copy->insertInto(&New, New.end());
    Copies[&I] = Copy;
  }
  for (const Instruction &I : Block)
    if (const auto *Alloca = dyn_cast<AllocaInst>(&I))
      nameVariable(*Alloca, *cast<AllocaInst>(Copies[&I]));
}

void BodyCopy::nameVariable(const AllocaInst &Old, AllocaInst &New) const {
  const DbgVariableRecord *Record = findDeclaration(Old);
  if (!Record)
    return;
  auto *Declaration = DbgVariableRecord::createDVRDeclare(
      &New, Record->getVariable(), DIExpression::get(To.getContext(), {}),
      Record->getDebugLoc());
  New.getParent()->insertDbgRecordAfter(Declaration, &New);
}

Value *BodyCopy::copyOf(Value *V) const {
  if (isa<ConstantData>(V))
    return V;
  if (isa<Constant>(V))
    return MapValue(V, Globals);
  Value *Copy = Copies.lookup(V);
  return Copy ? Copy : V; // assembly, metadata
}

void BodyCopy::remap(Instruction &I) const {
  for (Use &Operand : I.operands())
    Operand.set(copyOf(Operand.get()));
  if (auto *Phi = dyn_cast<PHINode>(&I))
    for (unsigned N = 0; N < Phi->getNumIncomingValues(); ++N)
      Phi->setIncomingBlock(
          N, cast<BasicBlock>(Copies.lookup(Phi->getIncomingBlock(N))));
}

static void copyBody(const Function &From, Function &To,
                     ValueToValueMapTy &Globals) {
  BodyCopy(From, To, Globals).run();
  SmallVector<std::pair<unsigned, MDNode *>, 4> Attached;
  From.getAllMetadata(Attached);
  for (auto &[Kind, Node] : Attached)
    To.addMetadata(Kind, *Node);
}

/// A constant that is a block is its function's only. Jumps through tables,
/// which have them, are in few programs.
bool canCopy(const Module &M) {
  return none_of(M, [](const Function &F) {
    return any_of(F, [](const BasicBlock &B) { return B.hasAddressTaken(); });
  });
}

static FunctionSet findUsers(const Function &F) {
  FunctionSet Users;
  for (const User *U : F.users())
    if (const auto *I = dyn_cast<Instruction>(U))
      Users.insert(I->getFunction());
  return Users;
}

/// All functions that Next leads to, from step to step.
static void close(FunctionSet &Functions,
                  function_ref<FunctionSet(const Function &)> Next) {
  SmallVector<const Function *, 32> Left(Functions.begin(), Functions.end());
  while (!Left.empty())
    for (const Function *F : Next(*Left.pop_back_val()))
      if (Functions.insert(F).second)
        Left.push_back(F);
}

void addCallers(FunctionSet &Functions) { close(Functions, findUsers); }

void addCallees(FunctionSet &Functions) {
  close(Functions, [](const Function &F) {
    FunctionSet Used;
    for (const Instruction &I : instructions(F))
      for (const Value *Operand : I.operands())
        if (const auto *Callee = dyn_cast<Function>(Operand))
          Used.insert(Callee);
    return Used;
  });
}

std::unique_ptr<Module> copyModule(const Module &M, const FunctionSet &Kept) {
  ValueToValueMapTy Map;
  shareMetadata(M, Map);
  std::unique_ptr<Module> Copy = CloneModule(
      M, Map, [](const GlobalValue *V) { return !isa<Function>(V); });
  for (const Function &F : M) {
    if (F.isDeclaration() || !Kept.contains(&F))
      continue;
    Function &New = *cast<Function>(Map.lookup(&F));
    copyBody(F, New, Map);
    if (!F.hasLocalLinkage() || all_of(findUsers(F), [&](const Function *User) {
          return Kept.contains(User);
        }))
      New.setLinkage(F.getLinkage());
  }
  return Copy;
}

} // namespace corify
