//===- ObjectUnderTest.h - an object, ready to meet kernels -----*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_CHECK_OBJECTUNDERTEST_H
#define CORIFY_LIB_CHECK_OBJECTUNDERTEST_H

#include "Settings.h"
#include "StackBounds.h"
#include "corify/Check/CheckReport.h"
#include "corify/Check/Checker.h"
#include "corify/Object/InstructionSet.h"
#include "corify/Object/Reachability.h"
#include "corify/Relocate/Relocation.h"
#include <map>
#include <memory>

namespace corify::check {

/// What is found of an object before any kernel is asked; not changed
/// afterwards, and shared by threads.
class ObjectUnderTest {
public:
  static llvm::Expected<std::unique_ptr<ObjectUnderTest>>
  open(llvm::StringRef Path, const CheckOptions &Options, const Settings &Set,
       std::set<std::string> &UnusedSettings);

  struct Program {
    /// Index in the object's Functions.
    uint32_t Entry = 0;
    /// All functions that are loaded with it, itself first.
    std::vector<uint32_t> Functions;
    /// Records of these functions, by number in the object.
    std::vector<uint32_t> Records;
    /// Calls of helpers and kfuncs, uses of externs and maps: by PC.
    std::vector<uint32_t> Calls, Externs, Maps;
    /// The first instruction that needs what not each kernel has.
    std::map<object::InstructionNeed, uint32_t> Needs;
    bool IsOptional = false;
    /// Over all code.
    StackBounds Bounds;
  };

  const object::ObjectFile &object() const { return *Object; }
  const object::Code &code() const { return *Instructions; }
  const object::ReachFinder &finder() const { return *Finder; }
  const relocate::RelocationPlan &plan() const { return *Plan; }
  /// By record.
  llvm::ArrayRef<unsigned> specs() const { return SpecOf; }
  /// By spec, against the object's own BTF.
  llvm::ArrayRef<relocate::Outcome> ownOutcomes() const { return Own; }
  /// In the order of the object's Programs.
  llvm::ArrayRef<Program> programs() const { return Programs; }
  const std::vector<std::optional<std::vector<uint8_t>>> &readOnly() const {
    return ReadOnly;
  }
  /// Of all functions, over all code.
  const object::StackFrames &frames() const { return Frames; }
  /// Whether the glob, which is one, is of a program or map.
  bool hasProgramOrMap(const std::string &Glob) const;
  bool isOptionalMap(uint32_t Map) const { return OptionalMaps[Map]; }

  SourcePlace placeOf(uint32_t PC) const;
  /// "field_exists of task_struct::pids" …, for messages.
  std::string describe(uint32_t Record) const;

  /// What does not depend on a kernel: programs, records, what is wrong with
  /// the object itself.
  ObjectReport report() const;

private:
  void collectPrograms(const CheckOptions &Options);
  void collectUses(Program &P);

  std::unique_ptr<object::ObjectFile> Object;
  std::unique_ptr<object::Code> Instructions;
  std::unique_ptr<object::ReachFinder> Finder;
  std::unique_ptr<relocate::RelocationPlan> Plan;
  std::vector<unsigned> SpecOf;
  std::vector<relocate::Outcome> Own;
  std::vector<Program> Programs;
  object::StackFrames Frames;
  std::vector<bool> OptionalMaps;
  std::vector<std::optional<std::vector<uint8_t>>> ReadOnly;
  unsigned StackLimit = 512;
};

} // namespace corify::check

#endif
