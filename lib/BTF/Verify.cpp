//===- Verify.cpp - whether BTF refers to what is there -------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/BTF/BTF.h"
#include "corify/Support/InputError.h"

using namespace llvm;

namespace corify::btf {

namespace {
/// The first fault of one type, as words; "" if there is none.
class TypeVerifier {
public:
  explicit TypeVerifier(const BTF &Table) : Table(Table) {}

  std::string check(Type T) {
    if (!T.name().data())
      return "its name is outside the strings";
    switch (T.kind()) {
    case Kind::Ptr:
    case Kind::Typedef:
    case Kind::Volatile:
    case Kind::Const:
    case Kind::Restrict:
    case Kind::Var:
    case Kind::DeclTag:
    case Kind::TypeTag:
      return reference(T.referred());
    case Kind::Func:
      if (!Table.type(T.referred()).is(Kind::FuncProto))
        return "it refers to type " + std::to_string(T.referred()) +
               ", which is no func_proto";
      return "";
    case Kind::Array:
      if (std::string Fault = reference(T.array().Element); !Fault.empty())
        return Fault;
      return reference(T.array().Index);
    default:
      return checkParts(T);
    }
  }

private:
  std::string reference(TypeID ID) {
    if (ID < Table.typeCount())
      return "";
    return "it refers to type " + std::to_string(ID) + ", the last one is " +
           std::to_string(Table.typeCount() - 1);
  }

  std::string part(uint32_t Index, StringRef Name, TypeID ID) {
    if (!Name.data())
      return "name " + std::to_string(Index) + " is outside the strings";
    return reference(ID);
  }

  std::string checkParts(Type T) {
    for (uint32_t I = 0; I < T.vlen(); ++I) {
      std::string Fault;
      switch (T.kind()) {
      case Kind::Struct:
      case Kind::Union:
        Fault = part(I, T.member(I).Name, T.member(I).Type);
        break;
      case Kind::Enum:
      case Kind::Enum64:
        Fault = part(I, T.enumeratorName(I), 0);
        break;
      case Kind::FuncProto:
        Fault = part(I, T.parameter(I).Name, T.parameter(I).Type);
        break;
      case Kind::Datasec:
        Fault = reference(T.sectionVariable(I).Type);
        break;
      default:
        return "";
      }
      if (!Fault.empty())
        return Fault;
    }
    return "";
  }

  const BTF &Table;
};
} // namespace

/// A reference, member or element that leads from a type by value to itself
/// has no size; sizeOf() and resolve() give up on it.
Error BTF::verify() const {
  TypeVerifier Verifier(*this);
  for (TypeID ID = std::max<TypeID>(Start, 1); ID < typeCount(); ++ID) {
    Type T = type(ID);
    std::string Fault = Verifier.check(T);
    if (Fault.empty() && T.isModifier() && !resolve(ID).isValid())
      Fault = "it leads in circles";
    if (!Fault.empty())
      return inputError(".BTF", offsetOf(ID),
                        "type " + Twine(ID) + " (" + kindName(T.kind()) +
                            "): " + Fault);
  }
  return Error::success();
}

} // namespace corify::btf
