//===- Kconfig.cpp - values of extern … __kconfig -------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Object/Kconfig.h"
#include "corify/Support/InputError.h"
#include "llvm/Support/MathExtras.h"
#include <cerrno>
#include <cstdlib>

using namespace llvm;

namespace corify::object {

namespace {
/// What of the types that Externs.cpp lets through it is.
enum class Sort : uint8_t { Bool, Tristate, Char, Integer, String };

struct OptionType {
  Sort What = Sort::Integer;
  bool IsSigned = false;
};
} // namespace

static OptionType typeOf(const ObjectFile &Object, const Extern &E) {
  btf::Type T = Object.Types.resolve(Object.Types.type(E.Type).referred());
  if (T.is(btf::Kind::Array))
    return {Sort::String, false};
  if (T.isAnyEnum())
    return {Sort::Tristate, false};
  if (T.intEncoding() & BTF::INT_BOOL)
    return {Sort::Bool, false};
  return {E.Size == 1 ? Sort::Char : Sort::Integer, T.isSignedInt()};
}

static std::string describe(const Extern &E, const OptionType &T) {
  switch (T.What) {
  case Sort::Bool:
    return "a bool, which is y or n";
  case Sort::Tristate:
    return "an enum libbpf_tristate, which is y, m or n";
  case Sort::Char:
    return std::string(T.IsSigned ? "a signed" : "an unsigned") +
           " char, which is y, m, n or a number that fits";
  case Sort::Integer:
    return std::string(T.IsSigned ? "a signed" : "an unsigned") +
           " integer of " + std::to_string(E.Size) + " bytes";
  case Sort::String:
    return "an array of char, which is a string in quotes";
  }
  return "";
}

static Error misfit(const Extern &E, const OptionType &T, const Twine &Value) {
  return inputError("value " + Value + " does not fit " + E.Name + ", " +
                    describe(E, T));
}

/// In the low Size bytes of what is as large as the extern.
static std::vector<uint8_t> bytesOf(const ObjectFile &Object, const Extern &E,
                                    uint64_t Number, uint32_t Size) {
  std::vector<uint8_t> Bytes(E.Size);
  for (uint32_t Byte = 0; Byte < Size; ++Byte) {
    bool IsLittle = Object.Order == endianness::little;
    Bytes[Byte] = uint8_t(Number >> (8 * (IsLittle ? Byte : Size - 1 - Byte)));
  }
  return Bytes;
}

/// y, m and n; a loader looks at no more than the letter.
static std::optional<uint64_t> letterValue(char Letter, Sort What) {
  switch (What) {
  case Sort::Bool:
    if (Letter == 'm')
      return std::nullopt;
    return Letter == 'y';
  case Sort::Tristate: // enum libbpf_tristate
    return Letter == 'y' ? 1 : Letter == 'm' ? 2 : 0;
  case Sort::Char:
    return uint8_t(Letter);
  default:
    return std::nullopt;
  }
}

/// As C reads it, sign and base included; all of it.
static std::optional<uint64_t> readNumber(StringRef Text) {
  std::string Copy = Text.str();
  char *End = nullptr;
  errno = 0;
  unsigned long long Number = std::strtoull(Copy.c_str(), &End, 0);
  if (Text.empty() || errno || End != Copy.c_str() + Copy.size())
    return std::nullopt;
  return Number;
}

static bool isInRange(const Extern &E, const OptionType &T, uint64_t Number) {
  if (T.What == Sort::Bool)
    return Number <= 1;
  unsigned Bits = 8 * E.Size;
  return T.IsSigned ? isIntN(Bits, int64_t(Number)) : isUIntN(Bits, Number);
}

/// A longer string than there is room for is cut off.
static Expected<std::vector<uint8_t>> stringBytes(const Extern &E,
                                                  StringRef Text) {
  if (Text.size() < 2 || !Text.ends_with("\""))
    return inputError("value " + Text + " of " + E.Name +
                      " has no quote at its end");
  StringRef Inside = Text.drop_front().drop_back().take_front(E.Size - 1);
  std::vector<uint8_t> Bytes(E.Size);
  llvm::copy(Inside, Bytes.begin());
  return Bytes;
}

Expected<std::vector<uint8_t>> kconfigNumber(const ObjectFile &Object,
                                             const Extern &E, uint64_t Number) {
  OptionType T = typeOf(Object, E);
  if (T.What == Sort::Tristate || T.What == Sort::String ||
      !isInRange(E, T, Number))
    return misfit(E, T, Twine(Number));
  return bytesOf(Object, E, Number, E.Size);
}

Expected<std::vector<uint8_t>> kconfigValue(const ObjectFile &Object,
                                            const Extern &E, StringRef Value) {
  OptionType T = typeOf(Object, E);
  if (Value.starts_with("\""))
    return T.What == Sort::String
               ? stringBytes(E, Value)
               : Expected<std::vector<uint8_t>>(misfit(E, T, Value));
  if (!Value.empty() && StringRef("ymn").contains(Value[0])) {
    std::optional<uint64_t> Number = letterValue(Value[0], T.What);
    if (!Number)
      return misfit(E, T, Value);
    return bytesOf(Object, E, *Number, std::min(E.Size, 4u));
  }
  std::optional<uint64_t> Number = readNumber(Value);
  if (!Number || (T.What != Sort::Integer && T.What != Sort::Char) ||
      !isInRange(E, T, *Number))
    return misfit(E, T, Value);
  return bytesOf(Object, E, *Number, E.Size);
}

bool isKconfigString(const ObjectFile &Object, const Extern &E) {
  return typeOf(Object, E).What == Sort::String;
}

} // namespace corify::object
