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
  const ObjectFile &Object;
  RelocationPlan Plan;
  std::vector<unsigned> SpecOf;
};
} // namespace

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
  const Record &R = W.Object.Records[Number];
  if (R.Function == NoFunction)
    return true;
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

static llvm::Error relocateOn(const Work &W, llvm::StringRef Path) {
  auto File = llvm::MemoryBuffer::getFile(Path, false, false);
  if (!File)
    return inFile(Path, llvm::errorCodeToError(File.getError()));
  auto Start = std::chrono::steady_clock::now();
  llvm::Expected<btf::BTF> Target = btf::BTF::parse((*File)->getBuffer());
  if (!Target)
    return inFile(Path, Target.takeError());
  auto Parsed = std::chrono::steady_clock::now();
  std::vector<Outcome> Outcomes = W.Plan.resolve(*Target);
  auto Resolved = std::chrono::steady_clock::now();
  outs() << "kernel " << llvm::sys::path::filename(Path) << '\n';
  if (Time) {
    auto Micros = [](auto Span) {
      return std::chrono::duration<double, std::micro>(Span).count();
    };
    outs() << llvm::format("parsed in %.0f us, resolved in %.0f us: ",
                           Micros(Parsed - Start), Micros(Resolved - Parsed))
           << Target->typeCount() << " types, " << W.Object.Records.size()
           << " records, " << W.Plan.specs().size() << " specs\n";
    return llvm::Error::success();
  }
  for (size_t N = 0; N < W.SpecOf.size(); ++N)
    if (!printRecord(W, N, Outcomes[W.SpecOf[N]], *Target))
      break;
  outs() << "end\n";
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
  Work W = {**Object, RelocationPlan((*Object)->Types, *Rules), {}};
  for (const Record &R : (*Object)->Records)
    W.SpecOf.push_back(W.Plan.add(R.Raw));
  for (const std::string &Path : Kernels)
    if (llvm::Error E = relocateOn(W, Path))
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
