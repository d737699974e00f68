//===- CheckReport.h - what a check found -----------------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// One value: objects x kernels. What is the same for many is kept once: an
// object of 35,000 records against a thousand kernels has 35 million cells,
// and some hundred different ones.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_CHECK_CHECKREPORT_H
#define CORIFY_CHECK_CHECKREPORT_H

#include "corify/Check/SharedList.h"
#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/StringRef.h"
#include <cstdint>
#include <string>
#include <vector>

namespace corify::check {

enum class Verdict : uint8_t { Ok, Guarded, Rejected, Unknown };
enum class TargetStatus : uint8_t { Ok, Missing, Ambiguous, Unsupported };
enum class Severity : uint8_t { Note, Warning, Error };

llvm::StringRef verdictName(Verdict V); // "ok", "guarded", …
llvm::StringRef targetStatusName(TargetStatus S);
llvm::StringRef severityName(Severity S); // "note", "warning", "error"

/// From .BTF.ext's line info; Line 0 where there is none.
struct SourcePlace {
  std::string File;
  unsigned Line = 0, Column = 0;
  /// The source line's text.
  std::string Text;
};

struct Kernel {
  std::string Name;
  std::string Path;
  std::string Release;
  std::string Arch;
};

/// A program on one kernel.
struct ProgramOnKernel {
  check::Verdict Verdict = Verdict::Ok;
  /// One sentence; "" where the verdict is ok.
  std::string Why;
  /// The verifier's `stack depth`, by functions, the main one first.
  std::vector<uint32_t> Stack;

  bool operator==(const ProgramOnKernel &) const = default;
};

struct Program {
  std::string Name;
  std::string Section;
  /// A bad verdict is no finding: --optional, or SEC("?…").
  bool IsOptional = false;
  unsigned Insns = 0;
  /// Bounds over all code, in bytes: the largest frame, the deepest chain.
  unsigned Stack = 0, ChainStack = 0;
  /// The other functions that it may run: their records are its records.
  std::vector<std::string> Callees;
  /// One a kernel.
  SharedList<ProgramOnKernel> Kernels;
};

/// What a record becomes on one kernel.
struct Target {
  TargetStatus Status = TargetStatus::Ok;
  /// Index in ObjectReport::Reasons; 0 is "".
  uint32_t Reason = 0;
  uint64_t Value = 0;

  bool operator==(const Target &) const = default;
};

struct Record {
  /// The function that has it; `Insn` counts from that function's start.
  std::string Program;
  std::string Section;
  unsigned Insn = 0;
  /// libbpf's short name.
  std::string Kind;
  /// "struct task_struct", "0:99", "task_struct::group_leader".
  std::string Type, Access, Path;
  uint64_t Local = 0;
  SourcePlace Place;
  /// Records of one spec become the same on each kernel.
  unsigned Spec = 0;
};

/// Records of an object on one kernel, as far as their specs do not tell.
struct RecordsOnKernel {
  /// Records whose instruction makes it something else: by record.
  llvm::DenseMap<unsigned, Target> Exceptions;
  /// By record: whether a program's verification gets there on this kernel.
  llvm::BitVector Reachable;

  bool operator==(const RecordsOnKernel &) const = default;
};

struct Note {
  std::string Message;
  SourcePlace Place;
};

struct Problem {
  /// "corify-…", as in docs/check.md.
  std::string ID;
  check::Severity Severity = Severity::Error;
  std::string Message;
  SourcePlace Place;
  /// Empty where it is the object's.
  std::vector<std::string> Programs;
  /// Indices of kernels; empty where it is the same for all.
  std::vector<unsigned> Kernels;
  std::vector<Note> Notes;
};

struct ObjectReport {
  std::string Path;
  std::vector<Program> Programs;
  std::vector<Record> Records;
  /// By spec, then one a kernel.
  std::vector<SharedList<Target>> Specs;
  /// One a kernel.
  SharedList<RecordsOnKernel> Kernels;
  std::vector<Problem> Problems;
  std::vector<std::string> Reasons = {""};
  /// By spec: the check that would let it be unresolved; may be empty.
  std::vector<std::string> Guards;

  Target target(unsigned Record, unsigned Kernel) const;
  bool isReachable(unsigned Record, unsigned Kernel) const {
    return Kernels[Kernel].Reachable.test(Record);
  }
};

/// How many kernels each program must load on: --require.
struct Requirement {
  enum Kind : uint8_t { All, Any, Percent } What = All;
  unsigned Percents = 100;
};

struct CheckReport {
  std::vector<Kernel> Kernels;
  std::vector<ObjectReport> Objects;
  check::Requirement Requirement;
  /// Said once: kernels that were skipped, and why.
  std::vector<std::string> Remarks;
  bool IsWhatIf = false;

  /// Whether a program that is not optional loads (ok or guarded) on fewer
  /// kernels than required, or a problem is an error: exit status 1.
  bool hasFindings() const;
  bool meetsRequirement(const Program &P) const;
};

/// The sentence on what no verdict covers.
llvm::StringRef whatVerdictsLeaveOut();

} // namespace corify::check

#endif
