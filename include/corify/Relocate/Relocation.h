//===- Relocation.h - what a CO-RE record becomes on a kernel ---*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A record names a type of the object's BTF, an access string and a kind. Many
// records ask for the same; what they ask for is a spec, parsed once an object
// and resolved once a kernel:
//
//   RelocationPlan Plan(ObjectBTF, Rules);
//   unsigned Spec = Plan.add(Record);              // for each record, in the
//                                                  // order of .BTF.ext
//   std::vector<Outcome> Outcomes = Plan.resolve(KernelBTF);  // for each
//   kernel Patch P = patch(Instructions, Outcomes[Spec]); // for each record
//
// The rules are those of libbpf's relo_core.c or of cilium/ebpf's btf/core.go.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_RELOCATE_RELOCATION_H
#define CORIFY_RELOCATE_RELOCATION_H

#include "corify/BTF/BTF.h"
#include "corify/BTF/BTFExt.h"
#include "corify/Relocate/Instruction.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringMap.h"
#include <string>
#include <vector>

namespace corify::relocate {

/// Whose rules, and of which version: libbpf 1.6 takes an array's element for
/// the size of a load, older ones the array.
struct LoaderRules {
  enum Family : uint8_t { Libbpf, Cilium } Loader = Libbpf;
  /// major * 100 + minor, of libbpf; the newest unless said otherwise.
  unsigned Version = 107;
};

/// "libbpf", "libbpf-1.1", "cilium".
llvm::Expected<LoaderRules> parseLoader(llvm::StringRef Name);

enum class Status : uint8_t {
  /// Resolved; an existence check always is.
  Ok,
  /// The target has no such thing: the instruction is poisoned.
  Missing,
  /// Candidates disagree: the loader gives up.
  Ambiguous,
  /// What the target has cannot be patched into the instruction, or the record
  /// is none: the instruction is poisoned or the loader gives up.
  Unsupported,
};

enum class Reason : uint8_t {
  None,
  TypeAbsent,
  FieldAbsent,
  /// The field has its name and another kind: a struct is an int now.
  KindChanged,
  /// An array of the target is shorter than the index.
  OutOfBounds,
  EnumeratorAbsent,
  /// Candidates disagree in offset, value or outcome.
  Ambiguous,
  /// A load or store cannot take the target's size: signed, a record, or none
  /// of 1, 2, 4, 8.
  SizeChange,
  /// The value does not fit the instruction: an offset above 32767.
  TooLarge,
  /// A bit-field that no load of 8 bytes covers.
  BitField,
  /// The root type has no name.
  Anonymous,
  /// The record itself: its type, access string, kind or instruction.
  BadRecord,
  /// The instruction's present value is not the object's own.
  StaleValue,
  /// The target's BTF cannot be followed (size, depth, reference).
  BadTarget,
};

/// One step of a spec: an array index (the first is the root's), or a named
/// member. Anonymous members on the way are part of no step.
struct Accessor {
  /// The array's element type, or the record that has the member; resolved.
  btf::TypeID Type = 0;
  uint32_t Index = 0;
  /// Empty for an array index.
  llvm::StringRef Name;
};

struct Spec {
  btf::RelocationKind Kind = btf::RelocationKind::FieldByteOffset;
  btf::TypeID Root = 0;
  llvm::StringRef Access;
  /// The access string's numbers.
  llvm::SmallVector<int32_t, 4> Raw;
  llvm::SmallVector<Accessor, 4> Path;
  /// Whether Path is all of Access: cilium/ebpf takes one that leads nowhere.
  bool IsWalked = true;
  /// Of the field, from the root; of 32 bits, as the loader has it.
  uint64_t BitOffset = 0;
  /// Not None: no loader takes it, and Fault says why.
  Reason Broken = Reason::None;
  std::string Fault;
};

/// What a spec is on one kernel, before any instruction is looked at.
struct Outcome {
  relocate::Status Status = Status::Ok;
  relocate::Reason Reason = Reason::None;
  /// The loader refuses the object, whether the record is reached or not.
  bool IsFatal = false;
  /// The instruction is replaced by one that the verifier refuses.
  bool IsPoison = false;
  /// The instruction's present value must be Local.
  bool Validates = true;
  /// For loads and stores: the size cannot change from LocalSize to
  /// TargetSize; other instructions do not care.
  bool FailsSizeChange = false;
  uint32_t LocalSize = 0, TargetSize = 0;
  /// The value by the object's own BTF, and the one that is patched in.
  uint64_t Local = 0, Value = 0;
  /// The (first) candidate that matched; 0 if none did.
  btf::TypeID Target = 0;
  /// For explain(). Where none matched, the one that came closest, or with
  /// TypeAbsent a type of the name and another kind; where they disagree, the
  /// one that disagrees with Target.
  btf::TypeID Other = 0;
  /// The table of both: the kernel's or a module's. Null without them.
  const btf::BTF *Table = nullptr;
};

/// What a spec is by the object's own BTF.
struct LocalValue {
  uint64_t Value = 0;
  /// Of a load or store, and the type that it is the size of.
  uint32_t Size = 0;
  btf::TypeID SizeOf = 0;
  bool Validates = true;
};

/// The specs of one root type, in order: they share their candidates.
struct SpecGroup {
  btf::TypeID Root = 0;
  btf::Kind Kind = btf::Kind::Void;
  /// Without the flavor, as the plan's loader has it.
  llvm::StringRef Name;
  std::vector<unsigned> Specs;
};

class RelocationPlan;

/// The essential names that plans ask for. To be complete before it is used,
/// then shared by all threads.
class WantedNames {
public:
  /// All plans have the same rules; this one has got all its records.
  void add(const RelocationPlan &Plan);
  /// For BTF::parse(): all that NamedTypes will look for.
  void addTo(btf::NameFilter &Filter) const;

private:
  friend class NamedTypes;

  LoaderRules Rules;
  /// Of the types to look at, a bit each.
  uint32_t Kinds = 0;
  llvm::StringMap<unsigned> Numbers;
};

/// The types of those names in a kernel and its modules, found in one walk for
/// all plans; a short one where the BTF was parsed with a filter for them.
class NamedTypes {
public:
  /// All must outlive the result.
  NamedTypes(const WantedNames &Names, const btf::BTF &Kernel,
             llvm::ArrayRef<const btf::BTF *> Modules = {});

  struct NamedType {
    btf::TypeID ID = 0;
    btf::Kind Kind = btf::Kind::Void;
  };
  /// The kernel's, then the modules'.
  size_t tableCount() const { return Tables.size(); }
  const btf::BTF &table(size_t Number) const { return *Tables[Number].Types; }
  /// In the order of ids. The name is one that was asked for.
  llvm::ArrayRef<NamedType> find(size_t Table, llvm::StringRef Name) const;

private:
  struct Table {
    const btf::BTF *Types = nullptr;
    /// By the name's number.
    std::vector<llvm::SmallVector<NamedType, 1>> ByName;
  };
  void walk(Table &T) const;

  const WantedNames &Names;
  std::vector<Table> Tables;
};

/// The existence check of a record that names a value (1) or nothing (0) is Ok
/// even where Reason says what is not there, and so is what the loader makes 0
/// of (type_size and target_type_id of an absent type, with libbpf).
///
/// cilium/ebpf resolves program by program, and which records a program has
/// decides between candidates: there, make one plan a program.
class RelocationPlan {
public:
  /// Local must outlive the plan.
  RelocationPlan(const btf::BTF &Local, LoaderRules Rules);

  /// The number of the record's spec; the same for records that ask the same.
  /// To be called in the order of .BTF.ext: candidates that do not match a
  /// record are no candidates for those after it.
  unsigned add(const btf::CoreRecord &Record);

  llvm::ArrayRef<Spec> specs() const { return Specs; }
  /// By spec, whoever the loader: what the compiler was to write. Nothing of
  /// those that are broken.
  llvm::ArrayRef<LocalValue> locals() const { return Locals; }
  llvm::ArrayRef<SpecGroup> groups() const { return Groups; }
  const btf::BTF &local() const { return Local; }
  const LoaderRules &rules() const { return Rules; }

  /// One outcome a spec. Costs one walk over the target's types, whatever the
  /// number of specs. Safe to call from several threads at once.
  std::vector<Outcome> resolve(const btf::BTF &Target) const;
  /// As resolve(); a kernel's modules after it: libbpf looks there for what
  /// the kernel itself has no candidates for.
  std::vector<Outcome> resolve(const btf::BTF &Kernel,
                               llvm::ArrayRef<const btf::BTF *> Modules) const;
  /// The same without the walk: for many plans on one kernel.
  std::vector<Outcome> resolve(const NamedTypes &Kernel) const;

  /// "task_struct::group_leader", "bpf_func_id::BPF_FUNC_loop", "bpf_ringbuf".
  std::string path(unsigned Spec) const;
  /// "struct task_struct", "enum bpf_func_id", "typedef u64".
  std::string typeName(unsigned Spec) const;
  /// Why the outcome is no Ok, for people, and what of that name the target has
  /// now: "struct task_struct has no field 'pids'; 'thread_pid' …". "" for Ok
  /// without a reason.
  std::string explain(unsigned Spec, const Outcome &O,
                      const btf::BTF &Target) const;
  /// The guard that would let the record be unresolved:
  /// "bpf_core_field_exists(((struct task_struct *)0)->pids)".
  std::string guard(unsigned Spec) const;

private:
  void prepare(unsigned Spec);

  const btf::BTF &Local;
  LoaderRules Rules;
  std::vector<Spec> Specs;
  /// Of each spec: its value, and how many records ask for it.
  std::vector<LocalValue> Locals;
  std::vector<unsigned> Uses;
  std::vector<SpecGroup> Groups;
  llvm::DenseMap<btf::TypeID, unsigned> GroupOf;
  llvm::DenseMap<std::pair<uint64_t, uint32_t>, unsigned> Known;
};

/// What a record makes of its instruction.
struct Patch {
  relocate::Status Status = Status::Ok;
  relocate::Reason Reason = Reason::None;
  bool IsFatal = false;
  bool IsPoison = false;
  /// The value that is patched in, as libbpf's debug log has it.
  uint64_t Value = 0;
  /// The instruction afterwards; the second is ldimm64's.
  Instruction After[2];
};

/// Next is the instruction after (ldimm64 has two), or null at the end.
Patch patch(const Instruction &Insn, const Instruction *Next, const Outcome &O,
            const LoaderRules &Rules);

/// Without the flavor: "task_struct" of "task_struct___old"; three underscores
/// between other characters, the last such place.
llvm::StringRef essentialName(llvm::StringRef Name);

/// libbpf's bpf_core_types_are_compat: kinds, and what functions take and
/// return; no names. False where it gives up.
bool isCompatible(const btf::BTF &Local, btf::TypeID LocalID,
                  const btf::BTF &Target, btf::TypeID TargetID);

} // namespace corify::relocate

#endif
