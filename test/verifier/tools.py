"""Compiles libbpf-tools with plain clang, for the running kernel."""
import hashlib
import pathlib
import subprocess

import truth

root = pathlib.Path(__file__).resolve().parent.parent.parent


def compile_tools(work):
    """Kept until the running kernel's types are others."""
    folder, stamp = work / "tools", work / "tools.stamp"
    with open(truth.RUNNING, "rb") as file:
        wanted = hashlib.sha256(file.read()).hexdigest()
    if not stamp.exists() or stamp.read_text() != wanted:
        subprocess.run(["bash", "-c", f'source "{root}/scripts/libbpf-tools.sh"; compile_tools "$1" "$plain_clang"',
                        "compile", folder], check=True)
        stamp.write_text(wanted)
    return sorted(str(obj) for obj in folder.glob("*.o"))
