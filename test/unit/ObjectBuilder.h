//===- ObjectBuilder.h - hand-made objects for tests ------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Sections, symbols and relocations as plain values, to be changed one by one;
// LLVM's yaml2obj makes the ELF file of them.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_TEST_UNIT_OBJECTBUILDER_H
#define CORIFY_TEST_UNIT_OBJECTBUILDER_H

#include "corify/Object/ObjectFile.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ObjectYAML/yaml2obj.h"
#include "llvm/Support/YAMLTraits.h"
#include <gtest/gtest.h>
#include <map>

struct ObjectBuilder {
  struct Symbol {
    /// "" for what is defined elsewhere.
    std::string Section;
    uint64_t Value = 0, Size = 0;
    std::string Type = "STT_OBJECT";
    std::string Binding = "STB_GLOBAL";
  };
  struct Relocation {
    uint64_t Offset;
    std::string Symbol;
  };

  /// By name; .bss is of zeros that are not in the file.
  std::map<std::string, std::string> Sections;
  std::map<std::string, std::vector<corify::Instruction>> Code;
  std::map<std::string, Symbol> Symbols;
  /// By the section that they are for.
  std::map<std::string, std::vector<Relocation>> Relocations;
  uint64_t BSSSize = 0;

  llvm::Expected<std::unique_ptr<corify::object::ObjectFile>> read() const {
    llvm::SmallString<0> Bytes;
    llvm::raw_svector_ostream OS(Bytes);
    std::string Text = yaml();
    llvm::yaml::Input Input(Text);
    EXPECT_TRUE(
        llvm::yaml::convertYAML(Input, OS, [](const llvm::Twine &Message) {
          ADD_FAILURE() << Message.str();
        }));
    return corify::object::ObjectFile::parse(
        llvm::MemoryBuffer::getMemBufferCopy(Bytes));
  }
  /// What is wrong with it; "" if nothing is.
  std::string error() const {
    auto Object = read();
    return Object ? "" : toString(Object.takeError());
  }

private:
  static std::string encode(llvm::ArrayRef<corify::Instruction> Insns) {
    std::string Bytes;
    for (const corify::Instruction &I : Insns) {
      char Word[8] = {char(I.Code), char(I.Src << 4 | I.Dst)};
      llvm::support::endian::write16le(Word + 2, I.Off);
      llvm::support::endian::write32le(Word + 4, I.Imm);
      Bytes.append(Word, sizeof(Word));
    }
    return Bytes;
  }

  std::string yaml() const {
    std::string Text;
    llvm::raw_string_ostream OS(Text);
    OS << "--- !ELF\n"
          "FileHeader: {Class: ELFCLASS64, Data: ELFDATA2LSB, Type: ET_REL, "
          "Machine: EM_BPF}\n"
          "Sections:\n";
    for (const auto &[Name, Insns] : Code)
      writeSection(OS, Name, encode(Insns), "SHF_ALLOC, SHF_EXECINSTR");
    for (const auto &[Name, Bytes] : Sections)
      writeSection(OS, Name, Bytes, "SHF_ALLOC");
    if (BSSSize)
      OS << "- {Name: .bss, Type: SHT_NOBITS, Size: " << BSSSize << "}\n";
    for (const auto &[Name, List] : Relocations) {
      OS << "- Name: .rel" << Name << "\n  Type: SHT_REL\n  Info: " << Name
         << "\n  Relocations:\n";
      for (const Relocation &R : List)
        OS << "  - {Offset: " << R.Offset << ", Symbol: "
           << 1 + std::distance(Symbols.begin(), Symbols.find(R.Symbol))
           << ", Type: R_BPF_64_64}\n";
    }
    OS << "Symbols:\n";
    for (const auto &[Name, S] : Symbols) {
      OS << "- {Name: '" << Name << "', Binding: " << S.Binding
         << ", Type: " << S.Type << ", Value: " << S.Value
         << ", Size: " << S.Size;
      if (!S.Section.empty())
        OS << ", Section: " << S.Section;
      OS << "}\n";
    }
    return Text;
  }
  static void writeSection(llvm::raw_ostream &OS, llvm::StringRef Name,
                           llvm::StringRef Bytes, llvm::StringRef Flags) {
    OS << "- {Name: " << Name << ", Type: SHT_PROGBITS, Flags: [ " << Flags
       << " ], Content: '" << llvm::toHex(Bytes) << "'}\n";
  }
};

#endif
