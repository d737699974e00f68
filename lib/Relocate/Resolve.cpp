//===- Resolve.cpp - libbpf's choice among candidates ---------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// All candidates that match must agree in offset and value. Those that do not
// match a spec are no candidates for the specs after it, unless none matched.
//
//===----------------------------------------------------------------------===//

#include "Resolve.h"
#include "Kinds.h"
#include "Match.h"
#include "Values.h"

using namespace llvm;

namespace corify::relocate {

namespace {
class GroupResolver {
public:
  explicit GroupResolver(const GroupInput &In)
      : In(In), Live(In.Candidates.Types.begin(), In.Candidates.Types.end()) {}

  Outcome resolve(unsigned Number);

private:
  Outcome give(Outcome O, Reason Why, const Candidate &C);
  Outcome missing(const Spec &S, Outcome O);
  void take(const Spec &S, unsigned Number, const Candidate &C,
            const LocalValue &Value, Outcome &O);
  void note(const Mismatch &Why, const Candidate &C);

  const GroupInput &In;
  SmallVector<Candidate, 4> Live;
  /// Of the spec at hand: the candidate that came furthest.
  Mismatch Closest;
  Candidate ClosestType;
};
} // namespace

Outcome GroupResolver::give(Outcome O, Reason Why, const Candidate &C) {
  O.Status = Why == Reason::Ambiguous ? Status::Ambiguous : Status::Unsupported;
  O.Reason = Why;
  O.IsFatal = true;
  O.Other = C.ID;
  O.Table = C.Table;
  return O;
}

void GroupResolver::note(const Mismatch &Why, const Candidate &C) {
  if (ClosestType.Table && Why.Step <= Closest.Step)
    return;
  Closest = Why;
  ClosestType = C;
}

/// An absent type has the size and the id 0.
Outcome GroupResolver::missing(const Spec &S, Outcome O) {
  if (Live.empty()) {
    Closest.Why = Reason::TypeAbsent;
    ClosestType = In.Candidates.OtherKind;
  }
  O.Reason = Closest.Why;
  O.Other = ClosestType.ID;
  O.Table = ClosestType.Table;
  O.Value = 0;
  if (isExistenceCheck(S.Kind) || isTypeBased(S.Kind))
    return O;
  O.Status = Status::Missing;
  O.IsPoison = true;
  return O;
}

/// A load may change its size where the upper bits are zero before and after:
/// pointers, and integers without a sign.
static bool canChangeSize(const btf::Type &From, const btf::Type &To) {
  if (From.is(btf::Kind::Ptr) && To.is(btf::Kind::Ptr))
    return true;
  // libbpf compares the whole encoding, so a signed bool or char passes.
  auto IsUnsigned = [](const btf::Type &T) {
    return T.is(btf::Kind::Int) &&
           T.intEncoding() != unsigned(llvm::BTF::INT_SIGNED);
  };
  return IsUnsigned(From) && IsUnsigned(To);
}

void GroupResolver::take(const Spec &S, unsigned Number, const Candidate &C,
                         const LocalValue &Value, Outcome &O) {
  const LocalValue &Own = In.Locals[Number];
  O.Value = Value.Value;
  O.LocalSize = Own.Size;
  O.TargetSize = Value.Size;
  O.Target = C.ID;
  O.Table = C.Table;
  O.FailsSizeChange =
      Own.Size != Value.Size &&
      !canChangeSize(In.Local.type(Own.SizeOf), C.Table->type(Value.SizeOf));
}

Outcome GroupResolver::resolve(unsigned Number) {
  const Spec &S = In.Specs[Number];
  Outcome O;
  O.Local = In.Locals[Number].Value;
  O.Validates = In.Locals[Number].Validates;
  Closest = Mismatch();
  ClosestType = Candidate();
  SmallVector<Candidate, 4> Matching;
  uint32_t BitOffset = 0;
  for (const Candidate &C : Live) {
    TargetSpec Found;
    Mismatch Why;
    Answer A = matchSpec(In.Local, S, *C.Table, C.ID, Found, Why);
    if (A == Answer::Error)
      return give(O, Reason::BadTarget, C);
    if (A == Answer::No) {
      note(Why, C);
      continue;
    }
    LocalValue Value;
    Reason Fault = computeValue(
        S.Kind,
        {*C.Table, C.ID, Found.Path, Found.BitOffset, C.Table->pointerSize()},
        In.Local.order(), In.Rules, Value);
    if (Fault != Reason::None)
      return give(O, Fault, C);
    if (Matching.empty()) {
      BitOffset = Found.BitOffset;
      take(S, Number, C, Value, O);
    } else if (Found.BitOffset != BitOffset || Value.Value != O.Value) {
      return give(O, Reason::Ambiguous, C);
    }
    Matching.push_back(C);
  }
  if (Matching.empty())
    return missing(S, O);
  Live = std::move(Matching);
  return O;
}

void resolveGroupAsLibbpf(const GroupInput &In, std::vector<Outcome> &Result) {
  GroupResolver Resolver(In);
  for (unsigned Number : In.Group.Specs)
    if (In.Specs[Number].Broken == Reason::None)
      Result[Number] = Resolver.resolve(Number);
}

} // namespace corify::relocate
