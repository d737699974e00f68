//===- ProgramKind.h - what a SEC() name says of a program ------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_SOURCE_PROGRAMKIND_H
#define CORIFY_SOURCE_PROGRAMKIND_H

#include "clang/AST/Decl.h"
#include "llvm/ADT/BitmaskEnum.h"
#include "llvm/ADT/StringRef.h"

namespace corify {

LLVM_ENABLE_BITMASK_ENUMS_IN_NAMESPACE();

/// What decides how a program's pointers are to be read. A set, since one
/// helper function may serve several programs.
enum class ProgramKind : uint16_t {
  None = 0,
  /// Handles packets or sockets; an unknown pointer is not the kernel's.
  Networking = 1,
  /// Anything else; an unknown pointer to a kernel record is the kernel's.
  Tracing = 2,
  /// The values in its context are BTF-typed pointers that the verifier trusts.
  TypedArguments = 4,
  /// The values in its context are addresses in user memory.
  UserArguments = 8,
  /// May store to members that the kernel lets it.
  KernelWriter = 16,
  /// The values in its context are the kernel's.
  KernelArguments = 32,
  /// Runs for a syscall; the registers that it finds in its context were saved
  /// by the kernel and hold what the user passed.
  UserRegisters = 64,
  LLVM_MARK_AS_BITMASK_ENUM(UserRegisters)
};

/// Section as libbpf's SEC() spells it: "kprobe/do_exit",
/// "?tp_btf/sched_switch".
ProgramKind programKind(llvm::StringRef Section);

/// The section of a function that is a program's entry, or "" for any other.
llvm::StringRef programSection(const clang::FunctionDecl *Function);

} // namespace corify

#endif
