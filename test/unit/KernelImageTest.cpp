//===- KernelImageTest.cpp - BTF out of images that are made here ---------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/BTF/KernelImage.h"
#include "../../lib/BTF/Archive.h"
#include "BTFBuilder.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Object/ELFTypes.h"
#include "llvm/Support/CRC.h"
#include <gtest/gtest.h>

using namespace llvm;
using namespace corify::btf;

/// As many types as a kernel has at least.
static std::string kernelTypes(endianness Order = endianness::little,
                               unsigned Count = 1200) {
  BTFBuilder Builder(Order);
  for (unsigned I = 0; I < Count; ++I)
    Builder.integer("n" + utostr(I), 4);
  return Builder.bytes();
}

static std::string le32(uint32_t Word) {
  std::string Result(4, '\0');
  support::endian::write32le(Result.data(), Word);
  return Result;
}

/// With stored blocks only.
static std::string gzip(StringRef Bytes) {
  std::string Result("\x1f\x8b\x08\0\0\0\0\0\0\x03", 10);
  for (StringRef Rest = Bytes; !Rest.empty();) {
    StringRef Block = Rest.take_front(65535);
    Rest = Rest.drop_front(Block.size());
    Result += Rest.empty() ? '\1' : '\0';
    Result += le32(Block.size() | ~uint32_t(Block.size()) << 16);
    Result += Block;
  }
  return Result + le32(crc32(arrayRefFromStringRef(Bytes))) +
         le32(Bytes.size());
}

/// .BTF, .shstrtab, and further sections, after a header.
template <typename ELFT>
static std::string
elf(uint16_t Machine,
    std::vector<std::pair<std::string, std::string>> Sections) {
  std::string Names(1, '\0'), Body;
  std::vector<typename ELFT::Shdr> Headers(1);
  std::memset(Headers.data(), 0, sizeof(Headers[0]));
  Sections.push_back({".shstrtab", ""});
  for (auto &[Name, Contents] : Sections) {
    typename ELFT::Shdr H;
    std::memset(&H, 0, sizeof(H));
    H.sh_name = Names.size();
    Names += Name + '\0';
    if (Name == ".shstrtab")
      Contents = Names;
    H.sh_type = Name == ".shstrtab" ? ELF::SHT_STRTAB : ELF::SHT_PROGBITS;
    H.sh_offset = sizeof(typename ELFT::Ehdr) + Body.size();
    H.sh_size = Contents.size();
    Headers.push_back(H);
    Body += Contents;
  }
  Body.resize(alignTo(Body.size(), 8));
  typename ELFT::Ehdr E;
  std::memset(&E, 0, sizeof(E));
  std::memcpy(E.e_ident, ELF::ElfMagic, 4);
  E.e_ident[ELF::EI_CLASS] = ELFT::Is64Bits ? ELF::ELFCLASS64 : ELF::ELFCLASS32;
  E.e_ident[ELF::EI_DATA] = ELFT::Endianness == endianness::little
                                ? ELF::ELFDATA2LSB
                                : ELF::ELFDATA2MSB;
  E.e_ident[ELF::EI_VERSION] = 1;
  E.e_type = Machine == ELF::EM_NONE ? ELF::ET_REL : ELF::ET_EXEC;
  E.e_machine = Machine;
  E.e_version = 1;
  E.e_ehsize = sizeof(E);
  E.e_shoff = sizeof(E) + Body.size();
  E.e_shentsize = sizeof(Headers[0]);
  E.e_shnum = Headers.size();
  E.e_shstrndx = Headers.size() - 1;
  std::string Result(reinterpret_cast<char *>(&E), sizeof(E));
  Result += Body;
  Result.append(reinterpret_cast<char *>(Headers.data()),
                Headers.size() * sizeof(Headers[0]));
  return Result;
}

/// Two sectors of setup, then the payload.
static std::string bzImage(const std::string &Payload) {
  std::string Result(0x600, '\0');
  Result[0x1f1] = 1;
  Result.replace(0x1fe, 2, "\x55\xaa");
  Result.replace(0x202, 4, "HdrS");
  Result.replace(0x206, 2, "\x0f\x02");
  Result.replace(0x20e, 2, std::string("\x80\0", 2));
  Result[0x236] = 1;
  Result.replace(0x248, 8, le32(0x200) + le32(Payload.size()));
  std::string Version = "6.1.0-9-amd64 (x) #1 SMP Debian 6.1.27-1 (2023)";
  Result.replace(0x280, Version.size(), Version);
  return Result + Payload + std::string(100, '\xcc');
}

static std::string arm64Image(const std::string &Contents) {
  std::string Result(64, '\0');
  Result.replace(0, 2, "MZ");
  Result.replace(56, 4, "ARM\x64");
  return Result + Contents;
}

static std::string zboot(const std::string &Payload) {
  std::string Result(64, '\0');
  Result.replace(0, 2, "MZ");
  Result.replace(4, 4, "zimg");
  Result.replace(8, 8, le32(64) + le32(Payload.size()));
  return Result + Payload + "more";
}

static Expected<KernelBTF> extract(const std::string &File) {
  return extractKernelBTF(MemoryBuffer::getMemBufferCopy(File));
}

/// Short, for messages.
static std::string digest(StringRef Bytes) {
  return (utostr(Bytes.size()) + " bytes, CRC " +
          utohexstr(crc32(arrayRefFromStringRef(Bytes))));
}

static std::string extracted(const std::string &File) {
  auto Found = extract(File);
  return Found ? digest(Found->Bytes) : toString(Found.takeError());
}

TEST(KernelImage, rawBTFIsNotCopied) {
  std::string Types = kernelTypes();
  auto File = MemoryBuffer::getMemBuffer(Types, "", false);
  auto Found = extractKernelBTF(std::move(File));
  ASSERT_TRUE(bool(Found));
  EXPECT_EQ(Found->Bytes.data(), Types.data());
  EXPECT_EQ(Found->Bytes.size(), Types.size());
  EXPECT_EQ(extracted(kernelTypes(endianness::big, 3)),
            digest(kernelTypes(endianness::big, 3)));
}

TEST(KernelImage, ELFOfEachClassAndByteOrder) {
  std::string Types = kernelTypes(endianness::big, 3);
  auto Check = [&](const std::string &File, const char *Arch) {
    auto Found = extract(File);
    ASSERT_TRUE(bool(Found)) << toString(Found.takeError());
    EXPECT_EQ(digest(Found->Bytes), digest(Types));
    EXPECT_EQ(Found->Arch, Arch);
    EXPECT_EQ(Found->Release, "6.8.1");
    EXPECT_FALSE(Found->IsModule);
  };
  std::vector<std::pair<std::string, std::string>> Sections = {
      {".rodata", "Linux version %s Linux version 6.8.1-x (y) #1\n 7.7.7"},
      {".BTF", Types}};
  Check(elf<object::ELF64LE>(ELF::EM_X86_64, Sections), "amd64");
  Check(elf<object::ELF32LE>(ELF::EM_386, Sections), "i386");
  Check(elf<object::ELF64BE>(ELF::EM_S390, Sections), "s390x");
  Check(elf<object::ELF32BE>(ELF::EM_VAX, Sections), "");
}

TEST(KernelImage, moduleWithItsBase) {
  std::string Split = kernelTypes(endianness::little, 3);
  std::string Base = kernelTypes(endianness::little, 2);
  auto Found = extract(elf<object::ELF64LE>(
      ELF::EM_NONE,
      {{".modinfo", std::string("name=x\0vermagic=6.12.1 SMP", 26)},
       {".BTF", Split},
       {".BTF.base", Base},
       {".text", std::string(10000, 'x')}}));
  ASSERT_TRUE(bool(Found)) << toString(Found.takeError());
  EXPECT_EQ(digest(Found->Bytes), digest(Split));
  EXPECT_EQ(digest(Found->Base), digest(Base));
  EXPECT_EQ(Found->Release, "6.12.1");
  EXPECT_TRUE(Found->IsModule);
}

TEST(KernelImage, bzImage) {
  std::string Types = kernelTypes();
  auto Found = extract(
      bzImage(gzip(elf<object::ELF64LE>(ELF::EM_X86_64, {{".BTF", Types}}))));
  ASSERT_TRUE(bool(Found)) << toString(Found.takeError());
  EXPECT_EQ(digest(Found->Bytes), digest(Types));
  EXPECT_EQ(Found->Release, "6.1.27");
  EXPECT_EQ(Found->Arch, "amd64");
}

TEST(KernelImage, rawImageOfEachByteOrder) {
  for (endianness Order : {endianness::little, endianness::big}) {
    std::string Types = kernelTypes(Order);
    // A program's types, and a header that is none.
    std::string Small = kernelTypes(Order, 20);
    auto Found = extract(arm64Image("...Linux version 6.8.1 (x)\n" + Small +
                                    Types.substr(0, 24) + Types + "tail"));
    ASSERT_TRUE(bool(Found)) << toString(Found.takeError());
    EXPECT_EQ(digest(Found->Bytes), digest(Types));
    EXPECT_EQ(Found->Release, "6.8.1");
    EXPECT_EQ(Found->Arch, "arm64");
  }
  EXPECT_EQ(extracted(arm64Image(kernelTypes(endianness::little, 20))),
            "no BTF in this kernel image");
}

TEST(KernelImage, compressedImageAndZboot) {
  std::string Types = kernelTypes();
  EXPECT_EQ(extracted(gzip(arm64Image(Types))), digest(Types));
  auto Found = extract(zboot(gzip(arm64Image(Types))));
  ASSERT_TRUE(bool(Found)) << toString(Found.takeError());
  EXPECT_EQ(digest(Found->Bytes), digest(Types));
  EXPECT_EQ(Found->Arch, "arm64");
}

TEST(KernelImage, s390FindsItsPayload) {
  std::string Types = kernelTypes(endianness::big);
  std::string Image(0x10008, '\0');
  // Constants of the code that unpacks: the start of a gzip and a zstd stream.
  Image += std::string("S390EP..\x1f\x8b\x08..\x28\xb5\x2f\xfd..", 20);
  auto Found = extract(Image + gzip("kernel" + Types) + "zIPL");
  ASSERT_TRUE(bool(Found)) << toString(Found.takeError());
  EXPECT_EQ(digest(Found->Bytes), digest(Types));
  EXPECT_EQ(Found->Arch, "s390x");
  EXPECT_EQ(extracted(Image + Types), digest(Types));
  EXPECT_EQ(extracted(Image.substr(0, 0x10010)), "no BTF in this kernel image");
}

TEST(KernelImage, trailingBytesAfterGzip) {
  EXPECT_EQ(extracted(gzip(kernelTypes()) + "size"), digest(kernelTypes()));
}

TEST(KernelImage, whatIsNoKernel) {
  EXPECT_EQ(extracted(""), "the file is empty");
  EXPECT_EQ(extracted("some text\n"),
            "neither BTF, ELF nor a kernel image, and not compressed");
  EXPECT_EQ(extracted(gzip("some text\n")),
            "neither BTF, ELF nor a kernel image, and not compressed");
  EXPECT_EQ(extracted(elf<object::ELF64LE>(ELF::EM_X86_64, {})),
            "no section .BTF");
  std::string Whole = gzip(kernelTypes());
  EXPECT_EQ(extracted(Whole.substr(0, 5000)),
            "cannot unpack: truncated gzip input");
}

TEST(KernelImage, brokenELF) {
  std::string File = elf<object::ELF64LE>(ELF::EM_X86_64, {{".BTF", "x"}});
  EXPECT_EQ(extracted(File.substr(0, 30)).rfind("ELF: ", 0), 0u);
  EXPECT_EQ(extracted(File.substr(0, File.size() - 1)).rfind("ELF: ", 0), 0u);
  // .BTF's size.
  size_t Size = File.size() - 2 * 64 + 32;
  File.replace(Size, 4, le32(0x7fffffff));
  EXPECT_EQ(extracted(File).rfind(".BTF: ", 0), 0u) << extracted(File);
}

TEST(KernelImage, payloadOutsideTheFile) {
  std::string File = bzImage(gzip("x"));
  File.replace(0x24c, 4, le32(0x7fffffff));
  EXPECT_EQ(extracted(File),
            "bzImage+0x248: payload at 1536 of length 2147483647 is outside "
            "the file's " +
                utostr(File.size()) + " bytes");
  File = zboot("x");
  File.replace(8, 4, le32(0xffffffff));
  EXPECT_EQ(extracted(File).rfind("zboot+0x8: payload at 4294967295", 0), 0u);
  File = bzImage(gzip("x"));
  File.replace(0x206, 2, StringRef("\x07\x02"));
  EXPECT_EQ(extracted(File), "bzImage+0x206: boot protocol 0x207 does not tell "
                             "where the kernel is");
  EXPECT_EQ(extracted(bzImage("lzo")),
            "payload: neither gzip, bzip2, lzma, xz, lz4 nor zstd");
}

TEST(KernelImage, aBombIsRefused) {
  auto Any = [](StringRef) { return true; };
  std::string Packed = gzip(std::string(100000, 'x'));
  auto Result = unpack(Packed, Any, 99999);
  EXPECT_EQ(toString(Result.takeError()), "unpacks to more than 99999 bytes");
  Result = unpack(Packed, Any, 100000);
  ASSERT_TRUE(bool(Result));
  EXPECT_EQ((*Result)->getBufferSize(), 100000u);
  std::string Nested = kernelTypes(), Zboots = Nested;
  for (unsigned I = 0; I < 30; ++I)
    Nested = gzip(Nested);
  EXPECT_EQ(extracted(Nested),
            "cannot unpack: Input requires too many filters for decoding");
  for (unsigned I = 0; I < 6; ++I)
    Zboots = zboot(gzip(Zboots));
  EXPECT_EQ(extracted(Zboots), "packed more than 5 times");
}
