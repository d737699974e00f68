//===- CompareRecords.cpp - a function's list and its records -------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CompareRecords.h"
#include "corify/BTF/BTFExt.h"
#include "llvm/ADT/STLExtras.h"

using namespace llvm;

namespace corify::prove {

/// "byte_off of task_struct::pid at x.bpf.c:12:9".
static std::string describe(const ExpectedRecord &E) {
  std::string Text = btf::relocationKindName(E.Kind).str() + " of " +
                     (E.Path.empty() ? E.Type : E.Path).str();
  if (E.Line)
    Text += " at " + E.File.str() + ":" + std::to_string(E.Line) + ":" +
            std::to_string(E.Column);
  return Text;
}

/// What a loader would replace.
static int64_t valueOf(const object::CodeSection &Section, uint32_t Insn) {
  const Instruction &I = Section.Insns[Insn];
  if (I.isLoadImm64() && Insn + 1 < Section.Insns.size())
    return int64_t(I.imm64(Section.Insns[Insn + 1]));
  uint8_t Class = I.classOf();
  bool IsMemory = Class == op::LDX || Class == op::ST || Class == op::STX;
  return IsMemory ? I.Off : I.Imm;
}

//===- What is alike -----------------------------------------------------===//

const SpelledAccess &RecordComparison::spell(const object::Record &R) {
  auto [It, IsNew] = Spelled.try_emplace({R.Raw.Type, R.Raw.Access});
  if (IsNew)
    It->second = spellAccess(Object.Types, R.Raw.Type,
                             Object.Types.string(R.Raw.Access));
  return It->second;
}

static bool isPath(const SpelledAccess &S, StringRef Path) {
  return Path.empty() ||
         (S.IsWhole ? Path == S.Path : Path.starts_with(S.Path));
}

bool RecordComparison::matches(const ExpectedRecord &E,
                               const object::Record &R) {
  if (E.Kind != R.Raw.Kind || E.Access != Object.Types.string(R.Raw.Access))
    return false;
  const SpelledAccess &S = spell(R);
  return (E.Type.empty() || E.Type == S.Type) && isPath(S, E.Path);
}

bool RecordComparison::isAlike(ArrayRef<ExpectedRecord> Es, const Body &B) {
  return Es.size() == B.Records.size() &&
         all_of(zip_equal(Es, B.Records), [&](auto Pair) {
           return matches(std::get<0>(Pair), *std::get<1>(Pair));
         });
}

bool RecordComparison::sharesLine(ArrayRef<ExpectedRecord> Es,
                                  const Body &B) const {
  for (uint32_t Insn = B.First; Insn < B.First + B.Count; ++Insn) {
    const btf::LineInfo *Line = Object.lineAt(B.Section, Insn);
    if (!Line)
      continue;
    StringRef File = Object.Types.string(Line->File);
    if (any_of(Es, [&](const ExpectedRecord &E) {
          return Line->Line == E.Line && Line->Column == E.Column &&
                 File.ends_with(E.File);
        }))
      return true;
  }
  return false;
}

//===- What differs ------------------------------------------------------===//

void RecordComparison::compare(ArrayRef<ExpectedRecord> Es, const Body &B) {
  Unrecorded.reset();
  ArrayRef<const object::Record *> Rs = B.Records;
  while (!Es.empty() && !Rs.empty()) {
    if (matches(Es.front(), *Rs.front())) {
      compareValue(Es.front(), *Rs.front());
    } else if (Es.size() > Rs.size()) {
      reportLost(Es.front(), B);
      Es = Es.drop_front();
      continue;
    } else if (Es.size() < Rs.size()) {
      reportExtra(*Rs.front());
      Rs = Rs.drop_front();
      continue;
    } else {
      reportChanged(Es.front(), *Rs.front());
    }
    Es = Es.drop_front();
    Rs = Rs.drop_front();
  }
  for (const ExpectedRecord &E : Es)
    reportLost(E, B);
  for (const object::Record *R : Rs)
    reportExtra(*R);
}

void RecordComparison::compareValue(const ExpectedRecord &E,
                                    const object::Record &R) {
  if (!E.Value)
    return;
  const object::CodeSection &Section = Object.Sections[R.Section];
  int64_t Value = valueOf(Section, R.Insn);
  bool HasAll = Section.Insns[R.Insn].isLoadImm64();
  if (HasAll ? Value == *E.Value : int32_t(Value) == int32_t(*E.Value))
    return;
  C.at("corify-changed-record", R.Section, R.Insn,
       describe(E) + ": the compiler's value was " + Twine(*E.Value) +
           ", the instruction has " + Twine(Value));
}

/// Where the access is, by its line; the function's start if it cannot be seen.
uint32_t RecordComparison::findInsn(const ExpectedRecord &E, const Body &B) {
  if (!Unrecorded) {
    Unrecorded.emplace();
    auto *R = B.Records.begin();
    for (uint32_t Insn = B.First; Insn < B.First + B.Count; ++Insn) {
      while (R != B.Records.end() && (*R)->Insn < Insn)
        ++R;
      bool HasRecord = R != B.Records.end() && (*R)->Insn == Insn;
      const btf::LineInfo *Line = Object.lineAt(B.Section, Insn);
      if (Line && !HasRecord)
        Unrecorded->try_emplace({Line->Line, Line->Column}, Insn);
    }
  }
  auto It = Unrecorded->find({E.Line, E.Column});
  return It == Unrecorded->end() ? B.First : It->second;
}

void RecordComparison::reportLost(const ExpectedRecord &E, const Body &B) {
  C.at("corify-lost-record", B.Section, findInsn(E, B),
       describe(E) + " has lost its record: on other kernels it reads what is "
                     "at this build's offset");
}

void RecordComparison::reportChanged(const ExpectedRecord &E,
                                     const object::Record &R) {
  const SpelledAccess &S = spell(R);
  StringRef Access = Object.Types.string(R.Raw.Access);
  std::string Now = (btf::relocationKindName(R.Raw.Kind) + " of " + S.Type +
                     " (" + Access + ")")
                        .str();
  // The record is the compiler's, the types are not.
  if (E.Kind == R.Raw.Kind && E.Access == Access &&
      (E.Type.empty() || E.Type == S.Type))
    Now = "of " + S.Path + ", by the names in .BTF";
  C.at("corify-changed-record", R.Section, R.Insn,
       describe(E) + ": the compiler's record was " +
           btf::relocationKindName(E.Kind) + " of " + E.Type + " (" + E.Access +
           "), this one is " + Now);
}

void RecordComparison::reportExtra(const object::Record &R) {
  C.at("corify-extra-record", R.Section, R.Insn,
       btf::relocationKindName(R.Raw.Kind) + " of " + spell(R).Type + " (" +
           Object.Types.string(R.Raw.Access) +
           "): the compiler made no such record");
}

} // namespace corify::prove
