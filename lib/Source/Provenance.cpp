//===- Provenance.cpp - where a pointer comes from ------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The value of one expression, given the sets as they stand, and the fixed
// point over all facts. ProvenanceFacts.cpp collects the facts.
//
//===----------------------------------------------------------------------===//

#include "corify/Source/Provenance.h"
#include "corify/Source/AccessPath.h"
#include "clang/AST/Attr.h"
#include "clang/Basic/Builtins.h"

using namespace clang;
using namespace llvm;

namespace corify {

static bool isPointer(QualType Type) { return Type->isAnyPointerType(); }

bool isKernelSymbol(const Decl *D) {
  const auto *Section = D->getAttr<SectionAttr>();
  return Section && Section->getName() == ".ksyms";
}

/// `struct pt_regs` is the one context that is real memory of the kernel, so
/// that a probe of it reads what a direct load reads.
static bool isRegisters(QualType Type) {
  const RecordDecl *Record = Type->getAsRecordDecl();
  return Record && Record->getIdentifier() &&
         (Record->getName() == "pt_regs" ||
          Record->getName() == "user_pt_regs");
}

const Decl *representative(const Decl *D) {
  const auto *Parameter = dyn_cast<ParmVarDecl>(D);
  if (!Parameter)
    return D->getCanonicalDecl();
  const auto *Function = dyn_cast<FunctionDecl>(Parameter->getDeclContext());
  if (!Function)
    return D;
  Function = Function->getCanonicalDecl();
  unsigned Index = Parameter->getFunctionScopeIndex();
  return Index < Function->getNumParams() ? Function->getParamDecl(Index) : D;
}

//===----------------------------------------------------------------------===//
// The fixed point
//===----------------------------------------------------------------------===//

void ProvenanceAnalysis::solve() {
  while (!Pending.empty()) {
    unsigned Index = Pending.pop_back_val();
    const Fact F = Facts[Index];
    Current = &Index;
    Provenance P = of(F.Source, F.In);
    Current = nullptr;
    addSource(F.Target, P);
  }
}

void ProvenanceAnalysis::addSource(const Decl *Target, Provenance P) {
  Target = representative(Target);
  Provenance &Set = Sets[Target];
  if ((Set | P) == Set)
    return;
  Set |= P;
  auto It = Readers.find(Target);
  if (It != Readers.end())
    Pending.insert(It->second.begin(), It->second.end());
}

Provenance ProvenanceAnalysis::read(const Decl *D) {
  D = representative(D);
  if (Current)
    Readers[D].insert(*Current);
  return Sets.lookup(D);
}

ProgramKind ProvenanceAnalysis::kindOf(const FunctionDecl *Function) const {
  return Kinds.lookup(Function->getCanonicalDecl());
}

ArrayRef<const FunctionDecl *>
ProvenanceAnalysis::referencedBy(const FunctionDecl *Function) const {
  auto It = References.find(Function->getCanonicalDecl());
  return It == References.end() ? ArrayRef<const FunctionDecl *>() : It->second;
}

//===----------------------------------------------------------------------===//
// How an access is made
//===----------------------------------------------------------------------===//

AccessKind ProvenanceAnalysis::accessKind(Provenance P, QualType Pointee,
                                          const FunctionDecl *In) const {
  if (Pointee.isNull() || KernelRecords::isContextRecord(Pointee))
    return AccessKind::Own;
  bool DefaultsToKernel =
      kindOf(In) != ProgramKind::Networking && Records.isKernelRecord(Pointee);
  if ((P == Provenance::None || any(P & Provenance::Unknown)) &&
      DefaultsToKernel) {
    if (any(kindOf(In) & ProgramKind::UserArguments))
      return AccessKind::Mixed;
    P |= Provenance::Kernel;
  }
  P &= ~Provenance::Unknown;

  if (any(P & Provenance::User))
    return P == Provenance::User ? AccessKind::User : AccessKind::Mixed;
  if (!any(P & (Provenance::Kernel | Provenance::Trusted)))
    return AccessKind::Own;
  if (any(P & Provenance::Context) && !isRegisters(Pointee))
    return AccessKind::Mixed;
  return AccessKind::Kernel;
}

bool ProvenanceAnalysis::isContext(const ParmVarDecl *Parameter) {
  QualType Type = Parameter->getType();
  if (!isPointer(Type))
    return false;
  return read(Parameter) == Provenance::Context ||
         KernelRecords::isContextRecord(Type->getPointeeType());
}

bool ProvenanceAnalysis::isCertainlyKernel(Provenance P) {
  auto Foreign = Provenance::Kernel | Provenance::Trusted | Provenance::User;
  return any(P) && (P & ~Foreign) == Provenance::None;
}

//===----------------------------------------------------------------------===//
// The value of an expression
//===----------------------------------------------------------------------===//

/// `T __attribute__((btf_type_tag("user"))) *`, which the kernel's own sources
/// spell `T __user *`.
static bool isTaggedUser(QualType Type) {
  if (!Type->isPointerType())
    return false;
  QualType Pointee = Type->getPointeeType();
  while (const auto *Tagged = Pointee->getAs<BTFTagAttributedType>()) {
    if (Tagged->getAttr()->getBTFTypeTag() == "user")
      return true;
    Pointee = Tagged->getWrappedType();
  }
  return false;
}

Provenance ProvenanceAnalysis::of(const Expr *E, const FunctionDecl *In) {
  E = E->IgnoreParens();
  if (auto It = Pinned.find(E); It != Pinned.end())
    return It->second;
  if (isTaggedUser(E->getType()))
    return Provenance::User;
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

Provenance ProvenanceAnalysis::ofCast(const CastExpr *E,
                                      const FunctionDecl *In) {
  const Expr *Sub = E->getSubExpr();
  if (isSavedRegisters(E->getType(), kindOf(In)) &&
      of(Sub, In) == Provenance::User)
    return Provenance::Kernel;
  switch (E->getCastKind()) {
  case CK_LValueToRValue:
    return ofLoad(Sub, In);
  case CK_ArrayToPointerDecay:
    return ofAddress(Sub, In);
  case CK_NullToPointer:
    return Provenance::None;
  case CK_FunctionToPointerDecay:
  case CK_BuiltinFnToFnPtr:
  case CK_AddressSpaceConversion: // an arena's
    return Provenance::Own;
  case CK_IntegralToPointer: {
    Provenance P = of(Sub, In);
    if (any(P) ||
        Sub->isNullPointerConstant(
            Context, Expr::NPC_ValueDependentIsNotNull) != Expr::NPCK_NotNull)
      return P;
    return kindOf(In) == ProgramKind::Networking ? Provenance::Unknown
                                                 : Provenance::Kernel;
  }
  default:
    return of(Sub, In);
  }
}

Provenance ProvenanceAnalysis::ofUnary(const UnaryOperator *E,
                                       const FunctionDecl *In) {
  if (E->getOpcode() == UO_AddrOf)
    return ofAddress(E->getSubExpr(), In);
  if (E->isIncrementDecrementOp())
    return ofLoad(E->getSubExpr(), In);
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
    return ofLoad(L, In);
  case BO_Add:
  case BO_Sub:
  case BO_And:
  case BO_Or:
    // The other operand of pointer arithmetic is a distance.
    if (isPointer(L->getType()))
      return isPointer(R->getType()) ? Provenance::None : of(L, In);
    if (isPointer(R->getType()))
      return of(R, In);
    return of(L, In) | of(R, In);
  default:
    return Provenance::None;
  }
}

Provenance ProvenanceAnalysis::ofCall(const CallExpr *E,
                                      const FunctionDecl *In) {
  switch (E->getBuiltinCallee()) {
  case Builtin::BI__builtin_preserve_access_index:
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
    if (Function->hasBody())
      return read(Function);
  Provenance P = helperProvenance(Callee->getName());
  if (any(P))
    return P;
  bool IsKfunc = isKernelSymbol(Callee) && isPointer(E->getType()) &&
                 E->getType()->getPointeeType()->isRecordType();
  return IsKfunc ? Provenance::Trusted : Default;
}

Provenance ProvenanceAnalysis::ofAddress(const Expr *LValue,
                                         const FunctionDecl *In) {
  AccessPath Path(Context, const_cast<Expr *>(LValue));
  if (const VarDecl *V = Path.variable())
    return isKernelSymbol(V) ? Provenance::Trusted : Provenance::Own;
  if (!Path.pointer())
    return Provenance::Own;
  Provenance P = of(Path.pointer(), In);
  // A part of what the type says is the kernel's is the kernel's, whatever
  // the part's own type.
  if (accessKind(P, Path.pointee(), In) == AccessKind::Kernel)
    return (P & ~Provenance::Unknown) |
           (any(P & Provenance::Trusted) ? Provenance::None
                                         : Provenance::Kernel);
  return P;
}

Provenance ProvenanceAnalysis::ofVariable(const VarDecl *V) {
  Provenance P = read(V);
  if (!V->hasGlobalStorage())
    return P;
  bool IsArena = V->getType()->isPointerType() &&
                 V->getType()->getPointeeType().hasAddressSpace();
  if (IsArena)
    return Provenance::Own;
  // To the verifier, whatever address is kept in a global is a number when it
  // is loaded again; all that can be done with it is to probe it.
  auto Foreign = Provenance::Kernel | Provenance::Trusted | Provenance::User;
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
      return ofStored(Path, Provenance::Trusted, Loaded, In);
    if (!Path.lastField())
      return ofVariable(V);
    return ofStored(Path, Provenance::Own, Loaded, In);
  }
  if (!Path.pointer())
    return isPointer(Loaded) ? Provenance::Unknown : Provenance::None;
  return ofStored(Path, of(Path.pointer(), In), Loaded, In);
}

/// What a load from memory of provenance Memory yields.
Provenance ProvenanceAnalysis::ofStored(const AccessPath &Path,
                                        Provenance Memory, QualType Loaded,
                                        const FunctionDecl *In) {
  bool IsContext = any(Memory & Provenance::Context) ||
                   (!Path.pointee().isNull() &&
                    KernelRecords::isContextRecord(Path.pointee()));
  if (IsContext)
    return contextMemberProvenance(Path.firstRecord(), Path.lastField(),
                                   kindOf(In));
  auto OfPointer = [&](Provenance P) {
    return isPointer(Loaded) ? P : Provenance::None;
  };
  AccessKind Kind = Path.variable() ? AccessKind::Own
                                    : accessKind(Memory, Path.pointee(), In);
  if (Path.variable() && any(Memory & Provenance::Trusted))
    Kind = AccessKind::Kernel;
  switch (Kind) {
  case AccessKind::Kernel:
    if (isRegisters(Path.pointee()) &&
        any(kindOf(In) & ProgramKind::UserRegisters))
      return Provenance::User;
    return OfPointer(Provenance::Kernel);
  case AccessKind::User:
    return OfPointer(Provenance::User);
  case AccessKind::Mixed:
    return OfPointer(Provenance::Unknown);
  case AccessKind::Own:
    break;
  }
  // Members are told apart, not the objects that they are members of.
  const FieldDecl *Field = Path.lastField();
  Provenance P = Field ? read(Field) : Provenance::None;
  if (any(P))
    return P;
  // What no code stores came with a copy of the kernel's record.
  bool IsCopied = Field && Records.isKernelRecord(Field->getParent());
  return OfPointer(IsCopied ? Provenance::Kernel : Provenance::Unknown);
}

} // namespace corify
