//===- Archive.cpp - what a compressed file or an archive holds -----------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Archive.h"
#include "corify/Support/InputError.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/SmallVectorMemoryBuffer.h"
#include <archive.h>
#include <archive_entry.h>

using namespace llvm;

namespace corify::btf {

namespace {
struct CloseArchive {
  void operator()(archive *A) const { archive_read_free(A); }
};
using Handle = std::unique_ptr<archive, CloseArchive>;
} // namespace

static Handle newReader() {
  Handle A(archive_read_new());
  if (!A)
    return nullptr;
  // By name, not "all": some of all run a program, and some formats are
  // guesses.
  int (*const Supported[])(archive *) = {
      archive_read_support_filter_gzip, archive_read_support_filter_bzip2,
      archive_read_support_filter_xz,   archive_read_support_filter_lzma,
      archive_read_support_filter_zstd, archive_read_support_filter_lz4,
      archive_read_support_filter_rpm,  archive_read_support_format_tar,
      archive_read_support_format_ar,   archive_read_support_format_cpio,
      archive_read_support_format_zip,  archive_read_support_format_raw};
  for (auto Support : Supported)
    Support(A.get());
  return A;
}

static Error cannotUnpack(archive *A) {
  const char *Why = archive_error_string(A);
  return inputError("cannot unpack: " + Twine(Why ? Why : "unknown error"));
}

static Error tooLarge(uint64_t Limit) {
  return inputError("unpacks to more than " + Twine(Limit) + " bytes");
}

static Expected<std::unique_ptr<MemoryBuffer>> readMember(archive *A,
                                                          uint64_t Limit) {
  SmallVector<char, 0> Contents;
  const void *Block;
  size_t Size;
  int64_t Offset;
  int Status;
  while ((Status = archive_read_data_block(A, &Block, &Size, &Offset)) ==
         ARCHIVE_OK) {
    uint64_t At = Offset;
    if (At > Limit || Size > Limit - At)
      return tooLarge(Limit);
    // What is left out of a sparse file is zero.
    if (At > Contents.size())
      Contents.resize(At);
    auto *Begin = static_cast<const char *>(Block);
    Contents.append(Begin, Begin + Size);
  }
  if (Status != ARCHIVE_EOF)
    return cannotUnpack(A);
  return std::make_unique<SmallVectorMemoryBuffer>(
      std::move(Contents), /*RequiresNullTerminator=*/false);
}

static bool isWantedMember(archive_entry *Entry,
                           function_ref<bool(StringRef)> IsWanted) {
  const char *Name = archive_entry_pathname(Entry);
  // ar has no file types: there, 0 stands for a file.
  auto Type = archive_entry_filetype(Entry);
  return Name && (Type == AE_IFREG || Type == 0) &&
         IsWanted(sys::path::filename(Name));
}

static Expected<std::unique_ptr<MemoryBuffer>>
readOnlyWanted(archive *A, archive_entry *Entry,
               function_ref<bool(StringRef)> IsWanted, uint64_t Limit) {
  std::unique_ptr<MemoryBuffer> Found;
  std::string FoundName;
  int Status = ARCHIVE_OK;
  for (; Status == ARCHIVE_OK || Status == ARCHIVE_WARN;
       Status = archive_read_next_header(A, &Entry)) {
    if (uint64_t(archive_filter_bytes(A, 0)) > Limit)
      return tooLarge(Limit);
    if (!isWantedMember(Entry, IsWanted))
      continue;
    std::string Name = archive_entry_pathname(Entry);
    if (Found)
      return inputError("an archive with more than one kernel ('" +
                        Twine(FoundName) + "', '" + Name + "'); unpack it");
    auto Member = readMember(A, Limit);
    if (!Member)
      return Member.takeError();
    Found = std::move(*Member);
    FoundName = std::move(Name);
  }
  if (Status != ARCHIVE_EOF)
    return cannotUnpack(A);
  if (!Found)
    return inputError("an archive with no kernel in it");
  return Found;
}

Expected<std::unique_ptr<MemoryBuffer>>
unpack(StringRef Bytes, function_ref<bool(StringRef)> IsWanted,
       uint64_t Limit) {
  Handle A = newReader();
  if (!A)
    return errorCodeToError(std::make_error_code(std::errc::not_enough_memory));
  // Any file can be opened; not so a compressed one that is broken right at its
  // start.
  archive_entry *Entry = nullptr;
  if (archive_read_open_memory(A.get(), Bytes.data(), Bytes.size()) !=
      ARCHIVE_OK)
    return cannotUnpack(A.get());
  int Status = archive_read_next_header(A.get(), &Entry);
  // Zeros are a tar archive of nothing.
  if (Status == ARCHIVE_EOF &&
      archive_filter_code(A.get(), 0) == ARCHIVE_FILTER_NONE)
    return nullptr;
  if (Status == ARCHIVE_EOF)
    return inputError("an archive with nothing in it");
  if (Status < ARCHIVE_WARN)
    return cannotUnpack(A.get());
  if (archive_format(A.get()) != ARCHIVE_FORMAT_RAW)
    return readOnlyWanted(A.get(), Entry, IsWanted, Limit);
  if (archive_filter_code(A.get(), 0) == ARCHIVE_FILTER_NONE)
    return nullptr;
  return readMember(A.get(), Limit);
}

} // namespace corify::btf
