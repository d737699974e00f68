//===- Baseline.cpp - findings that are known -----------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Lint/Baseline.h"
#include "FilePaths.h"
#include "corify/Support/InputError.h"
#include "corify/Support/InputFile.h"
#include "corify/Support/Nesting.h"
#include "corify/Support/Output.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/Path.h"
#include <map>

using namespace llvm;

namespace corify::lint {

namespace {
/// What stays the same when lines move.
struct Key {
  std::string File, ID, Function, Line;
  auto operator<=>(const Key &) const = default;
};
} // namespace

/// How often each is there.
using Counts = std::map<Key, unsigned>;

/// The words of a line: what is between them is a formatter's.
static std::string normalised(StringRef Line) {
  SmallVector<StringRef> Words;
  SplitString(Line, Words);
  return join(Words, " ");
}

static std::string validUTF8(StringRef Text) {
  return json::isUTF8(Text) ? Text.str() : json::fixUTF8(Text);
}

/// The same wherever the process runs and the project lies.
static std::string fromBaseline(StringRef File, StringRef Baseline) {
  std::string Here = workingFolder();
  std::string Folder =
      sys::path::parent_path(absolutePath(Baseline, Here)).str();
  return wayTo(absolutePath(File, Here), Folder);
}

static Key keyOf(const Finding &F, StringRef Baseline) {
  return {validUTF8(fromBaseline(F.Where.File, Baseline)), F.ID, F.Function,
          validUTF8(normalised(F.Where.Text))};
}

static bool fromJSON(const json::Value &Value, std::pair<Key, unsigned> &Entry,
                     json::Path Path) {
  json::ObjectMapper Map(Value, Path);
  auto &[K, Count] = Entry;
  int64_t Number = 0;
  if (!Map || !Map.map("id", K.ID) || !Map.map("file", K.File) ||
      !Map.map("function", K.Function) || !Map.map("line", K.Line) ||
      !Map.map("count", Number))
    return false;
  if (Number < 1 || Number > UINT32_MAX) {
    Path.field("count").report("expected a number from 1 on");
    return false;
  }
  Count = Number;
  return true;
}

static Error parse(StringRef Text, Counts &Known) {
  if (Error E = refuseDeepJSON(Text))
    return E;
  Expected<json::Value> Document = json::parse(Text);
  if (!Document)
    return inputError("is not JSON: " + toString(Document.takeError()));
  json::Path::Root Root("baseline");
  json::Path Top(Root);
  json::ObjectMapper Map(*Document, Top);
  int64_t Version = 0;
  const json::Object *Object = Document->getAsObject();
  if (!Map || !Map.map("version", Version))
    return inputError(toString(Root.getError()));
  if (Version != 1)
    return inputError("is a baseline of version " + Twine(Version) +
                      ", 1 is expected");
  const json::Array *Findings = Object->getArray("findings");
  if (!Findings)
    return inputError("has no array 'findings'");
  for (auto [I, Value] : enumerate(*Findings)) {
    std::pair<Key, unsigned> Entry;
    if (!fromJSON(Value, Entry, Top.field("findings").index(I)))
      return inputError(toString(Root.getError()));
    Known[Entry.first] += Entry.second;
  }
  return Error::success();
}

static Expected<Counts> read(StringRef Path) {
  auto File = readInput(Path);
  if (!File)
    return File.takeError();
  Counts Known;
  if (Error E = parse((*File)->getBuffer(), Known))
    return inFile(Path, std::move(E));
  return std::move(Known);
}

Expected<BaselineSummary> applyBaseline(LintReport &Report, StringRef Path) {
  Expected<Counts> Known = read(Path);
  if (!Known)
    return Known.takeError();
  BaselineSummary Result;
  erase_if(Report.Findings, [&](const Finding &F) {
    auto Entry = Known->find(keyOf(F, Path));
    if (Entry == Known->end() || Entry->second == 0)
      return false;
    --Entry->second;
    ++Result.NumKnown;
    return true;
  });
  std::vector<std::string> Files;
  for (const std::string &File : Report.Files)
    Files.push_back(fromBaseline(File, Path));
  for (auto &[K, Count] : *Known)
    if (is_contained(Files, K.File))
      Result.NumGone += Count;
  return Result;
}

/// Anything else that is there was named by mistake.
static Error mayBeReplaced(StringRef Path) {
  uint64_t Size = 0;
  if (sys::fs::file_size(Path, Size) || Size == 0)
    return Error::success();
  Expected<Counts> Known = read(Path);
  if (Known)
    return Error::success();
  return createStringError(toString(Known.takeError()) +
                           "; what is no baseline is not overwritten");
}

Error writeBaseline(const LintReport &Report, StringRef Path) {
  Counts All;
  for (const Finding &F : Report.Findings)
    ++All[keyOf(F, Path)];
  if (Error E = mayBeReplaced(Path))
    return E;
  Error E = writeOutput(Path, [&](raw_ostream &OS) {
    json::OStream J(OS, /*IndentSize=*/2);
    J.object([&] {
      J.attribute("version", 1);
      J.attributeArray("findings", [&] {
        for (auto &[K, Count] : All)
          J.object([&] {
            J.attribute("id", K.ID);
            J.attribute("file", K.File);
            J.attribute("function", K.Function);
            J.attribute("line", K.Line);
            J.attribute("count", Count);
          });
      });
    });
    OS << '\n';
    return Error::success();
  });
  return E ? inFile(Path, std::move(E)) : Error::success();
}

} // namespace corify::lint
