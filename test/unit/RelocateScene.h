//===- RelocateScene.h - an object's and a kernel's types -------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_TEST_UNIT_RELOCATESCENE_H
#define CORIFY_TEST_UNIT_RELOCATESCENE_H

#include "BTFBuilder.h"
#include "corify/Relocate/Relocation.h"
#include <gtest/gtest.h>

/// Fill Local and Target, ask(), then resolve().
class RelocateScene {
public:
  using TypeID = corify::btf::TypeID;
  using Kind = corify::btf::RelocationKind;

  explicit RelocateScene(
      llvm::endianness Order = llvm::endianness::little,
      llvm::endianness TargetOrder = llvm::endianness::little)
      : Local(Order), Target(TargetOrder) {}

  /// The number of the record, from 0 on.
  unsigned ask(TypeID Root, llvm::StringRef Access, Kind K) {
    Records.push_back({0, Root, Local.string(Access), K});
    return Records.size() - 1;
  }

  /// An outcome a record.
  std::vector<corify::relocate::Outcome>
  resolve(llvm::StringRef Loader = "libbpf") {
    Kernel = parse(TargetBytes = Target.bytes());
    return resolveOn(Kernel, {}, Loader);
  }

  std::vector<corify::relocate::Outcome>
  resolveOn(const corify::btf::BTF &On,
            llvm::ArrayRef<const corify::btf::BTF *> Modules,
            llvm::StringRef Loader = "libbpf") {
    Object = parse(LocalBytes = Local.bytes());
    Rules = llvm::cantFail(corify::relocate::parseLoader(Loader));
    Plan.emplace(Object, Rules);
    SpecOf.clear();
    for (const corify::btf::CoreRecord &R : Records)
      SpecOf.push_back(Plan->add(R));
    std::vector<corify::relocate::Outcome> Specs = Plan->resolve(On, Modules);
    std::vector<corify::relocate::Outcome> Result;
    for (unsigned Spec : SpecOf)
      Result.push_back(Specs[Spec]);
    return Result;
  }

  /// The only record's.
  corify::relocate::Outcome outcome(llvm::StringRef Loader = "libbpf") {
    return resolve(Loader).front();
  }

  /// Of the only record, after resolve(). Any outcome.
  std::string explain(const corify::relocate::Outcome &O) const {
    return Plan->explain(SpecOf.front(), O, Kernel);
  }
  std::string explain() { return explain(outcome()); }

  static corify::btf::BTF parse(llvm::StringRef Bytes) {
    return llvm::cantFail(corify::btf::BTF::parse(Bytes));
  }

  BTFBuilder Local, Target;
  std::vector<corify::btf::CoreRecord> Records;
  std::vector<unsigned> SpecOf;
  corify::relocate::LoaderRules Rules;
  std::string LocalBytes, TargetBytes;
  corify::btf::BTF Object, Kernel;
  std::optional<corify::relocate::RelocationPlan> Plan;
};

inline void expectOk(const corify::relocate::Outcome &O, uint64_t Local,
                     uint64_t Value) {
  EXPECT_EQ(O.Status, corify::relocate::Status::Ok);
  EXPECT_FALSE(O.IsFatal);
  EXPECT_FALSE(O.IsPoison);
  EXPECT_EQ(O.Local, Local);
  EXPECT_EQ(O.Value, Value);
}

inline void expectMissing(const corify::relocate::Outcome &O,
                          corify::relocate::Reason Why) {
  EXPECT_EQ(O.Status, corify::relocate::Status::Missing);
  EXPECT_TRUE(O.IsPoison);
  EXPECT_FALSE(O.IsFatal);
  EXPECT_EQ(O.Reason, Why);
}

inline void expectFatal(const corify::relocate::Outcome &O,
                        corify::relocate::Reason Why) {
  EXPECT_NE(O.Status, corify::relocate::Status::Ok);
  EXPECT_TRUE(O.IsFatal);
  EXPECT_EQ(O.Reason, Why);
}

#endif
