//===- TypedAccess.h - which loads the verifier takes -----------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The verifier knows what a typed pointer points to from the kernel's BTF. For
// each load through one it walks down the record to what lies at the offset
// (btf_struct_walk() in kernel/bpf/btf.c), and refuses what it cannot name:
//
//   p->pid            an integer, or a part of one          taken, a number
//   p->real_parent    the whole of a pointer to a record    taken, typed
//   p->wide           more than 8 bytes                     refused
//   p->array[i]       an offset that varies                 refused
//
// Here the same walk is done over the layout that this file has.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_SOURCE_TYPEDACCESS_H
#define CORIFY_SOURCE_TYPEDACCESS_H

#include "clang/AST/ASTContext.h"
#include "clang/AST/Expr.h"

namespace corify {

/// What the verifier makes of a load.
enum class TypedLoad {
  /// It refuses it.
  Refused,
  /// The value is a number to it: an integer, or a pointer to what is no
  /// record.
  Number,
  /// The value is a typed pointer.
  Pointer
};

/// The load of LValue, whose path starts from a typed pointer.
TypedLoad classifyLoad(clang::ASTContext &Context, clang::Expr *LValue);

/// How many bytes LValue is behind the pointer that its path starts from; a
/// bit-field, the bytes that hold it. Nothing where that varies, or is not
/// within one object.
std::optional<uint64_t> findOffset(clang::ASTContext &Context,
                                   const clang::Expr *LValue);

/// Whether the address of LValue is still a typed pointer: a fixed distance
/// into the record, and not into a union.
bool isTypedAddress(clang::ASTContext &Context, clang::Expr *LValue);

/// The bytes that hold a bit-field by libbpf's rule (bpf_core_calc_field_relo):
/// from Offset on in its record, as long as a load of Size bytes.
struct StorageUnit {
  uint64_t Offset;
  uint64_t Size;
};
StorageUnit storageUnit(clang::ASTContext &Context,
                        const clang::FieldDecl *BitField);

/// Whether Type is `T __attribute__((btf_type_tag("TAG")))`, which the kernel's
/// own sources spell `T __user`, `T __percpu`, `T __rcu`.
bool hasTypeTag(clang::QualType Type, llvm::StringRef Tag);

} // namespace corify

#endif
