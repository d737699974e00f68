//===- KernelFeatures.cpp - what a kernel's BTF shows it to have -------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Object/KernelFeatures.h"
#include "corify/Relocate/Relocation.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;

namespace corify::object {

//===- Names of what a number stands for ---------------------------------===//

StringRef mapTypeName(uint32_t Type) {
  static constexpr StringLiteral Names[] = {"UNSPEC",
                                            "HASH",
                                            "ARRAY",
                                            "PROG_ARRAY",
                                            "PERF_EVENT_ARRAY",
                                            "PERCPU_HASH",
                                            "PERCPU_ARRAY",
                                            "STACK_TRACE",
                                            "CGROUP_ARRAY",
                                            "LRU_HASH",
                                            "LRU_PERCPU_HASH",
                                            "LPM_TRIE",
                                            "ARRAY_OF_MAPS",
                                            "HASH_OF_MAPS",
                                            "DEVMAP",
                                            "SOCKMAP",
                                            "CPUMAP",
                                            "XSKMAP",
                                            "SOCKHASH",
                                            "CGROUP_STORAGE",
                                            "REUSEPORT_SOCKARRAY",
                                            "PERCPU_CGROUP_STORAGE",
                                            "QUEUE",
                                            "STACK",
                                            "SK_STORAGE",
                                            "DEVMAP_HASH",
                                            "STRUCT_OPS",
                                            "RINGBUF",
                                            "INODE_STORAGE",
                                            "TASK_STORAGE",
                                            "BLOOM_FILTER",
                                            "USER_RINGBUF",
                                            "CGRP_STORAGE",
                                            "ARENA",
                                            "INSN_ARRAY",
                                            "RHASH"};
  return Type < std::size(Names) ? StringRef(Names[Type]) : "";
}

//===- What to look for --------------------------------------------------===//

FeatureNames::FeatureNames() {
  for (StringRef Enum :
       {"bpf_func_id", "bpf_map_type", "bpf_prog_type", "bpf_attach_type"})
    add(btf::Kind::Enum, Enum);
  for (StringRef Record :
       {"bpf_map_ops", "bpf_prog", "bpf_prog_aux", "bpf_reg_state",
        "bpf_verifier_state", "bpf_func_state", "bpf_func_info_aux",
        "bpf_rb_root", "pt_regs", "jit_ctx", "codegen_context"})
    add(btf::Kind::Struct, Record);
  for (StringRef Function : {"tnum_neg", "tnum_bswap64", "tnum_overlap"})
    add(btf::Kind::Func, Function);
}

void FeatureNames::add(btf::Kind Kind, StringRef Name) {
  if (Name.empty())
    return;
  auto Index = static_cast<unsigned>(Kind);
  if (ByKind[Index].try_emplace(Name, Count).second)
    ++Count;
}

/// The declaration tag that marks functions that programs may call.
static constexpr StringLiteral KfuncTag = "bpf_kfunc";

static uint32_t bit(btf::Kind K) { return 1u << static_cast<unsigned>(K); }

void FeatureNames::addTo(btf::NameFilter &Filter) const {
  Filter.add(bit(btf::Kind::DeclTag), KfuncTag);
  for (size_t Kind = 0; Kind < ByKind.size(); ++Kind)
    for (StringRef Name : ByKind[Kind].keys())
      Filter.add(1u << Kind, Name);
}

void FeatureNames::add(const ObjectFile &Object) {
  for (const Program &P : Object.Programs)
    add(P.Attach.Kind, P.Attach.Name);
  for (const Extern &E : Object.Externs) {
    if (E.What == Extern::Kfunc)
      add(btf::Kind::Func, relocate::essentialName(E.Name));
    else if (E.What == Extern::TypedKsym)
      add(btf::Kind::Var, E.Name);
  }
  for (const Map &M : Object.Maps) {
    if (!M.isStructOps())
      continue;
    add(btf::Kind::Struct, M.StructOps);
    add(btf::Kind::Struct, "bpf_struct_ops_" + M.StructOps);
  }
}

//===- The walk ----------------------------------------------------------===//

KernelFeatures::KernelFeatures(const FeatureNames &Names,
                               const btf::BTF &Kernel, ArrayRef<Module> Modules)
    : Names(Names) {
  Tables.push_back({"vmlinux", &Kernel, {}});
  for (const Module &M : Modules)
    Tables.push_back({M.Name, M.Types, {}});
  Kfuncs.resize(Tables.size());
  for (size_t I = 0; I < Tables.size(); ++I)
    walk(Tables[I], Kfuncs[I]);
  readEnumerations();
}

void KernelFeatures::walk(Table &T, DenseSet<btf::TypeID> &Marked) const {
  T.IDs.resize(Names.Count);
  uint32_t Kinds = bit(btf::Kind::DeclTag);
  for (size_t Kind = 0; Kind < Names.ByKind.size(); ++Kind)
    if (!Names.ByKind[Kind].empty())
      Kinds |= 1u << Kind;
  const btf::BTF &Types = *T.Types;
  Types.forEachWanted(Kinds, [&](btf::TypeID ID, btf::Kind K, StringRef Name) {
    if (K == btf::Kind::DeclTag) {
      btf::Type Tag = Types.type(ID);
      if (Tag.componentIndex() == -1 && Name == KfuncTag &&
          Tag.referred() < Types.typeCount())
        Marked.insert(Tag.referred());
      return;
    }
    const auto &Known = Names.ByKind[static_cast<unsigned>(K)];
    auto It = Known.find(Name);
    if (It != Known.end() && !T.IDs[It->second])
      T.IDs[It->second] = ID;
  });
}

btf::TypeID KernelFeatures::findIn(const Table &T, btf::Kind Kind,
                                   StringRef Name) const {
  const StringMap<unsigned> &Known = Names.ByKind[static_cast<unsigned>(Kind)];
  auto It = Known.find(Name);
  assert(It != Known.end() && "a name that nobody asked for");
  return It == Known.end() ? 0 : T.IDs[It->second];
}

ExternTarget KernelFeatures::find(btf::Kind Kind, StringRef Name) const {
  ExternTarget Result;
  Result.What = ExternTarget::Absent;
  for (size_t I = 0; I < Tables.size(); ++I)
    if (btf::TypeID ID = findIn(Tables[I], Kind, Name)) {
      Result = {ExternTarget::Found, Tables[I].Types, ID};
      break;
    }
  return Result;
}

//===- Enumerations ------------------------------------------------------===//

/// Which values an enumeration of the kernel has; the one that counts them is
/// none.
static std::vector<bool> valuesOf(btf::Type Enum) {
  std::vector<bool> Values;
  for (uint32_t I = 0; I < Enum.vlen(); ++I) {
    btf::Enumerator E = Enum.enumerator(I);
    if (E.Name.starts_with("__") || E.Value > UINT16_MAX)
      continue;
    if (E.Value >= Values.size())
      Values.resize(E.Value + 1);
    Values[E.Value] = true;
  }
  return Values;
}

void KernelFeatures::readEnumerations() {
  const Table &Kernel = Tables.front();
  auto Read = [&](StringRef Name) {
    btf::TypeID ID = findIn(Kernel, btf::Kind::Enum, Name);
    return ID ? valuesOf(Kernel.Types->type(ID)) : std::vector<bool>();
  };
  Helpers = Read("bpf_func_id");
  MapTypes = Read("bpf_map_type");
}

static std::optional<bool> hasValue(const std::vector<bool> &Values,
                                    uint32_t Value) {
  if (Values.empty())
    return std::nullopt;
  return Value < Values.size() && Values[Value];
}

std::optional<bool> KernelFeatures::hasHelper(uint32_t ID) const {
  return hasValue(Helpers, ID);
}

uint32_t KernelFeatures::loadedHelper(uint32_t ID) const {
  // The four came together, with 5.5.
  constexpr uint32_t ProbeRead = 4, ProbeReadStr = 45, ReadUser = 112,
                     ReadKernel = 113, ReadUserStr = 114, ReadKernelStr = 115;
  bool IsRead = ID == ReadUser || ID == ReadKernel;
  bool IsReadStr = ID == ReadUserStr || ID == ReadKernelStr;
  if ((!IsRead && !IsReadStr) || hasHelper(ReadKernel) != false)
    return ID;
  return IsRead ? ProbeRead : ProbeReadStr;
}

std::optional<bool> KernelFeatures::hasMapType(uint32_t Type) const {
  return hasValue(MapTypes, Type);
}

std::optional<bool> KernelFeatures::hasEnumerator(StringRef Enum,
                                                  StringRef Name) const {
  const Table &Kernel = Tables.front();
  btf::TypeID ID = findIn(Kernel, btf::Kind::Enum, Enum);
  if (!ID)
    return std::nullopt;
  btf::Type T = Kernel.Types->type(ID);
  for (uint32_t I = 0; I < T.vlen(); ++I)
    if (T.enumeratorNameIs(I, Name))
      return true;
  return false;
}

std::optional<bool> KernelFeatures::hasProgramType(StringRef Type) const {
  return hasEnumerator("bpf_prog_type", ("BPF_PROG_TYPE_" + Type).str());
}

std::optional<bool> KernelFeatures::loadsAttachType(const Program &P) const {
  // Those that bpf_prog_load_check_attach() or check_attach_btf_id() of
  // kernels look at; others load with any number.
  static constexpr StringLiteral Checked[] = {
      "TRACING",          "LSM",           "CGROUP_SKB", "CGROUP_SOCK",
      "CGROUP_SOCK_ADDR", "CGROUP_SOCKOPT"};
  if (P.AttachType.empty() || !is_contained(Checked, P.Type))
    return true;
  return hasEnumerator("bpf_attach_type", "BPF_" + P.AttachType);
}

} // namespace corify::object
