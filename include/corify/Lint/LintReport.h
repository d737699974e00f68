//===- LintReport.h - what was found in source ------------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LINT_LINTREPORT_H
#define CORIFY_LINT_LINTREPORT_H

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace corify::lint {

enum class Severity : uint8_t { Note, Warning, Error };

/// Lines and columns count from 1, columns in bytes.
struct Place {
  /// From the working directory if it lies below, else from the root.
  std::string File;
  /// 0 where it is about the file, or about none.
  unsigned Line = 0, Column = 0;
  /// The source line's text.
  std::string Text;
};

/// Of a finding's file. The end is behind the last character.
struct Range {
  unsigned Line = 0, Column = 0, EndLine = 0, EndColumn = 0;
};

/// Old, which stands at Offset of File, becomes New.
struct Edit {
  std::string File;
  unsigned Offset = 0;
  std::string Old, New;
  Range Where;
  /// The same, with columns that count characters.
  Range Characters = {};
  /// xxh3_64bits() of what File was as it was compiled.
  uint64_t FileHash = 0;
};

struct Note {
  std::string Message;
  Place Where;
};

struct Finding {
  /// "corify-…"; "" for an error of clang's.
  std::string ID;
  lint::Severity Severity = Severity::Warning;
  /// Without the name in brackets.
  std::string Message;
  Place Where;
  std::vector<Range> Ranges;
  /// The function around it, or "".
  std::string Function;
  std::vector<Note> Notes;
  /// All together are the remedy; empty if there is none that is safe.
  std::vector<Edit> Edits;
  /// As clang prints it, notes included.
  std::string Rendered;
};

/// How often each ID is an error of a file; "" for clang's.
using ErrorCounts = std::map<std::string, unsigned>;

struct LintReport {
  /// Each once, however many files include its header, by file and line.
  std::vector<Finding> Findings;
  /// Why files could not be looked at, in the order of the files.
  std::vector<Finding> Errors;
  /// Files that are no headers, as Place::File.
  std::vector<std::string> Files;
  /// How many of them have errors.
  size_t NumFailed = 0;
  /// By the files, those in what they include among them.
  std::map<std::string, ErrorCounts> ErrorsOf;
};

} // namespace corify::lint

#endif
