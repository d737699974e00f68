; A variable on the stack is marked dead where it was accessed for the last time,
; and not where its scope ends.
; RUN: %opt -passes=corify-slot-lives -S %s | FileCheck %s
; RUN: %opt -passes='corify-slot-lives,corify-prompt-values' -S %s | FileCheck --check-prefix=LIST %s
; LIST-NOT: corify.reads
target triple = "bpf"

; CHECK-LABEL: define void @key(
; CHECK: inttoptr (i64 1 to ptr)
; CHECK-NEXT: call void @llvm.lifetime.end.p0(ptr %key)
; CHECK-NOT: lifetime
; CHECK: ret void
define void @key(ptr %map, i1 %c) !dbg !5 {
  %key = alloca i32
  call void @llvm.lifetime.start.p0(ptr %key)
  br i1 %c, label %then, label %exit
then:
  store i32 0, ptr %key
  %e = call ptr inttoptr (i64 1 to ptr)(ptr %map, ptr %key)
  call void @other()
  br label %exit
exit:
  call void @other()
  call void @llvm.lifetime.end.p0(ptr %key)
  ret void
}

; Each turn asks for it.
; CHECK-LABEL: define void @turns(
; CHECK: exit:
; CHECK-NEXT: call void @llvm.lifetime.end.p0(ptr %key)
; CHECK-NEXT: call void @other()
define void @turns(ptr %map, i1 %c) !dbg !6 {
  %key = alloca i32
  call void @llvm.lifetime.start.p0(ptr %key)
  store i32 0, ptr %key
  br label %loop
loop:
  %e = call ptr inttoptr (i64 1 to ptr)(ptr %map, ptr %key)
  br i1 %c, label %loop, label %exit
exit:
  call void @other()
  call void @llvm.lifetime.end.p0(ptr %key)
  ret void
}

; Of several marks code generation believes the first and the last, so both are
; moved.
; CHECK-LABEL: define i32 @turn_by_turn(
; CHECK: call void @other()
; CHECK-NEXT: call void @llvm.lifetime.start.p0(ptr %part)
; CHECK-NEXT: call i64 inttoptr (i64 113 to ptr)
; CHECK-NEXT: [[FIELD:%.*]] = getelementptr
; CHECK-NEXT: %v = load i32, ptr [[FIELD]]
; CHECK-NEXT: call void @llvm.lifetime.end.p0(ptr %part)
; CHECK: again:
; CHECK-NEXT: call void @other()
; CHECK-NEXT: call void @llvm.lifetime.start.p0(ptr %part)
define i32 @turn_by_turn(ptr %from, i1 %c) !dbg !7 {
  %part = alloca [4 x i32]
  call void @llvm.lifetime.start.p0(ptr %part)
  call void @other()
  call i64 inttoptr (i64 113 to ptr)(ptr %part, i32 16, ptr %from)
  %field = getelementptr i8, ptr %part, i64 4
  %v = load i32, ptr %field
  call void @other()
  call void @llvm.lifetime.end.p0(ptr %part)
  br i1 %c, label %again, label %exit
again:
  call void @llvm.lifetime.start.p0(ptr %part)
  call void @other()
  call i64 inttoptr (i64 113 to ptr)(ptr %part, i32 16, ptr %from)
  %w = load i32, ptr %part
  call void @llvm.lifetime.end.p0(ptr %part)
  br label %exit
exit:
  %r = phi i32 [ %v, %0 ], [ %w, %again ]
  ret i32 %r
}

; Who has the address may keep it; a dynptr has to stay as it is.
; CHECK-LABEL: define void @kept(
; CHECK: call void @other()
; CHECK-NEXT: call void @llvm.lifetime.end.p0(ptr %stored)
; CHECK-NEXT: call void @llvm.lifetime.end.p0(ptr %passed)
; CHECK-NEXT: call void @llvm.lifetime.end.p0(ptr %dynptr)
; CHECK-NEXT: call void @llvm.lifetime.end.p0(ptr %chosen)
define void @kept(ptr %where, i1 %c) !dbg !8 {
  %stored = alloca i32
  %passed = alloca i32
  %dynptr = alloca i128
  %chosen = alloca i32
  call void @llvm.lifetime.start.p0(ptr %stored)
  call void @llvm.lifetime.start.p0(ptr %passed)
  call void @llvm.lifetime.start.p0(ptr %dynptr)
  call void @llvm.lifetime.start.p0(ptr %chosen)
  store ptr %stored, ptr %where
  call void @keep(ptr %passed)
  %r = call i64 inttoptr (i64 197 to ptr)(ptr %where, i32 4, i64 0, ptr %dynptr)
  %p = select i1 %c, ptr %chosen, ptr %where
  store i32 0, ptr %p
  call void @other()
  call void @llvm.lifetime.end.p0(ptr %stored)
  call void @llvm.lifetime.end.p0(ptr %passed)
  call void @llvm.lifetime.end.p0(ptr %dynptr)
  call void @llvm.lifetime.end.p0(ptr %chosen)
  ret void
}

; No read of ours is here.
; CHECK-LABEL: define void @others(
; CHECK: call void @other()
; CHECK-NEXT: call void @llvm.lifetime.end.p0(ptr %key)
define void @others(ptr %map) !dbg !9 {
  %key = alloca i32
  call void @llvm.lifetime.start.p0(ptr %key)
  store i32 0, ptr %key
  %e = call ptr inttoptr (i64 1 to ptr)(ptr %map, ptr %key)
  call void @other()
  call void @llvm.lifetime.end.p0(ptr %key)
  ret void
}

declare void @other()
declare void @keep(ptr)

!llvm.dbg.cu = !{!0}
!llvm.module.flags = !{!2}
!corify.reads = !{!5, !6, !7, !8}
!0 = distinct !DICompileUnit(language: DW_LANG_C11, file: !1, emissionKind: FullDebug)
!1 = !DIFile(filename: "f.c", directory: "")
!2 = !{i32 2, !"Debug Info Version", i32 3}
!3 = !DISubroutineType(types: !4)
!4 = !{}
!5 = distinct !DISubprogram(name: "key", file: !1, type: !3, spFlags: DISPFlagDefinition, unit: !0)
!6 = distinct !DISubprogram(name: "turns", file: !1, type: !3, spFlags: DISPFlagDefinition, unit: !0)
!7 = distinct !DISubprogram(name: "turn_by_turn", file: !1, type: !3, spFlags: DISPFlagDefinition, unit: !0)
!8 = distinct !DISubprogram(name: "kept", file: !1, type: !3, spFlags: DISPFlagDefinition, unit: !0)
!9 = distinct !DISubprogram(name: "others", file: !1, type: !3, spFlags: DISPFlagDefinition, unit: !0)
