//===- RandomDraw.cpp - drawing programs that verifiers mostly take -------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Statements, branches and loops nest, so that what a register holds is known
// while they are drawn: a verifier refuses arithmetic on most pointers, and
// registers that were not written.
//
//===----------------------------------------------------------------------===//

#include "RandomProgram.h"
#include <random>

namespace corify::random {

namespace {
enum class Kind : uint8_t {
  None, // not written, or cannot be read
  Number,
  Own,       // pointer to the own stack, Off from its frame pointer
  Memory,    // pointer to Size bytes
  MaybeNull, // the same or null
  ReadOnly,  // pointer to the read-only data
  Any,       // may be copied and compared with 0
};

struct Content {
  Kind What = Kind::None;
  int Off = 0, Size = 0;
  bool operator==(const Content &) const = default;
};

constexpr unsigned SlotCount = 8;
struct Situation {
  Content R[11];
  Content Slots[SlotCount]; // from the frame pointer downwards
};

/// Off from the frame pointer; Base holds the frame pointer + BaseOff.
struct StackPlace {
  int Base = 10, BaseOff = 0, Off = 0;
  uint8_t Size = 0; // as in the opcode
  unsigned Bytes = 0;
};

class Drawer {
public:
  Drawer(uint64_t Seed, const DrawOptions &Options)
      : Rng(Seed), Options(Options) {}
  Program program();

private:
  unsigned below(unsigned N) { return Rng() % N; }
  bool chance(unsigned Percent) { return below(100) < Percent; }
  template <size_t N, typename T> T oneOf(const T (&Items)[N]) {
    return Items[below(N)];
  }

  unsigned emit(const Insn &I) {
    F->Code.push_back(I);
    return F->Code.size() - 1;
  }
  unsigned emit(uint8_t Code, uint8_t Dst, uint8_t Src, int16_t Off,
                int32_t Imm) {
    return emit(Insn{{Code, Dst, Src, Off, Imm}});
  }
  int here() const { return F->Code.size(); }
  void set(unsigned R, Content C) { S.R[R] = C; }
  void number(unsigned R) { S.R[R] = {Kind::Number}; }

  int pick(Kind What);
  int pickWritable();
  int32_t constant();
  void function(unsigned Index);
  void arguments();
  void exit();
  void block(unsigned Depth);
  void statement(unsigned Depth);
  void moveConstant();
  void callForNumber();
  void arithmetic();
  void operate(unsigned Dst);
  void extend(unsigned Dst);
  void bound();
  void copy();
  StackPlace drawStackPlace();
  void storeStack();
  void loadStack();
  void ownPointer();
  void accessAtIndex();
  void accessMemory();
  void loadReadOnly();
  void atomic();
  void lookUp();
  void fillBuffer();
  void callFunction();
  void callLoop();
  void pointerArgument(unsigned R);
  unsigned branch();
  void ifElse(unsigned Depth);
  void loop(unsigned Depth);
  void settle(const Situation &Before);
  void leave();
  void afterCall();
  void noteStore(int Off, unsigned Size, Content C);
  bool isReadable(int Off, unsigned Size) const;
  void meet(const Situation &Other);

  std::mt19937_64 Rng;
  const DrawOptions &Options;
  Program P;
  Function *F = nullptr;
  unsigned Current = 0, Budget = 0;
  Situation S;
  uint16_t Locked = 0;
  std::vector<unsigned> Exits;
  struct Loop {
    std::vector<unsigned> Breaks;
    std::vector<Situation> At;
  };
  std::vector<Loop> Loops;
};
} // namespace

constexpr uint8_t Sizes[] = {op::B, op::H, op::W, op::DW};
static unsigned bytesOf(uint8_t Size) {
  return Size == op::B ? 1 : Size == op::H ? 2 : Size == op::W ? 4 : 8;
}

int Drawer::pick(Kind What) {
  int Found = -1;
  unsigned Seen = 0;
  for (int R = 0; R < 10; ++R)
    if (S.R[R].What == What && below(++Seen) == 0)
      Found = R;
  return Found;
}

int Drawer::pickWritable() {
  for (unsigned Try = 0; Try < 20; ++Try)
    if (unsigned R = below(10); !(Locked >> R & 1))
      return R;
  return 0;
}

int32_t Drawer::constant() {
  constexpr int32_t Some[] = {
      0,   0,  0,         1, 1,         2,  3,  4,   7,   8,    10, 15, 16,
      100, -1, INT32_MIN, 5, INT32_MAX, -2, -8, 255, 256, 4095, 6,  9};
  return oneOf(Some);
}

void Drawer::noteStore(int Off, unsigned Size, Content C) {
  Content &Slot = S.Slots[(-Off - 1) / 8];
  if (Size == 8)
    Slot = C;
  else if (Slot.What != Kind::Number)
    Slot = {Kind::None};
}

bool Drawer::isReadable(int Off, unsigned Size) const {
  Kind What = S.Slots[(-Off - 1) / 8].What;
  return What == Kind::Number || (Size == 8 && What != Kind::None);
}

void Drawer::meet(const Situation &Other) {
  auto Meet = [](Content &A, const Content &B, bool IsSlot) {
    if (A == B)
      return;
    if (IsSlot || A.What == Kind::None || B.What == Kind::None)
      A = {Kind::None};
    else
      A = {Kind::Any};
  };
  for (unsigned R = 0; R < 10; ++R)
    Meet(S.R[R], Other.R[R], false);
  for (unsigned I = 0; I < SlotCount; ++I)
    Meet(S.Slots[I], Other.Slots[I], true);
}

void Drawer::afterCall() {
  for (unsigned R = 1; R <= 5; ++R)
    set(R, {});
  number(0);
}

//===- Statements
//----------------------------------------------------------===//

void Drawer::moveConstant() {
  int R = pickWritable();
  if (chance(20)) {
    Insn I{{op::LD | op::IMM | op::DW, uint8_t(R), 0, 0, constant()}};
    I.Upper = constant();
    emit(I);
  } else {
    emit(uint8_t((chance(50) ? op::ALU : op::ALU64) | op::MOV), R, 0, 0,
         constant());
  }
  number(R);
}

void Drawer::callForNumber() {
  if (Locked & 0b111111)
    return;
  constexpr int32_t Helpers[] = {7, 7, 7, 5, 8, 14};
  emit(op::JMP | op::CALL, 0, 0, 0, oneOf(Helpers));
  afterCall();
  if (chance(60))
    bound();
  int R = 6 + below(4);
  if (chance(70) && !(Locked >> R & 1)) {
    emit(op::ALU64 | op::MOV | 8, R, 0, 0, 0);
    number(R);
  }
}

void Drawer::extend(unsigned Dst) {
  int Src = pick(Kind::Number);
  constexpr int16_t Widths[] = {8, 16, 32};
  if (!Options.IsBasic && chance(50) && Src >= 0) {
    bool Is64 = chance(50);
    emit(uint8_t((Is64 ? op::ALU64 : op::ALU) | op::MOV | 8), Dst, Src,
         Is64 ? oneOf(Widths) : int16_t(chance(50) ? 8 : 16), 0);
    return;
  }
  constexpr int32_t Swaps[] = {16, 32, 64};
  constexpr uint8_t Codes[] = {op::ALU | op::END, op::ALU | op::END | 8,
                               op::ALU64 | op::END};
  emit(Codes[below(Options.IsBasic ? 2 : 3)], Dst, 0, 0, oneOf(Swaps));
}

void Drawer::operate(unsigned Dst) {
  constexpr uint8_t Operations[] = {
      op::ADD, op::ADD, op::SUB, op::SUB, op::MUL, op::DIV, op::OR,  op::AND,
      op::AND, op::LSH, op::RSH, op::RSH, op::NEG, op::MOD, op::XOR, op::ARSH};
  uint8_t Operation = oneOf(Operations);
  bool Is64 = chance(60), IsShift = Operation == op::LSH ||
                                    Operation == op::RSH ||
                                    Operation == op::ARSH;
  uint8_t Code = uint8_t((Is64 ? op::ALU64 : op::ALU) | Operation);
  bool IsDivision = Operation == op::DIV || Operation == op::MOD;
  int16_t Off = IsDivision && !Options.IsBasic && chance(30) ? 1 : 0;
  int Src = pick(Kind::Number);
  if (Operation == op::NEG) {
    emit(Code, Dst, 0, 0, 0);
  } else if (chance(40) && Src >= 0) {
    emit(Code | 8, Dst, Src, Off, 0);
  } else {
    int32_t Imm = IsShift ? int32_t(below(Is64 ? 64 : 32)) : constant();
    if (IsShift && chance(50))
      Imm &= 7;
    if (IsDivision && Imm == 0)
      Imm = 3;
    emit(Code, Dst, 0, Off, Imm);
  }
}

void Drawer::arithmetic() {
  int Dst = pick(Kind::Number);
  if (Dst < 0 || (Locked >> Dst & 1))
    return;
  if (chance(15))
    extend(Dst);
  else
    operate(Dst);
}

void Drawer::bound() {
  int R = pick(Kind::Number);
  if (R < 0 || (Locked >> R & 1))
    return;
  constexpr int32_t Masks[] = {1, 3, 7, 15, 255, 0xf0, 8, 0xfffe, -8};
  uint8_t Class = chance(50) ? op::ALU : op::ALU64;
  if (chance(70))
    emit(uint8_t(Class | op::AND), R, 0, 0, oneOf(Masks));
  else
    emit(uint8_t(Class | op::RSH), R, 0, 0, Class == op::ALU ? 28 : 60);
}

void Drawer::copy() {
  int To = pickWritable(), From = below(10);
  if (S.R[From].What == Kind::None)
    return;
  if (S.R[From].What == Kind::Number && chance(30)) {
    emit(op::ALU | op::MOV | 8, To, From, 0, 0);
    number(To);
    return;
  }
  emit(op::ALU64 | op::MOV | 8, To, From, 0, 0);
  set(To, S.R[From]);
}

void Drawer::ownPointer() {
  int R = pickWritable();
  int Off = -8 * int(1 + below(SlotCount));
  emit(op::ALU64 | op::MOV | 8, R, 10, 0, 0);
  emit(op::ALU64 | op::ADD, R, 0, 0, Off);
  set(R, {Kind::Own, Off});
}

StackPlace Drawer::drawStackPlace() {
  StackPlace P;
  P.Base = pick(Kind::Own);
  if (P.Base < 0 || chance(70))
    P.Base = 10;
  else
    P.BaseOff = S.R[P.Base].Off;
  P.Size = oneOf(Sizes);
  P.Bytes = bytesOf(P.Size);
  P.Off = -int(P.Bytes) * int(1 + below(8 * SlotCount / P.Bytes));
  if (chance(50)) // the same few places again and again
    P.Off = std::max(P.Off, -16);
  return P;
}

void Drawer::storeStack() {
  auto [Base, BaseOff, Off, Size, Bytes] = drawStackPlace();
  int From = below(11);
  Content C = From == 10 ? Content{Kind::Own, 0} : S.R[From];
  if (chance(40) || C.What == Kind::None ||
      (C.What != Kind::Number && Bytes != 8)) {
    emit(uint8_t(op::ST | op::MEM | Size), Base, 0, int16_t(Off - BaseOff),
         constant());
    C = {Kind::Number};
  } else {
    emit(uint8_t(op::STX | op::MEM | Size), Base, From, int16_t(Off - BaseOff),
         0);
  }
  noteStore(Off, Bytes, C);
}

void Drawer::loadStack() {
  auto [Base, BaseOff, Off, Size, Bytes] = drawStackPlace();
  if (!isReadable(Off, Bytes))
    return;
  int To = pickWritable();
  bool IsSigned = !Options.IsBasic && Bytes < 8 && chance(15);
  emit(uint8_t(op::LDX | (IsSigned ? op::MEMSX : op::MEM) | Size), To, Base,
       int16_t(Off - BaseOff), 0);
  set(To, Bytes == 8 ? S.Slots[(-Off - 1) / 8] : Content{Kind::Number});
}

/// Of the own stack, or of the read-only data.
void Drawer::accessAtIndex() {
  int From = pick(Kind::Number);
  int Index = pickWritable(), Pointer = pickWritable();
  if (From < 0 || Index == Pointer)
    return;
  bool IsStack = chance(70);
  uint8_t Size = oneOf(Sizes);
  unsigned Bytes = bytesOf(Size);
  unsigned First = below(4), Last = std::min(7u, First + 1 + below(3));
  if (IsStack)
    for (unsigned Slot = First; Slot <= Last; ++Slot)
      if (S.Slots[Slot].What != Kind::Number)
        return;
  if (From != Index)
    emit(op::ALU64 | op::MOV | 8, Index, From, 0, 0);
  number(Index);
  int32_t Mask = Last - First >= 3 ? 31 : Last - First >= 1 ? 15 : 7;
  emit(op::ALU64 | op::AND, Index, 0, 0, Mask & -int32_t(Bytes));
  if (IsStack) {
    emit(op::ALU64 | op::MOV | 8, Pointer, 10, 0, 0);
    emit(op::ALU64 | op::ADD, Pointer, 0, 0, -8 * int(Last + 1));
  } else {
    Insn I{{op::LD | op::IMM | op::DW, uint8_t(Pointer), op::MapValue}};
    I.Map = ReadOnlyData;
    emit(I);
  }
  emit(op::ALU64 | op::ADD | 8, Pointer, Index, 0, 0);
  set(Pointer, {Kind::None});
  int Value = pick(Kind::Number);
  if (IsStack && chance(40)) {
    if (chance(50) || Value < 0)
      emit(uint8_t(op::ST | op::MEM | Size), Pointer, 0, 0, constant());
    else
      emit(uint8_t(op::STX | op::MEM | Size), Pointer, Value, 0, 0);
    return;
  }
  int To = pickWritable();
  emit(uint8_t(op::LDX | op::MEM | Size), To, Pointer, 0, 0);
  number(To);
}

void Drawer::accessMemory() {
  int Base = pick(Kind::Memory);
  uint8_t Size = oneOf(Sizes);
  unsigned Bytes = bytesOf(Size);
  if (Base < 0 || int(Bytes) > S.R[Base].Size)
    return;
  int16_t Off = int16_t(Bytes * below(S.R[Base].Size / Bytes));
  int Value = pick(Kind::Number);
  if (chance(40)) {
    if (chance(50) || Value < 0)
      emit(uint8_t(op::ST | op::MEM | Size), Base, 0, Off, constant());
    else
      emit(uint8_t(op::STX | op::MEM | Size), Base, Value, Off, 0);
    return;
  }
  int To = pickWritable();
  emit(uint8_t(op::LDX | op::MEM | Size), To, Base, Off, 0);
  number(To);
}

void Drawer::loadReadOnly() {
  int R = pickWritable(), To = pickWritable();
  bool IsConstant = chance(70);
  Insn I{{op::LD | op::IMM | op::DW, uint8_t(R), op::MapValue}};
  I.Map = IsConstant ? ReadOnlyData : WritableData;
  uint8_t Size = oneOf(Sizes);
  unsigned Bytes = bytesOf(Size);
  I.Upper = int32_t(Bytes * below(32 / Bytes));
  emit(I);
  set(R, IsConstant ? Content{Kind::ReadOnly}
                    : Content{Kind::Memory, 0, int(DataSize) - I.Upper});
  emit(uint8_t(op::LDX | op::MEM | Size), To, R,
       int16_t(Bytes * below(32 / Bytes)), 0);
  number(To);
}

void Drawer::atomic() {
  int Off = -8 * int(1 + below(SlotCount)), R = pick(Kind::Number);
  if (R < 0 || !isReadable(Off, 4) || (Locked >> R & 1))
    return;
  constexpr int32_t Operations[] = {0x00, 0x01, 0x40, 0x51, 0xe1, 0xf1};
  int32_t Imm = Options.IsBasic ? 0 : oneOf(Operations);
  if (Imm == 0xf1 && (S.R[0].What != Kind::Number || (Locked & 1)))
    return;
  emit(uint8_t(op::STX | op::ATOMIC | (chance(50) ? op::W : op::DW)), 10, R,
       int16_t(Off), Imm);
}

//===- Calls
//---------------------------------------------------------------===//

/// A pointer to two slots without pointers.
void Drawer::pointerArgument(unsigned R) {
  unsigned Slot = 1 + below(SlotCount - 1);
  for (unsigned I : {Slot - 1, Slot})
    if (S.Slots[I].What != Kind::Number) {
      emit(op::ST | op::MEM | op::DW, 10, 0, int16_t(-8 * int(I + 1)),
           constant());
      S.Slots[I] = {Kind::Number};
    }
  emit(op::ALU64 | op::MOV | 8, R, 10, 0, 0);
  emit(op::ALU64 | op::ADD, R, 0, 0, -8 * int(Slot + 1));
  set(R, {Kind::None});
}

void Drawer::fillBuffer() {
  if (Locked & 0b111111)
    return;
  constexpr int32_t Helpers[] = {16, 113, 115, 4};
  int32_t Helper = oneOf(Helpers);
  pointerArgument(1);
  int Size = pick(Kind::Number);
  if (chance(30) && Size > 1) {
    emit(op::ALU64 | op::MOV | 8, 2, Size, 0, 0);
    emit(op::ALU64 | op::AND, 2, 0, 0, chance(50) ? 7 : 15);
    emit(op::ALU64 | op::ADD, 2, 0, 0, 1);
  } else {
    emit(op::ALU64 | op::MOV, 2, 0, 0, int32_t(1 + below(16)));
  }
  if (Helper != 16)
    emit(op::ALU64 | op::MOV, 3, 0, 0, 0);
  emit(op::JMP | op::CALL, 0, 0, 0, Helper);
  afterCall();
}

void Drawer::lookUp() {
  if (Locked & 0b111111)
    return;
  int Off = -4 * int(1 + below(2 * SlotCount)), Key = pick(Kind::Number);
  if (chance(60) || Key < 0)
    emit(op::ST | op::MEM | op::W, 10, 0, int16_t(Off), int32_t(below(6)));
  else
    emit(op::STX | op::MEM | op::W, 10, Key, int16_t(Off), 0);
  noteStore(Off, 4, {Kind::Number});
  Insn Map{{op::LD | op::IMM | op::DW, 1, op::MapFd}};
  Map.Map = chance(50) ? ArrayMap : HashMap;
  emit(Map);
  emit(op::ALU64 | op::MOV | 8, 2, 10, 0, 0);
  emit(op::ALU64 | op::ADD, 2, 0, 0, Off);
  emit(op::JMP | op::CALL, 0, 0, 0, 1);
  afterCall();
  set(0, {Kind::MaybeNull, 0, int(MapValueSize)});
  if (int R = 6 + below(4); chance(60) && !(Locked >> R & 1)) {
    emit(op::ALU64 | op::MOV | 8, R, 0, 0, 0);
    set(R, S.R[0]);
  }
  if (chance(40))
    return;
  // if (!value) leave: the others are of a null test that comes later.
  unsigned Test = emit(op::JMP | op::JNE, 0, 0, 0, 0);
  Situation Before = S;
  leave();
  S = Before;
  F->Code[Test].Target = here();
  for (Content &C : S.R)
    if (C.What == Kind::MaybeNull && C == Before.R[0])
      C = {Kind::Any};
  set(0, {Kind::Memory, 0, int(MapValueSize)});
}

void Drawer::callFunction() {
  if (Locked & 0b111111)
    return;
  std::vector<unsigned> Fit;
  for (unsigned I = Current + 1; I < P.Functions.size(); ++I)
    if (P.Functions[I].What == Function::Static ||
        P.Functions[I].What == Function::Global)
      Fit.push_back(I);
  if (Fit.empty())
    return;
  unsigned Callee = Fit[below(Fit.size())];
  const Function &To = P.Functions[Callee];
  unsigned R = 1;
  if (To.HasPointer)
    pointerArgument(R++);
  for (unsigned I = 0; I < To.Numbers; ++I, ++R) {
    int From = pick(Kind::Number);
    if (From >= int(R) && chance(70))
      emit(op::ALU64 | op::MOV | 8, R, From, 0, 0);
    else
      emit(op::ALU64 | op::MOV, R, 0, 0, constant());
    set(R, {});
  }
  Insn Call{{op::JMP | op::CALL, 0, op::LocalCall}};
  Call.Callee = int(Callee);
  emit(Call);
  afterCall();
  if (int Kept = 6 + below(4); chance(60) && !(Locked >> Kept & 1)) {
    emit(op::ALU64 | op::MOV | 8, Kept, 0, 0, 0);
    number(Kept);
  }
}

/// bpf_loop, or bpf_for_each_map_elem.
void Drawer::callLoop() {
  if (Options.IsBasic || (Locked & 0b111111))
    return;
  std::vector<unsigned> Fit;
  for (unsigned I = Current + 1; I < P.Functions.size(); ++I)
    if (P.Functions[I].What == Function::Callback)
      Fit.push_back(I);
  if (Fit.empty())
    return;
  unsigned Callee = Fit[below(Fit.size())];
  bool IsLoop = P.Functions[Callee].Numbers == 1;
  pointerArgument(3);
  int Turns = pick(Kind::Number);
  if (!IsLoop) {
    Insn Map{{op::LD | op::IMM | op::DW, 1, op::MapFd}};
    Map.Map = chance(50) ? ArrayMap : HashMap;
    emit(Map);
  } else if (chance(40) && Turns > 3) {
    emit(op::ALU64 | op::MOV | 8, 1, Turns, 0, 0);
    emit(op::ALU64 | op::AND, 1, 0, 0, chance(50) ? 3 : 0xffff);
  } else {
    emit(op::ALU64 | op::MOV, 1, 0, 0, int32_t(below(4)));
  }
  Insn Address{{op::LD | op::IMM | op::DW, 2, op::FunctionAddress}};
  Address.Callee = int(Callee);
  emit(Address);
  emit(op::ALU64 | op::MOV, 4, 0, 0, 0);
  emit(op::JMP | op::CALL, 0, 0, 0, IsLoop ? 181 : 164);
  afterCall();
}

//===- Branches and loops
//--------------------------------------------------===//

/// A conditional jump whose target is set later.
unsigned Drawer::branch() {
  constexpr uint8_t Jumps[] = {op::JEQ,  op::JEQ,  op::JNE, op::JNE,  op::JGT,
                               op::JGE,  op::JLT,  op::JLE, op::JSGT, op::JSGE,
                               op::JSLT, op::JSLE, op::JSET};
  int Left = pick(Kind::Number), Right = pick(Kind::Number);
  if (int Any = pick(chance(50) ? Kind::Any : Kind::Own);
      Any >= 0 && (Left < 0 || chance(15)))
    return emit(uint8_t(op::JMP | (chance(50) ? op::JEQ : op::JNE)), Any, 0, 0,
                0);
  if (Left < 0) {
    Left = Locked & 1 ? 9 : 0;
    emit(op::ALU64 | op::MOV, Left, 0, 0, constant());
    number(Left);
  }
  uint8_t Code = uint8_t((chance(30) ? op::JMP32 : op::JMP) | oneOf(Jumps));
  if (Right >= 0 && chance(25))
    return emit(Code | 8, Left, Right, 0, 0);
  return emit(Code, Left, 0, 0, constant());
}

void Drawer::ifElse(unsigned Depth) {
  if (int R = pick(Kind::MaybeNull); R >= 0 && chance(40)) {
    // if (value) { … }, of this copy; the verifier knows of the others.
    unsigned Test = emit(op::JMP | op::JEQ, R, 0, 0, 0);
    Content Before = S.R[R];
    set(R, {Kind::Memory, 0, Before.Size});
    Situation Null = S;
    Null.R[R] = {Kind::Number};
    block(Depth + 1);
    F->Code[Test].Target = here();
    meet(Null);
    return;
  }
  unsigned Test = branch();
  Situation Else = S;
  block(Depth + 1);
  if (chance(50)) {
    F->Code[Test].Target = here();
    meet(Else);
    return;
  }
  unsigned Over = emit(op::JMP | op::JA, 0, 0, 0, 0);
  F->Code[Test].Target = here();
  Situation Then = S;
  S = Else;
  block(Depth + 1);
  F->Code[Over].Target = here();
  meet(Then);
}

/// Before the next turn: what was a number must be one again.
void Drawer::settle(const Situation &Before) {
  for (unsigned R = 0; R < 10; ++R)
    if (Before.R[R].What == Kind::Number && S.R[R].What != Kind::Number)
      emit(op::ALU64 | op::MOV, R, 0, 0, constant());
  for (unsigned I = 0; I < SlotCount; ++I)
    if (Before.Slots[I].What == Kind::Number && S.Slots[I].What != Kind::Number)
      emit(op::ST | op::MEM | op::DW, 10, 0, int16_t(-8 * int(I + 1)), 0);
}

void Drawer::loop(unsigned Depth) {
  unsigned Counter = 9 - Loops.size();
  if (Counter < 8 || (Locked >> Counter & 1))
    return;
  emit(op::ALU64 | op::MOV, Counter, 0, 0, 0);
  number(Counter);
  // Of other kinds than numbers nothing is kept from turn to turn.
  for (Content &C : S.R)
    if (C.What != Kind::Number)
      C = {};
  for (Content &C : S.Slots)
    if (C.What != Kind::Number)
      C = {};
  Locked |= uint16_t(1u << Counter);
  Loops.emplace_back();
  Situation Before = S;
  int Start = here();
  int Bound = pick(Kind::Number);
  int32_t Turns = 1 + int32_t(below(6));
  unsigned Test = emit(op::JMP | op::JGE, Counter, 0, 0, Turns);
  std::optional<unsigned> Other;
  if (Bound >= 0 && Bound != int(Counter) && chance(30))
    Other = emit(op::JMP | op::JGE | 8, Counter, Bound, 0, 0);
  Situation Entered = S;
  block(Depth + 1);
  settle(Before);
  emit(op::ALU64 | op::ADD, Counter, 0, 0, 1);
  Insn Back{{op::JMP | op::JA}};
  Back.Target = Start;
  emit(Back);
  S = Entered;
  for (unsigned Jump : Loops.back().Breaks)
    F->Code[Jump].Target = here();
  for (const Situation &At : Loops.back().At)
    meet(At);
  Loops.pop_back();
  F->Code[Test].Target = here();
  if (Other)
    F->Code[*Other].Target = here();
  Locked &= uint16_t(~(1u << Counter));
}

/// Out of the loop, or of the function.
void Drawer::leave() {
  if (!Loops.empty() && chance(60)) {
    Loops.back().Breaks.push_back(emit(op::JMP | op::JA, 0, 0, 0, 0));
    Loops.back().At.push_back(S);
    return;
  }
  int From = pick(Kind::Number);
  if (F->What != Function::Callback && From >= 0 && chance(60)) {
    if (From != 0)
      emit(op::ALU64 | op::MOV | 8, 0, From, 0, 0);
  } else {
    emit(op::ALU64 | op::MOV, 0, 0, 0, int32_t(below(2)));
  }
  Exits.push_back(emit(op::JMP | op::JA, 0, 0, 0, 0));
}

void Drawer::statement(unsigned Depth) {
  unsigned What = below(100);
  if (Depth < 5 && What < 22)
    return ifElse(Depth);
  if (Depth < 4 && What < 25)
    return loop(Depth);
  if (What < 28) {
    unsigned Test = branch();
    Situation Before = S;
    leave();
    S = Before;
    F->Code[Test].Target = here();
    return;
  }
  using Statement = void (Drawer::*)();
  constexpr Statement Some[] = {
      &Drawer::moveConstant, &Drawer::moveConstant, &Drawer::callForNumber,
      &Drawer::arithmetic,   &Drawer::arithmetic,   &Drawer::arithmetic,
      &Drawer::arithmetic,   &Drawer::bound,        &Drawer::copy,
      &Drawer::copy,         &Drawer::storeStack,   &Drawer::storeStack,
      &Drawer::storeStack,   &Drawer::loadStack,    &Drawer::loadStack,
      &Drawer::loadStack,    &Drawer::ownPointer,   &Drawer::accessAtIndex,
      &Drawer::accessMemory, &Drawer::loadReadOnly, &Drawer::atomic,
      &Drawer::lookUp,       &Drawer::fillBuffer,   &Drawer::callFunction,
      &Drawer::callFunction, &Drawer::callLoop};
  (this->*oneOf(Some))();
}

void Drawer::block(unsigned Depth) {
  for (unsigned N = 1 + below(5); N && Budget; --N) {
    --Budget;
    statement(Depth);
  }
}

//===- Functions
//-----------------------------------------------------------===//

void Drawer::arguments() {
  S = {};
  set(10, {Kind::Own, 0});
  unsigned R = 1;
  if (F->What == Function::Callback) {
    if (F->Numbers == 1) {
      number(1);
      set(2, {Kind::Memory, 0, Function::PointerSize});
    } else {
      set(4, {Kind::Memory, 0, Function::PointerSize});
    }
    return;
  }
  if (F->HasPointer) {
    bool IsGlobal = F->What == Function::Global;
    set(R++,
        {IsGlobal ? Kind::MaybeNull : Kind::Memory, 0,
         int(IsGlobal ? Function::GlobalPointerSize : Function::PointerSize)});
  }
  for (unsigned I = 0; I < F->Numbers; ++I)
    number(R++);
}

void Drawer::function(unsigned Index) {
  Current = Index;
  F = &P.Functions[Index];
  Exits.clear();
  arguments();
  for (unsigned I = 0; I < SlotCount; ++I)
    if (chance(Index == 0 ? 90 : 50)) {
      emit(op::ST | op::MEM | op::DW, 10, 0, int16_t(-8 * int(I + 1)),
           chance(70) ? 0 : constant());
      S.Slots[I] = {Kind::Number};
    }
  for (unsigned R = 6; R < 10; ++R) {
    int From = pick(Kind::Number);
    if (From >= 0 && chance(50))
      emit(op::ALU64 | op::MOV | 8, R, From, 0, 0);
    else
      emit(op::ALU64 | op::MOV, R, 0, 0, constant());
    number(R);
    if (chance(40) && R == 6)
      callForNumber();
  }
  Budget = Index == 0 ? 12 + below(30) : 4 + below(10);
  while (Budget)
    block(0);
  exit();
}

void Drawer::exit() {
  leave(); // no loop is open
  for (unsigned Jump : Exits)
    F->Code[Jump].Target = here();
  emit(op::JMP | op::EXIT, 0, 0, 0, 0);
}

static bool isUsed(const Program &P, unsigned Index) {
  for (const Function &F : P.Functions)
    for (const Insn &I : F.Code)
      if (I.Callee == int(Index))
        return true;
  return false;
}

Program Drawer::program() {
  P.Functions.resize(1 + below(4));
  for (unsigned I = 1; I < P.Functions.size(); ++I) {
    Function &To = P.Functions[I];
    To.What = Function::Kind(1 + below(Options.IsBasic ? 2 : 3));
    To.HasPointer = chance(60);
    To.Numbers = To.What == Function::Callback ? below(2) : below(4);
  }
  for (unsigned I = 0; I < P.Functions.size(); ++I)
    function(I);
  // The verifier refuses functions that nothing calls; the later ones call none
  // before them.
  for (bool IsFound = true; IsFound;) {
    IsFound = false;
    for (unsigned I = P.Functions.size(); I-- > 1;)
      if (!isUsed(P, I)) {
        P.Functions.erase(P.Functions.begin() + I);
        for (Function &F : P.Functions)
          for (Insn &At : F.Code)
            if (At.Callee > int(I))
              --At.Callee;
        IsFound = true;
        break;
      }
  }
  return std::move(P);
}

Program draw(uint64_t Seed, const DrawOptions &Options) {
  return Drawer(Seed, Options).program();
}

} // namespace corify::random
