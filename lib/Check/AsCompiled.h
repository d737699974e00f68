//===- AsCompiled.h - an object on the kernel it was made for ---*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_CHECK_ASCOMPILED_H
#define CORIFY_LIB_CHECK_ASCOMPILED_H

#include "ObjectUnderTest.h"

namespace corify::check {

/// The record's instruction, by what its spec comes to.
object::Relocated patched(const ObjectUnderTest &Object, uint32_t Record,
                          const relocate::Outcome &O);

/// On the newest kernel, if it has all that the object was compiled with.
object::Loading loadingAsCompiled(const ObjectUnderTest &Object);

} // namespace corify::check

#endif
