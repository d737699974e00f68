//===- MacroReads.h - plain accesses, as libbpf's macros --------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What an annotated function is without the annotation: each access that the
// rewriter would make a read, as a macro that plain clang compiles.
//
//   task->real_parent->tgid      BPF_CORE_READ(task, real_parent, tgid)
//   &task->mm->pgd               &BPF_CORE_READ(task, mm)->pgd
//   task->in_execve              (unsigned int)
//                                BPF_CORE_READ_BITFIELD_PROBED(task, in_execve)
//
// What plain clang and the verifier make of an access as the rewriter does
// stays as it is: the program's own memory, loads through typed pointers.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_SOURCE_MACROREADS_H
#define CORIFY_SOURCE_MACROREADS_H

#include "corify/Source/ReadDecisions.h"
#include "clang/Basic/Diagnostic.h"
#include "clang/Lex/Preprocessor.h"

namespace corify {

struct MacroReads {
  /// Something that no macro says, or that is not written in a file.
  struct Obstacle {
    clang::SourceLocation Where;
    std::string Why;
  };

  /// All together are the function without its annotation; only where there is
  /// no obstacle.
  std::vector<clang::FixItHint> Edits;
  /// A local in front of a statement, where there is no obstacle but that an
  /// access is within a macro's operand. With it, there is one less.
  std::vector<clang::FixItHint> NewLocal;
  std::vector<Obstacle> Obstacles;
  /// The loads that become macros: what they yield is no typed pointer then.
  std::vector<const clang::Expr *> Loads;
};

/// Of one annotated function, whose body is as it was written, with all of the
/// file known to Analysis.
MacroReads findMacroReads(clang::FunctionDecl *Function, RewriteMode Mode,
                          const KernelRecords &Records,
                          ProvenanceAnalysis &Analysis, Reporter &Report,
                          clang::Preprocessor &PP);

} // namespace corify

#endif
