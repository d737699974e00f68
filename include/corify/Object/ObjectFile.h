//===- ObjectFile.h - a BPF object, taken apart -----------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What libbpf makes of an ELF file before it asks any kernel: sections of
// instructions, functions in them, which of them are programs, and what each
// instruction refers to. Both byte orders.
//
//   ObjectFile
//     Sections  code: instructions and their references
//       ^ Functions  a piece of a section each
//           ^ Programs   a function with a SEC() name
//     Data      .rodata, .data, .bss, .kconfig
//     Maps, Externs
//     Types, Ext  .BTF and .BTF.ext
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_OBJECT_OBJECTFILE_H
#define CORIFY_OBJECT_OBJECTFILE_H

#include "corify/BTF/BTF.h"
#include "corify/BTF/BTFExt.h"
#include "corify/Relocate/Instruction.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/MemoryBuffer.h"
#include <memory>
#include <string>
#include <vector>

namespace corify::object {

/// What an instruction refers to, from ELF relocations or from a call's own
/// displacement.
struct Reference {
  enum Kind : uint8_t {
    /// A call of, or the address of, a function of this object.
    Function,
    /// The address of a map of .maps.
    Map,
    /// An address in a data section; Offset is where in it.
    Data,
    /// Of an extern: a kfunc called, a kernel variable's address, a kconfig
    /// value's address.
    Extern,
  };
  /// Counted in instructions from the section's start.
  uint32_t Insn = 0;
  Kind What = Function;
  /// Index in the object's Functions, Maps, Data or Externs.
  uint32_t Index = 0;
  int64_t Offset = 0;
};

struct CodeSection {
  std::string Name;
  uint32_t ELFIndex = 0;
  std::vector<Instruction> Insns;
  /// By Insn, ascending; at most one an instruction.
  std::vector<Reference> References;

  const Reference *findReference(uint32_t Insn) const;
};

struct Function {
  std::string Name;
  /// Index in Sections; the piece [First, First + Count) of it.
  uint32_t Section = 0;
  uint32_t First = 0, Count = 0;
  /// Other than a static one it is verified by itself, with unknown arguments.
  bool IsGlobal = false;
  bool IsWeak = false;
  /// FUNC in the object's BTF, 0 if there is none.
  btf::TypeID Type = 0;
};

/// One CO-RE record, with its place.
struct Record {
  btf::CoreRecord Raw;
  uint32_t Section = 0;
  /// From the section's start.
  uint32_t Insn = 0;
  /// Index in Functions; NoFunction for one that a dropped function left.
  uint32_t Function = 0;
  /// Its number in its section's part of .BTF.ext, as libbpf counts ("relo
  /// #N").
  uint32_t Number = 0;
};
constexpr uint32_t NoFunction = ~0u;

struct Map {
  std::string Name;
  /// enum bpf_map_type; 0 where the definition does not say.
  uint32_t Type = 0;
  uint32_t KeySize = 0, ValueSize = 0, MaxEntries = 0, Flags = 0;
  /// Type::StructOps: the kernel's record ("tcp_congestion_ops").
  std::string StructOps;
};

struct DataSection {
  enum Kind : uint8_t { ReadOnly, Writable, Zeroed, Kconfig };
  std::string Name;
  Kind What = Writable;
  /// The bytes; empty and Size only for Zeroed and Kconfig.
  std::vector<uint8_t> Bytes;
  uint64_t Size = 0;
  /// DATASEC in the object's BTF, 0 if there is none.
  btf::TypeID Type = 0;
  /// Offsets of values that are addresses of something (ELF relocations in
  /// the section); what is there is not a constant.
  std::vector<uint32_t> Relocated;
};

struct Extern {
  enum Kind : uint8_t {
    /// A function of the kernel, typed by its FUNC.
    Kfunc,
    /// A variable of the kernel with a type (VAR).
    TypedKsym,
    /// A symbol of /proc/kallsyms: extern const void.
    TypelessKsym,
    /// extern … __kconfig, LINUX_KERNEL_VERSION and the like.
    Kconfig,
  };
  std::string Name;
  Kind What = Kfunc;
  bool IsWeak = false;
  /// VAR or FUNC in the object's BTF.
  btf::TypeID Type = 0;
  /// Kconfig: where in the .kconfig data section, and how many bytes.
  uint32_t Offset = 0, Size = 0;
};

/// What BTF of a kernel must have for a program to be loaded, by its SEC().
struct AttachTarget {
  /// Looked for as FUNC, or as typedef ("btf_trace_NAME"); "" if none is
  /// needed.
  std::string Name;
  btf::Kind Kind = btf::Kind::Func;
};

struct Program {
  /// Index in Functions.
  uint32_t Function = 0;
  /// As in the source, '?' and all: "?kprobe/foo".
  std::string Section;
  /// enum bpf_prog_type's name without BPF_PROG_TYPE_: "KPROBE"; "" for one
  /// that libbpf does not know.
  std::string Type;
  /// libbpf loads it only when told to: SEC("?…").
  bool IsOptional = false;
  AttachTarget Attach;
};

class ObjectFile {
public:
  /// Errors name the file, the section and the offset.
  static llvm::Expected<std::unique_ptr<ObjectFile>> open(llvm::StringRef Path);
  static llvm::Expected<std::unique_ptr<ObjectFile>>
  parse(std::unique_ptr<llvm::MemoryBuffer> Bytes);

  std::string Path;
  llvm::endianness Order = llvm::endianness::little;
  std::string License;
  std::vector<CodeSection> Sections;
  std::vector<Function> Functions;
  std::vector<Program> Programs;
  std::vector<Map> Maps;
  std::vector<DataSection> Data;
  std::vector<Extern> Externs;
  /// In .BTF.ext's order.
  std::vector<Record> Records;
  /// An object without .BTF has an empty table and no records.
  btf::BTF Types;
  btf::BTFExt Ext;
  bool HasBTF = false;

  /// The function that has the instruction; NoFunction if none.
  uint32_t functionAt(uint32_t Section, uint32_t Insn) const;
  /// Where the instruction comes from: the line info at or before it in its
  /// function. Null if there is none.
  const btf::LineInfo *lineAt(uint32_t Section, uint32_t Insn) const;
  /// A variable of a data section by its name, from the DATASEC; the section's
  /// index, offset and size.
  struct Variable {
    uint32_t Data = 0;
    uint32_t Offset = 0, Size = 0;
    btf::TypeID Type = 0;
  };
  std::optional<Variable> findVariable(llvm::StringRef Name) const;
  /// The variable that covers the byte, "" if none does.
  llvm::StringRef variableAt(uint32_t Data, uint32_t Offset) const;

private:
  std::unique_ptr<llvm::MemoryBuffer> Buffer;
  friend class ObjectReader;
};

} // namespace corify::object

#endif
