//===- ProveExt.cpp - .BTF.ext against sections and types -----------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What the kernel asks of function infos and line infos (check_btf_func and
// check_btf_line of its verifier), before a kernel is asked. What is said of
// code that no function has, such as linking leaves, never gets there.
//
//===----------------------------------------------------------------------===//

#include "Context.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringMap.h"

using namespace llvm;

namespace corify::prove {

static constexpr StringLiteral ID = "corify-bad-debug-info";
static constexpr StringLiteral PartNames[] = {"function infos", "line infos",
                                              "CO-RE records"};

namespace {
class ExtProver {
public:
  explicit ExtProver(Context &C)
      : C(C), Object(C.Object), Ext(C.Object.Ext), Types(C.Object.Types) {}

  void run();

private:
  void proveParts();
  template <typename RecordT>
  void proveNames(const std::vector<btf::ExtSection<RecordT>> &Part,
                  StringRef What);
  void proveFunctions();
  void proveFunction(size_t Index);
  bool hasName(size_t Index, StringRef Name) const;
  void proveLines();
  void proveLines(uint32_t Section, ArrayRef<btf::LineInfo> Lines);
  bool proveLine(uint32_t Section, const btf::LineInfo &L);
  void proveFirstLines();
  uint32_t sectionOf(StringRef Name) const;

  Context &C;
  const object::ObjectFile &Object;
  const btf::BTFExt &Ext;
  const btf::BTF &Types;
  /// Of each code section: the instructions that have a line info.
  std::vector<std::vector<bool>> HasLine;
  StringMap<uint32_t> Sections;
};
} // namespace

uint32_t ExtProver::sectionOf(StringRef Name) const {
  auto It = Sections.find(Name);
  return It == Sections.end() ? object::NoSection : It->second;
}

/// Nothing twice, nothing left over: a length that is too small loses records
/// without a word.
void ExtProver::proveParts() {
  std::vector<std::pair<btf::BTFExt::Range, StringRef>> Parts;
  for (auto [Part, Name] : zip(Ext.Parts, PartNames))
    if (Part.Begin != Part.End)
      Parts.push_back({Part, Name});
  sort(Parts, [](const auto &A, const auto &B) {
    return A.first.Begin < B.first.Begin;
  });
  uint64_t At = Ext.HeaderLength;
  for (const auto &[Part, Name] : Parts) {
    if (Part.Begin < At)
      C.in(ID, ".BTF.ext", Part.Begin, Name + " overlap what is before them");
    else if (Part.Begin > At)
      C.in(ID, ".BTF.ext", At,
           Twine(Part.Begin - At) + " bytes before the " + Name +
               " belong to nothing");
    At = std::max(At, Part.End);
  }
  if (At < Ext.Size)
    C.in(ID, ".BTF.ext", At,
         "the last " + Twine(Ext.Size - At) + " bytes belong to nothing");
}

template <typename RecordT>
void ExtProver::proveNames(const std::vector<btf::ExtSection<RecordT>> &Part,
                           StringRef What) {
  StringMap<bool> Seen;
  for (const auto &S : Part) {
    if (!Seen.try_emplace(S.Name, true).second)
      C.in(ID, ".BTF.ext", 0,
           "two parts have " + What + " of section '" + S.Name + "'");
    if (sectionOf(S.Name) == object::NoSection)
      C.in(ID, ".BTF.ext", 0,
           Twine(S.Records.size()) + " " + What + " of '" + S.Name +
               "', which is no section of instructions",
           Weight::Warning);
  }
}

//===- Function infos ----------------------------------------------------===//

/// Static functions that the compiler cloned have a suffix.
static bool isNameOf(StringRef Name, const object::Function &F) {
  StringRef Symbol = F.Name;
  return Name == Symbol || Name == Symbol.split('.').first;
}

/// Under this or another name; functions are in the order of their places.
bool ExtProver::hasName(size_t Index, StringRef Name) const {
  const object::Function &F = Object.Functions[Index];
  auto [Begin, End] = std::equal_range(
      Object.Functions.begin(), Object.Functions.end(), F,
      [](const object::Function &A, const object::Function &B) {
        return std::tie(A.Section, A.First) < std::tie(B.Section, B.First);
      });
  return any_of(make_range(Begin, End), [&](const object::Function &Other) {
    return isNameOf(Name, Other);
  });
}

void ExtProver::proveFunction(size_t Index) {
  const object::Function &F = Object.Functions[Index];
  if (!F.Type) {
    C.at(ID, F.Section, F.First, "the function has no function info",
         Weight::Warning);
    return;
  }
  btf::Type T = Types.type(F.Type);
  // A symbol that asm("name") gave is in no BTF.
  auto IsInBTF = [&](StringRef Name) {
    return Types.find(btf::Kind::Func, Name) != 0;
  };
  StringRef Symbol = F.Name;
  if (!hasName(Index, T.name()) && (!T.is(btf::Kind::Func) || IsInBTF(Symbol) ||
                                    IsInBTF(Symbol.split('.').first)))
    C.at(ID, F.Section, F.First,
         "the function info is that of '" + T.name() + "'");
  if (F.IsStatic && T.linkage() == 1)
    C.at(ID, F.Section, F.First,
         "the function is static, its type [" + Twine(F.Type) + "] global",
         Weight::Warning);
  else if (!F.IsStatic && T.linkage() != 1)
    C.at(ID, F.Section, F.First,
         "the function is global, its type [" + Twine(F.Type) + "] " +
             (T.linkage() ? "extern" : "static"),
         Weight::Warning);
}

void ExtProver::proveFunctions() {
  for (const auto &Part : Ext.Functions) {
    uint32_t Section = sectionOf(Part.Name);
    if (Section == object::NoSection)
      continue;
    int64_t Last = -1;
    for (const btf::FunctionInfo &Info : Part.Records) {
      uint32_t Insn = Info.InsnOffset / InstructionSize;
      if (Info.InsnOffset <= Last)
        C.in(ID, Part.Name, Info.InsnOffset,
             "function infos are not in the order of the code");
      Last = Info.InsnOffset;
      uint32_t F = Object.functionAt(Section, Insn);
      if (F != object::NoFunction && (Object.Functions[F].First != Insn ||
                                      Info.InsnOffset % InstructionSize))
        C.at(ID, Section, Insn, "a function info is not at a function's start");
    }
  }
  // An object that has none of one function has no debug information.
  if (!Ext.Functions.empty())
    for (size_t I = 0; I < Object.Functions.size(); ++I)
      proveFunction(I);
}

//===- Line infos --------------------------------------------------------===//

/// An offset of strings that starts none is of another table.
static bool startsString(const btf::BTF &Types, uint32_t Offset) {
  StringRef Strings = Types.stringBytes();
  return Offset < Strings.size() && (Offset == 0 || Strings[Offset - 1] == 0);
}

bool ExtProver::proveLine(uint32_t Section, const btf::LineInfo &L) {
  const auto &Insns = Object.Sections[Section].Insns;
  StringRef Name = Object.Sections[Section].Name;
  uint32_t Insn = L.InsnOffset / InstructionSize;
  auto Fail = [&](const Twine &Message) {
    C.in(ID, Name, L.InsnOffset, "a line info " + Message);
    return false;
  };
  if (L.InsnOffset % InstructionSize)
    return Fail("is inside of an instruction");
  if (Insn >= Insns.size())
    return Fail("is outside of the " + Twine(Insns.size() * InstructionSize) +
                " bytes of the section");
  HasLine[Section][Insn] = true;
  if (Object.functionAt(Section, Insn) == object::NoFunction)
    return true;
  if (Insn > 0 && Insns[Insn - 1].isLoadImm64())
    return Fail("is in the middle of an instruction of 16 bytes");
  if (L.File >= Types.stringsEnd() || L.Text >= Types.stringsEnd())
    return Fail("names a file or line outside of .BTF's strings");
  if (!startsString(Types, L.File) || !startsString(Types, L.Text))
    C.in(ID, Name, L.InsnOffset,
         "a line info names a file or line by the middle of a string",
         Weight::Warning);
  return true;
}

void ExtProver::proveLines(uint32_t Section, ArrayRef<btf::LineInfo> Lines) {
  int64_t Last = -1;
  for (const btf::LineInfo &L : Lines) {
    if (!proveLine(Section, L))
      continue;
    if (L.InsnOffset <= Last)
      C.at(ID, Section, L.InsnOffset / InstructionSize,
           "line infos are not in the order of the code");
    Last = L.InsnOffset;
  }
}

void ExtProver::proveLines() {
  for (const object::CodeSection &S : Object.Sections)
    HasLine.emplace_back(S.Insns.size());
  for (const auto &Part : Ext.Lines)
    if (uint32_t Section = sectionOf(Part.Name); Section != object::NoSection)
      proveLines(Section, Part.Records);
}

/// The kernel wants the first instruction of each function to have one.
void ExtProver::proveFirstLines() {
  for (const object::Function &F : Object.Functions) {
    auto Begin = HasLine[F.Section].begin() + F.First;
    if (*Begin || none_of(make_range(Begin, Begin + F.Count),
                          [](bool Has) { return Has; }))
      continue;
    C.at(ID, F.Section, F.First,
         "the function has line infos, its first instruction has none");
  }
}

void ExtProver::run() {
  for (auto [Index, S] : enumerate(Object.Sections))
    Sections.try_emplace(S.Name, Index);
  proveParts();
  proveNames(Ext.Functions, "function infos");
  proveNames(Ext.Lines, "line infos");
  // Of CO-RE records the reader said it.
  proveFunctions();
  proveLines();
  proveFirstLines();
}

void proveExt(Context &C) { ExtProver(C).run(); }

} // namespace corify::prove
