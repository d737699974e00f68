//===- Functions.cpp - functions and programs of an object ----------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Each function symbol of a section of instructions is a function; those of
// .text are subprograms, and all others programs, which must not be static.
// Code that no symbol covers is what the linker left of weak functions that
// others took the place of; nobody looks at it.
//
//===----------------------------------------------------------------------===//

#include "ObjectReader.h"
#include "ProgramSections.h"
#include "corify/Support/InputError.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/BinaryFormat/ELF.h"

using namespace llvm;

namespace corify::object {

Error ObjectReader::readFunctions() {
  for (const ELFSymbol &Symbol : Image.Symbols) {
    if (Symbol.Type != ELF::STT_FUNC)
      continue;
    uint32_t Section = Object.findSection(Symbol.Section);
    if (Section == NoSection)
      continue;
    if (Error E = readFunction(Symbol, Section))
      return E;
  }
  sort(Object.Functions, [](const Function &A, const Function &B) {
    return std::pair(A.Section, A.First) < std::pair(B.Section, B.First);
  });
  if (Error E = checkOverlap())
    return E;
  typeFunctions();
  readPrograms();
  return Error::success();
}

Error ObjectReader::readFunction(const ELFSymbol &Symbol, uint32_t Section) {
  const CodeSection &Code = Object.Sections[Section];
  uint64_t Length = Code.Insns.size() * InstructionSize;
  auto Fault = [&](const Twine &Message) {
    return inputError(Code.Name, Symbol.Value,
                      "function '" + Symbol.Name + "' " + Message);
  };
  if (Symbol.Value > Length || Symbol.Size > Length - Symbol.Value)
    return Fault("of " + Twine(Symbol.Size) + " bytes goes beyond the " +
                 Twine(Length) + " of its section");
  if (Symbol.Size == 0 || Symbol.Size % InstructionSize ||
      Symbol.Value % InstructionSize)
    return Fault("of " + Twine(Symbol.Size) +
                 " bytes is no whole number of instructions");
  if (Symbol.isLocal() && Code.ELFIndex != TextAt)
    return Fault("is static, and libbpf takes no static program");
  Function F;
  F.Name = Symbol.Name.str();
  F.Section = Section;
  F.First = Symbol.Value / InstructionSize;
  F.Count = Symbol.Size / InstructionSize;
  F.IsGlobal = !Symbol.isLocal() && !Symbol.isRestricted();
  F.IsStatic = Symbol.isLocal();
  F.IsWeak = Symbol.Binding == ELF::STB_WEAK;
  Object.Functions.push_back(std::move(F));
  return Error::success();
}

/// Two names for one function are none.
Error ObjectReader::checkOverlap() const {
  for (size_t I = 1; I < Object.Functions.size(); ++I) {
    const Function &A = Object.Functions[I - 1], &B = Object.Functions[I];
    if (A.Section != B.Section || B.First >= A.First + A.Count)
      continue;
    if (A.First != B.First || A.Count != B.Count)
      return codeError(B.Section, B.First,
                       "function '" + B.Name + "' starts inside '" + A.Name +
                           "'");
  }
  return Error::success();
}

/// The kernel knows of a function what its function info says, which libbpf
/// finds by the place. Without one all functions are static.
void ObjectReader::typeFunctions() {
  for (const auto &Part : Object.Ext.Functions) {
    uint32_t Section = Object.findSection(findELFSection(Part.Name));
    if (Section == NoSection)
      continue;
    for (const btf::FunctionInfo &Info : Part.Records)
      if (!typeFunction(Section, Info))
        fault(".BTF.ext", 0,
              "function info of section '" + Part.Name + "', offset " +
                  Twine(Info.InsnOffset) + ": no function starts there, or " +
                  "type " + Twine(Info.Type) + " is no func",
              /*IsFatal=*/false);
  }
  for (Function &F : Object.Functions) {
    btf::Type Func = Object.Types.type(F.Type);
    if (!F.Type || Func.linkage() != 1)
      F.IsGlobal = false;
    if (btf::Type Proto = Object.Types.type(Func.referred());
        F.Type && Proto.is(btf::Kind::FuncProto))
      F.Arguments = std::min<uint32_t>(Proto.vlen(), 5);
  }
  measureLeftovers();
}

bool ObjectReader::typeFunction(uint32_t Section,
                                const btf::FunctionInfo &Info) {
  uint32_t Insn = Info.InsnOffset / InstructionSize;
  if (Info.InsnOffset % InstructionSize ||
      Insn >= Object.Sections[Section].Insns.size() ||
      !Object.Types.type(Info.Type).is(btf::Kind::Func))
    return false;
  uint32_t At = Object.functionAt(Section, Insn);
  if (At == NoFunction) {
    Object.Leftovers.push_back(
        {Object.Types.name(Info.Type).str(), Section, Insn});
    return true;
  }
  if (Object.Functions[At].First != Insn)
    return false;
  // Other names for the same place have the same type.
  for (uint32_t I = At + 1; I-- > 0 && Object.Functions[I].Section == Section &&
                            Object.Functions[I].First == Insn;)
    Object.Functions[I].Type = Info.Type;
  return true;
}

void ObjectReader::measureLeftovers() {
  sort(Object.Leftovers, [](const Leftover &A, const Leftover &B) {
    return std::pair(A.Section, A.First) < std::pair(B.Section, B.First);
  });
  for (size_t I = 0; I < Object.Leftovers.size(); ++I) {
    Leftover &L = Object.Leftovers[I];
    uint32_t End = Object.Sections[L.Section].Insns.size();
    if (I + 1 < Object.Leftovers.size() &&
        Object.Leftovers[I + 1].Section == L.Section)
      End = Object.Leftovers[I + 1].First;
    auto Next = partition_point(Object.Functions, [&](const Function &F) {
      return std::pair(F.Section, F.First) < std::pair(L.Section, L.First);
    });
    if (Next != Object.Functions.end() && Next->Section == L.Section)
      End = std::min(End, Next->First);
    L.Count = End - L.First;
  }
}

void ObjectReader::readPrograms() {
  ProgramOfFunction.assign(Object.Functions.size(), None);
  for (uint32_t I = 0; I < Object.Functions.size(); ++I) {
    const CodeSection &Code = Object.Sections[Object.Functions[I].Section];
    if (Code.ELFIndex == TextAt)
      continue;
    Program P = describeProgram(Code.Name);
    P.Function = I;
    ProgramOfFunction[I] = Object.Programs.size();
    Object.Programs.push_back(std::move(P));
  }
}

} // namespace corify::object
