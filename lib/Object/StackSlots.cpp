//===- StackSlots.cpp - what lies where in a frame ------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Object/StackSlots.h"
#include "ControlFlow.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/MathExtras.h"
#include <array>
#include <tuple>

using namespace llvm;

namespace corify::object {

namespace {
struct Held {
  enum Kind : uint8_t { Unset, Other, Number, Frame } What = Unset;
  /// A number, or the least that is added to R10.
  int64_t Value = 0;
  /// R10 and more than Value, on some path.
  bool Varies = false;
};

using Registers = std::array<Held, 11>;

struct Access {
  int32_t From;
  /// 0 where only the callee or the run knows.
  uint32_t Size;
  uint32_t PC;
  bool IsWrite;
};

/// A frame pointer's least offset on any path, which a loop may lower.
class FrameReader {
public:
  FrameReader(const Code &Program, uint32_t Function)
      : Program(Program), First(Program.entryOf(Function)),
        End(Program.endOf(Function)), Known(End - First), Lowered(End - First) {
  }

  std::vector<Access> read();

private:
  void flowTo(int64_t PC, const Registers &Now);
  bool join(Held &Into, const Held &From, bool IsLowered);
  void note(uint32_t PC, const Registers &Now);
  void noteCall(uint32_t PC, const Registers &Now);
  void add(const Held &Base, int64_t Off, uint32_t Size, uint32_t PC,
           bool IsWrite);
  static void apply(const Instruction &I, Registers &Now);

  const Code &Program;
  uint32_t First, End;
  std::vector<Registers> Known;
  std::vector<uint8_t> Lowered;
  std::vector<uint32_t> Pending;
  std::vector<Access> Accesses;
};
} // namespace

/// What no verifier takes, and no object is to fill memory with.
static constexpr int64_t DeepestFrame = 8 * 512;

//===- What registers hold ------------------------------------------------===//

/// One of them at least; the other may be none.
static bool joinFrames(Held &Into, const Held &From, bool IsLowered) {
  Held Both = Into.What == Held::Frame ? Into : From;
  if (Into.What == From.What && From.Value != Into.Value)
    Both.Varies = true;
  Both.Varies |= From.Varies;
  if (Into.What == From.What && From.Value < Into.Value)
    Both.Value = IsLowered ? -DeepestFrame : From.Value;
  bool Changes = Into.What != Held::Frame || Both.Value != Into.Value ||
                 Both.Varies != Into.Varies;
  Into = Both;
  return Changes;
}

bool FrameReader::join(Held &Into, const Held &From, bool IsLowered) {
  if (From.What == Held::Unset)
    return false;
  if (Into.What == Held::Unset) {
    Into = From;
    return true;
  }
  if (From.What == Held::Frame || Into.What == Held::Frame)
    return joinFrames(Into, From, IsLowered);
  if (Into.What != Held::Number ||
      (From.What == Held::Number && From.Value == Into.Value))
    return false;
  Into = {Held::Other, 0};
  return true;
}

void FrameReader::flowTo(int64_t PC, const Registers &Now) {
  constexpr uint8_t ManyTimes = 32;
  if (PC < First || PC >= End)
    return;
  uint32_t At = PC - First;
  bool Changes = false;
  for (auto [Into, From] : zip(Known[At], Now))
    Changes |= join(Into, From, Lowered[At] >= ManyTimes);
  if (!Changes)
    return;
  Lowered[At] = std::min<unsigned>(Lowered[At] + 1, ManyTimes);
  Pending.push_back(PC);
}

static Held computed(const Instruction &I, const Held &Left,
                     const Held &Right) {
  if (I.operation() == op::MOV)
    return I.Off == 0 ? Right : Held{Held::Other, 0};
  bool IsAdd = I.operation() == op::ADD, IsSub = I.operation() == op::SUB;
  if (!IsAdd && !IsSub)
    return {Held::Other, 0};
  const Held &Pointer = Left.What == Held::Frame || !IsAdd ? Left : Right;
  const Held &Added = &Pointer == &Left ? Right : Left;
  if (Pointer.What != Held::Frame)
    return {Held::Other, 0};
  // What is added otherwise has no bound below 0 that a verifier would take.
  int64_t By = Added.What == Held::Number ? Added.Value : 0;
  return {Held::Frame,
          std::clamp(Pointer.Value + (IsAdd ? By : -By), -DeepestFrame,
                     DeepestFrame),
          Pointer.Varies || Added.What != Held::Number};
}

void FrameReader::apply(const Instruction &I, Registers &Now) {
  Held &To = Now[std::min<unsigned>(I.Dst, 10)];
  switch (I.classOf()) {
  case op::ALU64: {
    const Held Right = I.takesRegister() ? Now[std::min<unsigned>(I.Src, 10)]
                                         : Held{Held::Number, I.Imm};
    To = computed(I, To, Right);
    return;
  }
  case op::ALU:
    To = I.operation() == op::MOV && !I.takesRegister()
             ? Held{Held::Number, int64_t(uint32_t(I.Imm))}
             : Held{Held::Other, 0};
    return;
  case op::LD:
  case op::LDX:
    To = {Held::Other, 0};
    return;
  case op::JMP:
    if (isCall(I))
      for (unsigned R = 0; R <= 5; ++R)
        Now[R] = {Held::Other, 0};
    return;
  default:
    return;
  }
}

//===- What is touched ----------------------------------------------------===//

void FrameReader::add(const Held &Base, int64_t Off, uint32_t Size, uint32_t PC,
                      bool IsWrite) {
  int64_t From = std::max(Base.Value + Off, -DeepestFrame);
  if (Base.What != Held::Frame || From >= 0)
    return;
  Size = Base.Varies ? 0 : std::min<int64_t>(Size, -From);
  Accesses.push_back({int32_t(From), Size, PC, IsWrite});
}

/// A helper, a kfunc or a function may write to what it is given.
void FrameReader::noteCall(uint32_t PC, const Registers &Now) {
  for (unsigned R = 1; R <= 5; ++R) {
    uint32_t Size = 0;
    if (R < 5 && Now[R + 1].What == Held::Number && Now[R + 1].Value > 0)
      Size = std::min(Now[R + 1].Value, DeepestFrame);
    add(Now[R], 0, Program.insn(PC).isHelperCall() ? Size : 0, PC, true);
  }
}

void FrameReader::note(uint32_t PC, const Registers &Now) {
  const Instruction &I = Program.insn(PC);
  const Held &Dst = Now[std::min<unsigned>(I.Dst, 10)];
  const Held &Src = Now[std::min<unsigned>(I.Src, 10)];
  switch (I.classOf()) {
  case op::LDX:
    return add(Src, I.Off, I.bytes(), PC, false);
  case op::STX:
    add(Src, 0, 0, PC, true); // its address is kept somewhere
    [[fallthrough]];
  case op::ST:
    return add(Dst, I.Off, I.bytes(), PC, true);
  default:
    if (isCall(I))
      noteCall(PC, Now);
  }
}

std::vector<Access> FrameReader::read() {
  if (First == End)
    return {};
  Registers Start;
  Start.fill({Held::Other, 0});
  Start[10] = {Held::Frame, 0};
  flowTo(First, Start);
  while (!Pending.empty()) {
    uint32_t PC = Pending.back();
    Pending.pop_back();
    const Instruction &I = Program.insn(PC);
    Registers Now = Known[PC - First];
    apply(I, Now);
    if (isConditional(I) || isMayGoto(I) || isGoto(I))
      flowTo(int64_t(PC) + 1 + displacement(I), Now);
    if (!isGoto(I) && !isExit(I))
      flowTo(int64_t(PC) + lengthOf(I), Now);
  }
  for (uint32_t PC = First; PC < End; ++PC)
    if (Known[PC - First][10].What != Held::Unset)
      note(PC, Known[PC - First]);
  return std::move(Accesses);
}

//===- The frame ----------------------------------------------------------===//

/// An access of unknown size reaches to the next place that is
/// used by itself.
static void giveSizes(std::vector<Access> &Accesses) {
  std::vector<int32_t> Starts = {0};
  for (const Access &A : Accesses)
    Starts.push_back(A.From);
  llvm::sort(Starts);
  for (Access &A : Accesses)
    if (!A.Size)
      A.Size = *upper_bound(Starts, A.From) - A.From;
}

StackFrame findStackFrame(const Code &Program, uint32_t Function) {
  StackFrame Result;
  std::vector<Access> Accesses = FrameReader(Program, Function).read();
  giveSizes(Accesses);
  // Writes before reads, then in the order of the code: the first one owns.
  llvm::sort(Accesses, [](const Access &A, const Access &B) {
    return std::tuple(!A.IsWrite, A.PC, A.From) <
           std::tuple(!B.IsWrite, B.PC, B.From);
  });
  for (const Access &A : Accesses)
    Result.Depth = std::max<uint32_t>(Result.Depth, -A.From);
  Result.Depth = alignTo(Result.Depth, 8);
  std::vector<uint32_t> Owners(Result.Depth, None);
  for (const Access &A : Accesses)
    for (uint32_t I = 0, At = Result.Depth + A.From; I < A.Size; ++I)
      if (Owners[At + I] == None)
        Owners[At + I] = A.PC;
  for (auto [At, Owner] : enumerate(Owners)) {
    if (Owner == None)
      continue;
    if (At == 0 || Owners[At - 1] != Owner)
      Result.Slots.push_back({int32_t(At) - int32_t(Result.Depth), 0, Owner});
    ++Result.Slots.back().Size;
  }
  return Result;
}

} // namespace corify::object
