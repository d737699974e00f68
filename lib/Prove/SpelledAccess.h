//===- SpelledAccess.h - a record as the compiler's list has it -*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_PROVE_SPELLEDACCESS_H
#define CORIFY_LIB_PROVE_SPELLEDACCESS_H

#include "corify/BTF/BTF.h"
#include <string>

namespace corify::prove {

struct SpelledAccess {
  /// "struct task_struct"; "" for a type without a name.
  std::string Type;
  /// "task_struct::group_leader", by the names that the object's types have.
  std::string Path;
  /// The compiler's may go on: of arrays of arrays it has its own spelling.
  bool IsWhole = true;
};

SpelledAccess spellAccess(const btf::BTF &Types, btf::TypeID Root,
                          llvm::StringRef Access);

} // namespace corify::prove

#endif
