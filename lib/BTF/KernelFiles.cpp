//===- KernelFiles.cpp - which files are kernels, by their names ----------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/BTF/KernelImage.h"
#include "corify/Support/InputError.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include <set>
#include <sys/utsname.h>

using namespace llvm;

namespace corify::btf {

namespace {
struct Candidate {
  std::string Path;
  sys::fs::UniqueID ID;
  bool IsLink;
};
} // namespace

static constexpr StringLiteral SysfsBTF = "/sys/kernel/btf/vmlinux";
/// How an image is called where nobody gave it a name.
static constexpr StringLiteral ImageNames[] = {"vmlinuz", "vmlinux", "bzImage",
                                               "zImage", "Image"};

/// Takes off what compression and archives add; whether there was any.
static bool dropPacking(StringRef &Name) {
  static constexpr StringLiteral Suffixes[] = {".xz",  ".gz",  ".zst",  ".zstd",
                                               ".lz4", ".bz2", ".lzma", ".tar",
                                               ".txz", ".tgz", ".zip"};
  bool IsPacked = false;
  while (any_of(Suffixes,
                [&](StringRef Suffix) { return Name.consume_back(Suffix); }))
    IsPacked = true;
  return IsPacked;
}

bool isKernelFileName(StringRef Name) {
  bool IsTarXZ = Name.ends_with(".tar.xz");
  dropPacking(Name);
  if (IsTarXZ || Name.ends_with(".btf"))
    return true;
  Name.consume_back(".efi");
  for (StringRef Image : ImageNames) {
    StringRef Rest = Name;
    if (!Rest.consume_front(Image))
      continue;
    if (Rest.empty() || Image == "vmlinuz")
      return Rest.empty() || Rest[0] == '-' || Rest[0] == '_';
    // vmlinux-6.1 is one, vmlinux.h, vmlinux-header and Images.txt are not.
    bool IsNamed = Rest.consume_front("-") || Rest.consume_front("_");
    Rest.consume_front("v");
    if (IsNamed && !Rest.empty() && isDigit(Rest[0]))
      return true;
  }
  return false;
}

/// The last word of Text that names an architecture. Words are between what is
/// neither letter nor digit; "x86_64" is one nevertheless.
static std::string archInName(StringRef Text) {
  static constexpr StringLiteral Names[] = {
      "amd64",   "x86_64", "x86-64",  "arm64",       "aarch64",
      "riscv64", "s390x",  "ppc64el", "powerpc64le", "i386",
      "ppc64le", "686pae", "686",     "i686",        "armhf",
      "armmp",   "armv7l", "loong64", "ppc64",       "loongarch64"};
  size_t Best = 0;
  StringRef Found;
  for (StringRef Name : Names) {
    size_t At = Text.rfind_insensitive(Name);
    if (At == StringRef::npos)
      continue;
    size_t End = At + Name.size();
    bool IsWord = (At == 0 || !isAlnum(Text[At - 1])) &&
                  (End == Text.size() || !isAlnum(Text[End]));
    if (IsWord && (Found.empty() || At > Best)) {
      Best = At;
      Found = Name;
    }
  }
  return Found.empty() ? "" : normalizeArch(Found);
}

/// BTFHub has it as a folder: ubuntu/20.04/x86_64/5.4.0-91-generic.btf.tar.xz
static std::string archInFolders(StringRef Path) {
  for (StringRef Folder = sys::path::parent_path(Path); !Folder.empty();
       Folder = sys::path::parent_path(Folder)) {
    StringRef Name = sys::path::filename(Folder);
    std::string Arch = archInName(Name);
    if (!Arch.empty() && normalizeArch(Name) == Arch)
      return Arch;
  }
  return "";
}

/// "vmlinuz-6.1.0-56-amd64" without the image's name.
static StringRef withoutImageName(StringRef Name) {
  for (StringRef Image : ImageNames) {
    StringRef Rest = Name;
    if (Rest.consume_front(Image) &&
        (Rest.consume_front("-") || Rest.consume_front("_")) && !Rest.empty())
      return Rest;
  }
  return Name;
}

KernelFile describeKernelFile(StringRef Path) {
  KernelFile Result;
  Result.Path = Path.str();
  StringRef Name = sys::path::filename(Path);
  dropPacking(Name);
  Name.consume_back(".btf");
  Name.consume_back(".efi");
  Name = withoutImageName(Name);
  // /usr/lib/modules/7.2.13+deb14-arm64/vmlinuz
  StringRef Folder = sys::path::filename(sys::path::parent_path(Path));
  if (is_contained(ImageNames, Name) && !Folder.empty() && isDigit(Folder[0]) &&
      !releaseNumbers(Folder).empty())
    Name = Folder;
  Result.Name = Name.str();
  utsname Running;
  if (Path == SysfsBTF && uname(&Running) == 0) {
    Result.Release =
        releaseNumbers((Twine(Running.release) + " " + Running.version).str());
    Result.Arch = normalizeArch(Running.machine);
    return Result;
  }
  Result.Release = releaseNumbers(Name);
  Result.Arch = archInName(Name);
  if (Result.Arch.empty())
    Result.Arch = archInFolders(Path);
  return Result;
}

static Error searchFolder(StringRef Folder, std::vector<Candidate> &Found) {
  std::error_code EC;
  size_t Before = Found.size();
  for (sys::fs::recursive_directory_iterator
           I(Folder, EC, /*follow_symlinks=*/false),
       End;
       I != End && !EC; I.increment(EC)) {
    if (!isKernelFileName(sys::path::filename(I->path())))
      continue;
    sys::fs::file_status Status;
    // A link to nowhere is no kernel.
    if (sys::fs::status(I->path(), Status) ||
        Status.type() != sys::fs::file_type::regular_file)
      continue;
    Found.push_back({I->path(), Status.getUniqueID(),
                     I->type() == sys::fs::file_type::symlink_file});
  }
  if (EC)
    return inFile(Folder, errorCodeToError(EC));
  if (Found.size() == Before)
    return inFile(Folder, inputError("no kernel in this folder (looked for "
                                     "*.btf, vmlinux, vmlinuz, bzImage, Image, "
                                     "compressed or not, and *.tar.xz)"));
  return Error::success();
}

static Expected<std::vector<Candidate>>
searchPaths(ArrayRef<std::string> Paths) {
  std::vector<Candidate> Found;
  for (StringRef Path : Paths) {
    sys::fs::file_status Status;
    if (std::error_code EC = sys::fs::status(Path, Status))
      return inFile(Path, errorCodeToError(EC));
    if (Status.type() != sys::fs::file_type::directory_file) {
      Found.push_back({Path.str(), Status.getUniqueID(), false});
      continue;
    }
    if (Error E = searchFolder(Path, Found))
      return E;
  }
  return Found;
}

Expected<std::vector<KernelFile>> findKernels(ArrayRef<std::string> Paths) {
  Expected<std::vector<Candidate>> Found = searchPaths(Paths);
  if (!Found)
    return Found.takeError();
  // Of a file and a link to it, the file's name is the better one.
  llvm::sort(*Found, [](const Candidate &A, const Candidate &B) {
    return std::tie(A.IsLink, A.Path) < std::tie(B.IsLink, B.Path);
  });
  std::set<std::pair<uint64_t, uint64_t>> Seen;
  std::vector<KernelFile> Kernels;
  for (const Candidate &C : *Found)
    if (Seen.insert({C.ID.getDevice(), C.ID.getFile()}).second)
      Kernels.push_back(describeKernelFile(C.Path));
  llvm::sort(Kernels, [](const KernelFile &A, const KernelFile &B) {
    if (isOlderRelease(A.Release, B.Release))
      return true;
    if (isOlderRelease(B.Release, A.Release))
      return false;
    return std::tie(A.Name, A.Path) < std::tie(B.Name, B.Path);
  });
  return Kernels;
}

} // namespace corify::btf
