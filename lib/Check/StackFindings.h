//===- StackFindings.h - stacks beyond their limit --------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_CHECK_STACKFINDINGS_H
#define CORIFY_LIB_CHECK_STACKFINDINGS_H

#include "KernelRun.h"

namespace corify::check {

/// corify-stack-limit over all code, where no kernel says more, or the limit is
/// below the kernels' own. An error where no kernel takes what is reached, a
/// warning where kernels with private stacks do, or all of it is within the
/// limit that a verifier gets to.
void addStackFindings(const ObjectUnderTest &Object,
                      const CheckOptions &Options,
                      std::vector<Finding> &Findings);

/// Whether the kernel's verifier refuses the program for its stack, with what R
/// says is reached of it. The kernel's own limits.
std::optional<Finding> findStackRefusal(const ObjectUnderTest &Object,
                                        uint32_t Number,
                                        const object::KernelFeatures &Kernel,
                                        const object::Loading &Loading,
                                        const object::Reached &R);

/// What Rules say of the frames that are reached, as R says, and where that is
/// too much, as each path by itself does.
object::StackCheck checkReachedStacks(const ObjectUnderTest &Object,
                                      uint32_t Number,
                                      const object::StackRules &Rules,
                                      const object::Loading &Loading,
                                      const object::Reached &R);

/// A line for each of the places that own most of the functions' frames, as in
/// "256 bytes at r10-256 of 'f': first written at x.c:12".
std::string stackOwners(const ObjectUnderTest &Object,
                        llvm::ArrayRef<uint32_t> Functions);

/// "f -> g -> h".
std::string callChain(const ObjectUnderTest &Object,
                      llvm::ArrayRef<uint32_t> Functions);

} // namespace corify::check

#endif
