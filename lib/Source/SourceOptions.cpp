//===- SourceOptions.cpp - arguments of the source floor ------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Source/SourceConsumer.h"
#include "llvm/ADT/StringSwitch.h"

using namespace llvm;

namespace corify {

static Error setScope(FunctionScope &Scope, StringRef Value) {
  auto Wanted = StringSwitch<std::optional<FunctionScope>>(Value)
                    .Case("annotated", FunctionScope::Annotated)
                    .Case("reachable", FunctionScope::Reachable)
                    .Case("all", FunctionScope::All)
                    .Default(std::nullopt);
  if (!Wanted)
    return createStringError("'" + Value +
                             "' is none of annotated, reachable, all");
  Scope = *Wanted;
  return Error::success();
}

static Error setCore(bool &Core, StringRef Value) {
  if (Value != "on" && Value != "off")
    return createStringError("'" + Value + "' is none of on, off");
  Core = Value == "on";
  return Error::success();
}

static Error setKernelHeaders(std::string &Headers, StringRef Value) {
  if (Value.empty())
    return createStringError("the glob is empty");
  Headers = Value.str();
  return Error::success();
}

static Expected<bool> taken(Error E) {
  if (E)
    return std::move(E);
  return true;
}

Expected<bool> SourceOptions::set(StringRef Argument) {
  auto [Name, Value] = Argument.split('=');
  if (Name == "functions")
    return taken(setScope(Scope, Value));
  if (Name == "kernel-headers")
    return taken(setKernelHeaders(KernelHeaders, Value));
  if (Name == "core")
    return taken(setCore(Core, Value));
  if (Name == "W")
    return taken(Severities.set(Value));
  if (Name != "no-unnest" || !Value.empty())
    return false;
  Unnest = false;
  return true;
}

} // namespace corify
