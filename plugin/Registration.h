//===- Registration.h - what the module registers with clang ----*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_PLUGIN_REGISTRATION_H
#define CORIFY_PLUGIN_REGISTRATION_H

#include "llvm/ADT/StringRef.h"

namespace clang {
class Sema;
class SourceLocation;
} // namespace clang

/// Says what is wrong with an attribute (corify-attribute).
using AttributeComplaint = void (*)(clang::Sema &S, clang::SourceLocation Loc,
                                    llvm::StringRef Why);

/// Registers __attribute__((corify)). Call once, in a process that has Clang.
/// Without a Complaint, what is wrong is an error of clang's engine.
void registerAttribute(AttributeComplaint Complaint = nullptr);

#endif
