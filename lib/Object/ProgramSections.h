//===- ProgramSections.h - what SEC() names mean ----------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_OBJECT_PROGRAMSECTIONS_H
#define CORIFY_LIB_OBJECT_PROGRAMSECTIONS_H

#include "corify/Object/ObjectFile.h"

namespace corify::object {

/// A program of the section of that name ("?fentry/vfs_read"): all but
/// Function.
Program describeProgram(llvm::StringRef Section);

} // namespace corify::object

#endif
