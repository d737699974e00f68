//===- Mutators.cpp - changes that leave a file one -----------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Of bytes that change anywhere nearly all are refused at the header: what is
// behind it would seldom be looked at.
//
//===----------------------------------------------------------------------===//

#include "Input.h"
#include "llvm/BinaryFormat/ELF.h"
#include "llvm/Support/Endian.h"
#include <cstring>

using namespace llvm;
using support::endian::read16;
using support::endian::read32;
using support::endian::write32;

namespace corify::fuzz {

void mutatePlain(Bytes &B, size_t MaxSize, Random &R) {
  size_t Size = B.size();
  B.resize(std::max<size_t>(std::min(MaxSize, 2 * Size + 64), Size));
  B.resize(LLVMFuzzerMutate(B.data(), Size, B.size()));
}

/// Of a table's numbers the small ones, those near by, and the edges are what
/// leads on.
static uint32_t changed(uint32_t Word, Random &R) {
  static constexpr uint32_t Edges[] = {0,          1,          0xff,
                                       0xffff,     0x10000,    0x7fffffff,
                                       0x80000000, 0xffffffff, 0xfffffff8};
  switch (R() % 8) {
  case 0:
    return R() % 64;
  case 1:
    return Word + 1 + R() % 4;
  case 2:
    return Word - 1 - R() % 4;
  case 3:
    return Word ^ (1u << R() % 32);
  case 4:
    return Edges[R() % std::size(Edges)];
  case 5: // kinds and counts of BTF, operations of code
    return (Word & ~0xff000000u) | uint32_t(R() % 21) << 24;
  case 6:
    return (Word & ~0xffu) | R() % 256;
  default:
    return R() % 4096;
  }
}

/// One word of [At, At + Length) becomes another one, or a copy of one.
static void changeWord(Bytes &B, size_t At, size_t Length, endianness Order,
                       Random &R) {
  if (Length < 4)
    return;
  auto Somewhere = [&] { return B.data() + At + R() % (Length / 4) * 4; };
  uint8_t *To = Somewhere();
  uint32_t Word = read32(R() % 4 ? To : Somewhere(), Order);
  write32(To, R() % 4 ? changed(Word, R) : Word, Order);
}

/// [At, At + Length) as libFuzzer changes it; its length may change.
static bool changePiece(Bytes &B, size_t At, size_t Length, size_t MaxSize) {
  size_t Room = MaxSize > B.size() ? MaxSize - B.size() : 0;
  Bytes Piece(Length + std::min<size_t>(Room, 64));
  if (Piece.empty())
    return false;
  std::copy_n(B.begin() + At, Length, Piece.begin());
  size_t After = LLVMFuzzerMutate(Piece.data(), Length, Piece.size());
  After &= ~size_t(3);
  B.erase(B.begin() + At, B.begin() + At + Length);
  B.insert(B.begin() + At, Piece.begin(), Piece.begin() + After);
  return true;
}

namespace {
/// .BTF as it mostly is: a header, the types right after it, then the strings.
struct Layout {
  endianness Order = endianness::little;
  uint32_t Types = 0, TypesLength = 0, StringsLength = 0;
};
} // namespace

static bool findLayout(const Bytes &B, Layout &L) {
  if (B.size() < 24)
    return false;
  if (read16(B.data(), endianness::big) == 0xeb9f)
    L.Order = endianness::big;
  else if (read16(B.data(), endianness::little) != 0xeb9f)
    return false;
  L.Types = read32(B.data() + 4, L.Order);
  L.TypesLength = read32(B.data() + 12, L.Order);
  L.StringsLength = read32(B.data() + 20, L.Order);
  return L.Types >= 24 && L.Types < B.size() && L.TypesLength < B.size() &&
         L.StringsLength < B.size() && read32(B.data() + 8, L.Order) == 0 &&
         read32(B.data() + 16, L.Order) == L.TypesLength &&
         L.Types + L.TypesLength + L.StringsLength == B.size();
}

static void writeLengths(Bytes &B, const Layout &L, uint32_t TypesLength) {
  write32(B.data() + 12, TypesLength, L.Order);
  write32(B.data() + 16, TypesLength, L.Order);
  uint32_t Strings = B.size() - L.Types - TypesLength;
  write32(B.data() + 20, Strings, L.Order);
  if (Strings)
    B.back() = 0;
}

/// Takes a piece of the types out, or writes one a second time.
static void changeTypes(Bytes &B, const Layout &L, size_t MaxSize, Random &R) {
  if (L.TypesLength < 12)
    return;
  static constexpr uint32_t Lengths[] = {4, 8, 12, 16, 20, 24, 36};
  uint32_t Length =
      std::min(Lengths[R() % std::size(Lengths)], L.TypesLength & ~3u);
  uint32_t At = L.Types + R() % ((L.TypesLength - Length) / 4 + 1) * 4;
  bool Adds = R() % 2 && B.size() + Length <= MaxSize;
  if (Adds) {
    Bytes Piece(B.begin() + At, B.begin() + At + Length);
    B.insert(B.begin() + At, Piece.begin(), Piece.end());
  } else {
    B.erase(B.begin() + At, B.begin() + At + Length);
  }
  writeLengths(B, L, Adds ? L.TypesLength + Length : L.TypesLength - Length);
}

void mutateBTF(Bytes &B, size_t MaxSize, Random &R) {
  Layout L;
  if (!findLayout(B, L) || R() % 16 == 0)
    return mutatePlain(B, MaxSize, R);
  unsigned How = R() % 8;
  if (How == 0)
    return changeTypes(B, L, MaxSize, R);
  if (How == 1) {
    if (changePiece(B, L.Types + L.TypesLength, L.StringsLength, MaxSize))
      writeLengths(B, L, L.TypesLength);
    return;
  }
  for (unsigned Times = 1 + R() % 3; Times; --Times)
    changeWord(B, L.Types, L.TypesLength, L.Order, R);
}

void mutateBTFExt(Bytes &B, size_t MaxSize, Random &R) {
  if (B.size() < 32 || R() % 8 == 0)
    return mutatePlain(B, MaxSize, R);
  endianness Order = read16(B.data(), endianness::big) == 0xeb9f
                         ? endianness::big
                         : endianness::little;
  for (unsigned Times = 1 + R() % 3; Times; --Times)
    changeWord(B, 0, B.size(), Order, R);
}

void mutateWords(Bytes &B, size_t MaxSize, Random &R) {
  if (B.size() < 4 || R() % 8 == 0)
    return mutatePlain(B, MaxSize, R);
  endianness Order = R() % 8 ? endianness::little : endianness::big;
  for (unsigned Times = 1 + R() % 3; Times; --Times)
    changeWord(B, 0, B.size(), Order, R);
}

/// 64 bits, little-endian, as nearly all objects are; the rest is plain bytes.
void mutateELF(Bytes &B, size_t MaxSize, Random &R) {
  using Header = ELF::Elf64_Ehdr;
  using Section = ELF::Elf64_Shdr;
  if (B.size() < sizeof(Header) || R() % 16 == 0)
    return mutatePlain(B, MaxSize, R);
  Header H;
  std::memcpy(&H, B.data(), sizeof(H));
  if (H.e_shnum == 0 || H.e_shoff > B.size() ||
      size_t(H.e_shnum) * sizeof(Section) > B.size() - H.e_shoff)
    return mutatePlain(B, MaxSize, R);
  endianness Order = endianness::little;
  for (unsigned Times = 1 + R() % 2; Times; --Times) {
    size_t Table = H.e_shoff + R() % H.e_shnum * sizeof(Section);
    Section S;
    std::memcpy(&S, B.data() + Table, sizeof(S));
    if (R() % 16 == 0)
      changeWord(B, Table, sizeof(Section), Order, R);
    else if (R() % 64 == 0)
      changeWord(B, 0, sizeof(Header), Order, R);
    else if (S.sh_type != ELF::SHT_NOBITS && S.sh_offset <= B.size() &&
             S.sh_size <= B.size() - S.sh_offset)
      changeWord(B, S.sh_offset, S.sh_size, Order, R);
  }
}

} // namespace corify::fuzz
