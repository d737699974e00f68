//===- Helpers.cpp - what helpers do to a state ---------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Helpers.h"
#include "corify/Object/KernelFeatures.h"

namespace corify::object {

llvm::StringRef helperName(uint32_t ID) {
  switch (ID) {
#define HELPER(Number, Name, Count, Written, Sized)                            \
  case Number:                                                                 \
    return #Name;
#include "HelperNames.def"
#undef HELPER
  default:
    return "";
  }
}

namespace helper {

Arguments argumentsOf(int32_t Helper) {
  switch (Helper) {
#define HELPER(Number, Name, Count, Written, Sized)                            \
  case Number:                                                                 \
    return {Count, Written, Sized};
#include "HelperNames.def"
#undef HELPER
  default:
    return {};
  }
}

bool returnsMaybeNull(int32_t Helper) {
  switch (Helper) {
  case MapLookupElem:
  case SkLookupTcp:
  case SkLookupUdp:
  case SkcLookupTcp:
  case SkStorageGet:
  case RingbufReserve:
  case InodeStorageGet:
  case TaskStorageGet:
  case KptrXchg:
  case MapLookupPercpuElem:
  case DynptrData:
  case CgrpStorageGet:
    return true;
  default:
    return false;
  }
}

bool returnsElement(int32_t Helper) {
  switch (Helper) {
  case MapLookupElem:
  case SkStorageGet:
  case InodeStorageGet:
  case TaskStorageGet:
  case MapLookupPercpuElem:
  case CgrpStorageGet:
    return true;
  default:
    return false;
  }
}

Scalar resultBounds(int32_t Helper, const Scalar &Size, const Loading &Kernel) {
  constexpr int64_t MaxError = 4095;
  switch (Helper) {
  case GetSmpProcessorId:
    return Kernel.Rules.ComputesWithUnknown ? Scalar::ofBits(31) : Scalar();
  case ProbeReadStr:
  case ProbeReadUserStr:
  case ProbeReadKernelStr: {
    uint64_t Largest = Size.range().getUnsignedMax().getZExtValue();
    if (Largest > INT32_MAX || !Kernel.TracksReadOnly)
      return Scalar();
    return Scalar::between(-MaxError, Largest);
  }
  default:
    return Scalar();
  }
}

std::optional<std::pair<uint8_t, uint8_t>> contextOf(int32_t Helper) {
  switch (Helper) {
  case Loop:
    return std::pair<uint8_t, uint8_t>(3, 2);
  case ForEachMapElem:
    return std::pair<uint8_t, uint8_t>(3, 4);
  case FindVma:
    return std::pair<uint8_t, uint8_t>(4, 3);
  case UserRingbufDrain:
    return std::pair<uint8_t, uint8_t>(3, 2);
  default:
    return std::nullopt;
  }
}

} // namespace helper
} // namespace corify::object
