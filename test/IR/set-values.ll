; A phi that has no value on some way gets zero where guards are held, and is
; left alone elsewhere.
; RUN: %opt -passes=corify-set-values -S %s | FileCheck %s
target triple = "bpf"

@"llvm.T:0:8$0:1" = external global i64, !llvm.preserve.access.index !0 #0
@"llvm.T:0:16$0:2" = external global i64, !llvm.preserve.access.index !0 #1

; CHECK-LABEL: define i64 @held(
; CHECK: %last = phi i64 [ 0, %entry ], [ %off, %there ]
; CHECK: %pointer = phi ptr [ null, %entry ], [ %t, %there ]
define i64 @held(i1 %has, ptr %t) {
entry:
  br i1 %has, label %there, label %end
there:
  %off = load i64, ptr @"llvm.T:0:8$0:1"
  br label %end
end:
  %last = phi i64 [ undef, %entry ], [ %off, %there ]
  %pointer = phi ptr [ poison, %entry ], [ %t, %there ]
  %number = ptrtoint ptr %pointer to i64
  %r = add i64 %last, %number
  ret i64 %r
}

; CHECK-LABEL: define i64 @reads(
; CHECK: %last = phi i64 [ 0, %entry ], [ %off, %there ]
define i64 @reads(i1 %has) #2 {
entry:
  br i1 %has, label %there, label %end
there:
  %off = load i64, ptr @"llvm.T:0:16$0:2"
  br label %end
end:
  %last = phi i64 [ undef, %entry ], [ %off, %there ]
  ret i64 %last
}

; CHECK-LABEL: define i64 @neither(
; CHECK: %last = phi i64 [ undef, %entry ], [ %off, %there ]
define i64 @neither(i1 %has) {
entry:
  br i1 %has, label %there, label %end
there:
  %off = load i64, ptr @"llvm.T:0:16$0:2"
  br label %end
end:
  %last = phi i64 [ undef, %entry ], [ %off, %there ]
  ret i64 %last
}

attributes #0 = { "btf_ama" "corify-held" }
attributes #1 = { "btf_ama" }
attributes #2 = { "corify-reads" }
!0 = !{}
