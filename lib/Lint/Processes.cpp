//===- Processes.cpp - work in processes of their own ---------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Processes.h"
#include "llvm/Support/Errno.h"
#include <array>
#include <csignal>
#include <cstring>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

using namespace llvm;

namespace corify::lint {

namespace {
struct Process {
  size_t Number;
  pid_t ID;
  /// What is read from.
  int Pipe;
  std::string Output;
};
} // namespace

static std::string lastError() { return sys::StrError(errno); }

/// The failure, or "".
static std::string start(size_t Number,
                         function_ref<void(size_t, raw_ostream &)> Work,
                         std::vector<Process> &Running) {
  int Ends[2];
  if (pipe(Ends) != 0)
    return "no pipe can be made: " + lastError();
  pid_t ID = fork();
  if (ID < 0) {
    std::string Why = lastError();
    close(Ends[0]);
    close(Ends[1]);
    return "no process can be started: " + Why;
  }
  if (ID == 0) {
    close(Ends[0]);
    {
      raw_fd_ostream OS(Ends[1], /*shouldClose=*/true);
      Work(Number, OS);
    }
    _exit(0); // what the other process has begun it ends itself
  }
  close(Ends[1]);
  Running.push_back({Number, ID, Ends[0], {}});
  return "";
}

/// The failure, or "".
static std::string end(const Process &P) {
  close(P.Pipe);
  int Status = 0;
  if (sys::RetryAfterSignal(-1, waitpid, P.ID, &Status, 0) < 0)
    return "its process is lost: " + lastError();
  if (WIFSIGNALED(Status))
    return std::string("clang crashed: ") + strsignal(WTERMSIG(Status));
  if (WEXITSTATUS(Status) != 0)
    return "clang gave up, with status " + std::to_string(WEXITSTATUS(Status));
  return "";
}

/// False at the end.
static bool readSome(Process &P) {
  std::array<char, 1 << 16> Buffer;
  ssize_t Size =
      sys::RetryAfterSignal(-1, read, P.Pipe, Buffer.data(), Buffer.size());
  if (Size > 0)
    P.Output.append(Buffer.data(), Size);
  return Size > 0;
}

/// Waits until there is something to read, and reads it; those that have
/// nothing more are taken out.
static void readAll(std::vector<Process> &Running,
                    function_ref<void(size_t, ProcessEnd)> Done) {
  std::vector<pollfd> Pipes;
  for (const Process &P : Running)
    Pipes.push_back({P.Pipe, POLLIN, 0});
  if (sys::RetryAfterSignal(-1, poll, Pipes.data(), Pipes.size(), -1) < 0)
    return;
  std::vector<Process> Left;
  for (auto [P, Pipe] : zip(Running, Pipes)) {
    if (!Pipe.revents || readSome(P)) {
      Left.push_back(std::move(P));
      continue;
    }
    std::string Failure = end(P);
    Done(P.Number, {std::move(P.Output), std::move(Failure)});
  }
  Running = std::move(Left);
}

void runProcesses(size_t Count, unsigned AtOnce,
                  function_ref<void(size_t, raw_ostream &)> Work,
                  function_ref<void(size_t, ProcessEnd)> Done) {
  std::vector<Process> Running;
  for (size_t Number = 0; Number < Count; ++Number) {
    while (Running.size() >= AtOnce)
      readAll(Running, Done);
    std::string Failure = start(Number, Work, Running);
    if (!Failure.empty())
      Done(Number, {{}, std::move(Failure)});
  }
  while (!Running.empty())
    readAll(Running, Done);
}

} // namespace corify::lint
