//===- Inputs.cpp - what is to be linked ----------------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Inputs.h"
#include "corify/Link/Linker.h"
#include "corify/Support/InputError.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Object/ELFObjectFile.h"
#include "llvm/Support/FileSystem.h"

using namespace llvm;

namespace corify::link {

//===- Opening -----------------------------------------------------------===//

/// `ld -r` knows nothing of BTF and puts the tables one after another; loaders
/// see the first, and programs of the others have its types.
static Error refuseTwoTables(StringRef Section, StringRef Bytes,
                             endianness Order) {
  using support::endian::read32;
  bool IsExt = Section == ".BTF.ext";
  if (Bytes.size() < 24 + 8 * IsExt)
    return Error::success();
  // The header's length, then pairs of offset and length.
  uint64_t Header = read32(Bytes.data() + 4, Order), End = 0;
  for (unsigned At = 8; At < 24 + 8 * IsExt; At += 8)
    End = std::max<uint64_t>(End, uint64_t(read32(Bytes.data() + At, Order)) +
                                      read32(Bytes.data() + At + 4, Order));
  End += Header;
  for (uint64_t At : {End, alignTo(End, 4), alignTo(End, 8)})
    if (At + 4 < Bytes.size() && Bytes.substr(At, 4) == Bytes.take_front(4))
      return inputError(Section, At,
                        "a second table starts here: `ld -r` joined objects "
                        "that only a BPF linker can join; link them with "
                        "`corify link` instead");
  return Error::success();
}

static Error lookAtSections(const llvm::object::ELFObjectFileBase &ELF) {
  endianness Order =
      ELF.isLittleEndian() ? endianness::little : endianness::big;
  StringMap<unsigned> Seen;
  for (const llvm::object::ELFSectionRef S : ELF.sections()) {
    Expected<StringRef> Name = S.getName();
    if (!Name)
      return Name.takeError();
    if (*Name != ".BTF" && *Name != ".BTF.ext")
      continue;
    Expected<StringRef> Bytes = S.getContents();
    if (!Bytes)
      return Bytes.takeError();
    if (Error E = refuseTwoTables(*Name, *Bytes, Order))
      return E;
  }
  return Error::success();
}

/// libbpf's linker takes these sections from the first file that has them, and
/// only looks whether the others are the same.
static bool isTakenOnce(const llvm::object::ELFSymbolRef &S) {
  Expected<llvm::object::section_iterator> Section = S.getSection();
  if (!Section || *Section == S.getObject()->section_end()) {
    consumeError(Section.takeError());
    return false;
  }
  Expected<StringRef> Name = (*Section)->getName();
  if (Name)
    return *Name == "license" || *Name == "version";
  consumeError(Name.takeError());
  return false;
}

static Expected<std::vector<std::string>>
definitionsOf(const llvm::object::ELFObjectFileBase &ELF) {
  using llvm::object::SymbolRef;
  std::vector<std::string> Result;
  for (const llvm::object::ELFSymbolRef S : ELF.symbols()) {
    Expected<uint32_t> Flags = S.getFlags();
    if (!Flags)
      return Flags.takeError();
    if (S.getBinding() != ELF::STB_GLOBAL || (*Flags & SymbolRef::SF_Undefined))
      continue;
    Expected<StringRef> Name = S.getName();
    if (!Name)
      return Name.takeError();
    if (!isTakenOnce(S))
      Result.push_back(Name->str());
  }
  return Result;
}

static Expected<Input> openInput(const std::string &Path) {
  Input Result;
  Result.Path = Path;
  auto Bytes = MemoryBuffer::getFile(Path);
  if (!Bytes)
    return errorCodeToError(Bytes.getError());
  // First what makes a better message than its consequences do.
  if (auto ELF = llvm::object::ObjectFile::createELFObjectFile(
          (*Bytes)->getMemBufferRef())) {
    const auto &File = cast<llvm::object::ELFObjectFileBase>(**ELF);
    if (Error E = lookAtSections(File))
      return E;
    auto Definitions = definitionsOf(File);
    if (!Definitions)
      return Definitions.takeError();
    Result.Definitions = std::move(*Definitions);
  } else {
    consumeError(ELF.takeError()); // the reader below says it in our words
  }
  auto Object = object::ObjectFile::open(Path);
  if (!Object)
    return Object.takeError();
  Result.Object = std::move(*Object);
  if (!canLink(Result.Object->Order))
    return inputError(
        "byte order is not this machine's: libbpf " + libbpfVersion() +
        " links only objects of its own, libbpf 1.5 and newer link both");
  return Result;
}

Expected<std::vector<Input>> openInputs(ArrayRef<std::string> Paths) {
  std::vector<Input> Result;
  for (const std::string &Path : Paths) {
    for (const Input &Other : Result)
      if (sys::fs::equivalent(Path, Other.Path))
        return inFile(
            Path, inputError(Path == Other.Path
                                 ? Twine("is given twice")
                                 : "is the same file as " + Twine(Other.Path)));
    Expected<Input> Opened = openInput(Path);
    if (!Opened)
      return inFile(Path, Opened.takeError());
    if (!Result.empty() && Opened->Object->Order != Result[0].Object->Order)
      return inFile(Path, inputError("byte order differs from that of " +
                                     Result[0].Path));
    Result.push_back(std::move(*Opened));
  }
  return std::move(Result);
}

//===- What is wrong with them -------------------------------------------===//

static void lookAtDebugInfo(const Input &I, std::vector<Problem> &Problems) {
  if (!I.Object->HasBTF)
    Problems.push_back({"corify-no-debug-info",
                        I.Path + ": the object has no .BTF: nothing in it is "
                                 "relocatable; compile with -g"});
  else if (!I.Object->Sections.empty() && I.Object->Ext.Lines.empty())
    Problems.push_back({"corify-no-line-info",
                        I.Path + ": the object has no line info: neither this "
                                 "report nor the verifier's log can name "
                                 "source lines",
                        /*IsError=*/false});
}

static void lookAtDefinitions(ArrayRef<Input> Inputs,
                              std::vector<Problem> &Problems) {
  StringMap<StringRef> FirstOf;
  for (const Input &I : Inputs)
    for (const std::string &Name : I.Definitions) {
      auto [First, IsNew] = FirstOf.try_emplace(Name, I.Path);
      if (!IsNew && First->second != I.Path)
        Problems.push_back({"corify-duplicate-symbol",
                            I.Path + ": '" + Name + "' is defined in " +
                                First->second.str() + " too"});
    }
}

static std::string quotedLicense(const Input &I) {
  return "\"" + I.Object->License + "\"";
}

/// libbpf's linker takes one licence, so that the others must be equal.
static void lookAtLicenses(ArrayRef<Input> Inputs,
                           std::vector<Problem> &Problems) {
  const Input *First = nullptr;
  for (const Input &I : Inputs) {
    if (I.Object->License.empty())
      continue;
    if (!First)
      First = &I;
    else if (I.Object->License != First->Object->License)
      Problems.push_back(
          {"corify-license", I.Path + ": the licence is " + quotedLicense(I) +
                                 ", that of " + First->Path + " is " +
                                 quotedLicense(*First) +
                                 ": a linked object has only one"});
  }
  for (const Input &I : Inputs)
    if (I.Object->License.empty() && !I.Object->Programs.empty())
      Problems.push_back(
          {"corify-license",
           I.Path + ": there are programs and no licence section: " +
               (First ? "they get the licence of " + First->Path + ", " +
                            quotedLicense(*First)
                      : "helpers that are for GPL programs will be refused"),
           /*IsError=*/false});
}

std::vector<Problem> lookAtInputs(ArrayRef<Input> Inputs) {
  std::vector<Problem> Problems;
  for (const Input &I : Inputs)
    lookAtDebugInfo(I, Problems);
  lookAtDefinitions(Inputs, Problems);
  lookAtLicenses(Inputs, Problems);
  append_range(Problems, lookAtTargets(Inputs));
  return Problems;
}

} // namespace corify::link
