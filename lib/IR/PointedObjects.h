//===- PointedObjects.h - what a pointer may point to -----------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_IR_POINTEDOBJECTS_H
#define CORIFY_LIB_IR_POINTEDOBJECTS_H

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/SmallVector.h"

namespace llvm {
class Value;
}

namespace corify {

/// The variables, globals and parameters that pointers point to, where pointers
/// themselves are still in memory: what is loaded from a variable points to
/// what was ever stored there. An object is one, whatever its members are.
class PointedObjects {
public:
  using Objects = llvm::SmallVector<const llvm::Value *, 4>;

  Objects of(const llvm::Value *Pointer) const;

  /// Notes that the value is stored behind Pointer. Whether that is new.
  bool addStore(const llvm::Value *Pointer, const llvm::Value *Stored);
  /// The same for all that is behind From.
  bool addCopy(const llvm::Value *To, const llvm::Value *From);

private:
  void collect(const llvm::Value *Pointer, unsigned Depth,
               Objects &Found) const;

  llvm::DenseMap<const llvm::Value *,
                 llvm::SmallSetVector<const llvm::Value *, 2>>
      Stored;
};

} // namespace corify

#endif
