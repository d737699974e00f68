//===- KernelRecords.cpp - which records are the kernel's -----------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Source/KernelRecords.h"
#include "clang/AST/Attr.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/Path.h"

using namespace clang;
using namespace llvm;

namespace corify {

Expected<KernelRecords> KernelRecords::create(StringRef Glob) {
  auto Text = std::make_unique<std::string>(Glob);
  Expected<GlobPattern> Pattern = GlobPattern::create(*Text);
  if (!Pattern)
    return Pattern.takeError();
  return KernelRecords(std::move(Text), std::move(*Pattern));
}

bool KernelRecords::isRelocatedByClang(const RecordDecl *Record) {
  return Record->hasAttr<BPFPreserveAccessIndexAttr>();
}

bool KernelRecords::isInKernelHeader(const RecordDecl *Definition) const {
  const SourceManager &SM = Context->getSourceManager();
  PresumedLoc Loc =
      SM.getPresumedLoc(SM.getExpansionLoc(Definition->getLocation()));
  if (Loc.isInvalid())
    return false;
  StringRef Path = Loc.getFilename();
  return Glob.match(Path) || Glob.match(sys::path::filename(Path));
}

StringRef essentialName(const RecordDecl *Record) {
  return Record->getIdentifier() ? essentialName(Record->getName()) : "";
}

StringRef essentialName(StringRef Name) {
  for (size_t I = Name.find("___", 1); I != StringRef::npos;
       I = Name.find("___", I + 1))
    if (I + 3 < Name.size() && Name[I - 1] != '_' && Name[I + 3] != '_')
      return Name.take_front(I);
  return Name;
}

/// `struct task_struct___old` stands for the kernel's `struct task_struct`.
static bool isFlavor(const RecordDecl *Record) {
  return Record->getIdentifier() && essentialName(Record) != Record->getName();
}

bool KernelRecords::isKernelRecord(const RecordDecl *Record) const {
  const RecordDecl *Definition = Record->getDefinition();
  if (!Definition)
    return false;
  auto [It, IsNew] = Known.try_emplace(Definition, false);
  if (IsNew)
    It->second = isRelocatedByClang(Definition) || isFlavor(Definition) ||
                 isInKernelHeader(Definition);
  return It->second;
}

bool KernelRecords::isKernelRecord(QualType Type) const {
  const RecordDecl *Record = Type->getAsRecordDecl();
  return Record && isKernelRecord(Record);
}

bool KernelRecords::isContextRecord(QualType Type) {
  const RecordDecl *Record = Type->getAsRecordDecl();
  if (!Record || !Record->getIdentifier())
    return false;
  // linux/bpf.h, and the members of `enum bpf_prog_type` that name a context.
  static const StringSet<> Names = {
      "__sk_buff", "xdp_md", "bpf_sock", "bpf_tcp_sock", "bpf_sock_addr",
      "bpf_sock_ops", "sk_msg_md", "sk_reuseport_md", "bpf_sk_lookup",
      "bpf_sysctl", "bpf_sockopt", "bpf_cgroup_dev_ctx", "bpf_perf_event_data",
      "bpf_raw_tracepoint_args", "bpf_flow_keys", "bpf_nf_ctx",
      // Reached from the context of every iterator; read by direct loads
      // only, and handed on to bpf_seq_printf() and its like.
      "bpf_iter_meta"};
  StringRef Name = Record->getName();
  return Names.contains(Name) || Name.starts_with("bpf_iter__");
}

} // namespace corify
