//===- AnnotatedCode.h - what needs Corify, and how not to ------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_LINT_ANNOTATEDCODE_H
#define CORIFY_LIB_LINT_ANNOTATEDCODE_H

#include "corify/Source/SourceConsumer.h"
#include "clang/Frontend/CompilerInstance.h"
#include <memory>

namespace corify::lint {

/// Gives a warning [corify-annotated] for each annotated function, with edits:
/// its reads as macros, the annotation taken off, the headers that have the
/// macros. It has no edits where something in the function cannot be said, and
/// a note for each such thing. The same of `#pragma corify`.
///
/// And a warning [corify-unneeded-header] for each #include of <corify/bpf.h>,
/// with an edit where nothing needs it.
///
/// It takes the place of the consumer that rewrites bodies.
std::unique_ptr<clang::ASTConsumer>
makeAnnotatedCodeFinder(clang::CompilerInstance &CI, SourceOptions Options);

} // namespace corify::lint

#endif
