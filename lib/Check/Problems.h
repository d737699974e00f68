//===- Problems.h - findings of many kernels, put together ------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_CHECK_PROBLEMS_H
#define CORIFY_LIB_CHECK_PROBLEMS_H

#include "KernelRun.h"

namespace corify::check {

/// Collects what is found of one object, and makes problems of it: one for
/// what many kernels and programs have in common.
class Problems {
public:
  explicit Problems(const ObjectUnderTest &Object) : Object(Object) {}

  void add(const Finding &F, unsigned Kernel);
  /// Of the object alone.
  void add(const Finding &F);

  /// Errors first, then by place.
  std::vector<Problem> take();

private:
  struct Common {
    std::set<unsigned> Kernels;
    std::set<uint32_t> Programs;
  };
  Problem make(const Finding &F, const Common &Of) const;

  const ObjectUnderTest &Object;
  std::map<Finding, Common> Known;
};

} // namespace corify::check

#endif
