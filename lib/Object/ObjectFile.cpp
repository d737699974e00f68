//===- ObjectFile.cpp - a BPF object, taken apart -------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Object/ObjectFile.h"
#include "ObjectReader.h"
#include "corify/Support/InputError.h"
#include "corify/Support/InputFile.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"

using namespace llvm;

namespace corify::object {

Expected<std::unique_ptr<ObjectFile>> ObjectFile::open(StringRef Path,
                                                       Stage S) {
  Expected<std::unique_ptr<MemoryBuffer>> File = readInput(Path);
  if (!File)
    return File.takeError();
  Expected<std::unique_ptr<ObjectFile>> Object = parse(std::move(*File), S);
  if (!Object)
    return inFile(Path, Object.takeError());
  (*Object)->Path = Path.str();
  return Object;
}

Expected<std::unique_ptr<ObjectFile>>
ObjectFile::parse(std::unique_ptr<MemoryBuffer> Bytes, Stage S) {
  Expected<ELFImage> Image = ELFImage::parse(Bytes->getBuffer());
  if (!Image)
    return Image.takeError();
  auto Object = std::make_unique<ObjectFile>();
  Object->Buffer = std::move(Bytes);
  if (Error E = ObjectReader(*Object, std::move(*Image), S).read())
    return E;
  return Object;
}

const Reference *CodeSection::findReference(uint32_t Insn) const {
  auto It = partition_point(References,
                            [&](const Reference &R) { return R.Insn < Insn; });
  return It != References.end() && It->Insn == Insn ? &*It : nullptr;
}

uint32_t ObjectFile::findSection(uint32_t ELFIndex) const {
  auto It = partition_point(
      Sections, [&](const CodeSection &S) { return S.ELFIndex < ELFIndex; });
  return It != Sections.end() && It->ELFIndex == ELFIndex
             ? It - Sections.begin()
             : NoSection;
}

uint32_t ObjectFile::functionAt(uint32_t Section, uint32_t Insn) const {
  // The last one that starts at or before it.
  auto It = partition_point(Functions, [&](const Function &F) {
    return F.Section < Section || (F.Section == Section && F.First <= Insn);
  });
  if (It == Functions.begin())
    return NoFunction;
  --It;
  if (It->Section != Section || Insn - It->First >= It->Count)
    return NoFunction;
  return It - Functions.begin();
}

const Leftover *ObjectFile::leftoverAt(uint32_t Section, uint32_t Insn) const {
  auto It = partition_point(Leftovers, [&](const Leftover &L) {
    return std::pair(L.Section, L.First) <= std::pair(Section, Insn);
  });
  if (It == Leftovers.begin())
    return nullptr;
  --It;
  return It->Section == Section && Insn - It->First < It->Count ? &*It
                                                                : nullptr;
}

const btf::LineInfo *ObjectFile::lineAt(uint32_t Section, uint32_t Insn) const {
  uint32_t At = functionAt(Section, Insn);
  if (At == NoFunction || Section >= Lines.size())
    return nullptr;
  auto It = partition_point(Lines[Section], [&](const btf::LineInfo *L) {
    return L->InsnOffset / InstructionSize <= Insn;
  });
  if (It == Lines[Section].begin())
    return nullptr;
  const btf::LineInfo *Line = *--It;
  if (Line->InsnOffset / InstructionSize < Functions[At].First)
    return nullptr;
  return Line;
}

std::optional<ObjectFile::Variable>
ObjectFile::findVariable(StringRef Name) const {
  auto It =
      find_if(Variables, [&](const Variable &V) { return V.Name == Name; });
  if (It == Variables.end())
    return std::nullopt;
  return *It;
}

StringRef ObjectFile::variableAt(uint32_t Data, uint32_t Offset) const {
  auto It = partition_point(Variables, [&](const Variable &V) {
    return V.Data < Data || (V.Data == Data && V.Offset <= Offset);
  });
  if (It == Variables.begin())
    return "";
  --It;
  return It->Data == Data && Offset - It->Offset < It->Size ? It->Name
                                                            : StringRef();
}

} // namespace corify::object
