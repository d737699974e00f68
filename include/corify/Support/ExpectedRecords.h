//===- ExpectedRecords.h - the section .corify.records ----------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What the compiler leaves in an object for those who check it later: each
// relocated access of each function, as it was when its code was done. The
// section is no part of the program and has no relocations. Linkers put
// sections of one name one after the other, with zeros between them at most;
// so each compilation's list stands for itself:
//
//   header      magic:32 version:16 header_size:16
//               size:32        of the list, header and all
//               checksum:32    CRC-32 of what follows it in the list
//               functions:32 records:32 strings:32    (the last in bytes)
//   functions   name:32 records:32
//   records     type:32 access:32 path:32 kind:32
//               file:32 line:32 column:32 zero:32
//               value:64
//   strings     each with a zero behind it
//
// Records are in the order of functions and of instructions. name, type, … are
// offsets in the list's own strings. Integers have the object's byte order and
// no alignment.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_SUPPORT_EXPECTEDRECORDS_H
#define CORIFY_SUPPORT_EXPECTEDRECORDS_H

#include "llvm/ADT/StringRef.h"
#include <cstdint>

namespace corify::expected {

inline constexpr llvm::StringLiteral SectionName = ".corify.records";

/// No byte of it is zero, so that padding is none.
constexpr uint32_t Magic = 0x4c435243;
constexpr uint16_t Version = 1;
constexpr unsigned HeaderSize = 28, FunctionSize = 8, RecordSize = 40;
/// Where in the header.
constexpr unsigned SizeAt = 8, ChecksumAt = 12;

/// Of linkers between lists.
constexpr unsigned MaxPadding = 15;

/// The kinds whose value is an id of the object's own types: linkers renumber
/// them, and there is none in the list.
constexpr uint32_t TypeIDLocalKind = 6, TypeIDTargetKind = 7;

} // namespace corify::expected

#endif
