//===- kernel-diff.cpp - `corify kernel diff` -----------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "KernelCommand.h"
#include "Subcommands.h"
#include "corify/Support/InputError.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/GlobPattern.h"
#include "llvm/Support/JSON.h"

using namespace llvm;
using namespace corify;
using btf::Field;
using btf::RecordChange;

namespace {
/// From one kernel to the one after it.
struct Step {
  const LoadedKernel *From, *To;
  std::vector<RecordChange> Changes;
};

struct TypePattern {
  GlobPattern Glob;
  /// "struct foo", not "foo" for any.
  bool HasKeyword;
};

struct Counts {
  unsigned Added = 0, Removed = 0, Changed = 0;
};
} // namespace

static Expected<std::vector<TypePattern>>
parsePatterns(ArrayRef<std::string> Types) {
  std::vector<TypePattern> Result;
  for (StringRef Type : Types) {
    auto Glob = GlobPattern::create(Type, /*MaxSubPatterns=*/1024);
    if (!Glob)
      return inputError("--type: '" + Type +
                        "': " + toString(Glob.takeError()));
    Result.push_back({std::move(*Glob), Type.contains(' ')});
  }
  return Result;
}

static bool isWanted(ArrayRef<TypePattern> Patterns, StringRef Name) {
  return Patterns.empty() || any_of(Patterns, [&](const TypePattern &P) {
           return P.Glob.match(P.HasKeyword ? Name : Name.split(' ').second);
         });
}

/// In the order of the arguments; a folder's by release.
static Expected<std::vector<std::unique_ptr<LoadedKernel>>>
loadAll(ArrayRef<std::string> Paths) {
  std::vector<std::unique_ptr<LoadedKernel>> Result;
  for (const std::string &Path : Paths) {
    auto Files = btf::findKernels(Path);
    if (!Files)
      return Files.takeError();
    for (const btf::KernelFile &File : *Files) {
      auto Kernel = loadKernel(File);
      if (!Kernel)
        return Kernel.takeError();
      Result.push_back(std::move(*Kernel));
    }
  }
  if (Result.size() < 2)
    return inputError("'diff' needs two kernels, there is " +
                      Twine(Result.size()));
  return Result;
}

static Counts count(ArrayRef<RecordChange> Changes) {
  Counts Result;
  for (const RecordChange &C : Changes)
    ++(!C.From ? Result.Added : !C.To ? Result.Removed : Result.Changed);
  return Result;
}

//===- Text ---------------------------------------------------------------===//

/// "16" bytes, or "16:3" of a bit-field that starts at a byte's fourth bit.
static std::string offsetText(const Field &F) {
  std::string Bytes = utostr(F.BitOffset / 8);
  return F.IsBitField ? Bytes + ":" + utostr(F.BitOffset % 8) : Bytes;
}

static std::string sizeText(const Field &F) {
  if (F.IsBitField)
    return utostr(F.BitSize) + (F.BitSize == 1 ? " bit" : " bits");
  return utostr(F.BitSize / 8) + (F.BitSize == 8 ? " byte" : " bytes");
}

static void writeChange(raw_ostream &OS, const btf::FieldChange &C,
                        bool IsEnum) {
  // One of the two is there. NOLINTNEXTLINE(bugprone-unchecked-optional-access)
  const Field &F = C.To ? *C.To : *C.From;
  OS << "    " << (!C.From ? '+' : !C.To ? '-' : '~') << ' ' << F.Name << ": ";
  ListSeparator Comma;
  auto Write = [&](StringRef Label,
                   function_ref<std::string(const Field &)> Text) {
    if (C.From && C.To && Text(*C.From) == Text(*C.To))
      return;
    OS << Comma << Label;
    if (C.From && C.To)
      OS << Text(*C.From) << " -> " << Text(*C.To);
    else
      OS << Text(F);
  };
  if (IsEnum) {
    Write("", [](const Field &F) { return itostr(int64_t(F.Value)); });
  } else {
    Write("", [](const Field &F) { return F.Type; });
    Write("at ", offsetText);
    Write("", sizeText);
  }
  OS << '\n';
}

static void writeRecordChange(raw_ostream &OS, const RecordChange &C) {
  if (!C.From || !C.To) {
    // NOLINTNEXTLINE(bugprone-unchecked-optional-access): as above
    const btf::Record &R = C.To ? *C.To : *C.From;
    OS << "  " << (C.To ? '+' : '-') << ' ' << C.Name << ": " << R.Size
       << " bytes\n";
    return;
  }
  OS << "  ~ " << C.Name << ": ";
  if (C.From->Keyword != C.To->Keyword)
    OS << C.From->Keyword << " -> " << C.To->Keyword << ", ";
  OS << C.From->Size;
  if (C.From->Size != C.To->Size)
    OS << " -> " << C.To->Size;
  OS << " bytes\n";
  for (const btf::FieldChange &F : C.Fields)
    writeChange(OS, F, C.To->isEnum());
}

static void writeText(raw_ostream &OS, ArrayRef<Step> Steps, bool IsSummary) {
  for (const Step &S : Steps) {
    OS << S.From->File.Name << " -> " << S.To->File.Name << ": ";
    Counts N = count(S.Changes);
    OS << N.Added << " added, " << N.Removed << " removed, " << N.Changed
       << " changed\n";
    if (IsSummary)
      continue;
    for (const RecordChange &C : S.Changes)
      writeRecordChange(OS, C);
  }
}

//===- JSON ---------------------------------------------------------------===//

static void writeField(json::OStream &J, StringRef Key, const Field &F,
                       bool IsEnum) {
  J.attributeObject(Key, [&] {
    if (IsEnum) {
      J.attribute("value", int64_t(F.Value));
      return;
    }
    J.attribute("type", json::fixUTF8(F.Type));
    J.attribute("bit_offset", int64_t(F.BitOffset));
    J.attribute("bit_size", int64_t(F.BitSize));
    J.attribute("bit_field", F.IsBitField);
  });
}

static void writeRecord(json::OStream &J, StringRef Key,
                        const std::optional<btf::Record> &R) {
  if (!R)
    return;
  J.attributeObject(Key, [&] {
    J.attribute("keyword", R->Keyword);
    J.attribute("size", int64_t(R->Size));
  });
}

static void writeRecordChange(json::OStream &J, const RecordChange &C) {
  J.attribute("name", json::fixUTF8(C.Name));
  writeRecord(J, "from", C.From);
  writeRecord(J, "to", C.To);
  J.attributeArray("fields", [&] {
    for (const btf::FieldChange &F : C.Fields)
      J.object([&] {
        J.attribute("name", json::fixUTF8(F.To ? F.To->Name : F.From->Name));
        if (F.From)
          writeField(J, "from", *F.From, C.From->isEnum());
        if (F.To)
          writeField(J, "to", *F.To, C.To->isEnum());
      });
  });
}

static void writeJSON(raw_ostream &OS, ArrayRef<Step> Steps) {
  json::OStream J(OS, 2);
  J.object([&] {
    J.attribute("version", 1);
    J.attributeArray("steps", [&] {
      for (const Step &S : Steps)
        J.object([&] {
          J.attribute("from", json::fixUTF8(S.From->File.Name));
          J.attribute("to", json::fixUTF8(S.To->File.Name));
          J.attributeArray("records", [&] {
            for (const RecordChange &C : S.Changes)
              J.object([&] { writeRecordChange(J, C); });
          });
        });
    });
  });
  OS << '\n';
}

Expected<int> diffKernels(const KernelArguments &Arguments) {
  auto Patterns = parsePatterns(Arguments.Types);
  if (!Patterns)
    return Patterns.takeError();
  auto Kernels = loadAll(Arguments.Paths);
  if (!Kernels)
    return Kernels.takeError();
  auto IsWanted = [&](StringRef Name) { return isWanted(*Patterns, Name); };
  std::vector<btf::RecordIndex> Indices;
  for (auto &Kernel : *Kernels)
    Indices.push_back(btf::indexRecords(Kernel->Types));
  bool IsAny = any_of(Indices, [&](const btf::RecordIndex &Index) {
    return any_of(Index, [&](auto &Entry) { return IsWanted(Entry.first); });
  });
  if (!IsAny)
    return inputError("--type: no kernel has a type that is called '" +
                      join(Arguments.Types, "' or '") + "'");
  std::vector<Step> Steps;
  bool IsDifferent = false;
  for (size_t I = 1; I < Kernels->size(); ++I) {
    const LoadedKernel &From = *(*Kernels)[I - 1], &To = *(*Kernels)[I];
    Steps.push_back({&From, &To,
                     btf::diffRecords(From.Types, Indices[I - 1], To.Types,
                                      Indices[I], IsWanted)});
    IsDifferent |= !Steps.back().Changes.empty();
  }
  if (Arguments.IsJSON)
    writeJSON(outs(), Steps);
  else
    writeText(outs(), Steps, Arguments.Types.empty());
  return IsDifferent ? Findings : NothingToReport;
}
