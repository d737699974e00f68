//===- StructOps.cpp - struct_ops maps ---------------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A variable of .struct_ops is a map of one value: the kernel's record of
// functions, of which the loader puts programs in the place of those that have
// a relocation.
//
//===----------------------------------------------------------------------===//

#include "ObjectReader.h"
#include "corify/Relocate/Relocation.h"
#include "corify/Support/InputError.h"

using namespace llvm;

namespace corify::object {

/// BPF_F_LINK of linux/bpf.h: SEC(".struct_ops.link").
static constexpr uint32_t LinkFlag = 1u << 13;

Error ObjectReader::readStructOps() {
  for (uint32_t ELFIndex : StructOpsSections) {
    StringRef Name = Image.Sections[ELFIndex].Name;
    btf::Type Datasec =
        Object.Types.type(Object.Types.find(btf::Kind::Datasec, Name));
    if (!Datasec.is(btf::Kind::Datasec))
      return inputError(Name, "is not described in .BTF");
    Expected<std::vector<btf::SectionVariable>> Places =
        placesOf(Datasec, Image.Sections[ELFIndex].Size);
    if (!Places)
      return Places.takeError();
    for (const btf::SectionVariable &Place : *Places)
      if (Error E = readStructOpsMap(ELFIndex, Place))
        return E;
    for (const ELFRelocation &R : Image.Sections[ELFIndex].Relocations)
      if (Error E = relocateStructOps(ELFIndex, R))
        return E;
  }
  return Error::success();
}

Error ObjectReader::readStructOpsMap(uint32_t ELFIndex,
                                     const btf::SectionVariable &Place) {
  const ELFSection &Section = Image.Sections[ELFIndex];
  btf::Type Var = Object.Types.type(Place.Type);
  auto Fault = [&](const Twine &Message) {
    return inputError(Section.Name, Place.Offset,
                      "map '" + Var.name() + "' " + Message);
  };
  btf::Type Record = Object.Types.resolve(Var.referred());
  if (!Record.is(btf::Kind::Struct) || Record.name().empty())
    return Fault("is no struct with a name");
  if (uint64_t(Place.Offset) + Record.size() > Section.Size)
    return Fault("of " + Twine(Record.size()) + " bytes goes beyond the " +
                 Twine(Section.Size) + " of its section");
  Map M;
  M.Name = Var.name().str();
  M.Type = Map::StructOpsType;
  M.KeySize = 4;
  M.ValueSize = Record.size();
  M.MaxEntries = 1;
  M.IsOptional = Section.Name.starts_with("?");
  M.Flags = Section.Name.ends_with(".link") ? LinkFlag : 0;
  M.ValueType = Record.id();
  M.StructOps = relocate::essentialName(Record.name()).str();
  StringRef Value = Section.Bytes.substr(Place.Offset, Record.size());
  M.Bytes.assign(Value.bytes_begin(), Value.bytes_end());
  addMap(std::move(M), {ELFIndex, Place.Offset, Record.size()});
  return Error::success();
}

/// The member that starts there, if it is a pointer to a function.
static std::optional<uint32_t>
findFunctionMember(const btf::BTF &Types, btf::Type Record, uint32_t Offset) {
  for (uint32_t I = 0; I < Record.vlen(); ++I) {
    btf::Member M = Record.member(I);
    if (M.BitOffset != uint64_t(Offset) * 8)
      continue;
    btf::Type Pointer = Types.resolve(M.Type);
    if (Pointer.is(btf::Kind::Ptr) &&
        Types.resolve(Pointer.referred()).is(btf::Kind::FuncProto))
      return I;
    return std::nullopt;
  }
  return std::nullopt;
}

Error ObjectReader::relocateStructOps(uint32_t ELFIndex,
                                      const ELFRelocation &R) {
  auto Fault = [&](const Twine &Message) {
    return inputError(Image.Sections[ELFIndex].Name, R.Offset, Message);
  };
  uint32_t At = findMap(ELFIndex, R.Offset);
  if (At == None)
    return Fault("relocation lies in no map");
  Map &M = Object.Maps[At];
  btf::Type Record = Object.Types.type(M.ValueType);
  std::optional<uint32_t> Member =
      findFunctionMember(Object.Types, Record, R.Offset - MapPlaces[At].Offset);
  if (!Member)
    return Fault("relocation is of no function pointer of map '" + M.Name +
                 "'");
  const ELFSymbol &Symbol = Image.Symbols[R.Symbol];
  if (Stage == ObjectFile::Stage::Linkable && Symbol.isExtern())
    return Error::success();
  uint32_t Program = findProgram(Symbol);
  if (Program != None && Object.Programs[Program].Type == "STRUCT_OPS") {
    M.Members.push_back({*Member, Record.member(*Member).Name.str(), Program});
    return Error::success();
  }
  return Fault("'" + Symbol.Name +
               "' is no program of a SEC(\"struct_ops\") section");
}

} // namespace corify::object
