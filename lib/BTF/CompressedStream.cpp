//===- CompressedStream.cpp - where compressed bytes begin and end --------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CompressedStream.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/CRC.h"
#include "llvm/Support/Endian.h"
#include <optional>

using namespace llvm;
using support::endian::read32le;

namespace corify::btf {

static constexpr StringLiteral ZstdMagic = "\x28\xb5\x2f\xfd";
static constexpr StringLiteral LZ4LegacyMagic = "\x02\x21\x4c\x18";
static constexpr char XZMagic[] = {'\xfd', '7', 'z', 'X', 'Z', '\0'};
/// Properties as `lzma` writes them, then a dictionary of 2^24 and more and a
/// size that is not known, as the kernel's build has it.
static constexpr char LZMAMagic[] = {'\x5d', 0, 0};
static constexpr StringLiteral LZMAUnknownSize =
    "\xff\xff\xff\xff\xff\xff\xff\xff";

/// RFC 8878, 3.1.1: a header, then blocks of which one says that it is the
/// last.
static std::optional<size_t> zstdLength(StringRef Bytes) {
  if (Bytes.size() < 6)
    return std::nullopt;
  uint8_t Descriptor = Bytes[4];
  if (Descriptor & 0x08) // reserved
    return std::nullopt;
  bool IsSingleSegment = Descriptor & 0x20;
  static constexpr uint8_t DictionarySize[] = {0, 1, 2, 4};
  static constexpr uint8_t ContentSize[] = {0, 2, 4, 8};
  size_t At = 5 + !IsSingleSegment + DictionarySize[Descriptor & 3] +
              ContentSize[Descriptor >> 6];
  if (IsSingleSegment && Descriptor >> 6 == 0)
    ++At;
  for (bool IsLast = false; !IsLast;) {
    if (At + 3 > Bytes.size())
      return std::nullopt;
    const uint8_t *Block = Bytes.bytes_begin() + At;
    uint32_t Header = Block[0] | Block[1] << 8 | Block[2] << 16;
    unsigned Type = (Header >> 1) & 3;
    if (Type == 3) // reserved
      return std::nullopt;
    IsLast = Header & 1;
    // A block of one repeated byte has the count for its size.
    At += 3 + (Type == 1 ? 1 : Header >> 3);
  }
  if (Descriptor & 0x04)
    At += 4;
  return At <= Bytes.size() ? std::optional(At) : std::nullopt;
}

/// The end is a footer of 12 bytes: CRC32, index size:32, flags:16, "YZ". The
/// CRC is of size and flags, and the flags are those of the start.
static std::optional<size_t> xzLength(StringRef Bytes) {
  StringRef Flags = Bytes.substr(6, 2);
  for (size_t At = Bytes.find("YZ", 12); At != StringRef::npos;
       At = Bytes.find("YZ", At + 1)) {
    StringRef Footer = Bytes.substr(At - 10, 12);
    if (Footer.substr(8, 2) == Flags &&
        crc32(arrayRefFromStringRef(Footer.substr(4, 6))) ==
            read32le(Footer.data()))
      return At + 2;
  }
  return std::nullopt;
}

/// Blocks with their size before them, each of at most 8 MiB unpacked; the
/// unpacked size that the kernel's build adds is none of a block.
static std::optional<size_t> lz4LegacyLength(StringRef Bytes) {
  constexpr uint32_t Unpacked = 8 << 20;
  constexpr uint32_t MaxBlock = Unpacked + Unpacked / 255 + 16;
  size_t At = LZ4LegacyMagic.size();
  while (Bytes.size() - At >= 4) {
    uint32_t Size = read32le(Bytes.data() + At);
    if (Size > MaxBlock || Size > Bytes.size() - At - 4)
      break;
    At += 4 + Size;
  }
  return At;
}

static std::optional<size_t> streamLength(StringRef Bytes) {
  if (Bytes.starts_with(ZstdMagic))
    return zstdLength(Bytes);
  if (Bytes.starts_with(StringRef(XZMagic, sizeof(XZMagic))))
    return xzLength(Bytes);
  if (Bytes.starts_with(LZ4LegacyMagic))
    return lz4LegacyLength(Bytes);
  return std::nullopt;
}

StringRef compressedStream(StringRef Bytes) {
  return Bytes.substr(0, streamLength(Bytes).value_or(StringRef::npos));
}

SmallVector<StringRef, 1> findCompressedStreams(StringRef Bytes) {
  // gzip with deflate, bzip2 with the largest blocks: unpackers see their ends.
  constexpr StringLiteral GzipMagic = "\x1f\x8b\x08", Bzip2Magic = "BZh9";
  SmallVector<StringRef, 1> Found;
  auto Search = [&](StringRef Magic, bool HasLength) {
    for (size_t At = Bytes.find(Magic); At != StringRef::npos;
         At = Bytes.find(Magic, At + 1)) {
      StringRef Here = Bytes.substr(At);
      std::optional<size_t> Length = streamLength(Here);
      if (Length || !HasLength)
        Found.push_back(Here.substr(0, Length.value_or(StringRef::npos)));
    }
  };
  Search(ZstdMagic, true);
  Search(StringRef(XZMagic, sizeof(XZMagic)), true);
  Search(LZ4LegacyMagic, true);
  Search(GzipMagic, false);
  Search(Bzip2Magic, false);
  StringRef LZMA(LZMAMagic, sizeof(LZMAMagic));
  for (size_t At = Bytes.find(LZMA); At != StringRef::npos;
       At = Bytes.find(LZMA, At + 1))
    if (Bytes.substr(At + 5).starts_with(LZMAUnknownSize))
      Found.push_back(Bytes.substr(At));
  llvm::sort(Found, [](StringRef A, StringRef B) {
    return std::pair(A.size(), B.data()) > std::pair(B.size(), A.data());
  });
  return Found;
}

} // namespace corify::btf
