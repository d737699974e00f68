//===- Kconfig.h - values of extern … __kconfig -----------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What a loader writes for an option depends on the type that the object gives
// it: =n is 0 in a bool and 'n' in a char, =m is none in a bool, and a loader
// refuses the whole object for a value that does not fit. By the rules of
// libbpf; scripts/test holds them against it.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_OBJECT_KCONFIG_H
#define CORIFY_OBJECT_KCONFIG_H

#include "corify/Object/ObjectFile.h"

namespace corify::object {

/// The bytes of the option, Extern::Size of them in the object's byte order.
/// Value is what a configuration has after the '=': y, 250, 0x10, "a string".
/// Errors say what the type takes.
llvm::Expected<std::vector<uint8_t>>
kconfigValue(const ObjectFile &Object, const Extern &E, llvm::StringRef Value);

/// The same of a number that is in no configuration: LINUX_KERNEL_VERSION.
llvm::Expected<std::vector<uint8_t>>
kconfigNumber(const ObjectFile &Object, const Extern &E, uint64_t Number);

/// Whether the option is an array of characters.
bool isKconfigString(const ObjectFile &Object, const Extern &E);

} // namespace corify::object

#endif
