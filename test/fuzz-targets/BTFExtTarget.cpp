//===- BTFExtTarget.cpp - fuzzing .BTF.ext --------------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Parts: .BTF.ext, and the .BTF that has its strings.
//
//===----------------------------------------------------------------------===//

#include "Input.h"
#include "corify/BTF/BTFExt.h"

using namespace llvm;
using namespace corify;

template <typename RecordT>
static size_t count(const std::vector<btf::ExtSection<RecordT>> &Sections) {
  size_t Count = 0;
  for (const auto &Section : Sections) {
    fuzz::look(Section.Name);
    Count += Section.Records.size();
  }
  return Count;
}

int LLVMFuzzerTestOneInput(const uint8_t *Data, size_t Size) {
  auto Parts = fuzz::splitInput(Data, Size, 2);
  auto Types = btf::BTF::parse(fuzz::text(Parts[1]));
  if (!Types) {
    fuzz::checkMessage(Types.takeError());
    return 0;
  }
  auto Ext = btf::BTFExt::parse(fuzz::text(Parts[0]), *Types);
  if (!Ext) {
    fuzz::checkMessage(Ext.takeError());
    return 0;
  }
  fuzz::look(count(Ext->Functions) + count(Ext->Lines));
  fuzz::look(count(Ext->Relocations));
  for (const auto &Section : Ext->Lines)
    for (const btf::LineInfo &Line : Section.Records) {
      fuzz::look(Types->string(Line.File));
      fuzz::look(Types->string(Line.Text));
    }
  for (const auto &Section : Ext->Relocations)
    for (const btf::CoreRecord &Record : Section.Records) {
      fuzz::look(Types->string(Record.Access));
      fuzz::look(btf::relocationKindName(Record.Kind));
    }
  return 0;
}

size_t LLVMFuzzerCustomMutator(uint8_t *Data, size_t Size, size_t MaxSize,
                               unsigned Seed) {
  return fuzz::mutateParts(Data, Size, MaxSize, Seed,
                           {fuzz::mutateBTFExt, fuzz::mutateBTF});
}
