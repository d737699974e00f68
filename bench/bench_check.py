#!/usr/bin/env python3
"""The measuring part of scripts/bench-check, which makes its inputs.

    bench/bench_check.py CORIFY FOLDER RUNS

FOLDER has kernels/*.btf, tools/*.o, large.o and thousand/*/*.btf.
"""
import glob
import os
import statistics
import subprocess
import sys
import time

NULL = subprocess.DEVNULL


def timed(command, may_find=False):
    start = time.perf_counter()
    status = subprocess.run(command, stdout=NULL, stderr=NULL).returncode
    if status not in ((0, 1) if may_find else (0,)):
        sys.exit(f"{' '.join(command[:6])} …: exit status {status}")
    return time.perf_counter() - start


def peak_anonymous(command):
    """MB of memory that is no file's, at most."""
    process = subprocess.Popen(command, stdout=NULL, stderr=NULL)
    peak = 0
    while process.poll() is None:
        try:
            with open(f"/proc/{process.pid}/status") as status:
                for line in status:
                    if line.startswith("RssAnon:"):
                        peak = max(peak, int(line.split()[1]))
        except OSError:
            break
        time.sleep(0.001)
    process.wait()
    return peak / 1024


def ms(seconds):
    return f"{1000 * seconds:.2f} ms"


class Bench:
    def __init__(self, corify, folder, runs):
        self.corify, self.folder, self.runs = corify, folder, runs
        self.kernels = sorted(glob.glob(f"{folder}/kernels/*.btf"))
        self.cores = os.cpu_count()

    def check(self, objects, kernels, threads):
        return [self.corify, "check", f"-j{threads}", "-o", "/dev/null",
                *(word for k in kernels for word in ("--kernel", k)), *objects]

    def once_a_kernel(self, command_of):
        return sum(timed(command_of(k), may_find=True) for k in self.kernels)

    def compare(self, title, objects):
        """Ours and theirs in turn, so that both meet the same machine."""
        count = len(self.kernels)
        peer = lambda k: ["bpftool", "gen", "min_core_btf", k,
                          f"{self.folder}/min.btf", *objects]
        alone = lambda k: self.check(objects, [k], 1)
        one = lambda: timed(self.check(objects, self.kernels, 1), may_find=True)
        all_cores = lambda: timed(self.check(objects, self.kernels, self.cores), may_find=True)
        ways = [lambda: self.once_a_kernel(peer), one, all_cores,
                lambda: self.once_a_kernel(alone)]
        for way in ways:
            way()  # warm up
        rows = [[way() for way in ways] for _ in range(self.runs)]
        theirs, ours, ours_all, ours_alone = (
            statistics.median(column) for column in zip(*rows))
        ratio = statistics.median(row[0] / row[1] for row in rows)
        factor = statistics.median(row[1] / row[2] for row in rows)
        ratio_alone = statistics.median(row[0] / row[3] for row in rows)
        memory = peak_anonymous(self.check(objects, self.kernels, 1))
        print(f"{title:26} {ms(theirs / count):>10} {ms(ours / count):>10} {ratio:6.1f} x "
              f"{factor:6.2f} x {ms(ours_alone / count):>10} {ratio_alone:6.1f} x {memory:6.1f} MB",
              flush=True)

    def thousand(self, title, objects):
        folder = [f"{self.folder}/thousand"]
        for threads in (1, self.cores):
            command = self.check(objects, folder, threads)
            timed(command, may_find=True)
            seconds = statistics.median(
                timed(command, may_find=True) for _ in range(max(1, self.runs // 2)))
            print(f"{title}, {len(glob.glob(folder[0] + '/*/*.btf'))} kernels, -j{threads}: "
                  f"{seconds:.2f} s, {peak_anonymous(command):.1f} MB", flush=True)


def main():
    corify, folder, runs = sys.argv[1:]
    bench = Bench(corify, folder, int(runs))
    tools = sorted(glob.glob(f"{folder}/tools/*.o"))
    one, large = f"{folder}/tools/execsnoop.o", f"{folder}/large.o"
    print(f"{len(bench.kernels)} kernels, {len(tools)} tools, {bench.cores} cores; time a kernel")
    print(f"{'':26} {'bpftool':>10} {'-j1':>10} {'ratio':>8} {'-j' + str(bench.cores):>8} "
          f"{'alone':>10} {'ratio':>8} {'memory':>9}")
    bench.compare("one object (execsnoop)", [one])
    bench.compare(f"{len(tools)} objects at once", tools)
    bench.compare("35,000 records", [large])
    bench.thousand("one object", [one])
    bench.thousand(f"{len(tools)} objects", tools)
    bench.thousand("35,000 records", [large])


main()
