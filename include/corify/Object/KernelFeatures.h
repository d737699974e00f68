//===- KernelFeatures.h - what a kernel's BTF shows it to have --*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Beside its records an object needs helpers, map types, program types, attach
// targets, kfuncs, kernel variables and struct_ops records. Whether a kernel
// has them is looked up in one walk over its types, for all names at once; it
// is short where the BTF was parsed with a filter for them:
//
//   FeatureNames Names;                          // once
//   Names.add(Object);                           // for each object
//   KernelFeatures Features(Names, KernelBTF);   // for each kernel
//   if (Features.hasHelper(181) == false) …
//
// What BTF cannot tell is nullopt or Unknown and never a "no": a kernel's
// enum bpf_func_id may be missing in a cut-down file.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_OBJECT_KERNELFEATURES_H
#define CORIFY_OBJECT_KERNELFEATURES_H

#include "corify/Object/Loading.h"
#include "corify/Object/ObjectFile.h"
#include "corify/Relocate/Relocation.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/StringMap.h"
#include <array>

namespace corify::object {

/// "bpf_loop"; "" for a number that no kernel up to 7.3 has.
llvm::StringRef helperName(uint32_t ID);
/// "RINGBUF", as enum bpf_map_type has it; "" for an unknown one.
llvm::StringRef mapTypeName(uint32_t Type);

/// bpf() where it takes struct pt_regs, as libbpf asks for it.
constexpr llvm::StringLiteral SyscallWrappers[] = {
    "__x64_sys_bpf",      "__ia32_sys_bpf",  "__arm64_sys_bpf",
    "__arm_sys_bpf",      "__s390x_sys_bpf", "__s390_sys_bpf",
    "__riscv_sys_bpf",    "__mips_sys_bpf",  "__powerpc_sys_bpf",
    "__powerpc64_sys_bpf"};
/// Of all kernels whose BTF has functions.
constexpr llvm::StringLiteral AnyFunction = "do_exit";

/// The names to look for. To be complete before it is used, then shared by all
/// threads.
class FeatureNames {
public:
  /// The verifier's own records and the enumerations are always looked for.
  FeatureNames();

  /// Attach targets, externs and struct_ops records of the object.
  void add(const ObjectFile &Object);
  void add(btf::Kind Kind, llvm::StringRef Name);
  /// For BTF::parse(): all that KernelFeatures will look for.
  void addTo(btf::NameFilter &Filter) const;

private:
  friend class KernelFeatures;

  unsigned Count = 0;
  std::array<llvm::StringMap<unsigned>, 20> ByKind;
};

/// What of an extern the loader finds.
struct ExternTarget {
  enum Kind : uint8_t {
    Found,
    Absent,
    /// There is one of the name and another type.
    Incompatible,
    /// A function that the kernel lets no program call: it marks those that it
    /// does (declaration tag "bpf_kfunc", 6.10 and newer).
    NotAllowed,
    /// BTF does not tell: symbols without a type, __kconfig.
    Unknown,
  };
  Kind What = Unknown;
  /// Where it is: the kernel's table or a module's.
  const btf::BTF *Table = nullptr;
  btf::TypeID ID = 0;

  /// Whether the loader refuses the object; if not, a call is one of a helper
  /// that there is not, and an address 0.
  bool isFatal(const Extern &E, relocate::LoaderRules Rules = {}) const;
};

/// One kernel, with its modules as far as they are known. Const members are
/// safe to call from several threads.
class KernelFeatures {
public:
  struct Module {
    llvm::StringRef Name;
    const btf::BTF *Types = nullptr;
  };
  /// All must outlive the result.
  KernelFeatures(const FeatureNames &Names, const btf::BTF &Kernel,
                 llvm::ArrayRef<Module> Modules = {});

  /// By enum bpf_func_id, whatever its enumerators are called.
  std::optional<bool> hasHelper(uint32_t ID) const;
  /// What libbpf makes of a helper's number at load: bpf_probe_read_kernel,
  /// _user and their _str become bpf_probe_read and _str on kernels without.
  uint32_t loadedHelper(uint32_t ID) const;
  std::optional<bool> hasMapType(uint32_t Type) const;
  /// As in Program::Type: "KPROBE".
  std::optional<bool> hasProgramType(llvm::StringRef Type) const;
  /// Whether the kernel loads a program of the attach type; true of those
  /// whose attach type it looks at only when attaching (kprobe.multi, tcx).
  std::optional<bool> loadsAttachType(const Program &P) const;
  /// Sleepable ones came with 5.10, of some types later.
  std::optional<bool> hasSleepable(const Program &P) const;
  std::optional<bool> hasSleepablePrograms() const;
  /// bpf_get_attach_cookie(), for libbpf's LINUX_HAS_BPF_COOKIE: 5.15.
  std::optional<bool> hasAttachCookies() const;
  /// System calls that take their arguments in struct pt_regs, for libbpf's
  /// LINUX_HAS_SYSCALL_WRAPPER: __x64_sys_bpf and its like.
  std::optional<bool> hasSyscallWrappers() const;
  /// SEC("xdp.frags"): 5.18.
  std::optional<bool> hasXdpFrags() const;

  /// False where no target is looked for is never the case: an open or empty
  /// one is found. As libbpf, in the kernel and then in the modules.
  bool hasAttachTarget(const AttachTarget &Target) const;
  ExternTarget findExtern(const ObjectFile &Object, const Extern &E) const;
  /// Why libbpf does not set up the struct_ops map, "" where it does.
  std::string structOpsFault(const ObjectFile &Object, const Map &M) const;

  // How the verifier of that kernel goes about it. The commit that brought it
  // is named where it is told by something else.

  /// .rodata, .data and .bss as maps: 5.2.
  std::optional<bool> hasGlobalData() const;
  /// Loops at all, and constants in stack slots: 5.3.
  std::optional<bool> takesBoundedLoops() const;
  /// Loads from a frozen read-only map are constants: 5.5.
  std::optional<bool> knowsReadOnlyMaps() const;
  /// Global functions are verified by themselves: 5.6. Before, as static ones.
  std::optional<bool> hasGlobalFunctions() const;
  /// Only those that something reached calls: 6.8.
  std::optional<bool> verifiesGlobalFunctionsLazily() const;
  /// Programs of some types have a stack for each function: 6.13, where the
  /// architecture has it.
  std::optional<bool> hasPrivateStacks() const;
  /// Where its BTF has nothing of the verifier, all of the newest.
  VerifierRules verifierRules() const;

  /// What the kernel refuses wherever it stands in a program, reached or not.
  /// Atomic operations other than an addition without result: 5.12.
  std::optional<bool> hasAtomics() const;
  /// Addresses of functions, for callbacks: 5.13.
  std::optional<bool> hasFunctionAddresses() const;
  /// -mcpu=v4: 6.6.
  std::optional<bool> hasInstructionSet4() const;
  /// Of -mcpu=v3: 5.1.
  std::optional<bool> hasJumps32() const;
  /// may_goto, casts between address spaces: 6.9.
  std::optional<bool> hasArenas() const;
  /// Load-acquire, store-release: 6.15.
  std::optional<bool> hasOrderedAccess() const;
  /// 6.19.
  std::optional<bool> hasIndirectJumps() const;

  /// First in the kernel, then in the modules; only of names that were asked
  /// for.
  ExternTarget find(btf::Kind Kind, llvm::StringRef Name) const;

private:
  struct Table {
    llvm::StringRef Module;
    const btf::BTF *Types = nullptr;
    /// The first of each name, by the name's number; 0 if there is none.
    std::vector<btf::TypeID> IDs;
  };

  void walk(Table &T, llvm::DenseSet<btf::TypeID> &Marked) const;
  void readEnumerations();
  btf::TypeID findIn(const Table &T, btf::Kind Kind,
                     llvm::StringRef Name) const;
  /// Of a record of the kernel; nullopt if there is no such record.
  std::optional<bool> hasMember(llvm::StringRef Record,
                                llvm::StringRef Member) const;
  std::optional<bool> hasEnumerator(llvm::StringRef Enum,
                                    llvm::StringRef Name) const;
  bool hasFunction(llvm::StringRef Name) const;
  bool isMarkedKfunc(const ExternTarget &T) const;

  const FeatureNames &Names;
  /// The kernel's, then the modules'.
  std::vector<Table> Tables;
  std::vector<bool> Helpers, MapTypes;
  /// FUNCs with the tag "bpf_kfunc", by table.
  std::vector<llvm::DenseSet<btf::TypeID>> Kfuncs;
};

} // namespace corify::object

#endif
