//===- Type.cpp - one type of .BTF --------------------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Bytes.h"
#include "corify/BTF/BTF.h"

using namespace llvm;

namespace corify::btf {

static constexpr StringLiteral KindNames[] = {
    "void",    "int",      "ptr",      "array",      "struct",
    "union",   "enum",     "fwd",      "typedef",    "volatile",
    "const",   "restrict", "func",     "func_proto", "var",
    "datasec", "float",    "decl_tag", "type_tag",   "enum64"};

StringRef kindName(Kind K) {
  auto Index = static_cast<size_t>(K);
  return Index < std::size(KindNames) ? StringRef(KindNames[Index]) : "unknown";
}

uint32_t Type::word(unsigned Index) const {
  return read32(Record + 12 + 4 * Index, Swapped);
}

uint32_t Type::nameAt(unsigned Word) const { return word(Word); }

StringRef Type::name() const {
  return Record ? Table->string(read32(Record, Swapped)) : StringRef();
}

Member Type::member(uint32_t Index) const {
  // name_off:32 type:32 offset:32; with kflag bits:8 and offset:24 of these.
  uint32_t Offset = word(3 * Index + 2);
  Member M;
  M.Name = Table->string(nameAt(3 * Index));
  M.Type = word(3 * Index + 1);
  M.BitOffset = kflag() ? Offset & 0xffffff : Offset;
  M.BitSize = kflag() ? Offset >> 24 : 0;
  return M;
}

TypeID Type::memberType(uint32_t Index) const { return word(3 * Index + 1); }

bool Type::memberNameIs(uint32_t Index, StringRef Name) const {
  return Table->stringIs(nameAt(3 * Index), Name);
}

bool Type::isAnonymousMember(uint32_t Index) const {
  uint32_t Offset = nameAt(3 * Index);
  return Offset == 0 || Table->stringIs(Offset, "");
}

uint32_t Type::findMember(uint32_t Index, StringRef Name) const {
  const uint8_t *At = Record + 12 + size_t(12) * Index;
  const char *Strings = Table->Bytes.data() + Table->StringsAt;
  char First = Name.empty() ? '\0' : Name.front();
  for (uint32_t E = vlen(); Index < E; ++Index, At += 12) {
    uint32_t Offset = read32(At, Swapped);
    if (Offset == 0)
      return Index;
    // A base's strings, and those outside, are for the others to sort out.
    uint32_t Own = Offset - Table->StringsStart;
    if (Own < Table->StringsLength && Offset >= Table->StringsStart &&
        Strings[Own] != '\0' && Strings[Own] != First)
      continue;
    if (Table->stringIs(Offset, Name) || Table->stringIs(Offset, ""))
      return Index;
  }
  return Index;
}

Array Type::array() const { return {word(0), word(1), word(2)}; }

StringRef Type::enumeratorName(uint32_t Index) const {
  return Table->string(nameAt((K == Kind::Enum64 ? 3 : 2) * Index));
}

bool Type::enumeratorNameIs(uint32_t Index, StringRef Name) const {
  return Table->stringIs(nameAt((K == Kind::Enum64 ? 3 : 2) * Index), Name);
}

Enumerator Type::enumerator(uint32_t Index) const {
  if (K == Kind::Enum64) // name_off:32 val_lo32:32 val_hi32:32
    return {enumeratorName(Index),
            word(3 * Index + 1) | uint64_t(word(3 * Index + 2)) << 32};
  uint32_t Value = word(2 * Index + 1);
  return {enumeratorName(Index),
          kflag() ? uint64_t(int64_t(int32_t(Value))) : Value};
}

Parameter Type::parameter(uint32_t Index) const {
  return {Table->string(nameAt(2 * Index)), word(2 * Index + 1)};
}

SectionVariable Type::sectionVariable(uint32_t Index) const {
  return {word(3 * Index), word(3 * Index + 1), word(3 * Index + 2)};
}

int32_t Type::componentIndex() const { return int32_t(word(0)); }

} // namespace corify::btf
