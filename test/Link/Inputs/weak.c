struct task {
	int state, pid, tgid;
} __attribute__((preserve_access_index));
char _license[] __attribute__((section("license"), used)) = "GPL";

#ifdef DEFAULT
__attribute__((weak, noinline)) int hook(struct task *t)
{
	return DEFAULT;
}
#else
int hook(struct task *t)
{
	return t->pid;
}
#endif

__attribute__((section("raw_tp/x"))) int NAME(struct task *t)
{
	return hook(t) + t->state;
}
