//===- ProjectFile.cpp - .corify.yaml -------------------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Lint/ProjectFile.h"
#include "FilePaths.h"
#include "corify/Source/Diagnostics.h"
#include "corify/Support/InputError.h"
#include "corify/Support/InputFile.h"
#include "corify/Support/Nesting.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/GlobPattern.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/YAMLTraits.h"

using namespace corify;
using namespace llvm;

namespace {
/// A word of a list, with what is wrong with it: YAML's reader knows the line
/// only while it reads the word.
template <typename Tag> struct Checked {
  std::string Text, Problem;
};
using Check = Checked<struct CheckTag>;
using Glob = Checked<struct GlobTag>;
using Format = Checked<struct FormatTag>;

struct ProjectDocument {
  std::vector<Check> Checks;
  std::vector<Glob> Exclude;
  std::vector<std::string> Include, ClangArguments, Kernels;
  Glob KernelHeaders;
  std::string BuildFolder, Baseline;
  bool Code = true;
  ::Format Format;
};
} // namespace

LLVM_YAML_IS_SEQUENCE_VECTOR(Check)
LLVM_YAML_IS_SEQUENCE_VECTOR(Glob)

static std::string problemOf(const Check &C) {
  Error E = DiagnosticSeverities().set(C.Text);
  return E ? toString(std::move(E)) : "";
}

static std::string problemOf(const Glob &G) {
  Expected<GlobPattern> Pattern = GlobPattern::create(G.Text);
  return Pattern ? "" : "'" + G.Text + "': " + toString(Pattern.takeError());
}

static std::string problemOf(const ::Format &F) {
  if (is_contained({"text", "json", "sarif", "github"}, F.Text))
    return "";
  return "'" + F.Text + "' is none of text, json, sarif, github";
}

namespace llvm::yaml {
template <typename Tag> struct ScalarTraits<Checked<Tag>> {
  static StringRef input(StringRef Scalar, void *, Checked<Tag> &Value) {
    Value.Text = Scalar.str();
    Value.Problem = problemOf(Value);
    return Value.Problem;
  }
  static void output(const Checked<Tag> &Value, void *, raw_ostream &OS) {
    OS << Value.Text;
  }
  static QuotingType mustQuote(StringRef Text) { return needsQuotes(Text); }
};

template <> struct MappingTraits<ProjectDocument> {
  static void mapping(IO &Map, ProjectDocument &D) {
    Map.mapOptional("checks", D.Checks);
    Map.mapOptional("kernels", D.Kernels);
    Map.mapOptional("kernel-headers", D.KernelHeaders);
    Map.mapOptional("include", D.Include);
    Map.mapOptional("clang-args", D.ClangArguments);
    Map.mapOptional("exclude", D.Exclude);
    Map.mapOptional("build", D.BuildFolder);
    Map.mapOptional("baseline", D.Baseline);
    Map.mapOptional("format", D.Format);
    Map.mapOptional("code", D.Code);
  }
};
} // namespace llvm::yaml

namespace corify::lint {

constexpr StringLiteral FileName = ".corify.yaml";

std::string ProjectFile::folder() const {
  return sys::path::parent_path(Path).str();
}

/// One line of the first that is wrong.
static void keepFirst(const SMDiagnostic &Problem, void *Text) {
  auto &First = *static_cast<std::string *>(Text);
  if (!First.empty())
    return;
  // Its words, and the line of what comes before, for an alias.
  if (Problem.getMessage() == "unknown node kind")
    First = " has an alias ('*name'), which is not followed";
  else
    First = utostr(Problem.getLineNo()) + ": " + Problem.getMessage().str();
}

/// No document for YAML's reader.
static bool hasNothing(StringRef Text) {
  return all_of(split(Text, '\n'), [](StringRef Line) {
    StringRef Words = Line.trim();
    return Words.empty() || Words.starts_with("#");
  });
}

static Error read(StringRef Path, ProjectDocument &D) {
  auto File = readInput(Path);
  if (!File)
    return File.takeError();
  StringRef Text = (*File)->getBuffer();
  if (hasNothing(Text))
    return Error::success();
  if (Error E = refuseDeepYAML(Text))
    return inFile(Path, std::move(E));
  std::string Problem;
  yaml::Input Reader(MemoryBufferRef(Text, Path), nullptr, keepFirst, &Problem);
  Reader >> D;
  if (Reader.error() || !Problem.empty())
    return createStringError(Path + ":" + Problem);
  if (Reader.nextDocument())
    return createStringError(Path + ": has more than one document");
  return Error::success();
}

static std::vector<std::string> textsOf(const auto &List) {
  std::vector<std::string> Result;
  for (const auto &Item : List)
    Result.push_back(Item.Text);
  return Result;
}

static ProjectFile toProjectFile(ProjectDocument D, StringRef Path) {
  StringRef Folder = sys::path::parent_path(Path);
  auto Absolute = [&](StringRef Given) {
    return Given.empty() ? "" : absolutePath(Given, Folder);
  };
  ProjectFile Result;
  Result.Path = Path;
  Result.Checks = textsOf(D.Checks);
  Result.Exclude = textsOf(D.Exclude);
  for (StringRef Given : D.Include)
    Result.Include.push_back(Absolute(Given));
  for (StringRef Given : D.Kernels)
    Result.Kernels.push_back(Absolute(Given));
  Result.ClangArguments = std::move(D.ClangArguments);
  Result.KernelHeaders = std::move(D.KernelHeaders.Text);
  Result.BuildFolder = Absolute(D.BuildFolder);
  Result.Baseline = Absolute(D.Baseline);
  Result.Format = std::move(D.Format.Text);
  Result.GeneratesCode = D.Code;
  return Result;
}

Expected<ProjectFile> findProjectFile(StringRef Input) {
  std::string From = absolutePath(Input, workingFolder());
  for (StringRef Folder = From; !Folder.empty();
       Folder = sys::path::parent_path(Folder)) {
    SmallString<256> Path(Folder);
    sys::path::append(Path, FileName);
    // A link that leads nowhere is told.
    if (!sys::fs::exists(Path) && !sys::fs::is_symlink_file(Path))
      continue;
    ProjectDocument D;
    if (Error E = read(shownPath(Path, workingFolder()), D))
      return std::move(E);
    return toProjectFile(std::move(D), Path);
  }
  return ProjectFile();
}

} // namespace corify::lint
