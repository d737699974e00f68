; Loads from a parameter that is annotated as a context: the offset is not
; shared, and the value passes through a call that is not merged. Other loads
; are left alone.
; RUN: %opt -passes=corify-context-loads -S %s | FileCheck %s
; RUN: %opt -passes='default<O2>' -disable-output %s
;
; The annotation is gone then: a use of the function would be in the way of
; inlining. One that is not ours stays.
; CHECK: @llvm.global.annotations = appending global [1 x
; CHECK-SAME: ptr @not_annotated, ptr @.other
target triple = "bpf"

@"llvm.ctx:0:8$0:1" = external global i64, !llvm.preserve.access.index !0 #0
@.str = private constant [17 x i8] c"corify.context.0\00", section "llvm.metadata"
@.other = private constant [6 x i8] c"other\00", section "llvm.metadata"
@.file = private constant [2 x i8] c"f\00", section "llvm.metadata"
@llvm.global.annotations = appending global [2 x { ptr, ptr, ptr, i32, ptr }] [{ ptr, ptr, ptr, i32, ptr } { ptr @f, ptr @.str, ptr @.file, i32 1, ptr null }, { ptr, ptr, ptr, i32, ptr } { ptr @not_annotated, ptr @.other, ptr @.file, i32 1, ptr null }], section "llvm.metadata"

; CHECK-LABEL: define i32 @f(
; CHECK: %offset = load volatile i64, ptr @"llvm.ctx:0:8$0:1"
; CHECK: %v = load i32, ptr %p
; CHECK-NEXT: [[W:%.*]] = call i32 @llvm.bpf.passthrough.i32.i32(i32 {{[0-9]+}}, i32 %v) [[NOMERGE:#[0-9]+]]
; CHECK: %own = load i32, ptr %other
; CHECK-NEXT: %sum = add i32 [[W]], %own
define i32 @f(ptr %ctx, ptr %other) {
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

; CHECK: attributes [[NOMERGE]] = { nomerge }
attributes #0 = { "btf_ama" }
!0 = !{}
