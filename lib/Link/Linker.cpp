//===- Linker.cpp - libbpf's linker ---------------------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Link/Linker.h"
#include "corify/Support/InputError.h"
#include "llvm/ADT/ScopeExit.h"
#include "llvm/ADT/StringExtras.h"
#include <bpf/libbpf.h>
#include <cstdarg>
#include <cstdio>
#include <memory>

using namespace llvm;

namespace corify::link {

namespace {
struct LinkerFree {
  void operator()(bpf_linker *L) const { bpf_linker__free(L); }
};
} // namespace

// libbpf's printer knows of no context.
static thread_local std::string FirstWarning;

static int keepFirstWarning(libbpf_print_level Level, const char *Format,
                            va_list Arguments) {
  if (Level != LIBBPF_WARN || !FirstWarning.empty())
    return 0;
  char Line[1024];
  vsnprintf(Line, sizeof(Line), Format, Arguments);
  FirstWarning = StringRef(Line).trim().str();
  return 0;
}

/// What: the file that it is about, "" for the output.
static Error refused(StringRef What) {
  std::string Said = std::exchange(FirstWarning, "");
  StringRef Text = Said;
  Text.consume_front("libbpf: ");
  std::string Why = Text.empty() ? std::generic_category().message(errno)
                                 : "libbpf: " + Text.str();
  return What.empty() ? inputError(Why) : inFile(What, inputError(Why));
}

Error linkFiles(ArrayRef<std::string> Inputs, StringRef File) {
  FirstWarning.clear();
  libbpf_print_fn_t Before = libbpf_set_print(keepFirstWarning);
  llvm::scope_exit Restore([&] { libbpf_set_print(Before); });
  std::unique_ptr<bpf_linker, LinkerFree> Linker(
      bpf_linker__new(File.str().c_str(), nullptr));
  if (!Linker)
    return refused("");
  for (const std::string &Input : Inputs)
    if (bpf_linker__add_file(Linker.get(), Input.c_str(), nullptr))
      return refused(Input);
  if (bpf_linker__finalize(Linker.get()))
    return refused("");
  return Error::success();
}

bool canLink(endianness Order) {
  return Order == endianness::native || libbpf_major_version() > 1 ||
         libbpf_minor_version() >= 5;
}

std::string libbpfVersion() {
  return utostr(libbpf_major_version()) + "." + utostr(libbpf_minor_version());
}

} // namespace corify::link
