//===- HeldAttribute.h - from the IR's pass to machine code's ---*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_IR_HELDATTRIBUTE_H
#define CORIFY_LIB_IR_HELDATTRIBUTE_H

#include "llvm/ADT/StringRef.h"

namespace corify {

/// Of a global that stands for a record's value, which a guard governs.
inline constexpr llvm::StringLiteral HeldAttribute = "corify-held";

} // namespace corify

#endif
