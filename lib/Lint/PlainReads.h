//===- PlainReads.h - reads through macros, as plain C ----------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_LINT_PLAINREADS_H
#define CORIFY_LIB_LINT_PLAINREADS_H

#include "clang/AST/ASTConsumer.h"
#include "clang/Frontend/CompilerInstance.h"
#include <memory>

namespace corify::lint {

/// Gives a warning [corify-plain-read] for each, with edits (the access, the
/// annotation of the function, the header that has it) or a note that says why
/// it stays. Goes before the consumer that rewrites bodies. KernelHeaders: a
/// glob, as KernelRecords has it.
std::unique_ptr<clang::ASTConsumer>
makePlainReadFinder(clang::CompilerInstance &CI, llvm::StringRef KernelHeaders);

} // namespace corify::lint

#endif
