//===- KernelRun.h - one kernel against all objects -------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_CHECK_KERNELRUN_H
#define CORIFY_LIB_CHECK_KERNELRUN_H

#include "ObjectUnderTest.h"
#include "ReachCache.h"
#include "corify/Object/KernelFeatures.h"

namespace corify::check {

/// What a kernel makes of one object's program: for the report's problems,
/// which are made when all kernels are done.
struct Finding {
  std::string ID;
  /// Without the kernel's name, so that kernels share it.
  std::string Message;
  /// A guard to write, or other remedies, a line each.
  std::string Remedy;
  /// Where; object::None for the object's.
  uint32_t PC = object::None;
  /// Index in the object's Programs; None for all of them.
  uint32_t Program = object::None;
  check::Severity Severity = check::Severity::Error;

  bool operator<(const Finding &Other) const {
    return std::tie(ID, PC, Message, Remedy, Severity, Program) <
           std::tie(Other.ID, Other.PC, Other.Message, Other.Remedy,
                    Other.Severity, Other.Program);
  }
};

/// One object on one kernel, as it goes into the report.
struct ObjectOnKernel {
  std::vector<ProgramOnKernel> Programs;
  /// By spec.
  std::vector<Target> Specs;
  RecordsOnKernel Records;
  /// By spec and by exception, what Target::Reason is then made of.
  std::vector<std::string> SpecReasons;
  llvm::DenseMap<unsigned, std::string> ExceptionReasons;
  std::vector<Finding> Findings;
};

/// A kernel, read; shared by the objects that are checked against it.
struct KernelUnderTest {
  check::Kernel Description;
  const btf::BTF *Types = nullptr;
  std::vector<const btf::BTF *> Modules;
  const object::KernelFeatures *Features = nullptr;
  /// What the objects' plans ask for of Types and Modules.
  const relocate::NamedTypes *Named = nullptr;
  /// LINUX_KERNEL_VERSION, where the release is known.
  std::optional<uint64_t> Version;
};

/// No loader knows what sort of program it is.
std::string unknownSection(const object::Program &P);

ObjectOnKernel checkObject(const ObjectUnderTest &Object,
                           const KernelUnderTest &Kernel, const Settings &Set,
                           ReachCache &Cache);

} // namespace corify::check

#endif
