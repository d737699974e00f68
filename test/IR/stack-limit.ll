; Frames as code generation lays them out. Without a front end the message is
; LLVM's own, in place of the back end's "BPF stack limit is exceeded".
; RUN: not llc-22 -mcpu=v3 %s -o /dev/null 2>&1 | FileCheck --check-prefix=BEFORE %s
; RUN: not %llc -mcpu=v3 %s -o /dev/null 2>&1 | FileCheck --check-prefix=AFTER %s
; BEFORE: Looks like the BPF stack limit is exceeded
; AFTER: error: f.c:1:0: the frame of 'large' is 600 bytes, the limit is 512 [corify-stack-limit]
; AFTER-NOT: BPF stack limit
; AFTER-NOT: small
target triple = "bpf"

define i64 @large() !dbg !3 {
  %array = alloca [600 x i8]
  %r = call i64 inttoptr (i64 113 to ptr)(ptr %array, i32 600, i64 0), !dbg !5
  %byte = load i8, ptr %array
  %wide = zext i8 %byte to i64
  ret i64 %wide
}

define i64 @small() !dbg !6 {
  %array = alloca [100 x i8]
  %r = call i64 inttoptr (i64 113 to ptr)(ptr %array, i32 100, i64 0), !dbg !7
  ret i64 %r
}

!llvm.dbg.cu = !{!0}
!llvm.module.flags = !{!2}
!0 = distinct !DICompileUnit(language: DW_LANG_C11, file: !1, emissionKind: FullDebug)
!1 = !DIFile(filename: "f.c", directory: "/")
!2 = !{i32 2, !"Debug Info Version", i32 3}
!3 = distinct !DISubprogram(name: "large", file: !1, line: 1, scopeLine: 1, type: !4, unit: !0, spFlags: DISPFlagDefinition)
!4 = !DISubroutineType(types: !{null})
!5 = !DILocation(line: 2, scope: !3)
!6 = distinct !DISubprogram(name: "small", file: !1, line: 3, scopeLine: 3, type: !4, unit: !0, spFlags: DISPFlagDefinition)
!7 = !DILocation(line: 4, scope: !6)
