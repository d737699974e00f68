//===- Offsets.cpp - the places of variables in DATASECs ------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
//   first input    extern u64 counter SEC(".data");  u64 mine SEC(".data");
//   second input   u64 counter SEC(".data");
//   output         DATASEC '.data': counter at 0, mine at 0
//
// libbpf's linker puts `counter` into the DATASEC when it meets the
// declaration, and does not come back to it. The kernel refuses such types, and
// of two maps in one place a loader finds one.
//
//===----------------------------------------------------------------------===//

#include "Section.h"
#include "corify/BTF/BTF.h"
#include "corify/Link/Linker.h"
#include "corify/Support/InputError.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Object/ELFObjectFile.h"

using namespace llvm;
using ELFFile = llvm::object::ELFObjectFileBase;

namespace corify::link {

namespace {
struct Symbol {
  std::string Section;
  uint64_t Offset = 0;
};
} // namespace

/// What others could define; their names are unique.
static Expected<StringMap<Symbol>> readGlobals(const ELFFile &ELF) {
  StringMap<Symbol> Globals;
  for (const llvm::object::ELFSymbolRef S : ELF.symbols()) {
    auto Section = S.getSection();
    if (!Section)
      return Section.takeError();
    if (S.getBinding() == ELF::STB_LOCAL || *Section == ELF.section_end())
      continue;
    auto Name = S.getName();
    if (!Name)
      return Name.takeError();
    auto SectionName = (*Section)->getName();
    if (!SectionName)
      return SectionName.takeError();
    auto Value = S.getValue();
    if (!Value)
      return Value.takeError();
    Globals[*Name] = {SectionName->str(), *Value};
  }
  return std::move(Globals);
}

/// Each variable of a DATASEC is 12 bytes after the 12 that each type has:
/// type:32 offset:32 size:32.
static void findMisplaced(const btf::BTF &Types, uint32_t Section,
                          const StringMap<Symbol> &Globals,
                          std::vector<Change> &Changes) {
  for (btf::TypeID ID = 1; ID < Types.typeCount(); ++ID) {
    btf::Type T = Types.type(ID);
    if (!T.is(btf::Kind::Datasec) || T.size() == 0)
      continue;
    for (uint32_t I = 0; I < T.vlen(); ++I) {
      btf::SectionVariable V = T.sectionVariable(I);
      auto S = Globals.find(Types.name(V.Type));
      if (S == Globals.end() || S->second.Section != T.name() ||
          S->second.Offset == V.Offset ||
          Types.type(V.Type).linkage() != llvm::BTF::VAR_GLOBAL_ALLOCATED)
        continue;
      uint64_t At = Types.offsetOf(ID) + 12 + uint64_t(I) * 12 + 4;
      Changes.push_back({Section, At, uint32_t(S->second.Offset)});
    }
  }
}

static Expected<std::vector<Change>> findChanges(const LoadedFile &Loaded,
                                                 endianness &Order) {
  std::vector<Change> Changes;
  const auto &ELF = cast<ELFFile>(*Loaded.ELF);
  auto Globals = readGlobals(ELF);
  if (!Globals)
    return Globals.takeError();
  for (const llvm::object::SectionRef &S : ELF.sections()) {
    auto Name = S.getName();
    if (!Name)
      return Name.takeError();
    if (*Name != ".BTF")
      continue;
    auto Bytes = S.getContents();
    if (!Bytes)
      return Bytes.takeError();
    auto Types = btf::BTF::parse(*Bytes);
    if (!Types)
      return Types.takeError();
    Order = Types->order();
    findMisplaced(*Types, S.getIndex(), *Globals, Changes);
  }
  return std::move(Changes);
}

Expected<unsigned> repairOffsets(StringRef File) {
  auto Loaded = load(File);
  if (!Loaded)
    return inFile(File, Loaded.takeError());
  endianness Order = endianness::native;
  auto Changes = findChanges(*Loaded, Order);
  if (!Changes)
    return inFile(File, Changes.takeError());
  if (Error E = changeWords(File, Order, *Changes))
    return inFile(File, std::move(E));
  return Changes->size();
}

} // namespace corify::link
