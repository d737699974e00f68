//===- ReadChain.h - macros that read, as plain C ---------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// BPF_CORE_READ(), READ_KERN() and their like expand to a statement expression
// that probes into variables of its own and yields the last of them:
//
//   ({ int r; const void *t;
//      bpf_probe_read_kernel(&t, 8, preserve_access_index(&task->mm));
//      bpf_probe_read_kernel(&r, 4, preserve_access_index(&t->owner.pid));
//      r; })
//
// They are recognised by that, and not by their names.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_SOURCE_READCHAIN_H
#define CORIFY_SOURCE_READCHAIN_H

#include "corify/Source/KernelRecords.h"
#include "clang/AST/Expr.h"
#include <optional>
#include <string>

namespace corify {

struct ReadChain {
  /// "task->mm->owner.pid"; empty where it has to stay as it is.
  std::string Plain;
  /// Why it has.
  std::string WhyNot;
};

/// Nothing for what is no such read.
std::optional<ReadChain> findReadChain(const clang::StmtExpr *E,
                                       const clang::ASTContext &Context,
                                       const KernelRecords &Records);

/// Of BPF_CORE_READ_BITFIELD_PROBED(task, in_execve), the value of which is the
/// field's, with 64 bits.
std::optional<ReadChain> findBitFieldRead(const clang::StmtExpr *E,
                                          const clang::ASTContext &Context,
                                          const KernelRecords &Records);

/// The type of the field that findBitFieldRead() gave.
clang::QualType bitFieldType(const clang::StmtExpr *E,
                             const clang::ASTContext &Context);

} // namespace corify

#endif
