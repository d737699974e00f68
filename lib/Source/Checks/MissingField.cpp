//===- MissingField.cpp - corify-missing-field ----------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A relocated access to what some of the named kernels do not have, at a point
// which these may get to. What functions access is looked at one by one, before
// they are rewritten; where kernels get to is found when all of them are known.
//
//===----------------------------------------------------------------------===//

#include "Check.h"
#include "HelperArguments.h"
#include "KernelNames.h"
#include "KernelRun.h"
#include "corify/Source/AccessPath.h"
#include "corify/Source/ReadBuilder.h"
#include "clang/Basic/TargetBuiltins.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/StringMap.h"

using namespace clang;
using namespace llvm;

namespace corify {

namespace {
/// Kernels without something that is asked of them where they get to.
struct Missing {
  const Stmt *Access;
  SourceLocation Loc;
  const FunctionDecl *In;
  KernelSet Kernels;
  bool IsWholeType;
  std::string What, Guard;
  /// What a guard may be put around.
  CharSourceRange Value;
};

class MissingField : public Check {
public:
  using Check::Check;
  void checkBody(const FunctionDecl *Function, bool IsRewritten) override;
  void checkFile() override;

private:
  void checkStatement(const Stmt *S, const FunctionDecl *In, bool IsRewritten);
  void checkMember(const MemberExpr *E, const FunctionDecl *In);
  void checkEnumerator(const CallExpr *E, const FunctionDecl *In);
  bool isRelocated(const MemberExpr *E, bool IsRewritten) const;
  void findReached();
  KernelSet accessesReachedOn(unsigned Kernel);
  void report(const Missing &M);
  std::string listNames(const KernelSet &Kernels) const;

  std::vector<Missing> Found;
  std::unique_ptr<SeenFunctions> Functions;
  std::vector<const FunctionDecl *> Entries;
  DenseSet<const Stmt *> Watched;
  /// Of the function that is looked at.
  DenseSet<const Stmt *> Regions, Questions;
  DenseMap<const Stmt *, CharSourceRange> Values;
};
} // namespace

CheckPtr makeMissingFieldCheck(CheckContext &Context) {
  return std::make_unique<MissingField>(Context);
}

//===----------------------------------------------------------------------===//
// One function
//===----------------------------------------------------------------------===//

static bool asksWhetherThereIs(const CallExpr *Call, ASTContext &AST) {
  if (Call->getBuiltinCallee() != BPF::BI__builtin_preserve_field_info)
    return false;
  std::optional<APSInt> Kind = Call->getArg(1)->getIntegerConstantExpr(AST);
  return Kind && *Kind == FieldExists;
}

namespace {
/// What the nodes of a body are parts of, which the control flow graph does not
/// tell.
class Surroundings {
public:
  Surroundings(ASTContext &AST, DenseSet<const Stmt *> &Regions,
               DenseSet<const Stmt *> &Questions,
               DenseMap<const Stmt *, CharSourceRange> &Values)
      : AST(AST), Regions(Regions), Questions(Questions), Values(Values) {}

  void visit(const Stmt *S, bool IsInRegion, bool IsInQuestion,
             CharSourceRange Value);

private:
  CharSourceRange valueOf(const Expr *E) const;

  ASTContext &AST;
  DenseSet<const Stmt *> &Regions, &Questions;
  DenseMap<const Stmt *, CharSourceRange> &Values;
};
} // namespace

static bool isProbe(const Expr *E) {
  const auto *Call = dyn_cast<CallExpr>(E);
  return Call && probedMemory(calleeName(Call)) != ProbedMemory::None;
}

/// Where E stands in a file, if it is a number or a pointer that is read, or
/// the call of a helper that reads: a macro and its arguments, or a member as
/// it is written.
CharSourceRange Surroundings::valueOf(const Expr *E) const {
  if (!E->getType()->isScalarType())
    return {};
  const auto *Load = dyn_cast<ImplicitCastExpr>(E);
  bool IsLoad = Load && Load->getCastKind() == CK_LValueToRValue &&
                isa<MemberExpr>(Load->getSubExpr()->IgnoreParens());
  if (!IsLoad && !isa<StmtExpr>(E->IgnoreParens()) && !isProbe(E))
    return {};
  return Lexer::makeFileCharRange(
      CharSourceRange::getTokenRange(E->getSourceRange()),
      AST.getSourceManager(), AST.getLangOpts());
}

void Surroundings::visit(const Stmt *S, bool IsInRegion, bool IsInQuestion,
                         CharSourceRange Value) {
  if (!S)
    return;
  if (const auto *Call = dyn_cast<CallExpr>(S)) {
    IsInRegion |=
        Call->getBuiltinCallee() == Builtin::BI__builtin_preserve_access_index;
    IsInQuestion |= asksWhetherThereIs(Call, AST);
  }
  if (const auto *E = dyn_cast<Expr>(S); E && Value.isInvalid())
    Value = valueOf(E);
  if (IsInRegion)
    Regions.insert(S);
  if (IsInQuestion)
    Questions.insert(S);
  if (Value.isValid())
    Values[S] = Value;
  for (const Stmt *Child : S->children())
    visit(Child, IsInRegion, IsInQuestion, Value);
}

/// A program that its loader switches off where it does not load.
static bool isOptional(const FunctionDecl *F) {
  const auto *Section = F->getAttr<SectionAttr>();
  return Section && Section->getName().starts_with("?");
}

/// Whether the kernel looks at F whoever calls it.
static bool isEntry(const FunctionDecl *F) {
  return F->getStorageClass() != SC_Static && !isOptional(F);
}

void MissingField::checkBody(const FunctionDecl *Function, bool IsRewritten) {
  if (!Context.Kernels || !Context.Report.isEnabled(Diag::MissingField))
    return;
  Regions.clear(), Questions.clear(), Values.clear();
  Surroundings(Context.AST, Regions, Questions, Values)
      .visit(Function->getBody(), false, false, {});
  if (!Functions)
    Functions = std::make_unique<SeenFunctions>(Context.AST, *Context.Kernels);
  const SeenFunction &Seen = Functions->add(Function);
  if (!Seen.Graph)
    return;
  if (isEntry(Function))
    Entries.push_back(Function);
  for (const CFGBlock *Block : *Seen.Graph)
    for (const CFGElement &Element : *Block)
      if (auto Part = Element.getAs<CFGStmt>())
        checkStatement(Part->getStmt(), Function, IsRewritten);
}

void MissingField::checkStatement(const Stmt *S, const FunctionDecl *In,
                                  bool IsRewritten) {
  if (const auto *Call = dyn_cast<CallExpr>(S))
    checkEnumerator(Call, In);
  const auto *Member = dyn_cast<MemberExpr>(S);
  if (Member && !Questions.contains(S) && isRelocated(Member, IsRewritten))
    checkMember(Member, In);
}

/// What clang makes a record of, or the rewriter.
bool MissingField::isRelocated(const MemberExpr *E, bool IsRewritten) const {
  AccessPath Path(Context.AST, const_cast<MemberExpr *>(E));
  const RecordDecl *Record = Path.firstRecord();
  if (!Record || !Context.Records.isKernelRecord(Record) ||
      (Path.pointer() && (isRegisters(Path.pointee()) ||
                          KernelRecords::isContextRecord(Path.pointee()))))
    return false;
  if (IsRewritten)
    return Path.pointer();
  return Regions.contains(E) || KernelRecords::isRelocatedByClang(Record);
}

static std::string joinPath(const NamedMember &Name) {
  return join(map_range(Name.Path, [](const MemberStep &S) { return S.Name; }),
              ".");
}

/// The question that tells those that have the member; of the flavor, where the
/// record is one, since that is what is declared.
static std::string existenceOf(const ASTContext &AST, const NamedMember &Name) {
  QualType Type = AST.getCanonicalTagType(Name.Declaration);
  return "bpf_core_field_exists(" + Type.getAsString(AST.getPrintingPolicy()) +
         ", " + joinPath(Name) + ")";
}

void MissingField::checkMember(const MemberExpr *E, const FunctionDecl *In) {
  NamedMember Name = nameMember(E);
  if (Name.Record.empty() || !E->getMemberDecl()->getIdentifier())
    return;
  KernelSet Without(Context.Kernels->size(), true);
  Without.reset(Context.Kernels->withMember(Name.Record, Name.Path));
  if (Without.none())
    return;
  NamedMember Another = Name; // of the name, whatever it is
  for (MemberStep &Step : Another.Path)
    Step.Shape = MemberShape::Any;
  bool HasChanged = Without.anyCommon(
      Context.Kernels->withMember(Another.Record, Another.Path));
  // What is in a record that is missing as a whole is said once, of that.
  KernelSet WithType = Context.Kernels->withType(Name.Record);
  bool IsWholeType = !Without.anyCommon(WithType);
  std::string Tag =
      Name.Declaration->getIdentifier()
          ? (Name.Declaration->getKindName() + " " + Name.Record).str()
          : Name.Record.str();
  Found.push_back({E, E->getMemberLoc(), In, std::move(Without), IsWholeType,
                   IsWholeType
                       ? "'" + Tag + "'"
                       : "member '" + joinPath(Name) +
                             (HasChanged ? "' of this kind in '" : "' in '") +
                             Tag + "'",
                   existenceOf(Context.AST, Name), Values.lookup(E)});
}

void MissingField::checkEnumerator(const CallExpr *E, const FunctionDecl *In) {
  if (E->getBuiltinCallee() != BPF::BI__builtin_preserve_enum_value)
    return;
  constexpr unsigned EnumValue = 1;
  std::optional<APSInt> Kind =
      E->getArg(1)->getIntegerConstantExpr(Context.AST);
  const EnumConstantDecl *Named = findEnumerator(E->getArg(0));
  if (!Kind || *Kind != EnumValue || !Named)
    return;
  KernelSet Without(Context.Kernels->size(), true);
  Without.reset(kernelsWithEnumerator(*Context.Kernels, Named));
  if (Without.none())
    return;
  std::string Enum =
      "enum " + cast<EnumDecl>(Named->getDeclContext())->getName().str();
  Found.push_back(
      {E,
       E->getExprLoc(),
       In,
       std::move(Without),
       false,
       "enumerator '" + Named->getName().str() + "' in '" + Enum + "'",
       "bpf_core_enum_value_exists(" + Enum + ", " + Named->getName().str() +
           ")",
       {}});
}

//===----------------------------------------------------------------------===//
// The file
//===----------------------------------------------------------------------===//

/// The accesses that Kernel gets to, whatever is decided elsewhere.
KernelSet MissingField::accessesReachedOn(unsigned Kernel) {
  KernelSet Result(Found.size(), true);
  for (bool IsSetElsewhere : {false, true}) {
    KernelRun Run(*Functions, Watched, Kernel, IsSetElsewhere);
    for (const FunctionDecl *F : Entries)
      Run.enter(F);
    for (unsigned I : Result.set_bits())
      if (!Run.reaches(Found[I].Access))
        Result.reset(I);
  }
  return Result;
}

/// Takes from each access the kernels that do not get to it.
void MissingField::findReached() {
  StringMap<KernelSet> Known;
  for (const Missing &M : Found)
    Watched.insert(M.Access);
  for (unsigned K = 0; K < Context.Kernels->size(); ++K) {
    if (none_of(Found, [K](const Missing &M) { return M.Kernels.test(K); }))
      continue;
    auto [Place, IsNew] = Known.try_emplace(Functions->keyOf(K));
    if (IsNew)
      Place->second = accessesReachedOn(K);
    for (auto [Index, M] : enumerate(Found))
      if (!Place->second.test(Index))
        M.Kernels.reset(K);
  }
}

void MissingField::checkFile() {
  if (Found.empty())
    return;
  findReached();
  llvm::sort(Found, [&](const Missing &A, const Missing &B) {
    return Context.AST.getSourceManager().isBeforeInTranslationUnit(A.Loc,
                                                                    B.Loc);
  });
  std::set<std::pair<const FunctionDecl *, StringRef>> Types;
  for (const Missing &M : Found) {
    // Of a type that is not there at all, one access says enough.
    if (M.Kernels.any() &&
        (!M.IsWholeType || Types.insert({M.In, M.What}).second))
      report(M);
  }
}

/// The first of them, and how many more there are.
std::string MissingField::listNames(const KernelSet &Kernels) const {
  constexpr unsigned Most = 3;
  SmallVector<std::string, 4> Names;
  for (unsigned K : Kernels.set_bits())
    if (Names.size() < Most)
      Names.push_back(Context.Kernels->name(K).str());
  unsigned Rest = Kernels.count() - Names.size();
  if (Rest)
    Names.push_back(std::to_string(Rest) + " more");
  return join(Names, ", ");
}

void MissingField::report(const Missing &M) {
  if (!isNew(Diag::MissingField, M.Loc))
    return;
  {
    DiagnosticBuilder Report =
        Context.Report.report(fileLocation(Context, M.Loc), Diag::MissingField);
    Report << M.What << M.Kernels.count() << Context.Kernels->size()
           << listNames(M.Kernels);
    if (M.Value.isValid())
      Report << FixItHint::CreateInsertion(M.Value.getBegin(),
                                           "(" + M.Guard + " ? ")
             << FixItHint::CreateInsertion(M.Value.getEnd(), " : 0)");
  }
  Context.Report.note(fileLocation(Context, M.Loc),
                      "there the kernel refuses the program (\"failed to "
                      "resolve CO-RE relocation\"), unless this is behind " +
                          M.Guard);
}

} // namespace corify
