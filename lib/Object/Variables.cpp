//===- Variables.cpp - the variables of data sections ------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A DATASEC lists the variables of a section. Clang leaves its size and the
// offsets of global ones 0, so they are taken from the symbols; the linker
// (bpftool gen object) fills them in.
//
//===----------------------------------------------------------------------===//

#include "ObjectReader.h"
#include "corify/Support/InputError.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/BinaryFormat/ELF.h"

using namespace llvm;

namespace corify::object {

Error ObjectReader::readVariables() {
  findGlobalObjects();
  StringMap<uint32_t> DataOf;
  for (uint32_t I = 0; I < Object.Data.size(); ++I)
    DataOf.try_emplace(Object.Data[I].Name, I);
  for (btf::TypeID ID = 1; ID < Object.Types.typeCount(); ++ID) {
    btf::Type T = Object.Types.type(ID);
    auto It = T.is(btf::Kind::Datasec) ? DataOf.find(T.name()) : DataOf.end();
    if (It == DataOf.end())
      continue;
    Object.Data[It->second].Type = ID;
    if (Error E = readDatasec(T, It->second))
      return E;
  }
  sort(Object.Variables,
       [](const ObjectFile::Variable &A, const ObjectFile::Variable &B) {
         return std::pair(A.Data, A.Offset) < std::pair(B.Data, B.Offset);
       });
  return Error::success();
}

Error ObjectReader::readDatasec(btf::Type Datasec, uint32_t Data) {
  const DataSection &Section = Object.Data[Data];
  if (Section.What == DataSection::Kconfig) {
    for (const Extern &E : Object.Externs)
      if (E.What == Extern::Kconfig)
        Object.Variables.push_back({Object.Types.name(E.Type), Data, E.Offset,
                                    E.Size,
                                    Object.Types.type(E.Type).referred()});
    return Error::success();
  }
  Expected<std::vector<btf::SectionVariable>> Places =
      placesOf(Datasec, Section.Size);
  if (!Places)
    return Places.takeError();
  for (const btf::SectionVariable &Place : *Places) {
    btf::Type Var = Object.Types.type(Place.Type);
    Object.Variables.push_back(
        {Var.name(), Data, Place.Offset, Place.Size, Var.referred()});
  }
  return Error::success();
}

Expected<std::vector<btf::SectionVariable>>
ObjectReader::placesOf(btf::Type Datasec, uint64_t SectionSize) {
  std::vector<btf::SectionVariable> Places;
  for (uint32_t I = 0; I < Datasec.vlen(); ++I) {
    btf::SectionVariable Place = Datasec.sectionVariable(I);
    btf::Type Var = Object.Types.type(Place.Type);
    if (!Var.is(btf::Kind::Var) || Var.name().empty())
      return inputError(".BTF", Object.Types.offsetOf(Datasec.id()),
                        "datasec '" + Datasec.name() + "' lists type " +
                            Twine(Place.Type) + ", which is no named var");
    if (Stage == ObjectFile::Stage::Linkable &&
        Var.linkage() == llvm::BTF::VAR_GLOBAL_EXTERNAL)
      continue;
    // Global or weak.
    if (Datasec.size() == 0 && Var.linkage() == 1) {
      auto Symbol = GlobalObjects.find(Var.name());
      if (Symbol == GlobalObjects.end())
        return inputError(".BTF", Object.Types.offsetOf(Var.id()),
                          "variable '" + Var.name() + "' of datasec '" +
                              Datasec.name() + "' has no symbol");
      Place.Offset = Image.Symbols[Symbol->second].Value;
    }
    if (uint64_t(Place.Offset) + Place.Size > SectionSize)
      return inputError(Datasec.name(), Place.Offset,
                        "variable '" + Var.name() + "' of " +
                            Twine(Place.Size) + " bytes goes beyond the " +
                            Twine(SectionSize) + " of its section");
    Places.push_back(Place);
  }
  sort(Places,
       [](const btf::SectionVariable &A, const btf::SectionVariable &B) {
         return std::pair(A.Offset, A.Type) < std::pair(B.Offset, B.Type);
       });
  return Places;
}

void ObjectReader::findGlobalObjects() {
  for (uint32_t I = 0; I < Image.Symbols.size(); ++I)
    if (Image.Symbols[I].Type == ELF::STT_OBJECT && !Image.Symbols[I].isLocal())
      GlobalObjects.try_emplace(Image.Symbols[I].Name, I);
}

} // namespace corify::object
