//===- LocalRecords.h - kernel records as a program holds them --*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A local copy of a kernel record is laid out as this file's headers have it.
// Clang relocates the accesses to it all the same, since the record says so,
// and on a kernel with another layout they fall beside the copy. So each such
// record gets a twin: the same members at the same offsets, without the
// attribute. Accesses to a local go through the twin.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_SOURCE_LOCALRECORDS_H
#define CORIFY_SOURCE_LOCALRECORDS_H

#include "clang/AST/ASTContext.h"
#include "clang/AST/Decl.h"
#include "llvm/ADT/DenseMap.h"

namespace corify {

class LocalRecords {
public:
  /// The twin of a complete record, made when it is first asked for; null
  /// where the two would not have the same layout.
  clang::RecordDecl *findTwin(clang::ASTContext &Context,
                              const clang::RecordDecl *Record);

  /// The member of the twin that stands for Field, or null as above.
  clang::FieldDecl *findTwin(clang::ASTContext &Context,
                             const clang::FieldDecl *Field);

private:
  llvm::DenseMap<const clang::RecordDecl *, clang::RecordDecl *> Twins;
};

} // namespace corify

#endif
