//===- WorkflowCommand.h - an annotation on GitHub --------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// One line a finding, which a runner turns into an annotation of the source
// line (actions/toolkit, docs/commands.md; the escapes are those of its
// command.ts):
//
//   ::error file=exec.bpf.c,line=31,col=9,title=corify-record::message%0Anote
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_REPORT_WORKFLOWCOMMAND_H
#define CORIFY_REPORT_WORKFLOWCOMMAND_H

#include "corify/Check/CheckReport.h"
#include "llvm/Support/raw_ostream.h"

namespace corify::report {

/// Command is error, warning or notice; Message has been made printable, but
/// for its ends of lines.
void writeCommand(llvm::raw_ostream &OS, llvm::StringRef Command,
                  const check::SourcePlace &Place, llvm::StringRef Title,
                  llvm::StringRef Message);

} // namespace corify::report

#endif
