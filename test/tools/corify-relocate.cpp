//===- corify-relocate.cpp - lib/Relocate's word on an object's records ---===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// corify-relocate [--loader=NAME] [--explain | --time] OBJECT BTF...
//
// Prints what libbpf-relocate (test/tools) prints, in the same words.
// --explain adds to each record that is not plainly there why, and the guard;
// --time prints nothing but what each kernel took.
//
//===----------------------------------------------------------------------===//

#include "corify/Object/ObjectFile.h"
#include "corify/Relocate/Relocation.h"
#include "corify/Support/InputError.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"
#include <chrono>
#include <set>

using namespace corify;
using namespace corify::object;
using namespace corify::relocate;
using llvm::outs;

static llvm::cl::opt<std::string> Loader("loader", llvm::cl::init("libbpf"));
static llvm::cl::opt<bool> Explain("explain");
static llvm::cl::opt<bool> Time("time");
static llvm::cl::opt<std::string> ObjectPath(llvm::cl::Positional,
                                             llvm::cl::Required);
static llvm::cl::list<std::string> Kernels(llvm::cl::Positional,
                                           llvm::cl::OneOrMore);

static void printStatus(const Patch &P, const Outcome &O,
                        const Instruction &Before) {
  if (P.IsFatal) {
    outs() << (P.Status == Status::Ambiguous ? "ambiguous" : "fatal");
    return;
  }
  if (P.IsPoison) {
    outs() << "poison";
    return;
  }
  outs() << "ok " << P.Value;
  if (P.After[0].Code != Before.Code)
    outs() << " size " << O.LocalSize << "->" << O.TargetSize;
}

namespace {
/// The object's records, and the specs that they ask for.
struct Work {
  Work(const ObjectFile &Object, LoaderRules Rules,
       const std::set<uint32_t> &Excluded);

  const ObjectFile &Object;
  RelocationPlan Plan;
  std::vector<unsigned> SpecOf;
  /// Those that SpecOf is about.
  std::vector<const Record *> Records;
};
} // namespace

/// libbpf passes over what is in no function, and in programs that it is told
/// to leave out.
Work::Work(const ObjectFile &Object, LoaderRules Rules,
           const std::set<uint32_t> &Excluded)
    : Object(Object), Plan(Object.Types, Rules) {
  for (const Record &R : Object.Records) {
    if (R.Function == NoFunction || Excluded.count(R.Function))
      continue;
    Records.push_back(&R);
    SpecOf.push_back(Plan.add(R.Raw));
  }
}

static void printReason(const Work &W, unsigned Spec, const Patch &P, Outcome O,
                        const btf::BTF &Target) {
  O.Status = P.Status;
  O.Reason = P.Reason;
  std::string Why = W.Plan.explain(Spec, O, Target);
  outs() << "  " << btf::relocationKindName(W.Plan.specs()[Spec].Kind) << ' '
         << W.Plan.path(Spec) << " of " << W.Plan.typeName(Spec);
  if (!Why.empty())
    outs() << ": " << Why << "\n  " << W.Plan.guard(Spec);
  outs() << '\n';
}

/// False after a record that the loader gives up on.
static bool printRecord(const Work &W, size_t Number, const Outcome &O,
                        const btf::BTF &Target) {
  const Record &R = *W.Records[Number];
  const Function &F = W.Object.Functions[R.Function];
  const CodeSection &S = W.Object.Sections[R.Section];
  const Instruction *Insn = &S.Insns[R.Insn];
  const Instruction *Next = R.Insn + 1 < S.Insns.size() ? Insn + 1 : nullptr;
  Patch P = patch(*Insn, Next, O, W.Plan.rules());
  outs() << S.Name << ' ' << F.Name << " #" << R.Number << ' '
         << (P.IsFatal ? -1 : int(R.Insn - F.First)) << ' ';
  printStatus(P, O, *Insn);
  outs() << '\n';
  if (Explain)
    printReason(W, W.SpecOf[Number], P, O, Target);
  return !P.IsFatal;
}

/// The function that the loader gave up in, if it is a program.
static std::optional<uint32_t> printRecords(const Work &W,
                                            const btf::BTF &Target) {
  std::vector<Outcome> Outcomes = W.Plan.resolve(Target);
  for (size_t N = 0; N < W.SpecOf.size(); ++N) {
    if (printRecord(W, N, Outcomes[W.SpecOf[N]], Target))
      continue;
    uint32_t Function = W.Records[N]->Function;
    for (const Program &P : W.Object.Programs)
      if (P.Function == Function)
        return Function;
    break;
  }
  outs() << "end\n";
  return std::nullopt;
}

static void printTime(const ObjectFile &Object, LoaderRules Rules,
                      const btf::BTF &Target, double Parsing) {
  Work W(Object, Rules, {});
  auto Start = std::chrono::steady_clock::now();
  std::vector<Outcome> Outcomes = W.Plan.resolve(Target);
  std::chrono::duration<double, std::micro> Took =
      std::chrono::steady_clock::now() - Start;
  outs() << llvm::format("parsed in %.0f us, resolved in %.0f us: ", Parsing,
                         Took.count())
         << Target.typeCount() << " types, " << W.Records.size() << " records, "
         << Outcomes.size() << " specs\n";
}

static llvm::Error relocateOn(const ObjectFile &Object, LoaderRules Rules,
                              llvm::StringRef Path) {
  auto File = llvm::MemoryBuffer::getFile(Path, false, false);
  if (!File)
    return inFile(Path, llvm::errorCodeToError(File.getError()));
  auto Start = std::chrono::steady_clock::now();
  llvm::Expected<btf::BTF> Target = btf::BTF::parse((*File)->getBuffer());
  if (!Target)
    return inFile(Path, Target.takeError());
  std::chrono::duration<double, std::micro> Parsing =
      std::chrono::steady_clock::now() - Start;
  outs() << "kernel " << llvm::sys::path::filename(Path) << '\n';
  if (Time) {
    printTime(Object, Rules, *Target, Parsing.count());
    return llvm::Error::success();
  }
  std::set<uint32_t> Excluded;
  while (std::optional<uint32_t> Function =
             printRecords(Work(Object, Rules, Excluded), *Target)) {
    Excluded.insert(*Function);
    outs() << "without " << Object.Functions[*Function].Name << '\n';
  }
  return llvm::Error::success();
}

static llvm::Error relocateObject() {
  llvm::Expected<LoaderRules> Rules = parseLoader(Loader);
  if (!Rules)
    return Rules.takeError();
  llvm::Expected<std::unique_ptr<ObjectFile>> Object =
      ObjectFile::open(ObjectPath);
  if (!Object)
    return Object.takeError();
  for (const std::string &Path : Kernels)
    if (llvm::Error E = relocateOn(**Object, *Rules, Path))
      return E;
  return llvm::Error::success();
}

int main(int argc, char **argv) {
  llvm::cl::ParseCommandLineOptions(argc, argv);
  if (llvm::Error E = relocateObject()) {
    outs().flush();
    llvm::errs() << "corify-relocate: " << llvm::toString(std::move(E)) << '\n';
    return 1;
  }
  return 0;
}
