//===- Settings.h - what a loader would set ---------------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_CHECK_SETTINGS_H
#define CORIFY_LIB_CHECK_SETTINGS_H

#include "corify/Object/ObjectFile.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/Error.h"
#include <map>
#include <set>
#include <string>
#include <vector>

namespace corify::check {

/// --set and --kconfig.
class Settings {
public:
  /// Sets are "VAR=VALUE"; errors name the one that is none, or the file.
  static llvm::Expected<Settings> parse(llvm::ArrayRef<std::string> Sets,
                                        llvm::StringRef KconfigFile);

  /// .rodata with what is set, as Loading has it. Names that an object has are
  /// taken off Unused.
  llvm::Expected<std::vector<std::optional<std::vector<uint8_t>>>>
  readOnly(const object::ObjectFile &Object,
           std::set<std::string> &Unused) const;

  /// Of a kconfig extern, set or from the file, as a line of a configuration
  /// has it after the '='; none: neither says.
  std::optional<std::string> kconfig(const object::ObjectFile &Object,
                                     const object::Extern &E) const;
  /// Errors say what the loader has against that text.
  static llvm::Expected<std::vector<uint8_t>>
  kconfigBytes(const object::ObjectFile &Object, const object::Extern &E,
               llvm::StringRef Text);
  bool hasConfiguration() const { return HasConfiguration; }

  std::set<std::string> names() const;

private:
  std::map<std::string, std::string> Values;
  llvm::StringMap<std::string> Configuration;
  bool HasConfiguration = false;
};

/// LINUX_KERNEL_VERSION of a release: "6.1.192-deb12"; none: it is no release.
std::optional<uint64_t> kernelVersion(llvm::StringRef Release);

} // namespace corify::check

#endif
