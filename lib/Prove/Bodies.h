//===- Bodies.h - what compilers made of functions --------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A linker that takes one weak function for another leaves the code of both;
// and one place may have two names. What the compiler's list says of functions
// it says of code.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_PROVE_BODIES_H
#define CORIFY_LIB_PROVE_BODIES_H

#include "corify/Object/ObjectFile.h"
#include "llvm/ADT/SmallVector.h"

namespace corify::prove {

struct Body {
  llvm::SmallVector<llvm::StringRef, 1> Names;
  /// Index in the object's Sections; instructions [First, First + Count) of it.
  uint32_t Section = 0, First = 0, Count = 0;
  /// Nobody's, since another file's took its place.
  bool IsLeftover = false;
  /// In the order of instructions.
  llvm::SmallVector<const object::Record *, 0> Records;
};

/// By place. Object must outlive the result.
std::vector<Body> collectBodies(const object::ObjectFile &Object);

} // namespace corify::prove

#endif
