//===- SourceFiles.cpp - the files that are looked at ---------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SourceFiles.h"
#include "FilePaths.h"
#include "corify/Support/InputError.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/GlobPattern.h"
#include "llvm/Support/Path.h"

using namespace llvm;

namespace corify::lint {

namespace {
class Search {
public:
  explicit Search(const LintOptions &Options)
      : Options(Options), Here(workingFolder()),
        Root(Options.Root.empty() ? Here : Options.Root) {}

  Expected<std::vector<std::string>> run();

private:
  Error parseGlobs();
  Error take(StringRef Input);
  Error takeFolder(StringRef Folder);
  bool isExcluded(StringRef Path) const;
  void add(std::string Path) {
    if (Seen.insert(Path).second)
      Files.push_back(std::move(Path));
  }

  const LintOptions &Options;
  std::string Here, Root;
  std::vector<GlobPattern> Globs;
  std::vector<std::string> Files;
  StringSet<> Seen;
};
} // namespace

Error Search::parseGlobs() {
  for (const std::string &Text : Options.Excluded) {
    Expected<GlobPattern> Glob = GlobPattern::create(Text);
    if (!Glob)
      return createStringError("exclude '" + Text +
                               "': " + toString(Glob.takeError()));
    Globs.push_back(std::move(*Glob));
  }
  return Error::success();
}

bool Search::isExcluded(StringRef Path) const {
  std::string FromRoot = shownPath(absolutePath(Path, Here), Root);
  return any_of(Globs,
                [&](const GlobPattern &Glob) { return Glob.match(FromRoot); });
}

static bool isHidden(StringRef Path) {
  return sys::path::filename(Path).starts_with(".");
}

/// LLVM's iterator passes over a folder that it cannot open.
static Error mayBeRead(StringRef Folder) {
  std::error_code Code;
  sys::fs::directory_iterator(Folder, Code);
  return inFile(Folder, errorCodeToError(Code));
}

/// Links to folders are not followed: they may lead in circles.
Error Search::takeFolder(StringRef Folder) {
  std::vector<std::string> Found;
  bool HasExcluded = false;
  std::error_code Code;
  sys::fs::recursive_directory_iterator It(Folder, Code,
                                           /*follow_symlinks=*/false);
  for (; !Code && It != sys::fs::recursive_directory_iterator();
       It.increment(Code)) {
    StringRef Path = It->path();
    bool IsExcluded = isExcluded(Path);
    HasExcluded |= IsExcluded;
    if (isHidden(Path) || IsExcluded) {
      It.no_push();
      continue;
    }
    if (It->type() == sys::fs::file_type::directory_file)
      if (Error E = mayBeRead(Path))
        return E;
    if (Path.ends_with(".bpf.c") && sys::fs::is_regular_file(Path))
      Found.push_back(Path.str());
  }
  if (Code)
    return errorCodeToError(Code);
  if (Found.empty())
    return inputError(HasExcluded ? "the folder has no *.bpf.c but what is "
                                    "excluded"
                                  : "the folder has no *.bpf.c");
  sort(Found);
  for (std::string &Path : Found)
    add(absolutePath(Path, Here));
  return Error::success();
}

Error Search::take(StringRef Input) {
  if (Input.empty())
    return createStringError("'' is neither a file nor a folder");
  sys::fs::file_status Status;
  if (std::error_code Code = sys::fs::status(Input, Status))
    return errorCodeToError(Code);
  if (sys::fs::is_directory(Status))
    return takeFolder(Input);
  if (!sys::fs::is_regular_file(Status))
    return inputError("is neither a file nor a folder");
  add(absolutePath(Input, Here));
  return Error::success();
}

Expected<std::vector<std::string>> Search::run() {
  if (Error E = parseGlobs())
    return std::move(E);
  for (const std::string &Input : Options.Inputs)
    if (Error E = take(Input))
      return inFile(Input, std::move(E));
  return std::move(Files);
}

Expected<std::vector<std::string>> findSourceFiles(const LintOptions &Options) {
  return Search(Options).run();
}

} // namespace corify::lint
