; A sum of what several reads read is computed as they read it, and not in the
; end from all of it.
; RUN: %opt -passes=corify-running-sums -S %s | FileCheck %s
target triple = "bpf"

declare i64 @read(ptr)

; CHECK-LABEL: define i64 @sum(
; CHECK: %a = load i32
; CHECK-NEXT: %a.wide = zext i32 %a to i64
; CHECK-NEXT: br
; CHECK: %b = load i32
; CHECK-NEXT: %b.wide = zext i32 %b to i64
; CHECK-NEXT: [[AB:%.*]] = add i64 %a.wide, %b.wide
; CHECK-NEXT: call i64 @read
; CHECK-NEXT: %c = load i32
; CHECK-NEXT: %c.wide = zext i32 %c to i64
; CHECK-NEXT: [[ABC:%.*]] = add i64 [[AB]], %c.wide
; CHECK-NEXT: [[ABCN:%.*]] = add i64 [[ABC]], %n
; CHECK-NEXT: %sum = add i64 [[ABCN]], 12
; CHECK-NEXT: ret i64 %sum
define i64 @sum(i64 %n, i1 %if) !dbg !5 {
  %buffer = alloca i32
  call i64 @read(ptr %buffer)
  %a = load i32, ptr %buffer
  br i1 %if, label %then, label %next
then:
  call i64 @read(ptr null)
  br label %next
next:
  call i64 @read(ptr %buffer)
  %b = load i32, ptr %buffer
  call i64 @read(ptr %buffer)
  %c = load i32, ptr %buffer
  %a.wide = zext i32 %a to i64
  %b.wide = zext i32 %b to i64
  %c.wide = zext i32 %c to i64
  %s1 = add i64 %c.wide, 12
  %s2 = add i64 %s1, %b.wide
  %s3 = add i64 %s2, %n
  %sum = add i64 %s3, %a.wide
  ret i64 %sum
}

; The same value twice; a phi; and as long as a loop runs there is no sum.
; CHECK-LABEL: define i32 @bits(
; CHECK: loop:
; CHECK-NEXT: %p = phi i32
; CHECK-NEXT: %q = phi i32
; CHECK-NEXT: [[PQ:%.*]] = or i32 %p, %q
; CHECK-NEXT: call i64 @read
; CHECK-NEXT: %a = load i32
; CHECK-NEXT: [[PQA:%.*]] = or i32 [[PQ]], %a
; CHECK-NEXT: [[PQAA:%.*]] = or i32 [[PQA]], %a
; CHECK-NEXT: call i64 @read
; CHECK-NEXT: %b = load i32
; CHECK-NEXT: %both = or i32 [[PQAA]], %b
define i32 @bits(i32 %n, i1 %if) !dbg !6 {
entry:
  %buffer = alloca i32
  br label %loop
loop:
  %p = phi i32 [ 0, %entry ], [ %both, %loop ]
  %q = phi i32 [ 0, %entry ], [ 3, %loop ]
  call i64 @read(ptr %buffer)
  %a = load i32, ptr %buffer
  call i64 @read(ptr %buffer)
  %b = load i32, ptr %buffer
  %s1 = or i32 %b, %a
  %s2 = or i32 %s1, %q
  %s3 = or i32 %s2, %a
  %both = or i32 %s3, %p
  br i1 %if, label %loop, label %exit
exit:
  ret i32 %both
}

; Two values are not worth it; nor are values that are needed for other things,
; or from a loop that has ended; nor are conditions numbers.
; CHECK-LABEL: define i32 @left_alone(
; CHECK: exit:
; CHECK-NEXT: %s1 = add i32 %c, %b
; CHECK-NEXT: %s2 = add i32 %s1, %a
; CHECK-NEXT: %t1 = mul i32 %s2, %n
define i32 @left_alone(i32 %n, i1 %if, i1 %or) !dbg !7 {
entry:
  %buffer = alloca i32
  br label %loop
loop:
  call i64 @read(ptr %buffer)
  %a = load i32, ptr %buffer
  call i64 @read(ptr %buffer)
  %b = load i32, ptr %buffer
  call i64 @read(ptr %buffer)
  %c = load i32, ptr %buffer
  br i1 %if, label %loop, label %exit
exit:
  %s1 = add i32 %c, %b
  %s2 = add i32 %s1, %a
  %t1 = mul i32 %s2, %n
  ret i32 %t1
}

; No read of ours is here.
; CHECK-LABEL: define i32 @others(
; CHECK: %c = load
; CHECK-NEXT: %s1 = add i32 %c, %b
define i32 @others(i32 %n) !dbg !8 {
  %buffer = alloca i32
  call i64 @read(ptr %buffer)
  %a = load i32, ptr %buffer
  call i64 @read(ptr %buffer)
  %b = load i32, ptr %buffer
  call i64 @read(ptr %buffer)
  %c = load i32, ptr %buffer
  %s1 = add i32 %c, %b
  %s2 = add i32 %s1, %a
  ret i32 %s2
}

!llvm.dbg.cu = !{!0}
!llvm.module.flags = !{!2}
!corify.reads = !{!5, !6, !7}
!0 = distinct !DICompileUnit(language: DW_LANG_C11, file: !1, emissionKind: FullDebug)
!1 = !DIFile(filename: "f.c", directory: "")
!2 = !{i32 2, !"Debug Info Version", i32 3}
!3 = !DISubroutineType(types: !4)
!4 = !{}
!5 = distinct !DISubprogram(name: "sum", file: !1, type: !3, spFlags: DISPFlagDefinition, unit: !0)
!6 = distinct !DISubprogram(name: "bits", file: !1, type: !3, spFlags: DISPFlagDefinition, unit: !0)
!7 = distinct !DISubprogram(name: "left_alone", file: !1, type: !3, spFlags: DISPFlagDefinition, unit: !0)
!8 = distinct !DISubprogram(name: "others", file: !1, type: !3, spFlags: DISPFlagDefinition, unit: !0)
