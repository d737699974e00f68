//===- Findings.h - a proof's findings as problems --------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_LINK_FINDINGS_H
#define CORIFY_LIB_LINK_FINDINGS_H

#include "corify/Link/Inputs.h"
#include "corify/Prove/Prove.h"

namespace corify::link {

/// With the source line; Prefix: whatever the message is to start with.
Problem problemOf(const object::ObjectFile &Object, const prove::Finding &F,
                  llvm::StringRef Prefix = "");

} // namespace corify::link

#endif
