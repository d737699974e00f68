//===- TypeName.cpp - types spelled in C ----------------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/BTF/TypeName.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"

using namespace llvm;

namespace corify::btf {

namespace {
/// Inside out, as C's declarators are: what is around the name so far goes
/// down, and the type at the end is put in front.
class Speller {
public:
  explicit Speller(const BTF &Table) : Table(Table) {}
  std::string spell(TypeID ID, std::string Declarator);

private:
  std::string spellType(Type T, std::string Declarator);
  std::string modifier(Type T, StringRef Word, std::string Declarator);
  std::string pointer(Type T, StringRef Declarator);
  std::string parameters(Type T);
  Type skipTags(TypeID ID) const;

  static constexpr unsigned MaxDepth = 64;
  const BTF &Table;
  /// A function's parameters may be functions, and so on: no name is worth
  /// more steps.
  unsigned Budget = 500;
  /// Stars upon stars: in circles, or no type that anybody wrote.
  unsigned Depth = 0;
};
} // namespace

static StringRef shortForm(StringRef Name) {
  return StringSwitch<StringRef>(Name)
      .Case("unsigned int", "unsigned int")
      .Case("unsigned", "unsigned int")
      .Cases({"long int", "int long"}, "long")
      .Cases({"long unsigned int", "unsigned long int", "long unsigned"},
             "unsigned long")
      .Case("long long int", "long long")
      .Cases({"long long unsigned int", "unsigned long long int",
              "long long unsigned"},
             "unsigned long long")
      .Case("short int", "short")
      .Cases({"short unsigned int", "unsigned short int", "short unsigned"},
             "unsigned short")
      .Case("__int128 unsigned", "unsigned __int128")
      .Case("_Bool", "bool")
      .Default(Name);
}

static std::string attach(const Twine &Type, StringRef Declarator) {
  if (Declarator.empty())
    return Type.str();
  return (Type + (Declarator.starts_with("[") ? "" : " ") + Declarator).str();
}

Type Speller::skipTags(TypeID ID) const {
  Type T = Table.type(ID);
  for (unsigned I = 0; T.is(Kind::TypeTag) && I < 32; ++I)
    T = Table.type(T.referred());
  return T;
}

static std::string named(StringRef Keyword, Type T) {
  StringRef Name = T.name();
  return (Keyword + " " + (Name.empty() ? "{...}" : Name)).str();
}

std::string Speller::modifier(Type T, StringRef Word, std::string Declarator) {
  // Of a pointer it stands behind the star.
  Type Inner = skipTags(T.referred());
  if (Inner.is(Kind::Ptr))
    return spell(T.referred(), attach(Word, Declarator));
  return (Word + " " + spell(T.referred(), std::move(Declarator))).str();
}

std::string Speller::pointer(Type T, StringRef Declarator) {
  Type Pointee = skipTags(T.referred());
  std::string Star = ("*" + Declarator).str();
  if (Pointee.is(Kind::Array) || Pointee.is(Kind::FuncProto))
    Star = "(" + Star + ")";
  return spell(T.referred(), std::move(Star));
}

std::string Speller::parameters(Type T) {
  if (T.vlen() == 0)
    return "(void)";
  std::string Result = "(";
  for (uint32_t I = 0; I < T.vlen() && Budget; ++I) {
    Parameter P = T.parameter(I);
    bool IsVariadic = I + 1 == T.vlen() && P.Type == 0;
    Result += I ? ", " : "";
    Result += IsVariadic ? "..." : spell(P.Type, "");
  }
  return Result + ")";
}

std::string Speller::spell(TypeID ID, std::string Declarator) {
  Type T = Table.type(ID);
  if (Budget == 0 || Depth == MaxDepth || !T.isValid())
    return attach("?", Declarator);
  --Budget;
  ++Depth;
  std::string Result = spellType(T, std::move(Declarator));
  --Depth;
  return Result;
}

std::string Speller::spellType(Type T, std::string Declarator) {
  switch (T.kind()) {
  case Kind::Void:
    return attach("void", Declarator);
  case Kind::Ptr:
    return pointer(T, Declarator);
  case Kind::Array:
    Declarator += "[" + utostr(T.array().Count) + "]";
    return spell(T.array().Element, std::move(Declarator));
  case Kind::FuncProto:
    Declarator += parameters(T);
    return spell(T.referred(), std::move(Declarator));
  case Kind::Const:
    return modifier(T, "const", std::move(Declarator));
  case Kind::Volatile:
    return modifier(T, "volatile", std::move(Declarator));
  case Kind::Restrict:
    return modifier(T, "restrict", std::move(Declarator));
  case Kind::Struct:
    return attach(named("struct", T), Declarator);
  case Kind::Union:
    return attach(named("union", T), Declarator);
  case Kind::Enum:
  case Kind::Enum64:
    return attach(named("enum", T), Declarator);
  case Kind::Fwd: // kflag: of a union
    return attach(named(T.kflag() ? "union" : "struct", T), Declarator);
  case Kind::TypeTag:
  case Kind::Func:
  case Kind::Var:
  case Kind::DeclTag:
    return spell(T.referred(), std::move(Declarator));
  case Kind::Int:
    return attach(shortForm(T.name()), Declarator);
  case Kind::Typedef:
  case Kind::Float:
  case Kind::Datasec:
    return attach(T.name(), Declarator);
  }
  return attach("?", Declarator);
}

std::string typeName(const BTF &Table, TypeID ID) {
  return Speller(Table).spell(ID, "");
}

std::string declaration(const BTF &Table, TypeID ID, StringRef Name) {
  return Speller(Table).spell(ID, Name.str());
}

std::string rootTypeName(const BTF &Table, TypeID ID) {
  Type T = Table.type(ID);
  return T.is(Kind::Typedef) ? ("typedef " + T.name()).str()
                             : typeName(Table, ID);
}

} // namespace corify::btf
