#include "corify/Report/Report.h"
namespace corify::report {
void writeHTML(llvm::raw_ostream &OS, const check::CheckReport &R) {}
} // namespace corify::report
