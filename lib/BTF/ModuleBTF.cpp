//===- ModuleBTF.cpp - a module's BTF on its kernel's ---------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/BTF/ModuleBTF.h"
#include "corify/BTF/KernelImage.h"
#include "corify/Support/InputError.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/SmallVectorMemoryBuffer.h"

using namespace llvm;

namespace corify::btf {

namespace {
class Rebaser {
public:
  /// Own goes on from Base.
  Rebaser(const BTF &Own, const BTF &Base, const BTF &Kernel)
      : Own(Own), Base(Base), Kernel(Kernel), Map(Base.typeCount()),
        IsEmbedded(Base.typeCount()) {}

  Error mapBase();
  std::unique_ptr<MemoryBuffer> rewrite();

private:
  void markEmbedded(Type Record);
  void findCandidates();
  Error choose(TypeID ID);
  uint32_t newString(uint32_t Offset) const;
  TypeID newType(TypeID ID) const;

  const BTF &Own, &Base, &Kernel;
  /// Of Base's types: candidates, then the one.
  std::vector<SmallVector<TypeID, 1>> Candidates;
  std::vector<TypeID> Map;
  std::vector<bool> IsEmbedded;
};
} // namespace

/// A record that a member of Record has in it, and not behind a pointer.
void Rebaser::markEmbedded(Type Record) {
  for (uint32_t I = 0; I < Record.vlen(); ++I) {
    Type T = Own.resolve(Record.member(I).Type);
    for (unsigned Depth = 0; T.is(Kind::Array) && Depth < 32; ++Depth)
      T = Own.resolve(T.array().Element);
    if (T.isComposite() && T.id() < Base.typeCount())
      IsEmbedded[T.id()] = true;
  }
}

/// Apart from sizes. Enumerations of both widths are kept as one kind.
static bool mayBe(Type Wanted, Type Found) {
  switch (Wanted.kind()) {
  case Kind::Int:
    return Found.is(Kind::Int) && Found.intEncoding() == Wanted.intEncoding();
  case Kind::Enum:
    return Found.isAnyEnum();
  case Kind::Fwd: // kflag: of a union
    return Found.is(Wanted.kflag() ? Kind::Union : Kind::Struct) ||
           (Found.is(Kind::Fwd) && Found.kflag() == Wanted.kflag());
  default:
    return Found.is(Wanted.kind());
  }
}

void Rebaser::findCandidates() {
  StringMap<SmallVector<TypeID, 1>> Wanted;
  for (TypeID ID = 1; ID < Base.typeCount(); ++ID)
    Wanted[Base.name(ID)].push_back(ID);
  Candidates.resize(Base.typeCount());
  uint32_t Kinds = 0;
  for (Kind K : {Kind::Int, Kind::Float, Kind::Enum, Kind::Enum64, Kind::Fwd,
                 Kind::Struct, Kind::Union})
    Kinds |= 1u << static_cast<unsigned>(K);
  Kernel.forEachNamed(Kinds, [&](TypeID ID, Kind, StringRef Name) {
    auto Here = Wanted.find(Name);
    if (Here == Wanted.end())
      return;
    for (TypeID Of : Here->second)
      if (mayBe(Base.type(Of), Kernel.type(ID)))
        Candidates[Of].push_back(ID);
  });
}

Error Rebaser::choose(TypeID ID) {
  Type T = Base.type(ID);
  SmallVector<TypeID, 1> &Found = Candidates[ID];
  bool NeedsSize =
      T.isComposite() ? IsEmbedded[ID] || Found.size() > 1 : !T.is(Kind::Fwd);
  if (NeedsSize)
    erase_if(Found,
             [&](TypeID Of) { return Kernel.type(Of).size() != T.size(); });
  if (Found.size() == 1) {
    Map[ID] = Found.front();
    return Error::success();
  }
  std::string What = (kindName(T.kind()) + " '" + T.name() + "'").str();
  if (NeedsSize)
    What += " of " + std::to_string(T.size()) + " bytes";
  return inputError(
      ".BTF.base", Base.offsetOf(ID),
      "the kernel has " +
          (Found.empty() ? Twine("no ") : Twine(Found.size()) + " times ") +
          What);
}

Error Rebaser::mapBase() {
  for (TypeID ID = 1; ID < Base.typeCount(); ++ID) {
    Type T = Base.type(ID);
    bool IsExpected = T.isComposite() || T.is(Kind::Int) || T.is(Kind::Float) ||
                      T.is(Kind::Enum) || T.is(Kind::Fwd);
    if (!IsExpected || T.name().empty())
      return inputError(".BTF.base", Base.offsetOf(ID),
                        "type " + Twine(ID) + " (" + kindName(T.kind()) +
                            ") is no named int, float, enum, fwd, struct or "
                            "union");
  }
  for (TypeID ID = Own.firstOwn(); ID < Own.typeCount(); ++ID)
    if (Type T = Own.type(ID); T.isComposite())
      markEmbedded(T);
  findCandidates();
  for (TypeID ID = 1; ID < Base.typeCount(); ++ID)
    if (Error E = choose(ID))
      return E;
  return Error::success();
}

/// The strings are the kernel's, then the module's, then the base's.
uint32_t Rebaser::newString(uint32_t Offset) const {
  if (Offset == 0)
    return 0;
  if (Offset < Base.stringsEnd())
    return Kernel.stringsEnd() + (Own.stringsEnd() - Base.stringsEnd()) +
           Offset;
  return Kernel.stringsEnd() + (Offset - Base.stringsEnd());
}

TypeID Rebaser::newType(TypeID ID) const {
  if (ID < Base.typeCount())
    return Map[ID];
  // What leads nowhere still does.
  return Kernel.typeCount() + (ID - Base.typeCount());
}

/// Calls F(Word, IsString) for each 32-bit word of the type's record that is a
/// string's offset or a type's id.
template <typename FunctionT>
static void forEachReference(Type T, FunctionT F) {
  F(0, true);
  switch (T.kind()) {
  case Kind::Ptr:
  case Kind::Typedef:
  case Kind::Volatile:
  case Kind::Const:
  case Kind::Restrict:
  case Kind::Func:
  case Kind::FuncProto:
  case Kind::Var:
  case Kind::DeclTag:
  case Kind::TypeTag:
    F(2, false);
    break;
  case Kind::Array:
    F(3, false);
    F(4, false);
    return;
  default:
    break;
  }
  bool HasNames = T.isComposite() || T.isAnyEnum() || T.is(Kind::FuncProto);
  bool HasTypes =
      T.isComposite() || T.is(Kind::FuncProto) || T.is(Kind::Datasec);
  if (!HasNames && !HasTypes)
    return;
  unsigned Words = T.is(Kind::FuncProto) || T.is(Kind::Enum) ? 2 : 3;
  for (uint32_t I = 0; I < T.vlen(); ++I) {
    if (HasNames)
      F(3 + Words * I, true);
    if (HasTypes)
      F(3 + Words * I + HasNames, false);
  }
}

std::unique_ptr<MemoryBuffer> Rebaser::rewrite() {
  constexpr size_t HeaderSize = 24;
  StringRef Types = Own.typeBytes();
  SmallVector<char, 0> Out(HeaderSize);
  Out.append(Types.begin(), Types.end());
  for (StringRef Strings : {Own.stringBytes(), Base.stringBytes()})
    Out.append(Strings.begin(), Strings.end());
  auto Write = [&](size_t At, uint32_t Word) {
    support::endian::write32(Out.data() + At, Word, Own.order());
  };
  // magic:16 version:8 flags:8 hdr_len:32, then both parts.
  support::endian::write16(Out.data(), 0xeb9f, Own.order());
  Out[2] = 1;
  Write(4, HeaderSize);
  Write(12, Types.size());
  Write(16, Types.size());
  Write(20, Out.size() - HeaderSize - Types.size());
  for (TypeID ID = Own.firstOwn(); ID < Own.typeCount(); ++ID) {
    const char *Record = Own.bytes().data() + Own.offsetOf(ID);
    size_t At = HeaderSize + (Record - Types.data());
    forEachReference(Own.type(ID), [&](size_t Word, bool IsString) {
      uint32_t Old = support::endian::read32(Record + 4 * Word, Own.order());
      Write(At + 4 * Word, IsString ? newString(Old) : newType(Old));
    });
  }
  return std::make_unique<SmallVectorMemoryBuffer>(
      std::move(Out), /*RequiresNullTerminator=*/false);
}

Expected<std::unique_ptr<MemoryBuffer>>
rebaseModule(StringRef Split, StringRef Base, const BTF &Kernel) {
  Expected<BTF> BaseTypes = BTF::parse(Base);
  if (!BaseTypes)
    return BaseTypes.takeError();
  Expected<BTF> Own = BTF::parse(Split, &*BaseTypes);
  if (!Own)
    return Own.takeError();
  if (Own->order() != Kernel.order())
    return inputError(".BTF", 0, "byte order differs from the kernel's");
  Rebaser R(*Own, *BaseTypes, Kernel);
  if (Error E = R.mapBase())
    return E;
  return R.rewrite();
}

static Expected<ModuleBTF> onKernel(KernelBTF Data, const BTF &Kernel) {
  ModuleBTF Result;
  StringRef Bytes = Data.Bytes;
  Result.Owner = std::move(Data.Owner);
  if (!Data.Base.empty()) {
    auto Rebased = rebaseModule(Data.Bytes, Data.Base, Kernel);
    if (!Rebased)
      return Rebased.takeError();
    Result.Owner = std::move(*Rebased);
    Bytes = Result.Owner->getBuffer();
  }
  Expected<BTF> Types = BTF::parse(Bytes, &Kernel);
  if (!Types)
    return Types.takeError();
  // The empty string is the base's, so only a whole table starts with one.
  if (Data.Base.empty() && Types->stringBytes().starts_with(StringRef("\0", 1)))
    return inputError("this is a whole kernel's BTF, not a module's");
  if (Error E = Types->verify())
    return inputError("not a module of this kernel: " + toString(std::move(E)));
  Result.Types = std::move(*Types);
  return Result;
}

Expected<ModuleBTF> readModuleBTF(StringRef Path, const BTF &Kernel) {
  Expected<KernelBTF> Data = readKernelBTF(Path);
  if (!Data)
    return Data.takeError();
  Expected<ModuleBTF> Result = onKernel(std::move(*Data), Kernel);
  if (!Result)
    return inFile(Path, Result.takeError());
  return Result;
}

} // namespace corify::btf
