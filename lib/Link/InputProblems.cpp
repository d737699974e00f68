//===- InputProblems.cpp - what is wrong with inputs together -------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Targets.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSet.h"
#include <map>

using namespace llvm;

namespace corify::link {

static void lookAtDebugInfo(const Input &I, std::vector<Problem> &Problems) {
  if (!I->HasBTF)
    Problems.push_back({"corify-no-debug-info",
                        I->Path + ": the object has no .BTF: nothing in it is "
                                  "relocatable; compile with -g"});
  else if (!I->Sections.empty() && I->Ext.Lines.empty())
    Problems.push_back({"corify-no-line-info",
                        I->Path + ": the object has no line info: neither this "
                                  "report nor the verifier's log can name "
                                  "source lines",
                        /*IsError=*/false});
}

constexpr size_t MostNames = 5;

/// "'a', 'b' and 7 more"
static std::string listNames(ArrayRef<std::string> Names) {
  size_t Shown = Names.size() > MostNames + 1 ? MostNames : Names.size();
  std::string Text;
  for (size_t I = 0; I < Shown; ++I) {
    bool IsLast = I + 1 == Names.size();
    Text += (I == 0 ? "'" : IsLast ? " and '" : ", '") + Names[I] + "'";
  }
  if (Shown < Names.size())
    Text += " and " + utostr(Names.size() - Shown) + " more";
  return Text;
}

/// What no other input may define. libbpf's linker takes licence and version
/// from the first file that has them.
static std::vector<StringRef> namesOnlyHere(const object::ObjectFile &I) {
  std::vector<StringRef> Names;
  for (const object::Definition &D : I.Definitions)
    if (!D.IsLocal && !D.IsWeak && D.Section != "license" &&
        D.Section != "version")
      Names.push_back(D.Name);
  return Names;
}

/// One problem for each two inputs, with all names that both define.
static void lookAtDefinitions(ArrayRef<Input> Inputs,
                              std::vector<Problem> &Problems) {
  StringMap<size_t> FirstOf;
  for (auto [Number, I] : enumerate(Inputs)) {
    std::map<size_t, std::vector<std::string>> Shared;
    for (StringRef Name : namesOnlyHere(*I)) {
      auto [First, IsNew] = FirstOf.try_emplace(Name, Number);
      if (!IsNew && First->second != Number)
        Shared[First->second].push_back(Name.str());
    }
    for (const auto &[Other, Names] : Shared)
      Problems.push_back({"corify-duplicate-symbol",
                          I->Path + ": " + listNames(Names) +
                              (Names.size() == 1 ? " is" : " are") +
                              " defined in " + Inputs[Other]->Path + " too"});
  }
}

std::vector<std::string> findUndefined(ArrayRef<Input> Inputs) {
  StringSet<> Seen;
  for (const Input &I : Inputs)
    for (const object::Definition &D : I->Definitions)
      if (!D.IsLocal)
        Seen.insert(D.Name);
  std::vector<std::string> Names;
  for (const Input &I : Inputs)
    for (const object::Extern &E : I->Externs)
      if (E.What == object::Extern::Unlinked && Seen.insert(E.Name).second)
        Names.push_back(E.Name);
  return Names;
}

/// libbpf's linker leaves them as they are, and its loader refuses them.
static void lookAtUndefined(ArrayRef<Input> Inputs,
                            std::vector<Problem> &Problems) {
  const StringSet<> Open(llvm::from_range, findUndefined(Inputs));
  for (const Input &I : Inputs) {
    std::vector<std::string> Names;
    for (const object::Extern &E : I->Externs)
      if (E.What == object::Extern::Unlinked && Open.contains(E.Name))
        Names.push_back(E.Name);
    if (!Names.empty())
      Problems.push_back({"corify-undefined-symbol",
                          I->Path + ": " + listNames(Names) +
                              (Names.size() == 1 ? " is" : " are") +
                              " defined in no input: what comes out can be "
                              "linked with others, and not be loaded",
                          /*IsError=*/false});
  }
}

static std::string quotedLicense(const object::ObjectFile &I) {
  return "\"" + I.License + "\"";
}

/// libbpf's linker takes one licence, so that the others must be equal.
static void lookAtLicenses(ArrayRef<Input> Inputs,
                           std::vector<Problem> &Problems) {
  const object::ObjectFile *First = nullptr;
  for (const Input &I : Inputs) {
    if (I->License.empty())
      continue;
    if (!First)
      First = I.get();
    else if (I->License != First->License)
      Problems.push_back({"corify-mixed-license",
                          I->Path + ": the licence is " + quotedLicense(*I) +
                              ", that of " + First->Path + " is " +
                              quotedLicense(*First) +
                              ": a linked object has only one"});
  }
  for (const Input &I : Inputs)
    if (I->License.empty() && !I->Programs.empty())
      Problems.push_back(
          {"corify-no-license",
           I->Path + ": there are programs and no licence section: " +
               (First ? "they get the licence of " + First->Path + ", " +
                            quotedLicense(*First)
                      : "helpers that are for GPL programs will be refused"),
           /*IsError=*/false});
}

std::vector<Problem> lookAtInputs(ArrayRef<Input> Inputs) {
  std::vector<Problem> Problems;
  for (const Input &I : Inputs)
    lookAtDebugInfo(I, Problems);
  lookAtDefinitions(Inputs, Problems);
  lookAtUndefined(Inputs, Problems);
  lookAtLicenses(Inputs, Problems);
  append_range(Problems, lookAtTargets(Inputs));
  return Problems;
}

} // namespace corify::link
