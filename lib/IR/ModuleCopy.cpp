//===- ModuleCopy.cpp - a module to try things on -------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// LLVM's CloneModule copies debug info with the functions, from there on all
// types of a kernel. So it copies the globals only, and these with metadata
// that it is told to be its own copy; bodies follow one by one.
//
//===----------------------------------------------------------------------===//

#include "ModuleCopy.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/IR/DebugInfoMetadata.h"
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

static void copyBody(const Function &From, Function &To,
                     ValueToValueMapTy &Map) {
  for (auto [Old, New] : zip(From.args(), To.args()))
    Map[&Old] = &New;
  // What ties a store to a variable is found by the instructions that have it.
  const MetadataPredicate IsShared = [](const Metadata *M) {
    return !isa<DIAssignID>(M);
  };
  SmallVector<ReturnInst *, 4> Returns;
  CloneFunctionBodyInto(To, From, Map, RF_None, Returns, /*NameSuffix=*/"",
                        /*CodeInfo=*/nullptr, /*TypeMapper=*/nullptr,
                        /*Materializer=*/nullptr, &IsShared);
  SmallVector<std::pair<unsigned, MDNode *>, 4> Attached;
  From.getAllMetadata(Attached);
  for (auto &[Kind, Node] : Attached)
    To.addMetadata(Kind, *Node);
}

static bool isUsedBy(const Function &F,
                     function_ref<bool(const Function &)> Matches) {
  return any_of(F.users(), [&](const User *U) {
    const auto *I = dyn_cast<Instruction>(U);
    return I && Matches(*I->getFunction());
  });
}

std::unique_ptr<Module> copyModule(const Module &M,
                                   function_ref<bool(const Function &)> Keep) {
  ValueToValueMapTy Map;
  shareMetadata(M, Map);
  std::unique_ptr<Module> Copy = CloneModule(
      M, Map, [](const GlobalValue *V) { return !isa<Function>(V); });
  for (const Function &F : M) {
    if (F.isDeclaration() || !Keep(F))
      continue;
    Function &New = *cast<Function>(Map.lookup(&F));
    copyBody(F, New, Map);
    bool IsShared =
        isUsedBy(F, [&](const Function &User) { return !Keep(User); });
    if (!F.hasLocalLinkage() || !IsShared)
      New.setLinkage(F.getLinkage());
  }
  return Copy;
}

} // namespace corify
