//===- BTFBuilder.h - hand-made .BTF for tests ------------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Types get their ids in the order in which they are added, from 1 on, or from
// where the base ends.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_TEST_UNIT_BTFBUILDER_H
#define CORIFY_TEST_UNIT_BTFBUILDER_H

#include "corify/BTF/BTF.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Endian.h"
#include <initializer_list>
#include <string>
#include <vector>

struct BuiltMember {
  llvm::StringRef Name;
  corify::btf::TypeID Type;
  uint32_t BitOffset;
  uint32_t BitSize = 0;
};

class BTFBuilder {
public:
  using TypeID = corify::btf::TypeID;
  using Kind = corify::btf::Kind;

  explicit BTFBuilder(llvm::endianness Order = llvm::endianness::little)
      : Order(Order), Strings(1, '\0') {}
  /// What goes on from a base, and uses the base's strings.
  BTFBuilder(llvm::endianness Order, const BTFBuilder &Base)
      : Order(Order), Base(&Base), Next(Base.Next),
        StringsStart(Base.StringsStart + Base.Strings.size()) {}

  /// Encoding: llvm::BTF::INT_SIGNED and so on.
  TypeID integer(llvm::StringRef Name, uint32_t Size, uint32_t Encoding = 0) {
    return add(Kind::Int, Name, 0, false, Size, {Encoding << 24 | Size * 8});
  }
  /// A pointer, a modifier, a typedef, a function.
  TypeID reference(Kind K, TypeID To, llvm::StringRef Name = "") {
    return add(K, Name, 0, false, To, {});
  }
  TypeID array(TypeID Element, uint32_t Count) {
    return add(Kind::Array, "", 0, false, 0, {Element, Element, Count});
  }
  TypeID record(Kind K, llvm::StringRef Name, uint32_t Size,
                std::initializer_list<BuiltMember> Members) {
    bool HasBits = false;
    for (const BuiltMember &M : Members)
      HasBits |= M.BitSize != 0;
    std::vector<uint32_t> Words;
    for (const BuiltMember &M : Members)
      Words.insert(Words.end(),
                   {string(M.Name), M.Type, M.BitOffset | M.BitSize << 24});
    return add(K, Name, Members.size(), HasBits, Size, Words);
  }
  TypeID enumeration(
      llvm::StringRef Name,
      std::initializer_list<std::pair<llvm::StringRef, uint32_t>> Values) {
    std::vector<uint32_t> Words;
    for (auto [Constant, Value] : Values)
      Words.insert(Words.end(), {string(Constant), Value});
    return add(Kind::Enum, Name, Values.size(), false, 4, Words);
  }
  TypeID enumeration64(
      llvm::StringRef Name,
      std::initializer_list<std::pair<llvm::StringRef, uint64_t>> Values) {
    std::vector<uint32_t> Words;
    for (auto [Constant, Value] : Values)
      Words.insert(Words.end(),
                   {string(Constant), uint32_t(Value), uint32_t(Value >> 32)});
    return add(Kind::Enum64, Name, Values.size(), false, 8, Words);
  }
  TypeID prototype(TypeID Result, std::initializer_list<TypeID> Parameters) {
    std::vector<uint32_t> Words;
    for (TypeID P : Parameters)
      Words.insert(Words.end(), {0, P});
    return add(Kind::FuncProto, "", Parameters.size(), false, Result, Words);
  }

  TypeID add(Kind K, llvm::StringRef Name, uint32_t Vlen, bool Kflag,
             uint32_t SizeOrType, const std::vector<uint32_t> &Words) {
    append(Types, string(Name));
    append(Types, uint32_t(Kflag) << 31 | uint32_t(K) << 24 | Vlen);
    append(Types, SizeOrType);
    for (uint32_t Word : Words)
      append(Types, Word);
    return Next++;
  }

  /// Its offset, for what is no type's name: an access string.
  uint32_t string(llvm::StringRef Text) {
    if (Text.empty())
      return 0;
    if (Base) {
      size_t Known = Base->Strings.find('\0' + Text.str() + '\0');
      if (Known != std::string::npos)
        return Known + 1;
    }
    uint32_t At = StringsStart + Strings.size();
    Strings += Text.str() + '\0';
    return At;
  }

  std::string bytes() const {
    std::string Result(4, '\0');
    llvm::support::endian::write16(Result.data(), 0xeb9f, Order);
    Result[2] = 1;
    append(Result, 24);
    append(Result, 0);
    append(Result, Types.size());
    append(Result, Types.size());
    append(Result, Strings.size());
    return Result + Types + Strings;
  }

private:
  void append(std::string &To, uint32_t Word) const {
    char Bytes[4];
    llvm::support::endian::write32(Bytes, Word, Order);
    To.append(Bytes, 4);
  }

  llvm::endianness Order;
  const BTFBuilder *Base = nullptr;
  TypeID Next = 1;
  uint32_t StringsStart = 0;
  std::string Types, Strings;
};

#endif
