; In machine code a record's value is an immediate, which plain code generation
; puts before the loop. One that was held in the IR stays behind its guard; the
; other, which every kernel has, still goes.
; RUN: llc-22 -mcpu=v3 %s -o - | FileCheck --check-prefix=BEFORE %s
; RUN: %llc -mcpu=v3 %s -o - | FileCheck --check-prefix=AFTER %s
;
; BEFORE: f:
; BEFORE-DAG: r{{[0-9]}} = 4
; BEFORE-DAG: r{{[0-9]}} = 8
; BEFORE: =>This Inner Loop Header
; BEFORE: if w{{[0-9]}} == 0
; BEFORE-NOT: r{{[0-9]}} = {{[48]$}}
; BEFORE: call 113
;
; AFTER: f:
; AFTER-NOT: r{{[0-9]}} = 4
; AFTER: r{{[0-9]}} = 8
; AFTER-NOT: r{{[0-9]}} = 4
; AFTER: =>This Inner Loop Header
; AFTER: if w{{[0-9]}} == 0
; AFTER-NOT: r{{[0-9]}} = 8
; AFTER: r{{[0-9]}} = 4
; AFTER: call 113
target triple = "bpf"

@"llvm.task:0:4$0:1" = external global i64, !llvm.preserve.access.index !6 #0
@"llvm.task:0:8$0:2" = external global i64, !llvm.preserve.access.index !6 #1
@"llvm.task:2:1$0:1" = external global i32, !llvm.preserve.access.index !6 #1

define i32 @f(ptr %task, i32 %n) !dbg !4 {
entry:
  %v = alloca i32
  %exists = load i32, ptr @"llvm.task:2:1$0:1"
  br label %head
head:
  %i = phi i32 [ 0, %entry ], [ %next, %latch ]
  %present = load i64, ptr @"llvm.task:0:8$0:2"
  %from = getelementptr i8, ptr %task, i64 %present
  call i64 inttoptr (i64 113 to ptr)(ptr %v, i32 4, ptr %from), !dbg !7
  %there = call i32 @llvm.bpf.passthrough.i32.i32(i32 1, i32 %exists)
  %no = icmp eq i32 %there, 0
  br i1 %no, label %latch, label %read
read:
  %absent = load i64, ptr @"llvm.task:0:4$0:1"
  %p = getelementptr i8, ptr %task, i64 %absent
  call i64 inttoptr (i64 113 to ptr)(ptr %v, i32 4, ptr %p), !dbg !7
  br label %latch
latch:
  %next = add i32 %i, 1
  %again = icmp slt i32 %next, %n
  br i1 %again, label %head, label %exit
exit:
  %r = load i32, ptr %v
  ret i32 %r
}

declare i32 @llvm.bpf.passthrough.i32.i32(i32, i32)

attributes #0 = { "btf_ama" "corify-held" }
attributes #1 = { "btf_ama" }

!llvm.dbg.cu = !{!0}
!llvm.module.flags = !{!2}
!0 = distinct !DICompileUnit(language: DW_LANG_C11, file: !1, emissionKind: FullDebug)
!1 = !DIFile(filename: "f.c", directory: "/")
!2 = !{i32 2, !"Debug Info Version", i32 3}
!3 = !DIBasicType(name: "int", size: 32, encoding: DW_ATE_signed)
!4 = distinct !DISubprogram(name: "f", file: !1, line: 1, type: !5, unit: !0, spFlags: DISPFlagDefinition)
!5 = !DISubroutineType(types: !{!3})
!6 = distinct !DICompositeType(tag: DW_TAG_structure_type, name: "task", file: !1, size: 96, elements: !{!8, !9, !10})
!7 = !DILocation(line: 2, scope: !4)
!8 = !DIDerivedType(tag: DW_TAG_member, name: "pid", baseType: !3, size: 32)
!9 = !DIDerivedType(tag: DW_TAG_member, name: "absent", baseType: !3, size: 32, offset: 32)
!10 = !DIDerivedType(tag: DW_TAG_member, name: "present", baseType: !3, size: 32, offset: 64)
