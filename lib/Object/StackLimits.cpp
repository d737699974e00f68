//===- StackLimits.cpp - whether calls fit the stack ----------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Object/StackLimits.h"
#include "ControlFlow.h"
#include "corify/Object/KernelFeatures.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/MathExtras.h"

using namespace llvm;

namespace corify::object {

//===- What a kernel does -------------------------------------------------===//

/// Those that cannot interrupt themselves on one processor: the kernel counts.
static bool mayHavePrivateStacks(const Program &P) {
  if (P.Type == "TRACING")
    return P.AttachType != "TRACE_ITER";
  return P.Type == "STRUCT_OPS" || P.Type == "KPROBE" ||
         P.Type == "TRACEPOINT" || P.Type == "PERF_EVENT" ||
         P.Type == "RAW_TRACEPOINT";
}

StackRules mostLenientRules(const Program &P) {
  StackRules Rules;
  Rules.HasPrivateStacks = mayHavePrivateStacks(P);
  // A compiled program's frames are rounded less, an empty one to nothing.
  Rules.Granularity = 16;
  Rules.CountsEmptyFrames = false;
  return Rules;
}

StackRules stackRules(const KernelFeatures &Kernel, const Program &P) {
  StackRules Rules = mostLenientRules(P);
  // No BTF tells for which operations a kernel gives `struct_ops` any.
  Rules.HasPrivateStacks &=
      Kernel.hasPrivateStacks().value_or(false) && P.Type != "STRUCT_OPS";
  // Rounded to what an interpreter needs, compiled or not.
  if (Kernel.verifiesGlobalFunctionsLazily() == false) {
    Rules.Granularity = 32;
    Rules.CountsEmptyFrames = true;
  }
  return Rules;
}

//===- What functions call ------------------------------------------------===//

static bool startsChain(const Code &Program, uint32_t Call) {
  constexpr int32_t TimerSetCallback = 170;
  const Instruction &I = Program.insn(Call);
  if (I.isHelperCall())
    return I.Imm == TimerSetCallback;
  const Reference *R = Program.reference(Call);
  if (!R || R->What != Reference::Extern)
    return false;
  StringRef Name = Program.object().Externs[R->Index].Name;
  return Name.starts_with("bpf_wq_set_callback") ||
         Name.starts_with("bpf_task_work_schedule");
}

/// Whether the address that the instruction loads is given to a call that
/// keeps it for later. In the order of the code, as compilers lay it out.
static bool isKeptForLater(const Code &Program, uint32_t Load, uint32_t End) {
  constexpr uint8_t CallerSaved = 0b111111, Fourth = 4;
  unsigned Holders = 1u << Program.insn(Load).Dst;
  for (uint32_t PC = Load + 2; PC < End && Holders; ++PC) {
    const Instruction &I = Program.insn(PC);
    if (I.Code == (op::JMP | op::CALL)) {
      // As the second argument, or task work's fourth.
      if ((Holders & (1u << 2 | 1u << Fourth)) && startsChain(Program, PC))
        return true;
      Holders &= ~unsigned(CallerSaved);
    } else if (I.Code == (op::ALU64 | op::MOV | 0x08) && I.Off == 0) {
      unsigned To = 1u << I.Dst;
      Holders = Holders >> I.Src & 1 ? Holders | To : Holders & ~To;
    } else if (I.classOf() == op::ALU || I.classOf() == op::ALU64 ||
               I.classOf() == op::LDX || I.isLoadImm64()) {
      Holders &= ~(1u << I.Dst);
    }
  }
  return false;
}

namespace {
struct Body {
  /// In the order of the code, each once.
  SetVector<uint32_t> Callees;
  bool HasTailCall = false;
};

class Chains {
public:
  Chains(const Code &Program, ArrayRef<uint32_t> Functions,
         const StackFrames &Frames, const StackRules &Rules)
      : Program(Program), Frames(Frames), Rules(Rules) {
    for (uint32_t F : Functions)
      read(F, Bodies[F]);
  }

  StackCheck check(ArrayRef<uint32_t> Functions) {
    if (any_of(Bodies, [](const auto &B) { return B.second.HasTailCall; }))
      Rules.HasPrivateStacks = false;
    // What a later call may run while the program does shares no private stack.
    for (uint32_t F : reverse(Functions.drop_front()))
      if (Later.contains(F))
        enter(F, 0, /*IsPrivate=*/false);
    Seen.clear();
    enter(Functions[0], 0, Rules.HasPrivateStacks);
    return std::move(Result);
  }

private:
  void read(uint32_t Function, Body &B);
  void enter(uint32_t Function, uint32_t Above, bool IsPrivate);

  uint32_t rounded(uint32_t Function) const {
    uint32_t Bytes = Frames.lookup(Function);
    if (Rules.CountsEmptyFrames)
      Bytes = std::max(Bytes, 1u);
    return alignTo(Bytes, Rules.Granularity);
  }
  void refuse(const Twine &Why) {
    if (!Result.Refusal.empty())
      return;
    Result.Refusal = Why.str();
    Result.Refused = Path;
  }

  const Code &Program;
  const StackFrames &Frames;
  StackRules Rules;
  DenseMap<uint32_t, Body> Bodies;
  /// Functions that are called later, and all that these call.
  DenseSet<uint32_t> Later, Shared;
  std::vector<uint32_t> Path;
  /// By function, the depth and the most callers that it was entered with.
  DenseMap<uint32_t, std::pair<uint32_t, size_t>> Seen;
  StackCheck Result;
};
} // namespace

void Chains::read(uint32_t Function, Body &B) {
  constexpr int32_t TailCall = 12;
  uint32_t End = Program.endOf(Function);
  for (uint32_t PC = Program.entryOf(Function); PC < End; ++PC) {
    const Instruction &I = Program.insn(PC);
    B.HasTailCall |= I.isHelperCall() && I.Imm == TailCall;
    const Reference *R = Program.reference(PC);
    if (!R || R->What != Reference::Function)
      continue;
    if (I.isLoadImm64() && isKeptForLater(Program, PC, End))
      Later.insert(R->Index);
    else
      B.Callees.insert(R->Index);
  }
}

/// Above: bytes of the callers' frames that lie on the same stack.
void Chains::enter(uint32_t Function, uint32_t Above, bool IsPrivate) {
  constexpr uint32_t TailCallLimit = 256, LeastPrivate = 64;
  auto [Place, IsNew] = Seen.try_emplace(Function, Above, Path.size());
  auto &[Depth, Callers] = Place->second;
  if (!IsNew && Above <= Depth && Path.size() <= Callers)
    return;
  Depth = std::max(Depth, Above);
  Callers = std::max(Callers, Path.size());
  Path.push_back(Function);
  const Body &B = Bodies[Function];
  if (B.HasTailCall && Path.size() > 1 && Above >= TailCallLimit)
    refuse("a function with a tail call has " + Twine(Above) +
           " bytes of stack above it, the limit is 255");
  uint32_t Own = rounded(Function);
  bool HasOwnStack =
      IsPrivate && Own >= LeastPrivate && !Shared.contains(Function);
  uint32_t Together = Above + (HasOwnStack ? 0 : Own);
  if (HasOwnStack ? Own > Rules.Limit : Together > Rules.Limit)
    refuse(Twine("the stacks of ") + Twine(Path.size()) + " calls are " +
           Twine(HasOwnStack ? Own : Together) + " bytes together, the limit " +
           "is " + Twine(Rules.Limit));
  if (Together > Result.Deepest.Bytes || Result.Deepest.Functions.empty())
    Result.Deepest = {Together, Path};
  if (!IsPrivate)
    Shared.insert(Function);
  if (Path.size() > MaxFrames)
    refuse("calls are nested deeper than 8");
  else
    for (uint32_t Callee : B.Callees)
      enter(Callee, Together, IsPrivate);
  Path.pop_back();
}

StackCheck checkStacks(const Code &Program, ArrayRef<uint32_t> Functions,
                       const StackFrames &Frames, const StackRules &Rules) {
  return Chains(Program, Functions, Frames, Rules).check(Functions);
}

} // namespace corify::object
