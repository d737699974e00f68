//===- ProvenanceFacts.cpp - what one function tells of provenance --------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Source/AccessPath.h"
#include "corify/Source/NullTests.h"
#include "corify/Source/Provenance.h"
#include "clang/AST/Attr.h"
#include "clang/AST/Stmt.h"
#include "llvm/ADT/StringSwitch.h"

using namespace clang;
using namespace llvm;

namespace corify {

/// Walks one body, each evaluated statement once.
class FactCollector {
public:
  FactCollector(ProvenanceAnalysis &Analysis, const FunctionDecl *Function)
      : Analysis(Analysis), Function(Function) {}

  void visit(const Stmt *S);

private:
  void visitInit(const Decl *Target, const Expr *Init);
  void visitCall(const CallExpr *E);
  const Expr *visitProbe(const CallExpr *E);
  bool isRegister(const Expr *Address) const;
  void visitRawCopy(const CallExpr *E);
  bool unpacksUserArguments(const FunctionDecl *Callee);
  void visitAssignment(const BinaryOperator *E);
  void visitStep(const Expr *E, const Expr *LValue);
  void visitAddressOf(const Expr *LValue);
  void visitFunctionValue(const FunctionDecl *Callback);
  /// Where a store to LValue leaves its mark, or null.
  const Decl *storedTo(const Expr *LValue);

  ProvenanceAnalysis &Analysis;
  const FunctionDecl *Function;
};

void FactCollector::visit(const Stmt *S) {
  if (!S || isa<UnaryExprOrTypeTraitExpr>(S) || isa<ConstantExpr>(S))
    return;
  const Expr *Filled = nullptr;
  if (const auto *Declaration = dyn_cast<DeclStmt>(S)) {
    for (const Decl *D : Declaration->decls())
      if (const auto *V = dyn_cast<VarDecl>(D); V && V->getInit())
        visitInit(V, V->getInit());
  } else if (const auto *Call = dyn_cast<CallExpr>(S)) {
    Filled = visitProbe(Call);
    visitRawCopy(Call);
    visitCall(Call);
  } else if (const auto *Binary = dyn_cast<BinaryOperator>(S)) {
    if (Binary->isAssignmentOp())
      visitAssignment(Binary);
  } else if (const auto *Unary = dyn_cast<UnaryOperator>(S)) {
    if (Unary->getOpcode() == UO_AddrOf)
      visitAddressOf(Unary->getSubExpr());
    else if (Unary->isIncrementDecrementOp())
      visitStep(Unary, Unary->getSubExpr());
  } else if (const auto *Return = dyn_cast<ReturnStmt>(S)) {
    if (Return->getRetValue())
      Analysis.addFact(Function, Return->getRetValue(), Function);
  } else if (const auto *Ref = dyn_cast<DeclRefExpr>(S)) {
    if (const auto *Callback = dyn_cast<FunctionDecl>(Ref->getDecl()))
      visitFunctionValue(Callback);
  } else if (const auto *Literal = dyn_cast<CompoundLiteralExpr>(S)) {
    visitInit(nullptr, Literal->getInitializer());
  } else if (const auto *Asm = dyn_cast<GCCAsmStmt>(S)) {
    for (unsigned I = 0; I < Asm->getNumOutputs(); ++I)
      if (const Decl *Target = storedTo(Asm->getOutputExpr(I)))
        Analysis.addSource(Target, Provenance::Unknown);
  }
  // The callee of a direct call is no function whose address is taken.
  const Expr *Callee = nullptr;
  if (const auto *Call = dyn_cast<CallExpr>(S); Call && Call->getDirectCallee())
    Callee = Call->getCallee();
  for (const Stmt *Child : S->children())
    if (Child != Callee && Child != Filled)
      visit(Child);
}

void FactCollector::visitInit(const Decl *Target, const Expr *Init) {
  const auto *List = dyn_cast_or_null<InitListExpr>(Init);
  if (!List) {
    if (Target && Init)
      Analysis.addFact(Target, Init, Function);
    return;
  }
  if (List->getSemanticForm())
    List = List->getSemanticForm();
  const RecordDecl *Record = List->getType()->getAsRecordDecl();
  if (!Record) { // an array: its elements share the array's set
    for (const Expr *Element : List->inits())
      visitInit(Target, Element);
    if (Target && List->hasArrayFiller()) // the rest is null
      Analysis.addSource(Target, Provenance::Nullable);
    return;
  }
  if (Record->isUnion()) {
    const FieldDecl *Field = List->getInitializedFieldInUnion();
    if (Field && List->getNumInits() > 0) // `{}` names a member, gives none
      visitInit(Field, List->getInit(0));
    return;
  }
  unsigned I = 0;
  for (const FieldDecl *Field : Record->fields()) {
    if (Field->isUnnamedBitField())
      continue;
    if (I == List->getNumInits())
      break;
    visitInit(Field, List->getInit(I++));
  }
}

const Decl *FactCollector::storedTo(const Expr *LValue) {
  AccessPath Path(Analysis.Context, const_cast<Expr *>(LValue));
  if (Path.lastField())
    return Path.lastField();
  return Path.variable();
}

void FactCollector::visitAssignment(const BinaryOperator *E) {
  if (E->isCompoundAssignmentOp())
    return visitStep(E, E->getLHS());
  if (const Decl *Target = storedTo(E->getLHS()))
    Analysis.addFact(Target, E->getRHS(), Function);
}

/// `p++` and `p += n`: E is what is then in LValue.
void FactCollector::visitStep(const Expr *E, const Expr *LValue) {
  if (const Decl *Target = storedTo(LValue))
    Analysis.addFact(Target, E, Function);
}

/// Whoever has the address of a pointer may change it.
void FactCollector::visitAddressOf(const Expr *LValue) {
  if (!LValue->getType()->isAnyPointerType())
    return;
  AccessPath Path(Analysis.Context, const_cast<Expr *>(LValue));
  // Only the program's own objects can be changed behind the analysis' back.
  const FieldDecl *Field = Path.lastField();
  bool IsKernels = Path.pointer() && Field &&
                   Analysis.Records.isKernelRecord(Field->getParent());
  if (IsKernels)
    return;
  if (const Decl *Target = storedTo(LValue))
    Analysis.addSource(Target, Provenance::Unknown);
}

/// What the helper of that name writes behind its first argument.
static Provenance readBy(StringRef Name) {
  return StringSwitch<Provenance>(Name)
      .Cases({"bpf_probe_read_kernel", "bpf_probe_read"}, Provenance::Kernel)
      .Cases({"bpf_probe_read_user", "bpf_copy_from_user"}, Provenance::User)
      .Default(Provenance::None);
}

static StringRef calleeName(const CallExpr *E) {
  const auto *Callee = dyn_cast_or_null<NamedDecl>(E->getCalleeDecl());
  return Callee && Callee->getIdentifier() ? Callee->getName() : "";
}

/// The object that a call `f(&object, …)` is given to fill, or null.
static const Expr *filledObject(const CallExpr *E) {
  if (E->getNumArgs() < 3)
    return nullptr;
  const auto *Unary = dyn_cast<UnaryOperator>(E->getArg(0)->IgnoreParenCasts());
  return Unary && Unary->getOpcode() == UO_AddrOf ? Unary->getSubExpr()
                                                  : nullptr;
}

/// `memcpy(&record, …)` and `bpf_probe_read…(&record, …)`.
void FactCollector::visitRawCopy(const CallExpr *E) {
  StringRef Name = calleeName(E);
  bool Copies = Name.starts_with("bpf_") || Name.ends_with("memcpy") ||
                Name.ends_with("memmove");
  const Expr *Object = filledObject(E);
  if (!Copies || !Object || !Object->getType()->isRecordType())
    return;
  if (const Decl *Target = storedTo(Object))
    Analysis.RawCopies.insert(representative(Target));
}

/// Whether Address is that of one of the registers in a `struct pt_regs`.
bool FactCollector::isRegister(const Expr *Address) const {
  const Expr *LValue = addressedLValue(Address);
  if (!LValue)
    return false;
  AccessPath Path(Analysis.Context, const_cast<Expr *>(LValue));
  return Path.pointer() && isRegisters(Path.pointee());
}

/// The argument `&pointer` of a read that fills a pointer, or null.
const Expr *FactCollector::visitProbe(const CallExpr *E) {
  Provenance P = readBy(calleeName(E));
  const Expr *Object = filledObject(E);
  bool IsRegister = P == Provenance::Kernel && Object && E->getNumArgs() == 3 &&
                    isRegister(E->getArg(2)) &&
                    Object->getType()->isScalarType();
  if (IsRegister)
    if (const Decl *Target = storedTo(Object))
      Analysis.addFact(Target, E->getArg(2), Function, /*IsRead=*/true);
  if (P == Provenance::None || !Object || E->getNumArgs() != 3 ||
      !Object->getType()->isAnyPointerType())
    return nullptr;
  if (const Decl *Target = storedTo(Object); Target && !IsRegister)
    Analysis.addSource(Target, P);
  return E->getArg(0);
}

void FactCollector::visitCall(const CallExpr *E) {
  const FunctionDecl *Callee = E->getDirectCallee();
  if (!Callee || Callee->getBuiltinID())
    return;
  Analysis.addReference(Function, Callee);
  const FunctionDecl *Canonical = Callee->getCanonicalDecl();
  unsigned Count = std::min(E->getNumArgs(), Canonical->getNumParams());
  bool HasUserArguments = unpacksUserArguments(Callee);
  for (unsigned I = 0; I < Count; ++I) {
    if (HasUserArguments && I > 0)
      Analysis.addSource(Canonical->getParamDecl(I), Provenance::User);
    else
      Analysis.addFact(Canonical->getParamDecl(I), E->getArg(I), Function);
  }
}

static bool refersTo(const Stmt *S, StringRef Name) {
  const auto *Ref = dyn_cast<DeclRefExpr>(S);
  if (Ref && Ref->getDecl()->getIdentifier() &&
      Ref->getDecl()->getName() == Name)
    return true;
  return any_of(S->children(), [&](const Stmt *Child) {
    return Child && refersTo(Child, Name);
  });
}

/// Whether this is NAME calling ____NAME with what user space passed. The
/// macros of libbpf read it out of registers that are the kernel's, and for
/// syscalls in two ways; BPF_KSYSCALL() in a kprobe tells by the symbol that
/// chooses between them.
bool FactCollector::unpacksUserArguments(const FunctionDecl *Callee) {
  StringRef Name = Callee->getIdentifier() ? Callee->getName() : "";
  if (!Name.consume_front("____") || !Function->getIdentifier() ||
      Name != Function->getName())
    return false;
  return (Analysis.kindOf(Function) & ProgramKind::UserArguments) !=
             ProgramKind::None ||
         refersTo(Function->getBody(), "LINUX_HAS_SYSCALL_WRAPPER");
}

/// A callback: bpf_loop(), bpf_for_each_map_elem(), timers and the like hand
/// it the program's own memory, bpf_find_vma() a task and a vma.
void FactCollector::visitFunctionValue(const FunctionDecl *Callback) {
  Analysis.addReference(Function, Callback);
  for (const ParmVarDecl *P : Callback->getCanonicalDecl()->parameters()) {
    QualType Type = P->getType();
    if (!Type->isPointerType())
      continue;
    const RecordDecl *Record = Type->getPointeeType()->getAsRecordDecl();
    // The verifier hands out the map itself, which only direct loads may read.
    bool IsMap =
        Record && Record->getIdentifier() && Record->getName() == "bpf_map";
    bool IsKernelRecord = Record && Analysis.Records.isKernelRecord(Record);
    Analysis.addSource(P, IsMap            ? Provenance::Context
                          : IsKernelRecord ? Provenance::Unknown
                                           : Provenance::Own);
  }
}

void ProvenanceAnalysis::addFact(const Decl *Target, const Expr *Source,
                                 const FunctionDecl *In, bool IsRead) {
  unsigned Index = Facts.size();
  Facts.push_back({Target, Source, In, IsRead});
  FactsOf[In->getCanonicalDecl()].push_back(Index);
  Pending.insert(Index);
}

void ProvenanceAnalysis::addReference(const FunctionDecl *From,
                                      const FunctionDecl *To) {
  From = From->getCanonicalDecl();
  To = To->getCanonicalDecl();
  auto &Targets = References[From];
  if (is_contained(Targets, To))
    return;
  Targets.push_back(To);
  addKind(To, kindOf(From));
}

void ProvenanceAnalysis::addKind(const FunctionDecl *Function,
                                 ProgramKind Kind) {
  Function = Function->getCanonicalDecl();
  ProgramKind &Known = Kinds[Function];
  if ((Known | Kind) == Known)
    return;
  Known |= Kind;
  const auto &Own = FactsOf[Function];
  Pending.insert(Own.begin(), Own.end());
  // By index: a recursive program grows the table under our feet.
  for (unsigned I = 0; I < References[Function].size(); ++I)
    addKind(References[Function][I], Kind);
}

void ProvenanceAnalysis::setProbing(const FunctionDecl *Function) {
  Function = Function->getCanonicalDecl();
  if (!Probing.insert(Function).second)
    return;
  const auto &Own = FactsOf[Function];
  Pending.insert(Own.begin(), Own.end());
}

/// `__arg_trusted`, `__arg_nullable` and their like on a parameter of a global
/// function.
static Provenance taggedParameter(const ParmVarDecl *P) {
  auto Result = Provenance::None;
  for (const auto *Tag : P->specific_attrs<BTFDeclTagAttr>())
    Result |= StringSwitch<Provenance>(Tag->getBTFDeclTag())
                  .Case("arg:trusted", Provenance::Trusted)
                  .Case("arg:untrusted", Provenance::Trusted)
                  .Case("arg:nullable", NullMarks)
                  .Case("arg:ctx", Provenance::Context)
                  .Default(Provenance::None);
  return any(Result & ~NullMarks) ? Result : Provenance::Unknown;
}

void ProvenanceAnalysis::addFunction(FunctionDecl *Function, bool TestsNull) {
  StringRef Section = programSection(Function);
  if (!Section.empty()) {
    addKind(Function, programKind(Section));
    if (Function->getNumParams() > 0)
      addSource(Function->getParamDecl(0), Provenance::Context);
  } else if (Function->isExternallyVisible()) {
    // Called from other files, or by the verifier on its own.
    for (const ParmVarDecl *P : Function->parameters())
      if (P->getType()->isPointerType())
        addSource(P, taggedParameter(P));
  }
  if (TestsNull)
    findTestedPointers(Function, Tested);
  FactCollector(*this, Function).visit(Function->getBody());
}

} // namespace corify
