//===- Checks.cpp - what is said of source that is left alone -------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// One walk over each body, which all checks share.
//
//===----------------------------------------------------------------------===//

#include "corify/Source/Checks.h"
#include "Check.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Basic/TargetBuiltins.h"

using namespace clang;
using namespace llvm;

namespace corify {

struct Checks::Implementation {
  CheckContext Context;
  std::vector<CheckPtr> All;
};

Checks::Checks(ASTContext &AST, Preprocessor &PP, const KernelRecords &Records,
               ProvenanceAnalysis &Analysis, const KernelMatrix *Kernels,
               Reporter &Report)
    : Impl(new Implementation{{AST, PP, Records, Analysis, Kernels, Report},
                              {}}) {
  for (auto *Make :
       {makeDirectDerefCheck, makeKernelArgumentCheck, makeHardcodedOffsetCheck,
        makeUnrelocatedReadCheck, makeArrayStrideCheck, makeUserPointerCheck,
        makeStackCopyCheck, makeBakedSizeCheck, makeGlobalParameterCheck,
        makeLicenseCheck, makeMissingFieldCheck, makeStoreCheck,
        makeNullableCheck})
    Impl->All.push_back(Make(Impl->Context));
}

Checks::~Checks() = default;

namespace {
class BodyWalk {
public:
  BodyWalk(ArrayRef<CheckPtr> All, const FunctionDecl *Function,
           bool IsRewritten)
      : All(All), Function(Function), IsRewritten(IsRewritten) {}

  void visit(const Stmt *S);

private:
  ArrayRef<CheckPtr> All;
  const FunctionDecl *Function;
  bool IsRewritten;
  bool IsInRegion = false;
  SmallVector<const Stmt *, 32> Parents;
};
} // namespace

/// Builtins that name something and evaluate nothing.
static bool evaluatesNothing(unsigned ID) {
  switch (ID) {
  case Builtin::BI__builtin_constant_p:
  case Builtin::BI__builtin_object_size:
  case BPF::BI__builtin_preserve_field_info:
  case BPF::BI__builtin_preserve_type_info:
  case BPF::BI__builtin_preserve_enum_value:
  case BPF::BI__builtin_btf_type_id:
    return true;
  default:
    return false;
  }
}

void BodyWalk::visit(const Stmt *S) {
  if (!S || isa<ConstantExpr>(S) || isa<OpaqueValueExpr>(S))
    return;
  if (const auto *Selection = dyn_cast<GenericSelectionExpr>(S))
    return visit(Selection->getResultExpr());
  if (const auto *Choice = dyn_cast<ChooseExpr>(S))
    return visit(Choice->getChosenSubExpr());
  for (const CheckPtr &C : All)
    C->checkNode(S, {Function, IsRewritten, IsInRegion, Parents});
  if (isa<UnaryExprOrTypeTraitExpr>(S))
    return;
  const auto *Call = dyn_cast<CallExpr>(S);
  unsigned ID = Call ? Call->getBuiltinCallee() : 0;
  if (evaluatesNothing(ID))
    return;
  bool Opens = ID == Builtin::BI__builtin_preserve_access_index;
  bool Outer = std::exchange(IsInRegion, IsInRegion || Opens);
  Parents.push_back(S);
  for (const Stmt *Child : S->children())
    visit(Child);
  Parents.pop_back();
  IsInRegion = Outer;
}

static bool isInSystemHeader(const FunctionDecl *Function) {
  const SourceManager &Sources = Function->getASTContext().getSourceManager();
  return Sources.isInSystemHeader(
      Sources.getExpansionLoc(Function->getLocation()));
}

void Checks::run(const FunctionDecl *Function, bool IsRewritten) {
  if (isInSystemHeader(Function))
    return;
  for (const CheckPtr &C : Impl->All)
    C->checkBody(Function, IsRewritten);
  // What no program reaches is never verified.
  if (Impl->Context.Analysis.kindOf(Function) != ProgramKind::None)
    BodyWalk(Impl->All, Function, IsRewritten).visit(Function->getBody());
}

void Checks::finish(ArrayRef<FunctionDecl *> Functions,
                    const VarDecl *License) {
  Impl->Context.License = License;
  for (const FunctionDecl *Function : Functions)
    if (!isInSystemHeader(Function))
      for (const CheckPtr &C : Impl->All)
        C->checkSignature(Function);
  for (const CheckPtr &C : Impl->All)
    C->checkFile();
}

} // namespace corify
