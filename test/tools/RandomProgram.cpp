//===- RandomProgram.cpp - BPF programs as they are loaded ----------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RandomProgram.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;

namespace corify::random {

std::vector<uint8_t> readOnlyBytes() {
  std::vector<uint8_t> Bytes(DataSize);
  constexpr uint8_t Some[] = {0,   0, 0, 0, 1, 0, 0, 0, 255, 255, 255,
                              255, 7, 0, 8, 0, 0, 0, 0, 128, 3};
  for (unsigned I = 16; I < DataSize; ++I)
    Bytes[I] = Some[I % std::size(Some)];
  return Bytes;
}

static unsigned lengthOf(const Insn &I) { return I.I.isLoadImm64() ? 2 : 1; }

static unsigned lengthOf(ArrayRef<Insn> Code) {
  unsigned Length = 0;
  for (const Insn &I : Code)
    Length += lengthOf(I);
  return Length;
}

unsigned Program::start(unsigned Number) const {
  unsigned Start = 0;
  for (const Function &F : ArrayRef(Functions).take_front(Number))
    Start += lengthOf(F.Code);
  return Start;
}

unsigned Program::size() const { return start(Functions.size()); }

/// With its displacement or what it calls filled in.
static Instruction placed(const Program &P, const Function &F, unsigned Index,
                          unsigned PC) {
  const Insn &I = F.Code[Index];
  Instruction Result = I.I;
  if (I.Target >= 0) {
    int To = lengthOf(ArrayRef(F.Code).take_front(I.Target));
    int From = lengthOf(ArrayRef(F.Code).take_front(Index));
    Result.Off = int16_t(To - From - 1);
  }
  if (I.Callee >= 0)
    Result.Imm = int32_t(P.start(I.Callee)) - int32_t(PC) - 1;
  return Result;
}

std::vector<Instruction> Program::flat() const {
  std::vector<Instruction> Result;
  for (const Function &F : Functions)
    for (unsigned I = 0; I < F.Code.size(); ++I) {
      Result.push_back(placed(*this, F, I, Result.size()));
      if (lengthOf(F.Code[I]) == 2)
        Result.push_back({0, 0, 0, 0, F.Code[I].Upper});
    }
  return Result;
}

std::string Program::text() const {
  std::string Text;
  raw_string_ostream OS(Text);
  std::vector<Instruction> Flat = flat();
  unsigned PC = 0;
  for (const auto &[Number, F] : enumerate(Functions)) {
    static constexpr const char *Kinds[] = {"main", "static", "global",
                                            "callback"};
    OS << "function " << Number << ' ' << Kinds[F.What] << '\n';
    for (const Insn &I : F.Code) {
      const Instruction &At = Flat[PC];
      OS << format("%4u: %02x dst %u src %u off %d imm %d", PC, At.Code, At.Dst,
                   At.Src, At.Off, At.Imm);
      if (I.Map >= 0)
        OS << " map " << I.Map;
      if (lengthOf(I) == 2)
        OS << " upper " << I.Upper;
      OS << '\n';
      PC += lengthOf(I);
    }
  }
  return Text;
}

Program without(const Program &P, unsigned Function, unsigned Index) {
  Program Result = P;
  std::vector<Insn> &Code = Result.Functions[Function].Code;
  Code.erase(Code.begin() + Index);
  for (Insn &I : Code)
    if (I.Target > int(Index))
      --I.Target;
  return Result;
}

} // namespace corify::random
