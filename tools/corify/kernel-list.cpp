//===- kernel-list.cpp - `corify kernel list` and `extract` ---------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "KernelCommand.h"
#include "Subcommands.h"
#include "corify/Support/InputError.h"
#include "corify/Support/Output.h"
#include "corify/Support/Printable.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/JSON.h"
#include <array>

using namespace llvm;
using namespace corify;

namespace {
constexpr unsigned KindCount = 20;
using KindCounts = std::array<unsigned, KindCount>;

struct Listed {
  btf::KernelFile File;
  StringRef Order;
  unsigned PointerSize, Types;
  size_t Size;
  KindCounts Kinds;
};
} // namespace

static Listed describe(const LoadedKernel &Kernel) {
  const btf::BTF &Types = Kernel.Types;
  Listed Result{Kernel.File,
                Types.order() == endianness::little ? "little" : "big",
                Types.pointerSize(),
                Types.typeCount() - 1, // void is none
                Types.bytes().size(),
                {}};
  for (btf::TypeID ID = 1; ID < Types.typeCount(); ++ID)
    ++Result.Kinds[static_cast<unsigned>(Types.kind(ID)) % KindCount];
  return Result;
}

/// What not every kernel's BTF has, and programs may ask for.
static std::string extras(const KindCounts &Kinds) {
  using btf::Kind;
  std::vector<StringRef> Has;
  for (Kind K : {Kind::Func, Kind::Var, Kind::Datasec, Kind::Float,
                 Kind::DeclTag, Kind::TypeTag, Kind::Enum64})
    if (Kinds[static_cast<unsigned>(K)])
      Has.push_back(btf::kindName(K));
  return Has.empty() ? "-" : join(Has, ",");
}

static std::string orDash(StringRef Text) {
  return Text.empty() ? "-" : Text.str();
}

static void writeTable(raw_ostream &OS, ArrayRef<Listed> Kernels) {
  using Row = std::array<std::string, 8>;
  std::vector<Row> Rows = {{"name", "release", "arch", "order", "pointers",
                            "types", "bytes", "has"}};
  for (const Listed &K : Kernels)
    Rows.push_back({printable(K.File.Name), orDash(K.File.Release),
                    orDash(K.File.Arch), K.Order.str(), utostr(K.PointerSize),
                    utostr(K.Types), utostr(K.Size), extras(K.Kinds)});
  std::array<size_t, 8> Widths{};
  for (const Row &R : Rows)
    for (auto [Width, Cell] : zip(Widths, R))
      Width = std::max(Width, Cell.size());
  for (const Row &R : Rows) {
    for (size_t I = 0; I + 1 < R.size(); ++I) {
      bool IsNumber = I >= 4;
      OS << (IsNumber ? right_justify(R[I], Widths[I])
                      : left_justify(R[I], Widths[I]))
         << "  ";
    }
    OS << R.back() << '\n';
  }
}

static void writeJSON(raw_ostream &OS, ArrayRef<Listed> Kernels) {
  json::OStream J(OS, 2);
  J.object([&] {
    J.attribute("version", 1);
    J.attributeArray("kernels", [&] {
      for (const Listed &K : Kernels)
        J.object([&] {
          J.attribute("name", json::fixUTF8(K.File.Name));
          J.attribute("path", json::fixUTF8(K.File.Path));
          J.attribute("release", K.File.Release);
          J.attribute("arch", K.File.Arch);
          J.attribute("byte_order", K.Order);
          J.attribute("pointer_size", K.PointerSize);
          J.attribute("types", K.Types);
          J.attribute("bytes", int64_t(K.Size));
          J.attributeObject("kinds", [&] {
            for (unsigned I = 1; I < KindCount; ++I)
              J.attribute(btf::kindName(static_cast<btf::Kind>(I)), K.Kinds[I]);
          });
        });
    });
  });
  OS << '\n';
}

Expected<int> listKernels(const KernelArguments &Arguments) {
  auto Files = btf::findKernels(Arguments.Paths);
  if (!Files)
    return Files.takeError();
  std::vector<Listed> Kernels;
  int Status = NothingToReport;
  for (const btf::KernelFile &File : *Files) {
    auto Kernel = loadKernel(File);
    if (Kernel) {
      Kernels.push_back(describe(**Kernel));
      continue;
    }
    // The others are listed nevertheless.
    errs() << "corify kernel: " << toString(Kernel.takeError()) << '\n';
    Status = CannotRun;
  }
  if (Arguments.IsJSON)
    writeJSON(outs(), Kernels);
  else if (!Kernels.empty())
    writeTable(outs(), Kernels);
  return Status;
}

Expected<int> extractKernel(const KernelArguments &Arguments) {
  StringRef Image = Arguments.Paths.front();
  auto Data = btf::readKernelBTF(Image);
  if (!Data)
    return Data.takeError();
  // A module's cannot be looked at without its kernel's.
  if (!Data->IsModule)
    if (auto Types = btf::BTF::parse(Data->Bytes); !Types)
      return inFile(Image, Types.takeError());
  std::string Output = Arguments.Output;
  if (Output.empty())
    Output = btf::describeKernelFile(Image).Name + ".btf";
  if (Output != "-" && sys::fs::equivalent(Output, Image))
    return inFile(Output, inputError("is the image itself; name another file "
                                     "with -o"));
  if (Error E = writeOutput(Output, [&](raw_ostream &OS) {
        OS << Data->Bytes;
        return Error::success();
      }))
    return inFile(Output == "-" ? "stdout" : Output, std::move(E));
  return NothingToReport;
}
