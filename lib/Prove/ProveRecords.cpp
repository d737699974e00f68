//===- ProveRecords.cpp - records against their instructions --------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Against the object's own BTF each record is what the compiler had: a loader
// that relocates the object for itself changes nothing.
//
//===----------------------------------------------------------------------===//

#include "Context.h"

using namespace llvm;

namespace corify::prove {

namespace {
class RecordProver {
public:
  explicit RecordProver(Context &C)
      : C(C), Object(C.Object), Plan(C.Object.Types, C.Rules) {}

  void run();

private:
  void prove(const object::Record &R, unsigned Spec);
  relocate::Outcome ownOutcome(unsigned Spec) const;
  void report(StringRef ID, const object::Record &R, unsigned Spec,
              const Twine &Why, Weight W = Weight::Error);

  Context &C;
  const object::ObjectFile &Object;
  relocate::RelocationPlan Plan;
};
} // namespace

void RecordProver::report(StringRef ID, const object::Record &R, unsigned Spec,
                          const Twine &Why, Weight W) {
  C.at(ID, R.Section, R.Insn,
       btf::relocationKindName(Plan.specs()[Spec].Kind) + " of " +
           Plan.path(Spec) + ": " + Why,
       W);
}

/// Flavors of one type disagree among themselves, that is what they are for:
/// so the type is the record's own, and not what a loader would find.
relocate::Outcome RecordProver::ownOutcome(unsigned Spec) const {
  const relocate::LocalValue &Local = Plan.locals()[Spec];
  relocate::Outcome O;
  O.Validates = Local.Validates;
  O.Local = O.Value = Local.Value;
  O.LocalSize = O.TargetSize = Local.Size;
  if (Plan.specs()[Spec].Broken != relocate::Reason::None) {
    O.Status = relocate::Status::Unsupported;
    O.Reason = Plan.specs()[Spec].Broken;
    O.IsFatal = true;
  }
  return O;
}

void RecordProver::prove(const object::Record &R, unsigned Spec) {
  relocate::Outcome O = ownOutcome(Spec);
  const auto &Insns = Object.Sections[R.Section].Insns;
  relocate::Patch P = relocate::patch(
      Insns[R.Insn], R.Insn + 1 < Insns.size() ? &Insns[R.Insn + 1] : nullptr,
      O, Plan.rules());
  if (!P.IsFatal && !P.IsPoison && !O.IsFatal)
    return;
  if (!O.IsFatal)
    O.Reason = P.Reason;
  report(O.Reason == relocate::Reason::StaleValue ? "corify-stale-record"
                                                  : "corify-bad-record",
         R, Spec, Plan.explain(Spec, O, Object.Types));
}

void RecordProver::run() {
  std::vector<unsigned> Specs;
  for (const object::Record &R : Object.Records)
    Specs.push_back(Plan.add(R.Raw));
  for (size_t I = 0; I < Specs.size(); ++I)
    if (Object.Records[I].Function != object::NoFunction)
      prove(Object.Records[I], Specs[I]);
}

void proveRecords(Context &C) { RecordProver(C).run(); }

} // namespace corify::prove
