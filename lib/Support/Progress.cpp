//===- Progress.cpp - how far a long run is -------------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Support/Progress.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Process.h"

using namespace llvm;
using namespace std::chrono_literals;

namespace corify {

constexpr unsigned MostBar = 40, LeastBar = 8;
constexpr auto BetweenDraws = 100ms;

static unsigned columnsOfStderr() {
  // A dumb terminal cannot go back to the line's start and erase.
  if (!sys::Process::StandardErrIsDisplayed() ||
      sys::Process::GetEnv("TERM").value_or("dumb") == "dumb")
    return 0;
  return sys::Process::StandardErrColumns();
}

Progress::Progress(StringRef Verb, size_t Total, StringRef Noun)
    : Progress(errs(), columnsOfStderr(), Verb, Total, Noun) {}

Progress::Progress(raw_ostream &OS, unsigned Columns, StringRef Verb,
                   size_t Total, StringRef Noun,
                   std::function<Clock::time_point()> Now)
    : OS(OS), Columns(Columns), Verb(Verb), Noun(Noun), Total(Total),
      Now(std::move(Now)), Start(this->Now()), Next(Start + BetweenDraws) {}

void Progress::advance(size_t Steps) {
  // A run that is over before the first tenth of a second draws nothing.
  std::lock_guard<std::mutex> Lock(Mutex);
  Done = std::min(Done + Steps, Total);
  if (!Columns)
    return;
  Clock::time_point Time = Now();
  if (Time < Next)
    return;
  Next = Time + BetweenDraws;
  draw(Time);
}

void Progress::draw(Clock::time_point Time) {
  std::string Left =
      Verb + " " + utostr(Done) + "/" + utostr(Total) + " " + Noun + "  ";
  auto Seconds = std::chrono::duration_cast<std::chrono::seconds>(Time - Start);
  std::string Right = "  " + utostr(Seconds.count()) + " s";
  // The last column stays free: a terminal may begin a new line there.
  size_t Text = Left.size() + Right.size() + 1;
  if (Text > Columns)
    return;
  std::string Bar;
  size_t Room = Columns - Text;
  if (Room >= LeastBar + 2) {
    size_t Width = std::min<size_t>(Room - 2, MostBar);
    size_t Filled = Total ? Width * Done / Total : Width;
    Bar = "[" + std::string(Filled, '=') +
          (Filled < Width ? ">" + std::string(Width - Filled - 1, ' ') : "") +
          "]";
  }
  // ECMA-48: back to the start, and erase what is right of the text.
  OS << '\r' << Left << Bar << Right << "\033[K";
  OS.flush();
  IsDrawn = true;
}

void Progress::finish() {
  std::lock_guard<std::mutex> Lock(Mutex);
  if (!IsDrawn)
    return;
  OS << "\r\033[K";
  OS.flush();
  IsDrawn = false;
}

} // namespace corify
