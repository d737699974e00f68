//===- Annotations.h - what the front end tells the passes ------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What the source floor tells the passes of a function. None of it reaches the
// object.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_SUPPORT_ANNOTATIONS_H
#define CORIFY_SUPPORT_ANNOTATIONS_H

#include "llvm/ADT/StringRef.h"

namespace corify {

/// "corify:MODE": the attribute, as the user wrote it. An AnnotateAttr in the
/// syntax tree, an entry of @llvm.global.annotations in the IR.
inline constexpr llvm::StringLiteral ModeAnnotation = "corify:";

/// "corify.context.N": parameter N, counted from 0, is a program's context.
/// This and what follows are calls of __builtin_annotation() at the start of
/// the body. Of an attribute that is added to a function after the first call
/// of it, clang takes no notice.
inline constexpr llvm::StringLiteral ContextAnnotation = "corify.context.";

/// "corify.typed-loads": the function loads from kernel memory by itself, where
/// null is an address like any other that faults.
inline constexpr llvm::StringLiteral TypedLoadsAnnotation =
    "corify.typed-loads";

/// "corify.reads": the function has code that reads kernel memory, and that the
/// user did not write.
inline constexpr llvm::StringLiteral ReadsAnnotation = "corify.reads";

/// "corify.forget-type", on an address: the verifier is to take it for a number
/// and not for a pointer that it knows the type of.
inline constexpr llvm::StringLiteral ForgetTypeAnnotation =
    "corify.forget-type";

} // namespace corify

#endif
