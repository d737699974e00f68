//===- BTFExt.h - a view of .BTF.ext ----------------------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
//   header: magic:16 version:8 flags:8 hdr_len:32
//           func_info_off:32 _len:32  line_info_off:32 _len:32
//           core_relo_off:32 _len:32      (absent in the oldest headers)
//
//   each of the three:  rec_size:32, then for each ELF section
//           sec_name_off:32 num_info:32, then num_info records of rec_size
//
// Records may be longer than what is known of them (rec_size says); the rest is
// skipped.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_BTF_BTFEXT_H
#define CORIFY_BTF_BTFEXT_H

#include "corify/BTF/BTF.h"
#include <array>

namespace corify::btf {

/// The numbers are the format's (enum bpf_core_relo_kind).
enum class RelocationKind : uint32_t {
  FieldByteOffset = 0,
  FieldByteSize = 1,
  FieldExists = 2,
  FieldSigned = 3,
  FieldLShiftU64 = 4,
  FieldRShiftU64 = 5,
  TypeIDLocal = 6,
  TypeIDTarget = 7,
  TypeExists = 8,
  TypeSize = 9,
  EnumvalExists = 10,
  EnumvalValue = 11,
  TypeMatches = 12,
};
constexpr unsigned RelocationKindCount = 13;

/// libbpf's short name: "byte_off", "type_exists"; "unknown" beyond the last.
llvm::StringRef relocationKindName(RelocationKind K);

struct CoreRecord {
  /// In bytes from the ELF section's start.
  uint32_t InsnOffset = 0;
  TypeID Type = 0;
  /// Of the access string, in .BTF's strings.
  uint32_t Access = 0;
  RelocationKind Kind = RelocationKind::FieldByteOffset;
};

struct FunctionInfo {
  uint32_t InsnOffset = 0;
  TypeID Type = 0;
};

struct LineInfo {
  uint32_t InsnOffset = 0;
  /// Offsets in .BTF's strings: the file's name, the line's text.
  uint32_t File = 0, Text = 0;
  uint32_t Line = 0, Column = 0;
};

/// What .BTF.ext says of one ELF section, in the file's order.
template <typename RecordT> struct ExtSection {
  llvm::StringRef Name;
  std::vector<RecordT> Records;
};

struct BTFExt {
  /// What the header says: in bytes from the section's start, function infos,
  /// line infos, CO-RE records; those that have none are empty.
  struct Range {
    uint64_t Begin = 0, End = 0;
  };
  std::array<Range, 3> Parts;
  uint64_t HeaderLength = 0, Size = 0;

  std::vector<ExtSection<FunctionInfo>> Functions;
  std::vector<ExtSection<LineInfo>> Lines;
  std::vector<ExtSection<CoreRecord>> Relocations;

  /// Strings are of Types, which must outlive the result. Errors name
  /// ".BTF.ext" and the offset.
  static llvm::Expected<BTFExt> parse(llvm::StringRef Bytes, const BTF &Types);
};

} // namespace corify::btf

#endif
