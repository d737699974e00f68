//===- InputError.h - what is wrong with a file -----------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// One line that names the file, the section and the offset:
//
//   prog.o: .BTF+0x1c: string table ends at 0x5000, the section at 0x4ff0
//
// The parser knows section and offset, its caller the file; each adds its part
// on the way up.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_SUPPORT_INPUTERROR_H
#define CORIFY_SUPPORT_INPUTERROR_H

#include "llvm/ADT/StringRef.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/Error.h"
#include <cstdint>
#include <optional>
#include <string>

namespace corify {

class InputError : public llvm::ErrorInfo<InputError> {
public:
  static char ID;

  InputError(llvm::StringRef Section, std::optional<uint64_t> Offset,
             const llvm::Twine &Message)
      : Section(Section), Offset(Offset), Message(Message.str()) {}

  void log(llvm::raw_ostream &OS) const override;
  std::error_code convertToErrorCode() const override;

  std::string File;
  std::string Section;
  /// In bytes, from the section's start.
  std::optional<uint64_t> Offset;
  std::string Message;
};

llvm::Error inputError(llvm::StringRef Section, uint64_t Offset,
                       const llvm::Twine &Message);
llvm::Error inputError(llvm::StringRef Section, const llvm::Twine &Message);
llvm::Error inputError(const llvm::Twine &Message);

/// E with the file's name in front, whatever sort of error it is; one that
/// names a file already keeps that name.
llvm::Error inFile(llvm::StringRef File, llvm::Error E);

/// E under another name where it names the file From, which the user has not
/// given; "" for no name.
llvm::Error renamed(llvm::Error E, llvm::StringRef From, llvm::StringRef To);

} // namespace corify

#endif
