//===- TypeName.h - types spelled in C --------------------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
//   "struct task_struct *", "const char *const", "int[16]",
//   "void (*)(struct sk_buff *, int)", "struct {...}"
//
// Compilers spell numbers differently ("long unsigned int", "unsigned long"):
// here it is C's short form, so that kernels can be compared. Type tags are no
// part of a type, and are left out.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_BTF_TYPENAME_H
#define CORIFY_BTF_TYPENAME_H

#include "corify/BTF/BTF.h"
#include <string>

namespace corify::btf {

/// "?" stands where a reference leads nowhere, or in circles.
std::string typeName(const BTF &Table, TypeID ID);

/// The same with a name where C has it: "char comm[16]".
std::string declaration(const BTF &Table, TypeID ID, llvm::StringRef Name);

/// As typeName(), and "typedef u64" for a typedef: what a record is rooted at.
std::string rootTypeName(const BTF &Table, TypeID ID);

} // namespace corify::btf

#endif
