//===- Loading.cpp - what one kernel and loader make of the code ----------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Object/Loading.h"
#include "llvm/ADT/STLExtras.h"

using namespace llvm;

namespace corify::object {

uint64_t VerifierRules::key() const {
  uint64_t Key = 0;
  for (bool Rule :
       {LinksCopies, KeepsNarrowSpills, KeepsImmediates, KnowsNonNull,
        ComparesRanges, LinksSpills, ComputesWithUnknown, ComparesBits, Negates,
        SwapsBytes, SkipsEmptyLoops, TracksHalves, KeepsReadMemory})
    Key = Key << 1 | uint64_t(Rule);
  return Key;
}

bool Loading::isBadCall(uint32_t PC) const {
  return std::binary_search(BadCalls.begin(), BadCalls.end(), PC);
}

ArrayRef<uint8_t> Loading::readOnly(const ObjectFile &Object,
                                    uint32_t Data) const {
  if (Data < ReadOnly.size() && ReadOnly[Data])
    return *ReadOnly[Data];
  return Object.Data[Data].Bytes;
}

} // namespace corify::object
