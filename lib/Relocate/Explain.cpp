//===- Explain.cpp - why an outcome is none -------------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// An outcome keeps which candidate came closest, not where it failed: that is
// asked again here, for the few that are reported.
//
//===----------------------------------------------------------------------===//

#include "Kinds.h"
#include "Match.h"
#include "Spelling.h"
#include "corify/BTF/TypeName.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;

namespace corify::relocate {

namespace {
class Explainer {
public:
  Explainer(const btf::BTF &Local, const Spec &S, const Outcome &O)
      : Local(Local), S(S), O(O) {
    if (O.Table && O.Other && O.Reason != Reason::Ambiguous) {
      TargetSpec Found;
      matchSpec(Local, S, *O.Table, O.Other, Found, Why);
    }
  }

  std::string explain() const;

private:
  std::string absentType() const;
  std::string absentField() const;
  std::string changedKind() const;
  std::string outOfBounds() const;
  std::string ambiguous() const;
  std::string describeCandidate(btf::TypeID ID) const;
  /// The steps up to the one that failed.
  std::string pathTo(unsigned Step) const {
    return spellSteps(ArrayRef(S.Path).slice(1).take_front(Step));
  }

  const btf::BTF &Local;
  const Spec &S;
  const Outcome &O;
  Mismatch Why;
};
} // namespace

/// "struct x", without the flavor: what is looked for in the kernel.
static std::string spellWanted(const btf::BTF &Local, const Spec &S) {
  std::string Text = btf::rootTypeName(Local, S.Root);
  StringRef Name = Local.name(S.Root);
  // Functions and numbers are not spelled by their names.
  if (StringRef(Text).ends_with(Name))
    Text.resize(Text.size() - (Name.size() - essentialName(Name).size()));
  return Text;
}

std::string Explainer::absentType() const {
  std::string Text = "the kernel has no " + spellWanted(Local, S);
  if (!O.Table || !O.Other)
    return Text;
  btf::Type T = O.Table->type(O.Other);
  if (T.is(btf::Kind::Fwd))
    return Text + ", only a declaration of it";
  return Text + "; '" + T.name().str() + "' is " +
         (T.is(btf::Kind::Enum) || T.is(btf::Kind::Enum64) ||
                  T.is(btf::Kind::Int)
              ? "an "
              : "a ") +
         btf::kindName(T.kind()).str() + " there";
}

namespace {
/// A record on the way down, and the member of another one that it is.
struct Nested {
  btf::TypeID Record = 0;
  uint32_t Parent = 0;
  StringRef Name;
};
} // namespace

static std::string spellNested(ArrayRef<Nested> Seen, uint32_t Index,
                               StringRef Name) {
  SmallVector<StringRef, 4> Path = {Name};
  for (; Index; Index = Seen[Index].Parent)
    if (!Seen[Index].Name.empty())
      Path.push_back(Seen[Index].Name);
  std::reverse(Path.begin(), Path.end());
  return join(Path, ".");
}

/// The way to a member of the name, the shortest one, "" if there is none.
/// Records by value only: what lies behind a pointer is another object. One
/// that is there many times (a list's head, a lock) is looked at once.
static std::string findNested(const btf::BTF &Table, btf::TypeID ID,
                              StringRef Name) {
  constexpr unsigned MaxDepth = 5;
  unsigned Budget = 20000;
  SmallVector<Nested, 64> Seen = {{Table.resolve(ID).id(), 0, ""}};
  DenseSet<btf::TypeID> Known = {Seen[0].Record};
  size_t First = 0;
  for (unsigned Depth = 1; Depth <= MaxDepth; ++Depth)
    for (size_t End = Seen.size(); First < End; ++First) {
      btf::Type Record = Table.type(Seen[First].Record);
      if (!Record.isComposite())
        continue;
      uint32_t E = Record.vlen();
      if (E > Budget)
        return "";
      Budget -= E;
      for (uint32_t I = Record.findMember(0, Name); I < E;
           I = Record.findMember(I + 1, Name))
        if (Record.memberNameIs(I, Name))
          return spellNested(Seen, First, Name);
      for (uint32_t I = 0; I < E; ++I) {
        btf::Type T = Table.resolve(Record.memberType(I));
        if (T.isComposite() && Known.insert(T.id()).second)
          Seen.push_back({T.id(), uint32_t(First), Record.member(I).Name});
      }
    }
  return "";
}

/// Underscores come and go where the kernel wants a field read in another way:
/// state and __state, i_ctime and __i_ctime.
static StringRef findRespelled(const btf::BTF &Table, btf::TypeID ID,
                               StringRef Name) {
  btf::Type Record = Table.resolve(ID);
  for (uint32_t I = 0; Record.isComposite() && I < Record.vlen(); ++I) {
    btf::Member M = Record.member(I);
    if (!M.Name.empty() && M.Name.trim('_') == Name.trim('_'))
      return M.Name;
  }
  return "";
}

std::string Explainer::absentField() const {
  StringRef Name = S.Path[Why.Step].Name;
  std::string Text = btf::typeName(*O.Table, Why.Target) + " has no field '" +
                     Name.str() + "'";
  if (StringRef Other = findRespelled(*O.Table, Why.Target, Name);
      !Other.empty())
    return Text + "; there is '" + Other.str() + "'";
  std::string Path = findNested(*O.Table, Why.Target, Name);
  return Path.empty() ? Text : Text + "; there is '" + Path + "'";
}

std::string Explainer::changedKind() const {
  if (S.Kind == btf::RelocationKind::TypeMatches)
    return spellWanted(Local, S) + " of the kernel does not match";
  if (isTypeBased(S.Kind))
    return spellWanted(Local, S) + " of the kernel is of another type";
  if (isEnumBased(S.Kind) || Why.Step == 0 || S.Path[Why.Step].Name.empty())
    return spellWanted(Local, S) + " is " +
           btf::typeName(*O.Table, Why.Target) + " in the kernel";
  return "'" + pathTo(Why.Step) + "' was " + btf::typeName(Local, Why.Local) +
         " and is " + btf::typeName(*O.Table, Why.Target) + " in the kernel";
}

std::string Explainer::outOfBounds() const {
  btf::Type T = O.Table->type(Why.Target);
  std::string Path = pathTo(Why.Step - 1);
  return "'" + (Path.empty() ? Local.name(S.Root).str() : Path) + "' has " +
         utostr(T.array().Count) + " elements in the kernel, index " +
         utostr(S.Path[Why.Step].Index) + " is asked for";
}

std::string Explainer::describeCandidate(btf::TypeID ID) const {
  std::string Text = "[" + utostr(ID) + "] " + btf::typeName(*O.Table, ID);
  TargetSpec Found;
  Mismatch Ignored;
  if (!isFieldBased(S.Kind) ||
      matchSpec(Local, S, *O.Table, ID, Found, Ignored) != Answer::Yes)
    return Text;
  Text += " at offset " + utostr(Found.BitOffset / 8);
  if (Found.BitOffset % 8)
    Text += "." + utostr(Found.BitOffset % 8);
  return Text;
}

std::string Explainer::ambiguous() const {
  std::string Text = "candidates disagree";
  if (!O.Table)
    return Text;
  return Text + ": " + describeCandidate(O.Target) + ", " +
         describeCandidate(O.Other);
}

std::string Explainer::explain() const {
  bool HasPlace = O.Table && Why.Why != Reason::None;
  switch (O.Reason) {
  case Reason::None:
    return "";
  case Reason::TypeAbsent:
    return absentType();
  case Reason::FieldAbsent:
    return HasPlace ? absentField()
                    : spellWanted(Local, S) + " has no such field";
  case Reason::KindChanged:
    return HasPlace ? changedKind()
                    : spellWanted(Local, S) + " of the kernel differs";
  case Reason::OutOfBounds:
    return HasPlace && Why.Why == Reason::OutOfBounds
               ? outOfBounds()
               : "the kernel's array is shorter";
  case Reason::EnumeratorAbsent:
    return spellWanted(Local, S) + " has no enumerator '" +
           S.Path[0].Name.str() + "'";
  case Reason::Ambiguous:
    return ambiguous();
  case Reason::SizeChange:
    return "the field has " + utostr(O.TargetSize) +
           " bytes in the kernel and had " + utostr(O.LocalSize) +
           ", which the instruction cannot change to";
  case Reason::TooLarge:
    return "the value " + utostr(O.Value) + " does not fit the instruction";
  case Reason::StaleValue:
    return "the instruction does not have the value " + utostr(O.Local) +
           " that the object's own BTF gives";
  case Reason::BitField:
    return "no load of 8 bytes covers the bit-field";
  case Reason::Anonymous:
    return "the root type has no name, and no loader relocates it";
  case Reason::BadRecord:
    return S.Fault.empty() ? "the record does not fit its instruction"
                           : S.Fault;
  case Reason::BadTarget:
    return "the kernel's BTF cannot be followed" +
           (O.Other ? " at type [" + utostr(O.Other) + "]" : std::string());
  }
  return "";
}

std::string RelocationPlan::explain(unsigned Number, const Outcome &O,
                                    const btf::BTF &Target) const {
  Outcome Known = O;
  if (!Known.Table && (Known.Target || Known.Other))
    Known.Table = &Target;
  return Explainer(Local, Specs[Number], Known).explain();
}

} // namespace corify::relocate
