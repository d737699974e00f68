//===- MapDefinitions.cpp - maps as .maps describes them ---------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A map is a variable of .maps whose record spells the definition in types:
//
//   __uint(type, 1)    int (*type)[1]      the array's length is the value
//   __type(key, T)     T *key              the size of T, and T itself
//   __ulong(map_extra, 1)  enum { … = 1 } map_extra
//   __array(values, struct { … })  struct { … } *values[]    maps in the map
//
//===----------------------------------------------------------------------===//

#include "ObjectReader.h"
#include "corify/Support/InputError.h"
#include "llvm/ADT/StringSwitch.h"

using namespace llvm;

namespace corify::object {

static constexpr uint32_t ArrayOfMaps = 12, HashOfMaps = 13;

namespace {
/// Reads one definition; the first fault ends it.
class DefinitionReader {
public:
  DefinitionReader(const btf::BTF &Types, Map &M, uint32_t At, bool IsInner)
      : Types(Types), M(M), At(At), IsInner(IsInner) {}

  Error read(btf::Type Definition) {
    for (uint32_t I = 0; I < Definition.vlen(); ++I)
      if (Error E = readField(Definition.member(I),
                              /*IsLast=*/I + 1 == Definition.vlen()))
        return E;
    if (M.Type == 0)
      return fault("has no type");
    return Error::success();
  }

private:
  Error fault(const Twine &Message) {
    return inputError(".maps", At, "map '" + M.Name + "' " + Message);
  }

  Error readField(const btf::Member &Field, bool IsLast) {
    uint32_t Ignored;
    uint32_t *Number = StringSwitch<uint32_t *>(Field.Name)
                           .Case("type", &M.Type)
                           .Case("max_entries", &M.MaxEntries)
                           .Case("map_flags", &M.Flags)
                           .Cases({"numa_node", "pinning"}, &Ignored)
                           .Default(nullptr);
    if (Field.Name == "pinning" && IsInner)
      return fault("is inside another and cannot be pinned");
    if (Number)
      return readNumber(Field, *Number);
    if (Field.Name == "key_size")
      return readSize(Field, M.KeySize);
    if (Field.Name == "value_size")
      return readSize(Field, M.ValueSize);
    if (Field.Name == "key")
      return readType(Field, M.KeySize, M.KeyType);
    if (Field.Name == "value")
      return readType(Field, M.ValueSize, M.ValueType);
    if (Field.Name == "values")
      return readValues(Field, IsLast);
    if (Field.Name == "map_extra")
      return readExtra(Field);
    return fault("has a field '" + Field.Name + "' that libbpf does not know");
  }

  Error readNumber(const btf::Member &Field, uint32_t &Number) {
    btf::Type Pointer = Types.resolve(Field.Type);
    btf::Type Array = Types.type(Pointer.referred());
    if (!Pointer.is(btf::Kind::Ptr) || !Array.is(btf::Kind::Array))
      return fault("has a field '" + Field.Name +
                   "' that is no pointer to an array, as __uint() makes it");
    Number = Array.array().Count;
    return Error::success();
  }

  Error setSize(const btf::Member &Field, uint32_t &Size, uint64_t New) {
    if (Size && Size != New)
      return fault("has a field '" + Field.Name + "' of size " + Twine(New) +
                   ", another one said " + Twine(Size));
    Size = New;
    return Error::success();
  }

  Error readSize(const btf::Member &Field, uint32_t &Size) {
    uint32_t New;
    if (Error E = readNumber(Field, New))
      return E;
    return setSize(Field, Size, New);
  }

  Error readType(const btf::Member &Field, uint32_t &Size, btf::TypeID &Type) {
    btf::Type Pointer = Types.type(Field.Type);
    if (!Pointer.is(btf::Kind::Ptr))
      return fault("has a field '" + Field.Name +
                   "' that is no pointer, as __type() makes it");
    std::optional<uint64_t> New =
        Types.sizeOf(Pointer.referred(), PointerBytes);
    if (!New)
      return fault("has a field '" + Field.Name + "' of a type without size");
    Type = Pointer.referred();
    return setSize(Field, Size, *New);
  }

  Error readExtra(const btf::Member &Field) {
    btf::Type T = Types.resolve(Field.Type);
    if (T.is(btf::Kind::Ptr)) {
      uint32_t Ignored;
      return readNumber(Field, Ignored);
    }
    if (!T.isAnyEnum() || T.vlen() != 1)
      return fault("has a field 'map_extra' that is no enum of one value, as "
                   "__ulong() makes it");
    return Error::success();
  }

  Error readValues(const btf::Member &Field, bool IsLast) {
    bool IsPrograms = M.Type == ProgramArray;
    if (IsInner)
      return fault("is inside another and has 'values' itself");
    if (!IsLast)
      return fault("has fields after 'values'");
    if (!IsPrograms && M.Type != ArrayOfMaps && M.Type != HashOfMaps)
      return fault("has 'values' and is of type " + Twine(M.Type) +
                   ", neither a map of maps nor a program array");
    if (Error E = setSize(Field, M.ValueSize, 4))
      return E;
    btf::Type Array = Types.type(Field.Type);
    btf::Type Pointer = Array.is(btf::Kind::Array)
                            ? Types.resolve(Array.array().Element)
                            : btf::Type();
    btf::Type Value = Pointer.is(btf::Kind::Ptr)
                          ? Types.resolve(Pointer.referred())
                          : btf::Type();
    if (!Value.is(IsPrograms ? btf::Kind::FuncProto : btf::Kind::Struct) ||
        Array.array().Count != 0)
      return fault("has 'values' that are no pointers to " +
                   Twine(IsPrograms ? "functions" : "map definitions") +
                   ", as __array() makes them");
    if (IsPrograms)
      return Error::success();
    Map Inner;
    Inner.Name = M.Name + ".inner";
    if (Error E =
            DefinitionReader(Types, Inner, At, /*IsInner=*/true).read(Value))
      return E;
    M.Inner.push_back(std::move(Inner));
    return Error::success();
  }

  const btf::BTF &Types;
  Map &M;
  uint32_t At;
  bool IsInner;
};
} // namespace

Error ObjectReader::readMaps() {
  if (MapsAt == None)
    return Error::success();
  btf::Type Datasec =
      Object.Types.type(Object.Types.find(btf::Kind::Datasec, ".maps"));
  if (!Datasec.is(btf::Kind::Datasec))
    return inputError(".maps", "is not described in .BTF");
  Expected<std::vector<btf::SectionVariable>> Places =
      placesOf(Datasec, Image.Sections[MapsAt].Size);
  if (!Places)
    return Places.takeError();
  for (const btf::SectionVariable &Place : *Places)
    if (Error E = readMap(Place))
      return E;
  return Error::success();
}

Error ObjectReader::readMap(const btf::SectionVariable &Place) {
  btf::Type Var = Object.Types.type(Place.Type);
  auto Fault = [&](const Twine &Message) {
    return inputError(".maps", Place.Offset,
                      "map '" + Var.name() + "' " + Message);
  };
  if (Var.linkage() != 1)
    return Fault("is static or extern, libbpf takes global ones");
  btf::Type Definition = Object.Types.resolve(Var.referred());
  if (!Definition.is(btf::Kind::Struct) || Definition.size() > Place.Size)
    return Fault("is no struct of " + Twine(Place.Size) + " bytes");
  Map M;
  M.Name = Var.name().str();
  if (Error E = DefinitionReader(Object.Types, M, Place.Offset,
                                 /*IsInner=*/false)
                    .read(Definition))
    return E;
  addMap(std::move(M), {MapsAt, Place.Offset, Place.Size});
  return Error::success();
}

} // namespace corify::object
