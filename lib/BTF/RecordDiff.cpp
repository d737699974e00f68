//===- RecordDiff.cpp - how records differ between kernels ----------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/BTF/RecordDiff.h"
#include "corify/BTF/TypeName.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/Twine.h"

using namespace llvm;

namespace corify::btf {

namespace {
/// What records of one table share.
struct Describer {
  const BTF &Table;
  /// Members of records within records that may still be looked at: kernels
  /// have some ten thousand, one whose BTF has each record many times over a
  /// hundred thousand, and a file that is made for it any number.
  unsigned Budget = 1 << 18;
  std::vector<std::string> Names = {};

  const std::string &typeNameOf(TypeID ID);
};

class FieldCollector {
public:
  FieldCollector(Describer &Shared, std::vector<Field> &Fields)
      : Shared(Shared), Table(Shared.Table), Fields(Fields) {}
  void collect(Type Owner, const std::string &Prefix, uint64_t At,
               unsigned Depth);

private:
  void collectMember(const Member &M, const std::string &Prefix, uint64_t At,
                     unsigned Depth);

  Describer &Shared;
  const BTF &Table;
  std::vector<Field> &Fields;
};
} // namespace

const std::string &Describer::typeNameOf(TypeID ID) {
  if (Names.empty())
    Names.resize(Table.typeCount() + 1);
  std::string &Name = Names[std::min(ID, Table.typeCount())];
  if (Name.empty())
    Name = typeName(Table, ID);
  return Name;
}

/// Members without names nest, no kernel's as deep.
static constexpr unsigned MaxDepth = 16;
/// Of one name; kernels have some ten.
static constexpr size_t MaxDefinitions = 100;

static bool isNamelessRecord(Type T) {
  return T.isComposite() && T.name().empty();
}

void FieldCollector::collectMember(const Member &M, const std::string &Prefix,
                                   uint64_t At, unsigned Depth) {
  Type T = Table.resolve(M.Type);
  At += M.BitOffset;
  if (M.Name.empty()) {
    if (T.isComposite()) // padding is no field
      collect(T, Prefix, At, Depth + 1);
    return;
  }
  std::string Name = Prefix + M.Name.str();
  uint64_t Bits = M.BitSize ? M.BitSize : Table.sizeOf(M.Type).value_or(0) * 8;
  Fields.push_back(
      {Name, Shared.typeNameOf(M.Type), At, Bits, M.BitSize != 0, 0});
  // Of an array of such the first.
  for (unsigned I = 0; T.is(Kind::Array) && I < MaxDepth; ++I) {
    T = Table.resolve(T.array().Element);
    Name += "[0]";
  }
  // A typedef's own name stands for what is in it.
  bool IsTypedef = Table.type(M.Type).is(Kind::Typedef);
  if (isNamelessRecord(T) && !IsTypedef)
    collect(T, Name + ".", At, Depth + 1);
}

void FieldCollector::collect(Type Owner, const std::string &Prefix, uint64_t At,
                             unsigned Depth) {
  if (Depth == MaxDepth)
    return;
  for (uint32_t I = 0; I < Owner.vlen(); ++I) {
    if (Depth && Shared.Budget == 0)
      return;
    // A long prefix is a long name for each.
    if (Depth)
      Shared.Budget -= std::min<size_t>(Shared.Budget, 1 + Prefix.size() / 64);
    collectMember(Owner.member(I), Prefix, At, Depth);
  }
}

static Record describe(Describer &Shared, TypeID ID) {
  const BTF &Table = Shared.Table;
  Type T = Table.type(ID);
  if (T.is(Kind::Typedef))
    T = Table.type(T.referred());
  Record Result;
  Result.Size = T.size();
  Result.Keyword = kindName(T.kind()).str();
  if (T.isAnyEnum()) {
    Result.Keyword = "enum";
    for (uint32_t I = 0; I < T.vlen(); ++I) {
      Enumerator E = T.enumerator(I);
      Result.Fields.push_back({E.Name.str(), "", 0, 0, false, E.Value});
    }
    return Result;
  }
  FieldCollector(Shared, Result.Fields).collect(T, "", 0, 0);
  return Result;
}

Record describeRecord(const BTF &Table, TypeID ID) {
  Describer Shared{Table};
  return describe(Shared, ID);
}

/// "" for what is no record with a name.
static std::string recordName(const BTF &Table, TypeID ID) {
  Type T = Table.type(ID);
  StringRef Keyword = T.isAnyEnum() ? "enum" : kindName(T.kind());
  if (T.is(Kind::Typedef)) {
    Type Of = Table.type(T.referred());
    if (!(Of.isComposite() || Of.isAnyEnum()) || !Of.name().empty())
      return "";
  } else if (!T.isComposite() && !T.isAnyEnum()) {
    return "";
  }
  return T.name().empty() ? "" : (Keyword + " " + T.name()).str();
}

RecordIndex indexRecords(const BTF &Table) {
  RecordIndex Result;
  for (TypeID ID = 1; ID < Table.typeCount(); ++ID) {
    std::string Name = recordName(Table, ID);
    if (!Name.empty())
      Result[Name].push_back(ID);
  }
  return Result;
}

/// Each that is different from those before it.
static std::vector<Record> describeAll(Describer &Table, ArrayRef<TypeID> IDs) {
  std::vector<Record> Result;
  for (TypeID ID : IDs) {
    if (Result.size() == MaxDefinitions)
      break;
    Record R = describe(Table, ID);
    if (!is_contained(Result, R))
      Result.push_back(std::move(R));
  }
  return Result;
}

static const Record *firstNotIn(const std::vector<Record> &Some,
                                const std::vector<Record> &Others) {
  for (const Record &R : Some)
    if (!is_contained(Others, R))
      return &R;
  return nullptr;
}

static std::vector<FieldChange> diffFields(const Record &From,
                                           const Record &To) {
  StringMap<const Field *> Old, New;
  for (const Field &F : From.Fields)
    Old.try_emplace(F.Name, &F);
  for (const Field &F : To.Fields)
    New.try_emplace(F.Name, &F);
  std::vector<FieldChange> Result;
  for (const Field &F : From.Fields)
    if (Old.lookup(F.Name) == &F && !New.contains(F.Name))
      Result.push_back({F, std::nullopt});
  for (const Field &F : To.Fields) {
    if (New.lookup(F.Name) != &F)
      continue;
    const Field *Before = Old.lookup(F.Name);
    if (!Before)
      Result.push_back({std::nullopt, F});
    else if (*Before != F)
      Result.push_back({*Before, F});
  }
  auto Place = [](const FieldChange &C) {
    const Field &F = C.To ? *C.To : *C.From;
    // What is gone is before what is there instead.
    return std::tuple(F.BitOffset, F.Value, !C.From, StringRef(F.Name));
  };
  llvm::sort(Result, [&](const FieldChange &A, const FieldChange &B) {
    return Place(A) < Place(B);
  });
  return Result;
}

static std::optional<RecordChange> diffNamed(StringRef Name, Describer &From,
                                             ArrayRef<TypeID> FromIDs,
                                             Describer &To,
                                             ArrayRef<TypeID> ToIDs) {
  std::vector<Record> Old = describeAll(From, FromIDs);
  std::vector<Record> New = describeAll(To, ToIDs);
  RecordChange Result;
  Result.Name = Name.str();
  if (Old.empty() || New.empty()) {
    if (!Old.empty())
      Result.From = Old.front();
    if (!New.empty())
      Result.To = New.front();
    return Result;
  }
  const Record *OnlyOld = firstNotIn(Old, New), *OnlyNew = firstNotIn(New, Old);
  if (!OnlyOld && !OnlyNew)
    return std::nullopt;
  Result.From = OnlyOld ? *OnlyOld : Old.front();
  Result.To = OnlyNew ? *OnlyNew : New.front();
  Result.Fields = diffFields(*Result.From, *Result.To);
  return Result;
}

std::vector<RecordChange>
diffRecords(const BTF &From, const RecordIndex &FromIndex, const BTF &To,
            const RecordIndex &ToIndex,
            function_ref<bool(StringRef Name)> IsWanted) {
  std::vector<RecordChange> Result;
  Describer FromTypes{From}, ToTypes{To};
  auto Add = [&](StringRef Name, ArrayRef<TypeID> Old, ArrayRef<TypeID> New) {
    if (!IsWanted(Name))
      return;
    if (auto Change = diffNamed(Name, FromTypes, Old, ToTypes, New))
      Result.push_back(std::move(*Change));
  };
  auto Old = FromIndex.begin(), OldEnd = FromIndex.end();
  auto New = ToIndex.begin(), NewEnd = ToIndex.end();
  while (Old != OldEnd || New != NewEnd) {
    if (New == NewEnd || (Old != OldEnd && Old->first < New->first)) {
      Add(Old->first, Old->second, {});
      ++Old;
    } else if (Old == OldEnd || New->first < Old->first) {
      Add(New->first, {}, New->second);
      ++New;
    } else {
      Add(Old->first, Old->second, New->second);
      ++Old;
      ++New;
    }
  }
  return Result;
}

} // namespace corify::btf
