; From IR alone: the pass compiles a copy of the module, once as it is and once
; with the loops kept, and changes nothing. A loop that is kept is not named,
; nor one of which nothing says where it is.
; RUN: %opt -passes=corify-stack-growth -S %s -o %t.ll 2> %t.txt
; RUN: FileCheck %s < %t.txt
; RUN: %opt -passes=verify -S %s | diff - %t.ll
; RUN: %bpf-object -target bpf -x ir %s -o %t.o -fpass-plugin=%build/lib/corify.so 2>&1 | FileCheck %s
;
; CHECK-NOT: kept
; CHECK: warning: pairs.c:3:2: unrolling this loop grows the frame of 'pairs' from 0 to {{[1-9][0-9]+}} bytes [corify-stack-growth]
; CHECK: warning: pairs.c:4:3: unrolling this loop grows the frame of 'pairs' from 0 to {{[1-9][0-9]+}} bytes [corify-stack-growth]
; CHECK-NOT: kept
; CHECK-NOT: nowhere
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "bpf"

define i32 @pairs(ptr %ids) !dbg !10 {
entry:
  br label %outer

outer:
  %i = phi i64 [ 0, %entry ], [ %next.i, %outer.end ]
  %sum.i = phi i32 [ 0, %entry ], [ %sum.j, %outer.end ]
  %at.i = getelementptr i64, ptr %ids, i64 %i
  br label %inner

inner:
  %j = phi i64 [ 0, %outer ], [ %next.j, %inner.body ]
  %sum.j = phi i32 [ %sum.i, %outer ], [ %more, %inner.body ]
  %is.below = icmp ult i64 %j, %i
  br i1 %is.below, label %inner.body, label %outer.end

inner.body:
  %id.i = load i64, ptr %at.i
  %at.j = getelementptr i64, ptr %ids, i64 %j
  %id.j = load i64, ptr %at.j
  %is.same = icmp eq i64 %id.i, %id.j
  %one = zext i1 %is.same to i32
  %more = add i32 %sum.j, %one
  %next.j = add i64 %j, 1
  br label %inner, !llvm.loop !13

outer.end:
  %next.i = add i64 %i, 1
  %goes.on = icmp ult i64 %next.i, 9
  br i1 %goes.on, label %outer, label %done, !llvm.loop !11

done:
  ret i32 %sum.j
}

define i32 @kept(ptr %ids) !dbg !20 {
entry:
  br label %outer

outer:
  %i = phi i64 [ 0, %entry ], [ %next.i, %outer.end ]
  %sum.i = phi i32 [ 0, %entry ], [ %sum.j, %outer.end ]
  %at.i = getelementptr i64, ptr %ids, i64 %i
  br label %inner

inner:
  %j = phi i64 [ 0, %outer ], [ %next.j, %inner.body ]
  %sum.j = phi i32 [ %sum.i, %outer ], [ %more, %inner.body ]
  %is.below = icmp ult i64 %j, %i
  br i1 %is.below, label %inner.body, label %outer.end

inner.body:
  %id.i = load i64, ptr %at.i
  %at.j = getelementptr i64, ptr %ids, i64 %j
  %id.j = load i64, ptr %at.j
  %is.same = icmp eq i64 %id.i, %id.j
  %one = zext i1 %is.same to i32
  %more = add i32 %sum.j, %one
  %next.j = add i64 %j, 1
  br label %inner, !llvm.loop !23

outer.end:
  %next.i = add i64 %i, 1
  %goes.on = icmp ult i64 %next.i, 9
  br i1 %goes.on, label %outer, label %done, !llvm.loop !21

done:
  ret i32 %sum.j
}

define i32 @nowhere(ptr %ids) {
entry:
  br label %outer

outer:
  %i = phi i64 [ 0, %entry ], [ %next.i, %outer.end ]
  %sum.i = phi i32 [ 0, %entry ], [ %sum.j, %outer.end ]
  %at.i = getelementptr i64, ptr %ids, i64 %i
  br label %inner

inner:
  %j = phi i64 [ 0, %outer ], [ %next.j, %inner.body ]
  %sum.j = phi i32 [ %sum.i, %outer ], [ %more, %inner.body ]
  %is.below = icmp ult i64 %j, %i
  br i1 %is.below, label %inner.body, label %outer.end

inner.body:
  %id.i = load i64, ptr %at.i
  %at.j = getelementptr i64, ptr %ids, i64 %j
  %id.j = load i64, ptr %at.j
  %is.same = icmp eq i64 %id.i, %id.j
  %one = zext i1 %is.same to i32
  %more = add i32 %sum.j, %one
  %next.j = add i64 %j, 1
  br label %inner, !llvm.loop !30

outer.end:
  %next.i = add i64 %i, 1
  %goes.on = icmp ult i64 %next.i, 9
  br i1 %goes.on, label %outer, label %done, !llvm.loop !31

done:
  ret i32 %sum.j
}

!llvm.dbg.cu = !{!0}
!llvm.module.flags = !{!1}
!0 = distinct !DICompileUnit(language: DW_LANG_C11, file: !2, emissionKind: LineTablesOnly)
!1 = !{i32 2, !"Debug Info Version", i32 3}
!2 = !DIFile(filename: "pairs.c", directory: "/")
!3 = !DISubroutineType(types: !6)
!6 = !{}
!4 = !{!"llvm.loop.unroll.full"}
!5 = !{!"llvm.loop.unroll.disable"}

!10 = distinct !DISubprogram(name: "pairs", file: !2, line: 1, type: !3, unit: !0)
!11 = distinct !{!11, !12, !4}
!12 = !DILocation(line: 3, column: 2, scope: !10)
!13 = distinct !{!13, !14, !4}
!14 = !DILocation(line: 4, column: 3, scope: !10)

!20 = distinct !DISubprogram(name: "kept", file: !2, line: 11, type: !3, unit: !0)
!21 = distinct !{!21, !22, !5}
!22 = !DILocation(line: 13, column: 2, scope: !20)
!23 = distinct !{!23, !24, !5}
!24 = !DILocation(line: 14, column: 3, scope: !20)

!30 = distinct !{!30, !4}
!31 = distinct !{!31, !4}
