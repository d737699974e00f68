//===- KernelMatrix.h - the kernels that source is for ----------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_SOURCE_KERNELMATRIX_H
#define CORIFY_SOURCE_KERNELMATRIX_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/StringRef.h"

namespace corify {

/// One bit a kernel.
using KernelSet = llvm::BitVector;

/// What a member is, as far as the loader takes it for the same: a number is no
/// enumeration, and a record is neither.
enum class MemberShape : uint8_t {
  Any,
  Number,
  Enumeration,
  Floating,
  Pointer,
  Record
};

/// A member on the way to another. It is an array of that many dimensions.
struct MemberStep {
  llvm::StringRef Name;
  MemberShape Shape = MemberShape::Any;
  unsigned Dimensions = 0;
};

/// What source may ask about kernels. Names are without flavors.
class KernelMatrix {
public:
  virtual ~KernelMatrix() = default;

  virtual unsigned size() const = 0;
  virtual llvm::StringRef name(unsigned Kernel) const = 0;
  /// As LINUX_KERNEL_VERSION has it; 0 where it is not known.
  virtual uint32_t version(unsigned Kernel) const = 0;

  /// Those that have a record, an enumeration or a typedef of that name.
  virtual KernelSet withType(llvm::StringRef Name) const = 0;
  /// Those in which Path, from a record of that name or a typedef of one, names
  /// a member; through anonymous members where one is in them.
  virtual KernelSet withMember(llvm::StringRef Record,
                               llvm::ArrayRef<MemberStep> Path) const = 0;
  virtual KernelSet withEnumerator(llvm::StringRef Enum,
                                   llvm::StringRef Enumerator) const = 0;
};

} // namespace corify

#endif
