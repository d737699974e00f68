//===- ReachCache.cpp - programs that are alike on many kernels -----------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ReachCache.h"

using namespace llvm;

namespace corify::check {

/// The instruction's value, patched; all that is looked at of a record.
static uint64_t valueOf(const object::Relocated &R) {
  const Instruction &I = R.After[0];
  if (I.isLoadImm64())
    return uint32_t(I.Imm) | uint64_t(uint32_t(R.After[1].Imm)) << 32;
  bool IsAccess =
      I.classOf() == op::LDX || I.classOf() == op::ST || I.classOf() == op::STX;
  return IsAccess ? uint64_t(I.Code) << 32 | uint16_t(I.Off)
                  : uint64_t(uint32_t(I.Imm));
}

ReachCache::Key ReachCache::keyOf(uint32_t Program,
                                  const object::Loading &Kernel,
                                  bool IsExact) const {
  constexpr uint64_t Poison = ~uint64_t(0), Opaque = ~uint64_t(1);
  const ObjectUnderTest::Program &P = Object.programs()[Program];
  Key Result;
  Result.push_back(uint64_t(IsExact) | uint64_t(Kernel.TracksReadOnly) << 1 |
                   uint64_t(Kernel.VerifiesGlobalsLazily) << 2 |
                   Kernel.Rules.key() << 3);
  for (uint32_t Record : P.Records) {
    const object::Relocated &R = Kernel.Records[Record];
    Result.push_back(R.IsPoison               ? Poison
                     : R.IsOpaque && !IsExact ? Opaque
                                              : valueOf(R));
  }
  for (uint32_t PC : P.Externs) {
    const auto &Value = Kernel.Externs[Object.code().reference(PC)->Index];
    Result.push_back(Value.has_value());
    Result.push_back(Value.value_or(0));
  }
  for (uint32_t PC : P.Calls)
    if (Kernel.isBadCall(PC))
      Result.push_back(PC);
  for (uint32_t PC : P.Maps)
    if (Kernel.isBadCall(PC))
      Result.push_back(PC);
  return Result;
}

std::shared_ptr<const object::Reached>
ReachCache::findAs(uint32_t Program, const object::Loading &Kernel,
                   bool IsExact) {
  Key Mine = keyOf(Program, Kernel, IsExact);
  {
    std::lock_guard<std::mutex> Guard(Lock);
    auto Found = Known[Program].find(Mine);
    if (Found != Known[Program].end())
      return Found->second;
  }
  object::Loading Adjusted;
  const object::Loading *Used = &Kernel;
  if (IsExact) {
    Adjusted = Kernel;
    for (uint32_t Record : Object.programs()[Program].Records)
      Adjusted.Records[Record].IsOpaque = false;
    Used = &Adjusted;
  }
  auto Result = std::make_shared<const object::Reached>(Object.finder().find(
      Object.programs()[Program].Functions, *Used, object::ReachOptions()));
  std::lock_guard<std::mutex> Guard(Lock);
  return Known[Program].try_emplace(std::move(Mine), Result).first->second;
}

std::shared_ptr<const object::Reached>
ReachCache::find(uint32_t Program, const object::Loading &Kernel) {
  auto Result = findAs(Program, Kernel, /*IsExact=*/false);
  if (Result->Refused.empty() && !Result->GaveUp)
    return Result;
  return findAs(Program, Kernel, /*IsExact=*/true);
}

} // namespace corify::check
