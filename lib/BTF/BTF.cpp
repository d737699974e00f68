//===- BTF.cpp - a view of .BTF -------------------------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/BTF/BTF.h"
#include "Bytes.h"
#include "corify/Support/InputError.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include <array>
#include <cstring>

using namespace llvm;

namespace corify::btf {

static constexpr uint16_t Magic = 0xeb9f;
/// magic:16 version:8 flags:8 hdr_len:32 type_off type_len str_off str_len
static constexpr uint32_t HeaderSize = 24;
/// As libbpf has it (BTF_MAX_NR_TYPES is 0x7fffffff, string offsets likewise).
static constexpr uint64_t MaxSection = 0x7fffffff;
/// libbpf follows no more references than this; a longer chain is a circle.
static constexpr unsigned MaxDepth = 32;

/// A megabyte that a hundred thousand types have for their name is no name. The
/// kernel's limit is 512 characters; access strings and lines may have more.
static constexpr size_t MaxString = 4096;

Expected<BTF> BTF::parse(StringRef Bytes, const BTF *Base,
                         const NameFilter *Filter) {
  BTF Result;
  Result.Base = Base;
  Result.Bytes = Bytes;
  if (Bytes.size() < HeaderSize)
    return inputError(".BTF", "header needs " + Twine(HeaderSize) +
                                  " bytes, there are " + Twine(Bytes.size()));
  const uint8_t *Header = Bytes.bytes_begin();
  uint16_t Seen;
  std::memcpy(&Seen, Header, sizeof(Seen));
  if (Seen != Magic && Seen != byteswap(Magic))
    return inputError(".BTF", 0,
                      "magic is 0x" + utohexstr(Seen, true) + ", not 0xeb9f");
  Result.Swapped = Seen != Magic;
  Result.Order = Result.Swapped == (endianness::native == endianness::little)
                     ? endianness::big
                     : endianness::little;
  if (Header[2] != 1)
    return inputError(".BTF", 2,
                      "version " + Twine(unsigned(Header[2])) + ", not 1");
  uint32_t HeaderLength = read32(Header + 4, Result.Swapped);
  if (HeaderLength < HeaderSize || HeaderLength > Bytes.size())
    return inputError(".BTF", 4,
                      "header length " + Twine(HeaderLength) +
                          " in a section of " + Twine(Bytes.size()) + " bytes");
  if (Bytes.size() > MaxSection)
    return inputError(".BTF", "section of " + Twine(Bytes.size()) + " bytes");
  uint64_t Body = Bytes.size() - HeaderLength;
  auto Part = [&](unsigned At, StringRef Name, uint32_t &Start,
                  uint32_t &Length) -> Error {
    uint64_t Offset = read32(Header + At, Result.Swapped);
    uint64_t Size = read32(Header + At + 4, Result.Swapped);
    if (Offset > Body || Size > Body - Offset)
      return inputError(".BTF", At,
                        Name + " at " + Twine(Offset) + " of length " +
                            Twine(Size) + " are outside the " + Twine(Body) +
                            " bytes after the header");
    Start = HeaderLength + Offset;
    Length = Size;
    return Error::success();
  };
  if (Error E = Part(8, "types", Result.TypesAt, Result.TypesLength))
    return E;
  if (Error E = Part(16, "strings", Result.StringsAt, Result.StringsLength))
    return E;
  if (Result.TypesAt % 4 != 0)
    return inputError(".BTF", 8, "types are not aligned to 4 bytes");
  StringRef Strings = Bytes.substr(Result.StringsAt, Result.StringsLength);
  // A module's may be empty: it has its kernel's as well.
  if (!Strings.empty() || !Base) {
    if (Strings.empty() || Strings.back() != '\0' ||
        (!Base && Strings.front() != '\0'))
      return inputError(".BTF", Result.StringsAt,
                        "strings do not start and end with a NUL");
  }
  if (Base) {
    if (Base->Order != Result.Order)
      return inputError(".BTF", 0, "byte order differs from the base's");
    Result.Start = Base->typeCount();
    Result.StringsStart = Base->StringsStart + Base->StringsLength;
  }
  if (Error E = Result.Swapped ? Result.index<true>(Filter)
                               : Result.index<false>(Filter))
    return E;
  if (Base)
    Result.PointerSize = Base->PointerSize;
  return Result;
}

namespace {
/// What follows the 12 bytes that each type has: a constant, and so many bytes
/// for each of vlen. By the number in five bits of info.
struct Payload {
  uint8_t Fixed = 0, PerItem = 0;
  bool IsKnown = false;
};
} // namespace

static constexpr std::array<Payload, 32> makePayloads() {
  std::array<Payload, 32> Result;
  for (Kind K :
       {Kind::Ptr, Kind::Fwd, Kind::Typedef, Kind::Volatile, Kind::Const,
        Kind::Restrict, Kind::Func, Kind::Float, Kind::TypeTag})
    Result[size_t(K)] = {0, 0, true};
  for (Kind K : {Kind::Int, Kind::Var, Kind::DeclTag})
    Result[size_t(K)] = {4, 0, true};
  Result[size_t(Kind::Array)] = {12, 0, true};
  for (Kind K : {Kind::Enum, Kind::FuncProto})
    Result[size_t(K)] = {0, 8, true};
  for (Kind K : {Kind::Struct, Kind::Union, Kind::Datasec, Kind::Enum64})
    Result[size_t(K)] = {0, 12, true};
  return Result;
}
static constexpr std::array<Payload, 32> Payloads = makePayloads();

static bool isLong(StringRef Name) {
  static constexpr StringLiteral Spellings[] = {"long",
                                                "long int",
                                                "int long",
                                                "unsigned long",
                                                "long unsigned",
                                                "unsigned long int",
                                                "unsigned int long",
                                                "long unsigned int",
                                                "long int unsigned",
                                                "int unsigned long",
                                                "int long unsigned"};
  return is_contained(Spellings, Name);
}

/// Kinds that are nothing but the 12 bytes that each type has.
static constexpr uint32_t findPlainKinds() {
  uint32_t Result = 0;
  for (unsigned K = 0; K < Payloads.size(); ++K)
    if (Payloads[K].IsKnown && !Payloads[K].Fixed && !Payloads[K].PerItem)
      Result |= 1u << K;
  return Result;
}
static constexpr uint32_t PlainKinds = findPlainKinds();

/// One walk over all types: half of the time that a check of one object takes.
/// Where a type starts depends on the one before it, and to wait for that is
/// what costs; but most are of a plain kind, and then the processor guesses
/// right and goes ahead.
template <bool Swapped> Error BTF::index(const NameFilter *Filter) {
  const uint8_t *Begin = Bytes.bytes_begin();
  const char *Strings = Bytes.data() + StringsAt;
  uint64_t At = TypesAt, End = uint64_t(TypesAt) + TypesLength;
  // 12 bytes is the shortest; kernels have about 25 a type.
  Offsets.reserve(TypesLength / 20 + 1);
  if (!Base)
    Offsets.push_back(0);
  IsFiltered = Filter;
  bool KnowsPointers = Base;
  while (At < End) {
    if (End - At < 12)
      return inputError(".BTF", At,
                        "type " + Twine(typeCount()) +
                            " is cut off by the end of the types");
    uint32_t Info = read32(Begin + At + 4, Swapped);
    uint32_t KindNumber = (Info >> 24) & 0x1f;
    if (Filter && Filter->mayWant(KindNumber)) {
      // Names of the base, which are few, are for whoever asks.
      uint32_t Name = read32(Begin + At, Swapped);
      uint32_t Own = Name - StringsStart;
      if (Name &&
          (Own >= StringsLength ||
           Filter->mayWant(KindNumber, Strings + Own, StringsLength - Own)))
        Wanted.push_back(Start + Offsets.size());
    }
    TypeID ID = typeCount();
    Offsets.push_back(At);
    if (LLVM_LIKELY(PlainKinds >> KindNumber & 1)) {
      At += 12;
      continue;
    }
    const Payload &Size = Payloads[KindNumber];
    if (!Size.IsKnown)
      return inputError(".BTF", At,
                        "type " + Twine(ID) + " has kind " + Twine(KindNumber) +
                            ", known are 1 (int) to 19 (enum64)");
    uint32_t Length = 12 + Size.Fixed + Size.PerItem * (Info & 0xffff);
    if (Length > End - At)
      return inputError(".BTF", At,
                        "type " + Twine(ID) + " (" +
                            kindName(static_cast<Kind>(KindNumber)) +
                            ") is cut off by the end of the types");
    if (KindNumber == unsigned(Kind::Int) && !KnowsPointers)
      KnowsPointers = guessPointerSize(At);
    At += Length;
  }
  return Error::success();
}

/// As libbpf does it: by the first int that is called long.
bool BTF::guessPointerSize(uint32_t At) {
  uint32_t Size = word(At + 8);
  if ((Size != 4 && Size != 8) || !isLong(string(word(At))))
    return false;
  PointerSize = Size;
  return true;
}

Kind BTF::kind(TypeID ID) const {
  if (ID < Start && Base)
    return Base->kind(ID);
  if (ID == 0 || ID >= typeCount())
    return Kind::Void;
  const uint8_t *Record = Bytes.bytes_begin() + offsetOf(ID);
  return static_cast<Kind>((read32(Record + 4, Swapped) >> 24) & 0x1f);
}

StringRef BTF::string(uint32_t Offset) const {
  if (Offset < StringsStart)
    return Base->string(Offset);
  Offset -= StringsStart;
  if (Offset >= StringsLength)
    return StringRef();
  // parse() saw the NUL at the end.
  const char *Text = Bytes.data() + StringsAt + Offset;
  size_t Length = strnlen(Text, MaxString + 1);
  return Length > MaxString ? StringRef() : StringRef(Text, Length);
}

bool BTF::stringIs(uint32_t Offset, StringRef S) const {
  if (Offset < StringsStart)
    return Base->stringIs(Offset, S);
  Offset -= StringsStart;
  if (Offset >= StringsLength)
    return S.empty();
  // parse() saw a NUL at the end: what is longer than the rest differs.
  if (S.size() >= StringsLength - Offset)
    return false;
  const char *Text = Bytes.data() + StringsAt + Offset;
  return Text[S.size()] == 0 &&
         (S.empty() ||
          (*Text == S.front() && std::memcmp(Text, S.data(), S.size()) == 0));
}

StringRef BTF::name(TypeID ID) const {
  if (ID < Start && Base)
    return Base->name(ID);
  if (ID == 0 || ID >= typeCount())
    return StringRef();
  return string(read32(Bytes.bytes_begin() + offsetOf(ID), Swapped));
}

const char *BTF::namePointer(TypeID ID) const {
  if (ID < Start && Base)
    return Base->namePointer(ID);
  if (ID == 0 || ID >= typeCount())
    return nullptr;
  uint32_t Offset = read32(Bytes.bytes_begin() + offsetOf(ID), Swapped);
  if (Offset < StringsStart)
    return Base->string(Offset).data();
  Offset -= StringsStart;
  return Offset < StringsLength ? Bytes.data() + StringsAt + Offset : nullptr;
}

Type BTF::resolve(TypeID ID) const {
  for (unsigned Depth = 0; Depth < MaxDepth; ++Depth) {
    Type T = type(ID);
    if (!T.isModifier())
      return T;
    ID = T.referred();
  }
  return Type();
}

std::optional<uint64_t> BTF::sizeOf(TypeID ID, unsigned PointerBytes) const {
  uint64_t Count = 1;
  for (unsigned Depth = 0; Depth < MaxDepth; ++Depth) {
    Type T = type(ID);
    uint64_t Size;
    switch (T.kind()) {
    case Kind::Int:
    case Kind::Struct:
    case Kind::Union:
    case Kind::Enum:
    case Kind::Enum64:
    case Kind::Datasec:
    case Kind::Float:
      Size = T.size();
      break;
    case Kind::Ptr:
      Size = PointerBytes;
      break;
    case Kind::Typedef:
    case Kind::Volatile:
    case Kind::Const:
    case Kind::Restrict:
    case Kind::TypeTag:
    case Kind::Var:
    case Kind::DeclTag:
      ID = T.referred();
      continue;
    case Kind::Array: {
      Array A = T.array();
      if (A.Count && Count > UINT32_MAX / A.Count)
        return std::nullopt;
      Count *= A.Count;
      ID = A.Element;
      continue;
    }
    default:
      return std::nullopt;
    }
    if (Size && Count > UINT32_MAX / Size)
      return std::nullopt;
    return Count * Size;
  }
  return std::nullopt;
}

TypeID BTF::find(Kind K, StringRef Name) const {
  for (TypeID ID = std::max<TypeID>(Start, 1); ID < typeCount(); ++ID)
    if (kind(ID) == K && name(ID) == Name)
      return ID;
  return Base ? Base->find(K, Name) : 0;
}

} // namespace corify::btf
