//===- InputError.cpp - what is wrong with a file -------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Support/InputError.h"
#include "corify/Support/Printable.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;

namespace corify {

char InputError::ID;

void InputError::log(raw_ostream &OS) const {
  if (!File.empty())
    OS << printable(File) << ": ";
  if (!Section.empty()) {
    OS << printable(Section);
    if (Offset)
      OS << "+0x" << utohexstr(*Offset, /*LowerCase=*/true);
    OS << ": ";
  }
  OS << printable(Message);
}

std::error_code InputError::convertToErrorCode() const {
  return std::make_error_code(std::errc::invalid_argument);
}

Error inputError(StringRef Section, uint64_t Offset, const Twine &Message) {
  return make_error<InputError>(Section, Offset, Message);
}

Error inputError(StringRef Section, const Twine &Message) {
  return make_error<InputError>(Section, std::nullopt, Message);
}

Error inputError(const Twine &Message) { return inputError("", Message); }

Error inFile(StringRef File, Error E) {
  return handleErrors(
      std::move(E),
      [&](std::unique_ptr<InputError> Ours) -> Error {
        if (Ours->File.empty())
          Ours->File = File.str();
        return Error(std::move(Ours));
      },
      [&](const ErrorInfoBase &Other) -> Error {
        auto Ours =
            std::make_unique<InputError>("", std::nullopt, Other.message());
        Ours->File = File.str();
        return Error(std::move(Ours));
      });
}

Error renamed(Error E, StringRef From, StringRef To) {
  return handleErrors(std::move(E),
                      [&](std::unique_ptr<InputError> Ours) -> Error {
                        if (Ours->File == From)
                          Ours->File = To.str();
                        return Error(std::move(Ours));
                      });
}

} // namespace corify
