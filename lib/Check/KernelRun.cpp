//===- KernelRun.cpp - one kernel against one object ----------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// In the order in which a loader meets what may be wrong: the object as a whole
// (byte order, externs, maps, records that no loader takes), the program (its
// type, what it attaches to), its code (what does not resolve and is reached).
//
//===----------------------------------------------------------------------===//

#include "KernelRun.h"
#include "StackFindings.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;

namespace corify::check {

namespace {
class Run {
public:
  Run(const ObjectUnderTest &Object, const KernelUnderTest &Kernel,
      const Settings &Set, ReachCache &Cache)
      : Object(Object), File(Object.object()), Kernel(Kernel), Set(Set),
        Cache(Cache) {}

  ObjectOnKernel finish() &&;

private:
  void relocate();
  void relocateRecord(uint32_t Number);
  /// The instruction has its own reasons.
  std::string explain(unsigned Spec, relocate::Outcome O,
                      relocate::Reason Why) const;
  void lookAtObject();
  void lookAtExterns();
  void lookAtMaps();
  void lookAtProgram(uint32_t Number);
  void judge(uint32_t Number);
  void explainRefused(uint32_t Number, const object::Reached &R);
  void reportConstants(uint32_t Number, const object::Reached &R);
  bool hasBadCode(const ObjectUnderTest::Program &P) const;
  void addUnknownOptions(const object::Reached &R, Finding &F) const;
  std::string whyRefused(uint32_t PC, Finding &F) const;

  /// Every program is rejected.
  void lookAtInstructions(uint32_t Number);
  void rejectAll(StringRef ID, const Twine &Why, uint32_t PC = object::None,
                 const Twine &Remedy = "");
  void add(uint32_t Number, Finding F);
  void reject(uint32_t Number, StringRef ID, const Twine &Why, uint32_t PC,
              const Twine &Remedy = "");

  const ObjectUnderTest &Object;
  const object::ObjectFile &File;
  const KernelUnderTest &Kernel;
  const Settings &Set;
  ReachCache &Cache;

  ObjectOnKernel Result;
  object::Loading Loading;
  std::vector<relocate::Outcome> Outcomes;
  /// By PC, why a call or a map's use is bad.
  std::map<uint32_t, std::pair<std::string, std::string>> BadCalls;
};
} // namespace

//===- Records -----------------------------------------------------------===//

static TargetStatus statusOf(relocate::Status S) {
  switch (S) {
  case relocate::Status::Ok:
    return TargetStatus::Ok;
  case relocate::Status::Missing:
    return TargetStatus::Missing;
  case relocate::Status::Ambiguous:
    return TargetStatus::Ambiguous;
  case relocate::Status::Unsupported:
    return TargetStatus::Unsupported;
  }
  return TargetStatus::Unsupported;
}

static StringRef findingID(relocate::Reason R) {
  switch (R) {
  case relocate::Reason::Ambiguous:
    return "corify-ambiguous-record";
  case relocate::Reason::KindChanged:
  case relocate::Reason::OutOfBounds:
  case relocate::Reason::FieldAbsent:
  case relocate::Reason::TypeAbsent:
  case relocate::Reason::EnumeratorAbsent:
    return "corify-missing-field";
  case relocate::Reason::SizeChange:
  case relocate::Reason::TooLarge:
  case relocate::Reason::BitField:
    return "corify-unsupported-record";
  default:
    return "corify-bad-record";
  }
}

void Run::relocate() {
  Outcomes = Object.plan().resolve(*Kernel.Named);
  for (auto [Spec, O] : enumerate(Outcomes)) {
    Result.Records.Specs.push_back({statusOf(O.Status), 0, O.Value});
    Result.SpecReasons.push_back(
        O.Reason == relocate::Reason::None
            ? std::string()
            : Object.plan().explain(Spec, O, *Kernel.Types));
  }
  Loading.Records.resize(File.Records.size());
  Result.Records.Reachable.resize(File.Records.size());
  for (uint32_t Number = 0; Number < File.Records.size(); ++Number)
    relocateRecord(Number);
}

std::string Run::explain(unsigned Spec, relocate::Outcome O,
                         relocate::Reason Why) const {
  O.Reason = Why;
  return Object.plan().explain(Spec, O, *Kernel.Types);
}

void Run::relocateRecord(uint32_t Number) {
  const object::Record &R = File.Records[Number];
  if (R.Function == object::NoFunction)
    return; // the loader ignores it
  unsigned Spec = Object.specs()[Number];
  uint32_t PC = Object.code().pc(R.Section, R.Insn);
  const Instruction &I = Object.code().insn(PC);
  bool HasNext = R.Insn + 1 < File.Sections[R.Section].Insns.size();
  const relocate::Outcome &O = Outcomes[Spec];
  relocate::Patch P =
      relocate::patch(I, HasNext ? &Object.code().insn(PC + 1) : nullptr, O,
                      Object.plan().rules());
  object::Relocated &Mine = Loading.Records[Number];
  Mine.IsPoison = P.IsPoison || P.IsFatal;
  Mine.IsOpaque =
      Object.plan().specs()[Spec].Kind == btf::RelocationKind::FieldByteOffset;
  Mine.After[0] = P.After[0];
  Mine.After[1] = P.After[1];
  std::string Why = Result.SpecReasons[Spec];
  if (statusOf(P.Status) != statusOf(O.Status) || P.Value != O.Value) {
    Result.Records.Exceptions[Number] = {statusOf(P.Status), 0, P.Value};
    if (P.Reason != O.Reason || Why.empty())
      Why = explain(Spec, O, P.Reason);
    Result.ExceptionReasons[Number] = Why;
  }
  if (!P.IsFatal)
    return;
  // libbpf relocates what any program that is loaded might call.
  auto Owner = find_if(Object.programs(), [&](const auto &Program) {
    return Program.Entry == R.Function;
  });
  std::string Message =
      Why + ": the loader refuses the object for it, guarded or not";
  if (Owner == Object.programs().end())
    rejectAll(findingID(P.Reason), Message, PC);
  else
    reject(Owner - Object.programs().begin(), findingID(P.Reason), Message, PC);
}

//===- The object as a whole ---------------------------------------------===//

void Run::reject(uint32_t Number, StringRef ID, const Twine &Why, uint32_t PC,
                 const Twine &Remedy) {
  Finding F;
  F.ID = ID.str();
  F.Message = Why.str();
  F.Remedy = Remedy.str();
  F.PC = PC;
  add(Number, std::move(F));
}

/// Whatever F says of the program keeps it from being loaded.
void Run::add(uint32_t Number, Finding F) {
  F.Program = Number;
  F.Severity =
      Object.programs()[Number].IsOptional ? Severity::Note : Severity::Error;
  ProgramOnKernel &P = Result.Programs[Number];
  if (P.Verdict != Verdict::Rejected) {
    P.Verdict = Verdict::Rejected;
    P.Why = F.Message;
  }
  Result.Findings.push_back(std::move(F));
}

void Run::rejectAll(StringRef ID, const Twine &Why, uint32_t PC,
                    const Twine &Remedy) {
  Finding F;
  F.ID = ID.str();
  F.Message = Why.str();
  F.Remedy = Remedy.str();
  F.PC = PC;
  for (ProgramOnKernel &P : Result.Programs) {
    if (P.Verdict == Verdict::Rejected)
      continue;
    P.Verdict = Verdict::Rejected;
    P.Why = F.Message;
  }
  Result.Findings.push_back(std::move(F));
}

void Run::lookAtExterns() {
  Loading.Externs.resize(File.Externs.size());
  for (auto [Index, E] : enumerate(File.Externs)) {
    std::optional<uint64_t> &Value = Loading.Externs[Index];
    if (E.What == object::Extern::Kconfig) {
      bool IsAbsent = false;
      Value = Set.kconfig(E.Name, IsAbsent);
      if (!Value && E.Name == "LINUX_KERNEL_VERSION")
        Value = Kernel.Version;
      if (IsAbsent && E.IsWeak)
        Value = 0;
      else if (IsAbsent)
        rejectAll("corify-kconfig", "the configuration has no " + E.Name +
                                        ", which is not __weak");
      continue;
    }
    object::ExternTarget T = Kernel.Features->findExtern(File, E);
    if (T.What == object::ExternTarget::Unknown)
      continue;
    bool IsFound = T.What == object::ExternTarget::Found;
    if (!IsFound)
      Value = 0;
    if (IsFound || !T.isFatal(E))
      continue;
    bool IsFunction = E.What == object::Extern::Kfunc;
    StringRef What = IsFunction ? "kernel function" : "kernel variable";
    StringRef Why = T.What == object::ExternTarget::Incompatible
                        ? " has another type"
                    : T.What == object::ExternTarget::NotAllowed
                        ? " is none that programs may call"
                        : " is absent";
    rejectAll(IsFunction ? "corify-kfunc" : "corify-ksym",
              What + " '" + E.Name + "'" + Why, object::None,
              "declare it __weak and guard its uses with bpf_ksym_exists(" +
                  E.Name + ")");
  }
}

void Run::lookAtMaps() {
  for (auto [Index, M] : enumerate(File.Maps)) {
    std::string Fault;
    if (M.isStructOps())
      Fault = Kernel.Features->structOpsFault(File, M);
    else if (Kernel.Features->hasMapType(M.Type) == false)
      Fault = ("map type " + object::mapTypeName(M.Type) + " is absent").str();
    if (Fault.empty())
      continue;
    std::string Message = "map '" + M.Name + "': " + Fault;
    if (!Object.isOptionalMap(Index)) {
      rejectAll("corify-map-type", Message, object::None,
                "switch it off where the kernel lacks it "
                "(bpf_map__set_autocreate), and say so with --optional " +
                    M.Name);
      continue;
    }
    // The loader makes each use of a map that is not created a bad call.
    for (const ObjectUnderTest::Program &P : Object.programs())
      for (uint32_t PC : P.Maps)
        if (Object.code().reference(PC)->Index == Index)
          BadCalls[PC] = {"corify-map-type", Message};
  }
}

void Run::lookAtObject() {
  if (File.Order != Kernel.Types->order())
    rejectAll("corify-byte-order",
              Twine("the object is ") +
                  (File.Order == endianness::little ? "little" : "big") +
                  "-endian, the kernel is not");
  for (const object::Fault &F : File.Faults)
    if (F.IsFatal)
      rejectAll("corify-bad-record", F.Section + "+0x" +
                                         utohexstr(F.Offset, true) + ": " +
                                         F.Message);
  if (Kernel.Features->hasGlobalData() == false &&
      any_of(File.Data, [](const object::DataSection &D) {
        return D.What == object::DataSection::ReadOnly ||
               D.What == object::DataSection::Writable ||
               D.What == object::DataSection::Zeroed;
      }))
    rejectAll("corify-global-data", "global variables need Linux 5.2 or newer");
  lookAtExterns();
  lookAtMaps();
  Loading.ReadOnly = Object.readOnly();
  Loading.TracksReadOnly = Kernel.Features->knowsReadOnlyMaps().value_or(true);
  Loading.VerifiesGlobalsLazily =
      Kernel.Features->verifiesGlobalFunctionsLazily().value_or(true);
  Loading.Rules = Kernel.Features->verifierRules();
}

//===- Calls -------------------------------------------------------------===//

static void addBadHelpers(
    const ObjectUnderTest &Object, const object::KernelFeatures &Features,
    const object::Loading &Loading,
    std::map<uint32_t, std::pair<std::string, std::string>> &BadCalls) {
  const object::Code &Code = Object.code();
  const object::ObjectFile &File = Object.object();
  for (const ObjectUnderTest::Program &P : Object.programs())
    for (uint32_t PC : P.Calls) {
      const Instruction &I = Code.insn(PC);
      const object::Reference *R = Code.reference(PC);
      if (R && R->What == object::Reference::Extern) {
        const object::Extern &E = File.Externs[R->Index];
        if (Loading.Externs[R->Index] == uint64_t(0))
          BadCalls[PC] = {"corify-kfunc",
                          "kernel function '" + E.Name + "' is absent"};
        continue;
      }
      if (!I.isHelperCall() ||
          Features.hasHelper(Features.loadedHelper(I.Imm)) != false)
        continue;
      StringRef Name = object::helperName(I.Imm);
      BadCalls[PC] = {"corify-helper",
                      ("helper " +
                       (Name.empty() ? "#" + Twine(I.Imm) : Twine(Name)) +
                       " is absent")
                          .str()};
    }
}

//===- Programs ----------------------------------------------------------===//

void Run::lookAtInstructions(uint32_t Number) {
  using object::InstructionNeed;
  const object::KernelFeatures &Kernel = *this->Kernel.Features;
  for (auto [Need, PC] : Object.programs()[Number].Needs) {
    switch (Need) {
    case InstructionNeed::Atomics:
      if (Kernel.hasAtomics() == false)
        reject(Number, "corify-instruction-set",
               "an atomic operation other than an addition without result "
               "needs Linux 5.12 or newer",
               PC, "compile with -mcpu=v2");
      break;
    case InstructionNeed::FunctionAddress:
      if (Kernel.hasFunctionAddresses() == false)
        reject(Number, "corify-instruction-set",
               "the address of a function needs Linux 5.13 or newer, even "
               "where it is not reached",
               PC, "do not load the program there");
      break;
    case InstructionNeed::Set4:
      if (Kernel.hasInstructionSet4() == false)
        reject(Number, "corify-instruction-set",
               "an instruction of -mcpu=v4 needs Linux 6.6 or newer", PC,
               "compile with -mcpu=v3");
      break;
    }
  }
}

void Run::lookAtProgram(uint32_t Number) {
  const object::Program &P = File.Programs[Number];
  uint32_t Entry = Object.code().entryOf(P.Function);
  bool IsFrags = StringRef(P.Section).ltrim('?').starts_with("xdp.frags");
  if (P.Type.empty())
    reject(Number, "corify-program-type", unknownSection(P), Entry);
  else if (IsFrags && Kernel.Features->hasXdpFrags() == false)
    reject(Number, "corify-program-type",
           "XDP programs for packets in fragments need Linux 5.18 or newer",
           Entry);
  else if (Kernel.Features->hasProgramType(P.Type) == false)
    reject(Number, "corify-program-type",
           "program type " + P.Type + " is absent", Entry);
  else if (Kernel.Features->loadsAttachType(P) == false)
    reject(Number, "corify-program-type",
           "attach type " + P.AttachType + " is absent", Entry);
  else if (P.IsSleepable && Kernel.Features->hasSleepablePrograms() == false)
    reject(Number, "corify-program-type",
           "sleepable programs need Linux 5.10 or newer", Entry);
  lookAtInstructions(Number);
  if (!Kernel.Features->hasAttachTarget(P.Attach))
    reject(Number, "corify-attach-target",
           (P.Attach.Kind == btf::Kind::Typedef ? "no tracepoint has the type '"
                                                : "there is no function '") +
               P.Attach.Name + "' to attach to" +
               (Kernel.Modules.empty() ? " (no module is given)" : ""),
           Entry);
}

bool Run::hasBadCode(const ObjectUnderTest::Program &P) const {
  auto IsBad = [&](uint32_t PC) { return Loading.isBadCall(PC); };
  return any_of(P.Records,
                [&](uint32_t R) { return Loading.Records[R].IsPoison; }) ||
         any_of(P.Calls, IsBad) || any_of(P.Maps, IsBad);
}

/// Fills in all of F but the program.
std::string Run::whyRefused(uint32_t PC, Finding &F) const {
  F.PC = PC;
  if (auto Bad = BadCalls.find(PC); Bad != BadCalls.end()) {
    F.ID = Bad->second.first;
    F.Message = Bad->second.second;
    const Instruction &I = Object.code().insn(PC);
    StringRef Helper = object::helperName(I.Imm);
    // What no kernel up to now calls a helper has no name to ask for.
    if (F.ID == "corify-helper" && Helper.consume_front("bpf_"))
      F.Remedy = ("guard it with bpf_core_enum_value_exists(enum bpf_func_id, "
                  "BPF_FUNC_" +
                  Helper + ")")
                     .str();
    return F.Message;
  }
  uint32_t Record = Object.code().recordOf(PC);
  unsigned Spec = Object.specs()[Record];
  auto Exception = Result.ExceptionReasons.find(Record);
  F.Message = Exception != Result.ExceptionReasons.end()
                  ? Exception->second
                  : Result.SpecReasons[Spec];
  F.ID = findingID(Outcomes[Spec].Reason).str();
  if (Exception != Result.ExceptionReasons.end()) {
    // The field is there, and a guard would be true.
    F.ID = "corify-unsupported-record";
    F.Remedy = "read it with bpf_core_read() and bpf_core_field_size(), which "
               "take it as the kernel has it";
  } else if (std::string Guard = Object.plan().guard(Spec); !Guard.empty()) {
    F.Remedy = "guard it with " + Guard;
  }
  return F.Message;
}

/// With the configuration at hand the program might not get there.
void Run::addUnknownOptions(const object::Reached &R, Finding &F) const {
  std::string Unknown;
  for (auto [Index, E] : enumerate(File.Externs)) {
    std::pair<uint32_t, uint32_t> Read(File.Data.size() + Index, 0);
    if (E.What != object::Extern::Kconfig || Loading.Externs[Index] ||
        !is_contained(R.Constants, Read))
      continue;
    Unknown += (Unknown.empty() ? "" : " and ") + E.Name;
  }
  if (Unknown.empty())
    return;
  F.Remedy += (F.Remedy.empty() ? "" : "\n") + ("not known are " + Unknown) +
              ": --kconfig gives the kernel's configuration";
}

void Run::explainRefused(uint32_t Number, const object::Reached &R) {
  ProgramOnKernel &P = Result.Programs[Number];
  for (uint32_t PC : R.Refused) {
    Finding F;
    std::string Why = whyRefused(PC, F);
    F.Program = Number;
    if (Object.programs()[Number].IsOptional)
      F.Severity = Severity::Note;
    addUnknownOptions(R, F);
    if (P.Verdict != Verdict::Rejected) {
      P.Verdict = Verdict::Rejected;
      SourcePlace Place = Object.placeOf(PC);
      P.Why = Why;
      if (Place.Line)
        P.Why +=
            ", reached at " + Place.File + ":" + std::to_string(Place.Line);
    }
    Result.Findings.push_back(std::move(F));
  }
}

/// What keeps a program from what does not resolve may be a value that its
/// loader sets: the user is told which.
void Run::reportConstants(uint32_t Number, const object::Reached &R) {
  const ObjectUnderTest::Program &P = Object.programs()[Number];
  for (const auto &Constant : R.Constants) {
    // A kconfig value is the kernel's own.
    if (Constant.first >= File.Data.size())
      continue;
    object::ReachOptions Options;
    Options.Unset = Constant;
    Options.Budget = 50000;
    object::Reached Other = Object.finder().find(P.Functions, Loading, Options);
    if (Other.GaveUp || Other.Refused.empty())
      continue;
    StringRef Name = File.variableAt(Constant.first, Constant.second);
    Finding F;
    std::string Why = whyRefused(Other.Refused.front(), F);
    F.ID = "corify-constant-guard";
    F.Message = Why + "; only the value of '" + Name.str() +
                "' keeps the program from it";
    F.Program = Number;
    F.Severity = Severity::Warning;
    Result.Findings.push_back(std::move(F));
  }
}

void Run::judge(uint32_t Number) {
  const ObjectUnderTest::Program &P = Object.programs()[Number];
  ProgramOnKernel &Mine = Result.Programs[Number];
  std::shared_ptr<const object::Reached> R = Cache.find(Number, Loading);
  Result.Records.Reachable |= R->Records;
  Mine.Stack = R->Stack;
  if (std::optional<Finding> F =
          findStackRefusal(Object, Number, *Kernel.Features, Loading, *R))
    add(Number, std::move(*F));
  if (!hasBadCode(P))
    return;
  if (R->GaveUp) {
    if (Mine.Verdict == Verdict::Rejected)
      return;
    Mine.Verdict = Verdict::Unknown;
    Mine.Why = "the analysis gave up: " + R->Why;
    Finding F;
    F.ID = "corify-unknown";
    F.Message = Mine.Why;
    F.PC = R->WherePC;
    F.Program = Number;
    F.Severity = Severity::Warning;
    Result.Findings.push_back(std::move(F));
    return;
  }
  if (!R->Refused.empty()) {
    explainRefused(Number, *R);
    return;
  }
  if (Mine.Verdict == Verdict::Ok) {
    Mine.Verdict = Verdict::Guarded;
    Mine.Why = "what does not resolve is not reached";
  }
  reportConstants(Number, *R);
}

ObjectOnKernel Run::finish() && {
  Result.Programs.resize(Object.programs().size());
  relocate();
  lookAtObject();
  addBadHelpers(Object, *Kernel.Features, Loading, BadCalls);
  for (const auto &[PC, Why] : BadCalls)
    Loading.BadCalls.push_back(PC);
  for (uint32_t Number = 0; Number < Object.programs().size(); ++Number) {
    lookAtProgram(Number);
    judge(Number);
  }
  return std::move(Result);
}

ObjectOnKernel checkObject(const ObjectUnderTest &Object,
                           const KernelUnderTest &Kernel, const Settings &Set,
                           ReachCache &Cache) {
  return Run(Object, Kernel, Set, Cache).finish();
}

} // namespace corify::check
