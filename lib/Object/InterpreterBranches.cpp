//===- InterpreterBranches.cpp - which way a branch goes ------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ControlFlow.h"
#include "Interpreter.h"

using namespace llvm;

namespace corify::object {

/// Whether the verifier knows that the pointer is none of 0.
static bool isKnownNonNull(const Value &V) {
  return V.What == Value::NonNull || V.What == Value::DataPointer;
}

/// Whether the verifier tries to decide at all.
static bool compares(const Instruction &I, const Value &Left,
                     const Value &Right, const VerifierRules &Rules) {
  unsigned Width = I.classOf() == op::JMP ? 64 : 32;
  bool IsLeft = Left.Scalar.truncated(Width).isConstant();
  bool IsRight = Right.Scalar.truncated(Width).isConstant();
  bool IsEquality = I.operation() == op::JEQ || I.operation() == op::JNE;
  if (IsEquality && !Rules.KnowsNonNull)
    return IsLeft && IsRight;
  return Rules.ComparesRanges || IsRight;
}

static std::optional<bool> decide(const Instruction &I, const Value &Left,
                                  const Value &Right,
                                  const VerifierRules &Rules) {
  bool Is64 = I.classOf() == op::JMP;
  if (Left.isNumber() && Right.isNumber()) {
    if (!compares(I, Left, Right, Rules))
      return std::nullopt;
    return Scalar::compare(I.operation(), Is64, Left.Scalar, Right.Scalar,
                           Rules.ComparesBits);
  }
  bool IsZeroTest = Is64 && Right.isConstant() && Right.Scalar.value() == 0;
  if (IsZeroTest && isKnownNonNull(Left)) {
    if (I.operation() == op::JEQ)
      return false;
    if (I.operation() == op::JNE)
      return true;
  }
  return std::nullopt;
}

/// `a < b` holds as `b > a` does; none for the bit test.
static uint8_t mirrored(uint8_t Jump) {
  switch (Jump) {
  case op::JGT:
    return op::JLT;
  case op::JGE:
    return op::JLE;
  case op::JLT:
    return op::JGT;
  case op::JLE:
    return op::JGE;
  case op::JSGT:
    return op::JSLT;
  case op::JSGE:
    return op::JSLE;
  case op::JSLT:
    return op::JSGT;
  case op::JSLE:
    return op::JSGE;
  default:
    return Jump; // ==, !=, &
  }
}

static void become(State &S, unsigned Register, const Value &New) {
  uint32_t ID = S.reg(Register).ID;
  if (ID != 0)
    S.replace(ID, New);
  else
    S.reg(Register) = New;
}

/// Whether the verifier takes anything over from a comparison of numbers.
static bool learns(const Instruction &I, const Value &Left, const Value &Right,
                   bool Holds, const VerifierRules &Rules) {
  if (Rules.ComparesRanges)
    return true;
  bool IsDifferent = I.operation() == (Holds ? op::JNE : op::JEQ);
  return !IsDifferent && (Left.isConstant() || Right.isConstant());
}

/// V, knowing that. What contradicts its bits on a path does not show where
/// they are hidden, or where its bounds are those of several paths.
static Value learnt(const Value &V, const Scalar &Refined, bool Joins) {
  Value Result = V;
  Result.HidesBits |= Joins && V.hasOwnBits();
  Result.Scalar = Result.HidesBits ? Scalar() : Refined;
  return Result;
}

/// Takes over what the branch tells; false if it cannot have gone that way.
bool Interpreter::assume(State &S, const Instruction &I, const Value &Right,
                         bool Holds) {
  bool Is64 = I.classOf() == op::JMP;
  Value Left = S.reg(I.Dst);
  if (Left.What == Value::MaybeNull) {
    if (!Is64 || !Right.isConstant() || Right.Scalar.value() != 0 ||
        (I.operation() != op::JEQ && I.operation() != op::JNE))
      return true;
    bool IsNull = (I.operation() == op::JEQ) == Holds;
    // What is not known not to be null is not tested again in vain.
    bool StaysKnown = Kernel.Rules.KnowsNonNull || Left.Index == MapElement;
    become(S, I.Dst,
           IsNull       ? Value::constant(0)
           : StaysKnown ? Value::pointer(Value::NonNull, 0)
                        : Value());
    return true;
  }
  if (!Left.isNumber() || !Right.isNumber() || Left.IsMixed || Right.IsMixed)
    return true;
  if (!learns(I, Left, Right, Holds, Kernel.Rules))
    return true;
  std::optional<Scalar> NewLeft =
      Scalar::refine(I.operation(), Is64, Holds, Left.Scalar, Right.Scalar);
  if (!NewLeft && !Kernel.Rules.ComparesRanges) {
    // Not seen to be impossible.
    if (Right.isConstant() && (I.operation() == op::JEQ) == Holds &&
        (I.operation() == op::JEQ || I.operation() == op::JNE))
      become(S, I.Dst, Right);
    return true;
  }
  if (!NewLeft)
    return false;
  bool HidesBits = Joins && I.operation() != op::JSET;
  become(S, I.Dst, learnt(Left, *NewLeft, HidesBits));
  if (!I.takesRegister())
    return true;
  std::optional<Scalar> NewRight = Scalar::refine(
      mirrored(I.operation()), Is64, Holds, Right.Scalar, Left.Scalar);
  if (!NewRight)
    return !Kernel.Rules.ComparesRanges;
  become(S, I.Src, learnt(Right, *NewRight, HidesBits));
  return true;
}

/// The verifier keeps count of no more than so many linked numbers at a branch,
/// those of the left and of the right together (the same ones twice), and
/// unlinks the others. Which ones is not followed.
static void limitLinks(State &S, Value &Left, Value &Right) {
  constexpr unsigned MaxLinked = 6;
  if (S.countLinked(Left) + S.countLinked(Right) <= MaxLinked)
    return;
  S.unlink(Left);
  S.unlink(Right);
}

/// Numbers that may be equal to one another the verifier compares all the same,
/// and what it learns on a branch that cannot be taken is not followed.
static bool mayBeSame(const State &S, const Instruction &I) {
  const Value &Left = S.reg(I.Dst), &Right = S.reg(I.Src);
  if (!I.takesRegister() || !Left.isNumber() || !Right.isNumber())
    return false;
  return I.Dst == I.Src || (Left.ID != 0 && Left.ID == Right.ID) ||
         (Left.IsLoose && Right.IsLoose);
}

/// Whether they are the same for certain, and == or != leaves them as they are.
static bool staySame(const State &S, const Instruction &I) {
  const Value &Left = S.reg(I.Dst), &Right = S.reg(I.Src);
  return (I.operation() == op::JEQ || I.operation() == op::JNE) &&
         (I.Dst == I.Src || (Left.ID != 0 && Left == Right));
}

/// Forgets what the verifier may put something else in the place of.
static void forgetLinked(State &S, const Instruction &I) {
  Value None, &Left = S.reg(I.Dst),
              &Right = I.takesRegister() ? S.reg(I.Src) : None;
  if (mayBeSame(S, I) && !staySame(S, I)) {
    S.loosen(Left);
    S.loosen(Right);
    S.loseLoose();
  }
  limitLinks(S, Left, Right);
  for (const Value *Operand : {&Left, &Right})
    if (Operand->IsLoose)
      S.forgetLoose(*Operand);
}

Interpreter::Outcome Interpreter::branch(State &S, const Instruction &I,
                                         std::vector<State> &Forks) {
  if (!isConditional(I))
    return giveUp("opcode " + Twine(unsigned(I.Code)));
  Value Right = I.takesRegister() ? S.reg(I.Src)
                                  : Value::constant(uint64_t(int64_t(I.Imm)));
  std::optional<bool> Known = decide(I, S.reg(I.Dst), Right, Kernel.Rules);
  if (!Known && mayBeSame(S, I)) {
    // Nothing is learnt of either side.
    forgetLinked(S, I);
    Forks.push_back(S);
    if (advance(Forks.back(), 1 + displacement(I)) == Outcome::GivesUp)
      return Outcome::GivesUp;
    return advance(S, 1);
  }
  if (Known)
    return advance(S, *Known ? 1 + displacement(I) : 1);
  forgetLinked(S, I);
  if (I.takesRegister())
    Right = S.reg(I.Src);
  State Taken = S;
  if (assume(Taken, I, Right, true)) {
    if (advance(Taken, 1 + displacement(I)) == Outcome::GivesUp)
      return Outcome::GivesUp;
    Forks.push_back(std::move(Taken));
  }
  if (!assume(S, I, Right, false))
    return Outcome::Ends;
  return advance(S, 1);
}

} // namespace corify::object
