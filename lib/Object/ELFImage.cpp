//===- ELFImage.cpp - an ELF file in plain values -------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ELFImage.h"
#include "corify/Support/InputError.h"
#include "corify/Support/InputFile.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Object/ELF.h"

using namespace llvm;

namespace corify::object {

bool ELFSection::isCode() const {
  return Type == ELF::SHT_PROGBITS && (Flags & ELF::SHF_EXECINSTR);
}

bool ELFSymbol::isLocal() const { return Binding == ELF::STB_LOCAL; }

bool ELFSymbol::isRestricted() const {
  return Visibility == ELF::STV_HIDDEN || Visibility == ELF::STV_INTERNAL;
}

bool ELFSymbol::isExtern() const {
  return Section == ELF::SHN_UNDEF && Type == ELF::STT_NOTYPE &&
         (Binding == ELF::STB_GLOBAL || Binding == ELF::STB_WEAK);
}

namespace {
/// LLVM's reader of one byte order.
template <class ELFT> class ImageReader {
public:
  ImageReader(llvm::object::ELFFile<ELFT> File, ELFImage &Image)
      : File(std::move(File)), Image(Image) {}

  Error read() {
    const auto &Header = File.getHeader();
    if (Header.e_type != ELF::ET_REL)
      return inputError("ELF header", "file type is " + Twine(Header.e_type) +
                                          ", not 1 (relocatable)");
    // Old LLVM left the machine out.
    if (Header.e_machine != ELF::EM_BPF && Header.e_machine != ELF::EM_NONE)
      return inputError("ELF header", "machine is " + Twine(Header.e_machine) +
                                          ", not 247 (BPF)");
    auto Headers = File.sections();
    if (!Headers)
      return inputError("ELF header", toString(Headers.takeError()));
    for (const auto &Section : *Headers)
      if (Error E = readSection(Section))
        return E;
    if (Error E = readSymbols(*Headers))
      return E;
    for (const auto &Section : *Headers)
      if (Error E = readRelocations(Section))
        return E;
    return Error::success();
  }

private:
  using Shdr = typename ELFT::Shdr;

  Error readSection(const Shdr &Header) {
    ELFSection Section;
    auto Name = File.getSectionName(Header);
    if (!Name)
      return inputError(("section " + Twine(Image.Sections.size())).str(),
                        toString(Name.takeError()));
    Section.Name = *Name;
    Section.Type = Header.sh_type;
    Section.Flags = Header.sh_flags;
    Section.Size = Header.sh_size;
    Section.Alignment = Header.sh_addralign;
    if (Section.Type != ELF::SHT_NOBITS && Section.Type != ELF::SHT_NULL) {
      auto Contents = File.getSectionContents(Header);
      if (!Contents)
        return inputError(Section.Name, toString(Contents.takeError()));
      Section.Bytes = toStringRef(*Contents);
    }
    Image.Sections.push_back(std::move(Section));
    return Error::success();
  }

  Error readSymbols(typename ELFT::ShdrRange Headers) {
    const Shdr *Table = nullptr;
    for (const auto &Header : Headers) {
      if (Header.sh_type != ELF::SHT_SYMTAB)
        continue;
      if (Table)
        return inputError(".symtab", "there are several symbol tables");
      Table = &Header;
    }
    if (!Table)
      return inputError(".symtab", "there is no symbol table: the object is "
                                   "stripped; `llvm-strip -g` leaves what "
                                   "linking and loading need");
    auto Symbols = File.symbols(Table);
    if (!Symbols)
      return inputError(".symtab", toString(Symbols.takeError()));
    auto Names = File.getStringTableForSymtab(*Table, Headers);
    if (!Names)
      return inputError(".symtab", toString(Names.takeError()));
    for (const auto &Symbol : *Symbols) {
      auto Name = Symbol.getName(*Names);
      if (!Name)
        return inputError(".symtab", Image.Symbols.size() * sizeof(Symbol),
                          toString(Name.takeError()));
      Image.Symbols.push_back({*Name, Symbol.st_value, Symbol.st_size,
                               Symbol.st_shndx, Symbol.getBinding(),
                               Symbol.getType(), Symbol.getVisibility()});
    }
    return Error::success();
  }

  /// DWARF's are many and nobody's here; BTF's fill in offsets that libbpf
  /// takes from the symbols.
  static bool isOfDebugInfo(StringRef Name) {
    return Name.starts_with(".debug_") || Name == ".BTF" || Name == ".BTF.ext";
  }

  Error readRelocations(const Shdr &Header) {
    if (Header.sh_type != ELF::SHT_REL && Header.sh_type != ELF::SHT_RELA)
      return Error::success();
    StringRef Name = cantFail(File.getSectionName(Header));
    if (Header.sh_info >= Image.Sections.size())
      return inputError(Name, "is for section " + Twine(Header.sh_info) +
                                  " of " + Twine(Image.Sections.size()));
    ELFSection &Target = Image.Sections[Header.sh_info];
    bool IsSkipped = isOfDebugInfo(Target.Name);
    if (Header.sh_type == ELF::SHT_RELA)
      return IsSkipped ? Error::success()
                       : inputError(Name, "relocations have addends of their "
                                          "own (RELA), BPF objects have REL");
    auto Relocations = File.rels(Header);
    if (!Relocations)
      return inputError(Name, toString(Relocations.takeError()));
    if (IsSkipped)
      return Error::success();
    uint64_t At = 0;
    for (const auto &R : *Relocations) {
      ELFRelocation Relocation{R.r_offset, R.getSymbol(false),
                               R.getType(false)};
      if (Relocation.Symbol >= Image.Symbols.size())
        return inputError(Name, At,
                          "symbol " + Twine(Relocation.Symbol) + " of " +
                              Twine(Image.Symbols.size()));
      if (Relocation.Offset >= Target.Size)
        return inputError(Name, At,
                          "offset " + Twine(Relocation.Offset) +
                              " is outside section '" + Target.Name + "' of " +
                              Twine(Target.Size) + " bytes");
      Target.Relocations.push_back(Relocation);
      At += sizeof(R);
    }
    return Error::success();
  }

  llvm::object::ELFFile<ELFT> File;
  ELFImage &Image;
};
} // namespace

template <class ELFT>
static Expected<ELFImage> parseAs(StringRef Bytes, endianness Order) {
  auto File = llvm::object::ELFFile<ELFT>::create(Bytes);
  if (!File)
    return inputError("ELF header", toString(File.takeError()));
  ELFImage Image;
  Image.Order = Order;
  if (Error E = ImageReader<ELFT>(*File, Image).read())
    return E;
  return Image;
}

Expected<ELFImage> ELFImage::parse(StringRef Bytes) {
  if (Error E = refuseOtherThanELF(Bytes))
    return E;
  if (Bytes.size() < ELF::EI_NIDENT)
    return inputError("is not an ELF file");
  if (Bytes[ELF::EI_CLASS] != ELF::ELFCLASS64)
    return inputError("ELF header", ELF::EI_CLASS,
                      "class is " + Twine(int(Bytes[ELF::EI_CLASS])) +
                          ", not 2 (64 bits)");
  switch (Bytes[ELF::EI_DATA]) {
  case ELF::ELFDATA2LSB:
    return parseAs<llvm::object::ELF64LE>(Bytes, endianness::little);
  case ELF::ELFDATA2MSB:
    return parseAs<llvm::object::ELF64BE>(Bytes, endianness::big);
  default:
    return inputError("ELF header", ELF::EI_DATA,
                      "byte order is " + Twine(int(Bytes[ELF::EI_DATA])) +
                          ", not 1 (little) or 2 (big)");
  }
}

} // namespace corify::object
