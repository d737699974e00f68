//===- TypeIDs.cpp - the numbers of types in instructions -----------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
//   r1 = 0x5 ll      with a record "local_type_id of [3]"
//
// Where type 5 of an input is type 3 of the output, libbpf's linker changes the
// record and leaves the instruction.
//
//===----------------------------------------------------------------------===//

#include "Section.h"
#include "corify/Link/Linker.h"
#include "corify/Object/ObjectFile.h"
#include "corify/Support/InputError.h"
#include "llvm/Support/Endian.h"

using namespace llvm;

namespace corify::link {

static bool isTypeID(btf::RelocationKind K) {
  return K == btf::RelocationKind::TypeIDLocal ||
         K == btf::RelocationKind::TypeIDTarget;
}

/// What takes a constant: `rX = imm ll`, `rX = imm`, `wX = imm`. Others are for
/// the proof to find.
static bool takesConstant(const Instruction &I) {
  bool IsMove = (I.classOf() == op::ALU || I.classOf() == op::ALU64) &&
                I.operation() == op::MOV && !I.takesRegister();
  return IsMove || I.isLoadImm64();
}

Expected<unsigned> refreshTypeIDs(const object::ObjectFile &Object) {
  std::vector<Change> Changes;
  unsigned Stale = 0;
  for (const object::Record &R : Object.Records) {
    const object::CodeSection &Section = Object.Sections[R.Section];
    if (!isTypeID(R.Raw.Kind) || R.Insn >= Section.Insns.size())
      continue;
    const Instruction &I = Section.Insns[R.Insn];
    if (!takesConstant(I) || uint32_t(I.Imm) == R.Raw.Type)
      continue;
    uint64_t At = uint64_t(R.Insn) * InstructionSize + 4;
    Changes.push_back({Section.ELFIndex, At, R.Raw.Type});
    ++Stale;
  }
  if (Error E = changeWords(Object.Path, Object.Order, Changes))
    return inFile(Object.Path, std::move(E));
  return Stale;
}

} // namespace corify::link
