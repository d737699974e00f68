; A record's value that is loaded under a guard: its global may be null from
; then on, so that no pass loads it above the guard. What no guard governs is
; left alone, and so are existence checks, which any kernel answers.
; RUN: %opt -passes=corify-hold-guards -S %s | FileCheck %s
; RUN: %opt -passes='corify-hold-guards,corify-release-guards' -S %s | FileCheck --check-prefix=RELEASED %s
; RUN: %opt -passes='default<O2>' -S %s | FileCheck --check-prefix=OPTIMISED %s
;
; CHECK-DAG: @"llvm.T:0:8$0:1" = extern_weak global i64, !llvm.preserve.access.index !0 [[HELD:#[0-9]+]]
; CHECK-DAG: @"llvm.T:0:16$0:2" = external global i64
; CHECK-DAG: @"llvm.T:2:1$0:1" = external global i32
; CHECK-DAG: @"llvm.E:11:7$0" = extern_weak global i64
; CHECK-DAG: @"llvm.T:0:24$0:3" = extern_weak global i64
; CHECK-DAG: @"llvm.T:0:32$0:4" = extern_weak global i64
; CHECK-DAG: @"llvm.T:0:40$0:5" = extern_weak global i64
; CHECK-DAG: @"llvm.T:0:48$0:6" = extern_weak global i64
; CHECK-DAG: @"llvm.T:0:56$0:7" = external global i64
; CHECK: attributes [[HELD]] = { "btf_ama" "corify-held" }
;
; The linkage would make a symbol.
; RELEASED: @"llvm.T:0:8$0:1" = external global i64
target triple = "bpf"

@"llvm.T:2:1$0:1" = external global i32, !llvm.preserve.access.index !0 #0
@"llvm.T:0:8$0:1" = external global i64, !llvm.preserve.access.index !0 #0
@"llvm.T:0:16$0:2" = external global i64, !llvm.preserve.access.index !0 #0
@"llvm.E:10:1$0" = external global i64, !llvm.preserve.access.index !0 #0
@"llvm.E:11:7$0" = external global i64, !llvm.preserve.access.index !0 #0
@"llvm.T:0:24$0:3" = external global i64, !llvm.preserve.access.index !0 #0
@"llvm.T:0:32$0:4" = external global i64, !llvm.preserve.access.index !0 #0
@"llvm.T:0:40$0:5" = external global i64, !llvm.preserve.access.index !0 #0
@"llvm.T:0:48$0:6" = external global i64, !llvm.preserve.access.index !0 #0
@"llvm.T:0:56$0:7" = external global i64, !llvm.preserve.access.index !0 #0
@wanted = constant i32 0
@runtime = global i32 0

; In a loop. The second field is read whether the first is there or not.
; OPTIMISED-LABEL: define i64 @loop(
; OPTIMISED-NEXT: entry:
; OPTIMISED: br i1
; OPTIMISED: load i64, ptr @"llvm.T:0:8$0:1"
define i64 @loop(i32 %n) {
entry:
  br label %head
head:
  %i = phi i32 [ 0, %entry ], [ %next, %latch ]
  %sum = phi i64 [ 0, %entry ], [ %sum.latch, %latch ]
  %exists = load i32, ptr @"llvm.T:2:1$0:1"
  %no = icmp eq i32 %exists, 0
  %always = load i64, ptr @"llvm.T:0:16$0:2"
  %sum.always = add i64 %sum, %always
  br i1 %no, label %latch, label %read
read:
  %off = load i64, ptr @"llvm.T:0:8$0:1"
  %sum.read = add i64 %sum.always, %off
  br label %latch
latch:
  %sum.latch = phi i64 [ %sum.read, %read ], [ %sum.always, %head ]
  %next = add i32 %i, 1
  %again = icmp slt i32 %next, %n
  br i1 %again, label %head, label %exit
exit:
  ret i64 %sum.latch
}

; A choice between two values stays a branch.
; OPTIMISED-LABEL: define i64 @choice(
; OPTIMISED-NOT: select
; OPTIMISED: br i1
; OPTIMISED: load i64, ptr @"llvm.E:11:7$0"
define i64 @choice() {
  %exists = load i64, ptr @"llvm.E:10:1$0"
  %yes = icmp ne i64 %exists, 0
  br i1 %yes, label %there, label %end
there:
  %value = load i64, ptr @"llvm.E:11:7$0"
  br label %end
end:
  %result = phi i64 [ %value, %there ], [ 5, %0 ]
  ret i64 %result
}

; The guard in a function that will be inlined, its answer in a variable.
define internal i1 @has() {
  %result = alloca i1
  store i1 false, ptr %result
  %exists = load i32, ptr @"llvm.T:2:1$0:1"
  %yes = icmp ne i32 %exists, 0
  br i1 %yes, label %there, label %end
there:
  store i1 true, ptr %result
  br label %end
end:
  %r = load i1, ptr %result
  ret i1 %r
}

define void @asks(ptr %t) {
  %has = call i1 @has()
  br i1 %has, label %read, label %exit
read:
  %off = load i64, ptr @"llvm.T:0:24$0:3"
  %p = getelementptr i8, ptr %t, i64 %off
  call void @use(ptr %p)
  br label %exit
exit:
  ret void
}

; The read in a function that is called under the guard.
define internal void @reads(ptr %t) {
  %off = load i64, ptr @"llvm.T:0:32$0:4"
  %p = getelementptr i8, ptr %t, i64 %off
  call void @use(ptr %p)
  ret void
}

define void @calls(ptr %t) {
  %has = call i1 @has()
  br i1 %has, label %read, label %exit
read:
  call void @reads(ptr %t)
  br label %exit
exit:
  ret void
}

; A constant that the loader sets.
define void @read_only(ptr %t) {
  %w = load volatile i32, ptr @wanted
  %yes = icmp ne i32 %w, 0
  br i1 %yes, label %read, label %exit
read:
  %off = load i64, ptr @"llvm.T:0:40$0:5"
  %p = getelementptr i8, ptr %t, i64 %off
  call void @use(ptr %p)
  br label %exit
exit:
  ret void
}

; What the guarded function returns early from, in a callback of a helper.
define internal i64 @callback(i32 %i, ptr %out) {
  %off = load i64, ptr @"llvm.T:0:48$0:6"
  store i64 %off, ptr %out
  ret i64 0
}

define void @returns_early(ptr %t) {
  %has = call i1 @has()
  br i1 %has, label %go, label %exit
go:
  %sum = alloca i64
  %r = call i64 inttoptr (i64 181 to ptr)(i32 3, ptr @callback, ptr %sum, i64 0)
  br label %exit
exit:
  ret void
}

; No kernel decides this: nothing is dead on any.
define void @unguarded(ptr %t) {
  %w = load volatile i32, ptr @runtime
  %yes = icmp ne i32 %w, 0
  br i1 %yes, label %read, label %exit
read:
  %off = load i64, ptr @"llvm.T:0:56$0:7"
  %p = getelementptr i8, ptr %t, i64 %off
  call void @use(ptr %p)
  br label %exit
exit:
  ret void
}

declare void @use(ptr)

attributes #0 = { "btf_ama" }
!0 = !{}
