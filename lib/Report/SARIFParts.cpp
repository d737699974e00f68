//===- SARIFParts.cpp - what SARIF documents are made of ------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SARIFParts.h"
#include "Strings.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/xxhash.h"

using namespace llvm;
using namespace corify::check;

namespace corify::report {

/// RFC 3986: a path's characters but for ':', which in a relative reference's
/// first segment would end a scheme.
static std::string percentEncode(StringRef Path) {
  std::string Result;
  for (unsigned char C : Path.bytes())
    if (isAlnum(char(C)) || StringRef("-._~/!$&'()*+,;=@").contains(char(C)))
      Result += char(C);
    else
      Result += "%" + utohexstr(C, /*LowerCase=*/false, /*Width=*/2);
  return Result;
}

std::string uriOf(StringRef Path) {
  if (sys::path::is_absolute(Path))
    return "file://" + percentEncode(Path);
  // "//" would be a host's name.
  return percentEncode(Path.ltrim('/'));
}

json::Object text(StringRef Text) {
  return json::Object{{"text", validUTF8(Text)}};
}

std::string titleOf(StringRef ID) {
  ID.consume_front("corify-");
  std::string Title = ID.str();
  replace(Title, '-', ' ');
  if (!Title.empty())
    Title[0] = toUpper(Title[0]);
  return Title;
}

void writeDriver(json::OStream &J, const RuleIndices &Rules) {
  J.attributeObject("driver", [&] {
    J.attribute("name", "corify");
    J.attributeArray("rules", [&] {
      for (auto &[ID, Index] : Rules)
        J.value(json::Object{{"id", validUTF8(ID)},
                             {"shortDescription", text(titleOf(ID))}});
    });
  });
}

unsigned columnOf(StringRef Line, unsigned Column) {
  if (Column == 0 || Column > Line.size())
    return Column;
  StringRef Before = Line.take_front(Column - 1);
  return 1 + count_if(Before.bytes(),
                      [](uint8_t Byte) { return (Byte & 0xc0) != 0x80; });
}

json::Object location(StringRef Fallback, const SourcePlace &Place) {
  bool HasLine = Place.Line != 0;
  json::Object Physical{
      {"artifactLocation",
       json::Object{
           {"uri", uriOf(HasLine ? StringRef(Place.File) : Fallback)}}}};
  if (HasLine) {
    json::Object Region{{"startLine", Place.Line}};
    if (Place.Column)
      Region["startColumn"] = columnOf(Place.Text, Place.Column);
    if (!Place.Text.empty())
      Region["snippet"] = text(Place.Text);
    Physical["region"] = std::move(Region);
  }
  return json::Object{{"physicalLocation", std::move(Physical)}};
}

std::string fingerprintOf(ArrayRef<StringRef> Parts) {
  return utohexstr(xxh3_64bits(join(Parts, StringRef("\0", 1))),
                   /*LowerCase=*/true, /*Width=*/16);
}

} // namespace corify::report
