//===- Bytes.h - numbers out of bytes ---------------------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_BTF_BYTES_H
#define CORIFY_LIB_BTF_BYTES_H

#include "llvm/ADT/bit.h"
#include <cstdint>
#include <cstring>

namespace corify::btf {

/// Aligned or not; the caller has looked at the bounds.
inline uint32_t read32(const uint8_t *At, bool Swapped) {
  uint32_t Value;
  std::memcpy(&Value, At, sizeof(Value));
  return Swapped ? llvm::byteswap(Value) : Value;
}

inline uint16_t read16(const uint8_t *At, bool Swapped) {
  uint16_t Value;
  std::memcpy(&Value, At, sizeof(Value));
  return Swapped ? llvm::byteswap(Value) : Value;
}

} // namespace corify::btf

#endif
