//===- VerifierFeatures.cpp - how a kernel's verifier goes about it ----===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Told by members of the verifier's own records, which BTF has for every
// kernel that has one, back-ported features of distributions included. Each
// was looked for in the BTF of real kernels from 4.18 to 7.3.
//
//===----------------------------------------------------------------------===//

#include "corify/Object/KernelFeatures.h"

using namespace llvm;

namespace corify::object {

std::optional<bool> KernelFeatures::hasMember(StringRef Record,
                                              StringRef Member) const {
  const Table &Kernel = Tables.front();
  btf::TypeID ID = findIn(Kernel, btf::Kind::Struct, Record);
  if (!ID)
    return std::nullopt;
  btf::Type T = Kernel.Types->type(ID);
  for (uint32_t I = 0; I < T.vlen(); ++I)
    if (T.memberNameIs(I, Member))
      return true;
  return false;
}

/// "bpf: implement lookup-free direct value access for maps".
std::optional<bool> KernelFeatures::hasGlobalData() const {
  return hasMember("bpf_map_ops", "map_direct_value_addr");
}

/// "bpf: introduce bounded loops" counts a state's branches; the
/// same series tracks constants in stack slots, and what must be precise.
std::optional<bool> KernelFeatures::takesBoundedLoops() const {
  return hasMember("bpf_verifier_state", "branches");
}

/// "bpf: Track contents of read-only maps as scalars" left no trace in BTF;
/// "bpf: Add attach_btf_id attribute to program load" is of the same week.
std::optional<bool> KernelFeatures::knowsReadOnlyMaps() const {
  return hasMember("bpf_prog_aux", "attach_btf_id");
}

/// "bpf: Introduce function-by-function verification".
std::optional<bool> KernelFeatures::hasGlobalFunctions() const {
  std::optional<bool> Result = hasMember("bpf_func_info_aux", "linkage");
  // The record came with 5.5.
  if (!Result && hasMember("bpf_prog_aux", "func_info"))
    return false;
  return Result;
}

/// "bpf: Validate global subprogs lazily".
std::optional<bool> KernelFeatures::verifiesGlobalFunctionsLazily() const {
  std::optional<bool> Result = hasMember("bpf_func_info_aux", "called");
  if (!Result && hasGlobalFunctions() == false)
    return false;
  return Result;
}

/// "bpf: Introduce sleepable BPF programs"; the bit moved in 6.9.
std::optional<bool> KernelFeatures::hasSleepablePrograms() const {
  std::optional<bool> Aux = hasMember("bpf_prog_aux", "sleepable");
  std::optional<bool> Program = hasMember("bpf_prog", "sleepable");
  if (!Aux && !Program)
    return std::nullopt;
  return Aux.value_or(false) || Program.value_or(false);
}

bool KernelFeatures::hasFunction(StringRef Name) const {
  return findIn(Tables.front(), btf::Kind::Func, Name) != 0;
}

/// Where a change left nothing in BTF, something else of the same release
/// tells; each was held against the verifiers of 5.10, 6.1, 6.12 and newer ones
/// (scripts/vm-differential).
VerifierRules KernelFeatures::verifierRules() const {
  VerifierRules Rules;
  if (!hasMember("bpf_verifier_state", "frame"))
    return Rules;
  constexpr uint32_t BloomFilter = 30, Arena = 33;
  // "bpf: Propagate scalar ranges through register assignments".
  Rules.LinksCopies = hasSleepablePrograms().value_or(true);
  // "bpf: Support <8-byte scalar spill and refill".
  Rules.KeepsNarrowSpills = hasMapType(BloomFilter).value_or(true);
  // "bpf: track immediate values written to stack by BPF_ST instruction".
  Rules.KeepsImmediates = hasMember("bpf_rb_root", "").has_value();
  // "bpf: Teach the verifier to recognize rdonly_mem as not null", "bpf:
  // Improve verifier u32 scalar equality checking", "bpf: Improve verifier
  // JEQ/JNE insn branch taken checking".
  Rules.KnowsNonNull = hasProgramType("NETFILTER").value_or(true);
  // "bpf: generalize is_branch_taken to handle all conditional jumps in one
  // place", "bpf: make the verifier tracks the \"not equal\" for regs".
  Rules.ComparesRanges = verifiesGlobalFunctionsLazily().value_or(true);
  // "bpf: Assign ID to scalars on spill", "bpf: Preserve boundaries and track
  // scalars on narrowing fill".
  Rules.LinksSpills = hasMapType(Arena).value_or(true);
  // "bpf/verifier: relax MUL range computation check"; the member of "bpf:
  // Introduce bpf_preempt_[disable,enable] kfuncs" got an s later on.
  Rules.ComputesWithUnknown =
      hasMember("bpf_verifier_state", "active_preempt_lock").value_or(true) ||
      hasMember("bpf_verifier_state", "active_preempt_locks").value_or(true);
  Rules.ComparesBits = hasFunction("tnum_overlap");
  Rules.Negates = hasFunction("tnum_neg");
  Rules.SwapsBytes = hasFunction("tnum_bswap64");
  // "bpf: keep track of max number of bpf_loop callback iterations".
  Rules.SkipsEmptyLoops =
      hasMember("bpf_func_state", "callback_depth").value_or(true);
  return Rules;
}

/// "bpf: Add instructions for atomic_[cmp]xchg" is of the release of
/// bpf_check_mtu(), 5.12.
std::optional<bool> KernelFeatures::hasAtomics() const {
  constexpr uint32_t CheckMTU = 163;
  return hasHelper(CheckMTU);
}

/// "bpf: Add bpf_for_each_map_elem() helper", the first to take one.
std::optional<bool> KernelFeatures::hasFunctionAddresses() const {
  constexpr uint32_t ForEachMapElem = 164;
  return hasHelper(ForEachMapElem);
}

/// "bpf: Support new sign-extension load insns" is of the release of "bpf: Add
/// multi uprobe link".
std::optional<bool> KernelFeatures::hasInstructionSet4() const {
  return hasEnumerator("bpf_attach_type", "BPF_TRACE_UPROBE_MULTI");
}

/// "bpf: introduce BPF_F_XDP_HAS_FRAGS flag in prog_flags loading the ebpf
/// program".
std::optional<bool> KernelFeatures::hasXdpFrags() const {
  return hasMember("bpf_prog_aux", "xdp_has_frags");
}

/// "bpf: Enable private stack for eligible subprogs". The mode in
/// bpf_subprog_info came to 6.12 as well, without what makes use of it. Then
/// it is for the architecture's compiler to have them: x86-64's had them at
/// once, arm64's and powerpc's keep a note of it; others are not known to.
std::optional<bool> KernelFeatures::hasPrivateStacks() const {
  std::optional<bool> Result = hasMember("bpf_prog_aux", "jits_use_priv_stack");
  if (Result != true)
    return Result;
  return hasMember("pt_regs", "r15").value_or(false) ||
         hasMember("jit_ctx", "priv_sp_used").value_or(false) ||
         hasMember("codegen_context", "priv_sp").value_or(false);
}

} // namespace corify::object
