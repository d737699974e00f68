//===- AnnotationEdits.h - annotations and headers in the text --*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_LINT_ANNOTATIONEDITS_H
#define CORIFY_LIB_LINT_ANNOTATIONEDITS_H

#include "Includes.h"
#include "clang/AST/Decl.h"
#include "clang/Basic/Diagnostic.h"

namespace corify::lint {

/// Libbpf's macros for programs make a second function, "____name", of the
/// body; the annotation stands before the type of the first.
const clang::FunctionDecl *writtenFunction(const clang::FunctionDecl *Function);

/// Takes the annotations of all declarations of Function out of the text. Where
/// there is one for which that cannot be done, its place is returned.
clang::SourceLocation removeAnnotations(const clang::FunctionDecl *Function,
                                        const clang::SourceManager &Sources,
                                        std::vector<clang::FixItHint> &Edits);

/// Includes libbpf's headers in front of Function: that of the helpers, and
/// that of the macros if WantsMacros. The name of a header for which there is
/// no place is returned.
llvm::StringRef addHeaders(const clang::FunctionDecl *Function,
                           bool WantsMacros, const Includes &Seen,
                           clang::Preprocessor &PP,
                           std::vector<clang::FixItHint> &Edits);

/// Whether the file that Where is in names an annotation, be it in a part that
/// is not compiled.
bool namesAnnotation(const clang::SourceManager &Sources,
                     clang::SourceLocation Where);

/// The line of a directive, with its end.
clang::CharSourceRange lineOf(const clang::SourceManager &Sources,
                              clang::SourceRange Directive,
                              const clang::LangOptions &Language);

} // namespace corify::lint

#endif
