//===- SpecParser.cpp - a record's access string --------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
//   struct sample {
//     int first;
//     struct { int b[10]; };
//   };
//
//   &s->first     "0:0"        root, first
//   &s->b[5]      "0:1:0:5"    root, b, [5]: the anonymous struct is no step
//   &s[10].first  "10:0"       root [10], first
//
// The first number is an index of the root's pointer. Records of types have
// "0", records of enumerators the enumerator's number.
//
//===----------------------------------------------------------------------===//

#include "SpecParser.h"
#include "Kinds.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;

namespace corify::relocate {

bool isFlexibleArray(const btf::BTF &Table, const Accessor &Before,
                     const btf::Array &Array) {
  if (Before.Name.empty() || Array.Count > 0)
    return false;
  return Before.Index == Table.type(Before.Type).vlen() - 1;
}

namespace {
class SpecParser {
public:
  SpecParser(const btf::BTF &Local, Spec &S) : Local(Local), S(S) {}

  void parse(LoaderRules Rules);

private:
  void fail(Reason Why, const Twine &Text) {
    S.Broken = Why;
    S.Fault = Text.str();
  }
  bool readNumbers();
  bool readNumbersStrictly();
  void walkField();
  bool step(int32_t Index, btf::TypeID &ID);
  bool stepIntoRecord(const btf::Type &T, int32_t Index, btf::TypeID &ID);
  bool stepIntoArray(const btf::Type &T, int32_t Index, btf::TypeID &ID);
  bool addElements(int32_t Index, btf::TypeID Element);

  const btf::BTF &Local;
  Spec &S;
};
} // namespace

/// As sscanf("%d"): blanks, a sign, digits; too large a number is its lower
/// half.
static bool readInt(StringRef &Text, int32_t &Value) {
  StringRef Rest = Text.ltrim(" \t\n\v\f\r");
  bool Negative = Rest.consume_front("-");
  if (!Negative)
    Rest.consume_front("+");
  StringRef Digits = Rest.take_while(isDigit);
  if (Digits.empty())
    return false;
  Text = Rest.drop_front(Digits.size());
  uint64_t Number;
  if (Digits.getAsInteger(10, Number) || Number > INT64_MAX) {
    Value = Negative ? 0 : -1; // of the saturated long
    return true;
  }
  Value = static_cast<int32_t>(Negative ? -Number : Number);
  return true;
}

/// As libbpf reads it: colons between numbers are not asked for.
bool SpecParser::readNumbers() {
  StringRef Text = S.Access;
  while (!Text.empty()) {
    Text.consume_front(":");
    int32_t Number;
    if (!readInt(Text, Number)) {
      fail(Reason::BadRecord, "access string '" + S.Access + "' is malformed");
      return false;
    }
    if (S.Raw.size() == MaxSpecLength) {
      fail(Reason::BadRecord, "access string '" + S.Access +
                                  "' has more than " + Twine(MaxSpecLength) +
                                  " numbers");
      return false;
    }
    S.Raw.push_back(Number);
  }
  return true;
}

/// As cilium/ebpf reads it.
bool SpecParser::readNumbersStrictly() {
  SmallVector<StringRef, 8> Parts;
  S.Access.split(Parts, ':');
  for (StringRef Part : Parts) {
    uint32_t Number;
    if (!all_of(Part, isDigit) || Part.getAsInteger(10, Number) ||
        Number > INT32_MAX) {
      fail(Reason::BadRecord, "access string '" + S.Access + "' is malformed");
      return false;
    }
    S.Raw.push_back(static_cast<int32_t>(Number));
  }
  return true;
}

void SpecParser::parse(LoaderRules Rules) {
  bool IsCilium = Rules.Loader == LoaderRules::Cilium;
  btf::Type Root = Local.type(S.Root);
  if (!Root.isValid())
    return fail(Reason::BadRecord,
                "type [" + Twine(S.Root) + "] is not in the object's BTF");
  if (static_cast<uint32_t>(S.Kind) >= btf::RelocationKindCount)
    return fail(Reason::BadRecord,
                "kind " + Twine(static_cast<uint32_t>(S.Kind)) +
                    " is unknown, known are 0 (byte_off) to 12 (type_matches)");
  if (S.Access.empty() || S.Access.front() == ':')
    return fail(Reason::BadRecord,
                "access string '" + S.Access + "' has no first number");
  if (S.Kind != btf::RelocationKind::TypeIDLocal && Root.name().empty())
    return fail(Reason::Anonymous, "the root type has no name");
  if (!(IsCilium ? readNumbersStrictly() : readNumbers()))
    return;
  if (isTypeBased(S.Kind)) {
    if (IsCilium ? S.Raw.size() != 1 || S.Raw[0] != 0 : S.Access != "0")
      fail(Reason::BadRecord, "access string is '" + S.Access +
                                  "', that of a " +
                                  btf::relocationKindName(S.Kind) + " is '0'");
    return;
  }
  walkField();
  // cilium/ebpf walks the local type beside each candidate, and so does not
  // complain where there is none.
  if (IsCilium) {
    S.IsWalked = S.Broken == Reason::None;
    S.Broken = Reason::None;
  }
}

void SpecParser::walkField() {
  btf::Type Root = Local.resolve(S.Root);
  if (!Root.isValid())
    return fail(Reason::BadRecord, "type [" + Twine(S.Root) +
                                       "] leads nowhere in the object's BTF");
  S.Path.push_back({Root.id(), static_cast<uint32_t>(S.Raw[0]), StringRef()});
  if (isEnumBased(S.Kind)) {
    if (!Root.isAnyEnum() || S.Raw.size() > 1 || S.Raw[0] < 0 ||
        static_cast<uint32_t>(S.Raw[0]) >= Root.vlen())
      return fail(Reason::BadRecord, "access string '" + S.Access +
                                         "' names no enumerator of the root");
    S.Path[0].Name = Root.enumeratorName(S.Raw[0]);
    return;
  }
  if (!addElements(S.Raw[0], Root.id()))
    return;
  btf::TypeID ID = Root.id();
  for (int32_t Index : ArrayRef(S.Raw).drop_front())
    if (!step(Index, ID))
      return;
}

bool SpecParser::step(int32_t Index, btf::TypeID &ID) {
  btf::Type T = Local.resolve(ID);
  if (T.isComposite())
    return stepIntoRecord(T, Index, ID);
  if (T.is(btf::Kind::Array))
    return stepIntoArray(T, Index, ID);
  fail(Reason::BadRecord, "access string '" + S.Access +
                              "' goes into a type [" + Twine(ID) +
                              "] that has no parts");
  return false;
}

bool SpecParser::stepIntoRecord(const btf::Type &T, int32_t Index,
                                btf::TypeID &ID) {
  if (Index < 0 || static_cast<uint32_t>(Index) >= T.vlen()) {
    fail(Reason::BadRecord,
         "access string '" + S.Access + "' asks for member " + Twine(Index) +
             " of type [" + Twine(T.id()) + "], which has " + Twine(T.vlen()));
    return false;
  }
  btf::Member M = T.member(Index);
  S.BitOffset = static_cast<uint32_t>(S.BitOffset + M.BitOffset);
  if (!M.Name.empty())
    S.Path.push_back({T.id(), static_cast<uint32_t>(Index), M.Name});
  ID = M.Type;
  return true;
}

bool SpecParser::stepIntoArray(const btf::Type &T, int32_t Index,
                               btf::TypeID &ID) {
  btf::Array A = T.array();
  btf::Type Element = Local.resolve(A.Element);
  bool IsFlexible = isFlexibleArray(Local, S.Path.back(), A);
  if (!Element.isValid() ||
      (!IsFlexible && static_cast<uint32_t>(Index) >= A.Count)) {
    fail(Reason::BadRecord, "access string '" + S.Access +
                                "' asks for element " + Twine(Index) +
                                " of an array of " + Twine(A.Count));
    return false;
  }
  ID = Element.id();
  S.Path.push_back({ID, static_cast<uint32_t>(Index), StringRef()});
  return addElements(Index, ID);
}

bool SpecParser::addElements(int32_t Index, btf::TypeID Element) {
  std::optional<uint64_t> Size = Local.sizeOf(Element, LocalPointerSize);
  if (!Size) {
    fail(Reason::BadRecord, "type [" + Twine(Element) +
                                "] has no size that its elements could "
                                "be counted by");
    return false;
  }
  S.BitOffset = static_cast<uint32_t>(
      S.BitOffset + static_cast<uint64_t>(int64_t(Index)) * *Size * 8);
  return true;
}

Spec parseSpec(const btf::BTF &Local, const btf::CoreRecord &Record,
               LoaderRules Rules) {
  Spec S;
  S.Kind = Record.Kind;
  S.Root = Record.Type;
  S.Access = Local.string(Record.Access);
  SpecParser(Local, S).parse(Rules);
  return S;
}

} // namespace corify::relocate
