//===- Registration.h - what the module registers with clang ----*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_PLUGIN_REGISTRATION_H
#define CORIFY_PLUGIN_REGISTRATION_H

/// Registers __attribute__((corify)). Call once, in a process that has Clang.
void registerAttribute();

#endif
