//===- KernelRecords.h - which records are the kernel's ---------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_SOURCE_KERNELRECORDS_H
#define CORIFY_SOURCE_KERNELRECORDS_H

#include "clang/AST/ASTContext.h"
#include "clang/AST/Decl.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/GlobPattern.h"
#include <memory>
#include <string>

namespace corify {

/// The default of `-fplugin-arg-corify-kernel-headers=`.
inline constexpr llvm::StringLiteral DefaultKernelHeaders = "vmlinux*.h";

/// The name of a record without its flavor, by libbpf's rule: `task_struct` of
/// `task_struct___old`, where three underscores stand between characters that
/// are none. Empty for a record without a name.
llvm::StringRef essentialName(llvm::StringRef Name);
llvm::StringRef essentialName(const clang::RecordDecl *Record);

/// Tells the kernel's records from the program's own.
///
/// A record is the kernel's if its definition carries `preserve_access_index`,
/// if it is a flavor (`task_struct___old`), or if its definition stands in a
/// header whose name matches a glob. The header is the one that
/// line markers name, so that preprocessed source gives the same answer.
class KernelRecords {
public:
  /// Glob is matched against the whole path and against the last component.
  static llvm::Expected<KernelRecords> create(llvm::StringRef Glob);

  void setContext(const clang::ASTContext &AST) { Context = &AST; }

  bool isKernelRecord(const clang::RecordDecl *Record) const;
  bool isKernelRecord(clang::QualType Type) const;

  /// Whether a definition stands in a header that the glob matches.
  bool isInKernelHeader(const clang::RecordDecl *Definition) const;

  /// Whether clang by itself makes a record for each access to a member.
  static bool isRelocatedByClang(const clang::RecordDecl *Record);

  /// Whether Type is the type of a program's context for every program that
  /// sees one: `struct __sk_buff`, `struct bpf_iter__task`, and so on. Such an
  /// object is none in the kernel's memory: the verifier translates each
  /// access to it, and a probe of it reads something else.
  static bool isContextRecord(clang::QualType Type);

private:
  KernelRecords(std::unique_ptr<std::string> Text, llvm::GlobPattern Glob)
      : Text(std::move(Text)), Glob(std::move(Glob)) {}

  /// What Glob points into; on the heap, since a short string moves with us.
  std::unique_ptr<std::string> Text;
  llvm::GlobPattern Glob;
  const clang::ASTContext *Context = nullptr;
  mutable llvm::DenseMap<const clang::RecordDecl *, bool> Known;
};

} // namespace corify

#endif
