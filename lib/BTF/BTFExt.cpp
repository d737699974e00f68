//===- BTFExt.cpp - a view of .BTF.ext ------------------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/BTF/BTFExt.h"
#include "Bytes.h"
#include "corify/Support/InputError.h"

using namespace llvm;

namespace corify::btf {

static constexpr StringLiteral KindNames[RelocationKindCount] = {
    "byte_off",    "byte_sz",    "field_exists",   "signed",
    "lshift_u64",  "rshift_u64", "local_type_id",  "target_type_id",
    "type_exists", "type_size",  "enumval_exists", "enumval_value",
    "type_matches"};

StringRef relocationKindName(RelocationKind K) {
  auto Index = static_cast<uint32_t>(K);
  return Index < RelocationKindCount ? StringRef(KindNames[Index]) : "unknown";
}

namespace {
/// One of the three parts: sections of records of one size.
class PartReader {
public:
  PartReader(StringRef Bytes, const BTF &Types, uint64_t At, uint64_t Length,
             StringRef Name)
      : Bytes(Bytes), Types(Types), At(At), End(At + Length), Name(Name),
        Swapped(Types.order() != endianness::native) {}

  template <typename RecordT>
  Error read(std::vector<ExtSection<RecordT>> &Sections, uint32_t MinimumSize,
             RecordT (*Decode)(const PartReader &, uint64_t)) {
    if (At == End)
      return Error::success();
    if (End - At < 4)
      return fault("record size is cut off");
    uint32_t Size = word(At);
    // libbpf's rule; a multiple of 4 keeps what follows aligned.
    if (Size < MinimumSize || Size % 4 != 0)
      return fault("record size is " + Twine(Size) + ", the least is " +
                   Twine(MinimumSize));
    At += 4;
    while (At != End) {
      if (End - At < 8)
        return fault("section header is cut off");
      ExtSection<RecordT> Section;
      Section.Name = Types.string(word(At));
      uint64_t Count = word(At + 4);
      if (Section.Name.empty())
        return fault("section name is outside .BTF's strings or empty");
      if (Count == 0)
        return fault("section '" + Section.Name + "' has no records");
      if (Count > (End - At - 8) / Size)
        return fault("section '" + Section.Name + "' has " + Twine(Count) +
                     " records of " + Twine(Size) +
                     " bytes, there is room for " +
                     Twine((End - At - 8) / Size));
      At += 8;
      Section.Records.reserve(Count);
      for (; Count; --Count, At += Size)
        Section.Records.push_back(Decode(*this, At));
      Sections.push_back(std::move(Section));
    }
    return Error::success();
  }

  uint32_t word(uint64_t Offset) const {
    return read32(Bytes.bytes_begin() + Offset, Swapped);
  }

private:
  Error fault(const Twine &Message) {
    return inputError(".BTF.ext", At, Name + ": " + Message);
  }

  StringRef Bytes;
  const BTF &Types;
  uint64_t At, End;
  StringRef Name;
  bool Swapped;
};
} // namespace

static FunctionInfo decodeFunction(const PartReader &In, uint64_t At) {
  return {In.word(At), In.word(At + 4)};
}

static LineInfo decodeLine(const PartReader &In, uint64_t At) {
  uint32_t Place = In.word(At + 12); // line:22 column:10
  return {In.word(At), In.word(At + 4), In.word(At + 8), Place >> 10,
          Place & 0x3ff};
}

static CoreRecord decodeRelocation(const PartReader &In, uint64_t At) {
  return {In.word(At), In.word(At + 4), In.word(At + 8),
          static_cast<RelocationKind>(In.word(At + 12))};
}

Expected<BTFExt> BTFExt::parse(StringRef Bytes, const BTF &Types) {
  // Up to line_info; core_relo came later.
  constexpr uint32_t OldHeaderSize = 24, HeaderSize = 32;
  bool Swapped = Types.order() != endianness::native;
  const uint8_t *Header = Bytes.bytes_begin();
  if (Bytes.size() < OldHeaderSize)
    return inputError(".BTF.ext", "header needs " + Twine(OldHeaderSize) +
                                      " bytes, there are " +
                                      Twine(Bytes.size()));
  if (read16(Header, Swapped) != 0xeb9f)
    return inputError(".BTF.ext", 0,
                      "magic is not 0xeb9f in .BTF's byte order");
  if (Header[2] != 1)
    return inputError(".BTF.ext", 2,
                      "version " + Twine(unsigned(Header[2])) + ", not 1");
  uint32_t HeaderLength = read32(Header + 4, Swapped);
  if (HeaderLength < OldHeaderSize || HeaderLength > Bytes.size())
    return inputError(".BTF.ext", 4,
                      "header length " + Twine(HeaderLength) +
                          " in a section of " + Twine(Bytes.size()) + " bytes");

  BTFExt Result;
  Result.HeaderLength = HeaderLength;
  Result.Size = Bytes.size();
  auto Part = [&](uint32_t At, StringRef Name) -> Expected<PartReader> {
    uint64_t Body = Bytes.size() - HeaderLength;
    uint64_t Offset = read32(Header + At, Swapped);
    uint64_t Length = read32(Header + At + 4, Swapped);
    if (Offset > Body || Length > Body - Offset || Offset % 4 != 0)
      return inputError(".BTF.ext", At,
                        Name + " at " + Twine(Offset) + " of length " +
                            Twine(Length) + " are outside the " + Twine(Body) +
                            " bytes after the header, or not aligned");
    Result.Parts[(At - 8) / 8] = {HeaderLength + Offset,
                                  HeaderLength + Offset + Length};
    return PartReader(Bytes, Types, HeaderLength + Offset, Length, Name);
  };
  auto Functions = Part(8, "function infos");
  if (!Functions)
    return Functions.takeError();
  if (Error E = Functions->read(Result.Functions, 8, decodeFunction))
    return E;
  auto Lines = Part(16, "line infos");
  if (!Lines)
    return Lines.takeError();
  if (Error E = Lines->read(Result.Lines, 16, decodeLine))
    return E;
  if (HeaderLength < HeaderSize)
    return Result;
  auto Relocations = Part(24, "CO-RE records");
  if (!Relocations)
    return Relocations.takeError();
  if (Error E = Relocations->read(Result.Relocations, 16, decodeRelocation))
    return E;
  return Result;
}

} // namespace corify::btf
