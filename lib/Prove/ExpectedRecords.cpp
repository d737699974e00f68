//===- ExpectedRecords.cpp - reading .corify.records ----------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Prove/ExpectedRecords.h"
#include "corify/Support/ExpectedRecords.h"
#include "corify/Support/InputError.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/CRC.h"

using namespace llvm;

namespace corify::prove {

using namespace expected;

namespace {
/// One compilation's list; its header is there and its bounds are the
/// section's.
class ListReader {
public:
  ListReader(StringRef Bytes, uint64_t At, endianness Order)
      : Bytes(Bytes), At(At), Order(Order) {}

  Error read(std::vector<ExpectedFunction> &Functions);

private:
  uint32_t word(uint64_t Offset) const {
    return support::endian::read<uint32_t>(Bytes.data() + Offset, Order);
  }
  /// The string that the word at Offset names; remembers one that is none.
  StringRef string(uint64_t Offset);
  ExpectedRecord readRecord(uint64_t Offset);

  StringRef Bytes, Strings;
  /// In the section.
  uint64_t At;
  endianness Order;
  std::optional<uint64_t> BadString, BadKind;
};
} // namespace

StringRef ListReader::string(uint64_t Offset) {
  uint32_t Start = word(Offset);
  if (Start < Strings.size())
    return Strings.substr(Start).take_until([](char C) { return !C; });
  BadString = Offset;
  return "";
}

ExpectedRecord ListReader::readRecord(uint64_t Offset) {
  ExpectedRecord R;
  R.Type = string(Offset);
  R.Access = string(Offset + 4);
  R.Path = string(Offset + 8);
  uint32_t Kind = word(Offset + 12);
  R.Kind = btf::RelocationKind(Kind);
  if (Kind >= btf::RelocationKindCount)
    BadKind = Offset + 12;
  R.File = string(Offset + 16);
  R.Line = word(Offset + 20);
  R.Column = word(Offset + 24);
  if (Kind != TypeIDLocalKind && Kind != TypeIDTargetKind)
    R.Value = support::endian::read<int64_t>(Bytes.data() + Offset + 32, Order);
  return R;
}

Error ListReader::read(std::vector<ExpectedFunction> &Functions) {
  if (word(ChecksumAt) !=
      crc32(arrayRefFromStringRef(Bytes.drop_front(ChecksumAt + 4))))
    return inputError(SectionName, At,
                      "the list of expected records is damaged: its checksum "
                      "is not 0x" +
                          utohexstr(word(ChecksumAt), /*LowerCase=*/true));
  uint64_t FunctionCount = word(16), RecordCount = word(20);
  uint64_t FirstRecord = HeaderSize + FunctionCount * FunctionSize;
  uint64_t FirstString = FirstRecord + RecordCount * RecordSize;
  if (FirstString + word(24) != Bytes.size())
    return inputError(SectionName, At + 16,
                      Twine(FunctionCount) + " functions and " +
                          Twine(RecordCount) + " records are not " +
                          Twine(Bytes.size()) + " bytes");
  Strings = Bytes.substr(FirstString);
  uint64_t Next = FirstRecord;
  for (uint64_t I = 0; I < FunctionCount; ++I) {
    uint64_t Offset = HeaderSize + I * FunctionSize;
    ExpectedFunction F;
    F.Name = string(Offset);
    uint64_t Count = word(Offset + 4);
    if (Count > (FirstString - Next) / RecordSize)
      return inputError(SectionName, At + Offset,
                        "function has " + Twine(Count) +
                            " records, more than are left");
    for (; Count; --Count, Next += RecordSize)
      F.Records.push_back(readRecord(Next));
    Functions.push_back(std::move(F));
  }
  if (Next != FirstString)
    return inputError(SectionName, At + Next,
                      Twine((FirstString - Next) / RecordSize) +
                          " records belong to no function");
  if (BadKind)
    return inputError(SectionName, At + *BadKind,
                      "relocation kind is " + Twine(word(*BadKind)) +
                          ", the last known is " +
                          Twine(btf::RelocationKindCount - 1));
  if (BadString)
    return inputError(SectionName, At + *BadString,
                      "names a string outside of the list's");
  return Error::success();
}

/// The list's bytes from the section's rest.
static Expected<StringRef> takeList(StringRef Rest, uint64_t At,
                                    endianness Order) {
  if (Rest.size() < HeaderSize)
    return inputError(SectionName, At,
                      "the list of expected records is truncated: " +
                          Twine(Rest.size()) + " bytes are left");
  uint32_t First = support::endian::read<uint32_t>(Rest.data(), Order);
  if (First != Magic)
    return inputError(SectionName, At,
                      "the list of expected records starts with 0x" +
                          utohexstr(First, true) + ", not 0x" +
                          utohexstr(Magic, true));
  uint16_t Version = support::endian::read<uint16_t>(Rest.data() + 4, Order);
  uint16_t Header = support::endian::read<uint16_t>(Rest.data() + 6, Order);
  if (Version != expected::Version)
    return inputError(SectionName, At + 4,
                      "the list of expected records is of version " +
                          Twine(Version) + ", this Corify reads " +
                          Twine(expected::Version));
  if (Header != HeaderSize)
    return inputError(SectionName, At + 4,
                      "the list of expected records has a header of " +
                          Twine(Header) + " bytes, not " + Twine(HeaderSize));
  uint32_t Size = support::endian::read<uint32_t>(Rest.data() + SizeAt, Order);
  if (Size < HeaderSize || Size > Rest.size())
    return inputError(SectionName, At + SizeAt,
                      "the list of expected records is truncated: it has " +
                          Twine(Size) + " bytes, " + Twine(Rest.size()) +
                          " are left");
  return Rest.take_front(Size);
}

Expected<std::vector<ExpectedFunction>> parseExpectedRecords(StringRef Section,
                                                             endianness Order) {
  std::vector<ExpectedFunction> Functions;
  StringRef Rest = Section;
  if (Rest.empty())
    return inputError(SectionName, 0,
                      "the list of expected records is truncated: it is empty");
  while (!Rest.empty()) {
    uint64_t At = Section.size() - Rest.size();
    Expected<StringRef> List = takeList(Rest, At, Order);
    if (!List)
      return List.takeError();
    if (Error E = ListReader(*List, At, Order).read(Functions))
      return std::move(E);
    Rest = Rest.drop_front(List->size());
    size_t Padding = Rest.take_while([](char C) { return !C; }).size();
    if (Padding <= MaxPadding)
      Rest = Rest.drop_front(Padding);
  }
  return Functions;
}

} // namespace corify::prove
