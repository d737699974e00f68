//===- Records.cpp - CO-RE records and line infos, by place ------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// .BTF.ext names sections and offsets in them. What it says of places that are
// none is a fault of the object, and libbpf's answer to it differs.
//
//===----------------------------------------------------------------------===//

#include "ObjectReader.h"
#include "llvm/ADT/STLExtras.h"

using namespace llvm;

namespace corify::object {

void ObjectReader::readRecords() {
  for (const auto &Part : Object.Ext.Relocations) {
    uint32_t Section = Object.findSection(findELFSection(Part.Name));
    if (Section == NoSection) {
      fault(".BTF.ext", 0,
            Twine(Part.Records.size()) + " CO-RE records of '" + Part.Name +
                "', which is no section of instructions",
            /*IsFatal=*/false);
      continue;
    }
    uint64_t Size = Object.Sections[Section].Insns.size() * InstructionSize;
    for (uint32_t Number = 0; Number < Part.Records.size(); ++Number) {
      const btf::CoreRecord &Raw = Part.Records[Number];
      Record R;
      R.Raw = Raw;
      R.Section = Section;
      R.Insn = Raw.InsnOffset / InstructionSize;
      R.Number = Number;
      if (Raw.InsnOffset % InstructionSize)
        fault(Part.Name, Raw.InsnOffset,
              "CO-RE record " + Twine(Number) + " is inside of an instruction",
              /*IsFatal=*/true);
      else if (Raw.InsnOffset >= Size)
        fault(Part.Name, Raw.InsnOffset,
              "CO-RE record " + Twine(Number) + " is outside of the " +
                  Twine(Size) + " bytes of the section",
              /*IsFatal=*/false);
      else {
        R.Function = Object.functionAt(Section, R.Insn);
        Object.Records.push_back(R);
      }
    }
  }
}

void ObjectReader::readLines() {
  Object.Lines.resize(Object.Sections.size());
  for (const auto &Part : Object.Ext.Lines) {
    uint32_t Section = Object.findSection(findELFSection(Part.Name));
    if (Section == NoSection)
      continue;
    for (const btf::LineInfo &Line : Part.Records)
      Object.Lines[Section].push_back(&Line);
  }
  for (auto &Lines : Object.Lines)
    sort(Lines, [](const btf::LineInfo *A, const btf::LineInfo *B) {
      return A->InsnOffset < B->InsnOffset;
    });
}

} // namespace corify::object
