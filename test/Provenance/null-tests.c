// What counts as a test for null: in mode direct a load through a pointer that
// the verifier has for one that may be null is warned about, unless a test of
// that very variable dominates it.
// RUN: %cc-full -I%source/test/Inputs -fsyntax-only -Xclang -verify=nullable %s
#include "program.h"
#define unlikely(x) __builtin_expect(!!(x), 0)
int out;
volatile int any;
#define ITER(name) SEC("iter/task") __corify_direct int name(struct bpf_iter__task *ctx)

ITER(none) { struct task_struct *t = ctx->task; return t->pid; } // nullable-warning {{corify-nullable}}
ITER(in_place) { return ctx->task->pid; } // nullable-warning {{corify-nullable}}
ITER(other_load) { return ctx->task ? ctx->task->pid : 0; } // nullable-warning {{corify-nullable}}
ITER(early) { struct task_struct *t = ctx->task; if (!t) return 0; return t->pid; }
ITER(compared) { struct task_struct *t = ctx->task; if (t == NULL) return 0; return t->pid; }
ITER(reversed) { struct task_struct *t = ctx->task; if (NULL != t) return t->pid; return 0; }
ITER(hinted) { struct task_struct *t = ctx->task; if (unlikely(!t)) return 0; return t->pid; }
ITER(both) { struct task_struct *t = ctx->task; if (any && t) return t->pid; return 0; }
ITER(either) { struct task_struct *t = ctx->task; if (any || t) return t->pid; return 0; } // nullable-warning {{corify-nullable}}
ITER(neither) { struct task_struct *t = ctx->task; if (any || !t) return 0; return t->pid; }
ITER(in_condition) { struct task_struct *t = ctx->task; return t && t->pid; }
ITER(assigned) { struct task_struct *t; if ((t = ctx->task)) return t->pid; return 0; }
ITER(assigned_null) { struct task_struct *t; if ((t = ctx->task) == NULL) return 0; return t->pid; }
ITER(copied) { struct task_struct *t = ctx->task, *u; if (!t) return 0; u = t; return u->pid; }
ITER(assigned_again) { struct task_struct *t = ctx->task; if (!t) return 0; t = ctx->task; return t->pid; } // nullable-warning {{corify-nullable}}
ITER(one_way) { struct task_struct *t = ctx->task; if (any) { if (!t) return 0; } return t->pid; } // nullable-warning {{corify-nullable}}
ITER(both_ways) { struct task_struct *t = ctx->task; if (any) { if (!t) return 0; } else if (!t) return 1; return t->pid; }
ITER(loop) { struct task_struct *t = ctx->task; for (int i = 0; t && i < 4; i++) out += t->pid; return 0; }
ITER(loop_assigns) { struct task_struct *t = ctx->task; if (!t) return 0; for (int i = 0; i < 4; i++) { out += t->pid; t = ctx->task; } return 0; } // nullable-warning {{corify-nullable}}
ITER(after_loop) { struct task_struct *t = ctx->task; while (!t) t = ctx->task; return t->pid; }
ITER(jumped) { struct task_struct *t = ctx->task; if (t) goto use; return 0; use: return t->pid; }
ITER(switched) { struct task_struct *t = ctx->task; switch (any) { case 1: if (!t) return 0; /* falls through */ case 2: return t->pid; } return 0; } // nullable-warning {{corify-nullable}}
ITER(in_flag) { struct task_struct *t = ctx->task; int ok = t != NULL; if (ok) return t->pid; return 0; } // nullable-warning {{corify-nullable}}
ITER(half) { struct task_struct *t = ctx->task; if ((int)(long)t) return t->pid; return 0; } // nullable-warning {{corify-nullable}}
ITER(whole) { struct task_struct *t = ctx->task; if ((unsigned long)t != 0) return t->pid; return 0; }
static void change(struct task_struct **p) { *p = 0; }
ITER(shared) { struct task_struct *t = ctx->task; if (!t) return 0; change(&t); return t->pid; } // nullable-warning {{corify-nullable}}
static __corify_direct int helper(struct task_struct *t) { return t->pid; }
ITER(called) { struct task_struct *t = ctx->task; if (!t) return 0; return helper(t); }
static __corify_direct int untested(struct task_struct *t) { return t->pid; } // nullable-warning {{corify-nullable}}
ITER(called_untested) { return untested(ctx->task); }
