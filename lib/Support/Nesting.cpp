//===- Nesting.cpp - text that is nested too deeply -----------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Support/Nesting.h"
#include "corify/Support/InputError.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;

namespace corify {

/// More than anybody writes, and less than a stack holds.
constexpr int64_t MostLevels = 256;

static bool opens(char C) { return C == '[' || C == '{'; }
static bool closes(char C) { return C == ']' || C == '}'; }

static Error tooDeep() { return inputError("is nested too deeply"); }

Error refuseDeepJSON(StringRef Text) {
  int64_t Level = 0;
  bool IsInString = false;
  for (size_t I = 0; I < Text.size(); ++I) {
    char C = Text[I];
    if (IsInString && C == '\\')
      ++I;
    else if (C == '"')
      IsInString = !IsInString;
    else if (!IsInString)
      Level += opens(C) - closes(C);
    if (Level > MostLevels)
      return tooDeep();
  }
  return Error::success();
}

/// A level takes a column, or an indicator: `- - -`.
static int64_t levelsOfLine(StringRef Line) {
  size_t Columns = Line.take_while(isSpace).size();
  for (StringRef Indicator : {"- ", "? ", ": "})
    Columns += Line.count(Indicator);
  return Columns;
}

Error refuseDeepYAML(StringRef Text) {
  int64_t Level = 0;
  for (StringRef Line : split(Text, '\n')) {
    if (Level + levelsOfLine(Line) > MostLevels)
      return tooDeep();
    for (char C : Line) {
      Level += opens(C) - closes(C);
      if (Level > MostLevels)
        return tooDeep();
    }
  }
  return Error::success();
}

} // namespace corify
