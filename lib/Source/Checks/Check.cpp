//===- Check.cpp - what several checks ask --------------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Check.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/StringSet.h"

using namespace clang;
using namespace llvm;

namespace corify {

bool Check::isNew(Diag D, SourceLocation Loc) {
  return Context.Report.isEnabled(D) &&
         Context.Reported.insert({D, fileLocation(Context, Loc)}).second;
}

bool isCertainlyUntyped(Provenance P) {
  return (P & ~NullMarks) == Provenance::Kernel;
}

bool isCertainlyKernel(Provenance P) {
  P &= ~Marks;
  return P != Provenance::None && (P & ~KernelMemory) == Provenance::None;
}

bool isCertainlyUser(Provenance P) { return (P & ~Marks) == Provenance::User; }

static const StringSet<> &agreedRecords() {
  static const StringSet<> Names = {
#define CORIFY_AGREED_RECORD(NAME) NAME,
#include "AgreedRecords.def"
      // Of the kernel's own, those that have been what they are for longer
      // than there is BPF.
      "list_head", "hlist_head", "hlist_node", "rb_node", "rb_root",
      "callback_head", "timespec64", "sockaddr", "sockaddr_storage",
      "user_pt_regs", "vlan_hdr", "trace_entry",
      // Parts of packets, and what bpf_skb_set_tunnel_opt() takes.
      "geneve_opt", "nd_msg", "rs_msg", "ra_msg", "rd_msg", "mld_msg",
      "ptp_header", "vxlan_metadata"};
  return Names;
}

bool hasAgreedLayout(const RecordDecl *Record) {
  StringRef Name = essentialName(Record);
  // `kuid_t`, `atomic_t`, `spinlock_t` have no tags and are one number each.
  return Name.empty() || agreedRecords().contains(Name) ||
         Name.starts_with("bpf_") || Name.starts_with("trace_event_raw_") ||
         Name.starts_with("syscall_trace_") || Name.ends_with("hdr");
}

bool isInternalRecord(const KernelRecords &Records, QualType Type) {
  const RecordDecl *Record = Type.isNull() ? nullptr : Type->getAsRecordDecl();
  return Record && Records.isKernelRecord(Record) &&
         !KernelRecords::isContextRecord(Type) && !isRegisters(Type) &&
         !hasAgreedLayout(Record);
}

const Expr *withoutCasts(const Expr *E) {
  E = E->IgnoreParens();
  const auto *Cast = dyn_cast<CastExpr>(E);
  bool IsConversion =
      Cast && Cast->getSubExpr()->isPRValue() && Cast->isPRValue();
  return IsConversion ? withoutCasts(Cast->getSubExpr()) : E;
}

SourceLocation fileLocation(const CheckContext &Context, SourceLocation Loc) {
  return Context.AST.getSourceManager().getFileLoc(Loc);
}

StringRef textOf(const CheckContext &Context, const Expr *E) {
  SourceRange Range = E->getSourceRange();
  const SourceManager &Sources = Context.AST.getSourceManager();
  if (Range.getBegin().isMacroID() || Range.getEnd().isMacroID() ||
      !Sources.isWrittenInSameFile(Range.getBegin(), Range.getEnd()))
    return "";
  return Lexer::getSourceText(CharSourceRange::getTokenRange(Range), Sources,
                              Context.AST.getLangOpts());
}

} // namespace corify
