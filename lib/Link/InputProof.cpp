//===- InputProof.cpp - the proof of each input ---------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What libbpf's linker cannot read it refuses as "Invalid argument", and some
// of what is wrong it hides: it copies half a string as a whole one. So each
// input is proven before. Warnings are left to the proof of what comes out.
//
//===----------------------------------------------------------------------===//

#include "corify/Link/Inputs.h"
#include "corify/Prove/Prove.h"
#include "corify/Support/InputError.h"

using namespace llvm;

namespace corify::link {

static Problem problemOf(const Input &I, const object::ObjectFile &Object,
                         const prove::Finding &F) {
  Problem P = {F.ID, I.Path + ": " + F.Message};
  if (F.Section == object::NoSection)
    return P;
  if (const btf::LineInfo *Line = Object.lineAt(F.Section, F.Insn)) {
    P.File = Object.Types.string(Line->File).str();
    P.Text = Object.Types.string(Line->Text).str();
    P.Line = Line->Line;
    P.Column = Line->Column;
  }
  return P;
}

Expected<std::vector<Problem>> proveInputs(ArrayRef<Input> Inputs) {
  std::vector<Problem> Problems;
  for (const Input &I : Inputs) {
    auto Object = object::ObjectFile::parse(
        MemoryBuffer::getMemBuffer(*I.Bytes, /*RequiresNullTerminator=*/false),
        object::ObjectFile::Stage::Linkable);
    if (!Object)
      return inFile(I.Path, Object.takeError());
    for (const prove::Finding &F : prove::prove(**Object))
      if (!F.IsWarning)
        Problems.push_back(problemOf(I, **Object, F));
  }
  return std::move(Problems);
}

} // namespace corify::link
