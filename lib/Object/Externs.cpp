//===- Externs.cpp - what an object leaves for the loader to find ------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// An undefined symbol that a program uses, declared in BTF as VAR or FUNC and
// listed in the DATASEC .ksyms or .kconfig. The offsets of kconfig values in
// their map are the loader's to choose: largest alignment first, smallest size
// first, then by name.
//
//===----------------------------------------------------------------------===//

#include "ObjectReader.h"
#include "corify/Support/InputError.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/BinaryFormat/ELF.h"
#include "llvm/Support/MathExtras.h"

using namespace llvm;

namespace corify::object {

static unsigned alignOfRecord(const btf::BTF &Types, btf::Type Record,
                              unsigned Depth);

static unsigned alignAt(const btf::BTF &Types, btf::TypeID ID, unsigned Depth) {
  if (Depth == 0)
    return 0;
  btf::Type T = Types.resolve(ID);
  switch (T.kind()) {
  case btf::Kind::Int:
  case btf::Kind::Enum:
  case btf::Kind::Enum64:
  case btf::Kind::Float:
    return std::min(8u, T.size());
  case btf::Kind::Ptr:
    return 8;
  case btf::Kind::Array:
    return alignAt(Types, T.array().Element, Depth - 1);
  case btf::Kind::Struct:
  case btf::Kind::Union:
    return alignOfRecord(Types, T, Depth - 1);
  default:
    return 0;
  }
}

/// 1 for a packed record: a member or its size says so.
static unsigned alignOfRecord(const btf::BTF &Types, btf::Type Record,
                              unsigned Depth) {
  unsigned Largest = 1;
  for (uint32_t I = 0; I < Record.vlen(); ++I) {
    btf::Member M = Record.member(I);
    unsigned Align = alignAt(Types, M.Type, Depth);
    if (Align == 0)
      return 0;
    Largest = std::max(Largest, Align);
    if (M.BitSize == 0 && M.BitOffset % (8 * Align) != 0)
      return 1;
  }
  return Record.size() % Largest ? 1 : Largest;
}

unsigned alignOf(const btf::BTF &Types, btf::TypeID ID) {
  return alignAt(Types, ID, /*Depth=*/16);
}

Error ObjectReader::readExterns() {
  for (btf::TypeID ID = 1; ID < Object.Types.typeCount(); ++ID) {
    btf::Type T = Object.Types.type(ID);
    if (T.is(btf::Kind::Var) || T.is(btf::Kind::Func))
      Declarations.try_emplace(T.name(), ID);
    if (!T.is(btf::Kind::Datasec))
      continue;
    for (uint32_t I = 0; I < T.vlen(); ++I)
      DatasecOf.try_emplace(T.sectionVariable(I).Type, ID);
  }
  for (uint32_t I = 0; I < Image.Symbols.size(); ++I)
    if (Image.Symbols[I].isExtern() && !Image.Symbols[I].Name.empty())
      if (Error E = readExtern(I))
        return E;
  placeKconfig();
  return Error::success();
}

Error ObjectReader::readExtern(uint32_t Index) {
  const ELFSymbol &Symbol = Image.Symbols[Index];
  auto Fault = [&](const Twine &Message) {
    return inputError(".symtab", "extern '" + Symbol.Name + "' " + Message);
  };
  btf::TypeID ID = Declarations.lookup(Symbol.Name);
  if (!ID)
    return Fault("has no declaration in .BTF");
  btf::Type T = Object.Types.type(ID);
  if (T.linkage() != 2)
    return Fault("is undefined, and .BTF has it as no extern (type " +
                 Twine(ID) + ")");
  Extern E;
  E.Name = Symbol.Name.str();
  E.IsWeak = Symbol.Binding == ELF::STB_WEAK;
  E.Type = ID;
  StringRef Datasec = Object.Types.name(DatasecOf.lookup(ID));
  if (Datasec == ".kconfig") {
    if (Error Err = readKconfig(E, T))
      return Err;
  } else if (Datasec != ".ksyms" && Stage == ObjectFile::Stage::Linkable) {
    E.What = Extern::Unlinked;
  } else if (Datasec != ".ksyms") {
    return Fault(
        "is in " +
        (Datasec.empty() ? "no section" : "section '" + Datasec + "'") +
        ", the loader knows .ksyms and .kconfig");
  } else if (T.is(btf::Kind::Func)) {
    E.What = Extern::Kfunc;
  } else {
    E.What = Object.Types.resolve(T.referred()).id() ? Extern::TypedKsym
                                                     : Extern::TypelessKsym;
  }
  ExternOfSymbol[Index] = Object.Externs.size();
  Object.Externs.push_back(std::move(E));
  return Error::success();
}

/// bool, char, integers, enum libbpf_tristate and strings.
static bool isKconfigType(const btf::BTF &Types, btf::TypeID ID) {
  btf::Type T = Types.resolve(ID);
  switch (T.kind()) {
  case btf::Kind::Int:
    if (T.intEncoding() & BTF::INT_BOOL)
      return T.size() == 1;
    return T.size() <= 8 && isPowerOf2_32(T.size());
  case btf::Kind::Enum:
    return T.size() == 4 && T.name() == "libbpf_tristate";
  case btf::Kind::Enum64:
    return T.name() == "libbpf_tristate";
  case btf::Kind::Array: {
    btf::Type Element = Types.resolve(T.array().Element);
    return T.array().Count && Element.is(btf::Kind::Int) &&
           Element.size() == 1 && !(Element.intEncoding() & BTF::INT_BOOL);
  }
  default:
    return false;
  }
}

Error ObjectReader::readKconfig(Extern &E, btf::Type Var) {
  E.What = Extern::Kconfig;
  std::optional<uint64_t> Size =
      Object.Types.sizeOf(Var.referred(), PointerBytes);
  if (!Var.is(btf::Kind::Var) || !isKconfigType(Object.Types, Var.referred()) ||
      !Size || *Size > UINT16_MAX)
    return inputError(".symtab",
                      "extern '" + E.Name +
                          "' is __kconfig of a type that the loader does not "
                          "set (bool, char, an integer, enum "
                          "libbpf_tristate, an array of char)");
  E.Size = *Size;
  return Error::success();
}

/// As libbpf's cmp_externs: the offsets depend on it.
static bool comesBefore(const btf::BTF &Types, const Extern &A,
                        const Extern &B) {
  auto Key = [&](const Extern &E) {
    bool IsKconfig = E.What == Extern::Kconfig;
    unsigned Align = alignOf(Types, Types.type(E.Type).referred());
    return std::tuple(!IsKconfig, IsKconfig ? -int(Align) : 0, E.Size,
                      StringRef(E.Name));
  };
  return Key(A) < Key(B);
}

void ObjectReader::placeKconfig() {
  std::vector<uint32_t> Order(Object.Externs.size());
  for (uint32_t I = 0; I < Order.size(); ++I)
    Order[I] = I;
  sort(Order, [&](uint32_t A, uint32_t B) {
    return comesBefore(Object.Types, Object.Externs[A], Object.Externs[B]);
  });
  std::vector<Extern> Sorted;
  std::vector<uint32_t> NewIndex(Order.size());
  DataSection Kconfig;
  Kconfig.Name = ".kconfig";
  Kconfig.What = DataSection::Kconfig;
  for (uint32_t I : Order) {
    NewIndex[I] = Sorted.size();
    Extern E = std::move(Object.Externs[I]);
    if (E.What == Extern::Kconfig) {
      unsigned Align =
          alignOf(Object.Types, Object.Types.type(E.Type).referred());
      E.Offset = alignTo(Kconfig.Size, Align);
      Kconfig.Size = E.Offset + E.Size;
      Kconfig.Type = DatasecOf.lookup(E.Type);
    }
    Sorted.push_back(std::move(E));
  }
  for (auto &[Symbol, Index] : ExternOfSymbol)
    Index = NewIndex[Index];
  Object.Externs = std::move(Sorted);
  if (Kconfig.Size)
    Object.Data.push_back(std::move(Kconfig));
}

} // namespace corify::object
