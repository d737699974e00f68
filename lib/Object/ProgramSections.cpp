//===- ProgramSections.cpp - what SEC() names mean ------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ProgramSections.h"

using namespace llvm;

namespace corify::object {

namespace {
enum SectionFlags : uint8_t { Plain = 0, Sleepable = 1, NeedsTarget = 2 };

struct SectionKind {
  StringLiteral Name;
  StringLiteral Type;
  StringLiteral AttachType;
  uint8_t Flags;

  bool matches(StringRef Section) const {
    StringRef Prefix = Name;
    if (!Prefix.consume_back("+"))
      return Section == Prefix;
    return Section.consume_front(Prefix) &&
           (Section.empty() || Section.front() == '/');
  }
};
} // namespace

/// The first that matches is meant.
static constexpr SectionKind SectionKinds[] = {
#define SECTION(Name, Type, AttachType, Flags)                                 \
  {Name, #Type, #AttachType, Flags},
#include "ProgramSections.def"
};

/// What the kernel calls the thing that is attached to, as libbpf's
/// btf_get_kernel_prefix_kind has it.
static AttachTarget attachTarget(const SectionKind &Kind, StringRef Target) {
  AttachTarget Result;
  // The function of another program.
  if (Kind.Type == "EXT" || Target.empty()) {
    Result.IsLeftOpen = true;
    return Result;
  }
  if (Target.contains(':')) {
    auto [Module, Name] = Target.split(':');
    Result.Module = Module.str();
    Target = Name;
  }
  StringRef Prefix;
  if (Kind.AttachType == "TRACE_RAW_TP") {
    Prefix = "btf_trace_";
    Result.Kind = btf::Kind::Typedef;
  } else if (Kind.Type == "LSM") {
    Prefix = "bpf_lsm_";
  } else if (Kind.AttachType == "TRACE_ITER") {
    Prefix = "bpf_iter_";
  }
  Result.Name = (Prefix + Target).str();
  return Result;
}

Program describeProgram(StringRef Section) {
  Program P;
  P.Section = Section.str();
  P.IsOptional = Section.consume_front("?");
  for (const SectionKind &Kind : SectionKinds) {
    if (!Kind.matches(Section))
      continue;
    P.Type = Kind.Type.str();
    if (Kind.AttachType != "None")
      P.AttachType = Kind.AttachType.str();
    P.IsSleepable = Kind.Flags & Sleepable;
    if (Kind.Flags & NeedsTarget)
      P.Attach = attachTarget(Kind, Section.split('/').second);
    break;
  }
  return P;
}

} // namespace corify::object
