//===- HTML.cpp - a check's report as a page ------------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// html/page.html with the files that its @NAME@ lines name, and the report as
// JSON. The files are part of the program (cmake/EmbedFiles.cmake).
//
//===----------------------------------------------------------------------===//

#include "HTMLData.h"
#include "corify/Report/Report.h"

using namespace llvm;

namespace corify::report {

namespace {

struct EmbeddedFile {
  StringLiteral Name;
  /// Pieces, as a literal may not be longer than 65,536 characters.
  ArrayRef<StringLiteral> Text;
};

/// JSON within <script>: "</script>" would end it, "<!--" would keep it from
/// ending. Outside strings JSON has no '<'.
class ScriptStream : public raw_ostream {
public:
  explicit ScriptStream(raw_ostream &OS) : OS(OS) {}
  ~ScriptStream() override { flush(); }

private:
  void write_impl(const char *Begin, size_t Size) override {
    StringRef Text(Begin, Size);
    Written += Size;
    while (!Text.empty()) {
      auto [Plain, Rest] = Text.split('<');
      OS << Plain;
      if (Plain.size() != Text.size())
        OS << "\\u003c";
      Text = Rest;
    }
  }
  uint64_t current_pos() const override { return Written; }

  raw_ostream &OS;
  uint64_t Written = 0;
};

} // namespace

// static const EmbeddedFile EmbeddedFiles[], the page first.
#include "EmbeddedFiles.inc"

static void writeFile(raw_ostream &OS, StringRef Name) {
  for (const EmbeddedFile &File : EmbeddedFiles)
    if (File.Name == Name)
      for (StringRef Piece : File.Text)
        OS << Piece;
}

static void writeData(raw_ostream &OS, const check::CheckReport &R) {
  ScriptStream Script(OS);
  writeHTMLData(Script, R);
}

void writeHTML(raw_ostream &OS, const check::CheckReport &R) {
  std::string Page;
  raw_string_ostream Buffer(Page);
  writeFile(Buffer, "page.html");
  // Parts are what is between two '@'; the page has no other.
  StringRef Rest = Page;
  while (!Rest.empty()) {
    auto [Before, After] = Rest.split('@');
    OS << Before;
    auto [Name, Next] = After.split('@');
    if (Name == "report")
      writeData(OS, R);
    else
      writeFile(OS, Name);
    Rest = Next;
  }
}

} // namespace corify::report
