//===- Inputs.cpp - what is to be linked ----------------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Inputs.h"
#include "corify/Link/Linker.h"
#include "corify/Support/InputError.h"
#include "corify/Support/InputFile.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Object/ELFObjectFile.h"
#include "llvm/Support/FileSystem.h"
#include <map>

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

/// What libbpf's linker says of these is "unsupported kind" or nothing.
static Error refuseOtherFiles(const llvm::object::ELFObjectFileBase &ELF) {
  if (ELF.getEMachine() != ELF::EM_BPF || ELF.getBytesInAddress() != 8)
    return inputError("ELF header", "machine is " + Twine(ELF.getEMachine()) +
                                        ", not 247 (BPF)");
  if (ELF.getEType() != ELF::ET_REL)
    return inputError("ELF header", "file type is " + Twine(ELF.getEType()) +
                                        ", not 1 (relocatable)");
  bool HasSymbols =
      any_of(ELF.sections(), [](const llvm::object::ELFSectionRef S) {
        return S.getType() == ELF::SHT_SYMTAB;
      });
  if (!HasSymbols)
    return inputError(".symtab", "there is no symbol table: the object is "
                                 "stripped; `llvm-strip -g` leaves what "
                                 "linking and loading need");
  return Error::success();
}

static Error readSection(Input &I, StringRef Name, StringRef Bytes) {
  if (Name == "license")
    I.License = Bytes.take_until([](char C) { return C == '\0'; }).str();
  if (Name != ".BTF" && Name != ".BTF.ext")
    return Error::success();
  if (Error E = refuseTwoTables(Name, Bytes, I.Order))
    return E;
  if (Name == ".BTF.ext")
    return Error::success();
  auto Types = btf::BTF::parse(Bytes);
  if (!Types)
    return Types.takeError();
  if (Types->order() != I.Order)
    return inputError(".BTF", 0, "byte order is not the ELF file's");
  I.Types = std::move(*Types);
  I.HasBTF = true;
  return Error::success();
}

static Error readSections(Input &I,
                          const llvm::object::ELFObjectFileBase &ELF) {
  StringRef Ext;
  for (const llvm::object::ELFSectionRef S : ELF.sections()) {
    Expected<StringRef> Name = S.getName();
    if (!Name)
      return Name.takeError();
    if (S.getType() != ELF::SHT_PROGBITS)
      continue;
    Expected<StringRef> Bytes = S.getContents();
    if (!Bytes)
      return Bytes.takeError();
    if (Error E = readSection(I, *Name, *Bytes))
      return E;
    if (*Name == ".BTF.ext")
      Ext = *Bytes;
    I.HasCode |= S.isText() && S.getSize();
    I.HasPrograms |= S.isText() && S.getSize() && *Name != ".text";
  }
  if (!I.HasBTF || Ext.empty())
    return Error::success();
  // Whose strings are in .BTF, wherever that is in the file.
  auto Parsed = btf::BTFExt::parse(Ext, I.Types);
  if (!Parsed)
    return Parsed.takeError();
  I.Ext = std::move(*Parsed);
  return Error::success();
}

/// libbpf's linker takes these sections from the first file that has them, and
/// only looks whether the others are the same.
static bool isTakenOnce(const llvm::object::ELFSymbolRef &S) {
  Expected<llvm::object::section_iterator> Section = S.getSection();
  if (!Section) {
    consumeError(Section.takeError());
    return false;
  }
  if (*Section == S.getObject()->section_end())
    return false;
  Expected<StringRef> Name = (*Section)->getName();
  if (Name)
    return *Name == "license" || *Name == "version";
  consumeError(Name.takeError());
  return false;
}

/// What extern … __ksym and __kconfig declare is in a DATASEC of that name.
static StringSet<> namesOfKernel(const btf::BTF &Types) {
  StringSet<> Names;
  for (StringRef Section : {".ksyms", ".kconfig"}) {
    btf::Type T = Types.type(Types.find(btf::Kind::Datasec, Section));
    for (uint32_t I = 0; T.is(btf::Kind::Datasec) && I < T.vlen(); ++I)
      Names.insert(Types.name(T.sectionVariable(I).Type));
  }
  return Names;
}

static Error readSymbols(Input &I, const llvm::object::ELFObjectFileBase &ELF) {
  StringSet<> OfKernel = namesOfKernel(I.Types);
  for (const llvm::object::ELFSymbolRef S : ELF.symbols()) {
    Expected<uint32_t> Flags = S.getFlags();
    if (!Flags)
      return Flags.takeError();
    Expected<StringRef> Name = S.getName();
    if (!Name)
      return Name.takeError();
    bool IsUndefined = *Flags & llvm::object::SymbolRef::SF_Undefined;
    if (IsUndefined && !Name->empty() && !OfKernel.contains(*Name))
      I.Undefined.push_back(Name->str());
    if (IsUndefined || isTakenOnce(S))
      continue;
    if (S.getBinding() == ELF::STB_GLOBAL)
      I.Definitions.push_back(Name->str());
    else if (S.getBinding() == ELF::STB_WEAK)
      I.WeakDefinitions.push_back(Name->str());
  }
  return Error::success();
}

static Error open(Input &I) {
  auto Bytes = readInput(I.Path);
  if (!Bytes)
    return Bytes.takeError();
  I.Bytes = std::move(*Bytes);
  if (Error E = refuseOtherThanELF(I.Bytes->getBuffer()))
    return E;
  auto File =
      llvm::object::ObjectFile::createELFObjectFile(I.Bytes->getMemBufferRef());
  if (!File)
    return inputError("ELF header", toString(File.takeError()));
  const auto &ELF = cast<llvm::object::ELFObjectFileBase>(**File);
  I.Order = ELF.isLittleEndian() ? endianness::little : endianness::big;
  if (Error E = refuseOtherFiles(ELF))
    return E;
  if (Error E = readSections(I, ELF))
    return E;
  return readSymbols(I, ELF);
}

static Error refuseTwice(StringRef Path, ArrayRef<Input> Others) {
  for (const Input &Other : Others)
    if (sys::fs::equivalent(Path, Other.Path))
      return inputError(Path == Other.Path
                            ? Twine("is given twice")
                            : "is the same file as " + Twine(Other.Path));
  return Error::success();
}

static Error refuseByteOrder(const Input &I, ArrayRef<Input> Others) {
  if (!Others.empty() && I.Order != Others[0].Order)
    return inputError("byte order is not that of " + Others[0].Path);
  if (!canLink(I.Order))
    return inputError("byte order is not this machine's: libbpf " +
                      libbpfVersion() +
                      " links only objects of its own, libbpf 1.5 and newer "
                      "both");
  return Error::success();
}

Expected<std::vector<Input>> openInputs(ArrayRef<std::string> Paths) {
  std::vector<Input> Result;
  for (const std::string &Path : Paths) {
    if (Error E = refuseTwice(Path, Result))
      return inFile(Path, std::move(E));
    Input Opened;
    Opened.Path = Path;
    if (Error E = open(Opened))
      return inFile(Path, std::move(E));
    if (Error E = refuseByteOrder(Opened, Result))
      return inFile(Path, std::move(E));
    Result.push_back(std::move(Opened));
  }
  return std::move(Result);
}

//===- What is wrong with them -------------------------------------------===//

static void lookAtDebugInfo(const Input &I, std::vector<Problem> &Problems) {
  if (!I.HasBTF)
    Problems.push_back({"corify-no-debug-info",
                        I.Path + ": the object has no .BTF: nothing in it is "
                                 "relocatable; compile with -g"});
  else if (I.HasCode && I.Ext.Lines.empty())
    Problems.push_back({"corify-no-line-info",
                        I.Path + ": the object has no line info: neither this "
                                 "report nor the verifier's log can name "
                                 "source lines",
                        /*IsError=*/false});
}

constexpr size_t MostNames = 5;

/// "'a', 'b' and 7 more"
static std::string listNames(ArrayRef<std::string> Names) {
  size_t Shown = Names.size() > MostNames + 1 ? MostNames : Names.size();
  std::string Text;
  for (size_t I = 0; I < Shown; ++I) {
    bool IsLast = I + 1 == Names.size();
    Text += (I == 0 ? "'" : IsLast ? " and '" : ", '") + Names[I] + "'";
  }
  if (Shown < Names.size())
    Text += " and " + utostr(Names.size() - Shown) + " more";
  return Text;
}

/// One problem for each two inputs, with all names that both define.
static void lookAtDefinitions(ArrayRef<Input> Inputs,
                              std::vector<Problem> &Problems) {
  StringMap<size_t> FirstOf;
  for (auto [Number, I] : enumerate(Inputs)) {
    std::map<size_t, std::vector<std::string>> Shared;
    for (const std::string &Name : I.Definitions) {
      auto [First, IsNew] = FirstOf.try_emplace(Name, Number);
      if (!IsNew && First->second != Number)
        Shared[First->second].push_back(Name);
    }
    for (const auto &[Other, Names] : Shared)
      Problems.push_back({"corify-duplicate-symbol",
                          I.Path + ": " + listNames(Names) +
                              (Names.size() == 1 ? " is" : " are") +
                              " defined in " + Inputs[Other].Path + " too"});
  }
}

std::vector<std::string> findUndefined(ArrayRef<Input> Inputs) {
  StringSet<> Seen;
  for (const Input &I : Inputs)
    for (const auto *Defined : {&I.Definitions, &I.WeakDefinitions})
      Seen.insert_range(*Defined);
  std::vector<std::string> Names;
  for (const Input &I : Inputs)
    for (const std::string &Name : I.Undefined)
      if (Seen.insert(Name).second)
        Names.push_back(Name);
  return Names;
}

/// libbpf's linker leaves them as they are, and its loader refuses them.
static void lookAtUndefined(ArrayRef<Input> Inputs,
                            std::vector<Problem> &Problems) {
  const StringSet<> Open(llvm::from_range, findUndefined(Inputs));
  for (const Input &I : Inputs) {
    std::vector<std::string> Names;
    copy_if(I.Undefined, std::back_inserter(Names),
            [&](const std::string &Name) { return Open.contains(Name); });
    if (!Names.empty())
      Problems.push_back({"corify-undefined-symbol",
                          I.Path + ": " + listNames(Names) +
                              (Names.size() == 1 ? " is" : " are") +
                              " defined in no input: what comes out can be "
                              "linked with others, and not be loaded",
                          /*IsError=*/false});
  }
}

static std::string quotedLicense(const Input &I) {
  return "\"" + I.License + "\"";
}

/// libbpf's linker takes one licence, so that the others must be equal.
static void lookAtLicenses(ArrayRef<Input> Inputs,
                           std::vector<Problem> &Problems) {
  const Input *First = nullptr;
  for (const Input &I : Inputs) {
    if (I.License.empty())
      continue;
    if (!First)
      First = &I;
    else if (I.License != First->License)
      Problems.push_back({"corify-mixed-license",
                          I.Path + ": the licence is " + quotedLicense(I) +
                              ", that of " + First->Path + " is " +
                              quotedLicense(*First) +
                              ": a linked object has only one"});
  }
  for (const Input &I : Inputs)
    if (I.License.empty() && I.HasPrograms)
      Problems.push_back(
          {"corify-no-license",
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
  lookAtUndefined(Inputs, Problems);
  lookAtLicenses(Inputs, Problems);
  append_range(Problems, lookAtTargets(Inputs));
  return Problems;
}

} // namespace corify::link
