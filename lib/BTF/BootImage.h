//===- BootImage.h - kernel images that are no ELF files --------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What a boot loader is given, and where the kernel is in it:
//
//   bzImage    x86; a setup header at 0x1f1 says where the payload is:
//              a compressed ELF file, and its unpacked size
//   zboot      any architecture with EFI; "MZ", "zimg", where the payload is:
//              a compressed Image
//   Image      arm64 and riscv64; the kernel's memory as it is
//   s390x      a decompressor, somewhere in it the compressed memory; or the
//              memory as it is
//
// Sources: the kernel's Documentation/arch/x86/boot.rst, arm64/booting.rst,
// riscv/boot-image-header.rst, drivers/firmware/efi/libstub/zboot-header.S.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_BTF_BOOTIMAGE_H
#define CORIFY_LIB_BTF_BOOTIMAGE_H

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <optional>
#include <string>

namespace corify::btf {

struct BootImage {
  /// Compressed; where there are several, one of them is the kernel. None: the
  /// kernel's memory is in the image as it is.
  llvm::SmallVector<llvm::StringRef, 1> Payloads;
  /// As in KernelBTF.
  std::string Release;
  std::string Arch;
};

/// None if Bytes is no such image; an error if it is one and cannot be.
llvm::Expected<std::optional<BootImage>> parseBootImage(llvm::StringRef Bytes);

/// The largest thing in Bytes that is a kernel's BTF, "" if there is none. It
/// ends where its own header says.
llvm::StringRef findRawBTF(llvm::StringRef Bytes);

/// "Linux version …" to the line's end, "" if it is not there.
llvm::StringRef findBanner(llvm::StringRef Bytes);

} // namespace corify::btf

#endif
