//===- ProveExpected.cpp - the compiler's records against .BTF.ext --------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Function by function, by name. Linkers drop functions and keep static ones of
// one name apart: each function of the object takes the compiler's that is like
// it, and what is left over on either side is taken in order. A function that
// is on no list is of a file that was compiled without Corify.
//
//===----------------------------------------------------------------------===//

#include "Context.h"
#include "corify/BTF/BTFExt.h"
#include "corify/BTF/TypeName.h"
#include "corify/Prove/ExpectedRecords.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringMap.h"

using namespace llvm;

namespace corify::prove {

namespace {
using Wanted = ArrayRef<ExpectedRecord>;
using Present = ArrayRef<const object::Record *>;

class Comparison {
public:
  explicit Comparison(Context &C);
  void compare(ArrayRef<ExpectedFunction> Functions);

private:
  bool matches(const ExpectedRecord &E, const object::Record &R) const;
  bool matchAll(Wanted Es, Present Rs) const;
  void compareOfName(ArrayRef<const ExpectedFunction *> Es,
                     ArrayRef<uint32_t> Functions);
  void compareFunction(Wanted Es, Present Rs, uint32_t Function);
  void compareValue(const ExpectedRecord &E, const object::Record &R);

  void reportLost(const ExpectedRecord &E, uint32_t Function);
  void reportChanged(const ExpectedRecord &E, const object::Record &R);
  void reportExtra(const object::Record &R);
  uint32_t findInsn(const ExpectedRecord &E, uint32_t Function) const;

  Context &C;
  const object::ObjectFile &Object;
  /// By function, in the order of instructions.
  std::vector<SmallVector<const object::Record *, 0>> Records;
};
} // namespace

/// As the compiler's list has it: "struct task_struct", "" without a name.
static std::string spell(const btf::BTF &Types, btf::TypeID ID) {
  btf::Type T = Types.type(ID);
  return T.isValid() && !T.name().empty() ? btf::rootTypeName(Types, ID) : "";
}

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

Comparison::Comparison(Context &C) : C(C), Object(C.Object) {
  Records.resize(Object.Functions.size());
  for (const object::Record &R : Object.Records)
    if (R.Function != object::NoFunction)
      Records[R.Function].push_back(&R);
  for (auto &OfFunction : Records)
    sort(OfFunction, [](const object::Record *A, const object::Record *B) {
      return std::tie(A->Insn, A) < std::tie(B->Insn, B);
    });
}

bool Comparison::matches(const ExpectedRecord &E,
                         const object::Record &R) const {
  return E.Kind == R.Raw.Kind &&
         E.Access == Object.Types.string(R.Raw.Access) &&
         (E.Type.empty() || E.Type == spell(Object.Types, R.Raw.Type));
}

bool Comparison::matchAll(Wanted Es, Present Rs) const {
  return Es.size() == Rs.size() && all_of(zip_equal(Es, Rs), [&](auto Pair) {
           return matches(std::get<0>(Pair), *std::get<1>(Pair));
         });
}

void Comparison::compare(ArrayRef<ExpectedFunction> Functions) {
  StringMap<SmallVector<const ExpectedFunction *, 1>> Expected;
  for (const ExpectedFunction &F : Functions)
    Expected[F.Name].push_back(&F);
  StringMap<unsigned> NumberOf;
  std::vector<std::pair<StringRef, SmallVector<uint32_t, 1>>> Names;
  for (auto [Index, F] : enumerate(Object.Functions)) {
    auto [At, IsNew] = NumberOf.try_emplace(F.Name, Names.size());
    if (IsNew)
      Names.push_back({F.Name, {}});
    Names[At->second].second.push_back(Index);
  }
  for (const auto &[Name, Own] : Names)
    if (auto At = Expected.find(Name); At != Expected.end())
      compareOfName(At->second, Own);
}

void Comparison::compareOfName(ArrayRef<const ExpectedFunction *> Es,
                               ArrayRef<uint32_t> Functions) {
  SmallVector<const ExpectedFunction *> Left(Es);
  SmallVector<uint32_t> Unlike;
  for (uint32_t Function : Functions) {
    auto *At = find_if(Left, [&](const ExpectedFunction *E) {
      return matchAll(E->Records, Records[Function]);
    });
    if (At == Left.end()) {
      Unlike.push_back(Function);
      continue;
    }
    compareFunction((*At)->Records, Records[Function], Function);
    Left.erase(At);
  }
  for (auto [E, Function] : zip(Left, Unlike))
    compareFunction(E->Records, Records[Function], Function);
}

void Comparison::compareFunction(Wanted Es, Present Rs, uint32_t Function) {
  while (!Es.empty() && !Rs.empty()) {
    if (matches(Es.front(), *Rs.front())) {
      compareValue(Es.front(), *Rs.front());
    } else if (Es.size() > Rs.size()) {
      reportLost(Es.front(), Function);
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
    reportLost(E, Function);
  for (const object::Record *R : Rs)
    reportExtra(*R);
}

void Comparison::compareValue(const ExpectedRecord &E,
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
uint32_t Comparison::findInsn(const ExpectedRecord &E,
                              uint32_t Function) const {
  const object::Function &F = Object.Functions[Function];
  for (uint32_t Insn = F.First; Insn < F.First + F.Count; ++Insn) {
    const btf::LineInfo *Line = Object.lineAt(F.Section, Insn);
    bool HasRecord = any_of(Records[Function], [&](const object::Record *R) {
      return R->Insn == Insn;
    });
    if (Line && !HasRecord && Line->Line == E.Line && Line->Column == E.Column)
      return Insn;
  }
  return F.First;
}

void Comparison::reportLost(const ExpectedRecord &E, uint32_t Function) {
  C.at("corify-lost-record", Object.Functions[Function].Section,
       findInsn(E, Function),
       describe(E) + " has lost its record: on other kernels it reads what is "
                     "at this build's offset");
}

void Comparison::reportChanged(const ExpectedRecord &E,
                               const object::Record &R) {
  C.at("corify-changed-record", R.Section, R.Insn,
       describe(E) + ": the compiler's record was " +
           btf::relocationKindName(E.Kind) + " of " + E.Type + " (" + E.Access +
           "), this one is " + btf::relocationKindName(R.Raw.Kind) + " of " +
           spell(Object.Types, R.Raw.Type) + " (" +
           Object.Types.string(R.Raw.Access) + ")");
}

void Comparison::reportExtra(const object::Record &R) {
  C.at("corify-extra-record", R.Section, R.Insn,
       btf::relocationKindName(R.Raw.Kind) + " of " +
           spell(Object.Types, R.Raw.Type) + " (" +
           Object.Types.string(R.Raw.Access) +
           "): the compiler made no such record");
}

void proveExpected(Context &C) {
  if (!C.Object.ExpectedRecords)
    return;
  auto Functions =
      parseExpectedRecords(*C.Object.ExpectedRecords, C.Object.Order);
  if (Functions) {
    Comparison(C).compare(*Functions);
    return;
  }
  Finding F;
  F.ID = "corify-bad-record";
  F.Message = toString(Functions.takeError());
  C.Findings.push_back(std::move(F));
}

} // namespace corify::prove
