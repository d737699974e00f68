//===- ObjectReader.h - an ELF file to an ObjectFile ------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// libbpf's way of opening an object, in its order; each step has a file. What
// libbpf refuses to open is an error, what it finds wrong later a fault of the
// object.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_OBJECT_OBJECTREADER_H
#define CORIFY_LIB_OBJECT_OBJECTREADER_H

#include "ELFImage.h"
#include "corify/Object/ObjectFile.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/StringMap.h"
#include <map>

namespace corify::object {

/// Of an object, whatever its BTF says of `long`.
constexpr unsigned PointerBytes = 8;
/// BPF_MAP_TYPE_PROG_ARRAY.
constexpr uint32_t ProgramArray = 3;

class ObjectReader {
public:
  ObjectReader(ObjectFile &Object, ELFImage Image, ObjectFile::Stage Stage)
      : Object(Object), Image(std::move(Image)), Stage(Stage) {}

  llvm::Error read();

private:
  static constexpr uint32_t None = ~0u;

  /// Where a map is: ELF section and offset.
  struct MapPlace {
    uint32_t Section, Offset, Size;
    bool contains(uint64_t At) const {
      return At >= Offset && At - Offset < Size;
    }
  };

  // ObjectReader.cpp
  llvm::Error readSections();
  llvm::Error readDefinitions();
  llvm::Error readSection(uint32_t ELFIndex);
  llvm::Error readCode(uint32_t ELFIndex);
  llvm::Error readData(uint32_t ELFIndex, DataSection::Kind What);
  llvm::Error readBTF();
  // Functions.cpp
  llvm::Error readFunctions();
  llvm::Error readFunction(const ELFSymbol &Symbol, uint32_t Section);
  llvm::Error checkOverlap() const;
  void typeFunctions();
  /// False where no function starts there, or it says that of no function.
  bool typeFunction(uint32_t Section, const btf::FunctionInfo &Info);
  void measureLeftovers();
  void readPrograms();
  // Variables.cpp
  void findGlobalObjects();
  llvm::Error readVariables();
  llvm::Error readDatasec(btf::Type Datasec, uint32_t Data);
  /// The variables of a section of that size with their places, ascending, as
  /// libbpf has them in the end; those of other files have none.
  llvm::Expected<std::vector<btf::SectionVariable>>
  placesOf(btf::Type Datasec, uint64_t SectionSize);
  // Externs.cpp
  llvm::Error readExterns();
  llvm::Error readExtern(uint32_t Symbol);
  llvm::Error readKconfig(Extern &E, btf::Type Var);
  void placeKconfig();
  // MapDefinitions.cpp
  llvm::Error readMaps();
  llvm::Error readMap(const btf::SectionVariable &Place);
  // StructOps.cpp
  llvm::Error readStructOps();
  llvm::Error readStructOpsMap(uint32_t ELFIndex,
                               const btf::SectionVariable &Place);
  llvm::Error relocateStructOps(uint32_t ELFIndex, const ELFRelocation &R);
  // References.cpp
  llvm::Error readReferences();
  llvm::Error readReference(uint32_t Section, const ELFRelocation &Relocation);
  llvm::Expected<Reference> resolve(uint32_t Section, uint32_t Insn,
                                    uint32_t Symbol);
  llvm::Expected<Reference> resolveFunction(uint32_t Section, uint32_t Insn,
                                            uint32_t Target, int64_t To);
  llvm::Expected<Reference> resolveData(uint32_t Section, uint32_t Insn,
                                        const ELFSymbol &Symbol);
  llvm::Error readLocalCalls(uint32_t Section);
  llvm::Error relocateMaps();
  llvm::Error relocateMapValue(const ELFRelocation &Relocation);
  // Records.cpp
  void readRecords();
  void readLines();

  /// The text of an instruction's place: "kprobe/foo+0x18".
  llvm::Error codeError(uint32_t Section, uint32_t Insn,
                        const llvm::Twine &Message) const;
  void fault(llvm::StringRef Section, uint64_t Offset,
             const llvm::Twine &Message, bool IsFatal);
  void addMap(Map M, MapPlace Place);
  /// The map whose bytes the offset is in; None if there is none.
  uint32_t findMap(uint32_t ELFIndex, uint64_t Offset) const;
  /// The program whose function has the symbol's instruction; None if none.
  uint32_t findProgram(const ELFSymbol &Symbol) const;
  /// The ELF index of the first section of that name; None if there is none.
  uint32_t findELFSection(llvm::StringRef Name) const;

  ObjectFile &Object;
  ELFImage Image;
  ObjectFile::Stage Stage;
  uint32_t BTFAt = None, ExtAt = None, MapsAt = None, TextAt = None;
  /// ELF indices.
  std::vector<uint32_t> StructOpsSections;
  /// In the order of Maps.
  std::vector<MapPlace> MapPlaces;
  std::map<std::pair<uint32_t, uint64_t>, uint32_t> MapAtPlace;
  llvm::StringMap<uint32_t> ELFSections;
  /// By ELF index: in Data.
  llvm::DenseMap<uint32_t, uint32_t> DataOfSection;
  /// By function: in Programs; None for a subprogram.
  std::vector<uint32_t> ProgramOfFunction;
  /// ELF symbol to index in Externs.
  llvm::DenseMap<uint32_t, uint32_t> ExternOfSymbol;
  /// Externs' VAR and FUNC by name, and the DATASEC of each.
  llvm::StringMap<btf::TypeID> Declarations;
  llvm::DenseMap<btf::TypeID, btf::TypeID> DatasecOf;
  /// Symbols of variables that are not static.
  llvm::StringMap<uint32_t> GlobalObjects;
};

/// As libbpf's btf__align_of; 0 for what has none.
unsigned alignOf(const btf::BTF &Types, btf::TypeID ID);

} // namespace corify::object

#endif
