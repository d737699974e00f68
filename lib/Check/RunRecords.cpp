//===- RunRecords.cpp - an object's records on one kernel -----------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Run.h"
#include "llvm/ADT/STLExtras.h"

using namespace llvm;

namespace corify::check {

static TargetStatus statusOf(relocate::Status S) {
  switch (S) {
  case relocate::Status::Ok:
    return TargetStatus::Ok;
  case relocate::Status::Missing:
    return TargetStatus::Missing;
  case relocate::Status::Ambiguous:
    return TargetStatus::Ambiguous;
  case relocate::Status::Unsupported:
    return TargetStatus::Unsupported;
  }
  return TargetStatus::Unsupported;
}

StringRef findingID(relocate::Reason R) {
  switch (R) {
  case relocate::Reason::Ambiguous:
    return "corify-ambiguous-record";
  case relocate::Reason::KindChanged:
  case relocate::Reason::OutOfBounds:
  case relocate::Reason::FieldAbsent:
  case relocate::Reason::TypeAbsent:
  case relocate::Reason::EnumeratorAbsent:
    return "corify-missing-field";
  case relocate::Reason::SizeChange:
  case relocate::Reason::TooLarge:
  case relocate::Reason::BitField:
    return "corify-unsupported-record";
  default:
    return "corify-bad-record";
  }
}

void Run::relocate() {
  Outcomes = Object.plan().resolve(*Kernel.Named);
  for (auto [Spec, O] : enumerate(Outcomes)) {
    Result.Specs.push_back({statusOf(O.Status), 0, O.Value});
    Result.SpecReasons.push_back(
        O.Reason == relocate::Reason::None
            ? std::string()
            : Object.plan().explain(Spec, O, *Kernel.Types));
  }
  Loading.Records.resize(File.Records.size());
  Result.Records.Reachable.resize(File.Records.size());
  for (uint32_t Number = 0; Number < File.Records.size(); ++Number)
    relocateRecord(Number);
}

std::string Run::explain(unsigned Spec, relocate::Outcome O,
                         relocate::Reason Why) const {
  O.Reason = Why;
  return Object.plan().explain(Spec, O, *Kernel.Types);
}

void Run::relocateRecord(uint32_t Number) {
  const object::Record &R = File.Records[Number];
  if (R.Function == object::NoFunction)
    return; // the loader ignores it
  unsigned Spec = Object.specs()[Number];
  uint32_t PC = Object.code().pc(R.Section, R.Insn);
  const Instruction &I = Object.code().insn(PC);
  bool HasNext = R.Insn + 1 < File.Sections[R.Section].Insns.size();
  const relocate::Outcome &O = Outcomes[Spec];
  relocate::Patch P =
      relocate::patch(I, HasNext ? &Object.code().insn(PC + 1) : nullptr, O,
                      Object.plan().rules());
  object::Relocated &Mine = Loading.Records[Number];
  Mine.IsPoison = P.IsPoison || P.IsFatal;
  Mine.IsOpaque =
      Object.plan().specs()[Spec].Kind == btf::RelocationKind::FieldByteOffset;
  Mine.After[0] = P.After[0];
  Mine.After[1] = P.After[1];
  bool IsException =
      statusOf(P.Status) != statusOf(O.Status) || P.Value != O.Value;
  if (!IsException && !P.IsFatal)
    return;
  std::string Why = Result.SpecReasons[Spec];
  if (IsException) {
    Result.Records.Exceptions[Number] = {statusOf(P.Status), 0, P.Value};
    if (P.Reason != O.Reason || Why.empty())
      Why = explain(Spec, O, P.Reason);
    Result.ExceptionReasons[Number] = Why;
  }
  if (!P.IsFatal)
    return;
  // libbpf relocates what any program that is loaded might call.
  auto Owner = find_if(Object.programs(), [&](const auto &Program) {
    return Program.Entry == R.Function;
  });
  std::string Message =
      Why + ": the loader refuses the object for it, guarded or not";
  if (Owner == Object.programs().end())
    rejectAll(findingID(P.Reason), Message, PC);
  else
    reject(Owner - Object.programs().begin(), findingID(P.Reason), Message, PC);
}

} // namespace corify::check
