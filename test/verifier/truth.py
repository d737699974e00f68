"""The verifier's side: what it says of each program on each kernel.

Kept by the checksums of all that it depends on, since asking takes longest.
"""
import collections
import concurrent.futures
import hashlib
import os
import pathlib
import platform
import subprocess
import threading

RUNNING = "/sys/kernel/btf/vmlinux"

# verdict: accepted, unresolved (an unresolved record was got to), otherwise
# (refused for another reason) or gave-up (libbpf did, before the verifier).
# why: the reason; of an accepted program its stack depth, as in "24+8".
Truth = collections.namedtuple("Truth", "section verdict why")


def parse(line):
    """(program, Truth) of a line of verifier-verdicts."""
    _, program, section, verdict, why = line.rstrip("\n").split(" ", 4)
    if verdict == "accepted":
        why = why.split(",")[0].removeprefix("stack depth ")
    elif verdict == "not-loaded":
        verdict = "gave-up"
    else:
        verdict = "unresolved" if why == "unresolved" else "otherwise"
    return program, Truth(section, verdict, why)


class Verifier:
    def __init__(self, tool, folder):
        self.tool = str(tool)
        self.folder = pathlib.Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.sums = {}

    def sum(self, path):
        if path not in self.sums:
            with open(path, "rb") as file:
                self.sums[path] = hashlib.sha256(file.read()).hexdigest()
        return self.sums[path]

    def kept(self, obj, btf):
        parts = [self.sum(self.tool), platform.version() + platform.release(), self.sum(obj),
                 self.sum(btf), os.path.basename(btf)]
        return self.folder / hashlib.sha256(" ".join(parts).encode()).hexdigest()

    def ask(self, obj, btf):
        kept = self.kept(obj, btf)
        if not kept.exists():
            out = subprocess.run([self.tool, obj, btf], check=True, capture_output=True, text=True).stdout
            fresh = kept.with_suffix(f".{os.getpid()}.{threading.get_ident()}")
            fresh.write_text(out)
            fresh.rename(kept)
        return dict(parse(line) for line in kept.read_text().splitlines())

    def ask_all(self, objects, btfs):
        """{(object, btf): {program: Truth}}, with the running kernel's BTF too."""
        pairs = [(o, b) for o in objects for b in [*btfs, RUNNING]]
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            return dict(zip(pairs, pool.map(lambda pair: self.ask(*pair), pairs)))
