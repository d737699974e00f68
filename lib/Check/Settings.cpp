//===- Settings.cpp - what a loader would set -----------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Settings.h"
#include "corify/BTF/Contents.h"
#include "corify/Object/Kconfig.h"
#include "corify/Support/InputError.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/MathExtras.h"

using namespace llvm;

namespace corify::check {

//===- Numbers -----------------------------------------------------------===//

/// "true", "-1", "0x10", "'c'", as one gives a variable a value.
static std::optional<uint64_t> parseNumber(StringRef Text) {
  Text = Text.trim();
  if (Text == "true" || Text == "y")
    return 1;
  if (Text == "false" || Text == "n")
    return 0;
  if (Text.size() == 3 && Text.front() == '\'' && Text.back() == '\'')
    return uint8_t(Text[1]);
  bool IsNegative = Text.consume_front("-");
  uint64_t Number;
  if (Text.getAsInteger(0, Number))
    return std::nullopt;
  return IsNegative ? -Number : Number;
}

std::optional<uint64_t> kernelVersion(StringRef Release) {
  unsigned Parts[3] = {};
  for (unsigned Index = 0; Index < 3; ++Index) {
    if (Release.consumeInteger(10, Parts[Index]))
      return Index >= 2
                 ? std::optional<uint64_t>((Parts[0] << 16) + (Parts[1] << 8))
                 : std::nullopt;
    if (Index < 2 && !Release.consume_front(".")) {
      if (Index == 0)
        return std::nullopt;
      break;
    }
  }
  // As the kernel's own macro has it.
  return (uint64_t(Parts[0]) << 16) + (Parts[1] << 8) +
         std::min(Parts[2], 255u);
}

//===- Parsing -----------------------------------------------------------===//

Expected<Settings> Settings::parse(ArrayRef<std::string> Sets,
                                   StringRef KconfigFile) {
  Settings Result;
  for (StringRef Set : Sets) {
    auto [Name, Value] = Set.split('=');
    if (Name.empty() || !Set.contains('='))
      return inputError("--set " + Set + ": VAR=VALUE is expected");
    Result.Values[Name.str()] = Value.str();
  }
  if (KconfigFile.empty())
    return Result;
  auto Text = btf::readContents(KconfigFile);
  if (!Text)
    return Text.takeError();
  Result.HasConfiguration = true;
  // As loaders read it: to the letter, and the first of two is the one.
  unsigned Number = 0;
  for (StringRef Line : split((*Text)->getBuffer(), '\n')) {
    ++Number;
    auto [Name, Value] = Line.split('=');
    if (!Name.starts_with("CONFIG_"))
      continue;
    if (Value.empty())
      return inFile(KconfigFile,
                    inputError("line " + Twine(Number) + ": '" + Line +
                               "' has no value, and no loader takes that"));
    Result.Configuration.try_emplace(Name, Value.str());
  }
  if (Result.Configuration.empty())
    return inFile(KconfigFile,
                  inputError("no line CONFIG_…=… in it; a kernel's .config, "
                             "/boot/config-… or /proc/config.gz is expected"));
  return Result;
}

std::set<std::string> Settings::names() const {
  std::set<std::string> Names;
  for (const auto &[Name, Value] : Values)
    Names.insert(Name);
  return Names;
}

/// A string may be given without its quotes, which shells take away.
static std::string quoted(const object::ObjectFile &Object,
                          const object::Extern &E, StringRef Text) {
  bool IsBare = object::isKconfigString(Object, E) && !Text.starts_with("\"");
  return IsBare ? ("\"" + Text + "\"").str() : Text.str();
}

std::optional<std::string> Settings::kconfig(const object::ObjectFile &Object,
                                             const object::Extern &E) const {
  if (auto Found = Values.find(E.Name); Found != Values.end())
    return quoted(Object, E, Found->second);
  auto Found = Configuration.find(E.Name);
  if (Found == Configuration.end())
    return std::nullopt;
  return Found->second;
}

Expected<std::vector<uint8_t>>
Settings::kconfigBytes(const object::ObjectFile &Object,
                       const object::Extern &E, StringRef Text) {
  if (StringRef(E.Name).starts_with("CONFIG_"))
    return object::kconfigValue(Object, E, Text);
  // The loader finds out what is in no configuration: a number.
  std::optional<uint64_t> Number = parseNumber(Text);
  if (!Number)
    return inputError("'" + Text + "' is no number");
  return object::kconfigNumber(Object, E, *Number);
}

//===- Variables ---------------------------------------------------------===//

namespace {
/// A place in a data section: a variable, a member of it, an element.
struct Place {
  uint32_t Data = 0, Offset = 0, Size = 0;
  btf::TypeID Type = 0;
  /// Of a bit-field: of its first bit, from Offset on; 0 bits for what is none.
  uint32_t BitOffset = 0, BitSize = 0;
};
} // namespace

/// Members of anonymous records are the record's own.
static bool enterMember(const btf::BTF &Types, Place &P, btf::Type Record,
                        StringRef Name, unsigned Depth) {
  for (uint32_t I = 0; Record.isComposite() && I < Record.vlen(); ++I) {
    btf::Member M = Record.member(I);
    Place Mine = P;
    Mine.Type = M.Type;
    Mine.Size = Types.sizeOf(M.Type).value_or(0);
    if (M.BitSize)
      // Bits of the type's own size, from where such a value may lie.
      Mine.BitOffset = Mine.Size ? M.BitOffset % (8 * Mine.Size) : 0;
    Mine.BitSize = M.BitSize;
    Mine.Offset += (M.BitOffset - Mine.BitOffset) / 8;
    bool IsInside =
        M.Name.empty() && Depth &&
        enterMember(Types, Mine, Types.resolve(M.Type), Name, Depth - 1);
    if (!IsInside && (Name.empty() || M.Name != Name))
      continue;
    P = Mine;
    return true;
  }
  return false;
}

/// Steps is what follows the variable's name: ".member", "[2].member".
static Error follow(const btf::BTF &Types, Place &P, StringRef Steps) {
  while (!Steps.empty()) {
    btf::Type T = Types.resolve(P.Type);
    if (Steps.consume_front("[")) {
      uint32_t Index;
      if (Steps.consumeInteger(10, Index) || !Steps.consume_front("]"))
        return inputError("an index in brackets is expected");
      if (!T.is(btf::Kind::Array) || Index >= T.array().Count)
        return inputError("index " + Twine(Index) + " is outside");
      P.Type = T.array().Element;
      P.Size = Types.sizeOf(P.Type).value_or(0);
      P.Offset += Index * P.Size;
      continue;
    }
    if (!Steps.consume_front("."))
      return inputError("'.' or '[' is expected before '" + Steps + "'");
    StringRef Name =
        Steps.take_until([](char C) { return C == '.' || C == '['; });
    Steps = Steps.drop_front(Name.size());
    if (!enterMember(Types, P, T, Name, /*Depth=*/16))
      return inputError("there is no member '" + Name + "'");
  }
  return Error::success();
}

/// By a float's type, by an enumerator's name, or a number.
static std::optional<uint64_t> parseValue(const btf::Type &T, StringRef Text) {
  double Real;
  if (T.is(btf::Kind::Float)) {
    if (Text.getAsDouble(Real))
      return std::nullopt;
    if (T.size() == 4)
      return llvm::bit_cast<uint32_t>(static_cast<float>(Real));
    return T.size() == 8 ? std::optional(llvm::bit_cast<uint64_t>(Real))
                         : std::nullopt;
  }
  for (uint32_t I = 0; T.isAnyEnum() && I < T.vlen(); ++I)
    if (btf::Enumerator E = T.enumerator(I); E.Name == Text.trim())
      return E.Value;
  return parseNumber(Text);
}

/// Big-endian bit-fields count from the upper end.
static void putNumber(endianness Order, const Place &P, uint64_t Number,
                      std::vector<uint8_t> &Bytes) {
  bool IsLittle = Order == endianness::little;
  unsigned Width = P.BitSize ? P.BitSize : 8 * P.Size;
  unsigned Lowest = IsLittle ? P.BitOffset : 8 * P.Size - P.BitOffset - Width;
  uint64_t Mask = maskTrailingOnes<uint64_t>(Width) << Lowest;
  for (uint32_t Byte = 0; Byte < P.Size; ++Byte) {
    unsigned Shift = 8 * (IsLittle ? Byte : P.Size - 1 - Byte);
    uint8_t &Old = Bytes[P.Offset + Byte];
    auto Mine = static_cast<uint8_t>(Mask >> Shift);
    Old = (Old & ~Mine) |
          (static_cast<uint8_t>((Number << Lowest) >> Shift) & Mine);
  }
}

static Error put(const btf::BTF &Types, const Place &P, StringRef Text,
                 std::vector<uint8_t> &Bytes) {
  if (P.Offset > Bytes.size() || P.Size > Bytes.size() - P.Offset)
    return inputError("it lies outside its section");
  btf::Type T = Types.resolve(P.Type);
  if (T.is(btf::Kind::Array) && Types.sizeOf(T.array().Element) == 1u) {
    Text.consume_front("\"");
    Text.consume_back("\"");
    if (Text.size() >= P.Size)
      return inputError("a string of " + Twine(Text.size()) +
                        " bytes does not fit " + Twine(P.Size));
    std::fill_n(Bytes.begin() + P.Offset, P.Size, 0);
    llvm::copy(Text, Bytes.begin() + P.Offset);
    return Error::success();
  }
  std::optional<uint64_t> Number = parseValue(T, Text);
  if (!Number || P.Size == 0 || P.Size > 8 || T.isComposite() ||
      T.is(btf::Kind::Array))
    return inputError("'" + Text + "' is no value of its type");
  unsigned Bits = P.BitSize ? P.BitSize : 8 * P.Size;
  bool IsBool = T.is(btf::Kind::Int) && (T.intEncoding() & llvm::BTF::INT_BOOL);
  bool Fits = IsBool ? *Number <= 1
                     : isUIntN(Bits, *Number) || isIntN(Bits, int64_t(*Number));
  if (!Fits)
    return inputError("'" + Text + "' does not fit its type");
  putNumber(Types.order(), P, *Number, Bytes);
  return Error::success();
}

Expected<std::vector<std::optional<std::vector<uint8_t>>>>
Settings::readOnly(const object::ObjectFile &Object,
                   std::set<std::string> &Unused) const {
  std::vector<std::optional<std::vector<uint8_t>>> Result(Object.Data.size());
  for (const auto &[Name, Text] : Values) {
    auto Option =
        find_if(Object.Externs, [Name = Name](const object::Extern &E) {
          return E.Name == Name && E.What == object::Extern::Kconfig;
        });
    if (Option != Object.Externs.end()) {
      Unused.erase(Name);
      auto Bytes = kconfigBytes(Object, *Option, quoted(Object, *Option, Text));
      if (!Bytes)
        return inputError("--set " + Name + "=" + Text + ": " +
                          toString(Bytes.takeError()));
      continue;
    }
    StringRef Variable =
        StringRef(Name).take_until([](char C) { return C == '.' || C == '['; });
    auto Found = Object.findVariable(Variable);
    if (!Found)
      continue;
    Unused.erase(Name);
    if (Object.Data[Found->Data].What != object::DataSection::ReadOnly)
      return inputError("--set " + Name + ": '" + Variable + "' is in " +
                        Object.Data[Found->Data].Name +
                        ", which is not read-only: its value is not known to "
                        "the verifier");
    Place P{Found->Data, Found->Offset, Found->Size, Found->Type};
    if (Error E =
            follow(Object.Types, P, StringRef(Name).substr(Variable.size())))
      return inputError("--set " + Name + ": " + toString(std::move(E)));
    auto &Bytes = Result[Found->Data];
    if (!Bytes)
      Bytes = Object.Data[Found->Data].Bytes;
    if (Error E = put(Object.Types, P, Text, *Bytes))
      return inputError("--set " + Name + "=" + Text + ": " +
                        toString(std::move(E)));
  }
  return Result;
}

} // namespace corify::check
