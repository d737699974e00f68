//===- ObjectReader.cpp - an ELF file to an ObjectFile --------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ObjectReader.h"
#include "corify/Support/ExpectedRecords.h"
#include "corify/Support/InputError.h"
#include "llvm/BinaryFormat/ELF.h"

using namespace llvm;

namespace corify::object {

Error ObjectReader::read() {
  using Step = Error (ObjectReader::*)();
  static constexpr Step Steps[] = {
      &ObjectReader::readSections,  &ObjectReader::readDefinitions,
      &ObjectReader::readBTF,       &ObjectReader::readFunctions,
      &ObjectReader::readExterns,   &ObjectReader::readVariables,
      &ObjectReader::readMaps,      &ObjectReader::readStructOps,
      &ObjectReader::readReferences};
  for (Step S : Steps) {
    if (Error E = (this->*S)())
      return E;
    // Whoever links it says so; what it leaves to others it does not tell.
    if (Stage == ObjectFile::Stage::Linkable && !Object.HasBTF &&
        S == &ObjectReader::readFunctions)
      return Error::success();
  }
  readRecords();
  readLines();
  return Error::success();
}

Error ObjectReader::readSections() {
  Object.Order = Image.Order;
  for (uint32_t I = 1; I < Image.Sections.size(); ++I) {
    ELFSections.try_emplace(Image.Sections[I].Name, I);
    Object.AllSections.push_back(
        {Image.Sections[I].Name.str(), Image.Sections[I].Size});
    if (Error E = readSection(I))
      return E;
  }
  return Error::success();
}

/// Indices from SHN_LORESERVE on have a meaning of their own: a file's name is
/// absolute.
Error ObjectReader::readDefinitions() {
  for (const ELFSymbol &S : Image.Symbols) {
    bool IsOfSection = S.Section && S.Section < Image.Sections.size();
    if (!IsOfSection && S.Section != ELF::SHN_UNDEF &&
        S.Section != ELF::SHN_ABS && S.Section != ELF::SHN_COMMON)
      return inputError(".symtab", "symbol '" + S.Name + "' is in section " +
                                       Twine(S.Section) + " of " +
                                       Twine(Image.Sections.size()));
    if (IsOfSection && !S.Name.empty() && S.Type != ELF::STT_SECTION)
      Object.Definitions.push_back({S.Name, Image.Sections[S.Section].Name,
                                    S.Value, S.isLocal(),
                                    S.Binding == ELF::STB_WEAK});
  }
  return Error::success();
}

/// Whether it is called Name, or Name and a suffix: ".rodata.str1.1".
static bool isNamed(StringRef Section, StringRef Name) {
  return Section.consume_front(Name) &&
         (Section.empty() || Section.front() == '.');
}

static bool isStructOps(StringRef Name) {
  Name.consume_front("?");
  return Name == ".struct_ops" || Name == ".struct_ops.link";
}

Error ObjectReader::readSection(uint32_t ELFIndex) {
  const ELFSection &S = Image.Sections[ELFIndex];
  if (S.Name == "license") {
    Object.License = S.Bytes.take_until([](char C) { return !C; }).str();
    return Error::success();
  }
  if (S.Name == expected::SectionName) {
    Object.ExpectedRecords = S.Bytes;
    return Error::success();
  }
  if (S.Name == "maps")
    return inputError(S.Name, "map definitions of before libbpf 1.0; "
                              "SEC(\".maps\") is what it reads now");
  if (S.Name == ".maps") {
    MapsAt = ELFIndex;
    return Error::success();
  }
  if (S.Name == ".BTF" || S.Name == ".BTF.ext") {
    if (S.Type != ELF::SHT_PROGBITS)
      return inputError(S.Name, "section type is " + Twine(S.Type) +
                                    ", not 1 (PROGBITS)");
    (S.Name == ".BTF" ? BTFAt : ExtAt) = ELFIndex;
    return Error::success();
  }
  if (S.Type == ELF::SHT_NOBITS && isNamed(S.Name, ".bss"))
    return readData(ELFIndex, DataSection::Zeroed);
  if (S.Type != ELF::SHT_PROGBITS || S.Size == 0)
    return Error::success();
  if (S.isCode())
    return readCode(ELFIndex);
  if (isNamed(S.Name, ".data"))
    return readData(ELFIndex, DataSection::Writable);
  if (isNamed(S.Name, ".rodata"))
    return readData(ELFIndex, DataSection::ReadOnly);
  if (S.Name == ".addr_space.1")
    return readData(ELFIndex, DataSection::Arena);
  if (S.Name == ".jumptables")
    return readData(ELFIndex, DataSection::JumpTable);
  if (isStructOps(S.Name))
    StructOpsSections.push_back(ELFIndex);
  return Error::success();
}

static Instruction decode(const uint8_t *At, endianness Order) {
  Instruction I;
  I.Code = At[0];
  uint8_t Low = At[1] & 0xf, High = At[1] >> 4;
  bool IsLittle = Order == endianness::little;
  I.Dst = IsLittle ? Low : High;
  I.Src = IsLittle ? High : Low;
  I.Off = support::endian::read<int16_t>(At + 2, Order);
  I.Imm = support::endian::read<int32_t>(At + 4, Order);
  return I;
}

Error ObjectReader::readCode(uint32_t ELFIndex) {
  const ELFSection &S = Image.Sections[ELFIndex];
  if (S.Size % InstructionSize != 0)
    return inputError(S.Name, "section of " + Twine(S.Size) +
                                  " bytes holds no whole number of "
                                  "instructions");
  if (S.Name == ".text")
    TextAt = ELFIndex;
  CodeSection Code;
  Code.Name = S.Name.str();
  Code.ELFIndex = ELFIndex;
  Code.Alignment = std::max<uint64_t>(S.Alignment, 1);
  Code.Insns.reserve(S.Size / InstructionSize);
  for (uint64_t At = 0; At < S.Size; At += InstructionSize)
    Code.Insns.push_back(decode(S.Bytes.bytes_begin() + At, Image.Order));
  Object.Sections.push_back(std::move(Code));
  return Error::success();
}

Error ObjectReader::readData(uint32_t ELFIndex, DataSection::Kind What) {
  const ELFSection &S = Image.Sections[ELFIndex];
  if (S.Size == 0)
    return Error::success();
  // A map's value.
  if (S.Size > INT32_MAX)
    return inputError(S.Name, "section of " + Twine(S.Size) +
                                  " bytes, a map's value has at most " +
                                  Twine(INT32_MAX));
  DataSection Data;
  Data.Name = S.Name.str();
  Data.ELFIndex = ELFIndex;
  Data.What = What;
  Data.Bytes.assign(S.Bytes.bytes_begin(), S.Bytes.bytes_end());
  Data.Size = S.Size;
  for (const ELFRelocation &R : S.Relocations)
    Data.Relocated.push_back(R.Offset);
  sort(Data.Relocated);
  DataOfSection[ELFIndex] = Object.Data.size();
  Object.Data.push_back(std::move(Data));
  return Error::success();
}

/// `ld -r` knows nothing of BTF and puts the tables one after another; loaders
/// see the first, and programs of the others have its types.
static Error refuseSecondTable(StringRef Section, StringRef Bytes,
                               uint64_t End) {
  for (uint64_t At : {End, alignTo(End, 4), alignTo(End, 8)})
    if (At + 4 < Bytes.size() && Bytes.substr(At, 4) == Bytes.take_front(4))
      return inputError(Section, At,
                        "a second table starts here: `ld -r` joined objects "
                        "that only a BPF linker can join; link them with "
                        "`corify link` instead");
  return Error::success();
}

Error ObjectReader::readBTF() {
  if (BTFAt == None)
    return Error::success();
  Expected<btf::BTF> Types = btf::BTF::parse(Image.Sections[BTFAt].Bytes);
  if (!Types)
    return Types.takeError();
  if (Types->order() != Image.Order)
    return inputError(".BTF", 0, "byte order is not the ELF file's");
  StringRef Bytes = Types->bytes();
  const char *End =
      std::max(Types->typeBytes().end(), Types->stringBytes().end());
  if (Error E = refuseSecondTable(".BTF", Bytes, End - Bytes.begin()))
    return E;
  if (Error E = Types->verify())
    return E;
  Object.Types = std::move(*Types);
  Object.HasBTF = true;
  if (ExtAt == None)
    return Error::success();
  Expected<btf::BTFExt> Ext =
      btf::BTFExt::parse(Image.Sections[ExtAt].Bytes, Object.Types);
  if (!Ext)
    return Ext.takeError();
  uint64_t ExtEnd = Ext->HeaderLength;
  for (const btf::BTFExt::Range &Part : Ext->Parts)
    ExtEnd = std::max(ExtEnd, Part.End);
  if (Error E =
          refuseSecondTable(".BTF.ext", Image.Sections[ExtAt].Bytes, ExtEnd))
    return E;
  Object.Ext = std::move(*Ext);
  return Error::success();
}

Error ObjectReader::codeError(uint32_t Section, uint32_t Insn,
                              const Twine &Message) const {
  return inputError(Object.Sections[Section].Name,
                    uint64_t(Insn) * InstructionSize, Message);
}

void ObjectReader::fault(StringRef Section, uint64_t Offset,
                         const Twine &Message, bool IsFatal) {
  Object.Faults.push_back({Section.str(), Offset, Message.str(), IsFatal});
}

void ObjectReader::addMap(Map M, MapPlace Place) {
  MapAtPlace.try_emplace({Place.Section, Place.Offset}, Object.Maps.size());
  MapPlaces.push_back(Place);
  Object.Maps.push_back(std::move(M));
}

uint32_t ObjectReader::findMap(uint32_t ELFIndex, uint64_t Offset) const {
  auto It = MapAtPlace.upper_bound({ELFIndex, Offset});
  if (It == MapAtPlace.begin())
    return None;
  const MapPlace &Place = MapPlaces[(--It)->second];
  return Place.Section == ELFIndex && Place.contains(Offset) ? It->second
                                                             : None;
}

uint32_t ObjectReader::findProgram(const ELFSymbol &Symbol) const {
  uint32_t Section = Object.findSection(Symbol.Section);
  if (Section == NoSection || Symbol.Value % InstructionSize ||
      Symbol.Value / InstructionSize > UINT32_MAX)
    return None;
  uint32_t Function =
      Object.functionAt(Section, Symbol.Value / InstructionSize);
  return Function == NoFunction ? None : ProgramOfFunction[Function];
}

uint32_t ObjectReader::findELFSection(StringRef Name) const {
  auto It = ELFSections.find(Name);
  return It == ELFSections.end() ? None : It->second;
}

} // namespace corify::object
