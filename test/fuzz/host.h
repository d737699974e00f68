/* The host's half of a case, after `memory` is defined. */
static u32 pointers[8192], pointer_count;
static u64 state;

static u32 draw(void)
{
	state = state * 6364136223846793005ull + 1442695040888963407ull;
	return state >> 33;
}

/* A union may have several pointers in one place. */
static void note(u32 offset, void *value)
{
	if (!value)
		return;
	for (u32 i = 0; i < pointer_count; i++)
		if (pointers[i] == offset)
			return;
	pointers[pointer_count++] = offset;
}

/* Members may be const, volatile or unaligned. */
#define SET(place, value)                                              \
	do {                                                           \
		void *value_ = (value);                                \
		memcpy((void *)&(place), &value_, sizeof(value_));     \
		note((char *)&(place) - (char *)&memory, value_);      \
	} while (0)
#define SET_BOOL(place) (*(unsigned char *)&(place) &= 1)

static void begin(u32 seed)
{
	state = seed;
	for (unsigned long i = 0; i < sizeof(memory); i++)
		((unsigned char *)&memory)[i] = draw();
	for (int i = 0; i < 8; i++)
		io.variables[i] = i;
	io.base = (u64)&memory;
}

/* struct image of test/tools/bpf-fuzz.c */
static int write_image(const char *path)
{
	u64 head[3] = { (u64)&memory, sizeof(memory), pointer_count };
	FILE *file = fopen(path, "wb");
	if (!file)
		return 1;
	fwrite(head, sizeof(head), 1, file);
	fwrite(io.roots, sizeof(u64), MAX_ROOTS, file);
	fwrite(pointers, sizeof(u32), pointer_count, file);
	fwrite(&memory, sizeof(memory), 1, file);
	return fclose(file);
}
