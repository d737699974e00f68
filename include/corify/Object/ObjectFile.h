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
#include <optional>
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
  /// As libbpf gives it to the kernel, which refuses one outside.
  int64_t Offset = 0;
};

struct CodeSection {
  std::string Name;
  uint32_t ELFIndex = 0;
  /// In bytes; a linker starts each file's piece at a multiple.
  uint64_t Alignment = InstructionSize;
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
  /// A hidden one is static for the verifier, and so is any without BTF.
  bool IsGlobal = false;
  bool IsWeak = false;
  /// By its symbol, whatever its BTF says.
  bool IsStatic = false;
  /// FUNC in the object's BTF, 0 if there is none.
  btf::TypeID Type = 0;
  /// How many it takes by its BTF, 5 at most; 5 without any.
  uint8_t Arguments = 5;
};

/// Code that no symbol has: what linking left of a weak function whose place
/// another file's took. No loader looks at it.
struct Leftover {
  /// By its function info.
  std::string Name;
  /// Index in Sections; up to the next one or the next function.
  uint32_t Section = 0;
  uint32_t First = 0, Count = 0;
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
constexpr uint32_t NoSection = ~0u;

/// A function pointer of a struct_ops map that is set to a program.
struct StructOpsMember {
  /// Index and name in the record, as the object's BTF has it.
  uint32_t Member = 0;
  std::string Name;
  /// Index in Programs.
  uint32_t Program = 0;
};

struct Map {
  std::string Name;
  /// enum bpf_map_type; 0 where the definition does not say.
  uint32_t Type = 0;
  uint32_t KeySize = 0, ValueSize = 0, MaxEntries = 0, Flags = 0;
  /// In the object's BTF; 0 where only a size is said.
  btf::TypeID KeyType = 0, ValueType = 0;
  /// Of a map of maps: the definition of those in it; else empty.
  std::vector<Map> Inner;
  /// What `values` starts with: indices in Maps, or in Programs for a program
  /// array.
  std::vector<uint32_t> Values;

  // Of struct_ops:
  /// The kernel's record ("tcp_congestion_ops"), without a flavor.
  std::string StructOps;
  /// The object's initial value of it, of ValueType.
  std::vector<uint8_t> Bytes;
  std::vector<StructOpsMember> Members;
  /// SEC("?.struct_ops"): created only when the loader is told to.
  bool IsOptional = false;

  bool isStructOps() const { return Type == StructOpsType; }
  static constexpr uint32_t StructOpsType = 26;
};

struct DataSection {
  /// JumpTable: addresses of instructions, for indirect jumps. Arena: what a
  /// map of that type starts with.
  enum Kind : uint8_t { ReadOnly, Writable, Zeroed, Kconfig, JumpTable, Arena };
  std::string Name;
  uint32_t ELFIndex = 0;
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
    /// Another object's function, variable or map, for a linker to supply;
    /// loaders refuse it.
    Unlinked,
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
  /// Of SEC("fentry/MODULE:NAME"): only there; "" for the kernel, then any.
  std::string Module;
  /// SEC("fentry") alone, and any freplace: the loading program names the
  /// target.
  bool IsLeftOpen = false;
};

struct Program {
  /// Index in Functions.
  uint32_t Function = 0;
  /// As in the source, '?' and all: "?kprobe/foo".
  std::string Section;
  /// enum bpf_prog_type's name without BPF_PROG_TYPE_: "KPROBE"; "" for one
  /// that libbpf does not know.
  std::string Type;
  /// enum bpf_attach_type's without BPF_: "TRACE_FENTRY"; "" for none.
  std::string AttachType;
  bool IsSleepable = false;
  /// libbpf loads it only when told to: SEC("?…").
  bool IsOptional = false;
  AttachTarget Attach;
};

/// What is wrong with an object that can be read: for findings.
struct Fault {
  std::string Section;
  /// In bytes, from the section's start.
  uint64_t Offset = 0;
  std::string Message;
  /// libbpf refuses the object for it; else it ignores what is there.
  bool IsFatal = false;
};

/// Any section of the file: for what BTF says of sections.
struct SectionSize {
  std::string Name;
  uint64_t Size = 0;
};

/// A symbol of the file's own that has a name: a function, a variable, a map.
/// Strings are the file's.
struct Definition {
  llvm::StringRef Name, Section;
  /// In bytes, from the section's start.
  uint64_t Offset = 0;
  bool IsLocal = false, IsWeak = false;
};

class ObjectFile {
public:
  /// What lacks definitions that a linker may still supply is an object only
  /// for who asks for it.
  enum class Stage : uint8_t { Loadable, Linkable };

  /// Errors name the file, the section and the offset.
  static llvm::Expected<std::unique_ptr<ObjectFile>>
  open(llvm::StringRef Path, Stage S = Stage::Loadable);
  static llvm::Expected<std::unique_ptr<ObjectFile>>
  parse(std::unique_ptr<llvm::MemoryBuffer> Bytes, Stage S = Stage::Loadable);

  std::string Path;
  llvm::endianness Order = llvm::endianness::little;
  std::string License;
  std::vector<CodeSection> Sections;
  std::vector<Function> Functions;
  /// By place.
  std::vector<Leftover> Leftovers;
  std::vector<Program> Programs;
  std::vector<Map> Maps;
  std::vector<DataSection> Data;
  std::vector<Extern> Externs;
  /// In .BTF.ext's order.
  std::vector<Record> Records;
  std::vector<Fault> Faults;
  std::vector<SectionSize> AllSections;
  /// In the order of the symbol table.
  std::vector<Definition> Definitions;
  /// An object without .BTF has an empty table and no records.
  btf::BTF Types;
  btf::BTFExt Ext;
  bool HasBTF = false;
  /// The bytes of .corify.records, for lib/Prove; none of plain clang's.
  std::optional<llvm::StringRef> ExpectedRecords;

  /// The function that has the instruction; NoFunction if none.
  uint32_t functionAt(uint32_t Section, uint32_t Insn) const;
  /// Whose code the instruction was; null where a function has it, or nothing.
  const Leftover *leftoverAt(uint32_t Section, uint32_t Insn) const;
  /// Where the instruction comes from: the line info at or before it in its
  /// function. Null if there is none.
  const btf::LineInfo *lineAt(uint32_t Section, uint32_t Insn) const;
  /// A variable of a data section, from the DATASEC.
  struct Variable {
    llvm::StringRef Name;
    /// Index in Data.
    uint32_t Data = 0;
    uint32_t Offset = 0, Size = 0;
    /// Of its value, VAR's behind it.
    btf::TypeID Type = 0;
  };
  /// By Data and Offset, ascending.
  std::vector<Variable> Variables;
  std::optional<Variable> findVariable(llvm::StringRef Name) const;
  /// The variable that covers the byte, "" if none does.
  llvm::StringRef variableAt(uint32_t Data, uint32_t Offset) const;

  /// Index in Sections of the ELF section; NoSection if it holds no code.
  uint32_t findSection(uint32_t ELFIndex) const;

private:
  std::unique_ptr<llvm::MemoryBuffer> Buffer;
  /// Of each code section, by instruction.
  std::vector<std::vector<const btf::LineInfo *>> Lines;
  friend class ObjectReader;
};

} // namespace corify::object

#endif
