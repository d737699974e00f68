//===- EditedText.h - text with edits in it ---------------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_LINT_EDITEDTEXT_H
#define CORIFY_LIB_LINT_EDITEDTEXT_H

#include "corify/Lint/LintReport.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

namespace corify::lint {

/// Text after the edits, of which those that are the same are made once; lines
/// end as in Text. Fails where Text is not what was compiled.
llvm::Expected<std::string> editedText(llvm::StringRef Text,
                                       llvm::ArrayRef<Edit> Edits);

/// Whether both cannot be made.
bool areInConflict(const Finding &A, const Finding &B);

} // namespace corify::lint

#endif
