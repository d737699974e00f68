//===- ProveTypes.cpp - what a kernel asks of .BTF ------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// BTF::verify() has looked at references and names. Here is what makes types of
// one C program: sizes, places of members, names.
//
//===----------------------------------------------------------------------===//

#include "Context.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringMap.h"

using namespace llvm;
using K = corify::btf::Kind;

namespace corify::prove {

static constexpr StringLiteral ID = "corify-bad-debug-info";

namespace {
class TypeProver {
public:
  explicit TypeProver(Context &C) : C(C), Types(C.Object.Types) {}

  void run();

private:
  void proveLayout();
  void prove(const btf::Type &T);
  void proveName(const btf::Type &T);
  void proveRecord(const btf::Type &T);
  void proveNumber(const btf::Type &T);
  void proveArray(const btf::Type &T);
  void proveVariable(const btf::Type &T);
  void fail(const btf::Type &T, const Twine &Message, Weight W = Weight::Error);
  void provePadding(const btf::Type &T, uint64_t End);
  uint64_t bitsOf(const btf::Member &M) const;

  Context &C;
  const btf::BTF &Types;
};
} // namespace

void TypeProver::fail(const btf::Type &T, const Twine &Message, Weight W) {
  std::string Name =
      T.name().empty() ? std::string() : " '" + T.name().str() + "'";
  C.in(ID, ".BTF", Types.offsetOf(T.id()),
       "type [" + Twine(T.id()) + "] (" + btf::kindName(T.kind()) + Name +
           "): " + Message,
       W);
}

/// The reader has refused a second table, this is anything else.
void TypeProver::proveLayout() {
  const char *End =
      std::max(Types.typeBytes().end(), Types.stringBytes().end());
  uint64_t Rest = Types.bytes().end() - End;
  if (Rest)
    C.in(ID, ".BTF", End - Types.bytes().begin(),
         Twine(Rest) + " bytes follow the types and strings");
}

//===- Names -------------------------------------------------------------===//

static bool isIdentifier(StringRef Name) {
  return !Name.empty() && !isDigit(Name.front()) && all_of(Name, [](char C) {
    return isAlnum(C) || C == '_' || C == '.';
  });
}

void TypeProver::proveName(const btf::Type &T) {
  StringRef Name = T.name();
  switch (T.kind()) {
  case K::Ptr:
  case K::Array:
  case K::Const:
  case K::Volatile:
  case K::Restrict:
  case K::FuncProto:
    if (!Name.empty())
      fail(T, "one of its kind has no name");
    return;
  case K::Typedef:
  case K::Fwd:
  case K::Func:
  case K::Var:
    if (!isIdentifier(Name))
      fail(T, Name.empty() ? "it has no name" : "its name is no identifier",
           Weight::Warning);
    return;
  case K::Struct:
  case K::Union:
  case K::Enum:
  case K::Enum64:
    if (!Name.empty() && !isIdentifier(Name))
      fail(T, "its name is no identifier", Weight::Warning);
    return;
  case K::Int:
  case K::Float:
  case K::Datasec:
  case K::DeclTag:
  case K::TypeTag:
    if (Name.empty())
      fail(T, "it has no name", Weight::Warning);
    return;
  default:
    return;
  }
}

//===- Sizes and places --------------------------------------------------===//

uint64_t TypeProver::bitsOf(const btf::Member &M) const {
  if (M.BitSize)
    return M.BitSize;
  // A bit-field in old BTF is of an int of so many bits.
  btf::Type T = Types.resolve(M.Type);
  if (T.is(K::Int) && (T.intBits() % 8 || M.BitOffset % 8))
    return T.intBits();
  return Types.sizeOf(M.Type, 8).value_or(0) * 8;
}

/// Members of a struct follow one another, those of a union start at 0, and
/// none goes beyond the end.
void TypeProver::proveRecord(const btf::Type &T) {
  uint64_t End = 0, Largest = 0;
  for (uint32_t I = 0; I < T.vlen(); ++I) {
    btf::Member M = T.member(I);
    std::string Name = M.Name.empty() ? "member " + std::to_string(I)
                                      : "member '" + M.Name.str() + "'";
    if (!M.Name.empty() && !isIdentifier(M.Name))
      fail(T, "the name of member " + Twine(I) + " is no identifier",
           Weight::Warning);
    if (T.is(K::Union) && M.BitOffset)
      return fail(T, Name + " of a union is at bit " + Twine(M.BitOffset));
    if (T.is(K::Struct) && M.BitOffset < End)
      return fail(T, Name + " starts at bit " + Twine(M.BitOffset) +
                         ", the one before it ends at " + Twine(End));
    uint64_t Last = M.BitOffset + bitsOf(M);
    if (Last > uint64_t(T.size()) * 8)
      return fail(T, Name + " ends at bit " + Twine(Last) +
                         ", beyond the size of " + Twine(T.size()) + " bytes");
    if (T.is(K::Struct))
      End = Last;
    Largest = std::max(Largest, Last);
  }
  provePadding(T, divideCeil(Largest, 8));
}

/// Of a number, a pointer, or an array of those; of a record no more is certain
/// than 1.
static uint64_t alignOf(const btf::BTF &Types, btf::TypeID ID) {
  btf::Type T = Types.resolve(ID);
  for (unsigned Depth = 0; T.is(K::Array) && Depth < 16; ++Depth)
    T = Types.resolve(T.array().Element);
  if (T.is(K::Ptr))
    return 8;
  bool IsNumber = T.is(K::Int) || T.is(K::Float) || T.isAnyEnum();
  return IsNumber && isPowerOf2_32(T.size()) ? std::min(T.size(), 8u) : 1;
}

/// A size that is no multiple of a member's alignment is that of a packed
/// record: it ends at the first multiple of its own alignment after its
/// members, which is some power of 2 that divides the size.
void TypeProver::provePadding(const btf::Type &T, uint64_t End) {
  uint64_t Size = T.size(), Align = 1, MostAlign = Size & -Size;
  for (uint32_t I = 0; I < T.vlen(); ++I)
    Align = std::max(Align, alignOf(Types, T.member(I).Type));
  if (Size % Align && Size - End >= MostAlign)
    fail(T,
         "its size of " + Twine(Size) + " bytes is no multiple of " +
             Twine(Align) + ", a member's alignment, and more than the " +
             Twine(End) + " that a packed one has",
         Weight::Warning);
}

static bool isPowerUpTo(uint32_t Size, uint32_t Limit) {
  return Size && Size <= Limit && (Size & (Size - 1)) == 0;
}

void TypeProver::proveNumber(const btf::Type &T) {
  if (!isPowerUpTo(T.size(), T.is(K::Int) || T.is(K::Float) ? 16 : 8))
    return fail(T, "its size is " + Twine(T.size()) + " bytes");
  if (T.is(K::Int) && (T.intBits() == 0 ||
                       T.intBits() + T.intOffset() > uint64_t(T.size()) * 8))
    return fail(T, "it has " + Twine(T.intBits()) + " bits from bit " +
                       Twine(T.intOffset()) + " on, in " + Twine(T.size()) +
                       " bytes");
}

void TypeProver::proveArray(const btf::Type &T) {
  btf::Array A = T.array();
  if (!Types.resolve(A.Index).is(K::Int))
    fail(T, "its index type [" + Twine(A.Index) + "] is no integer");
  if (!Types.sizeOf(T.id(), 8))
    fail(T, "its elements, type [" + Twine(A.Element) + "], have no size");
}

void TypeProver::proveVariable(const btf::Type &T) {
  if (T.linkage() > 2)
    fail(T, "its linkage is " + Twine(T.linkage()));
}

void TypeProver::prove(const btf::Type &T) {
  proveName(T);
  switch (T.kind()) {
  case K::Struct:
  case K::Union:
    return proveRecord(T);
  case K::Int:
  case K::Float:
  case K::Enum:
  case K::Enum64:
    return proveNumber(T);
  case K::Array:
    return proveArray(T);
  case K::Var:
  case K::Func:
    return proveVariable(T);
  default:
    return;
  }
}

void TypeProver::run() {
  proveLayout();
  for (btf::TypeID ID = 1; ID < Types.typeCount(); ++ID)
    prove(Types.type(ID));
}

void proveTypes(Context &C) { TypeProver(C).run(); }

} // namespace corify::prove
