//===- AskVerifier.cpp - the running kernel on a random program -----------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "AskVerifier.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include <bpf/bpf.h>
#include <bpf/btf.h>
#include <unistd.h>

using namespace llvm;

namespace corify::random {

static Error problem(const Twine &What) {
  return createStringError("cannot " + What + ": " + strerror(errno));
}

template <typename T> static T noOptions() {
  T Options;
  memset(&Options, 0, sizeof(Options));
  Options.sz = sizeof(Options);
  return Options;
}

static Expected<std::vector<int>> makeMaps() {
  auto Options = noOptions<bpf_map_create_opts>(), Constant = Options;
  Constant.map_flags = BPF_F_RDONLY_PROG;
  std::vector<int> Maps = {
      bpf_map_create(BPF_MAP_TYPE_ARRAY, "constants", 4, DataSize, 1,
                     &Constant),
      bpf_map_create(BPF_MAP_TYPE_ARRAY, "variables", 4, DataSize, 1, &Options),
      bpf_map_create(BPF_MAP_TYPE_ARRAY, "array", 4, MapValueSize, ArrayEntries,
                     &Options),
      bpf_map_create(BPF_MAP_TYPE_HASH, "hash", 4, MapValueSize, 8, &Options)};
  uint32_t Key = 0;
  std::vector<uint8_t> Bytes = readOnlyBytes();
  if (is_contained(Maps, -1) || llvm::any_of(Maps, [](int M) { return M < 0; }))
    return problem("make maps");
  if (bpf_map_update_elem(Maps[ReadOnlyData], &Key, Bytes.data(), 0) ||
      bpf_map_freeze(Maps[ReadOnlyData]))
    return problem("fill the map of constants");
  return Maps;
}

Expected<Verifier> Verifier::create() {
  Verifier V;
  Expected<std::vector<int>> Maps = makeMaps();
  if (!Maps)
    return Maps.takeError();
  V.Maps = std::move(*Maps);
  struct ::btf *Types = btf__new_empty();
  int Int = btf__add_int(Types, "int", 4, BTF_INT_SIGNED);
  int Pointer = btf__add_ptr(Types, Int);
  int Plain = btf__add_func_proto(Types, Int);
  V.MainID = btf__add_func(Types, "start", BTF_FUNC_STATIC, Plain);
  V.StaticID = btf__add_func(Types, "local", BTF_FUNC_STATIC, Plain);
  for (unsigned Numbers = 0; Numbers < 4; ++Numbers)
    for (unsigned HasPointer = 0; HasPointer < 2; ++HasPointer) {
      int Proto = btf__add_func_proto(Types, Int);
      if (HasPointer)
        btf__add_func_param(Types, "p", Pointer);
      for (unsigned I = 0; I < Numbers; ++I)
        btf__add_func_param(Types, ("n" + Twine(I)).str().c_str(), Int);
      std::string Name = ("g" + Twine(Numbers) + Twine(HasPointer)).str();
      V.GlobalIDs[Numbers][HasPointer] =
          btf__add_func(Types, Name.c_str(), BTF_FUNC_GLOBAL, Proto);
    }
  uint32_t Size = 0;
  const void *Raw = btf__raw_data(Types, &Size);
  V.BTF = bpf_btf_load(Raw, Size, nullptr);
  btf__free(Types);
  if (V.BTF < 0)
    return problem("load BTF");
  V.Log.resize((1 << 24) - 1);
  return V;
}

/// "12: (b7) r0 = 1", not the "12: R0=1" of states.
static void readVisited(StringRef Log, BitVector &Visited) {
  while (!Log.empty()) {
    auto [Line, Rest] = Log.split('\n');
    Log = Rest;
    unsigned PC;
    if (!Line.consumeInteger(10, PC) && Line.starts_with(": (") &&
        PC < Visited.size())
      Visited.set(PC);
  }
}

static std::string lastLine(StringRef Log) {
  StringRef Last;
  while (!Log.empty()) {
    auto [Line, Rest] = Log.split('\n');
    Log = Rest;
    if (!Line.empty() && !Line.starts_with("processed ") &&
        !Line.starts_with("verification time ") &&
        !Line.starts_with("stack depth "))
      Last = Line;
  }
  return Last.str();
}

static std::vector<bpf_insn> rawInsns(const Program &P, ArrayRef<int> Maps,
                                      uint32_t Poison) {
  std::vector<Instruction> Flat = P.flat();
  unsigned PC = 0;
  for (const Function &F : P.Functions)
    for (const Insn &I : F.Code) {
      if (I.Map >= 0)
        Flat[PC].Imm = Maps[I.Map];
      if (PC == Poison) {
        constexpr int32_t NoHelper = 195896080; // as libbpf has it
        for (unsigned At = 0; At < (I.I.isLoadImm64() ? 2 : 1); ++At)
          Flat[PC + At] = {op::JMP | op::CALL, 0, 0, 0, NoHelper};
      }
      PC += I.I.isLoadImm64() ? 2 : 1;
    }
  std::vector<bpf_insn> Raw;
  for (const Instruction &I : Flat) {
    bpf_insn B = {};
    B.code = I.Code;
    B.dst_reg = I.Dst & 15;
    B.src_reg = I.Src & 15;
    B.off = I.Off;
    B.imm = I.Imm;
    Raw.push_back(B);
  }
  return Raw;
}

Judgement Verifier::judge(const Program &P, uint32_t Poison) {
  std::vector<bpf_insn> Raw = rawInsns(P, Maps, Poison);
  std::vector<bpf_func_info> Functions;
  for (unsigned I = 0; I < P.Functions.size(); ++I) {
    const Function &F = P.Functions[I];
    uint32_t ID = F.What == Function::Global
                      ? GlobalIDs[F.Numbers][F.HasPointer]
                  : F.What == Function::Main ? MainID
                                             : StaticID;
    Functions.push_back({P.start(I), ID});
  }
  Log[0] = 0;
  constexpr uint32_t States = 2, Statistics = 4;
  auto Options = noOptions<bpf_prog_load_opts>();
  Options.prog_btf_fd = BTF;
  Options.func_info = Functions.data();
  Options.func_info_cnt = Functions.size();
  Options.func_info_rec_size = sizeof(bpf_func_info);
  Options.log_level = States | Statistics;
  Options.log_size = Log.size();
  Options.log_buf = Log.data();
  int Fd = bpf_prog_load(BPF_PROG_TYPE_RAW_TRACEPOINT, "random", "GPL",
                         Raw.data(), Raw.size(), &Options);
  Judgement J;
  J.IsAccepted = Fd >= 0;
  J.IsWhole = Fd >= 0 || errno != ENOSPC;
  if (Fd >= 0)
    close(Fd);
  StringRef Text(Log.data());
  J.Visited.resize(Raw.size());
  readVisited(Text, J.Visited);
  J.Stack = Text.substr(Text.find("stack depth "))
                .split(' ')
                .second.split(' ')
                .second.split('\n')
                .first.str();
  J.Why = lastLine(Text);
  J.Log = Text.str();
  return J;
}

} // namespace corify::random
