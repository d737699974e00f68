//===- EditedText.cpp - text with edits in it -----------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "EditedText.h"
#include "corify/Support/InputError.h"
#include "clang/Tooling/Core/Replacement.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/xxhash.h"

using namespace clang::tooling;
using namespace llvm;

namespace corify::lint {

static bool isSame(const Edit &A, const Edit &B) {
  return A.File == B.File && A.Offset == B.Offset && A.Old == B.Old &&
         A.New == B.New;
}

static unsigned endOf(const Edit &E) { return E.Offset + E.Old.size(); }

/// Two that insert at one place do, too: which comes first is not known.
static bool overlap(const Edit &A, const Edit &B) {
  if (A.File != B.File)
    return false;
  if (A.Offset == B.Offset)
    return true;
  const Edit &First = A.Offset < B.Offset ? A : B;
  return endOf(First) > (A.Offset < B.Offset ? B : A).Offset;
}

/// Whether E is between the first and the last of Around's edits in its file.
static bool isWithin(const Edit &E, const Finding &Around) {
  unsigned Begin = -1u, End = 0;
  for (const Edit &Other : Around.Edits)
    if (Other.File == E.File) {
      Begin = std::min(Begin, Other.Offset);
      End = std::max(End, endOf(Other));
    }
  return Begin < endOf(E) && E.Offset < End;
}

/// A fix may copy what is between its edits, as it was: of two checks, neither
/// knows of the other's.
bool areInConflict(const Finding &A, const Finding &B) {
  if (A.ID != B.ID) {
    auto InB = [&](const Edit &E) { return isWithin(E, B); };
    auto InA = [&](const Edit &E) { return isWithin(E, A); };
    if (any_of(A.Edits, InB) || any_of(B.Edits, InA))
      return true;
  }
  return any_of(A.Edits, [&](const Edit &E) {
    return any_of(B.Edits, [&](const Edit &Other) {
      return overlap(E, Other) && !isSame(E, Other);
    });
  });
}

static std::string withLineEnds(StringRef New, bool AreCRLF) {
  std::string Result;
  for (char C : New) {
    if (C == '\n' && AreCRLF && !StringRef(Result).ends_with("\r"))
      Result += '\r';
    Result += C;
  }
  return Result;
}

static bool endsLinesWithCRLF(StringRef Text) {
  size_t First = Text.find('\n');
  return First != StringRef::npos && First > 0 && Text[First - 1] == '\r';
}

Expected<std::string> editedText(StringRef Text, ArrayRef<Edit> Edits) {
  uint64_t Hash = xxh3_64bits(Text);
  bool AreCRLF = endsLinesWithCRLF(Text);
  Replacements All;
  for (auto [I, E] : enumerate(Edits)) {
    if (E.FileHash != Hash)
      return inputError("has changed since it was read");
    if (any_of(Edits.take_front(I),
               [&](const Edit &Other) { return isSame(Other, E); }))
      continue;
    if (Error Conflict = All.add(Replacement("", E.Offset, E.Old.size(),
                                             withLineEnds(E.New, AreCRLF))))
      return std::move(Conflict);
  }
  return applyAllReplacements(Text, All);
}

} // namespace corify::lint
