//===- KernelTargets.cpp - what an object attaches to and calls --------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// By the rules of libbpf's find_kernel_btf_id(), find_ksym_btf_id() and
// bpf_map__init_kern_struct_ops(): the kernel's own table first, then the
// modules', by name, then by type.
//
//===----------------------------------------------------------------------===//

#include "corify/Object/KernelFeatures.h"
#include "corify/Relocate/Relocation.h"
#include "llvm/ADT/STLExtras.h"

using namespace llvm;

namespace corify::object {

bool ExternTarget::isFatal(const Extern &E, relocate::LoaderRules Rules) const {
  switch (What) {
  case Found:
  case Unknown:
    return false;
  case Absent:
    return !E.IsWeak;
  case Incompatible:
    // libbpf before 1.3 asks for the type of weak functions, too.
    return E.What != Extern::Kfunc || !E.IsWeak ||
           (Rules.Loader == relocate::LoaderRules::Libbpf &&
            Rules.Version < 103);
  case NotAllowed:
    // The kernel's answer, to a program that gets there.
    return false;
  }
  return false;
}

bool KernelFeatures::hasAttachTarget(const AttachTarget &Target) const {
  if (Target.Name.empty())
    return true;
  return any_of(Tables, [&](const Table &T) {
    return (Target.Module.empty() || T.Module == Target.Module) &&
           findIn(T, Target.Kind, Target.Name);
  });
}

std::optional<bool> KernelFeatures::hasAttachCookies() const {
  constexpr uint32_t GetAttachCookie = 174;
  return hasHelper(GetAttachCookie);
}

std::optional<bool> KernelFeatures::hasSyscallWrappers() const {
  for (StringRef Name : SyscallWrappers)
    if (hasFunction(Name))
      return true;
  // 5.4 and older ones may have no functions in their BTF.
  return hasFunction(AnyFunction) ? std::optional<bool>(false) : std::nullopt;
}

bool KernelFeatures::isMarkedKfunc(const ExternTarget &T) const {
  for (size_t I = 0; I < Tables.size(); ++I)
    if (Tables[I].Types == T.Table)
      // A kernel that marks none does not mark.
      return Kfuncs[I].empty() || Kfuncs[I].contains(T.ID);
  return true;
}

ExternTarget KernelFeatures::findExtern(const ObjectFile &Object,
                                        const Extern &E) const {
  if (E.What != Extern::Kfunc && E.What != Extern::TypedKsym)
    return {};
  bool IsKfunc = E.What == Extern::Kfunc;
  ExternTarget Result =
      find(IsKfunc ? btf::Kind::Func : btf::Kind::Var,
           IsKfunc ? relocate::essentialName(E.Name) : E.Name);
  if (Result.What != ExternTarget::Found)
    return Result;
  // Both refer to what they are of: a prototype, a variable's type.
  btf::TypeID Local = Object.Types.type(E.Type).referred();
  btf::TypeID Target = Result.Table->type(Result.ID).referred();
  if (!IsKfunc) {
    Local = Object.Types.resolve(Local).id();
    Target = Result.Table->resolve(Target).id();
  }
  if (!relocate::isCompatible(Object.Types, Local, *Result.Table, Target))
    Result.What = ExternTarget::Incompatible;
  else if (IsKfunc && !isMarkedKfunc(Result))
    Result.What = ExternTarget::NotAllowed;
  return Result;
}

static std::optional<uint32_t> findMember(btf::Type Record, StringRef Name) {
  for (uint32_t I = 0; I < Record.vlen(); ++I)
    if (Record.member(I).Name == Name)
      return I;
  return std::nullopt;
}

/// Whether the object leaves the bytes of a member 0 and sets no program.
static bool isUnset(const Map &M, uint32_t Member, uint32_t Offset,
                    uint64_t Size) {
  for (const StructOpsMember &Set : M.Members)
    if (Set.Member == Member)
      return false;
  for (uint64_t At = Offset; At < Offset + Size && At < M.Bytes.size(); ++At)
    if (M.Bytes[At])
      return false;
  return true;
}

static bool isProgram(const Map &M, uint32_t Member) {
  return any_of(M.Members, [&](const StructOpsMember &Set) {
    return Set.Member == Member;
  });
}

/// Why a member of the object's record cannot be copied to the kernel's.
static std::string memberFault(const ObjectFile &Object, const Map &M,
                               uint32_t Index, const btf::BTF &Kernel,
                               btf::Type KernelRecord) {
  const btf::BTF &Types = Object.Types;
  btf::Member Ours = Types.type(M.ValueType).member(Index);
  std::string Name =
      "member '" + Ours.Name.str() + "' of struct " + KernelRecord.name().str();
  std::optional<uint64_t> Size = Types.sizeOf(Ours.Type, 8);
  if (!Size)
    return Name + " has a type without size";
  std::optional<uint32_t> There = findMember(KernelRecord, Ours.Name);
  if (!There)
    return isUnset(M, Index, Ours.BitOffset / 8, *Size)
               ? ""
               : Name + " is set, and the kernel has no such member";
  btf::Member Theirs = KernelRecord.member(*There);
  if (Ours.BitSize || Theirs.BitSize)
    return Name + " is a bit-field, which libbpf does not set";
  btf::Type OurType = Types.resolve(Ours.Type);
  btf::Type TheirType = Kernel.resolve(Theirs.Type);
  if (OurType.kind() != TheirType.kind())
    return Name + " is of kind " + kindName(OurType.kind()).str() +
           ", the kernel's of kind " + kindName(TheirType.kind()).str();
  if (OurType.is(btf::Kind::Ptr)) {
    if (isProgram(M, Index) &&
        !Kernel.resolve(TheirType.referred()).is(btf::Kind::FuncProto))
      return Name + " is no pointer to a function in the kernel";
    return "";
  }
  std::optional<uint64_t> TheirSize = Kernel.sizeOf(Theirs.Type);
  if (Size != TheirSize)
    return Name + " has " + std::to_string(*Size) + " bytes, the kernel's " +
           (TheirSize ? std::to_string(*TheirSize) : "no size");
  return "";
}

std::string KernelFeatures::structOpsFault(const ObjectFile &Object,
                                           const Map &M) const {
  std::string ValueName = "bpf_struct_ops_" + M.StructOps;
  ExternTarget Value = find(btf::Kind::Struct, ValueName);
  if (Value.What != ExternTarget::Found)
    return "the kernel has no struct " + ValueName;
  const btf::BTF &Kernel = *Value.Table;
  // In the same table, or in the kernel's that a module's goes on from.
  ExternTarget Record = find(btf::Kind::Struct, M.StructOps);
  for (const Table &T : Tables)
    if (T.Types == Value.Table)
      if (btf::TypeID ID = findIn(T, btf::Kind::Struct, M.StructOps))
        Record = {ExternTarget::Found, T.Types, ID};
  if (Record.What != ExternTarget::Found)
    return "the kernel has no struct " + M.StructOps;
  btf::Type ValueType = Kernel.type(Value.ID);
  bool Holds = false;
  for (uint32_t I = 0; I < ValueType.vlen(); ++I)
    Holds |= ValueType.member(I).Type == Record.ID;
  if (!Holds)
    return "the kernel's struct " + ValueName + " holds no struct " +
           M.StructOps;
  btf::Type KernelRecord = Record.Table->type(Record.ID);
  for (uint32_t I = 0; I < Object.Types.type(M.ValueType).vlen(); ++I)
    if (std::string Fault = memberFault(Object, M, I, Kernel, KernelRecord);
        !Fault.empty())
      return Fault;
  return "";
}

} // namespace corify::object
