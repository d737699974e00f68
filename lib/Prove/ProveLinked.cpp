//===- ProveLinked.cpp - what was linked against what it was made of ------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A linker appends: the code of each file starts where that of the files before
// it ends, at the next multiple of the alignment. So the place of a record says
// which one it is, and no name is needed. What linking drops, weak functions
// that another file's took the place of, has no function in the end.
//
//===----------------------------------------------------------------------===//

#include "Context.h"
#include "SpelledAccess.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/MathExtras.h"

using namespace llvm;

namespace corify::prove {

namespace {
class LinkedProver {
public:
  explicit LinkedProver(Context &C);
  void add(const object::ObjectFile &Input);
  void proveNoOthers();

private:
  /// Section of the output, and instruction in it.
  using Place = std::pair<uint32_t, uint32_t>;
  /// Of a section's name: what has been appended so far, in bytes.
  struct Appended {
    uint64_t Size = 0, Alignment = 1;
  };

  uint32_t append(const object::CodeSection &Section);
  void prove(const object::ObjectFile &Input, const object::Record &R,
             Place At);

  Context &C;
  const object::ObjectFile &Linked;
  DenseMap<Place, const object::Record *> Records;
  DenseMap<Place, bool> Taken;
  StringMap<uint32_t> Sections;
  StringMap<Appended> Sizes;
};
} // namespace

LinkedProver::LinkedProver(Context &C) : C(C), Linked(C.Object) {
  for (uint32_t I = 0; I < Linked.Sections.size(); ++I)
    Sections.try_emplace(Linked.Sections[I].Name, I);
  for (const object::Record &R : Linked.Records)
    Records.try_emplace({R.Section, R.Insn}, &R);
}

/// Where the section's first instruction comes to be.
uint32_t LinkedProver::append(const object::CodeSection &Section) {
  Appended &A = Sizes[Section.Name];
  A.Alignment = std::max(A.Alignment, Section.Alignment);
  uint64_t Start = alignTo(A.Size, A.Alignment);
  A.Size = Start + Section.Insns.size() * InstructionSize;
  return Start / InstructionSize;
}

static std::string describe(const object::ObjectFile &Object,
                            const object::Record &R) {
  StringRef Access = Object.Types.string(R.Raw.Access);
  SpelledAccess S = spellAccess(Object.Types, R.Raw.Type, Access);
  return (btf::relocationKindName(R.Raw.Kind) + " of " +
          (S.Type.empty() ? "a type without a name" : S.Type) + " (" + Access +
          (S.Path.empty() ? "" : ", " + S.Path) + ")")
      .str();
}

void LinkedProver::prove(const object::ObjectFile &Input,
                         const object::Record &R, Place At) {
  auto [Section, Insn] = At;
  if (Linked.functionAt(Section, Insn) == object::NoFunction)
    return;
  Taken[At] = true;
  std::string Wanted = describe(Input, R);
  const object::Record *Now = Records.lookup(At);
  if (!Now)
    C.at("corify-lost-record", Section, Insn,
         Wanted + " of " + Input.Path + " was lost in linking");
  else if (std::string Found = describe(Linked, *Now); Found != Wanted)
    C.at("corify-changed-record", Section, Insn,
         Wanted + " of " + Input.Path + " became " + Found + " in linking");
}

void LinkedProver::add(const object::ObjectFile &Input) {
  SmallVector<Place> Starts;
  for (const object::CodeSection &S : Input.Sections) {
    auto It = Sections.find(S.Name);
    Starts.push_back(
        {It == Sections.end() ? object::NoSection : It->second, append(S)});
  }
  for (const object::Record &R : Input.Records) {
    auto [Section, Start] = Starts[R.Section];
    if (R.Function == object::NoFunction)
      continue;
    if (Section != object::NoSection)
      prove(Input, R, {Section, Start + R.Insn});
    else
      C.in("corify-lost-record", Input.Sections[R.Section].Name,
           uint64_t(R.Insn) * InstructionSize,
           describe(Input, R) + " of " + Input.Path +
               " was lost in linking, with its section");
  }
}

void LinkedProver::proveNoOthers() {
  for (const object::Record &R : Linked.Records)
    if (R.Function != object::NoFunction &&
        !Taken.contains({R.Section, R.Insn}))
      C.at("corify-extra-record", R.Section, R.Insn,
           describe(Linked, R) + " is of no input");
}

std::vector<Finding> proveLinked(ArrayRef<const object::ObjectFile *> Inputs,
                                 const object::ObjectFile &Linked) {
  Context C = {Linked, {}, {}};
  LinkedProver Prover(C);
  for (const object::ObjectFile *Input : Inputs)
    Prover.add(*Input);
  Prover.proveNoOthers();
  return std::move(C.Findings);
}

} // namespace corify::prove
