//===- WhatIf.h - each existence check taken as false -----------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Without any kernel: a program that asks whether something exists is meant for
// kernels that lack it. Each thing that is asked for is taken away in turn,
// with all that needs it, and what would still be reached is found.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_CHECK_WHATIF_H
#define CORIFY_LIB_CHECK_WHATIF_H

#include "KernelRun.h"

namespace corify::check {

/// One finding for each record that is reached without what it needs.
std::vector<Finding> whatIf(const ObjectUnderTest &Object);

} // namespace corify::check

#endif
