//===- StackLimit.cpp - frames that do not fit ----------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The problem. A program has 512 bytes of stack. Of a frame that is larger
// clang says "Looks like the BPF stack limit is exceeded", at each instruction
// that reaches beyond, with no word of what fills it; of a chain of calls
// whose frames are too large together it says nothing.
//
// What is done. The frame of each function is read as code generation has laid
// it out, and who owns what of it by debug info. A frame beyond the limit is
// said once, with its largest owners; so is the deepest chain of calls of each
// program, which is counted as the kernel does that takes most: frames rounded
// up to 16 bytes. Kernels from 6.13 on give the frames of tracing programs
// stacks of their own: there the chain is a warning.
//
// Where it runs. After the last pass that changes the frame, and at the end of
// the module over all functions. Nothing is changed. Clang's own message is
// switched off by the option that sets its limit.
//
//===----------------------------------------------------------------------===//

#include "corify/IR/StackLimit.h"
#include "SourceLine.h"
#include "StackFrames.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/CodeGen/MachineFunctionPass.h"
#include "llvm/CodeGen/Passes.h"
#include "llvm/CodeGen/TargetPassConfig.h"
#include "llvm/IR/DebugInfoMetadata.h"
#include "llvm/IR/DiagnosticInfo.h"
#include "llvm/IR/Module.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Target/TargetMachine.h"
#include <climits>

using namespace llvm;

namespace corify {

namespace {
struct Chain {
  uint32_t Bytes = 0;
  /// Each calls the next.
  SmallVector<const Function *, 8> Functions;
};

class StackLimitPass : public MachineFunctionPass {
public:
  static char ID;
  StackLimitPass(unsigned Limit, PassMessageHandler Handler)
      : MachineFunctionPass(ID), Limit(Limit), Handler(std::move(Handler)) {}

  StringRef getPassName() const override { return "Corify stack limit"; }
  void getAnalysisUsage(AnalysisUsage &Usage) const override {
    Usage.setPreservesAll();
    MachineFunctionPass::getAnalysisUsage(Usage);
  }
  bool runOnMachineFunction(MachineFunction &MF) override;
  bool doFinalization(Module &M) override;

private:
  const Chain &deepest(const Function *F);
  bool isCalled(const Function *F) const;
  bool hasTailCall(const Function *Entry) const;
  void reportFrame(const StackFrame &Frame) const;
  void reportChain(const Chain &C) const;
  void give(const PassMessage &Message, const Function &F) const;

  unsigned Limit;
  PassMessageHandler Handler;
  MapVector<const Function *, StackFrame> Frames;
  DenseMap<const Function *, Chain> Chains;
};
} // namespace

char StackLimitPass::ID;

bool StackLimitPass::runOnMachineFunction(MachineFunction &MF) {
  Frames[&MF.getFunction()] = readStackFrame(MF);
  return false;
}

/// From F downwards. A function that calls itself, which no kernel takes, ends
/// the chain.
const Chain &StackLimitPass::deepest(const Function *F) {
  auto [Place, IsNew] = Chains.try_emplace(F);
  if (!IsNew)
    return Place->second;
  auto Found = Frames.find(F);
  if (Found == Frames.end())
    return Place->second;
  Chain Below;
  for (const Function *Callee : Found->second.Callees)
    if (const Chain &C = deepest(Callee); C.Bytes > Below.Bytes)
      Below = C;
  Chain &Result = Chains[F];
  Result.Bytes = alignTo(Found->second.Bytes, 16) + Below.Bytes;
  Result.Functions = {F};
  append_range(Result.Functions, Below.Functions);
  return Result;
}

bool StackLimitPass::isCalled(const Function *F) const {
  return any_of(Frames, [&](const auto &Entry) {
    return is_contained(Entry.second.Callees, F);
  });
}

/// Whether a function that Entry leads to has one.
bool StackLimitPass::hasTailCall(const Function *Entry) const {
  SmallSetVector<const Function *, 8> Reached;
  Reached.insert(Entry);
  for (size_t I = 0; I < Reached.size(); ++I) {
    auto Found = Frames.find(Reached[I]);
    if (Found == Frames.end())
      continue;
    if (Found->second.HasTailCall)
      return true;
    Reached.insert(Found->second.Callees.begin(), Found->second.Callees.end());
  }
  return false;
}

static constexpr unsigned KernelsLimit = 512;

static PassMessage::Line describe(const StackFrame &Frame,
                                  const StackFrame::Variable &Slot) {
  if (!Slot.Variable)
    return sourceLine(*Frame.Function, Twine(Slot.Bytes) + " bytes of '" +
                                           Frame.Function->getName() +
                                           "' are a temporary");
  if (!Slot.Variable->getFile()) // the front end's, which is in no source
    return sourceLine(*Frame.Function, Twine(Slot.Bytes) + " bytes of '" +
                                           Frame.Function->getName() +
                                           "' are the buffer of a read");
  return sourceLine(Slot.Variable->getFile(), Slot.Variable->getLine(),
                    Twine(Slot.Bytes) + " bytes of '" +
                        Frame.Function->getName() + "' are '" +
                        Slot.Variable->getName() + "'");
}

/// The five largest of what fills the frames.
static void addOwners(ArrayRef<const StackFrame *> Frames,
                      std::vector<PassMessage::Line> &Notes) {
  SmallVector<std::pair<uint32_t, PassMessage::Line>, 16> Owners;
  for (const StackFrame *Frame : Frames) {
    for (const StackFrame::Variable &Slot : Frame->Variables)
      Owners.emplace_back(Slot.Bytes, describe(*Frame, Slot));
    if (Frame->Spills)
      Owners.emplace_back(Frame->SpillBytes,
                          sourceLine(*Frame->Function,
                                     Twine(Frame->SpillBytes) + " bytes of '" +
                                         Frame->Function->getName() + "' are " +
                                         Twine(Frame->Spills) +
                                         " values that found no register"));
  }
  llvm::sort(Owners, [](const auto &A, const auto &B) {
    return std::tie(B.first, A.second.Line, A.second.Text) <
           std::tie(A.first, B.second.Line, B.second.Text);
  });
  constexpr size_t Most = 5;
  for (auto &[Bytes, Line] : ArrayRef(Owners).take_front(Most))
    Notes.push_back(Line);
}

/// Of IR that no front end has made, LLVM tells as it tells all else.
void StackLimitPass::give(const PassMessage &Message, const Function &F) const {
  if (Handler)
    return Handler(Message);
  bool IsError = Message.ID == PassMessage::StackLimit;
  F.getContext().diagnose(DiagnosticInfoGenericWithLoc(
      Message.Main.Text + " [corify-stack-limit]", F,
      DiagnosticLocation(F.getSubprogram()), IsError ? DS_Error : DS_Warning));
}

void StackLimitPass::reportFrame(const StackFrame &Frame) const {
  PassMessage Message;
  Message.Main =
      sourceLine(*Frame.Function, "the frame of '" + Frame.Function->getName() +
                                      "' is " + Twine(Frame.Bytes) +
                                      " bytes, the limit is " + Twine(Limit));
  addOwners({&Frame}, Message.Notes);
  give(Message, *Frame.Function);
}

static StringRef programType(StringRef Section) {
  Section.consume_front("?");
  return Section.split('/').first;
}

/// Whether there are kernels that give its frames stacks of their own.
static bool mayHavePrivateStacks(StringRef Section) {
  StringRef Type = programType(Section);
  static constexpr StringLiteral Types[] = {"kprobe",
                                            "kretprobe",
                                            "kprobe.multi",
                                            "kretprobe.multi",
                                            "kprobe.session",
                                            "uprobe",
                                            "uprobe.s",
                                            "uretprobe",
                                            "uretprobe.s",
                                            "uprobe.multi",
                                            "uprobe.multi.s",
                                            "uretprobe.multi",
                                            "uretprobe.multi.s",
                                            "uprobe.session",
                                            "uprobe.session.s",
                                            "ksyscall",
                                            "kretsyscall",
                                            "usdt",
                                            "usdt.s",
                                            "tp",
                                            "tracepoint",
                                            "raw_tp",
                                            "raw_tracepoint",
                                            "perf_event",
                                            "tp_btf",
                                            "fentry",
                                            "fentry.s",
                                            "fexit",
                                            "fexit.s",
                                            "fmod_ret",
                                            "fmod_ret.s",
                                            "fsession",
                                            "fsession.s",
                                            "struct_ops"};
  return is_contained(Types, Type);
}

/// Where such a program has one stack all the same. The operations of
/// `struct_ops` say for which of them the kernel is to have others.
static StringRef withoutPrivateStacks(StringRef Section) {
  return programType(Section) == "struct_ops"
             ? " unless the kernel gives this operation private stacks"
             : " on kernels before 6.13";
}

void StackLimitPass::reportChain(const Chain &C) const {
  const Function &Entry = *C.Functions.front();
  SmallVector<StringRef, 8> Names;
  SmallVector<const StackFrame *, 8> Parts;
  for (const Function *F : C.Functions) {
    Names.push_back(F->getName());
    Parts.push_back(&Frames.find(F)->second);
  }
  PassMessage Message;
  // A tail call takes the stacks of their own away.
  bool IsError =
      !mayHavePrivateStacks(Entry.getSection()) || hasTailCall(&Entry);
  Message.ID =
      IsError ? PassMessage::StackLimit : PassMessage::StackLimitSomewhere;
  Message.Main =
      sourceLine(Entry, "the stacks of " + Twine(Names.size()) + " calls are " +
                            Twine(C.Bytes) + " bytes together, the limit is " +
                            Twine(Limit) +
                            (IsError || Limit != KernelsLimit
                                 ? ""
                                 : withoutPrivateStacks(Entry.getSection())) +
                            ": " + join(Names, " -> "));
  addOwners(Parts, Message.Notes);
  give(Message, Entry);
}

bool StackLimitPass::doFinalization(Module &) {
  DenseSet<const Function *> Reported;
  for (const auto &[F, Frame] : Frames)
    if (Frame.Bytes > Limit) {
      reportFrame(Frame);
      Reported.insert(F);
    }
  for (const auto &[F, Frame] : Frames) {
    const Chain &C = deepest(F);
    bool IsSaid = any_of(
        C.Functions, [&](const Function *G) { return Reported.contains(G); });
    if (C.Bytes > Limit && !IsSaid && !isCalled(F))
      reportChain(C);
  }
  Frames.clear();
  Chains.clear();
  return false;
}

/// Its limit is an option of LLVM's; one that the user gave stays.
static void silenceClang() {
  auto &Options = cl::getRegisteredOptions();
  auto Found = Options.find("bpf-stack-size");
  if (Found != Options.end() && Found->second->getNumOccurrences() == 0)
    static_cast<cl::opt<int> *>(Found->second)->setValue(INT_MAX);
}

void addStackLimitPass(TargetMachine &Machine, TargetPassConfig *Config,
                       unsigned Limit, PassMessageHandler Handler) {
  if (!Machine.getTargetTriple().isBPF())
    return;
  silenceClang();
  Config->insertPass(&FuncletLayoutID,
                     new StackLimitPass(Limit, std::move(Handler)));
}

} // namespace corify
