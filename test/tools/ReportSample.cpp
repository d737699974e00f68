//===- ReportSample.cpp - reports as a check would make them --------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ReportSample.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;
using namespace corify::check;

namespace {

struct KernelFile {
  StringRef Name, Release, Arch;
};

/// A record of the sample: what it asks, where, and on which kernels it is not
/// there: those older than Since, or from Until on (major * 100 + minor).
struct Ask {
  StringRef Type, Access, Path, Kind;
  unsigned Line;
  StringRef Text;
  unsigned Since, Until;
  StringRef Reason, Guard;
  bool IsGuarded;
};

} // namespace

static constexpr KernelFile KernelFiles[] = {
    {"4.18.0-147.5.1.el8_1-centos-arm64", "4.18.0-147.5.1.el8_1", "arm64"},
    {"4.19.90-2107.6.0.0248.35.oe1-bclinux-amd64", "4.19.90-2107.6.0", "amd64"},
    {"5.10.223-deb11-arm64", "5.10.223", "arm64"},
    {"5.10.223-deb11-rt-amd64", "5.10.223", "amd64"},
    {"5.10.262-deb11-amd64", "5.10.262", "amd64"},
    {"5.15-test-amd64", "5.15", "amd64"},
    {"5.19.0-rc3-test-amd64", "5.19.0-rc3", "amd64"},
    {"5.4-test-amd64", "5.4", "amd64"},
    {"6.1.176-deb12-686pae-i386", "6.1.176", "i386"},
    {"6.1.192-deb12-amd64", "6.1.192", "amd64"},
    {"6.1.192-deb12-arm64", "6.1.192", "arm64"},
    {"6.12.107-deb13-riscv64", "6.12.107", "riscv64"},
    {"6.12.107-deb13-s390x", "6.12.107", "s390x"},
    {"6.12.117-deb13-amd64", "6.12.117", "amd64"},
    {"6.18.44-fc-v657-amd64", "6.18.44", "amd64"},
    {"6.19.14-deb13-amd64", "6.19.14", "amd64"},
    {"6.8-test-amd64", "6.8", "amd64"},
    {"7.0.13-deb13-cloud-amd64", "7.0.13", "amd64"},
    {"7.2.13-deb14-arm64", "7.2.13", "arm64"},
    {"7.3.4-deb13-amd64", "7.3.4", "amd64"},
};

static constexpr unsigned Always = 0, Never = 9999;

static constexpr Ask Asks[] = {
    {"struct task_struct", "0:105", "task_struct::tgid", "byte_off", 41,
     "\tevent->pid = task->tgid;", Always, Never, "", "", false},
    {"struct task_struct", "0:36:2", "task_struct::real_parent", "byte_off", 42,
     "\tevent->ppid = task->real_parent->tgid;", Always, Never, "", "", false},
    {"struct task_struct", "0:1", "task_struct::__state", "byte_off", 52,
     "\t\tstate = task->__state;", 514, Never,
     "struct task_struct has no field '__state'; 'state' (long) is there",
     "bpf_core_field_exists(((struct task_struct *)0)->__state)", true},
    {"struct task_struct___old", "0:0", "task_struct___old::state", "byte_off",
     54, "\t\tstate = ((struct task_struct___old *)task)->state;", Always, 514,
     "struct task_struct has no field 'state'; '__state' (u32) is there",
     "bpf_core_field_exists(((struct task_struct___old *)0)->state)", true},
    {"struct bio", "0:2", "bio::bi_bdev", "byte_off", 77,
     "\tstruct gendisk *disk = bio->bi_bdev->bd_disk;", 512, Never,
     "struct bio has no field 'bi_bdev'; 'bi_disk' (struct gendisk *) is there",
     "bpf_core_field_exists(((struct bio *)0)->bi_bdev)", false},
};

static unsigned seriesOf(const Kernel &K) {
  SmallVector<StringRef> Parts;
  StringRef(K.Release).split(Parts, '.');
  unsigned Major = 0, Minor = 0;
  Parts[0].getAsInteger(10, Major);
  if (Parts.size() > 1)
    Parts[1].take_while(isDigit).getAsInteger(10, Minor);
  return Major * 100 + Minor;
}

static bool isMissing(const Ask &A, const Kernel &K) {
  return seriesOf(K) < A.Since || seriesOf(K) >= A.Until;
}

static Record makeRecord(const Ask &A, StringRef Program, StringRef File,
                         unsigned Spec) {
  Record R;
  R.Program = Program;
  R.Section = "tp_btf/sched_process_exit";
  R.Insn = 4 + 3 * Spec;
  R.Kind = A.Kind;
  R.Type = A.Type;
  R.Access = A.Access;
  R.Path = A.Path;
  R.Local = 800 + uint64_t(8) * Spec;
  unsigned Column = A.Text.rfind(A.Path.rsplit(':').second) + 1;
  R.Place = {File.str(), A.Line, Column, A.Text.str()};
  R.Spec = Spec;
  return R;
}

static void addRecords(ObjectReport &O, ArrayRef<Kernel> Kernels,
                       StringRef Program, StringRef File) {
  for (auto [Index, A] : enumerate(Asks))
    O.Records.push_back(makeRecord(A, Program, File, Index));
  // One of a file that was compiled without lines.
  O.Records.push_back(O.Records[0]);
  O.Records.back().Place = {};
  O.Records.back().Insn = 90;

  for (const Ask &A : Asks) {
    O.Reasons.push_back(A.Reason.str());
    O.Guards.push_back(A.Guard.str());
  }
  O.Specs.resize(std::size(Asks));
  for (const Kernel &K : Kernels) {
    RecordsOnKernel Row;
    Row.Reachable.resize(O.Records.size(), true);
    for (auto [Index, A] : enumerate(Asks)) {
      bool Missing = isMissing(A, K);
      O.Specs[Index].push_back(
          {Missing ? TargetStatus::Missing : TargetStatus::Ok,
           Missing ? unsigned(Index) + 1 : 0,
           Missing ? 0 : 8 * (100 + Index) + seriesOf(K)});
      if (Missing && A.IsGuarded)
        Row.Reachable.reset(Index);
    }
    O.Kernels.push_back(std::move(Row));
  }
}

static Program makeProgram(StringRef Name, StringRef Section,
                           ArrayRef<Kernel> Kernels) {
  Program P;
  P.Name = Name;
  P.Section = Section;
  P.Insns = 20 + 11 * Name.size();
  P.Stack = 24;
  P.ChainStack = 32;
  for (const Kernel &K : Kernels) {
    if (K.Arch == "s390x")
      P.Kernels.push_back({Verdict::Rejected,
                           "the kernel is big-endian, the object little-endian",
                           {}});
    else
      P.Kernels.push_back({Verdict::Ok, "", {24, 8}});
  }
  return P;
}

static void set(Program &P, ArrayRef<Kernel> Kernels, Verdict V, StringRef Why,
                unsigned From, unsigned To) {
  for (auto [K, Of] : enumerate(Kernels))
    if (seriesOf(Of) >= From && seriesOf(Of) < To &&
        P.Kernels[K].Verdict == Verdict::Ok)
      P.Kernels.set(K, {V, Why.str(), P.Kernels[K].Stack});
}

static std::vector<unsigned> kernelsWith(const Program &P, StringRef Why) {
  std::vector<unsigned> Kernels;
  for (auto [K, On] : enumerate(P.Kernels))
    if (On.Why == Why)
      Kernels.push_back(K);
  return Kernels;
}

static ObjectReport makeExitSnoop(ArrayRef<Kernel> Kernels) {
  ObjectReport O;
  O.Path = "exitsnoop.bpf.o";
  Program Exit =
      makeProgram("sched_process_exit", "tp_btf/sched_process_exit", Kernels);
  set(Exit, Kernels, Verdict::Guarded, "'task_struct::__state' is not read",
      Always, 514);
  set(Exit, Kernels, Verdict::Guarded, "'task_struct___old::state' is not read",
      514, Never);
  Program Lost = makeProgram("lost_exits", "?fentry/do_exit", Kernels);
  Lost.IsOptional = true;
  set(Lost, Kernels, Verdict::Rejected, "BTF has no function 'do_exit'", 504,
      505);
  addRecords(O, Kernels, Exit.Name, "src/exitsnoop.bpf.c");
  O.Records.erase(O.Records.begin() + 4);
  for (unsigned K = 0; K != Kernels.size(); ++K) {
    RecordsOnKernel Row = O.Kernels[K];
    Row.Reachable.resize(O.Records.size());
    O.Kernels.set(K, std::move(Row));
  }
  O.Programs = {std::move(Exit), std::move(Lost)};
  return O;
}

static ObjectReport makeBioSnoop(ArrayRef<Kernel> Kernels) {
  ObjectReport O;
  O.Path = "biosnoop.bpf.o";
  std::string Why = "'bio::bi_bdev' is read at src/biosnoop.bpf.c:77";
  Program Start = makeProgram("blk_account_io_start",
                              "fentry/blk_account_io_start", Kernels);
  set(Start, Kernels, Verdict::Rejected, Why, Always, 512);
  set(Start, Kernels, Verdict::Rejected,
      "BTF has no function 'blk_account_io_start'", 605, Never);
  Start.Callees = {"disk_of"};
  Program Done =
      makeProgram("block_rq_complete", "tp_btf/block_rq_complete", Kernels);
  set(Done, Kernels, Verdict::Unknown,
      "gave up after 1000000 instructions at src/biosnoop.bpf.c:120", 700,
      Never);
  Program Issue =
      makeProgram("block_rq_issue", "tp_btf/block_rq_issue", Kernels);
  addRecords(O, Kernels, "disk_of", "src/biosnoop.bpf.c");

  Problem P;
  P.ID = "corify-unguarded-record";
  P.Message = "'bio::bi_bdev' does not exist and is read without a check";
  P.Place = O.Records[4].Place;
  P.Programs = {Start.Name};
  P.Kernels = kernelsWith(Start, Why);
  P.Notes.push_back({Asks[4].Reason.str(), {}});
  P.Notes.push_back(
      {"a check around it would do: if (" + Asks[4].Guard.str() + ")",
       {"src/biosnoop.bpf.c", 76, 2, "\tif (bio)"}});
  O.Problems.push_back(P);
  Problem Stack;
  Stack.ID = "corify-stack-limit";
  Stack.Severity = Severity::Warning;
  Stack.Message = "the frame is 480 of 512 bytes";
  Stack.Programs = {Done.Name};
  O.Problems.push_back(Stack);
  O.Programs = {std::move(Start), std::move(Issue), std::move(Done)};
  return O;
}

/// Names that would be code where they are not escaped.
static ObjectReport makeHostile(ArrayRef<Kernel> Kernels) {
  ObjectReport O;
  O.Path = "odd, 100%: \x1b[31mnames.o";
  StringRef Image = "</script><img src=x onerror=alert(1)>";
  Program A = makeProgram(Image, "<!--<script>", Kernels);
  set(A, Kernels, Verdict::Rejected, "a \"quoted\" <b>reason</b>\n& more", 604,
      607);
  Program B =
      makeProgram("unicode_\xc3\xa9\xe2\x80\xae_\xff", "kprobe/x", Kernels);
  Problem P;
  P.ID = "corify-stale-value";
  P.Message = "first line\nsecond line, 50%: <img src=x onerror=alert(2)>";
  P.Place = {"src/a b, c:%d<i>.c", 7, 14, "\tif (\xc3\xa9\xc3\xa9 == '\x1b')"};
  P.Programs = {A.Name};
  O.Problems.push_back(P);
  O.Kernels.resize(Kernels.size());
  O.Programs = {std::move(A), std::move(B)};
  return O;
}

CheckReport makeSmallSample() {
  CheckReport R;
  for (const KernelFile &F : KernelFiles)
    R.Kernels.push_back({F.Name.str(), "kernels/" + F.Name.str() + ".btf.xz",
                         F.Release.str(), F.Arch.str()});
  R.Objects.push_back(makeExitSnoop(R.Kernels));
  R.Objects.push_back(makeBioSnoop(R.Kernels));
  R.Objects.push_back(makeHostile(R.Kernels));
  R.Remarks.push_back("2 kernels skipped: they are of no architecture that "
                      "--arch names");
  return R;
}

/// The kernels of the small sample, in fifty builds each.
static void addBuilds(CheckReport &R) {
  for (unsigned Build = 0; Build != 50; ++Build)
    for (const KernelFile &F : KernelFiles) {
      std::string Name = F.Name.str() + "-" + utostr(Build);
      R.Kernels.push_back(
          {Name, "kernels/" + Name, F.Release.str(), F.Arch.str()});
    }
}

static ObjectReport makeLargeObject(unsigned Index, ArrayRef<Kernel> Kernels,
                                    unsigned Records) {
  constexpr unsigned Specs = 400, Programs = 100;
  ObjectReport O;
  O.Path = "build/large" + utostr(Index) + ".bpf.o";
  for (unsigned P = 0; P != Programs; ++P)
    O.Programs.push_back(makeProgram("program_" + utostr(P),
                                     "kprobe/function_" + utostr(P), Kernels));
  for (unsigned I = 0; I != Records; ++I) {
    Ask A = Asks[I % std::size(Asks)];
    A.Line = 10 + I;
    O.Records.push_back(makeRecord(A, "program_" + utostr(I % Programs),
                                   "src/large.bpf.c", I % Specs));
  }
  for (unsigned S = 0; S != Specs; ++S)
    O.Reasons.push_back("struct record_" + utostr(S) + " has no such field");
  O.Specs.resize(Specs);
  for (const Kernel &K : Kernels) {
    RecordsOnKernel Row;
    Row.Reachable.resize(Records, true);
    O.Kernels.push_back(std::move(Row));
    // A spec is missing before its own release, and a few are.
    for (unsigned S = 0; S != Specs; ++S) {
      bool Missing = S % 20 == 0 && seriesOf(K) < 418 + S;
      O.Specs[S].push_back({Missing ? TargetStatus::Missing : TargetStatus::Ok,
                            Missing ? S + 1 : 0, Missing ? 0 : S});
    }
  }
  for (unsigned P = 0; P < Programs; P += 20)
    set(O.Programs[P], Kernels, P % 40 ? Verdict::Rejected : Verdict::Guarded,
        "'record_" + utostr(P) + "::field' is missing", Always, 418 + 2 * P);
  return O;
}

CheckReport makeLargeSample() {
  CheckReport R;
  addBuilds(R);
  R.Objects.push_back(makeLargeObject(0, R.Kernels, 30000));
  R.Objects.push_back(makeLargeObject(1, R.Kernels, 4000));
  R.Objects.push_back(makeLargeObject(2, R.Kernels, 1000));
  return R;
}
