//===- Context.h - an object under proof ------------------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_PROVE_CONTEXT_H
#define CORIFY_LIB_PROVE_CONTEXT_H

#include "corify/Prove/Prove.h"
#include "llvm/ADT/Twine.h"

namespace corify::prove {

/// Errors unless said otherwise.
enum class Weight : uint8_t { Error, Warning };

/// What each step reads, and where it leaves what it finds.
struct Context {
  const object::ObjectFile &Object;
  relocate::LoaderRules Rules;
  std::vector<Finding> Findings;

  /// Of an instruction; Section is an index in the object's Sections.
  void at(llvm::StringRef ID, uint32_t Section, uint32_t Insn,
          const llvm::Twine &Message, Weight W = Weight::Error);
  /// Of a byte of any section: ".BTF.ext+0x1c: …".
  void in(llvm::StringRef ID, llvm::StringRef Section, uint64_t Offset,
          const llvm::Twine &Message, Weight W = Weight::Error);
};

void proveTypes(Context &C);
void proveSections(Context &C);
void proveExt(Context &C);
void proveRecords(Context &C);
/// An object without a list has nothing to be compared with.
void proveExpected(Context &C);

} // namespace corify::prove

#endif
