//===- ObjectFindings.h - what is wrong with the object itself --*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_CHECK_OBJECTFINDINGS_H
#define CORIFY_LIB_CHECK_OBJECTFINDINGS_H

#include "KernelRun.h"

namespace corify::check {

/// Whatever kernel it meets: malformed parts, records that are none, values
/// that are not the object's own, and stacks beyond the limit.
std::vector<Finding> objectFindings(const ObjectUnderTest &Object,
                                    const CheckOptions &Options);

} // namespace corify::check

#endif
