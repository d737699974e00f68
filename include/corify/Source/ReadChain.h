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

#include "clang/AST/ASTContext.h"
#include "clang/AST/Expr.h"
#include <optional>
#include <string>

namespace corify {

/// "task->mm->owner.pid"; nothing for anything else, and for what is not
/// written in a file as a whole.
std::optional<std::string> plainAccess(const clang::StmtExpr *E,
                                       const clang::ASTContext &Context);

/// "task->in_execve" of BPF_CORE_READ_BITFIELD_PROBED(task, in_execve), the
/// value of which is that field's, with 64 bits.
std::optional<std::string> plainBitField(const clang::StmtExpr *E,
                                         const clang::ASTContext &Context);

/// The type of the field that plainBitField() gave.
clang::QualType bitFieldType(const clang::StmtExpr *E,
                             const clang::ASTContext &Context);

} // namespace corify

#endif
