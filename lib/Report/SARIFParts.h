//===- SARIFParts.h - what SARIF documents are made of ----------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Static Analysis Results Interchange Format 2.1.0, an OASIS standard; section
// numbers are its.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_REPORT_SARIFPARTS_H
#define CORIFY_REPORT_SARIFPARTS_H

#include "corify/Check/CheckReport.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/Support/JSON.h"

namespace corify::report {

inline constexpr llvm::StringLiteral SARIFSchema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
    "sarif-schema-2.1.0.json";

/// From the root a file:// URI, else a relative reference.
std::string uriOf(llvm::StringRef Path);

/// A message, or a description.
llvm::json::Object text(llvm::StringRef Text);

/// "Unguarded record" of "corify-unguarded-record".
std::string titleOf(llvm::StringRef ID);

/// A finding's ID to its index among the driver's rules (3.19.23).
using RuleIndices = llvm::MapVector<llvm::StringRef, unsigned>;
void writeDriver(llvm::json::OStream &J, const RuleIndices &Rules);

/// Characters (3.14.17) of a column that counts bytes of Line.
unsigned columnOf(llvm::StringRef Line, unsigned Column);

/// With the place's line, or else the file alone, Fallback where it has none.
llvm::json::Object location(llvm::StringRef Fallback,
                            const check::SourcePlace &Place);

/// The same wherever the line moves to (3.27.17).
std::string fingerprintOf(llvm::ArrayRef<llvm::StringRef> Parts);

} // namespace corify::report

#endif
