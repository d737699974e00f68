//===- Printable.cpp - other people's strings on a terminal ---------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Support/Printable.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/ConvertUTF.h"
#include "llvm/Support/Unicode.h"

using namespace llvm;

namespace corify {

static bool isPlain(char C) { return isPrint(C); }

/// Takes one character off the front of Text.
static std::string takePrintable(StringRef &Text) {
  const auto *Begin = reinterpret_cast<const UTF8 *>(Text.begin());
  const UTF8 *Next = Begin;
  UTF32 Code = 0;
  if (convertUTF8Sequence(&Next, reinterpret_cast<const UTF8 *>(Text.end()),
                          &Code, strictConversion) != conversionOK) {
    unsigned char Byte = Text.front();
    Text = Text.drop_front();
    return "\\x" + utohexstr(Byte, /*LowerCase=*/true, /*Width=*/2);
  }
  StringRef Character = Text.take_front(Next - Begin);
  Text = Text.drop_front(Character.size());
  if (sys::unicode::isPrintable(int(Code)))
    return Character.str();
  if (Code < 0x80)
    return "\\x" + utohexstr(Code, /*LowerCase=*/true, /*Width=*/2);
  return "<U+" + utohexstr(Code, /*LowerCase=*/false, /*Width=*/4) + ">";
}

std::string printable(StringRef Text) {
  if (all_of(Text, isPlain))
    return Text.str();
  std::string Result;
  while (!Text.empty())
    Result += takePrintable(Text);
  return Result;
}

} // namespace corify
