//===- KernelImage.h - the BTF of a kernel, wherever it is ------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A target is raw BTF, an ELF file with .BTF (vmlinux, a module), an image
// (bzImage, arm64 and riscv64 Image, EFI zboot, s390x), any of them compressed,
// an archive with one of them (BTFHub's .tar.xz), or a folder of such files.
// Compression and archives are libarchive's, ELF is LLVM's.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_BTF_KERNELIMAGE_H
#define CORIFY_BTF_KERNELIMAGE_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/MemoryBuffer.h"
#include <memory>
#include <string>
#include <vector>

namespace corify::btf {

/// What is known of a target without having read it.
struct KernelFile {
  std::string Path;
  /// The file's name without what compression, archives and BTF add.
  std::string Name;
  /// "6.1.192" where the name has it, else "". Of the running kernel's BTF in
  /// sysfs, the running kernel's.
  std::string Release;
  /// As Debian has it ("amd64", "arm64", "s390x"), from the name; else "".
  std::string Arch;
};

/// The raw .BTF bytes of one target.
struct KernelBTF {
  /// Owns what Bytes points into: the mapped file, or what was unpacked.
  std::unique_ptr<llvm::MemoryBuffer> Owner;
  llvm::StringRef Bytes;
  /// .BTF.base of a module that was built apart from its kernel (6.11 and
  /// newer): Bytes then goes on where this ends, not where the kernel's ends.
  llvm::StringRef Base;
  /// Bytes is a module's, and goes on from its kernel's.
  bool IsModule = false;
  /// In numbers, from the image where it says so ("Linux version 6.1.0-56-amd64
  /// … Debian 6.1.192-2" is 6.1.192, as libbpf has it); else "".
  std::string Release;
  /// From the image's kind, of an ELF file from its machine; else "".
  std::string Arch;
};

/// The targets at Paths: a file is one whatever its name, a folder is searched
/// deeply for what looks like one. Sorted by release, then by name; each file
/// once. An error where a path does not exist, or a folder has none.
llvm::Expected<std::vector<KernelFile>>
findKernels(llvm::ArrayRef<std::string> Paths);

/// The BTF of one file; raw BTF is mapped and not copied. Errors name the file.
llvm::Expected<KernelBTF> readKernelBTF(llvm::StringRef Path);

/// Of a file's bytes, for tests and fuzzing. Errors name section and offset.
llvm::Expected<KernelBTF>
extractKernelBTF(std::unique_ptr<llvm::MemoryBuffer> File);

/// Name, release and architecture as the file's name tells them.
KernelFile describeKernelFile(llvm::StringRef Path);

/// Whether a file of that name is taken for a target in a folder.
bool isKernelFileName(llvm::StringRef Name);

/// Debian's name of an architecture ("amd64" for "x86_64"); what is not known
/// stays as it is.
std::string normalizeArch(llvm::StringRef Arch);

/// The numbers in a kernel's release or banner, "" where there are none:
/// "6.1.0-56-amd64 (…) … Debian 6.1.192-2 …" is "6.1.192", "5.19.0-rc3" is
/// "5.19.0".
std::string releaseNumbers(llvm::StringRef Text);

/// By their numbers; what has none is after what has.
bool isOlderRelease(llvm::StringRef A, llvm::StringRef B);

} // namespace corify::btf

#endif
