//===- SharedList.h - a list of few different elements ----------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Read as a vector, with equal elements kept once: what a program or a record
// is on a thousand kernels is a handful of different things.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_CHECK_SHAREDLIST_H
#define CORIFY_CHECK_SHAREDLIST_H

#include "llvm/ADT/STLExtras.h"
#include <cstdint>
#include <vector>

namespace corify::check {

template <typename T> class SharedList {
public:
  size_t size() const { return Which.size(); }
  bool empty() const { return Which.empty(); }
  const T &operator[](size_t Index) const { return Different[Which[Index]]; }

  /// New elements are as T() is.
  void resize(size_t Size) {
    if (Different.empty())
      Different.emplace_back();
    Which.resize(Size);
  }
  void set(size_t Index, T Value) {
    // Kernels come in the order of their age: mostly it is the same again.
    if (!(Different[Last] == Value)) {
      Last = llvm::find(Different, Value) - Different.begin();
      if (Last == Different.size())
        Different.push_back(std::move(Value));
    }
    Which[Index] = Last;
  }
  void clear() { *this = SharedList(); }
  void push_back(T Value) {
    resize(size() + 1);
    set(size() - 1, std::move(Value));
  }

  auto begin() const { return llvm::map_iterator(Which.begin(), Get{this}); }
  auto end() const { return llvm::map_iterator(Which.end(), Get{this}); }
  /// Each once, and maybe one that is no element.
  const std::vector<T> &different() const { return Different; }

private:
  struct Get {
    const SharedList *List;
    const T &operator()(uint32_t Number) const {
      return List->Different[Number];
    }
  };

  std::vector<T> Different;
  /// By element, its index in Different.
  std::vector<uint32_t> Which;
  size_t Last = 0;
};

} // namespace corify::check

#endif
