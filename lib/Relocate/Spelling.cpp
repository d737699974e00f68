//===- Spelling.cpp - paths and guards for people -------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Spelling.h"
#include "Kinds.h"
#include "corify/BTF/TypeName.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;

namespace corify::relocate {

std::string spellSteps(ArrayRef<Accessor> Path) {
  std::string Text;
  for (const Accessor &A : Path) {
    if (A.Name.empty())
      Text += "[" + utostr(A.Index) + "]";
    else
      Text += (Text.empty() ? "" : ".") + A.Name.str();
  }
  return Text;
}

static StringRef rootName(const btf::BTF &Local, const Spec &S) {
  StringRef Name = Local.name(S.Root);
  return Name.empty() ? "<anonymous>" : Name;
}

std::string RelocationPlan::typeName(unsigned Number) const {
  return btf::rootTypeName(Local, Specs[Number].Root);
}

std::string RelocationPlan::path(unsigned Number) const {
  const Spec &S = Specs[Number];
  std::string Text = rootName(Local, S).str();
  if (S.Path.empty())
    return Text;
  if (isEnumBased(S.Kind))
    return Text + "::" + S.Path[0].Name.str();
  if (S.Path[0].Index)
    Text += "[" + itostr(static_cast<int32_t>(S.Path[0].Index)) + "]";
  std::string Steps = spellSteps(ArrayRef(S.Path).drop_front());
  return Steps.empty() ? Text : Text + "::" + Steps;
}

/// The argument of a macro: "struct task_struct", "u64".
static std::string sourceType(const btf::BTF &Local, const Spec &S) {
  if (Local.type(S.Root).is(btf::Kind::Typedef))
    return Local.name(S.Root).str();
  return btf::typeName(Local, S.Root);
}

static std::string fieldGuard(const btf::BTF &Local, const Spec &S) {
  std::string Type = sourceType(Local, S);
  if (S.Path.size() < 2)
    return "bpf_core_type_exists(" + Type + ")";
  std::string Root = "((" + Type + " *)0)";
  if (S.Path[0].Index)
    Root += "[" + itostr(static_cast<int32_t>(S.Path[0].Index)) + "].";
  else
    Root += "->";
  return "bpf_core_field_exists(" + Root +
         spellSteps(ArrayRef(S.Path).drop_front()) + ")";
}

std::string RelocationPlan::guard(unsigned Number) const {
  const Spec &S = Specs[Number];
  if (S.Broken != Reason::None || S.Kind == btf::RelocationKind::TypeIDLocal)
    return "";
  if (isFieldBased(S.Kind))
    return fieldGuard(Local, S);
  std::string Type = sourceType(Local, S);
  if (isEnumBased(S.Kind))
    return "bpf_core_enum_value_exists(" + Type + ", " + S.Path[0].Name.str() +
           ")";
  return (S.Kind == btf::RelocationKind::TypeMatches
              ? "bpf_core_type_matches("
              : "bpf_core_type_exists(") +
         Type + ")";
}

} // namespace corify::relocate
