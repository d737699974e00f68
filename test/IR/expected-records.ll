; The list of the accesses that code generation kept: the one that the back end
; drops, whose value nobody uses, is not on it.
; RUN: %llc -mcpu=v3 -filetype=obj %s -o %t.o
; RUN: python3 %S/../Expected/Inputs/list.py %t.o | FileCheck --match-full-lines %s
; RUN: llc-22 -mcpu=v3 -filetype=obj %s -o %t-plain.o
; RUN: llvm-readelf-22 -S %t-plain.o | FileCheck --check-prefix=PLAIN %s
;       CHECK:f byte_off struct task 0:1 task::tgid 4 {{.*}}
;   CHECK-NOT:{{.}}
; PLAIN-NOT: corify
target triple = "bpf"

@"llvm.task:0:4$0:1" = external global i64, !llvm.preserve.access.index !6 #0
@"llvm.task:0:8$0:2" = external global i64, !llvm.preserve.access.index !6 #0

define i64 @f(ptr %task) !dbg !4 {
  %unused = load i64, ptr @"llvm.task:0:8$0:2"
  %offset = load i64, ptr @"llvm.task:0:4$0:1"
  %field = getelementptr i8, ptr %task, i64 %offset
  %r = load i64, ptr %field, !dbg !7
  ret i64 %r
}

attributes #0 = { "btf_ama" }

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
!9 = !DIDerivedType(tag: DW_TAG_member, name: "tgid", baseType: !3, size: 32, offset: 32)
!10 = !DIDerivedType(tag: DW_TAG_member, name: "state", baseType: !3, size: 32, offset: 64)
