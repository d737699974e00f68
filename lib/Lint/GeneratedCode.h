//===- GeneratedCode.h - what code generation finds -------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_LINT_GENERATEDCODE_H
#define CORIFY_LIB_LINT_GENERATEDCODE_H

#include "corify/Source/SourceConsumer.h"
#include "clang/Frontend/CompilerInstance.h"

namespace corify::lint {

struct CodeOptions {
  /// Bytes of a frame, and of a chain of calls.
  unsigned StackLimit = 512;
  bool WatchesGrowth = true;
};

/// Generates code, as far as the frames, from the file that CI is compiling,
/// when it is read and Source, which is to outlive it and to be called before
/// it, has rewritten it. All that becomes of it is what passes say to Source.
/// Not where something is an error, or where the file has nothing of BPF.
///
/// A process can do so once; see Processes.h. Begin is called before.
std::unique_ptr<clang::ASTConsumer>
makeCodeGenerator(clang::CompilerInstance &CI, SourceConsumer &Source,
                  const CodeOptions &Options, std::function<void()> Begin);

/// Whether the file has a program, a map, a licence; or at least a record of
/// the kernel's.
bool hasBPF(const clang::ASTContext &Context);

} // namespace corify::lint

#endif
