//===- AsCompiled.cpp - an object on the kernel it was made for -----------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "AsCompiled.h"
#include "llvm/ADT/STLExtras.h"

using namespace llvm;

namespace corify::check {

object::Relocated patched(const ObjectUnderTest &Object, uint32_t Record,
                          const relocate::Outcome &O) {
  const object::Record &R = Object.object().Records[Record];
  uint32_t PC = Object.code().pc(R.Section, R.Insn);
  bool HasNext = R.Insn + 1 < Object.object().Sections[R.Section].Insns.size();
  relocate::Patch P = relocate::patch(
      Object.code().insn(PC), HasNext ? &Object.code().insn(PC + 1) : nullptr,
      O, Object.plan().rules());
  object::Relocated Result;
  Result.IsPoison = O.IsPoison;
  Result.After[0] = P.After[0];
  Result.After[1] = P.After[1];
  return Result;
}

object::Loading loadingAsCompiled(const ObjectUnderTest &Object) {
  const object::ObjectFile &File = Object.object();
  object::Loading Result;
  Result.ReadOnly = Object.readOnly();
  Result.Externs.resize(File.Externs.size());
  Result.Records.resize(File.Records.size());
  for (auto [Record, Spec] : enumerate(Object.specs())) {
    if (File.Records[Record].Function == object::NoFunction)
      continue;
    relocate::Outcome O = Object.ownOutcomes()[Spec];
    O.IsFatal = O.IsPoison = false;
    Result.Records[Record] = patched(Object, Record, O);
  }
  return Result;
}

} // namespace corify::check
