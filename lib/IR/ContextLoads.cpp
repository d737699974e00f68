#include "corify/IR/ContextLoads.h"
using namespace llvm;
namespace corify {
PreservedAnalyses ContextLoadsPass::run(Module &M, ModuleAnalysisManager &) {
  return PreservedAnalyses::all();
}
} // namespace corify
