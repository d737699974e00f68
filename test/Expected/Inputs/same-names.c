struct task {
	int state, pid, tgid;
} __attribute__((preserve_access_index));
char _license[] __attribute__((section("license"), used)) = "GPL";

static __attribute__((noinline)) int helper(struct task *t)
{
	return t->FIELD;
}

__attribute__((section("raw_tp/x"))) int NAME(struct task *t)
{
	return helper(t) + t->state;
}
