//===- KernelNames.h - what source names, as kernels know it ----*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_SOURCE_CHECKS_KERNELNAMES_H
#define CORIFY_SOURCE_CHECKS_KERNELNAMES_H

#include "corify/Source/KernelMatrix.h"
#include "clang/AST/Decl.h"
#include "clang/AST/Expr.h"

namespace corify {

/// What a relocation builtin asks of a kernel: the record, the enumerator or
/// the type that it names. Empty where it names none that a kernel has.
KernelSet kernelsWithMember(const KernelMatrix &Kernels,
                            const clang::MemberExpr *E);
KernelSet kernelsWithEnumerator(const KernelMatrix &Kernels,
                                const clang::EnumConstantDecl *E);
KernelSet kernelsWithType(const KernelMatrix &Kernels, clang::QualType Type);
/// Those whose type of that name has all that Type has.
KernelSet kernelsThatMatch(const KernelMatrix &Kernels, clang::QualType Type);

/// The record that a member is looked for in, and the names on the way to it.
struct NamedMember {
  const clang::RecordDecl *Declaration = nullptr;
  /// Its name without a flavor.
  llvm::StringRef Record;
  llvm::SmallVector<MemberStep, 4> Path;
};
NamedMember nameMember(const clang::MemberExpr *E);

} // namespace corify

#endif
