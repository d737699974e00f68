//===- BTFMatrix.h - a matrix of kernels, from their BTF --------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_MATRIX_BTFMATRIX_H
#define CORIFY_MATRIX_BTFMATRIX_H

#include "corify/Source/KernelMatrix.h"
#include "llvm/Support/Error.h"
#include <memory>
#include <string>

namespace corify {

/// Paths: files and folders, as `--kernel` of `corify check` takes them. The
/// error names the file. Safe to ask from several threads.
llvm::Expected<std::unique_ptr<KernelMatrix>>
readKernelMatrix(llvm::ArrayRef<std::string> Paths);

} // namespace corify

#endif
