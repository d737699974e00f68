//===- Section.cpp - changes in the sections of a file --------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Section.h"
#include "corify/Link/Linker.h"
#include "corify/Support/InputError.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ObjCopy/CommonConfig.h"
#include "llvm/ObjCopy/ELF/ELFConfig.h"
#include "llvm/ObjCopy/ELF/ELFObjcopy.h"
#include "llvm/Object/ELFObjectFile.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;

namespace corify::link {

Expected<LoadedFile> load(StringRef File) {
  // Not mapped: the file is written while this is read.
  auto Bytes = MemoryBuffer::getFile(File, /*IsText=*/false,
                                     /*RequiresNullTerminator=*/false,
                                     /*IsVolatile=*/true);
  if (!Bytes)
    return errorCodeToError(Bytes.getError());
  auto ELF = llvm::object::ObjectFile::createELFObjectFile(
      (*Bytes)->getMemBufferRef());
  if (!ELF)
    return ELF.takeError();
  return LoadedFile{std::move(*Bytes), std::move(*ELF)};
}

static Error store(StringRef File, StringRef Bytes) {
  std::error_code Code;
  raw_fd_ostream OS(File, Code);
  if (Code)
    return errorCodeToError(Code);
  OS << Bytes;
  OS.close();
  Code = OS.error();
  OS.clear_error();
  return errorCodeToError(Code);
}

Error changeWords(StringRef File, endianness Order, ArrayRef<Change> Changes) {
  if (Changes.empty())
    return Error::success();
  auto Loaded = load(File);
  if (!Loaded)
    return Loaded.takeError();
  std::string Bytes = Loaded->Bytes->getBuffer().str();
  std::vector<StringRef> Contents(1);
  for (const llvm::object::SectionRef &S : Loaded->ELF->sections()) {
    Contents.resize(std::max<size_t>(Contents.size(), S.getIndex() + 1));
    if (S.isBSS() || S.isVirtual())
      continue;
    auto Content = S.getContents();
    if (!Content)
      return Content.takeError();
    Contents[S.getIndex()] = *Content;
  }
  for (const Change &C : Changes) {
    assert(C.Section < Contents.size() &&
           C.Offset + 4 <= Contents[C.Section].size() &&
           "checked by the reader");
    size_t Start = Contents[C.Section].data() - Loaded->Bytes->getBufferStart();
    support::endian::write32(&Bytes[Start + C.Offset], C.Value, Order);
  }
  return store(File, Bytes);
}

Error removeSection(StringRef File, StringRef Section) {
  auto Loaded = load(File);
  if (!Loaded)
    return inFile(File, Loaded.takeError());
  auto IsIt = [&](const llvm::object::SectionRef &S) {
    Expected<StringRef> Name = S.getName();
    if (Name)
      return *Name == Section;
    consumeError(Name.takeError());
    return false;
  };
  if (none_of(Loaded->ELF->sections(), IsIt))
    return Error::success();
  objcopy::CommonConfig Config;
  auto Fail = [](Error E) { return E; };
  if (Error E = Config.ToRemove.addMatcher(objcopy::NameOrPattern::create(
          Section, objcopy::MatchStyle::Literal, Fail)))
    return E;
  SmallString<0> Bytes;
  raw_svector_ostream OS(Bytes);
  if (Error E = objcopy::elf::executeObjcopyOnBinary(
          Config, objcopy::ELFConfig(),
          *cast<llvm::object::ELFObjectFileBase>(Loaded->ELF.get()), OS))
    return inFile(File, std::move(E));
  if (Error E = store(File, Bytes))
    return inFile(File, std::move(E));
  return Error::success();
}

} // namespace corify::link
