//===- Helpers.h - what helpers do to a state -------------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_OBJECT_HELPERS_H
#define CORIFY_LIB_OBJECT_HELPERS_H

#include "Scalar.h"
#include "corify/Object/Loading.h"
#include <optional>
#include <utility>

namespace corify::object::helper {

/// Of enum bpf_func_id, which is ABI: those that are more than a call.
enum : int32_t {
  MapLookupElem = 1,
  GetSmpProcessorId = 8,
  ProbeReadStr = 45,
  SkLookupTcp = 84,
  SkLookupUdp = 85,
  SkcLookupTcp = 99,
  SkStorageGet = 107,
  ProbeReadUserStr = 114,
  ProbeReadKernelStr = 115,
  RingbufReserve = 131,
  InodeStorageGet = 145,
  TaskStorageGet = 156,
  ForEachMapElem = 164,
  FindVma = 180,
  Loop = 181,
  KptrXchg = 194,
  MapLookupPercpuElem = 195,
  DynptrData = 203,
  UserRingbufDrain = 209,
  CgrpStorageGet = 210,
};

constexpr uint8_t AnyArgument = 0b11111;

struct Arguments {
  /// How many there are at most, from R1 on.
  uint8_t Count = 5;
  /// A bit for each, bit 0 for R1: those through which the helper may write.
  uint8_t Written = AnyArgument;
  /// Of these, those that the next argument is the size of.
  uint8_t Sized = 0;
};
Arguments argumentsOf(int32_t Helper);

/// Helpers whose result is null or a pointer that the verifier then knows not
/// to be null.
bool returnsMaybeNull(int32_t Helper);

/// Of these, what is in a map.
bool returnsElement(int32_t Helper);

/// What the kernel's verifier knows of a number that is returned; Size is the
/// helper's second argument.
Scalar resultBounds(int32_t Helper, const Scalar &Size, const Loading &Kernel);

/// The argument that a helper hands to its callback, and where there.
std::optional<std::pair<uint8_t, uint8_t>> contextOf(int32_t Helper);

} // namespace corify::object::helper

#endif
