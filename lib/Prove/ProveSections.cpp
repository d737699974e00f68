//===- ProveSections.cpp - what DATASECs say of sections ------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A loader takes from them which byte of a map is whose; instructions go by
// symbols. Both have to mean the same variable.
//
//===----------------------------------------------------------------------===//

#include "Context.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringMap.h"

using namespace llvm;
using K = corify::btf::Kind;

namespace corify::prove {

namespace {
class SectionProver {
public:
  explicit SectionProver(Context &C);
  void run();

private:
  struct Place {
    uint64_t Begin, End;
    StringRef Name;
  };

  void prove(const btf::Type &T);
  void proveVariable(const btf::Type &T, const btf::SectionVariable &V,
                     uint64_t SectionSize);
  void provePlaces(const btf::Type &T);
  void proveSymbol(const btf::Type &T, const btf::Type &Var, uint64_t Offset);
  bool isOfOtherFile(const btf::SectionVariable &V) const;
  /// Where the loader takes it to be.
  uint64_t offsetOf(const btf::Type &T, const btf::SectionVariable &V) const;
  void fail(const btf::Type &T, const Twine &Message);

  Context &C;
  const object::ObjectFile &Object;
  const btf::BTF &Types;
  /// By name.
  StringMap<SmallVector<const object::Definition *, 1>> Symbols;
};
} // namespace

SectionProver::SectionProver(Context &C)
    : C(C), Object(C.Object), Types(C.Object.Types) {
  for (const object::Definition &D : Object.Definitions)
    Symbols[D.Name].push_back(&D);
}

void SectionProver::fail(const btf::Type &T, const Twine &Message) {
  C.in("corify-bad-debug-info", ".BTF", Types.offsetOf(T.id()),
       "type [" + Twine(T.id()) + "] (" + btf::kindName(T.kind()) + " '" +
           T.name() + "'): " + Message);
}

/// Only declared here, for a linker to find.
bool SectionProver::isOfOtherFile(const btf::SectionVariable &V) const {
  btf::Type Var = Types.type(V.Type);
  return Var.is(K::Var) && Var.linkage() == llvm::BTF::VAR_GLOBAL_EXTERNAL;
}

/// Clang leaves the offsets of global ones to the loader, the linker does not.
uint64_t SectionProver::offsetOf(const btf::Type &T,
                                 const btf::SectionVariable &V) const {
  btf::Type Var = Types.type(V.Type);
  if (T.size() || Var.linkage() != llvm::BTF::VAR_GLOBAL_ALLOCATED)
    return V.Offset;
  for (const object::Definition *D : Symbols.lookup(Var.name()))
    if (!D->IsLocal && D->Section == T.name())
      return D->Offset;
  return V.Offset;
}

void SectionProver::proveVariable(const btf::Type &T,
                                  const btf::SectionVariable &V,
                                  uint64_t SectionSize) {
  btf::Type Var = Types.type(V.Type);
  std::optional<uint64_t> Size = Types.sizeOf(Var.referred(), 8);
  if (!Size || V.Size < *Size)
    fail(T, "'" + Var.name() + "' has " + Twine(V.Size) +
                " bytes in it, its type has " +
                (Size ? std::to_string(*Size) : "none"));
  uint64_t Offset = offsetOf(T, V);
  if (Offset + V.Size > SectionSize)
    fail(T, "'" + Var.name() + "' of " + Twine(V.Size) + " bytes at " +
                Twine(Offset) + " goes beyond the " + Twine(SectionSize) +
                " of the section");
  else
    proveSymbol(T, Var, Offset);
}

/// Several static ones may have one name. Without a symbol no instruction can
/// name it.
void SectionProver::proveSymbol(const btf::Type &T, const btf::Type &Var,
                                uint64_t Offset) {
  const object::Definition *Other = nullptr;
  for (const object::Definition *D : Symbols.lookup(Var.name())) {
    if (D->Section != T.name() ||
        D->IsLocal != (Var.linkage() == llvm::BTF::VAR_STATIC))
      continue;
    if (D->Offset == Offset)
      return;
    Other = D;
  }
  if (Other)
    fail(T, "'" + Var.name() + "' is at " + Twine(Offset) +
                " in it, by its symbol at " + Twine(Other->Offset));
}

/// The loader sorts them, and the kernel refuses two in one place.
void SectionProver::provePlaces(const btf::Type &T) {
  std::vector<Place> Places;
  for (uint32_t I = 0; I < T.vlen(); ++I) {
    btf::SectionVariable V = T.sectionVariable(I);
    if (!Types.type(V.Type).is(K::Var) || isOfOtherFile(V))
      continue;
    uint64_t Offset = offsetOf(T, V);
    Places.push_back({Offset, Offset + V.Size, Types.name(V.Type)});
  }
  sort(Places, [](const Place &A, const Place &B) {
    return std::tie(A.Begin, A.End) < std::tie(B.Begin, B.End);
  });
  for (size_t I = 1; I < Places.size(); ++I)
    if (Places[I].Begin < Places[I - 1].End)
      fail(T, "'" + Places[I].Name + "' at " + Twine(Places[I].Begin) +
                  " overlaps '" + Places[I - 1].Name + "', which ends at " +
                  Twine(Places[I - 1].End));
}

void SectionProver::prove(const btf::Type &T) {
  // Of what the kernel has; the loader fills them in.
  if (T.name() == ".ksyms" || T.name() == ".kconfig")
    return;
  SmallVector<btf::SectionVariable> Own;
  for (uint32_t I = 0; I < T.vlen(); ++I)
    if (!isOfOtherFile(T.sectionVariable(I)))
      Own.push_back(T.sectionVariable(I));
  if (Own.empty() && T.vlen())
    return;
  auto It = find_if(Object.AllSections, [&](const object::SectionSize &S) {
    return S.Name == T.name();
  });
  if (It == Object.AllSections.end())
    return fail(T, "there is no such section");
  // Clang leaves it to the loader, the linker does not.
  if (T.size() && T.size() != It->Size)
    fail(T, "its size is " + Twine(T.size()) + " bytes, the section has " +
                Twine(It->Size));
  for (const btf::SectionVariable &V : Own) {
    if (Types.type(V.Type).is(K::Var))
      proveVariable(T, V, It->Size);
    else
      fail(T, "type [" + Twine(V.Type) + "] in it is no variable");
  }
  provePlaces(T);
}

void SectionProver::run() {
  for (btf::TypeID ID = 1; ID < Types.typeCount(); ++ID)
    if (Types.kind(ID) == K::Datasec)
      prove(Types.type(ID));
}

void proveSections(Context &C) { SectionProver(C).run(); }

} // namespace corify::prove
