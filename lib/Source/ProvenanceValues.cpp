//===- ProvenanceValues.cpp - where the value of one expression comes from ===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Source/AccessPath.h"
#include "corify/Source/Provenance.h"
#include "corify/Source/TypedAccess.h"
#include "clang/AST/Attr.h"
#include "clang/Basic/Builtins.h"

using namespace clang;
using namespace llvm;

namespace corify {

static bool isPointer(QualType Type) { return Type->isAnyPointerType(); }

/// Whether Type is `T __arena *`.
static bool isArenaPointer(QualType Type) {
  return isPointer(Type) && Type->getPointeeType().hasAddressSpace();
}

/// What is behind a pointer of provenance P, if it is kernel memory: to the
/// verifier a number where the pointer is one.
static Provenance behind(Provenance P) {
  bool IsNumber = (P & ~NullMarks) == Provenance::Kernel;
  return IsNumber ? Provenance::Kernel
                  : Provenance::Kernel | Provenance::Guessed;
}

Provenance ProvenanceAnalysis::of(const Expr *E, const FunctionDecl *In) {
  E = E->IgnoreParens();
  if (auto It = Pinned.find(E); It != Pinned.end())
    return It->second;
  if (isPointer(E->getType()) &&
      hasTypeTag(E->getType()->getPointeeType(), "user"))
    return Provenance::User;
  if (isArenaPointer(E->getType())) // whatever it was computed from
    return Provenance::Own;
  if (const auto *Cast = dyn_cast<CastExpr>(E))
    return ofCast(Cast, In);
  if (const auto *Unary = dyn_cast<UnaryOperator>(E))
    return ofUnary(Unary, In);
  if (const auto *Binary = dyn_cast<BinaryOperator>(E))
    return ofBinary(Binary, In);
  if (const auto *Call = dyn_cast<CallExpr>(E))
    return ofCall(Call, In);
  if (const auto *Choice = dyn_cast<ConditionalOperator>(E))
    return of(Choice->getTrueExpr(), In) | of(Choice->getFalseExpr(), In);
  if (const auto *Elvis = dyn_cast<BinaryConditionalOperator>(E))
    return of(Elvis->getCommon(), In) | of(Elvis->getFalseExpr(), In);
  if (const auto *Opaque = dyn_cast<OpaqueValueExpr>(E))
    return Opaque->getSourceExpr() ? of(Opaque->getSourceExpr(), In)
                                   : Provenance::Unknown;
  if (const auto *Block = dyn_cast<StmtExpr>(E)) {
    const CompoundStmt *Body = Block->getSubStmt();
    const auto *Last =
        Body->body_empty() ? nullptr : dyn_cast<Expr>(Body->body_back());
    return Last ? of(Last, In) : Provenance::None;
  }
  return Provenance::None;
}

/// Where a syscall's own registers come from: the kernel saved them, and what
/// is in them is the user's.
static bool isSavedRegisters(QualType Type, ProgramKind Kind) {
  return any(Kind & ProgramKind::UserRegisters) && isPointer(Type) &&
         isRegisters(Type->getPointeeType());
}

/// Whether a cast leaves the pointer what the verifier has it for: the record
/// stays the same, or the cast is what gives the value its type in the first
/// place, as it is for arguments and for helpers that return `void *`.
bool ProvenanceAnalysis::keepsType(const CastExpr *E, const FunctionDecl *In) {
  if (!isPointer(E->getType())) // an address, unless it was none before
    return E->getCastKind() != CK_PointerToIntegral ||
           E->getSubExpr()->getType()->getPointeeType()->isRecordType();
  const RecordDecl *To = E->getType()->getPointeeType()->getAsRecordDecl();
  const Expr *From = E->IgnoreParenCasts();
  const RecordDecl *Record =
      isPointer(From->getType())
          ? From->getType()->getPointeeType()->getAsRecordDecl()
          : nullptr;
  if (Record)
    return !To ||
           (To->getIdentifier() && essentialName(To) == essentialName(Record));
  return isa<CallExpr>(From) || isArgument(From, In);
}

bool ProvenanceAnalysis::isArgument(const Expr *LValue,
                                    const FunctionDecl *In) {
  AccessPath Path(Context, const_cast<Expr *>(LValue));
  return Path.pointer() && has(of(Path.pointer(), In), Provenance::Context);
}

Provenance ProvenanceAnalysis::ofCast(const CastExpr *E,
                                      const FunctionDecl *In) {
  const Expr *Sub = E->getSubExpr();
  if (isSavedRegisters(E->getType(), kindOf(In)) &&
      of(Sub, In) == Provenance::User)
    return Provenance::Kernel;
  auto Converted = [&](Provenance P) {
    // The number that BPF_PROG() makes of an argument, by way of `void *`.
    if (E->getCastKind() == CK_PointerToIntegral &&
        isArgument(E->IgnoreParenCasts(), In))
      return asNumber(P);
    return has(P, Provenance::Trusted) && !keepsType(E, In) ? withoutType(P)
                                                            : P;
  };
  switch (E->getCastKind()) {
  case CK_LValueToRValue:
    return ofLoad(Sub, In);
  case CK_ArrayToPointerDecay:
    return ofAddress(Sub, In);
  case CK_NullToPointer:
    return Provenance::Nullable;
  case CK_FunctionToPointerDecay:
  case CK_BuiltinFnToFnPtr:
  case CK_AddressSpaceConversion: // an arena's
    return Provenance::Own;
  case CK_IntegralToPointer: {
    Provenance P = of(Sub, In);
    if (any(P) ||
        Sub->isNullPointerConstant(
            Context, Expr::NPC_ValueDependentIsNotNull) != Expr::NPCK_NotNull)
      return Converted(P);
    // It may be what is read from a register.
    if (any(kindOf(In) & ProgramKind::UserRegisters) && waitsFor(P))
      return P;
    return kindOf(In) == ProgramKind::Networking ? Provenance::Unknown
                                                 : Provenance::Kernel;
  }
  default:
    return Converted(of(Sub, In));
  }
}

Provenance ProvenanceAnalysis::ofUnary(const UnaryOperator *E,
                                       const FunctionDecl *In) {
  if (E->getOpcode() == UO_AddrOf)
    return ofAddress(E->getSubExpr(), In);
  if (E->isIncrementDecrementOp())
    return asNumber(ofLoad(E->getSubExpr(), In));
  return Provenance::None;
}

Provenance ProvenanceAnalysis::ofBinary(const BinaryOperator *E,
                                        const FunctionDecl *In) {
  const Expr *L = E->getLHS(), *R = E->getRHS();
  switch (E->getOpcode()) {
  case BO_Comma:
  case BO_Assign:
    return of(R, In);
  case BO_AddAssign:
  case BO_SubAssign:
  case BO_AndAssign:
  case BO_OrAssign:
    return asNumber(isPointer(L->getType()) ? ofLoad(L, In)
                                            : ofLoad(L, In) | of(R, In));
  case BO_Add:
  case BO_Sub:
  case BO_And:
  case BO_Or:
    // The other operand of pointer arithmetic is a distance.
    if (isPointer(L->getType()))
      return isPointer(R->getType()) ? Provenance::None : asNumber(of(L, In));
    if (isPointer(R->getType()))
      return asNumber(of(R, In));
    return asNumber(of(L, In) | of(R, In));
  default:
    return Provenance::None;
  }
}

Provenance ProvenanceAnalysis::ofCall(const CallExpr *E,
                                      const FunctionDecl *In) {
  switch (E->getBuiltinCallee()) {
  case Builtin::BI__builtin_preserve_access_index: {
    // Its operand may be a variable, of which the value is meant.
    const Expr *Operand = E->getArg(0);
    return Operand->isLValue() && isPointer(Operand->getType())
               ? ofLoad(Operand, In)
               : of(Operand, In);
  }
  case Builtin::BI__builtin_expect:
  case Builtin::BI__builtin_memcpy:
  case Builtin::BI__builtin_memmove:
    return of(E->getArg(0), In);
  default:
    break;
  }
  const auto *Callee = dyn_cast_or_null<NamedDecl>(E->getCalleeDecl());
  auto Default =
      isPointer(E->getType()) ? Provenance::Unknown : Provenance::None;
  if (!Callee || !Callee->getIdentifier())
    return Default;
  if (const auto *Function = dyn_cast<FunctionDecl>(Callee))
    if (Function->hasBody()) // of a global one the verifier sees a number
      return Function->isExternallyVisible() ? asNumber(read(Function))
                                             : read(Function);
  Provenance P = helperProvenance(Callee->getName());
  if (any(P))
    return P;
  bool IsKfunc = isKernelSymbol(Callee) && isPointer(E->getType()) &&
                 E->getType()->getPointeeType()->isRecordType();
  return IsKfunc ? Provenance::Trusted | NullMarks : Default;
}

/// A map, in which the verifier lets a program read what the kernel has of it.
static bool isMap(const VarDecl *V) {
  const auto *Section = V->getAttr<SectionAttr>();
  return Section && Section->getName() == ".maps";
}

Provenance ProvenanceAnalysis::ofAddress(const Expr *LValue,
                                         const FunctionDecl *In) {
  AccessPath Path(Context, const_cast<Expr *>(LValue));
  if (const VarDecl *V = Path.variable()) {
    if (isMap(V))
      return Provenance::Context;
    return isKernelSymbol(V) ? Provenance::Trusted : Provenance::Own;
  }
  if (!Path.pointer())
    return Provenance::Own;
  Provenance P = of(Path.pointer(), In);
  if (waitsFor(P))
    return P;
  // A part of what the type says is the kernel's is the kernel's, whatever
  // the part's own type.
  if (accessKind(P, Path.pointee(), In) != AccessKind::Kernel)
    return P;
  // Of a pointer that may be null the address of a record is worth a test; that
  // of anything else is not loaded through, and becomes a number.
  bool StaysTyped = isTyped(P) &&
                    isTypedAddress(Context, const_cast<Expr *>(LValue)) &&
                    (!any(P & NullMarks) || LValue->getType()->isRecordType());
  if (StaysTyped)
    return P;
  return withoutType(P & ~(Provenance::Unknown | NullMarks)) | behind(P);
}

Provenance ProvenanceAnalysis::ofVariable(const VarDecl *V) {
  Provenance P = read(V);
  if (!V->hasGlobalStorage())
    return P;
  // To the verifier, whatever address is kept in a global is a number when it
  // is loaded again; all that can be done with it is to probe it.
  P = asNumber(P);
  auto Foreign = Provenance::Kernel | Provenance::User;
  if (any(P & ~Foreign) || (!any(P) && isPointer(V->getType())))
    P |= Provenance::Kernel;
  return P & Foreign;
}

Provenance ProvenanceAnalysis::ofLoad(const Expr *LValue,
                                      const FunctionDecl *In) {
  QualType Loaded = LValue->getType();
  if (!isPointer(Loaded) && !Loaded->isIntegralOrEnumerationType())
    return Provenance::None;
  AccessPath Path(Context, const_cast<Expr *>(LValue));
  if (const VarDecl *V = Path.variable()) {
    if (isKernelSymbol(V))
      return ofStored(LValue, Path, Provenance::Trusted, In);
    if (!Path.lastField()) {
      const auto *Ref = dyn_cast<DeclRefExpr>(LValue->IgnoreParens());
      Provenance P = ofVariable(V);
      // The verifier takes what is loaded from a varying place of the stack for
      // a number.
      if (!Path.variableSubscripts().empty())
        P = withoutType(P);
      return Ref && Tested.contains(Ref) ? P & ~NullMarks : P;
    }
    return ofStored(LValue, Path, Provenance::Own, In);
  }
  if (!Path.pointer())
    return isPointer(Loaded) ? Provenance::Unknown : Provenance::None;
  Provenance Memory = of(Path.pointer(), In);
  return waitsFor(Memory) ? Memory : ofStored(LValue, Path, Memory, In);
}

/// What a helper reads at the address of one of the registers. Those that the
/// program was called with are the kernel's; others in a program that runs for
/// a syscall were saved for it.
Provenance ProvenanceAnalysis::ofRegister(const Expr *Address,
                                          const FunctionDecl *In) {
  AccessPath Path(Context, const_cast<Expr *>(addressedLValue(Address)));
  Provenance Memory = of(Path.pointer(), In);
  if (waitsFor(Memory))
    return Memory;
  bool AreSaved = any(kindOf(In) & ProgramKind::UserRegisters) &&
                  !any(Memory & Provenance::Context);
  return AreSaved ? Provenance::User : Provenance::None;
}

/// What a load from kernel memory yields.
Provenance ProvenanceAnalysis::ofKernelLoad(const Expr *LValue,
                                            const AccessPath &Path,
                                            Provenance Memory,
                                            const FunctionDecl *In) {
  if (!Path.variable() && isRegisters(Path.pointee()) &&
      any(kindOf(In) & ProgramKind::UserRegisters))
    return Provenance::User;
  if (!isPointer(LValue->getType()))
    return Provenance::None;
  if (Probing.contains(In->getCanonicalDecl()))
    return Provenance::Kernel;
  if (Path.variable() || !isTyped(Memory))
    return behind(Memory);
  switch (classifyLoad(Context, const_cast<Expr *>(LValue))) {
  case TypedLoad::Number:
    return Provenance::Kernel;
  case TypedLoad::Refused:
    return Provenance::Kernel | Provenance::Guessed;
  case TypedLoad::Pointer:
    break;
  }
  // What is read behind null is null.
  bool IsNeverNull =
      isNeverNull(Path.lastField()) && !any(Memory & Provenance::Nullable);
  return IsNeverNull ? Provenance::Trusted
                     : Provenance::Trusted | Provenance::Nullable;
}

/// `ctx[I]`, the argument of a typed program, where P is what it holds.
Provenance ProvenanceAnalysis::ofArgument(const Expr *LValue, Provenance P,
                                          const FunctionDecl *In) const {
  StringRef Section = programSection(In);
  // A writable tracepoint's buffer is among them.
  if (isWritableTracepoint(Section))
    return Provenance::Unknown;
  if (!any(P & Provenance::Trusted))
    return P;
  const auto *Subscript =
      dyn_cast<ArraySubscriptExpr>(LValue->IgnoreParenImpCasts());
  std::optional<APSInt> Index =
      Subscript ? Subscript->getIdx()->getIntegerConstantExpr(Context)
                : std::nullopt;
  bool IsNeverNull = Index && !Section.empty() &&
                     !isNullableArgument(Section, Index->getZExtValue());
  return IsNeverNull ? P : P | Provenance::Nullable;
}

/// What a load from memory of provenance Memory yields.
Provenance ProvenanceAnalysis::ofStored(const Expr *LValue,
                                        const AccessPath &Path,
                                        Provenance Memory,
                                        const FunctionDecl *In) {
  QualType Loaded = LValue->getType();
  bool IsContext = any(Memory & Provenance::Context) ||
                   (!Path.pointee().isNull() &&
                    KernelRecords::isContextRecord(Path.pointee()));
  if (IsContext) {
    Provenance P = contextMemberProvenance(Path.firstRecord(), Path.lastField(),
                                           kindOf(In));
    return Path.firstRecord() ? P : ofArgument(LValue, P, In);
  }
  auto OfPointer = [&](Provenance P) {
    return isPointer(Loaded) ? P : Provenance::None;
  };
  AccessKind Kind = Path.variable() ? AccessKind::Own
                                    : accessKind(Memory, Path.pointee(), In);
  if (Path.variable() && any(Memory & Provenance::Trusted))
    Kind = AccessKind::Kernel;
  switch (Kind) {
  case AccessKind::Kernel:
    return ofKernelLoad(LValue, Path, Memory, In);
  case AccessKind::User:
    return OfPointer(Provenance::User);
  case AccessKind::Mixed:
    return OfPointer(Provenance::Unknown);
  case AccessKind::Own:
    break;
  }
  // Members are told apart, not the objects that they are members of.
  // The verifier forgets the type of what is stored, the stack aside.
  const FieldDecl *Field = Path.lastField();
  Provenance P = Field ? read(Field) : Provenance::None;
  if (any(P & ~Marks))
    return withoutType(P);
  // `__kptr`: the verifier knows what a map value holds.
  if (isPointer(Loaded) && hasTypeTag(Loaded->getPointeeType(), "kptr"))
    return withoutType(Provenance::Trusted) | NullMarks;
  if (waitsFor(P))
    return P;
  // What no code stores came with a copy of the kernel's record.
  bool IsCopied = Field && Records.isKernelRecord(Field->getParent());
  bool IsOwn = Path.variable() || (Memory & ~Marks) == Provenance::Own;
  Provenance Copied =
      IsOwn ? Provenance::Kernel : Provenance::Kernel | Provenance::Guessed;
  return OfPointer(IsCopied ? Copied : Provenance::Unknown);
}

} // namespace corify
