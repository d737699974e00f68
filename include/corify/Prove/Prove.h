//===- Prove.h - whether an object's records are what it is -----*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A loader patches what a record points to, whatever is there. Whether record,
// instruction and types belong together is read off the object alone; no kernel
// is asked. `corify check` and `corify link` show the same findings.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_PROVE_PROVE_H
#define CORIFY_PROVE_PROVE_H

#include "corify/Object/ObjectFile.h"
#include "corify/Relocate/Relocation.h"
#include "llvm/ADT/ArrayRef.h"
#include <string>
#include <vector>

namespace corify::prove {

/// An instruction has not the value that the object's types give.
inline constexpr llvm::StringLiteral StaleRecord = "corify-stale-record";

struct Finding {
  /// As in docs/check.md: "corify-bad-record".
  std::string ID;
  /// Starts with the section, the offset and the function:
  /// "kprobe/x+0x18 (reads): …".
  std::string Message;
  /// The instruction: index in the object's Sections, and in the section;
  /// NoSection where it is about no instruction.
  uint32_t Section = object::NoSection, Insn = 0;
  /// The loader ignores it; else it refuses the object, or misreads it.
  bool IsWarning = false;
};

/// All that is wrong with an object whose parts could be read. Rules: the
/// loader's; newest libbpf where nobody said. Linear in the records.
std::vector<Finding> prove(const object::ObjectFile &Object,
                           const relocate::LoaderRules &Rules = {});

/// Whether each record of an input is in what was linked of them, at its code's
/// new place and of the same member, and no other. In the order of linking.
std::vector<Finding>
proveLinked(llvm::ArrayRef<const object::ObjectFile *> Inputs,
            const object::ObjectFile &Linked);

/// "x.bpf.c:12:3: error: kprobe/x+0x18 (reads): … [corify-bad-record]"; without
/// line info, the object's name is in the place of the source's.
std::string describe(const object::ObjectFile &Object, const Finding &F);

} // namespace corify::prove

#endif
