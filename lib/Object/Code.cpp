//===- Code.cpp - an object's instructions as one sequence ----------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Object/Code.h"
#include "llvm/ADT/STLExtras.h"

namespace corify::object {

Code::Code(const ObjectFile &Object) : Object(Object) {
  for (const CodeSection &Section : Object.Sections) {
    Starts.push_back(Insns.size());
    Insns.insert(Insns.end(), Section.Insns.begin(), Section.Insns.end());
  }
  Owners.assign(Insns.size(), None);
  Records.assign(Insns.size(), None);
  References.assign(Insns.size(), nullptr);
  for (auto [Index, F] : llvm::enumerate(Object.Functions))
    std::fill_n(Owners.begin() + pc(F.Section, F.First), F.Count, Index);
  for (auto [Index, R] : llvm::enumerate(Object.Records)) {
    if (R.Function == NoFunction)
      continue;
    uint32_t &First = Records[pc(R.Section, R.Insn)];
    if (First == None)
      First = Index;
  }
  for (auto [Number, Section] : llvm::enumerate(Object.Sections))
    for (const Reference &R : Section.References)
      References[pc(Number, R.Insn)] = &R;
}

uint32_t Code::entryOf(uint32_t Function) const {
  const object::Function &F = Object.Functions[Function];
  return pc(F.Section, F.First);
}

uint32_t Code::endOf(uint32_t Function) const {
  return entryOf(Function) + Object.Functions[Function].Count;
}

uint32_t Code::sectionOf(uint32_t PC) const {
  return llvm::upper_bound(Starts, PC) - Starts.begin() - 1;
}

uint32_t Code::insnInSection(uint32_t PC) const {
  return PC - Starts[sectionOf(PC)];
}

/// libbpf appends a callee, then what that one calls, before it looks at the
/// caller's next call.
std::vector<uint32_t> Code::functionsOf(uint32_t Entry) const {
  std::vector<uint32_t> Order = {Entry};
  std::vector<bool> Seen(Object.Functions.size());
  Seen[Entry] = true;
  struct Place {
    uint32_t PC, End;
  };
  std::vector<Place> Open = {{entryOf(Entry), endOf(Entry)}};
  while (!Open.empty()) {
    Place &At = Open.back();
    if (At.PC == At.End) {
      Open.pop_back();
      continue;
    }
    const Reference *R = reference(At.PC++);
    if (!R || R->What != Reference::Function || Seen[R->Index])
      continue;
    Seen[R->Index] = true;
    Order.push_back(R->Index);
    Open.push_back({entryOf(R->Index), endOf(R->Index)});
  }
  return Order;
}

} // namespace corify::object
