//===- Values.cpp - what a matched spec is worth --------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A bit-field is read by a load of 1, 2, 4 or 8 bytes that covers it, moved to
// the upper end of a register and back:
//
//     byte_off          byte_off + byte_sz
//     |   bit_off   bit_off+bit_sz   |            little-endian
//     +------+############+----------+
//                         |<- lshift = 64 - that ->|
//                         rshift = 64 - bit_sz
//
// libbpf counts in 32 bits without a sign; what wraps there wraps here.
//
//===----------------------------------------------------------------------===//

#include "Values.h"
#include "Kinds.h"

using namespace llvm;
using corify::btf::RelocationKind;

namespace corify::relocate {

namespace {
class FieldValue {
public:
  FieldValue(const FoundSpec &Found, LoaderRules Rules)
      : Table(Found.Table), Found(Found), Rules(Rules) {}

  Reason compute(RelocationKind Kind, endianness Order, LocalValue &Result);

private:
  Reason computeElement(RelocationKind Kind, LocalValue &Result);
  Reason place(const btf::Type &Record, uint32_t Index);
  Reason placeBitField();
  Reason addLoadSize(btf::TypeID Field, LocalValue &Result);
  std::optional<uint32_t> sizeOf(btf::TypeID ID) const;

  const btf::BTF &Table;
  const FoundSpec &Found;
  LoaderRules Rules;
  /// The field's, after place().
  btf::Type Field;
  uint32_t BitOffset = 0, BitSize = 0, ByteOffset = 0, ByteSize = 0;
  bool IsBitField = false;
};
} // namespace

std::optional<uint32_t> FieldValue::sizeOf(btf::TypeID ID) const {
  std::optional<uint64_t> Size = Table.sizeOf(ID, Found.PointerSize);
  if (!Size)
    return std::nullopt;
  return static_cast<uint32_t>(*Size);
}

/// Of a load or store: that of an array's element, since libbpf 1.6.
Reason FieldValue::addLoadSize(btf::TypeID Field, LocalValue &Result) {
  btf::TypeID Sized = Field;
  if (Rules.Version >= 106) {
    btf::Type T = Table.resolve(Field);
    for (unsigned Depth = 0; T.is(btf::Kind::Array) && Depth < 64; ++Depth)
      T = Table.resolve(T.array().Element);
    if (!T.isValid())
      return Reason::BadTarget;
    Sized = T.id();
  }
  std::optional<uint32_t> Size = sizeOf(Sized);
  if (!Size)
    return Reason::BadTarget;
  Result.Size = *Size;
  Result.SizeOf = Field;
  return Reason::None;
}

/// Of an array's element, or of what the root points to.
Reason FieldValue::computeElement(RelocationKind Kind, LocalValue &Result) {
  btf::TypeID Element = Found.Path.back().Type;
  Result.Validates = true;
  if (Kind == RelocationKind::FieldByteOffset) {
    Result.Value = Found.BitOffset / 8;
    return addLoadSize(Element, Result);
  }
  if (Kind != RelocationKind::FieldByteSize)
    return Reason::BadRecord;
  std::optional<uint32_t> Size = sizeOf(Element);
  if (!Size)
    return Reason::BadTarget;
  Result.Value = *Size;
  return Reason::None;
}

Reason FieldValue::placeBitField() {
  ByteSize = Field.size();
  if (ByteSize == 0)
    return Reason::BadTarget;
  ByteOffset = BitOffset / 8 / ByteSize * ByteSize;
  while (BitOffset + BitSize - ByteOffset * 8 > ByteSize * 8) {
    if (ByteSize >= 8)
      return Reason::BitField;
    ByteSize *= 2;
    ByteOffset = BitOffset / 8 / ByteSize * ByteSize;
  }
  return Reason::None;
}

Reason FieldValue::place(const btf::Type &Record, uint32_t Index) {
  btf::Member M = Record.member(Index);
  Field = Table.resolve(M.Type);
  if (!Field.isValid())
    return Reason::BadTarget;
  BitOffset = Found.BitOffset;
  BitSize = M.BitSize;
  IsBitField = BitSize > 0;
  if (IsBitField)
    return placeBitField();
  std::optional<uint32_t> Size = sizeOf(Field.id());
  if (!Size)
    return Reason::BadTarget;
  ByteSize = *Size;
  ByteOffset = BitOffset / 8;
  BitSize = ByteSize * 8;
  return Reason::None;
}

Reason FieldValue::compute(RelocationKind Kind, endianness Order,
                           LocalValue &Result) {
  const Accessor &Last = Found.Path.back();
  if (Last.Name.empty())
    return computeElement(Kind, Result);
  if (Reason Why = place(Table.type(Last.Type), Last.Index);
      Why != Reason::None)
    return Why;
  // What a bit-field is read by is the compiler's choice.
  Result.Validates = !IsBitField;
  switch (Kind) {
  case RelocationKind::FieldByteOffset:
    Result.Value = ByteOffset;
    return IsBitField ? Reason::None : addLoadSize(Field.id(), Result);
  case RelocationKind::FieldByteSize:
    Result.Value = ByteSize;
    return Reason::None;
  case RelocationKind::FieldSigned:
    Result.Value = (Field.isAnyEnum() && Field.kflag()) || Field.isSignedInt();
    Result.Validates = true;
    return Reason::None;
  case RelocationKind::FieldLShiftU64:
    Result.Value = Order == endianness::little
                       ? 64 - (BitOffset + BitSize - ByteOffset * 8)
                       : (8 - ByteSize) * 8 + (BitOffset - ByteOffset * 8);
    return Reason::None;
  case RelocationKind::FieldRShiftU64:
    Result.Value = 64 - BitSize;
    Result.Validates = true;
    return Reason::None;
  default:
    return Reason::BadRecord;
  }
}

static Reason computeEnumerator(const FoundSpec &Found, LoaderRules Rules,
                                LocalValue &Result) {
  const Accessor &A = Found.Path.front();
  btf::Type T = Found.Table.type(A.Type);
  Result.Value = T.enumerator(A.Index).Value;
  // libbpf takes any value of 32 bits for a signed one.
  if (T.is(btf::Kind::Enum) && Rules.Loader == LoaderRules::Libbpf)
    Result.Value = static_cast<uint64_t>(
        int64_t(static_cast<int32_t>(static_cast<uint32_t>(Result.Value))));
  return Reason::None;
}

static Reason computeTypeSize(const FoundSpec &Found, LocalValue &Result) {
  std::optional<uint64_t> Size =
      Found.Table.sizeOf(Found.Root, Found.PointerSize);
  if (!Size)
    return Reason::BadTarget;
  Result.Value = *Size;
  return Reason::None;
}

Reason computeValue(RelocationKind Kind, const FoundSpec &Found,
                    endianness Order, LoaderRules Rules, LocalValue &Result) {
  Result = LocalValue();
  if (isExistenceCheck(Kind)) {
    Result.Value = 1;
    return Reason::None;
  }
  if (isFieldBased(Kind))
    return FieldValue(Found, Rules).compute(Kind, Order, Result);
  if (Kind == RelocationKind::EnumvalValue)
    return computeEnumerator(Found, Rules, Result);
  if (Kind == RelocationKind::TypeSize)
    return computeTypeSize(Found, Result);
  // The id in the instruction may be of the time before linking.
  Result.Value = Found.Root;
  Result.Validates = Rules.Loader == LoaderRules::Cilium;
  return Reason::None;
}

} // namespace corify::relocate
