//===- ExpectedRecordList.cpp - the bytes of .corify.records --------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/IR/ExpectedRecords.h"
#include "corify/Support/ExpectedRecords.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/CRC.h"
#include "llvm/Support/EndianStream.h"

using namespace llvm;

namespace corify {

uint32_t ExpectedRecordList::intern(StringRef Text) {
  auto [At, IsNew] = Interned.try_emplace(Text, Strings.size());
  if (IsNew) {
    Strings += Text;
    Strings += '\0';
  }
  return At->second;
}

void ExpectedRecordList::beginFunction(StringRef Name) {
  Functions.push_back({intern(Name), 0});
}

void ExpectedRecordList::add(const ExpectedRecord &R) {
  ++Functions.back().Records;
  Records.push_back({intern(R.Type), intern(R.Access), intern(R.Path), R.Kind,
                     intern(R.File), R.Line, R.Column, R.Value});
}

std::string ExpectedRecordList::write(endianness Order) const {
  // All that the checksum is over.
  std::string Body;
  raw_string_ostream BodyOS(Body);
  support::endian::Writer BodyWriter(BodyOS, Order);
  BodyWriter.write<uint32_t>(Functions.size());
  BodyWriter.write<uint32_t>(Records.size());
  BodyWriter.write<uint32_t>(Strings.size());
  for (const Function &F : Functions) {
    BodyWriter.write(F.Name);
    BodyWriter.write(F.Records);
  }
  for (const Record &R : Records) {
    for (uint32_t Field : {R.Type, R.Access, R.Path, R.Kind, R.File, R.Line,
                           R.Column, uint32_t(0)})
      BodyWriter.write(Field);
    BodyWriter.write(R.Value);
  }
  BodyOS << Strings;

  std::string List;
  raw_string_ostream OS(List);
  support::endian::Writer Writer(OS, Order);
  Writer.write(expected::Magic);
  Writer.write(expected::Version);
  Writer.write<uint16_t>(expected::HeaderSize);
  Writer.write<uint32_t>(expected::ChecksumAt + 4 + Body.size());
  Writer.write(crc32(arrayRefFromStringRef(Body)));
  OS << Body;
  return List;
}

} // namespace corify
