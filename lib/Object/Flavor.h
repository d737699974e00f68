//===- Flavor.h - names without their flavor --------------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_OBJECT_FLAVOR_H
#define CORIFY_LIB_OBJECT_FLAVOR_H

#include "llvm/ADT/StringRef.h"

namespace corify::object {

/// "tcp_congestion_ops" of "tcp_congestion_ops___mine".
inline llvm::StringRef withoutFlavor(llvm::StringRef Name) {
  size_t At = Name.rfind("___");
  return At == llvm::StringRef::npos || At == 0 || At + 3 == Name.size()
             ? Name
             : Name.take_front(At);
}

} // namespace corify::object

#endif
