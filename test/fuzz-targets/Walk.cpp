//===- Walk.cpp - asks a table of types all that can be asked -------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Walk.h"
#include "Input.h"
#include "corify/BTF/TypeName.h"

using namespace llvm;

namespace corify::fuzz {

static void walkParts(const btf::Type &T) {
  for (uint32_t I = 0; I < T.vlen(); ++I) {
    switch (T.kind()) {
    case btf::Kind::Struct:
    case btf::Kind::Union: {
      btf::Member M = T.member(I);
      look(M.Name);
      look(M.Type + M.BitOffset + M.BitSize);
      if (T.isAnonymousMember(I) != M.Name.empty() ||
          !T.memberNameIs(I, M.Name))
        abort();
      if (!M.Name.empty() && I < 100)
        look(T.findMember(0, M.Name));
      break;
    }
    case btf::Kind::Enum:
    case btf::Kind::Enum64:
      look(T.enumerator(I).Name);
      look(T.enumerator(I).Value);
      break;
    case btf::Kind::FuncProto:
      look(T.parameter(I).Name);
      look(T.parameter(I).Type);
      break;
    case btf::Kind::Datasec:
      look(T.sectionVariable(I).Type + T.sectionVariable(I).Offset +
           T.sectionVariable(I).Size);
      break;
    default:
      return;
    }
  }
}

static void walkType(const btf::BTF &Table, btf::TypeID ID) {
  btf::Type T = Table.type(ID);
  look(T.name());
  if (T.name() != Table.name(ID) || T.kind() != Table.kind(ID))
    abort();
  if (const char *Name = Table.namePointer(ID))
    look(StringRef(Name));
  walkParts(T);
  switch (T.kind()) {
  case btf::Kind::Array:
    look(T.array().Element + T.array().Index + T.array().Count);
    break;
  case btf::Kind::Int:
    look(T.intEncoding() + T.intOffset() + T.intBits());
    break;
  case btf::Kind::DeclTag:
    look(T.componentIndex());
    break;
  default:
    look(T.linkage());
  }
  look(Table.resolve(ID).id());
  look(Table.sizeOf(ID).value_or(0));
}

void walkTypes(const btf::BTF &Table) {
  for (btf::TypeID ID = Table.firstOwn(); ID < Table.typeCount(); ++ID) {
    walkType(Table, ID);
    if (ID - Table.firstOwn() < 500)
      look(btf::declaration(Table, ID, "name"));
  }
  look(Table.type(Table.typeCount()).isValid());
  look(Table.string(~0u));
  Table.forEachNamed(~0u, [](btf::TypeID ID, btf::Kind, StringRef Name) {
    look(ID);
    look(Name);
  });
  look(Table.find(btf::Kind::Struct, "task_struct"));
}

} // namespace corify::fuzz
