; Over a call there are four registers. A value that takes the place of two is
; computed before the call, and used there, so that code generation does so too.
; RUN: %opt -passes=corify-prompt-values -S %s | FileCheck %s
;
; CHECK-NOT: corify.reads
target triple = "bpf"

declare i64 @read(ptr)

; CHECK-LABEL: define i32 @sum(
; CHECK: %sum.next = add i32 %sum, %a
; CHECK-NEXT: call void (...) @llvm.fake.use(i32 %sum.next)
; CHECK-NEXT: call i64 @read
; CHECK-NOT: fake.use
; CHECK: ret
define i32 @sum(ptr %p) !dbg !5 {
entry:
  %buffer = alloca i32
  br label %loop
loop:
  %i = phi i32 [ 0, %entry ], [ %i.next, %loop ]
  %sum = phi i32 [ 0, %entry ], [ %sum.next, %loop ]
  %r = call i64 @read(ptr %buffer)
  %a = load i32, ptr %buffer
  %sum.next = add i32 %sum, %a
  %s = call i64 @read(ptr %buffer)
  %i.next = add i32 %i, 1
  %again = icmp ult i32 %i.next, 20
  br i1 %again, label %loop, label %exit
exit:
  ret i32 %sum.next
}

; What the source computes after the next read can be had before it; together
; the two take the place of three.
; CHECK-LABEL: define void @together(
; CHECK: %largest = call i32 @llvm.umax.i32(i32 %x, i32 %a)
; CHECK-NEXT: %a.wide = zext i32 %a to i64
; CHECK-NEXT: %sum = add i64 %y, %a.wide
; CHECK-NEXT: call void (...) @llvm.fake.use(i32 %largest)
; CHECK-NEXT: call void (...) @llvm.fake.use(i64 %sum)
; CHECK-NEXT: %s = call i64 @read
define void @together(i32 %x, i64 %y, ptr %event) !dbg !6 {
  %buffer = alloca i32
  %r = call i64 @read(ptr %buffer)
  %a = load i32, ptr %buffer
  %largest = call i32 @llvm.umax.i32(i32 %x, i32 %a)
  %s = call i64 @read(ptr %buffer)
  %a.wide = zext i32 %a to i64
  %sum = add i64 %y, %a.wide
  %t = call i64 @read(ptr %buffer)
  store i64 %sum, ptr %event
  %second = getelementptr i8, ptr %event, i64 8
  store i32 %largest, ptr %second
  ret void
}

; Of an unrolled loop each turn is a block, which the loop may end after: what is
; wanted at the exit from the turn before is no longer.
; CHECK-LABEL: define i32 @unrolled(
; CHECK: turn2:
; CHECK: %sum2 = add i32 %a, %b
; CHECK-NEXT: call void (...) @llvm.fake.use(i32 %sum2)
; CHECK-NEXT: call i64 @read
define i32 @unrolled(ptr %p) !dbg !7 {
  %buffer = alloca i32
  %r = call i64 @read(ptr %buffer)
  %a = load i32, ptr %buffer
  %end = icmp eq ptr %p, null
  br i1 %end, label %exit, label %turn2
turn2:
  %s = call i64 @read(ptr %buffer)
  %b = load i32, ptr %buffer
  %sum2 = add i32 %a, %b
  %t = call i64 @read(ptr %buffer)
  br label %exit
exit:
  %result = phi i32 [ %a, %0 ], [ %sum2, %turn2 ]
  ret i32 %result
}

; One for one is no gain; nor is one for two that are needed later, or that the
; whole loop needs; and a condition is no value in a register.
; CHECK-LABEL: define i32 @no_gain(
; CHECK-NOT: fake.use
; CHECK: ret
define i32 @no_gain(i32 %x, i32 %y) !dbg !8 {
entry:
  %buffer = alloca i32
  br label %loop
loop:
  %i = phi i32 [ 0, %entry ], [ %i.next, %loop ]
  %r = call i64 @read(ptr %buffer)
  %one = mul i32 %i, 3
  %two = add i32 %x, %y
  %three = icmp ult i32 %x, %y
  %s = call i64 @read(ptr %buffer)
  %four = select i1 %three, i32 %one, i32 %two
  %i.next = add i32 %i, %four
  %again = icmp ult i32 %i.next, 20
  br i1 %again, label %loop, label %exit
exit:
  ret i32 %four
}

; Reads of ours may have been inlined here.
; CHECK-LABEL: define i32 @caller(
; CHECK: call void (...) @llvm.fake.use
define i32 @caller(i32 %x) !dbg !9 {
  %buffer = alloca i32
  %r = call i64 @read(ptr %buffer), !dbg !11
  %a = load i32, ptr %buffer
  %sum = add i32 %x, %a
  %s = call i64 @read(ptr %buffer)
  ret i32 %sum
}

; Others are as clang makes them.
; CHECK-LABEL: define i32 @others(
; CHECK-NOT: fake.use
; CHECK: ret
define i32 @others(i32 %x) !dbg !10 {
  %buffer = alloca i32
  %r = call i64 @read(ptr %buffer)
  %a = load i32, ptr %buffer
  %sum = add i32 %x, %a
  %s = call i64 @read(ptr %buffer)
  ret i32 %sum
}

declare i32 @llvm.umax.i32(i32, i32)

!llvm.dbg.cu = !{!0}
!llvm.module.flags = !{!2}
!corify.reads = !{!5, !6, !7, !8, !12}
!0 = distinct !DICompileUnit(language: DW_LANG_C11, file: !1, emissionKind: FullDebug)
!1 = !DIFile(filename: "f.c", directory: "")
!2 = !{i32 2, !"Debug Info Version", i32 3}
!3 = !DISubroutineType(types: !4)
!4 = !{}
!5 = distinct !DISubprogram(name: "sum", file: !1, type: !3, spFlags: DISPFlagDefinition, unit: !0)
!6 = distinct !DISubprogram(name: "together", file: !1, type: !3, spFlags: DISPFlagDefinition, unit: !0)
!7 = distinct !DISubprogram(name: "unrolled", file: !1, type: !3, spFlags: DISPFlagDefinition, unit: !0)
!8 = distinct !DISubprogram(name: "no_gain", file: !1, type: !3, spFlags: DISPFlagDefinition, unit: !0)
!9 = distinct !DISubprogram(name: "caller", file: !1, type: !3, spFlags: DISPFlagDefinition, unit: !0)
!10 = distinct !DISubprogram(name: "others", file: !1, type: !3, spFlags: DISPFlagDefinition, unit: !0)
!11 = !DILocation(line: 1, scope: !12, inlinedAt: !13)
!12 = distinct !DISubprogram(name: "inlined", file: !1, type: !3, spFlags: DISPFlagDefinition, unit: !0)
!13 = distinct !DILocation(line: 2, scope: !9)
