//===- KernelImage.cpp - the BTF of a kernel, wherever it is --------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/BTF/KernelImage.h"
#include "Archive.h"
#include "BootImage.h"
#include "corify/Support/InputError.h"
#include "corify/Support/InputFile.h"
#include "llvm/Object/ELFObjectFile.h"

using namespace llvm;

namespace corify::btf {

/// A package of a compressed image of a compressed kernel; a file in itself
/// over and over is a bomb.
static constexpr unsigned MaxDepth = 5;

static Expected<KernelBTF> findBTF(StringRef Bytes, unsigned Depth);

static bool isRawBTF(StringRef Bytes) {
  return Bytes.starts_with("\x9f\xeb") || Bytes.starts_with("\xeb\x9f");
}

static std::string archOfELF(const object::ELFObjectFileBase &File) {
  bool IsLittle = File.isLittleEndian();
  switch (File.getEMachine()) {
  case ELF::EM_X86_64:
    return "amd64";
  case ELF::EM_386:
    return "i386";
  case ELF::EM_AARCH64:
    return "arm64";
  case ELF::EM_ARM:
    return "armhf";
  case ELF::EM_RISCV:
    return File.is64Bit() ? "riscv64" : "riscv32";
  case ELF::EM_S390:
    return "s390x";
  case ELF::EM_PPC64:
    return IsLittle ? "ppc64el" : "ppc64";
  case ELF::EM_LOONGARCH:
    return "loong64";
  default:
    return "";
  }
}

/// A kernel's from its banner, a module's from what it must be loaded into.
static std::string releaseInSection(StringRef Name, StringRef Contents) {
  if (Name == ".rodata")
    return releaseNumbers(findBanner(Contents));
  constexpr StringLiteral Magic = "vermagic=";
  size_t At = Contents.find(Magic);
  if (Name != ".modinfo" || At == StringRef::npos)
    return "";
  return releaseNumbers(
      Contents.substr(At + Magic.size(), 256).split('\0').first);
}

/// A broken section table has no sections for sections().
static Error checkSections(const object::ObjectFile &File) {
  auto Check = [](const auto *ELF) {
    return ELF->getELFFile().sections().takeError();
  };
  if (auto *ELF = dyn_cast<object::ELF64LEObjectFile>(&File))
    return Check(ELF);
  if (auto *ELF = dyn_cast<object::ELF64BEObjectFile>(&File))
    return Check(ELF);
  if (auto *ELF = dyn_cast<object::ELF32LEObjectFile>(&File))
    return Check(ELF);
  return Check(cast<object::ELF32BEObjectFile>(&File));
}

static Expected<KernelBTF> findInELF(StringRef Bytes) {
  auto File = object::ObjectFile::createELFObjectFile(
      MemoryBufferRef(Bytes, ""), /*InitContent=*/false);
  if (!File)
    return inputError("ELF", toString(File.takeError()));
  if (Error E = checkSections(**File))
    return inputError("ELF", toString(std::move(E)));
  auto &ELF = cast<object::ELFObjectFileBase>(**File);
  KernelBTF Result;
  bool IsFound = false;
  for (object::ELFSectionRef Section : ELF.sections()) {
    Expected<StringRef> Name = Section.getName();
    if (!Name)
      return inputError("ELF", toString(Name.takeError()));
    bool IsTypes = *Name == ".BTF", IsBase = *Name == ".BTF.base";
    if (!IsTypes && !IsBase && *Name != ".rodata" && *Name != ".modinfo")
      continue;
    Expected<StringRef> Contents = Section.getContents();
    if (!Contents)
      return inputError(*Name, toString(Contents.takeError()));
    IsFound |= IsTypes;
    Result.IsModule |= *Name == ".modinfo" && ELF.isRelocatableObject();
    if (IsTypes || IsBase)
      (IsTypes ? Result.Bytes : Result.Base) = *Contents;
    else if (Result.Release.empty())
      Result.Release = releaseInSection(*Name, *Contents);
  }
  if (!IsFound)
    return inputError("no section .BTF");
  Result.Arch = archOfELF(ELF);
  return Result;
}

/// Of a hundred megabytes of kernel its BTF is five: the rest is let go.
static void keepOnlyBTF(KernelBTF &Found, std::unique_ptr<MemoryBuffer> From) {
  if (Found.Owner)
    return;
  size_t Needed = Found.Bytes.size() + Found.Base.size();
  if (Needed > From->getBufferSize() / 2) {
    Found.Owner = std::move(From);
    return;
  }
  auto Kept = WritableMemoryBuffer::getNewUninitMemBuffer(Needed);
  char *Begin = Kept->getBufferStart();
  llvm::copy(Found.Bytes, Begin);
  llvm::copy(Found.Base, Begin + Found.Bytes.size());
  StringRef Copy(Begin, Needed);
  Found.Bytes = Copy.substr(0, Found.Bytes.size());
  Found.Base = Copy.substr(Found.Bytes.size());
  Found.Owner = std::move(Kept);
}

/// None if Bytes is neither compressed nor an archive.
static Expected<std::optional<KernelBTF>> findPacked(StringRef Bytes,
                                                     unsigned Depth) {
  if (Depth == MaxDepth)
    return inputError("packed more than " + Twine(MaxDepth) + " times");
  auto IsWanted = [](StringRef Name) {
    // Of the two archives in a Debian package the one with the files.
    return Name.starts_with("data.tar") ||
           (isKernelFileName(Name) && !Name.starts_with("control.tar"));
  };
  auto Unpacked = unpack(Bytes, IsWanted);
  if (!Unpacked)
    return Unpacked.takeError();
  if (!*Unpacked)
    return std::nullopt;
  Expected<KernelBTF> Found = findBTF((*Unpacked)->getBuffer(), Depth + 1);
  if (!Found)
    return Found.takeError();
  keepOnlyBTF(*Found, std::move(*Unpacked));
  return std::move(*Found);
}

static Expected<KernelBTF> findInMemory(StringRef Bytes) {
  KernelBTF Result;
  Result.Bytes = findRawBTF(Bytes);
  if (Result.Bytes.empty())
    return inputError("no BTF in this kernel image");
  Result.Release = releaseNumbers(findBanner(Bytes));
  return Result;
}

static Expected<KernelBTF> findInImage(const BootImage &Image, StringRef Bytes,
                                       unsigned Depth) {
  if (Image.Payloads.empty())
    return findInMemory(Bytes);
  // Of the last one.
  Error Why = Error::success();
  for (StringRef Payload : Image.Payloads) {
    auto Packed = findPacked(Payload, Depth);
    consumeError(std::move(Why));
    if (!Packed) {
      Why = Packed.takeError();
      continue;
    }
    std::optional<KernelBTF> &Found = *Packed;
    if (Found)
      return std::move(*Found);
    Why = inputError("payload: neither gzip, bzip2, lzma, xz, lz4 nor zstd");
  }
  return std::move(Why);
}

static Expected<KernelBTF> findBTF(StringRef Bytes, unsigned Depth) {
  if (isRawBTF(Bytes)) {
    KernelBTF Result;
    Result.Bytes = Bytes;
    return Result;
  }
  if (Bytes.starts_with(ELF::ElfMagic))
    return findInELF(Bytes);
  auto Parsed = parseBootImage(Bytes);
  if (!Parsed)
    return Parsed.takeError();
  std::optional<BootImage> &Image = *Parsed;
  if (Image) {
    Expected<KernelBTF> Found = findInImage(*Image, Bytes, Depth);
    if (Found && !Image->Release.empty())
      Found->Release = Image->Release;
    if (Found && !Image->Arch.empty())
      Found->Arch = Image->Arch;
    return Found;
  }
  auto Unpacked = findPacked(Bytes, Depth);
  if (!Unpacked)
    return Unpacked.takeError();
  std::optional<KernelBTF> &Packed = *Unpacked;
  if (Packed)
    return std::move(*Packed);
  Expected<KernelBTF> Found = findInMemory(Bytes);
  if (Found)
    return std::move(*Found);
  consumeError(Found.takeError());
  return inputError("neither BTF, ELF nor a kernel image, and not compressed");
}

Expected<KernelBTF> extractKernelBTF(std::unique_ptr<MemoryBuffer> File) {
  if (File->getBufferSize() == 0)
    return inputError("the file is empty");
  Expected<KernelBTF> Found = findBTF(File->getBuffer(), 0);
  if (!Found)
    return Found.takeError();
  keepOnlyBTF(*Found, std::move(File));
  return Found;
}

Expected<KernelBTF> readKernelBTF(StringRef Path) {
  Expected<std::unique_ptr<MemoryBuffer>> File = readInput(Path);
  if (!File)
    return File.takeError();
  Expected<KernelBTF> Found = extractKernelBTF(std::move(*File));
  if (!Found)
    return inFile(Path, Found.takeError());
  return Found;
}

} // namespace corify::btf
