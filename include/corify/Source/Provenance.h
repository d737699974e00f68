//===- Provenance.h - where a pointer comes from ----------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What may be done with an address is decided by where it comes from, not by
// its type: `struct iphdr *` may point into a packet, onto the stack or into
// the kernel. The analysis keeps, for each variable, parameter, return value
// and member of the program's own records, the set of all sources that flow
// into it. It is insensitive to the order of statements, so a variable has
// what any assignment gives it.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_SOURCE_PROVENANCE_H
#define CORIFY_SOURCE_PROVENANCE_H

#include "corify/Source/KernelRecords.h"
#include "corify/Source/ProgramKind.h"
#include "clang/AST/Expr.h"
#include "llvm/ADT/BitmaskEnum.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/SetVector.h"
#include <string>
#include <vector>

namespace corify {

class AccessPath;

/// A set of sources. None is the value that has no source: a null pointer, a
/// plain number.
enum class Provenance : uint16_t {
  None = 0,
  /// Stack, globals, map values, ring buffer records: the program's own.
  Own = 1,
  /// The context that the program was called with.
  Context = 2,
  /// The data of the packet that the program was called for.
  Packet = 4,
  /// Kernel memory behind a pointer that the verifier knows the type of: an
  /// argument, what a helper returns, or what was loaded from behind such a
  /// pointer.
  Trusted = 8,
  /// Kernel memory.
  Kernel = 16,
  /// User memory.
  User = 32,
  /// Not known; the type of what it points to decides.
  Unknown = 64,
  /// No source, but a mark on them: to some verifier the pointer may be null.
  Nullable = 128,
  /// The same, to every verifier.
  OrNull = 256,
  /// Another mark: the program has the pointer for something else than the
  /// verifier, which may still know its type.
  Retyped = 512,
  /// Another mark: it was computed from a typed pointer, and may still be one
  /// to the verifier.
  Computed = 1024,
  /// Another mark: it came through a pointer that the verifier may have for
  /// something else than we do, so that it may know a type for it.
  Guessed = 2048,
  LLVM_MARK_AS_BITMASK_ENUM(Guessed)
};

/// The sources that lead to kernel memory.
inline constexpr Provenance KernelMemory =
    Provenance::Trusted | Provenance::Kernel;

inline constexpr Provenance NullMarks =
    Provenance::Nullable | Provenance::OrNull;
inline constexpr Provenance Marks = NullMarks | Provenance::Retyped |
                                    Provenance::Computed | Provenance::Guessed;

/// Whatever the verifier may take for a typed pointer, with which it lets
/// nobody compute.
inline constexpr Provenance MayBeTyped =
    Provenance::Trusted | Provenance::Retyped;

/// Whether any source or mark in P is one of Wanted.
inline bool has(Provenance P, Provenance Wanted) {
  return (P & Wanted) != Provenance::None;
}

/// Whether the verifier takes a load through such a pointer, once it is not
/// null.
bool isTyped(Provenance P);

/// What is left where we lose the type on the way, and where the verifier does.
Provenance withoutType(Provenance P);
Provenance asNumber(Provenance P);

/// "kernel memory or user memory": the sources, for messages.
std::string describe(Provenance P);

/// What the helper or kfunc of that name returns, or None where the name says
/// nothing.
Provenance helperProvenance(llvm::StringRef Name);

/// Whether no verifier takes the value of Member, loaded through a typed
/// pointer, for one that may be null.
bool isNeverNull(const clang::FieldDecl *Member);

/// Whether a verifier may take an argument for null. Section is the program's;
/// Index counts from 0.
bool isNullableArgument(llvm::StringRef Section, unsigned Index);

/// Whether an argument of a program may be a buffer that it may write to.
bool isWritableTracepoint(llvm::StringRef Section);

/// Whether D is a variable or a function (a kfunc) of the kernel, which the
/// loader looks up by name (`__ksym`).
bool isKernelSymbol(const clang::Decl *D);

/// Whether Type is `struct pt_regs`: the one context that is real memory of the
/// kernel, so that a probe of it reads what a direct load reads.
bool isRegisters(clang::QualType Type);

/// What a member of a context holds. Record is the context's type, or null for
/// the array of arguments that BPF_PROG() unpacks. What is in that array may
/// be null besides (isNullableArgument()).
Provenance contextMemberProvenance(const clang::RecordDecl *Record,
                                   const clang::FieldDecl *Member,
                                   ProgramKind Kind);

/// The declaration that stands for all redeclarations of D in the analysis.
const clang::Decl *representative(const clang::Decl *D);

/// How an access through a pointer is to be made.
enum class AccessKind {
  /// As written: the program's own memory, a context or a packet.
  Own,
  /// Kernel memory.
  Kernel,
  /// User memory.
  User,
  /// Sources that exclude one another.
  Mixed
};

class ProvenanceAnalysis {
public:
  ProvenanceAnalysis(clang::ASTContext &Context, const KernelRecords &Records)
      : Context(Context), Records(Records) {}

  /// Takes in what one function definition tells. Called for each, in the
  /// order of the file, before any is rewritten. Without TestsNull, any pointer
  /// may be null; that is for files of which nothing is rewritten.
  void addFunction(clang::FunctionDecl *Function, bool TestsNull);

  /// Says that all that Function reads from kernel memory goes through a
  /// helper, so that the verifier knows no pointer that it loads.
  void setProbing(const clang::FunctionDecl *Function);

  /// Brings every set up to date with all that was taken in. Call before the
  /// questions below.
  void solve();

  /// Where the value of E comes from.
  Provenance of(const clang::Expr *E, const clang::FunctionDecl *In);

  /// Whether LValue is a part of the context.
  bool isArgument(const clang::Expr *LValue, const clang::FunctionDecl *In);

  /// How memory behind a pointer of provenance P is to be accessed in In.
  AccessKind accessKind(Provenance P, clang::QualType Pointee,
                        const clang::FunctionDecl *In) const;

  /// Whether a parameter is a program's context whoever calls.
  bool isContext(const clang::ParmVarDecl *Parameter);

  /// What the callers in this file pass for a parameter.
  Provenance passedTo(const clang::ParmVarDecl *Parameter) {
    return read(Parameter) & ~Provenance::Unknown;
  }

  /// Whether the bytes of a record were copied as the kernel has them into a
  /// variable or a member, by a helper or memcpy(): it has the kernel's layout
  /// then, and not this file's.
  bool isRawCopy(const clang::Decl *D) const {
    return RawCopies.contains(representative(D));
  }

  /// Whether P is certainly memory that a program may not write.
  static bool isCertainlyKernel(Provenance P);

  /// Says what a synthesized expression stands for.
  void pin(const clang::Expr *E, Provenance P) { Pinned[E] = P; }

  /// The kinds of program that reach Function, as far as the file tells.
  ProgramKind kindOf(const clang::FunctionDecl *Function) const;

  /// The functions that Function calls or takes the address of.
  llvm::ArrayRef<const clang::FunctionDecl *>
  referencedBy(const clang::FunctionDecl *Function) const;

private:
  friend class FactCollector;

  /// "The value of Source, a part of In, flows into Target"; or what a helper
  /// reads at the address Source.
  struct Fact {
    const clang::Decl *Target;
    const clang::Expr *Source;
    const clang::FunctionDecl *In;
    bool IsRead;
  };

  void addFact(const clang::Decl *Target, const clang::Expr *Source,
               const clang::FunctionDecl *In, bool IsRead = false);
  void addSource(const clang::Decl *Target, Provenance P);
  void addReference(const clang::FunctionDecl *From,
                    const clang::FunctionDecl *To);
  void addKind(const clang::FunctionDecl *Function, ProgramKind Kind);
  Provenance read(const clang::Decl *D);
  void solvePending();
  void forgetGuesses();
  bool waitsFor(Provenance Pointer);

  Provenance ofCast(const clang::CastExpr *E, const clang::FunctionDecl *In);
  Provenance ofUnary(const clang::UnaryOperator *E,
                     const clang::FunctionDecl *In);
  Provenance ofBinary(const clang::BinaryOperator *E,
                      const clang::FunctionDecl *In);
  Provenance ofCall(const clang::CallExpr *E, const clang::FunctionDecl *In);
  Provenance ofAddress(const clang::Expr *LValue,
                       const clang::FunctionDecl *In);
  Provenance ofLoad(const clang::Expr *LValue, const clang::FunctionDecl *In);
  Provenance ofRegister(const clang::Expr *Address,
                        const clang::FunctionDecl *In);
  Provenance ofVariable(const clang::VarDecl *V);
  Provenance ofStored(const clang::Expr *LValue, const AccessPath &Path,
                      Provenance Memory, const clang::FunctionDecl *In);
  Provenance ofKernelLoad(const clang::Expr *LValue, const AccessPath &Path,
                          Provenance Memory, const clang::FunctionDecl *In);
  Provenance ofArgument(const clang::Expr *LValue, Provenance P,
                        const clang::FunctionDecl *In) const;
  bool keepsType(const clang::CastExpr *E, const clang::FunctionDecl *In);

  clang::ASTContext &Context;
  const KernelRecords &Records;
  std::vector<Fact> Facts;
  llvm::SetVector<unsigned> Pending;
  llvm::DenseMap<const clang::Decl *, Provenance> Sets;
  /// Sets without what was decided by the type, for want of a source that later
  /// functions may still bring.
  llvm::DenseMap<const clang::Decl *, Provenance> CertainSets;
  bool HasGuessed = false;
  bool IsSolving = false;
  llvm::DenseMap<const clang::Decl *, llvm::SetVector<unsigned>> Readers;
  llvm::DenseMap<const clang::Expr *, Provenance> Pinned;
  llvm::DenseMap<const clang::FunctionDecl *, ProgramKind> Kinds;
  llvm::DenseMap<const clang::FunctionDecl *,
                 llvm::SmallVector<const clang::FunctionDecl *, 4>>
      References;
  llvm::DenseMap<const clang::FunctionDecl *, llvm::SmallVector<unsigned, 8>>
      FactsOf;
  llvm::DenseSet<const clang::Decl *> RawCopies;
  llvm::DenseSet<const clang::FunctionDecl *> Probing;
  /// Uses of pointers that cannot be null (NullTests.h).
  llvm::DenseSet<const clang::DeclRefExpr *> Tested;
  /// The fact that is being computed, for the edges of Readers.
  const unsigned *Current = nullptr;
  /// Facts that wait for a pointer that nothing was found to flow into. What
  /// `p = p->next` yields is to be decided by what else flows into p; only
  /// where nothing does, by the type.
  llvm::SetVector<unsigned> Waiting; // and wait again with the next function
  bool MayWait = false;
};

} // namespace corify

#endif
