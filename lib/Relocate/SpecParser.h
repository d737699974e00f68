//===- SpecParser.h - a record's access string ------------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_RELOCATE_SPECPARSER_H
#define CORIFY_LIB_RELOCATE_SPECPARSER_H

#include "corify/Relocate/Relocation.h"

namespace corify::relocate {

/// libbpf goes no deeper: numbers of an access string, and members on the way
/// to a target's field, anonymous ones counted.
constexpr unsigned MaxSpecLength = 64;

Spec parseSpec(const btf::BTF &Local, const btf::CoreRecord &Record,
               LoaderRules Rules);

/// An array without a size that is its record's last member: any index is in
/// it. Before is the step that leads to the array.
bool isFlexibleArray(const btf::BTF &Table, const Accessor &Before,
                     const btf::Array &Array);

} // namespace corify::relocate

#endif
