//===- Names.cpp - names without their flavors ----------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Names.h"

using namespace llvm;

namespace corify::relocate {

StringRef essentialName(StringRef Name) {
  // X___Y, where neither X nor Y is an underscore; the last such place.
  for (size_t End = Name.size(); End >= 5; --End) {
    StringRef Part = Name.substr(End - 5, 5);
    if (Part[1] == '_' && Part[2] == '_' && Part[3] == '_' && Part[0] != '_' &&
        Part[4] != '_')
      return Name.take_front(End - 4);
  }
  return Name;
}

StringRef ciliumEssentialName(StringRef Name) {
  size_t At = Name.rfind("___");
  return At == StringRef::npos || At == 0 ? Name : Name.take_front(At);
}

StringRef essentialName(StringRef Name, LoaderRules Rules) {
  return Rules.Loader == LoaderRules::Cilium ? ciliumEssentialName(Name)
                                             : essentialName(Name);
}

} // namespace corify::relocate
