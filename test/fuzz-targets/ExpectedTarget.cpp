//===- ExpectedTarget.cpp - fuzzing the list of expected records ----------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Parts: a BPF object, and a list for it. The list is read in the object's byte
// order, and the object proven with it.
//
//===----------------------------------------------------------------------===//

#include "Input.h"
#include "corify/Prove/ExpectedRecords.h"
#include "corify/Prove/Prove.h"
#include "corify/Support/ExpectedRecords.h"
#include "llvm/Support/CRC.h"
#include "llvm/Support/Endian.h"

using namespace llvm;
using namespace corify;
using support::endian::read32;
using support::endian::write32;

static void lookAt(const prove::ExpectedFunction &F) {
  fuzz::look(F.Name);
  for (const prove::ExpectedRecord &R : F.Records) {
    for (StringRef Text : {R.Type, R.Access, R.Path, R.File})
      fuzz::look(Text);
    fuzz::look(btf::relocationKindName(R.Kind));
    fuzz::look(R.Value.value_or(R.Line + R.Column));
  }
}

int LLVMFuzzerTestOneInput(const uint8_t *Data, size_t Size) {
  auto Parts = fuzz::splitInput(Data, Size, 2);
  StringRef List = fuzz::text(Parts[1]);
  for (endianness Order : {endianness::little, endianness::big}) {
    auto Functions = prove::parseExpectedRecords(List, Order);
    if (!Functions) {
      fuzz::checkMessage(Functions.takeError());
      continue;
    }
    for (const prove::ExpectedFunction &F : *Functions)
      lookAt(F);
  }
  auto Object = object::ObjectFile::parse(
      MemoryBuffer::getMemBuffer(fuzz::text(Parts[0]), "",
                                 /*RequiresNullTerminator=*/false),
      object::ObjectFile::Stage::Linkable);
  if (!Object) {
    fuzz::checkMessage(Object.takeError());
    return 0;
  }
  (*Object)->ExpectedRecords = List;
  for (const prove::Finding &F : prove::prove(**Object))
    fuzz::look(prove::describe(**Object, F));
  return 0;
}

/// Only lists whose checksum is right are read any further.
static void fixChecksums(fuzz::Bytes &B) {
  using namespace expected;
  for (size_t At = 0; At + HeaderSize <= B.size();) {
    uint8_t *Start = B.data() + At;
    endianness Order = read32(Start, endianness::little) == Magic
                           ? endianness::little
                           : endianness::big;
    size_t Size = read32(Start + SizeAt, Order);
    if (Size < HeaderSize || Size > B.size() - At)
      return;
    write32(Start + ChecksumAt,
            crc32(ArrayRef(Start, Size).drop_front(ChecksumAt + 4)), Order);
    At += Size;
  }
}

static void mutateList(fuzz::Bytes &B, size_t MaxSize, fuzz::Random &R) {
  // As of two files.
  if (R() % 32 == 0 && 2 * B.size() <= MaxSize)
    B.insert(B.end(), B.begin(), B.begin() + B.size());
  fuzz::mutateWords(B, MaxSize, R);
  if (R() % 16)
    fixChecksums(B);
}

size_t LLVMFuzzerCustomMutator(uint8_t *Data, size_t Size, size_t MaxSize,
                               unsigned Seed) {
  return fuzz::mutateParts(Data, Size, MaxSize, Seed,
                           {fuzz::mutateELF, mutateList});
}
