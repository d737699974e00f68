//===- ProjectFile.h - .corify.yaml -----------------------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What a project always gives to `corify lint`:
//
//   checks: [no-stack-copy, error-nullable]
//   kernel-headers: 'vmlinux*.h'
//   include: [bpf/include]
//   clang-args: [-DDEBUG]
//   exclude: [third_party/*]
//   build: build
//   baseline: lint-baseline.json
//   format: text
//   code: true
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LINT_PROJECTFILE_H
#define CORIFY_LINT_PROJECTFILE_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <optional>
#include <string>
#include <vector>

namespace corify::lint {

/// Paths are absolute: those in the file are from its folder.
struct ProjectFile {
  /// "" where there is no such file.
  std::string Path;
  std::vector<std::string> Checks, Include, Kernels, ClangArguments, Exclude;
  std::string KernelHeaders, BuildFolder, Baseline, Format;
  bool GeneratesCode = true;

  std::string folder() const;
};

/// The nearest .corify.yaml in Input, a file or a folder, or above it. Errors
/// name the file and the line.
llvm::Expected<ProjectFile> findProjectFile(llvm::StringRef Input);

} // namespace corify::lint

#endif
