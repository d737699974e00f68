//===- FindingBytes.cpp - findings from one process to another ------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "FindingBytes.h"
#include <cstring>

using namespace llvm;

namespace corify::lint {

namespace {
class Writer {
public:
  explicit Writer(raw_ostream &OS) : OS(OS) {}
  template <class T> void number(T &N) {
    OS.write(reinterpret_cast<const char *>(&N), sizeof(N));
  }
  void text(std::string &Text) {
    unsigned Size = Text.size();
    number(Size);
    OS << Text;
  }

private:
  raw_ostream &OS;
};

/// Reads nothing more once a value is not whole.
class Reader {
public:
  explicit Reader(StringRef Bytes) : Left(Bytes) {}
  template <class T> void number(T &N) {
    if (!fits(sizeof(N)))
      return;
    std::memcpy(&N, Left.data(), sizeof(N));
    Left = Left.drop_front(sizeof(N));
  }
  void text(std::string &Text) {
    unsigned Size = 0;
    number(Size);
    if (!fits(Size))
      return;
    Text = Left.take_front(Size);
    Left = Left.drop_front(Size);
  }
  bool isAtEnd() const { return Left.empty(); }
  bool hasFailed() const { return HasFailed; }

private:
  bool fits(size_t Size) {
    HasFailed |= Left.size() < Size;
    return !HasFailed;
  }

  StringRef Left;
  bool HasFailed = false;
};
} // namespace

// What both do, field by field.

template <class Bytes> static void transfer(Bytes &B, Place &P) {
  B.text(P.File);
  B.number(P.Line);
  B.number(P.Column);
  B.text(P.Text);
}

template <class Bytes> static void transfer(Bytes &B, Range &R) {
  B.number(R.Line);
  B.number(R.Column);
  B.number(R.EndLine);
  B.number(R.EndColumn);
}

template <class Bytes> static void transfer(Bytes &B, Edit &E) {
  B.text(E.File);
  B.number(E.Offset);
  B.text(E.Old);
  B.text(E.New);
  transfer(B, E.Where);
  transfer(B, E.Characters);
  B.number(E.FileHash);
}

template <class Bytes> static void transfer(Bytes &B, Note &N) {
  B.text(N.Message);
  transfer(B, N.Where);
}

template <class Bytes, class T>
static void transferList(Bytes &B, std::vector<T> &List) {
  unsigned Size = List.size();
  B.number(Size);
  for (unsigned I = 0; I < Size; ++I) {
    if constexpr (std::is_same_v<Bytes, Reader>) {
      if (B.hasFailed())
        return;
      List.emplace_back();
    }
    transfer(B, List[I]);
  }
}

template <class Bytes> static void transfer(Bytes &B, Finding &F) {
  B.text(F.ID);
  auto Level = static_cast<unsigned>(F.Severity);
  B.number(Level);
  F.Severity = static_cast<Severity>(Level);
  B.text(F.Message);
  transfer(B, F.Where);
  transferList(B, F.Ranges);
  B.text(F.Function);
  transferList(B, F.Notes);
  transferList(B, F.Edits);
  B.text(F.Rendered);
}

template <class Bytes> static void transfer(Bytes &B, FileFindings &F) {
  transferList(B, F.Findings);
  transferList(B, F.Errors);
}

void writeFindings(raw_ostream &OS, FileFindings Findings) {
  Writer W(OS);
  transfer(W, Findings);
}

std::optional<FileFindings> readLastFindings(StringRef Bytes) {
  Reader R(Bytes);
  std::optional<FileFindings> Last;
  while (!R.isAtEnd()) {
    FileFindings Next;
    transfer(R, Next);
    if (R.hasFailed())
      break;
    Last = std::move(Next);
  }
  return Last;
}

} // namespace corify::lint
