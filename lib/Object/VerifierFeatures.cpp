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
    if (T.member(I).Name == Member)
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
