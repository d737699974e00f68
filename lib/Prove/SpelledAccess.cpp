//===- SpelledAccess.cpp - a record as the compiler's list has it ---------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The compiler spells by its debug info (lib/IR/ExpectedRecords.cpp), this by
// BTF: the same steps, so that an object whose types are those of the compiler
// gives the same text.
//
//===----------------------------------------------------------------------===//

#include "SpelledAccess.h"
#include "corify/BTF/TypeName.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;
using K = corify::btf::Kind;

namespace corify::prove {

/// One number of the access string. Invalid where it leads no further.
static btf::Type step(const btf::BTF &Types, btf::Type T, unsigned Index,
                      SpelledAccess &Result) {
  T = Types.resolve(T.id());
  if (T.is(K::Array)) {
    Result.Path += "[" + utostr(Index) + "]";
    btf::Type Element = Types.type(T.array().Element);
    Result.IsWhole = !Element.is(K::Array);
    return Result.IsWhole ? Element : btf::Type();
  }
  if (Index >= T.vlen())
    return {};
  if (T.isAnyEnum())
    Result.Path += ("::" + T.enumeratorName(Index)).str();
  if (!T.isComposite())
    return {};
  btf::Member M = T.member(Index);
  if (!M.Name.empty())
    Result.Path += ("::" + M.Name).str();
  return Types.type(M.Type);
}

SpelledAccess spellAccess(const btf::BTF &Types, btf::TypeID Root,
                          StringRef Access) {
  SpelledAccess Result;
  btf::Type T = Types.type(Root);
  if (!T.isValid())
    return Result;
  if (!T.name().empty())
    Result.Type = btf::rootTypeName(Types, Root);
  Result.Path = T.name().str();
  SmallVector<StringRef, 8> Steps;
  Access.split(Steps, ':');
  // The first number is the root's own index; of an enum it is the value's.
  bool IsEnum = Types.resolve(Root).isAnyEnum();
  for (StringRef Step : ArrayRef(Steps).drop_front(IsEnum ? 0 : 1)) {
    unsigned Index = 0;
    if (Step.getAsInteger(10, Index))
      break;
    T = step(Types, T, Index, Result);
    if (!T.isValid())
      break;
  }
  return Result;
}

} // namespace corify::prove
