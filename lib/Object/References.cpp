//===- References.cpp - what instructions and maps refer to ------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Clang leaves in the instruction what it knows, and a relocation for the rest:
//
//   call f       imm: f's instruction in its section, -1  + symbol of section
//                imm: -1                                  + symbol of f
//   r1 = &f ll   imm: f's offset in bytes                 + symbol of section
//                imm: 0                                   + symbol of f
//   r1 = &x ll   imm: x's offset in its section           + symbol of section
//                imm: offset in x                         + symbol of x
//
// Calls inside of .text have no relocation: imm counts from the next
// instruction.
//
//===----------------------------------------------------------------------===//

#include "ObjectReader.h"
#include "corify/Support/InputError.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/BinaryFormat/ELF.h"

using namespace llvm;

namespace corify::object {

static bool isCall(const Instruction &I) {
  return I.Code == (op::JMP | op::CALL);
}

static void sortReferences(CodeSection &Code) {
  sort(Code.References,
       [](const Reference &A, const Reference &B) { return A.Insn < B.Insn; });
}

Error ObjectReader::readReferences() {
  for (uint32_t Section = 0; Section < Object.Sections.size(); ++Section) {
    CodeSection &Code = Object.Sections[Section];
    for (const ELFRelocation &R : Image.Sections[Code.ELFIndex].Relocations)
      if (Error E = readReference(Section, R))
        return E;
    sortReferences(Code);
    for (size_t I = 1; I < Code.References.size(); ++I)
      if (Code.References[I].Insn == Code.References[I - 1].Insn)
        return codeError(Section, Code.References[I].Insn,
                         "instruction has several relocations");
    if (Error E = readLocalCalls(Section))
      return E;
  }
  return relocateMaps();
}

Error ObjectReader::readReference(uint32_t Section, const ELFRelocation &R) {
  CodeSection &Code = Object.Sections[Section];
  if (R.Offset % InstructionSize)
    return inputError(Code.Name, R.Offset,
                      "relocation is inside of an instruction");
  uint32_t Insn = R.Offset / InstructionSize;
  uint32_t Function = Object.functionAt(Section, Insn);
  // Left of a weak function that another took the place of.
  if (Function == NoFunction)
    return Error::success();
  const Instruction &I = Code.Insns[Insn];
  if (!isCall(I) && !I.isLoadImm64())
    return codeError(Section, Insn,
                     "relocation of an instruction that has no address, code "
                     "0x" +
                         utohexstr(I.Code, /*LowerCase=*/true));
  const object::Function &F = Object.Functions[Function];
  if (I.isLoadImm64() && Insn + 1 == F.First + F.Count)
    return codeError(Section, Insn,
                     "function '" + F.Name + "' ends inside of an instruction");
  Expected<Reference> Result = resolve(Section, Insn, R.Symbol);
  if (!Result)
    return Result.takeError();
  Result->Insn = Insn;
  Code.References.push_back(*Result);
  return Error::success();
}

Expected<Reference> ObjectReader::resolve(uint32_t Section, uint32_t Insn,
                                          uint32_t SymbolIndex) {
  const ELFSymbol &Symbol = Image.Symbols[SymbolIndex];
  const Instruction &I = Object.Sections[Section].Insns[Insn];
  if (Symbol.isExtern()) {
    auto It = ExternOfSymbol.find(SymbolIndex);
    if (It == ExternOfSymbol.end())
      return codeError(Section, Insn, "relocation by a symbol without a name");
    const Extern &E = Object.Externs[It->second];
    if (isCall(I) && !Object.Types.type(E.Type).is(btf::Kind::Func))
      return codeError(Section, Insn,
                       "calls '" + E.Name + "', which is no function");
    return Reference{Insn, Reference::Extern, It->second, 0};
  }
  if (Symbol.Section == ELF::SHN_UNDEF ||
      Symbol.Section >= Image.Sections.size())
    return codeError(Section, Insn,
                     "relocation by symbol '" + Symbol.Name +
                         "' of no section (index " + Twine(Symbol.Section) +
                         ")");
  uint32_t Target = Object.findSection(Symbol.Section);
  if (isCall(I)) {
    if (!I.isLocalCall())
      return codeError(Section, Insn, "relocation of a helper's call");
    return resolveFunction(Section, Insn, Target,
                           int64_t(Symbol.Value / InstructionSize) + I.Imm + 1);
  }
  if (Target != NoSection) {
    int64_t Offset = int64_t(Symbol.Value) + I.Imm;
    if (Offset % InstructionSize)
      return codeError(Section, Insn,
                       "address of code in '" + Object.Sections[Target].Name +
                           "' that is no function's");
    return resolveFunction(Section, Insn, Target, Offset / InstructionSize);
  }
  return resolveData(Section, Insn, Symbol);
}

Expected<Reference> ObjectReader::resolveFunction(uint32_t Section,
                                                  uint32_t Insn,
                                                  uint32_t Target, int64_t To) {
  uint32_t Function = Target == NoSection || To < 0 || To > UINT32_MAX
                          ? NoFunction
                          : Object.functionAt(Target, To);
  if (Function == NoFunction || Object.Functions[Function].First != To)
    return codeError(
        Section, Insn,
        "refers to instruction " + Twine(To) + " of section '" +
            (Target == NoSection ? "?" : Object.Sections[Target].Name) +
            "', where no function starts");
  if (Object.Sections[Target].ELFIndex != TextAt)
    fault(Object.Sections[Section].Name, uint64_t(Insn) * InstructionSize,
          "refers to function '" + Object.Functions[Function].Name +
              "' of section '" + Object.Sections[Target].Name +
              "', libbpf takes subprograms from .text only",
          /*IsFatal=*/true);
  return Reference{Insn, Reference::Function, Function, 0};
}

Expected<Reference> ObjectReader::resolveData(uint32_t Section, uint32_t Insn,
                                              const ELFSymbol &Symbol) {
  if (Symbol.Section == MapsAt) {
    auto It = MapAtPlace.find({MapsAt, Symbol.Value});
    if (It != MapAtPlace.end())
      return Reference{Insn, Reference::Map, It->second, 0};
    return codeError(Section, Insn,
                     "refers to .maps+" + Twine(Symbol.Value) +
                         ", where no map starts");
  }
  auto It = DataOfSection.find(Symbol.Section);
  if (It == DataOfSection.end())
    return codeError(Section, Insn,
                     "refers to '" + Symbol.Name + "' in section '" +
                         Image.Sections[Symbol.Section].Name +
                         "', which is no data for a program");
  int64_t Offset =
      int64_t(Symbol.Value) + Object.Sections[Section].Insns[Insn].Imm;
  return Reference{Insn, Reference::Data, It->second, Offset};
}

/// Those of functions only: nothing else is code for sure.
Error ObjectReader::readLocalCalls(uint32_t Section) {
  CodeSection &Code = Object.Sections[Section];
  std::vector<Reference> Found;
  auto First =
      partition_point(Object.Functions, [&](const object::Function &F) {
        return F.Section < Section;
      });
  for (const object::Function &F : make_range(First, Object.Functions.end())) {
    if (F.Section != Section)
      break;
    for (uint32_t Insn = F.First; Insn < F.First + F.Count; ++Insn) {
      const Instruction &I = Code.Insns[Insn];
      bool IsCallback = I.isLoadImm64() && I.Src == op::FunctionAddress;
      if ((!I.isLocalCall() && !IsCallback) || Code.findReference(Insn))
        continue;
      if (IsCallback)
        return codeError(Section, Insn,
                         "address of a function without a relocation");
      Expected<Reference> Target =
          resolveFunction(Section, Insn, Section, int64_t(Insn) + 1 + I.Imm);
      if (!Target)
        return Target.takeError();
      Found.push_back(*Target);
    }
  }
  append_range(Code.References, Found);
  sortReferences(Code);
  return Error::success();
}

Error ObjectReader::relocateMaps() {
  if (MapsAt == None)
    return Error::success();
  for (const ELFRelocation &R : Image.Sections[MapsAt].Relocations)
    if (Error E = relocateMapValue(R))
      return E;
  return Error::success();
}

/// `.values = {…}` of a map of maps or a program array.
Error ObjectReader::relocateMapValue(const ELFRelocation &R) {
  const ELFSymbol &Symbol = Image.Symbols[R.Symbol];
  auto Fault = [&](const Twine &Message) {
    return inputError(".maps", R.Offset, Message);
  };
  // Another object's map or program.
  if (Symbol.isExtern() && Stage == ObjectFile::Stage::Linkable)
    return Error::success();
  uint32_t At = findMap(MapsAt, R.Offset);
  if (At == None)
    return Fault("relocation lies in no map");
  Map &M = Object.Maps[At];
  if (!M.Inner.empty()) {
    auto Target = MapAtPlace.find({MapsAt, Symbol.Value});
    if (Symbol.Section != MapsAt || Target == MapAtPlace.end())
      return Fault("value '" + Symbol.Name + "' of map '" + M.Name +
                   "' is no map");
    M.Values.push_back(Target->second);
    return Error::success();
  }
  uint32_t Program = findProgram(Symbol);
  if (M.Type == ProgramArray && Program != None &&
      Object.Functions[Object.Programs[Program].Function].First *
              uint64_t(InstructionSize) ==
          Symbol.Value) {
    M.Values.push_back(Program);
    return Error::success();
  }
  return Fault("value '" + Symbol.Name + "' of map '" + M.Name +
               "' is no program");
}

} // namespace corify::object
