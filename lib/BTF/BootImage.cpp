//===- BootImage.cpp - kernel images that are no ELF files ----------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "BootImage.h"
#include "Bytes.h"
#include "CompressedStream.h"
#include "corify/BTF/BTF.h"
#include "corify/BTF/KernelImage.h"
#include "corify/Support/InputError.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Endian.h"

using namespace llvm;

namespace corify::btf {

/// A program's BTF that is built into a kernel (light skeletons) has some
/// hundred types, the smallest kernel's some ten thousand.
static constexpr TypeID MinKernelTypes = 1000;

static bool hasAt(StringRef Bytes, size_t At, StringRef What) {
  return Bytes.substr(At).starts_with(What);
}

static uint16_t half(StringRef Bytes, size_t At) {
  return support::endian::read16le(Bytes.bytes_begin() + At);
}

static uint32_t word(StringRef Bytes, size_t At) {
  return support::endian::read32le(Bytes.bytes_begin() + At);
}

static Error outside(StringRef Image, uint64_t At, uint64_t Offset,
                     uint64_t Size, uint64_t Whole) {
  return inputError(Image, At,
                    "payload at " + Twine(Offset) + " of length " +
                        Twine(Size) + " is outside the file's " + Twine(Whole) +
                        " bytes");
}

static Expected<std::optional<BootImage>> parseX86(StringRef Bytes) {
  constexpr size_t SetupSectors = 0x1f1, BootFlag = 0x1fe, Magic = 0x202,
                   Protocol = 0x206, Version = 0x20e, LoadFlags = 0x236,
                   PayloadOffset = 0x248, HeaderEnd = 0x250;
  if (Bytes.size() < HeaderEnd || half(Bytes, BootFlag) != 0xaa55 ||
      !hasAt(Bytes, Magic, "HdrS"))
    return std::nullopt;
  if (half(Bytes, Protocol) < 0x208)
    return inputError("bzImage", Protocol,
                      "boot protocol 0x" +
                          utohexstr(half(Bytes, Protocol), true) +
                          " does not tell where the kernel is");
  BootImage Result;
  uint64_t Sectors = uint8_t(Bytes[SetupSectors]);
  uint64_t Offset =
      ((Sectors ? Sectors : 4) + 1) * 512 + word(Bytes, PayloadOffset);
  uint64_t Size = word(Bytes, PayloadOffset + 4);
  if (Offset > Bytes.size() || Size > Bytes.size() - Offset)
    return outside("bzImage", PayloadOffset, Offset, Size, Bytes.size());
  Result.Payloads.push_back(compressedStream(Bytes.substr(Offset, Size)));
  Result.Arch = half(Bytes, LoadFlags) & 1 ? "amd64" : "i386";
  if (uint16_t At = half(Bytes, Version))
    Result.Release =
        releaseNumbers(Bytes.substr(0x200 + At, 512).split('\0').first);
  return Result;
}

static Expected<std::optional<BootImage>> parseZboot(StringRef Bytes) {
  constexpr size_t PayloadOffset = 8, HeaderEnd = 64;
  if (Bytes.size() < HeaderEnd || !hasAt(Bytes, 0, "MZ") ||
      !hasAt(Bytes, 4, "zimg"))
    return std::nullopt;
  uint64_t Offset = word(Bytes, PayloadOffset);
  uint64_t Size = word(Bytes, PayloadOffset + 4);
  if (Offset > Bytes.size() || Size > Bytes.size() - Offset)
    return outside("zboot", PayloadOffset, Offset, Size, Bytes.size());
  BootImage Result;
  Result.Payloads.push_back(compressedStream(Bytes.substr(Offset, Size)));
  return Result;
}

static std::optional<BootImage> parseS390(StringRef Bytes) {
  if (!hasAt(Bytes, 0x10008, "S390EP"))
    return std::nullopt;
  BootImage Result;
  Result.Arch = "s390x";
  // The header does not tell where; what looks like a stream may be a constant
  // of the code that unpacks it.
  if (findRawBTF(Bytes).empty())
    Result.Payloads = findCompressedStreams(Bytes);
  return Result;
}

Expected<std::optional<BootImage>> parseBootImage(StringRef Bytes) {
  for (auto Parse : {parseX86, parseZboot}) {
    auto Image = Parse(Bytes);
    if (!Image || *Image)
      return Image;
  }
  BootImage Image;
  if (hasAt(Bytes, 56, "ARM\x64"))
    Image.Arch = "arm64";
  if (hasAt(Bytes, 56, "RSC\x05"))
    Image.Arch = "riscv64";
  if (!Image.Arch.empty())
    return Image;
  return parseS390(Bytes);
}

/// What a BTF header at the start of Bytes says that it is long, if that fits.
static std::optional<uint64_t> lengthByHeader(StringRef Bytes, bool Swapped) {
  constexpr uint32_t HeaderSize = 24;
  if (Bytes.size() < HeaderSize)
    return std::nullopt;
  auto Number = [&](unsigned At) {
    return uint64_t(read32(Bytes.bytes_begin() + At, Swapped));
  };
  uint64_t End =
      HeaderSize + std::max(Number(8) + Number(12), Number(16) + Number(20));
  if (End > Bytes.size())
    return std::nullopt;
  return End;
}

StringRef findRawBTF(StringRef Bytes) {
  // magic:16 version:8 flags:8 hdr_len:32
  static constexpr char Little[] = {'\x9f', '\xeb', 1, 0, 24, 0, 0, 0};
  static constexpr char Big[] = {'\xeb', '\x9f', 1, 0, 0, 0, 0, 24};
  StringRef Best;
  for (bool IsBig : {false, true}) {
    StringRef Start(IsBig ? Big : Little, 8);
    bool Swapped = IsBig == (endianness::native == endianness::little);
    for (size_t At = Bytes.find(Start); At != StringRef::npos;
         At = Bytes.find(Start, At + 1)) {
      StringRef Here = Bytes.substr(At);
      std::optional<uint64_t> Length = lengthByHeader(Here, Swapped);
      if (!Length || *Length <= Best.size())
        continue;
      Expected<BTF> Types = BTF::parse(Here.substr(0, *Length));
      if (Types && Types->typeCount() >= MinKernelTypes)
        Best = Types->bytes();
      consumeError(Types.takeError());
    }
  }
  return Best;
}

StringRef findBanner(StringRef Bytes) {
  constexpr StringLiteral Start = "Linux version ";
  for (size_t At = Bytes.find(Start); At != StringRef::npos;
       At = Bytes.find(Start, At + 1)) {
    StringRef Banner = Bytes.substr(At, 512);
    // Not the format of it.
    if (Banner.size() > Start.size() && isDigit(Banner[Start.size()]))
      return Banner.substr(0, Banner.find_first_of(StringRef("\n\0", 2)));
  }
  return "";
}

} // namespace corify::btf
