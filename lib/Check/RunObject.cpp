//===- RunObject.cpp - what a kernel asks of the object as a whole --------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Run.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;

namespace corify::check {

void Run::lookAtExterns() {
  Loading.Externs.resize(File.Externs.size());
  for (auto [Index, E] : enumerate(File.Externs)) {
    std::optional<uint64_t> &Value = Loading.Externs[Index];
    if (E.What == object::Extern::Kconfig) {
      bool IsAbsent = false;
      Value = Set.kconfig(E.Name, IsAbsent);
      if (!Value && E.Name == "LINUX_KERNEL_VERSION")
        Value = Kernel.Version;
      if (IsAbsent && E.IsWeak)
        Value = 0;
      else if (IsAbsent)
        rejectAll("corify-kconfig", "the configuration has no " + E.Name +
                                        ", which is not __weak");
      continue;
    }
    if (E.What == object::Extern::Unlinked) {
      rejectAll("corify-undefined-symbol",
                "'" + E.Name + "' is of another object, which is to be linked");
      continue;
    }
    object::ExternTarget T = Kernel.Features->findExtern(File, E);
    if (T.What == object::ExternTarget::Unknown)
      continue;
    bool IsFound = T.What == object::ExternTarget::Found;
    if (!IsFound)
      Value = 0;
    if (IsFound || !T.isFatal(E, Object.plan().rules()))
      continue;
    bool IsFunction = E.What == object::Extern::Kfunc;
    StringRef What = IsFunction ? "kernel function" : "kernel variable";
    StringRef Why = T.What == object::ExternTarget::Incompatible
                        ? " has another type"
                    : T.What == object::ExternTarget::NotAllowed
                        ? " is none that programs may call"
                        : " is absent";
    rejectAll(IsFunction ? "corify-kfunc" : "corify-ksym",
              What + " '" + E.Name + "'" + Why, object::None,
              "declare it __weak and guard its uses with bpf_ksym_exists(" +
                  E.Name + ")");
  }
}

void Run::lookAtMaps() {
  for (auto [Index, M] : enumerate(File.Maps)) {
    std::string Fault;
    if (M.isStructOps())
      Fault = Kernel.Features->structOpsFault(File, M);
    else if (Kernel.Features->hasMapType(M.Type) == false)
      Fault = ("map type " + object::mapTypeName(M.Type) + " is absent").str();
    if (Fault.empty())
      continue;
    std::string Message = "map '" + M.Name + "': " + Fault;
    if (!Object.isOptionalMap(Index)) {
      rejectAll("corify-map-type", Message, object::None,
                "switch it off where the kernel lacks it "
                "(bpf_map__set_autocreate), and say so with --optional " +
                    M.Name);
      continue;
    }
    // The loader makes each use of a map that is not created a bad call.
    for (const ObjectUnderTest::Program &P : Object.programs())
      for (uint32_t PC : P.Maps)
        if (Object.code().reference(PC)->Index == Index)
          BadCalls[PC] = {"corify-map-type", Message};
  }
}

void Run::lookAtObject() {
  if (File.Order != Kernel.Types->order())
    rejectAll("corify-byte-order",
              Twine("the object is ") +
                  (File.Order == endianness::little ? "little" : "big") +
                  "-endian, the kernel is not");
  for (const object::Fault &F : File.Faults)
    if (F.IsFatal)
      rejectAll("corify-bad-record", F.Section + "+0x" +
                                         utohexstr(F.Offset, true) + ": " +
                                         F.Message);
  if (Kernel.Features->hasGlobalData() == false &&
      any_of(File.Data, [](const object::DataSection &D) {
        return D.What == object::DataSection::ReadOnly ||
               D.What == object::DataSection::Writable ||
               D.What == object::DataSection::Zeroed;
      }))
    rejectAll("corify-global-data", "global variables need Linux 5.2 or newer");
  lookAtExterns();
  lookAtMaps();
  Loading.ReadOnly = Object.readOnly();
  Loading.TracksReadOnly = Kernel.Features->knowsReadOnlyMaps().value_or(true);
  Loading.VerifiesGlobalsLazily =
      Kernel.Features->verifiesGlobalFunctionsLazily().value_or(true);
  Loading.Rules = Kernel.Features->verifierRules();
}

} // namespace corify::check
