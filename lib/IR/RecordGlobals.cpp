//===- RecordGlobals.cpp - the globals that stand for records -------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RecordGlobals.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/IR/GlobalVariable.h"

using namespace llvm;

namespace corify {

/// BPF's attributes.
static constexpr StringLiteral AccessAttribute = "btf_ama";
static constexpr StringLiteral TypeIDAttribute = "btf_type_id";

bool isRecordGlobal(const GlobalVariable &Global) {
  return Global.hasAttribute(AccessAttribute) ||
         Global.hasAttribute(TypeIDAttribute);
}

const GlobalVariable *asRecordGlobal(const Value *V) {
  const auto *Global = dyn_cast<GlobalVariable>(V);
  return Global && isRecordGlobal(*Global) ? Global : nullptr;
}

std::optional<RecordGlobal> parseRecordGlobal(const GlobalVariable &Global) {
  RecordGlobal R;
  auto [Front, Back] = Global.getName().split('$');
  if (Global.hasAttribute(TypeIDAttribute)) {
    if (Back.getAsInteger(10, R.Kind))
      return std::nullopt;
    return R;
  }
  SmallVector<StringRef, 4> Parts;
  Front.split(Parts, ':');
  R.Access = Back;
  if (Parts.size() != 3 || Parts[1].getAsInteger(10, R.Kind) ||
      Parts[2].getAsInteger(10, R.Value) || Back.empty() ||
      !all_of(Back, [](char C) { return isDigit(C) || C == ':'; }))
    return std::nullopt;
  return R;
}

} // namespace corify
