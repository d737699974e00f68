//===- AbstractState.h - registers and stacks of one path -------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// As much of the verifier's state as decides branches: numbers, pointers into
// stacks and read-only data, and whether other pointers are null. Whatever is
// not one of these is a number that nothing is known of.
//
//   State    one Frame a function that is being called, the current one last
//     Frame  R0 to R10, stack slots of 8 bytes, where to return to
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_OBJECT_ABSTRACTSTATE_H
#define CORIFY_LIB_OBJECT_ABSTRACTSTATE_H

#include "Scalar.h"
#include "corify/Object/Loading.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/SmallVector.h"
#include <array>

namespace corify::object {

/// Index of a MaybeNull that is an element of a map.
constexpr uint32_t MapElement = 1;

struct Value {
  enum Kind : uint8_t {
    /// A number, or a pointer that nothing is known of.
    Number,
    /// Number has the offset from the frame pointer (at or below 0).
    StackPointer,
    /// Of a data section whose content is constant; Number has the offset.
    DataPointer,
    /// Certainly a pointer, as the verifier knows: compared with 0 it differs.
    NonNull,
    /// NonNull or 0; all values of the same ID alike.
    MaybeNull,
    /// The address of a function.
    FunctionPointer,
  };
  Kind What = Number;
  /// An unknown Number that may be a pointer into any stack: paths met where
  /// one had such a pointer and another had not, or had another. A store
  /// through it may be to any slot.
  bool IsMixed = false;
  /// StackPointer: which frame. DataPointer, FunctionPointer: which one.
  /// MaybeNull: MapElement or 0.
  uint32_t Index = 0;
  /// Values of the same ID are equal; 0: none is known to be.
  uint32_t ID = 0;
  /// A number that the verifier may have linked with other loose ones as well,
  /// as equal or with a constant between them: what it learns of one of them
  /// takes the place of all that it knew of the other (see Links.cpp).
  bool IsLoose = false;
  /// A number of which the verifier knows bits on some of the paths that were
  /// joined. Bounds that a branch tells may contradict them, which it does not
  /// always see, and makes another number of it: nothing is learnt.
  bool HidesBits = false;
  object::Scalar Scalar;

  Value() = default;
  explicit Value(const object::Scalar &S) : Scalar(S) {}
  static Value pointer(Kind What, uint32_t Index, int64_t Offset = 0);
  static Value constant(uint64_t C) { return Value(Scalar::constant(C)); }
  static Value mixed();

  bool isNumber() const { return What == Number; }
  bool isConstant() const { return isNumber() && Scalar.isConstant(); }
  bool isUnknown() const {
    return isNumber() && Scalar.isUnknown() && !IsMixed && !HidesBits &&
           !isLinked();
  }
  bool hasOwnBits() const { return isNumber() && Scalar.hasOwnBits(); }
  bool isLinked() const { return isNumber() && (ID != 0 || IsLoose); }
  /// A number that comes of it; linked only if nothing changed.
  Value become(const object::Scalar &S) const;
  bool mayBeStack() const { return What == StackPointer || IsMixed; }
  bool includes(const Value &Other) const;
  Value join(const Value &Other) const;
  bool operator==(const Value &Other) const {
    return What == Other.What && IsMixed == Other.IsMixed &&
           Index == Other.Index && ID == Other.ID && IsLoose == Other.IsLoose &&
           HidesBits == Other.HidesBits && Scalar == Other.Scalar;
  }
};

/// Eight bytes of stack: what was spilled there, or which bytes are zero.
struct Slot {
  /// Bytes that the value covers, from the slot's start; 0: none was spilled.
  uint8_t SpillSize = 0;
  /// A bit for each byte, lowest address first.
  uint8_t ZeroBytes = 0;
  Value Spilled;

  bool isUnknown() const {
    return ZeroBytes == 0 && (SpillSize == 0 || Spilled.isUnknown());
  }
  bool operator==(const Slot &) const = default;
};

constexpr unsigned RegisterCount = 11, FrameRegister = 10;
/// The largest stack that any verifier takes, of eight calls.
constexpr int64_t MaxStack = 8 * 512;

struct Frame {
  /// Index in ObjectFile::Functions.
  uint32_t Function = 0;
  /// Where the caller goes on, of the frame before this one.
  uint32_t ReturnTo = 0;
  /// A callback of a helper: it may be called again, with Context in that
  /// register (0: none), and its result is the helper's.
  bool IsCallback = false;
  uint8_t ContextRegister = 0;
  /// How often it is called still, this time included; ManyTurns is any number.
  uint8_t Turns = ManyTurns;
  Value Context;

  static constexpr uint8_t ManyTurns = 8;
  std::array<Value, RegisterCount> Registers;
  /// By slot number (0 is below the frame pointer), ascending; slots of which
  /// nothing is known are absent.
  llvm::SmallVector<std::pair<uint16_t, Slot>, 4> Slots;
  /// A slot that is absent may have a pointer into a stack, or a loose number.
  bool HasLostPointers = false, HasLostLinks = false;

  const Slot *findSlot(unsigned Number) const;
  /// What was spilled to the slot of that offset; null: nothing.
  Value *spilledAt(int64_t Offset);
  /// Takes what is there out, or puts something there.
  void setSlot(unsigned Number, const Slot &S);
  /// Forgets those that Matches takes; pointers into stacks are noted.
  void forgetIf(llvm::function_ref<bool(unsigned, const Slot &)> Matches);

  /// What a load of Size bytes at Offset (below 0) gives; numbers in the
  /// program's byte order.
  Value load(int64_t Offset, unsigned Size, bool IsLittle,
             const VerifierRules &Rules) const;
  void store(int64_t Offset, unsigned Size, const Value &V,
             const VerifierRules &Rules);
  /// A store whose place is not known: a zero leaves zeros as they are.
  void storeAnywhere(bool IsZero);
  /// Bytes [Offset, Offset + Size) have been written with who knows what.
  void clobber(int64_t Offset, int64_t Size);
};

struct State {
  uint32_t PC = 0;
  llvm::SmallVector<Frame, 2> Frames;

  Frame &top() { return Frames.back(); }
  const Frame &top() const { return Frames.back(); }
  Value &reg(unsigned R) { return top().Registers[R]; }
  const Value &reg(unsigned R) const { return top().Registers[R]; }

  void forEachValue(llvm::function_ref<void(Value &)> Visit);
  /// Every value of that ID is New now.
  void replace(uint32_t ID, const Value &New);
  /// How many numbers are linked with that one, or may be.
  unsigned countLinked(const Value &With);
  /// V, one of this state, and what is equal may be linked with other numbers.
  void loosen(Value &V);
  /// The same, and they are no more known to be equal.
  void unlink(Value &V);
  /// Forgets loose numbers, but for those that are equal to Known.
  void forgetLoose(const Value &Known);
  /// Forgets all of them, on a branch whose bounds contradict their bits.
  void loseLoose();

  /// Numbers the IDs anew, so that states that differ in them alone are equal;
  /// an ID that only one value has goes, and looseness if nothing else is.
  void canonicalize();
  /// Of PC and of where the frames were called from.
  size_t contextHash() const;
  /// Same frames, called from the same places.
  bool isComparable(const State &Other) const;
  bool includes(const State &Other) const;
  /// Takes Other in; with Widens, numbers that differ become unknown. False
  /// where nothing changed.
  bool joinWith(const State &Other, bool Widens);
};

} // namespace corify::object

#endif
