//===- BTFMatrix.cpp - a matrix of kernels, from their BTF ----------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Matrix/BTFMatrix.h"
#include "corify/BTF/BTF.h"
#include "corify/BTF/KernelImage.h"
#include "corify/Relocate/Relocation.h"
#include "corify/Support/InputError.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringMap.h"

using namespace llvm;
using corify::btf::Kind;

namespace corify {

static constexpr uint32_t bit(Kind K) { return 1u << unsigned(K); }
static constexpr uint32_t AskedFor = bit(Kind::Struct) | bit(Kind::Union) |
                                     bit(Kind::Enum) | bit(Kind::Enum64) |
                                     bit(Kind::Typedef);
/// Anonymous members in anonymous members; no kernel has more.
static constexpr unsigned MaxDepth = 16;

namespace {
class Kernel {
public:
  static Expected<std::unique_ptr<Kernel>> read(const btf::KernelFile &File);

  bool hasType(StringRef Name) const { return ByName.contains(Name); }
  bool hasMember(StringRef Record, ArrayRef<MemberStep> Path) const;
  bool hasEnumerator(StringRef Enum, StringRef Enumerator) const;

  std::string Name;
  uint32_t Version = 0;

private:
  bool follow(btf::TypeID ID, ArrayRef<MemberStep> Path, unsigned Depth) const;
  bool isSame(btf::TypeID ID, const MemberStep &Wanted) const;

  btf::KernelBTF File;
  btf::BTF Types;
  StringMap<SmallVector<btf::TypeID, 1>> ByName;
};

class BTFMatrix : public KernelMatrix {
public:
  explicit BTFMatrix(std::vector<std::unique_ptr<Kernel>> Kernels)
      : Kernels(std::move(Kernels)) {}

  unsigned size() const override { return Kernels.size(); }
  StringRef name(unsigned K) const override { return Kernels[K]->Name; }
  uint32_t version(unsigned K) const override { return Kernels[K]->Version; }
  KernelSet withType(StringRef Name) const override {
    return those([&](const Kernel &K) { return K.hasType(Name); });
  }
  KernelSet withMember(StringRef Record,
                       ArrayRef<MemberStep> Path) const override {
    return those([&](const Kernel &K) { return K.hasMember(Record, Path); });
  }
  KernelSet withEnumerator(StringRef Enum,
                           StringRef Enumerator) const override {
    return those(
        [&](const Kernel &K) { return K.hasEnumerator(Enum, Enumerator); });
  }

private:
  template <typename PredicateT> KernelSet those(PredicateT Has) const {
    KernelSet Result(size());
    for (unsigned K = 0; K < size(); ++K)
      if (Has(*Kernels[K]))
        Result.set(K);
    return Result;
  }

  std::vector<std::unique_ptr<Kernel>> Kernels;
};
} // namespace

/// KERNEL_VERSION(A, B, C) of "A.B.C"; beyond 255, C is 255.
static uint32_t versionOf(StringRef Release) {
  auto [Major, Rest] = Release.split('.');
  auto [Minor, Patch] = Rest.split('.');
  unsigned A = 0, B = 0, C = 0;
  if (Major.getAsInteger(10, A) || Minor.getAsInteger(10, B))
    return 0;
  if (Patch.getAsInteger(10, C))
    C = 0;
  return A << 16 | (B & 255) << 8 | std::min(C, 255u);
}

Expected<std::unique_ptr<Kernel>> Kernel::read(const btf::KernelFile &Path) {
  auto Result = std::make_unique<Kernel>();
  auto File = btf::readKernelBTF(Path.Path);
  if (!File)
    return File.takeError();
  Result->File = std::move(*File);
  if (Result->File.IsModule)
    return inFile(Path.Path, inputError("this is a module's BTF, not a "
                                        "kernel's"));
  auto Types = btf::BTF::parse(Result->File.Bytes);
  if (!Types)
    return inFile(Path.Path, Types.takeError());
  Result->Types = std::move(*Types);
  Result->Name = Path.Name;
  Result->Version = versionOf(
      Result->File.Release.empty() ? Path.Release : Result->File.Release);
  Result->Types.forEachNamed(
      AskedFor, [&](btf::TypeID ID, Kind, StringRef Name) {
        Result->ByName[relocate::essentialName(Name)].push_back(ID);
      });
  return Result;
}

static bool hasShape(btf::Type T, MemberShape Shape) {
  switch (Shape) {
  case MemberShape::Any:
    return true;
  case MemberShape::Number:
    return T.is(Kind::Int);
  case MemberShape::Enumeration:
    return T.isAnyEnum();
  case MemberShape::Floating:
    return T.is(Kind::Float);
  case MemberShape::Pointer:
    return T.is(Kind::Ptr);
  case MemberShape::Record:
    return T.isComposite();
  }
  llvm_unreachable("a shape that is none");
}

/// As libbpf's bpf_core_fields_are_compat() has it, but for the names.
bool Kernel::isSame(btf::TypeID ID, const MemberStep &Wanted) const {
  btf::Type T = Types.resolve(ID);
  if (Wanted.Shape == MemberShape::Any)
    return true;
  for (unsigned I = 0; I < Wanted.Dimensions; ++I) {
    if (!T.is(Kind::Array))
      return false;
    T = Types.resolve(T.array().Element);
  }
  return hasShape(T, Wanted.Shape);
}

/// Depth bounds BTF that goes in circles.
bool Kernel::follow(btf::TypeID ID, ArrayRef<MemberStep> Path,
                    unsigned Depth) const {
  if (Path.empty())
    return true;
  btf::Type T = Types.resolve(ID);
  while (T.is(Kind::Array))
    T = Types.resolve(T.array().Element);
  if (!T.isComposite() || Depth == MaxDepth)
    return false;
  for (uint32_t I = 0; (I = T.findMember(I, Path[0].Name)) < T.vlen(); ++I) {
    bool IsAnonymous = T.isAnonymousMember(I);
    if (!IsAnonymous && !isSame(T.memberType(I), Path[0]))
      continue;
    if (follow(T.memberType(I), IsAnonymous ? Path : Path.drop_front(),
               Depth + 1))
      return true;
  }
  return false;
}

bool Kernel::hasMember(StringRef Record, ArrayRef<MemberStep> Path) const {
  auto Found = ByName.find(Record);
  return Found != ByName.end() && any_of(Found->second, [&](btf::TypeID ID) {
           return follow(ID, Path, /*Depth=*/0);
         });
}

bool Kernel::hasEnumerator(StringRef Enum, StringRef Enumerator) const {
  auto Found = ByName.find(Enum);
  if (Found == ByName.end())
    return false;
  return any_of(Found->second, [&](btf::TypeID ID) {
    btf::Type T = Types.resolve(ID);
    for (uint32_t I = 0; T.isAnyEnum() && I < T.vlen(); ++I)
      if (relocate::essentialName(T.enumeratorName(I)) == Enumerator)
        return true;
    return false;
  });
}

Expected<std::unique_ptr<KernelMatrix>>
readKernelMatrix(ArrayRef<std::string> Paths) {
  auto Files = btf::findKernels(Paths);
  if (!Files)
    return Files.takeError();
  std::vector<std::unique_ptr<Kernel>> Kernels;
  for (const btf::KernelFile &File : *Files) {
    auto K = Kernel::read(File);
    if (!K)
      return K.takeError();
    Kernels.push_back(std::move(*K));
  }
  return std::make_unique<BTFMatrix>(std::move(Kernels));
}

} // namespace corify
