//===- ReachCache.cpp - programs that are alike on many kernels -----------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ReachCache.h"
#include "llvm/Support/BLAKE3.h"

using namespace llvm;

namespace corify::check {

/// The instruction's value, patched; all that is looked at of a record.
static uint64_t valueOf(const object::Relocated &R) {
  const Instruction &I = R.After[0];
  if (I.isLoadImm64())
    return I.imm64(R.After[1]);
  bool IsAccess =
      I.classOf() == op::LDX || I.classOf() == op::ST || I.classOf() == op::STX;
  return IsAccess ? uint64_t(I.Code) << 32 | uint16_t(I.Off)
                  : uint64_t(uint32_t(I.Imm));
}

ReachCache::Key ReachCache::keyOf(uint32_t Program,
                                  const object::Loading &Kernel,
                                  const object::ReachOptions &Options) const {
  const ObjectUnderTest::Program &P = Object.programs()[Program];
  bool IsExact = Options.KnowsOffsets;
  SmallVector<uint64_t, 0> Values;
  Values.push_back(uint64_t(IsExact) | uint64_t(Kernel.TracksReadOnly) << 1 |
                   uint64_t(Kernel.VerifiesGlobalsLazily) << 2 |
                   Kernel.Rules.key() << 3);
  Values.push_back(Options.Unset.has_value() | uint64_t(Options.UnsetsAll)
                                                   << 1);
  if (Options.Unset)
    Values.push_back(uint64_t(Options.Unset->first) << 32 |
                     Options.Unset->second);
  // What a record is comes before its value, which may be any number.
  for (uint32_t Record : P.Records) {
    const object::Relocated &R = Kernel.Records[Record];
    bool HasValue = !R.IsPoison && (!R.IsOpaque || IsExact);
    Values.push_back(R.IsPoison ? 0 : HasValue ? 1 : 2);
    Values.push_back(HasValue ? valueOf(R) : 0);
  }
  for (uint32_t PC : P.Externs) {
    const auto &Value = Kernel.Externs[Object.code().reference(PC)->Index];
    Values.push_back(Value.has_value());
    Values.push_back(Value.value_or(0));
  }
  for (uint32_t PC : P.Calls)
    if (Kernel.isBadCall(PC))
      Values.push_back(PC);
  for (uint32_t PC : P.Maps)
    if (Kernel.isBadCall(PC))
      Values.push_back(PC);
  return BLAKE3::hash<sizeof(Key)>(
      ArrayRef(reinterpret_cast<const uint8_t *>(Values.data()),
               Values.size() * sizeof(uint64_t)));
}

std::shared_ptr<const object::Reached>
ReachCache::findAs(uint32_t Program, const object::Loading &Kernel,
                   const object::ReachOptions &Options,
                   object::ReachWork &Work) {
  Key Mine = keyOf(Program, Kernel, Options);
  {
    std::lock_guard<std::mutex> Guard(Lock);
    auto Found = Known[Program].find(Mine);
    if (Found != Known[Program].end()) {
      Work.charge(*Found->second);
      return Found->second;
    }
  }
  auto Result = std::make_shared<const object::Reached>(Object.finder().find(
      Object.programs()[Program].Functions, Kernel, Options, &Work));
  Work.charge(*Result);
  std::lock_guard<std::mutex> Guard(Lock);
  return Known[Program].try_emplace(Mine, Result).first->second;
}

std::shared_ptr<const object::Reached>
ReachCache::find(uint32_t Program, const object::Loading &Kernel,
                 object::ReachWork &Work) {
  object::ReachOptions Options;
  auto Result = findAs(Program, Kernel, Options, Work);
  if (Result->Refused.empty() && !Result->GaveUp)
    return Result;
  Options.KnowsOffsets = true;
  return findAs(Program, Kernel, Options, Work);
}

std::shared_ptr<const object::Reached>
ReachCache::findUnset(uint32_t Program, const object::Loading &Kernel,
                      std::optional<std::pair<uint32_t, uint32_t>> Constant,
                      object::ReachWork &Work) {
  object::ReachOptions Options;
  Options.Unset = Constant;
  Options.UnsetsAll = !Constant;
  Options.Budget = 50000;
  return findAs(Program, Kernel, Options, Work);
}

} // namespace corify::check
