//===- ExistsPragma.h - what the vmlinux.h at hand has ----------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The preprocessor knows no types, and whether vmlinux.h has one or not, a
// program cannot ask it:
//
//   #pragma corify if_exists struct task_struct.__state
//   ... compiled where the member is declared above
//   #pragma corify else
//   ... compiled where it is not
//   #pragma corify endif
//
// A name is `struct S`, `union U`, `enum E` or an identifier (a type, an
// enumerator, a function, a variable), and may be followed by members.
// `if_not_exists` is there too. They nest. Under -E they stay in the output, so
// that what was preprocessed compiles to the same. What is between them is C,
// not directives: those the preprocessor obeys without knowing types.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_SOURCE_EXISTSPRAGMA_H
#define CORIFY_SOURCE_EXISTSPRAGMA_H

namespace clang {
class Preprocessor;
class Sema;
} // namespace clang

namespace corify {

class Reporter;

/// Makes PP know the pragmas. TheSema is looked at when one is met; it and
/// Report must live as long as PP lexes.
void addExistsPragmas(clang::Preprocessor &PP, clang::Sema *const &TheSema,
                      Reporter &Report);

} // namespace corify

#endif
