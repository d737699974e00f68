//===- Problems.cpp - findings of many kernels, put together --------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Problems.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;

namespace corify::check {

uint32_t Problems::commonPC(uint32_t PC) {
  if (PC == object::None)
    return PC;
  SourcePlace Place = Object.placeOf(PC);
  if (Place.Line == 0)
    return PC;
  return Places.try_emplace({Place.File, Place.Line, Place.Column}, PC)
      .first->second;
}

Problems::Common &Problems::commonOf(const Finding &F) {
  Finding Shared = F;
  Shared.Program = object::None;
  Shared.PC = commonPC(F.PC);
  Common &Result = Known[Shared];
  if (F.Program != object::None)
    Result.Programs.insert(F.Program);
  return Result;
}

void Problems::add(const Finding &F) { commonOf(F); }

void Problems::add(const Finding &F, unsigned Kernel) {
  commonOf(F).Kernels.insert(Kernel);
}

Problem Problems::make(const Finding &F, const Common &Of) const {
  Problem Result;
  Result.ID = F.ID;
  Result.Severity = F.Severity;
  Result.Message = F.Message;
  Result.Kernels.assign(Of.Kernels.begin(), Of.Kernels.end());
  if (F.PC != object::None)
    Result.Place = Object.placeOf(F.PC);
  for (uint32_t P : Of.Programs)
    Result.Programs.push_back(
        Object.object().Functions[Object.programs()[P].Entry].Name);
  for (StringRef Remedy : split(F.Remedy, '\n'))
    if (!Remedy.empty())
      Result.Notes.push_back({Remedy.str(), {}});
  return Result;
}

std::vector<Problem> Problems::take() {
  std::vector<Problem> Result;
  for (const auto &[F, Of] : Known)
    Result.push_back(make(F, Of));
  llvm::sort(Result, [](const Problem &A, const Problem &B) {
    if (A.Severity != B.Severity)
      return A.Severity > B.Severity;
    return std::tie(A.Place.File, A.Place.Line, A.Place.Column, A.ID, A.Message,
                    A.Kernels) < std::tie(B.Place.File, B.Place.Line,
                                          B.Place.Column, B.ID, B.Message,
                                          B.Kernels);
  });
  return Result;
}

} // namespace corify::check
