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
  /// Instructions of one place in the source are one: a function that is
  /// inlined is there many times.
  uint32_t commonPC(uint32_t PC);
  Common &commonOf(const Finding &F);

  const ObjectUnderTest &Object;
  std::map<Finding, Common> Known;
  /// The first instruction of each place.
  std::map<std::tuple<std::string, unsigned, unsigned>, uint32_t> Places;
};

} // namespace corify::check

#endif
