//===- Annotations.h - what the front end tells the passes ------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Annotations of functions: AnnotateAttr in the syntax tree, entries of
// @llvm.global.annotations in the IR. None of them reaches the object.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_SUPPORT_ANNOTATIONS_H
#define CORIFY_SUPPORT_ANNOTATIONS_H

#include "llvm/ADT/StringRef.h"

namespace corify {

/// "corify:MODE": the attribute, as the user wrote it.
inline constexpr llvm::StringLiteral ModeAnnotation = "corify:";

/// "corify.context.N": parameter N, counted from 0, is a program's context.
inline constexpr llvm::StringLiteral ContextAnnotation = "corify.context.";

/// "corify.typed-loads": the function loads from kernel memory by itself, where
/// null is an address like any other that faults.
inline constexpr llvm::StringLiteral TypedLoadsAnnotation =
    "corify.typed-loads";

} // namespace corify

#endif
