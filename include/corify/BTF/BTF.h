//===- BTF.h - a view of .BTF -----------------------------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
//   +--------+------------------------------+---------------------+
//   | header | types, one after another     | strings, NUL-ended  |
//   +--------+------------------------------+---------------------+
//              ^ type 1   ^ type 2 …
//
//   type:  name_off:32  info:32 (kflag:1, 0:2, kind:5, 0:8, vlen:16)
//          size or type:32, then what its kind asks for
//
// Nothing is copied: a view is the bytes and one offset a type. It refuses
// what cannot be walked (bounds, unknown kinds); what a type refers to is
// looked at when somebody asks, and a reference to nowhere is then the invalid
// type. The source is the kernel's Documentation/bpf/btf.rst.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_BTF_BTF_H
#define CORIFY_BTF_BTF_H

#include "corify/BTF/NameFilter.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/ADT/bit.h"
#include "llvm/DebugInfo/BTF/BTF.h"
#include "llvm/Support/Endian.h"
#include "llvm/Support/Error.h"
#include <algorithm>
#include <cstdint>
#include <cstring>
#include <optional>
#include <vector>

namespace corify::btf {

using TypeID = uint32_t;

/// As in the kernel's headers; the numbers are the format's.
enum class Kind : uint8_t {
  Void = 0,
  Int = 1,
  Ptr = 2,
  Array = 3,
  Struct = 4,
  Union = 5,
  Enum = 6,
  Fwd = 7,
  Typedef = 8,
  Volatile = 9,
  Const = 10,
  Restrict = 11,
  Func = 12,
  FuncProto = 13,
  Var = 14,
  Datasec = 15,
  Float = 16,
  DeclTag = 17,
  TypeTag = 18,
  Enum64 = 19,
};

/// "struct", "int", "enum64", as `bpftool btf dump` names them.
llvm::StringRef kindName(Kind K);

class BTF;

struct Member {
  llvm::StringRef Name;
  TypeID Type = 0;
  /// From the record's start, in bits; as the record's kflag has it taken
  /// apart.
  uint32_t BitOffset = 0;
  /// 0 for a member that is no bit-field.
  uint32_t BitSize = 0;
};

struct Array {
  TypeID Element = 0;
  TypeID Index = 0;
  uint32_t Count = 0;
};

struct Enumerator {
  llvm::StringRef Name;
  /// Of 32 bits, extended by the enumeration's sign; of 64 as it is.
  uint64_t Value = 0;
};

struct Parameter {
  llvm::StringRef Name;
  TypeID Type = 0;
};

struct SectionVariable {
  TypeID Type = 0;
  uint32_t Offset = 0;
  uint32_t Size = 0;
};

/// One type of a view, which must outlive it. The id 0 is void.
class Type {
public:
  Type() = default;
  Type(const BTF &Of, TypeID ID);

  /// False where the id names no type of the table.
  bool isValid() const { return Table; }
  TypeID id() const { return ID; }
  Kind kind() const { return K; }
  bool is(Kind Other) const { return isValid() && K == Other; }
  uint32_t vlen() const { return Info & 0xffff; }
  bool kflag() const { return Info >> 31; }
  llvm::StringRef name() const;
  /// In bytes, of what has one: int, float, records, enumerations, datasec.
  uint32_t size() const { return SizeOrType; }
  /// What a pointer, modifier, typedef, function or variable refers to.
  TypeID referred() const { return SizeOrType; }

  bool isComposite() const { return is(Kind::Struct) || is(Kind::Union); }
  bool isAnyEnum() const { return is(Kind::Enum) || is(Kind::Enum64); }
  /// typedef, const, volatile, restrict and type tags.
  bool isModifier() const {
    constexpr uint32_t Modifiers =
        1u << unsigned(Kind::Typedef) | 1u << unsigned(Kind::Volatile) |
        1u << unsigned(Kind::Const) | 1u << unsigned(Kind::Restrict) |
        1u << unsigned(Kind::TypeTag);
    return isValid() && Modifiers >> unsigned(K) & 1;
  }

  // What follows, of the kinds that have it; the index is below vlen().
  Member member(uint32_t Index) const;
  /// Without the cost of a Member, and of the name's length.
  TypeID memberType(uint32_t Index) const;
  bool memberNameIs(uint32_t Index, llvm::StringRef Name) const;
  bool isAnonymousMember(uint32_t Index) const;
  /// The first member from Index on that has the name or none at all; vlen()
  /// if there is none such. For looking at many members.
  uint32_t findMember(uint32_t Index, llvm::StringRef Name) const;
  Array array() const;
  Enumerator enumerator(uint32_t Index) const;
  llvm::StringRef enumeratorName(uint32_t Index) const;
  bool enumeratorNameIs(uint32_t Index, llvm::StringRef Name) const;
  Parameter parameter(uint32_t Index) const;
  SectionVariable sectionVariable(uint32_t Index) const;
  /// Of a declaration tag: the member or parameter, -1 for the type itself.
  int32_t componentIndex() const;
  /// Of a variable or a function: 0 static, 1 global, 2 extern.
  uint32_t linkage() const { return is(Kind::Var) ? word(0) : vlen(); }
  /// Of an int: its encoding (llvm::BTF::INT_SIGNED …), bit offset and bits.
  uint32_t intEncoding() const { return (word(0) >> 24) & 0xf; }
  uint32_t intOffset() const { return (word(0) >> 16) & 0xff; }
  uint32_t intBits() const { return word(0) & 0xff; }
  bool isSignedInt() const {
    return is(Kind::Int) && (intEncoding() & llvm::BTF::INT_SIGNED);
  }

private:
  uint32_t word(unsigned Index) const;
  uint32_t nameAt(unsigned Word) const;

  const BTF *Table = nullptr;
  const uint8_t *Record = nullptr;
  TypeID ID = 0;
  Kind K = Kind::Void;
  /// Of the table that has the bytes: a module's or its base.
  bool Swapped = false;
  uint32_t Info = 0;
  uint32_t SizeOrType = 0;
};

class BTF {
public:
  BTF() = default;

  /// Bytes must outlive the view, and so must Base: a module's BTF goes on
  /// where its kernel's ends, in types and in strings. Errors name ".BTF" and
  /// the offset. Filter: what forEachWanted() is to go through.
  static llvm::Expected<BTF> parse(llvm::StringRef Bytes,
                                   const BTF *Base = nullptr,
                                   const NameFilter *Filter = nullptr);

  /// Ids are below it; the base's and void count.
  TypeID typeCount() const { return Start + Offsets.size(); }
  /// The first id that is this view's own.
  TypeID firstOwn() const { return Start; }
  Type type(TypeID ID) const { return Type(*this, ID); }
  /// Without the cost of a Type.
  Kind kind(TypeID ID) const;
  /// Null where the offset is outside, or the string longer than 4096.
  llvm::StringRef string(uint32_t Offset) const;
  /// As string(Offset) == S, without looking for the string's end.
  bool stringIs(uint32_t Offset, llvm::StringRef S) const;
  llvm::StringRef name(TypeID ID) const;
  /// As name(), without the cost of its length: ends with a NUL. Null where
  /// name() has no data.
  const char *namePointer(TypeID ID) const;

  llvm::endianness order() const { return Order; }
  const BTF *base() const { return Base; }
  llvm::StringRef bytes() const { return Bytes; }
  /// Where the type's record starts in bytes(); of own types only.
  uint32_t offsetOf(TypeID ID) const { return Offsets[ID - Start]; }

  /// The parts of bytes(), and where own strings end in the count that goes on
  /// from the base.
  llvm::StringRef typeBytes() const {
    return Bytes.substr(TypesAt, TypesLength);
  }
  llvm::StringRef stringBytes() const {
    return Bytes.substr(StringsAt, StringsLength);
  }
  uint32_t stringsEnd() const { return StringsStart + StringsLength; }

  /// Without typedefs and modifiers; invalid where they lead nowhere or in
  /// circles.
  Type resolve(TypeID ID) const;
  /// In bytes, as libbpf's btf__resolve_size: pointers by pointerSize(), an
  /// array its elements. None where it has none, or one beyond 32 bits.
  std::optional<uint64_t> sizeOf(TypeID ID) const {
    return sizeOf(ID, PointerSize);
  }
  /// With pointers of that size: those of a BPF object are 8 bytes, whatever
  /// its BTF says of `long`.
  std::optional<uint64_t> sizeOf(TypeID ID, unsigned PointerBytes) const;
  /// 8, or 4 where a `long` of the table says so; 8 where there is none.
  unsigned pointerSize() const { return PointerSize; }

  /// Calls F(ID, Kind, Name) for each own type of one of these kinds (bit K is
  /// kind K) that has a name, in the order of ids. For looking at many names.
  template <typename FunctionT>
  void forEachNamed(uint32_t Kinds, FunctionT F) const;

  /// The same, but some of those that parse()'s filter does not want may be
  /// left out. Without one: all.
  template <typename FunctionT>
  void forEachWanted(uint32_t Kinds, FunctionT F) const;

  /// The first type of that kind and name, own ones first; none: 0. Linear.
  TypeID find(Kind K, llvm::StringRef Name) const;

  /// Looks at all that parse() leaves for later: that each reference, name and
  /// size is one. For BTF that is the object under test, not a kernel.
  llvm::Error verify() const;

private:
  friend class Type;

  template <bool Swapped> llvm::Error index(const NameFilter *Filter);
  template <typename FunctionT>
  void visitNamed(TypeID ID, uint32_t Kinds, FunctionT &F) const;
  bool guessPointerSize(uint32_t At);
  uint32_t word(uint32_t At) const;

  llvm::StringRef Bytes;
  const BTF *Base = nullptr;
  llvm::endianness Order = llvm::endianness::native;
  bool Swapped = false;
  unsigned PointerSize = 8;
  TypeID Start = 0;
  /// Where in Bytes the strings are, and where they start in the base's count.
  uint32_t StringsAt = 0, StringsLength = 0, StringsStart = 0;
  uint32_t TypesAt = 0, TypesLength = 0;
  /// Of each own type's record in Bytes; without a base, entry 0 is void's and
  /// stands for nothing.
  std::vector<uint32_t> Offsets;
  /// Own types that the filter lets pass.
  bool IsFiltered = false;
  std::vector<TypeID> Wanted;
};

inline uint32_t BTF::word(uint32_t At) const {
  uint32_t Value;
  std::memcpy(&Value, Bytes.data() + At, sizeof(Value));
  return Swapped ? llvm::byteswap(Value) : Value;
}

/// In the header: it is made some hundred thousand times a kernel.
inline Type::Type(const BTF &Of, TypeID ID) : ID(ID) {
  const BTF *Owner = &Of;
  while (ID < Owner->Start && Owner->Base)
    Owner = Owner->Base;
  if (ID >= Owner->typeCount())
    return;
  Table = Owner;
  Swapped = Owner->Swapped;
  if (ID == 0)
    return; // void has no record
  uint32_t At = Owner->offsetOf(ID);
  Record = Owner->Bytes.bytes_begin() + At;
  Info = Owner->word(At + 4);
  K = static_cast<Kind>((Info >> 24) & 0x1f);
  SizeOrType = Owner->word(At + 8);
}

template <typename FunctionT>
void BTF::visitNamed(TypeID ID, uint32_t Kinds, FunctionT &F) const {
  uint32_t At = offsetOf(ID);
  uint32_t Number = (word(At + 4) >> 24) & 0x1f;
  if (!(Kinds >> Number & 1))
    return;
  if (uint32_t NameAt = word(At))
    if (llvm::StringRef Name = string(NameAt); !Name.empty())
      F(ID, static_cast<Kind>(Number), Name);
}

template <typename FunctionT>
void BTF::forEachNamed(uint32_t Kinds, FunctionT F) const {
  for (TypeID ID = std::max<TypeID>(Start, 1), End = typeCount(); ID < End;
       ++ID)
    visitNamed(ID, Kinds, F);
}

template <typename FunctionT>
void BTF::forEachWanted(uint32_t Kinds, FunctionT F) const {
  if (!IsFiltered)
    return forEachNamed(Kinds, F);
  for (TypeID ID : Wanted)
    visitNamed(ID, Kinds, F);
}

} // namespace corify::btf

#endif
