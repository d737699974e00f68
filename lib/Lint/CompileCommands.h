//===- CompileCommands.h - how each file is compiled ------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_LINT_COMPILECOMMANDS_H
#define CORIFY_LIB_LINT_COMPILECOMMANDS_H

#include "corify/Lint/Linter.h"
#include "llvm/ADT/StringMap.h"
#include <memory>
#include <optional>

namespace clang::tooling {
class CompilationDatabase;
struct CompileCommand;
} // namespace clang::tooling

namespace corify::lint {

struct CompileJob {
  /// Absolute.
  std::string File;
  std::string Folder;
  /// What follows the compiler's name.
  std::vector<std::string> Arguments;
  /// Those of the plugin's among them, without `-fplugin-arg-corify-`.
  std::vector<std::string> PluginArguments;
};

class CompileCommands {
public:
  /// Fails where BuildFolder is given and has no compilation database.
  static llvm::Expected<std::unique_ptr<CompileCommands>>
  create(const LintOptions &Options);
  ~CompileCommands();

  /// The commands of the database that compile File for BPF; if there is none,
  /// what `corify cc` would do. Fails on a database that is damaged.
  llvm::Expected<std::vector<CompileJob>> find(const std::string &File);

private:
  explicit CompileCommands(const LintOptions &Options);
  /// Null where there is none.
  llvm::Expected<const clang::tooling::CompilationDatabase *>
  databaseFor(llvm::StringRef File);
  std::optional<CompileJob>
  jobOf(const std::string &File,
        const clang::tooling::CompileCommand &Command) const;
  CompileJob defaultJob(const std::string &File) const;
  void finish(CompileJob &Job) const;

  const LintOptions &Options;
  std::string Here;
  std::unique_ptr<clang::tooling::CompilationDatabase> Given;
  /// By the folder that has it.
  llvm::StringMap<std::unique_ptr<clang::tooling::CompilationDatabase>> Found;
};

} // namespace corify::lint

#endif
