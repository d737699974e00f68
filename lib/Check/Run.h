//===- Run.h - one kernel against one object, in rooms ----------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_CHECK_RUN_H
#define CORIFY_LIB_CHECK_RUN_H

#include "KernelRun.h"

namespace corify::check {

llvm::StringRef findingID(relocate::Reason R);

/// Each group of member functions has the file that is named above it.
class Run {
public:
  Run(const ObjectUnderTest &Object, const KernelUnderTest &Kernel,
      const Settings &Set, ReachCache &Cache)
      : Object(Object), File(Object.object()), Kernel(Kernel), Set(Set),
        Cache(Cache), Work(object::ReachWork::limitFor(Object.code())) {}

  ObjectOnKernel finish() &&;

private:
  // RunRecords.cpp
  void relocate();
  void relocateRecord(uint32_t Number);
  /// The instruction has its own reasons.
  std::string explain(unsigned Spec, relocate::Outcome O,
                      relocate::Reason Why) const;

  // RunObject.cpp
  void lookAtObject();
  std::optional<uint64_t> virtualOption(llvm::StringRef Name) const;
  llvm::Expected<std::vector<uint8_t>>
  readOption(const object::Extern &E) const;
  void lookAtExterns();
  void lookAtMaps();

  // RunProgram.cpp
  void lookAtCalls();
  void lookAtProgram(uint32_t Number);
  void lookAtInstructions(uint32_t Number);

  // RunVerdict.cpp
  void judge(uint32_t Number);
  std::shared_ptr<const object::Reached> reach(uint32_t Number);
  void giveUp(uint32_t Number, llvm::StringRef Why, uint32_t PC);
  void explainRefused(uint32_t Number, const object::Reached &R);
  void reportConstants(uint32_t Number, const object::Reached &R);
  bool hasBadCode(const ObjectUnderTest::Program &P) const;
  void addUnknownOptions(const object::Reached &R, Finding &F) const;
  std::string whyRefused(uint32_t PC, Finding &F) const;

  // KernelRun.cpp
  /// Every program is rejected.
  void rejectAll(llvm::StringRef ID, const llvm::Twine &Why,
                 uint32_t PC = object::None, const llvm::Twine &Remedy = "");
  void reject(uint32_t Number, llvm::StringRef ID, const llvm::Twine &Why,
              uint32_t PC, const llvm::Twine &Remedy = "");
  /// F: all but its program and severity.
  void reject(uint32_t Number, Finding F);

  const ObjectUnderTest &Object;
  const object::ObjectFile &File;
  const KernelUnderTest &Kernel;
  const Settings &Set;
  ReachCache &Cache;
  object::ReachWork Work;

  ObjectOnKernel Result;
  object::Loading Loading;
  std::vector<relocate::Outcome> Outcomes;
  /// By PC, why a call or a map's use is bad.
  std::map<uint32_t, std::pair<std::string, std::string>> BadCalls;
};

} // namespace corify::check

#endif
