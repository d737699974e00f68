struct list {
  struct list *next;
};
union value {
  int number;
  char text[16];
};
struct task {
  unsigned int __state;
  unsigned flags : 4;
  struct {
    int pid;
  };
  struct list *children[2];
  int (*handler)(struct task *, int);
};
enum mode { MODE_A, MODE_C, MODE_B };
struct list l;
struct task t;
union value v;
enum mode m;
