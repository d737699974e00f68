//===- ExpectedRecords.cpp - accesses that code generation kept -----------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The problem. A record that is lost between compiler and loader leaves an
// instruction with this build's offset, and nothing tells: the object is well
// formed, loads, and misreads memory on the next kernel.
//
// What is done. Each instruction that BPF's code generation is about to give a
// record is written down:
//
//   before    $r2 = LD_imm64 @"llvm.task_struct:0:2440$0:99"
//             $r1 = CORE_LD64 2154, $r6, @"llvm.sock:0:24$0:0:4"
//   after     the same, and @corify.records, in section .corify.records, with
//
//             probe  byte_off  struct task_struct  0:99     2440  probe.c:12:9
//             probe  byte_off  struct sock         0:0:4    24    probe.c:14:3
//
// The global's name says kind, value and access string, its metadata the root
// type. No instruction is changed or moved.
//
// Where it runs. After the last pass that changes BPF's machine code, so that
// what the optimiser dropped is on no list, unrolled and inlined accesses are
// there as often as in the object, and the order is the object's. IR knows
// less: loads that are dropped in instruction selection are still there.
// All functions go into one list, which is put into the module with the last of
// them, before the printer writes out the globals. Which is the last one is
// asked of the module as it is then, and no earlier: passes of the back end may
// have made or dropped functions. The section is made first, without the flag
// SHF_ALLOC that an ordinary global's would have. Being private and without
// debug info, the global is no symbol and in no BTF.
//
//===----------------------------------------------------------------------===//

#include "corify/IR/ExpectedRecords.h"
#include "RecordGlobals.h"
#include "corify/IR/ContextLoads.h"
#include "corify/Support/ExpectedRecords.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/BinaryFormat/ELF.h"
#include "llvm/CodeGen/MachineFunctionPass.h"
#include "llvm/CodeGen/MachineInstr.h"
#include "llvm/CodeGen/Passes.h"
#include "llvm/CodeGen/TargetPassConfig.h"
#include "llvm/IR/DebugInfoMetadata.h"
#include "llvm/IR/DiagnosticInfo.h"
#include "llvm/IR/Module.h"
#include "llvm/MC/MCContext.h"
#include "llvm/MC/MCSectionELF.h"
#include "llvm/Target/TargetMachine.h"

using namespace llvm;

namespace corify {

/// The global that gives the instruction its record; null for most.
static const GlobalVariable *findAccess(const MachineInstr &MI) {
  if (MI.isMetaInstruction() || MI.getFlag(MachineInstr::FrameSetup))
    return nullptr;
  for (const MachineOperand &Operand : MI.operands()) {
    const GlobalVariable *Global =
        Operand.isGlobal() ? asRecordGlobal(Operand.getGlobal()) : nullptr;
    if (Global)
      return Global;
  }
  return nullptr;
}

/// "struct task_struct": as BTF will have it; "" for types without a name.
static std::string spell(const DIType *Type) {
  if (Type->getName().empty())
    return "";
  StringRef Keyword;
  switch (Type->getTag()) {
  case dwarf::DW_TAG_structure_type:
    Keyword = "struct ";
    break;
  case dwarf::DW_TAG_union_type:
    Keyword = "union ";
    break;
  case dwarf::DW_TAG_enumeration_type:
    Keyword = "enum ";
    break;
  case dwarf::DW_TAG_typedef:
    Keyword = "typedef ";
    break;
  default:
    break;
  }
  return (Keyword + Type->getName()).str();
}

/// Typedefs and qualifiers off.
static const DIType *resolve(const DIType *Type) {
  while (const auto *Derived = dyn_cast_or_null<DIDerivedType>(Type)) {
    if (Derived->getTag() == dwarf::DW_TAG_pointer_type)
      return Derived;
    Type = Derived->getBaseType();
  }
  return Type;
}

/// One step of the access string: the path gains what it is called.
static const DIType *step(const DIType *Type, unsigned Index,
                          std::string &Path) {
  const auto *Composite = dyn_cast_or_null<DICompositeType>(resolve(Type));
  if (!Composite)
    return nullptr;
  if (Composite->getTag() == dwarf::DW_TAG_array_type) {
    Path += "[" + utostr(Index) + "]";
    return Composite->getBaseType();
  }
  if (Index >= Composite->getElements().size())
    return nullptr;
  const DINode *Element = Composite->getElements()[Index];
  if (const auto *Value = dyn_cast<DIEnumerator>(Element))
    Path += "::" + Value->getName().str();
  const auto *Member = dyn_cast<DIType>(Element);
  if (!Member)
    return nullptr;
  if (!Member->getName().empty())
    Path += "::" + Member->getName().str();
  return Member;
}

/// "task_struct::group_leader"; shorter where the type says no more.
static std::string spellPath(const DIType *Type, StringRef Access) {
  std::string Path = Type->getName().str();
  SmallVector<StringRef, 8> Steps;
  Access.split(Steps, ':');
  bool IsEnum = isa_and_nonnull<DICompositeType>(resolve(Type)) &&
                resolve(Type)->getTag() == dwarf::DW_TAG_enumeration_type;
  // The first step is the root's own index; of an enum it is the value's.
  for (StringRef Step : ArrayRef(Steps).drop_front(IsEnum ? 0 : 1)) {
    unsigned Index = 0;
    if (Step.getAsInteger(10, Index))
      break;
    Type = step(Type, Index, Path);
    if (!Type)
      break;
  }
  return Path;
}

namespace {
class ExpectedRecordsPass : public MachineFunctionPass {
public:
  static char ID;
  ExpectedRecordsPass() : MachineFunctionPass(ID) {}

  StringRef getPassName() const override { return "Corify expected records"; }
  void getAnalysisUsage(AnalysisUsage &Usage) const override {
    Usage.setPreservesAll();
    MachineFunctionPass::getAnalysisUsage(Usage);
  }
  bool doInitialization(Module &M) override;
  bool runOnMachineFunction(MachineFunction &MF) override;
  bool doFinalization(Module &M) override;

private:
  void add(const MachineInstr &MI, const GlobalVariable &Access);
  void addToModule(MachineFunction &MF);

  ExpectedRecordList List;
  /// The nearest instruction's before, where one has none of its own.
  const DILocation *Place = nullptr;
  /// The list's, once there is nothing left to come.
  GlobalVariable *Written = nullptr;
  bool IsComplete = true;
};
} // namespace

char ExpectedRecordsPass::ID;

/// Functions are compiled in the order of the module.
static bool isLast(const Function &F) {
  return none_of(make_range(std::next(F.getIterator()), F.getParent()->end()),
                 [](const Function &Next) {
                   return !Next.isDeclaration() &&
                          !Next.hasAvailableExternallyLinkage();
                 });
}

/// Where clang compiles bitcode, no front end of ours is there to add passes.
static void refuseUntouched(const Module &M) {
  M.getContext().diagnose(DiagnosticInfoGeneric(
      "Corify's passes have not run on this code, which has reads of its "
      "making: where clang compiles in steps, as with -save-temps, it needs "
      "-fpass-plugin= with the same file beside -fplugin="));
}

bool ExpectedRecordsPass::doInitialization(Module &M) {
  if (hasMarks(M))
    refuseUntouched(M);
  List = ExpectedRecordList();
  Written = nullptr;
  IsComplete = true;
  return false;
}

bool ExpectedRecordsPass::runOnMachineFunction(MachineFunction &MF) {
  List.beginFunction(MF.getName());
  Place = nullptr;
  for (const MachineBasicBlock &Block : MF)
    for (const MachineInstr &MI : Block) {
      if (const DebugLoc &Loc = MI.getDebugLoc(); Loc && Loc.getLine())
        Place = Loc.get();
      if (const GlobalVariable *Access = findAccess(MI))
        add(MI, *Access);
    }
  IsComplete = isLast(MF.getFunction());
  if (IsComplete)
    addToModule(MF);
  return false;
}

/// An object without its list would be one of which nothing is proven, and
/// nothing tell.
bool ExpectedRecordsPass::doFinalization(Module &M) {
  if (!IsComplete)
    M.getContext().diagnose(DiagnosticInfoGeneric(
        "the list of expected records was not written: code generation ended "
        "before the last function [corify-expected-records]",
        DS_Error));
  return false;
}

void ExpectedRecordsPass::add(const MachineInstr &MI,
                              const GlobalVariable &Access) {
  const Function &F = MI.getMF()->getFunction();
  ExpectedRecord R;
  const auto *Type = dyn_cast_or_null<DIType>(
      Access.getMetadata(LLVMContext::MD_preserve_access_index));
  std::optional<RecordGlobal> Global = parseRecordGlobal(Access);
  if (!Type || !Global) {
    F.getContext().diagnose(DiagnosticInfoUnsupported(
        F, "access '" + Access.getName() + "' cannot be read by this Corify",
        MI.getDebugLoc()));
    return;
  }
  R.Kind = Global->Kind;
  R.Value = Global->Value;
  R.Access = Global->Access.str();
  R.Type = spell(Type);
  R.Path = spellPath(Type, R.Access);
  if (Place) {
    R.File = Place->getFilename().str();
    R.Line = Place->getLine();
    R.Column = Place->getColumn();
  } else if (const DISubprogram *Subprogram = F.getSubprogram()) {
    R.File = Subprogram->getFilename().str();
    R.Line = Subprogram->getLine();
  }
  List.add(R);
}

void ExpectedRecordsPass::addToModule(MachineFunction &MF) {
  // The printer asks for a section that is loaded, and gets the one that is
  // there by now.
  MF.getContext()
      .getELFSection(expected::SectionName, ELF::SHT_PROGBITS, ELF::SHF_ALLOC)
      ->setFlags(0);
  Module &M = *MF.getFunction().getParent();
  bool IsLittle = M.getDataLayout().isLittleEndian();
  Constant *Bytes = ConstantDataArray::getString(
      M.getContext(),
      List.write(IsLittle ? endianness::little : endianness::big),
      /*AddNull=*/false);
  if (Written)
    Written->eraseFromParent();
  Written =
      new GlobalVariable(M, Bytes->getType(), /*isConstant=*/true,
                         GlobalValue::PrivateLinkage, Bytes, "corify.records");
  Written->setSection(expected::SectionName);
  Written->setAlignment(Align(1));
}

void addExpectedRecordsPass(TargetMachine &Machine, TargetPassConfig *Config) {
  if (Machine.getTargetTriple().isBPF())
    Config->insertPass(&FuncletLayoutID, new ExpectedRecordsPass());
}

} // namespace corify
