//===- ReachCache.h - programs that are alike on many kernels ---*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What is reached of a program depends on what its existence checks are, on
// what does not resolve, and on little else: a thousand kernels give some
// ten different cases.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_CHECK_REACHCACHE_H
#define CORIFY_LIB_CHECK_REACHCACHE_H

#include "ObjectUnderTest.h"
#include <array>
#include <map>
#include <mutex>

namespace corify::check {

/// Of one object; used by several threads.
class ReachCache {
public:
  explicit ReachCache(const ObjectUnderTest &Object)
      : Object(Object), Known(Object.programs().size()) {}

  /// What is reached of the program under that loading, whose values that are
  /// no offsets decide. Offsets are taken as unknown first, and as they are
  /// where that leaves anything bad within reach.
  /// Work is charged, and has to have a rest.
  std::shared_ptr<const object::Reached> find(uint32_t Program,
                                              const object::Loading &Kernel,
                                              object::ReachWork &Work);

  /// The same with that constant (see Reached::Constants) taken as unknown, or
  /// all of the data sections' where it is none, and offsets as well; gives up
  /// early.
  std::shared_ptr<const object::Reached>
  findUnset(uint32_t Program, const object::Loading &Kernel,
            std::optional<std::pair<uint32_t, uint32_t>> Constant,
            object::ReachWork &Work);

private:
  /// A digest of 256 bits: the values themselves are kilobytes a kernel.
  using Key = std::array<uint8_t, 32>;
  std::shared_ptr<const object::Reached>
  findAs(uint32_t Program, const object::Loading &Kernel,
         const object::ReachOptions &Options, object::ReachWork &Work);
  Key keyOf(uint32_t Program, const object::Loading &Kernel,
            const object::ReachOptions &Options) const;

  const ObjectUnderTest &Object;
  std::mutex Lock;
  std::vector<std::map<Key, std::shared_ptr<const object::Reached>>> Known;
};

} // namespace corify::check

#endif
