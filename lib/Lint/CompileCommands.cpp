//===- CompileCommands.cpp - how each file is compiled --------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CompileCommands.h"
#include "FilePaths.h"
#include "corify/Support/InputError.h"
#include "corify/Support/InputFile.h"
#include "corify/Support/Nesting.h"
#include "clang/Tooling/ArgumentsAdjusters.h"
#include "clang/Tooling/CompilationDatabase.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/Support/YAMLParser.h"
#include "llvm/TargetParser/Host.h"
#include "llvm/TargetParser/Triple.h"

using namespace clang::tooling;
using namespace llvm;

namespace corify::lint {

CompileCommands::CompileCommands(const LintOptions &Options)
    : Options(Options), Here(workingFolder()) {}
CompileCommands::~CompileCommands() = default;

constexpr StringLiteral DatabaseName = "compile_commands.json";

static std::string databaseIn(StringRef Folder) {
  SmallString<256> Path(Folder);
  sys::path::append(Path, DatabaseName);
  return sys::fs::exists(Path) ? Path.str().str() : "";
}

static void keepFirst(const SMDiagnostic &Problem, void *Text) {
  auto &First = *static_cast<std::string *>(Text);
  if (First.empty())
    First = (Twine(Problem.getLineNo()) + ": " + Problem.getMessage()).str();
}

/// Clang's reader says what is wrong to stderr, and nothing of what is nested
/// so deeply that the stack is at its end.
static Error validate(StringRef Path, StringRef WorkingFolder) {
  auto File = readInput(Path);
  if (!File)
    return File.takeError();
  StringRef Text = (*File)->getBuffer();
  std::string Name = shownPath(Path, WorkingFolder), Problem;
  if (Error E = refuseDeepJSON(Text))
    return inFile(Name, std::move(E));
  SourceMgr Sources;
  Sources.setDiagHandler(keepFirst, &Problem);
  yaml::Stream Document(Text, Sources);
  if (!Document.validate() && !Problem.empty())
    return createStringError(Name + ":" + Problem);
  return Error::success();
}

static Expected<std::unique_ptr<CompilationDatabase>>
load(StringRef Folder, StringRef Path, StringRef WorkingFolder) {
  if (Error E = validate(Path, WorkingFolder))
    return std::move(E);
  std::string Why;
  auto Result = CompilationDatabase::loadFromDirectory(Folder, Why);
  if (Result)
    return std::move(Result);
  // Clang's words take several lines, of which the last has the reason.
  StringRef Reason = StringRef(Why).trim().rsplit('\n').second;
  return inFile(shownPath(Path, WorkingFolder),
                inputError(Reason.empty() ? "is damaged" : Reason));
}

Expected<std::unique_ptr<CompileCommands>>
CompileCommands::create(const LintOptions &Options) {
  std::unique_ptr<CompileCommands> Result(new CompileCommands(Options));
  StringRef Folder = Options.BuildFolder;
  if (Folder.empty())
    return std::move(Result);
  std::string Path = databaseIn(Folder);
  if (Path.empty())
    return createStringError("-p '" + Folder + "': has no " + DatabaseName);
  auto Given = load(Folder, Path, Result->Here);
  if (!Given)
    return Given.takeError();
  Result->Given = std::move(*Given);
  return std::move(Result);
}

/// As clangd looks for it: upwards, and in a folder `build` on the way.
Expected<const CompilationDatabase *>
CompileCommands::databaseFor(StringRef File) {
  if (Given)
    return Given.get();
  for (StringRef Above = sys::path::parent_path(File); !Above.empty();
       Above = sys::path::parent_path(Above))
    for (StringRef Below : {"", "build"}) {
      SmallString<256> Folder(Above);
      sys::path::append(Folder, Below);
      std::unique_ptr<CompilationDatabase> &Known = Found[Folder];
      std::string Path = Known ? "" : databaseIn(Folder);
      if (!Path.empty()) {
        auto Loaded = load(Folder, Path, Here);
        if (!Loaded)
          return Loaded.takeError();
        Known = std::move(*Loaded);
      }
      if (Known)
        return Known.get();
    }
  return nullptr;
}

/// `corify cc` compiles for BPF unless it is told otherwise.
static bool isCorifyCC(ArrayRef<std::string> Command) {
  return Command.size() > 1 && sys::path::filename(Command[0]) == "corify" &&
         Command[1] == "cc";
}

static bool isForBPF(ArrayRef<std::string> Command) {
  bool IsForBPF = isCorifyCC(Command);
  for (auto [I, Word] : enumerate(Command)) {
    StringRef Target = Word;
    if (Word == "-target" && I + 1 < Command.size())
      Target = Command[I + 1];
    else if (!Target.consume_front("--target="))
      continue;
    IsForBPF = Triple(Target).isBPF();
  }
  return IsForBPF;
}

/// Words that say what becomes of the object, which is not made.
static std::vector<std::string> withoutOutputs(std::vector<std::string> Words) {
  CommandLineArguments Result =
      getClangStripDependencyFileAdjuster()(Words, "");
  return getClangStripOutputAdjuster()(Result, "");
}

/// The nearest folder above File, or one of those that projects keep it in
/// beside, that has vmlinux.h; "" if there is none.
static std::string findKernelHeader(StringRef File) {
  for (StringRef Folder = sys::path::parent_path(File); !Folder.empty();
       Folder = sys::path::parent_path(Folder))
    for (StringRef Below : {"", "include", "vmlinux"}) {
      SmallString<256> Path(Folder);
      sys::path::append(Path, Below);
      SmallString<256> Header(Path);
      sys::path::append(Header, "vmlinux.h");
      if (sys::fs::exists(Header))
        return Path.str().str();
    }
  return "";
}

static std::vector<std::string> asCorifyCC(const Installation &Parts,
                                           ArrayRef<std::string> Words) {
  Triple Host(sys::getProcessTriple());
  std::vector<std::string> Command =
      compileCommand(Parts, Host.getArchName(), Words);
  Command.erase(Command.begin()); // the compiler
  return Command;
}

CompileJob CompileCommands::defaultJob(const std::string &File) const {
  std::vector<std::string> Words = Options.ClangArguments;
  Words.push_back("-I" + sys::path::parent_path(File).str());
  if (std::string Folder = findKernelHeader(File); !Folder.empty())
    Words.push_back("-I" + Folder);
  Words.push_back(File);
  return {File, Here, asCorifyCC(Options.Parts, Words), {}, {}};
}

/// Plugins are not loaded here; what they were told is taken out.
void CompileCommands::finish(CompileJob &Job) const {
  std::vector<std::string> Kept;
  for (std::string &Word : withoutOutputs(std::move(Job.Arguments))) {
    StringRef Argument = Word;
    if (Argument.consume_front("-fplugin-arg-corify-"))
      Job.PluginArguments.push_back(Argument.str());
    else if (!Argument.starts_with("-fplugin") &&
             !Argument.starts_with("-fpass-plugin="))
      Kept.push_back(std::move(Word));
  }
  Job.Arguments = std::move(Kept);
}

/// Nothing for a command that is not for BPF.
std::optional<CompileJob>
CompileCommands::jobOf(const std::string &File,
                       const CompileCommand &Command) const {
  ArrayRef<std::string> Words = Command.CommandLine;
  if (!isForBPF(Words))
    return std::nullopt;
  CompileJob Job{File, Command.Directory, {}, {}, {}};
  if (isCorifyCC(Words))
    Job.Arguments = asCorifyCC(Options.Parts, Words.drop_front(2));
  else
    Job.Arguments = Words.drop_front();
  // Clang puts the file behind `--` where it takes another's command for it,
  // and has a header compiled as one.
  Job.Arguments.insert(llvm::find(Job.Arguments, "--"),
                       Options.ClangArguments.begin(),
                       Options.ClangArguments.end());
  replace(Job.Arguments, std::string("c-header"), std::string("c"));
  return Job;
}

Expected<std::vector<CompileJob>>
CompileCommands::find(const std::string &File) {
  auto Database = databaseFor(File);
  if (!Database)
    return Database.takeError();
  std::vector<CompileJob> Jobs;
  if (*Database)
    for (const CompileCommand &Command : (*Database)->getCompileCommands(File))
      if (std::optional<CompileJob> Job = jobOf(File, Command))
        Jobs.push_back(std::move(*Job));
  if (Jobs.empty())
    Jobs.push_back(defaultJob(File));
  for (CompileJob &Job : Jobs)
    finish(Job);
  return std::move(Jobs);
}

} // namespace corify::lint
