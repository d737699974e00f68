//===- object-dump.cpp - an ObjectFile as text ----------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// object-dump [--libbpf | --kernel BTF] OBJECT...
//
// All that the reader finds in each object, a thing a line. --libbpf prints
// what test/tools/libbpf-dump prints of it, in the same words; --kernel what
// the kernel of that raw BTF lacks for it, and how its verifier works.
//
//===----------------------------------------------------------------------===//

#include "corify/Object/KernelFeatures.h"
#include "corify/Object/ObjectFile.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/raw_ostream.h"
#include <set>

using namespace corify;
using namespace corify::object;
using llvm::outs;
using llvm::StringRef;

static void printCode(const ObjectFile &O) {
  for (const CodeSection &S : O.Sections)
    outs() << "section " << S.Name << " insns " << S.Insns.size() << '\n';
  for (const Function &F : O.Functions)
    outs() << "function " << F.Name << " at " << O.Sections[F.Section].Name
           << '+' << F.First << " insns " << F.Count
           << (F.IsGlobal ? " global" : " static") << (F.IsWeak ? " weak" : "")
           << " type " << O.Types.name(F.Type) << '\n';
  for (const Program &P : O.Programs) {
    outs() << "program " << O.Functions[P.Function].Name << " section "
           << P.Section << " type " << (P.Type.empty() ? "-" : P.Type);
    if (!P.AttachType.empty())
      outs() << " attach-type " << P.AttachType;
    if (!P.Attach.Name.empty())
      outs() << " target " << btf::kindName(P.Attach.Kind) << ' '
             << P.Attach.Name;
    if (!P.Attach.Module.empty())
      outs() << " module " << P.Attach.Module;
    outs() << (P.Attach.IsLeftOpen ? " open" : "")
           << (P.IsSleepable ? " sleepable" : "")
           << (P.IsOptional ? " optional" : "") << '\n';
  }
}

static void printMap(const ObjectFile &O, const Map &M, StringRef Indent) {
  outs() << Indent << "map " << M.Name << " type " << M.Type << " key "
         << M.KeySize << " value " << M.ValueSize << " entries " << M.MaxEntries
         << " flags " << M.Flags;
  if (M.isStructOps())
    outs() << " struct_ops " << M.StructOps;
  outs() << (M.IsOptional ? " optional" : "") << '\n';
  for (const StructOpsMember &Member : M.Members)
    outs() << Indent << "  ." << Member.Name << " = "
           << O.Functions[O.Programs[Member.Program].Function].Name << '\n';
  for (uint32_t Value : M.Values)
    outs() << Indent << "  value "
           << (M.Inner.empty()
                   ? StringRef(O.Functions[O.Programs[Value].Function].Name)
                   : StringRef(O.Maps[Value].Name))
           << '\n';
  for (const Map &Inner : M.Inner)
    printMap(O, Inner, "  ");
}

static void printData(const ObjectFile &O) {
  static const char *const Kinds[] = {"read-only", "writable",   "zeroed",
                                      "kconfig",   "jump-table", "arena"};
  for (const Map &M : O.Maps)
    printMap(O, M, "");
  for (const DataSection &D : O.Data) {
    outs() << "data " << D.Name << ' ' << Kinds[D.What] << " size " << D.Size;
    for (uint32_t Offset : D.Relocated)
      outs() << " relocated " << Offset;
    outs() << '\n';
  }
  for (const ObjectFile::Variable &V : O.Variables)
    outs() << "variable " << V.Name << " at " << O.Data[V.Data].Name << '+'
           << V.Offset << " size " << V.Size << '\n';
  static const char *const Externs[] = {"kfunc", "typed ksym", "ksym",
                                        "kconfig"};
  for (const Extern &E : O.Externs) {
    outs() << "extern " << Externs[E.What] << ' ' << E.Name
           << (E.IsWeak ? " weak" : "");
    if (E.What == Extern::Kconfig)
      outs() << " at " << E.Offset << " size " << E.Size;
    outs() << '\n';
  }
}

static void printReference(const ObjectFile &O, const Reference &R) {
  switch (R.What) {
  case Reference::Function:
    outs() << "function " << O.Functions[R.Index].Name;
    break;
  case Reference::Map:
    outs() << "map " << O.Maps[R.Index].Name;
    break;
  case Reference::Data:
    outs() << "data " << O.Data[R.Index].Name << '+' << R.Offset << ' '
           << O.variableAt(R.Index, R.Offset);
    break;
  case Reference::Extern:
    outs() << "extern " << O.Externs[R.Index].Name;
    break;
  }
}

static void printReferences(const ObjectFile &O) {
  for (const CodeSection &S : O.Sections)
    for (const Reference &R : S.References) {
      outs() << "reference " << S.Name << '+' << R.Insn << " to ";
      printReference(O, R);
      outs() << '\n';
    }
  for (const Record &R : O.Records) {
    outs() << "record " << O.Sections[R.Section].Name << '+' << R.Insn << " #"
           << R.Number << ' ' << btf::relocationKindName(R.Raw.Kind) << ' '
           << O.Types.name(R.Raw.Type) << ' ' << O.Types.string(R.Raw.Access)
           << " in "
           << (R.Function == NoFunction
                   ? "-"
                   : StringRef(O.Functions[R.Function].Name));
    if (const btf::LineInfo *L = O.lineAt(R.Section, R.Insn))
      outs() << " line " << L->Line;
    outs() << '\n';
  }
  for (const Fault &F : O.Faults)
    outs() << "fault " << F.Section << '+' << F.Offset << ' ' << F.Message
           << (F.IsFatal ? " fatal" : "") << '\n';
}

/// As test/tools/libbpf-dump.c has it.
static uint32_t hashOf(const ObjectFile &O, const Function &F) {
  uint32_t Hash = 2166136261u;
  for (uint32_t At = F.First; At < F.First + F.Count; ++At) {
    const Instruction &I = O.Sections[F.Section].Insns[At];
    for (uint32_t Word : {uint32_t(I.Code), uint32_t(I.Dst | I.Src << 4),
                          uint32_t(uint16_t(I.Off)), uint32_t(I.Imm)})
      Hash = (Hash ^ Word) * 16777619u;
  }
  return Hash;
}

static void printMapAsLibbpf(const Map &M) {
  outs() << "map " << M.Name << ' ' << M.Type << ' ' << M.KeySize << ' '
         << M.ValueSize << ' ' << M.MaxEntries << ' ' << M.Flags << '\n';
}

/// Programs and maps in libbpf's own order: the loader's are between those of
/// .maps and the struct_ops ones.
static void printAsLibbpf(const ObjectFile &O) {
  outs() << "object " << O.Path << '\n';
  for (const Program &P : O.Programs) {
    const Function &F = O.Functions[P.Function];
    // Of the number 0, which stands for none as well.
    bool HasAttachType =
        !P.AttachType.empty() && P.AttachType != "CGROUP_INET_INGRESS";
    outs() << "program " << F.Name << ' '
           << StringRef(P.Section).drop_front(P.IsOptional) << ' '
           << (P.Type.empty() ? "UNSPEC" : P.Type) << ' '
           << (HasAttachType ? P.AttachType : "-") << ' ' << F.Count << ' '
           << llvm::format_hex_no_prefix(hashOf(O, F), 8)
           << (P.IsOptional ? " optional" : "") << '\n';
  }
  for (const Map &M : O.Maps)
    if (!M.isStructOps())
      printMapAsLibbpf(M);
  for (const DataSection &D : O.Data)
    outs() << "data " << D.Size << '\n';
  for (const Map &M : O.Maps)
    if (M.isStructOps())
      printMapAsLibbpf(M);
}

static StringRef text(std::optional<bool> Value) {
  return !Value ? "unknown" : *Value ? "yes" : "no";
}

static void printVerifier(const KernelFeatures &K) {
  outs() << "global data " << text(K.hasGlobalData()) << "\nbounded loops "
         << text(K.takesBoundedLoops()) << "\nread-only maps "
         << text(K.knowsReadOnlyMaps()) << "\nglobal functions "
         << text(K.hasGlobalFunctions()) << "\nlazy global functions "
         << text(K.verifiesGlobalFunctionsLazily()) << "\nsleepable "
         << text(K.hasSleepablePrograms()) << "\nprivate stacks "
         << text(K.hasPrivateStacks()) << '\n';
}

static void printHelpers(const ObjectFile &O, const KernelFeatures &K) {
  std::set<uint32_t> Seen;
  for (const CodeSection &S : O.Sections)
    for (const Instruction &I : S.Insns)
      if (I.isHelperCall() && Seen.insert(I.Imm).second)
        if (uint32_t ID = K.loadedHelper(I.Imm); K.hasHelper(ID) != true)
          outs() << "helper " << ID << ' ' << helperName(ID) << ' '
                 << text(K.hasHelper(ID)) << '\n';
}

/// What differs from a kernel that has all.
static void printLacks(const ObjectFile &O, const KernelFeatures &K) {
  static const char *const Found[] = {"found", "absent", "incompatible",
                                      "not allowed", "unknown"};
  for (const Program &P : O.Programs) {
    StringRef Name = O.Functions[P.Function].Name;
    if (!P.Type.empty() && K.hasProgramType(P.Type) != true)
      outs() << "program type " << P.Type << ' '
             << text(K.hasProgramType(P.Type)) << " for " << Name << '\n';
    if (K.loadsAttachType(P) != true)
      outs() << "attach type " << P.AttachType << ' '
             << text(K.loadsAttachType(P)) << " for " << Name << '\n';
    if (!K.hasAttachTarget(P.Attach))
      outs() << "target " << P.Attach.Name << " no for " << Name << '\n';
  }
  for (const Map &M : O.Maps) {
    if (K.hasMapType(M.Type) != true)
      outs() << "map type " << mapTypeName(M.Type) << ' '
             << text(K.hasMapType(M.Type)) << " for " << M.Name << '\n';
    if (M.isStructOps())
      outs() << "struct_ops " << M.Name << ": " << K.structOpsFault(O, M)
             << '\n';
  }
  for (const Extern &E : O.Externs) {
    ExternTarget T = K.findExtern(O, E);
    outs() << "extern " << E.Name << ' ' << Found[T.What]
           << (T.isFatal(E) ? " fatal" : "") << '\n';
  }
  printHelpers(O, K);
}

static int printKernel(StringRef Path, const ObjectFile &O) {
  auto File = llvm::MemoryBuffer::getFile(Path);
  if (!File) {
    llvm::errs() << "object-dump: " << Path << ": " << File.getError().message()
                 << '\n';
    return 1;
  }
  auto Types = btf::BTF::parse((*File)->getBuffer());
  if (!Types) {
    llvm::errs() << "object-dump: " << llvm::toString(Types.takeError())
                 << '\n';
    return 1;
  }
  FeatureNames Names;
  Names.add(O);
  KernelFeatures Features(Names, *Types);
  printVerifier(Features);
  printLacks(O, Features);
  return 0;
}

int main(int Argc, char **Argv) {
  int Status = 0;
  bool AsLibbpf = false;
  StringRef Kernel;
  for (int I = 1; I < Argc; ++I) {
    if (StringRef(Argv[I]) == "--libbpf") {
      AsLibbpf = true;
      continue;
    }
    if (StringRef(Argv[I]) == "--kernel" && I + 1 < Argc) {
      Kernel = Argv[++I];
      continue;
    }
    auto Object = ObjectFile::open(Argv[I]);
    if (!Object) {
      llvm::errs() << "object-dump: " << llvm::toString(Object.takeError())
                   << '\n';
      Status = 1;
      continue;
    }
    if (AsLibbpf) {
      printAsLibbpf(**Object);
      continue;
    }
    if (!Kernel.empty()) {
      Status |= printKernel(Kernel, **Object);
      continue;
    }
    outs() << "license " << (*Object)->License << '\n';
    printCode(**Object);
    printData(**Object);
    printReferences(**Object);
  }
  return Status;
}
