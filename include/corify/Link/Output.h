//===- Output.h - a file that is whole or not there -------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What is written goes to a temporary file beside it, which gets its name at
// the end. Where there is no end, for an error or a signal, the temporary goes;
// and so does a file that had the name before: it is of older inputs, and would
// hide the failure from whoever looks for it next. A file that is replaced
// leaves its permissions to the new one; through a symbolic link the file that
// it leads to is replaced.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LINK_OUTPUT_H
#define CORIFY_LINK_OUTPUT_H

#include "llvm/Support/Error.h"
#include "llvm/Support/FileSystem.h"
#include <optional>
#include <string>

namespace corify::link {

class Output {
public:
  /// Errors name Path.
  static llvm::Expected<Output> create(llvm::StringRef Path);
  Output(Output &&) = default;
  ~Output();

  /// Where it is until it is kept.
  const std::string &temporary() const { return File.TmpName; }
  llvm::Error keep();

private:
  Output(llvm::sys::fs::TempFile File, llvm::StringRef Path,
         std::optional<llvm::sys::fs::perms> Permissions)
      : File(std::move(File)), Path(Path), Permissions(Permissions) {}

  llvm::sys::fs::TempFile File;
  /// Empty where it has been kept, or was moved from.
  std::string Path;
  /// Of the file that was there before.
  std::optional<llvm::sys::fs::perms> Permissions;
};

} // namespace corify::link

#endif
