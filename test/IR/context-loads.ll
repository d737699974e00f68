; Loads from a parameter that is marked as a context: the offset is not shared,
; and the value passes through a call that is not merged. Other loads are left
; alone. Relocated loads of a function that is marked for typed loads are kept
; apart as well, and null is no address there that cannot be loaded from.
; RUN: %opt -passes=corify-context-loads -S %s | FileCheck %s
; RUN: %opt -passes='default<O2>' -disable-output %s
;
; Marks and modes are gone then: a mode is a use of the function, which would be
; in the way of inlining. An annotation that is not ours stays.
; CHECK: @llvm.global.annotations = appending global [1 x
; CHECK-SAME: ptr @not_annotated, ptr @.other
target triple = "bpf"

@"llvm.ctx:0:8$0:1" = external global i64, !llvm.preserve.access.index !0 #0
@.context = private constant [17 x i8] c"corify.context.0\00", section "llvm.metadata"
@.typed = private constant [19 x i8] c"corify.typed-loads\00", section "llvm.metadata"
@.reads = private constant [13 x i8] c"corify.reads\00", section "llvm.metadata"
@.str = private constant [12 x i8] c"corify:auto\00", section "llvm.metadata"
@.other = private constant [6 x i8] c"other\00", section "llvm.metadata"
@.file = private constant [2 x i8] c"f\00", section "llvm.metadata"
@llvm.global.annotations = appending global [2 x { ptr, ptr, ptr, i32, ptr }] [{ ptr, ptr, ptr, i32, ptr } { ptr @f, ptr @.str, ptr @.file, i32 1, ptr null }, { ptr, ptr, ptr, i32, ptr } { ptr @not_annotated, ptr @.other, ptr @.file, i32 1, ptr null }], section "llvm.metadata"

; CHECK-LABEL: define i32 @f(
; CHECK: %offset = load volatile i64, ptr @"llvm.ctx:0:8$0:1"
; CHECK: %v = load i32, ptr %p
; CHECK-NEXT: [[W:%.*]] = call i32 @llvm.bpf.passthrough.i32.i32(i32 {{[0-9]+}}, i32 %v) [[NOMERGE:#[0-9]+]]
; CHECK: %own = load i32, ptr %other
; CHECK-NEXT: %sum = add i32 [[W]], %own
; CHECK-NOT: llvm.annotation
define i32 @f(ptr %ctx, ptr %other) {
  %mark = call i32 @llvm.annotation.i32.p0(i32 0, ptr @.context, ptr @.file, i32 1)
  %slot = alloca ptr
  store ptr %ctx, ptr %slot
  %c = load ptr, ptr %slot
  %offset = load i64, ptr @"llvm.ctx:0:8$0:1"
  %p = getelementptr i8, ptr %c, i64 %offset
  %v = load i32, ptr %p
  %own = load i32, ptr %other
  %sum = add i32 %v, %own
  ret i32 %sum
}

; CHECK-LABEL: define i32 @not_annotated(
; CHECK-NEXT: %v = load i32, ptr %ctx
; CHECK-NEXT: ret i32 %v
define i32 @not_annotated(ptr %ctx) {
  %v = load i32, ptr %ctx
  ret i32 %v
}

; CHECK-LABEL: define i32 @typed(
; CHECK-SAME: [[NULL:#[0-9]+]]
; CHECK: %offset = load i64, ptr @"llvm.ctx:0:8$0:1"
; CHECK: %v = load i32, ptr %q
; CHECK-NEXT: [[X:%.*]] = call i32 @llvm.bpf.passthrough.i32.i32(i32 {{[0-9]+}}, i32 %v) [[NOMERGE]]
; CHECK: %own = load i32, ptr %other
; CHECK-NEXT: %sum = add i32 [[X]], %own
define i32 @typed(ptr %task, ptr %other) {
  %mark = call i32 @llvm.annotation.i32.p0(i32 0, ptr @.typed, ptr @.file, i32 1)
  %offset = load i64, ptr @"llvm.ctx:0:8$0:1"
  %p = getelementptr i8, ptr %task, i64 %offset
  %q = call ptr @llvm.bpf.passthrough.p0.p0(i32 0, ptr %p)
  %v = load i32, ptr %q
  %own = load i32, ptr %other
  %sum = add i32 %v, %own
  ret i32 %sum
}

; Reads that the front end made are on a list, for the passes at the end.
; CHECK-LABEL: define void @reads(
; CHECK-SAME: !dbg [[READS:![0-9]+]]
define void @reads() !dbg !3 {
  %mark = call i32 @llvm.annotation.i32.p0(i32 0, ptr @.reads, ptr @.file, i32 1)
  ret void
}

declare i32 @llvm.annotation.i32.p0(i32, ptr, ptr, i32)
; CHECK: attributes [[NULL]] = { null_pointer_is_valid }
; CHECK: attributes [[NOMERGE]] = { nomerge }
; CHECK: !corify.reads = !{[[READS]]}
attributes #0 = { "btf_ama" }
!llvm.dbg.cu = !{!1}
!llvm.module.flags = !{!4}
!0 = !{}
!1 = distinct !DICompileUnit(language: DW_LANG_C11, file: !2, emissionKind: FullDebug)
!2 = !DIFile(filename: "f.c", directory: "")
!3 = distinct !DISubprogram(name: "reads", file: !2, type: !5, spFlags: DISPFlagDefinition, unit: !1)
!4 = !{i32 2, !"Debug Info Version", i32 3}
!5 = !DISubroutineType(types: !0)
