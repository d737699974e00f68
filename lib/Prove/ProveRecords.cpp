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
#include "llvm/ADT/DenseMap.h"

using namespace llvm;
using RK = corify::btf::RelocationKind;

namespace corify::prove {

namespace {
class RecordProver {
public:
  explicit RecordProver(Context &C)
      : C(C), Object(C.Object), Plan(C.Object.Types, C.Rules) {}

  void run();

private:
  void prove(const object::Record &R, unsigned Spec);
  bool proveValue(const object::Record &R, unsigned Spec);
  bool proveInstruction(const object::Record &R, unsigned Spec);
  void proveSize(const object::Record &R, unsigned Spec);
  void proveLocalID(const object::Record &R, unsigned Spec);
  void provePlaces();
  void proveDropped();
  void proveFlavor(const object::Record &R, unsigned Spec);

  const Instruction &insn(const object::Record &R) const {
    return Object.Sections[R.Section].Insns[R.Insn];
  }
  const Instruction *next(const object::Record &R) const {
    const auto &Insns = Object.Sections[R.Section].Insns;
    return R.Insn + 1 < Insns.size() ? &Insns[R.Insn + 1] : nullptr;
  }
  relocate::Outcome ownOutcome(unsigned Spec) const;
  void report(StringRef ID, const object::Record &R, unsigned Spec,
              const Twine &Why, Weight W = Weight::Error);

  Context &C;
  const object::ObjectFile &Object;
  relocate::RelocationPlan Plan;
  /// Roots whose names have been looked at.
  DenseMap<btf::TypeID, bool> Roots;
};
} // namespace

void RecordProver::report(StringRef ID, const object::Record &R, unsigned Spec,
                          const Twine &Why, Weight W) {
  C.at(ID, R.Section, R.Insn,
       btf::relocationKindName(Plan.specs()[Spec].Kind) + " of " +
           Plan.path(Spec) + ": " + Why,
       W);
}

//===- The value ---------------------------------------------------------===//

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

static bool isMemory(const Instruction &I) {
  return I.classOf() == op::LDX || I.classOf() == op::ST ||
         I.classOf() == op::STX;
}

/// What the loader would say, word for word.
bool RecordProver::proveValue(const object::Record &R, unsigned Spec) {
  relocate::Outcome O = ownOutcome(Spec);
  relocate::Patch P = relocate::patch(insn(R), next(R), O, Plan.rules());
  if (!P.IsFatal && !O.IsFatal)
    return true;
  if (isMemory(insn(R)) && !O.IsFatal && O.Local > INT16_MAX) {
    report("corify-stale-record", R, Spec,
           "offset " + Twine(O.Local) +
               " does not fit the 16 bits of the instruction, the compiler "
               "made " +
               Twine(insn(R).Off) + " of it");
    return false;
  }
  if (!O.IsFatal)
    O.Reason = P.Reason;
  report(O.Reason == relocate::Reason::StaleValue ? "corify-stale-record"
                                                  : "corify-bad-record",
         R, Spec, Plan.explain(Spec, O, Object.Types));
  return false;
}

/// The loader overwrites it without a look; what reads the object before sees
/// the number of another type.
void RecordProver::proveLocalID(const object::Record &R, unsigned Spec) {
  if (Plan.specs()[Spec].Kind != RK::TypeIDLocal)
    return;
  uint32_t Present = static_cast<uint32_t>(insn(R).Imm);
  if (Present != Plan.specs()[Spec].Root)
    report("corify-stale-record", R, Spec,
           "the instruction has type id " + Twine(Present) +
               ", the type has the id " + Twine(Plan.specs()[Spec].Root),
           Weight::Warning);
}

//===- The instruction ---------------------------------------------------===//

/// What compilers give a value to: a move of it, a shift by it, an addition.
static bool fitsArithmetic(const Instruction &I, RK Kind) {
  switch (I.operation()) {
  case op::MOV:
    return true;
  case op::ADD:
    return Kind == RK::FieldByteOffset || Kind == RK::FieldByteSize ||
           Kind == RK::TypeSize;
  case op::LSH:
    return Kind == RK::FieldLShiftU64;
  case op::RSH:
  case op::ARSH:
    return Kind == RK::FieldRShiftU64;
  default:
    return false;
  }
}

bool RecordProver::proveInstruction(const object::Record &R, unsigned Spec) {
  const Instruction &I = insn(R);
  RK Kind = Plan.specs()[Spec].Kind;
  if (R.Insn > 0 &&
      Object.Sections[R.Section].Insns[R.Insn - 1].isLoadImm64()) {
    report("corify-bad-record", R, Spec,
           "it is in the middle of an instruction of 16 bytes");
    return false;
  }
  bool IsArithmetic = I.classOf() == op::ALU || I.classOf() == op::ALU64;
  if (isMemory(I) ? Kind == RK::FieldByteOffset
                  : !IsArithmetic || fitsArithmetic(I, Kind))
    return true;
  report("corify-bad-record", R, Spec,
         isMemory(I) ? "the instruction is a load or store, which only "
                       "byte_off has a place in"
                     : "the instruction computes something else with the "
                       "number");
  return false;
}

/// A load of more bytes than the field has reads what is beside it.
void RecordProver::proveSize(const object::Record &R, unsigned Spec) {
  const Instruction &I = insn(R);
  const relocate::LocalValue &Local = Plan.locals()[Spec];
  if (!isMemory(I) || Local.SizeOf == 0)
    return;
  btf::Type Field = Object.Types.resolve(Local.SizeOf);
  bool IsScalar =
      Field.is(btf::Kind::Int) || Field.is(btf::Kind::Ptr) || Field.isAnyEnum();
  if (!IsScalar || I.bytes() <= Local.Size)
    return;
  report("corify-bad-record", R, Spec,
         "the instruction takes " + Twine(I.bytes()) +
             " bytes, the field has " + Twine(Local.Size));
}

//===- The type ----------------------------------------------------------===//

/// More than three underscores between other characters look like a flavor and
/// are none.
static bool looksLikeFlavor(StringRef Name) {
  StringRef Middle = Name.trim('_');
  return Middle.contains("____") && relocate::essentialName(Name) == Name;
}

void RecordProver::proveFlavor(const object::Record &R, unsigned Spec) {
  btf::TypeID Root = Plan.specs()[Spec].Root;
  if (!Roots.try_emplace(Root, true).second)
    return;
  StringRef Name = Object.Types.name(Root);
  if (!looksLikeFlavor(Name))
    return;
  C.at("corify-flavor-name", R.Section, R.Insn,
       "'" + Name +
           "' is no flavor, that is what follows exactly three underscores: "
           "the loader looks for a type of that whole name",
       Weight::Warning);
}

//===- The places --------------------------------------------------------===//

/// Two patches of one instruction: the second does not find what it expects.
/// An order that is not the code's is none that a compiler writes.
void RecordProver::provePlaces() {
  const object::Record *Last = nullptr;
  DenseMap<std::pair<uint32_t, uint32_t>, uint32_t> Taken;
  for (const object::Record &R : Object.Records) {
    auto [It, IsNew] = Taken.try_emplace({R.Section, R.Insn}, R.Number);
    if (!IsNew)
      C.at("corify-bad-record", R.Section, R.Insn,
           "CO-RE records " + Twine(It->second) + " and " + Twine(R.Number) +
               " are both of this instruction");
    else if (Last && Last->Section == R.Section && Last->Insn > R.Insn)
      C.at("corify-bad-record", R.Section, R.Insn,
           "CO-RE record " + Twine(R.Number) +
               " comes after one of a later instruction",
           Weight::Warning);
    Last = &R;
  }
}

/// Records of code that no function has. What linking leaves of a weak function
/// is as it should be; where nothing says what it was, a symbol is lost.
void RecordProver::proveDropped() {
  std::vector<unsigned> Counts(Object.Sections.size());
  std::vector<uint32_t> First(Object.Sections.size());
  for (const object::Record &R : Object.Records)
    if (R.Function == object::NoFunction &&
        !Object.leftoverAt(R.Section, R.Insn) && Counts[R.Section]++ == 0)
      First[R.Section] = R.Insn;
  for (uint32_t I = 0; I < Counts.size(); ++I)
    if (Counts[I])
      C.at("corify-bad-record", I, First[I],
           Twine(Counts[I]) +
               " CO-RE records from here on are of code that no function has",
           Weight::Warning);
}

void RecordProver::prove(const object::Record &R, unsigned Spec) {
  if (!proveInstruction(R, Spec) || !proveValue(R, Spec))
    return;
  proveSize(R, Spec);
  proveLocalID(R, Spec);
  proveFlavor(R, Spec);
}

void RecordProver::run() {
  std::vector<unsigned> Specs;
  Specs.reserve(Object.Records.size());
  for (const object::Record &R : Object.Records)
    Specs.push_back(Plan.add(R.Raw));
  for (size_t I = 0; I < Specs.size(); ++I)
    if (Object.Records[I].Function != object::NoFunction)
      prove(Object.Records[I], Specs[I]);
  provePlaces();
  proveDropped();
}

void proveRecords(Context &C) { RecordProver(C).run(); }

} // namespace corify::prove
