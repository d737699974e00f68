//===- Growth.cpp - by what a frame grew ----------------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Growth.h"
#include "SourceLine.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/Twine.h"
#include "llvm/IR/DebugInfoMetadata.h"
#include "llvm/IR/Function.h"

using namespace llvm;

namespace corify {

static PassMessage::Line at(const LoopPlace &Place, const Twine &Text) {
  auto [File, Line, Column] = Place;
  PassMessage::Line Result = sourceLine(File, Line, Text);
  Result.Column = Column;
  return Result;
}

namespace {
struct More {
  const DILocalVariable *Variable;
  int64_t Bytes;
};
} // namespace

static unsigned lineOf(const More &M) {
  return M.Variable ? M.Variable->getLine() : 0;
}

/// By how much variables take more, the largest first; temporaries are one,
/// without a name. Several variables may share a place, which is one's only:
/// what another's lost is none of the growth.
static std::vector<More> compareVariables(const Growth &G) {
  MapVector<const DILocalVariable *, int64_t> Difference;
  int64_t Total = 0;
  for (const StackFrame::Variable &Slot : G.Unrolled.Variables) {
    Difference[Slot.Variable] += Slot.Bytes;
    Total += Slot.Bytes;
  }
  for (const StackFrame::Variable &Slot : G.Rolled.Variables) {
    Difference[Slot.Variable] -= Slot.Bytes;
    Total -= Slot.Bytes;
  }
  std::vector<More> Result;
  for (auto [Variable, Bytes] : Difference)
    if (Bytes > 0)
      Result.push_back({Variable, Bytes});
  llvm::sort(Result, [](const More &A, const More &B) {
    return std::make_tuple(B.Bytes, lineOf(A)) <
           std::make_tuple(A.Bytes, lineOf(B));
  });
  for (More &M : Result) {
    M.Bytes = std::min(M.Bytes, std::max<int64_t>(Total, 0));
    Total -= M.Bytes;
  }
  erase_if(Result, [](const More &M) { return M.Bytes == 0; });
  return Result;
}

/// The largest five.
static void addVariables(const Function &F, ArrayRef<More> Variables,
                         std::vector<PassMessage::Line> &Notes) {
  constexpr size_t Most = 5;
  for (auto [Variable, Bytes] : Variables.take_front(Most)) {
    if (!Variable || !Variable->getFile()) { // of no source
      Notes.push_back(sourceLine(
          F, Twine(Bytes) + (Variable ? " bytes more are buffers of reads"
                                      : " bytes more are temporaries")));
      continue;
    }
    Notes.push_back(sourceLine(Variable->getFile(), Variable->getLine(),
                               Twine(Bytes) + " bytes more are '" +
                                   Variable->getName() + "'"));
  }
}

static void addSpills(const Growth &G, std::vector<PassMessage::Line> &Notes) {
  if (G.Unrolled.SpillBytes <= G.Rolled.SpillBytes)
    return;
  Notes.push_back(sourceLine(
      *G.Unrolled.Function, Twine(G.Unrolled.SpillBytes - G.Rolled.SpillBytes) +
                                " bytes more are " +
                                Twine(G.Unrolled.Spills - G.Rolled.Spills) +
                                " values that found no register"));
}

/// The first of these that fits.
static std::string findRemedy(const Growth &G, ArrayRef<More> Variables,
                              bool IsAskedFor, unsigned Limit) {
  if (G.AllRolledBytes > Limit)
    return ("with the loop kept it is beyond the limit of " + Twine(Limit) +
            " as well: move a part of '" + G.Unrolled.Function->getName() +
            "' into a function of its own, '__noinline'")
        .str();
  bool IsByVariables = !Variables.empty() && Variables[0].Variable &&
                       Variables[0].Bytes * 2 > G.bytes();
  if (IsByVariables)
    return ("declare '" + Variables[0].Variable->getName() +
            "' before the loop, so that all turns share it, or keep the loop "
            "with '#pragma clang loop unroll(disable)'")
        .str();
  return std::string(IsAskedFor ? "write" : "put") +
         " '#pragma clang loop unroll(disable)' " +
         (IsAskedFor ? "in place of the loop's pragma" : "before the loop") +
         ": kernels take loops with a bound from 5.3 on, and bpf_loop() from "
         "5.17 on; for older ones, move the body into a function of its own, "
         "'__noinline'";
}

PassMessage describeGrowth(const Growth &G, const UnrolledLoops &Unrolled,
                           unsigned Others, unsigned Limit) {
  const Function &F = *G.Unrolled.Function;
  size_t More = G.Loops.size() - 1;
  PassMessage Message;
  Message.ID = PassMessage::StackGrowth;
  Message.Main =
      at(G.Loops[0], "unrolling this loop " +
                         (More ? "and " + Twine(More) + " more " : Twine()) +
                         "grows the frame of '" + F.getName() + "' from " +
                         Twine(G.Rolled.Bytes) + " to " +
                         Twine(G.Unrolled.Bytes) + " bytes");
  for (const LoopPlace &Place : drop_begin(G.Loops))
    Message.Notes.push_back(at(Place, "and this loop"));
  auto Variables = compareVariables(G);
  addVariables(F, Variables, Message.Notes);
  addSpills(G, Message.Notes);
  if (G.AllRolledBytes < G.Rolled.Bytes)
    Message.Notes.push_back(
        sourceLine(F, "with all loops of '" + F.getName() + "' kept it is " +
                          Twine(G.AllRolledBytes) + " bytes"));
  if (Others)
    Message.Notes.push_back(at(
        G.Loops[0], Others == 1 ? Twine("it is in one more function, whose "
                                        "frame grows by no more")
                                : "it is in " + Twine(Others) +
                                      " more functions, whose frames grow by "
                                      "no more"));
  bool IsAskedFor = Unrolled.loops().lookup(G.Loops[0]).IsAskedFor;
  Message.Notes.push_back(
      at(G.Loops[0], findRemedy(G, Variables, IsAskedFor, Limit)));
  return Message;
}

} // namespace corify
