"""look.py test PAGE REPORT.json    what page-tests.js finds in a real Chromium
look.py picture PAGE#HASH OUT.png    takes a picture and says what is in it"""
import html
import json
import os
import re
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import zlib

CHROMIUM = shutil.which("chromium")
# Of page.css, in the light.
COLORS = {"ok": "bfe5d2", "guarded": "bcd9fb", "rejected": "cf4318", "unknown": "f5d572"}


def chromium(*arguments):
    with tempfile.TemporaryDirectory() as profile:
        # In a session of its own, so that all its processes can be ended.
        process = subprocess.Popen(
            [CHROMIUM, "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
             "--no-first-run", "--disable-dev-shm-usage", "--window-size=1600,1000",
             f"--user-data-dir={profile}", *arguments],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True,
            env=dict(os.environ, HOME=profile))
        try:
            output, _ = process.communicate(timeout=60)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.communicate()
            sys.exit("chromium did not end within 60 seconds")
        assert process.returncode == 0, process.returncode
        return output.decode()


def expected_of(path):
    if path == "large":
        return {"isLarge": True}
    with open(path, encoding="utf-8") as file:
        report = json.load(file)
    kernels = [kernel["name"] for kernel in report["kernels"]]
    return {f"{o['path']}::{p['name']}": dict(zip(kernels, p["verdicts"]))
            for o in report["objects"] for p in o["programs"]}


def test(page, report):
    """The tests are put behind the page's own scripts, in a copy."""
    with open(os.path.join(os.path.dirname(__file__), "page-tests.js"), encoding="utf-8") as file:
        tests = file.read()
    with open(page, encoding="utf-8") as file:
        text = file.read()
    expected = json.dumps(expected_of(report)).replace("<", "\\u003c")
    copy = os.path.abspath(page) + ".test.html"
    with open(copy, "w", encoding="utf-8") as file:
        file.write(text.replace("</body>", f"<script>\nconst expected = {expected};\n{tests}</script>\n</body>"))
    found = re.search('<pre id="outcome">(.*?)</pre>', chromium("--dump-dom", f"file://{copy}"), re.S)
    print(html.unescape(found.group(1)) if found else "the page's scripts did not get there")


def unfilter(kind, line, above, step):
    """PNG, 9.2: a byte is coded by those left of it, above and both."""
    for i in range(len(line)):
        left = line[i - step] if i >= step else 0
        up, corner = above[i], above[i - step] if i >= step else 0
        if kind == 1:
            line[i] = (line[i] + left) & 255
        elif kind == 2:
            line[i] = (line[i] + up) & 255
        elif kind == 3:
            line[i] = (line[i] + (left + up) // 2) & 255
        elif kind == 4:
            nearest = min((abs(up - corner), 0, left), (abs(left - corner), 1, up),
                          (abs(left + up - 2 * corner), 2, corner))[2]
            line[i] = (line[i] + nearest) & 255
    return line


def pixels(path):
    """Colour to count."""
    with open(path, "rb") as file:
        data = file.read()
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    at, packed = 8, b""
    while at < len(data):
        length, kind = struct.unpack(">I4s", data[at:at + 8])
        if kind == b"IHDR":
            width, height, depth, color = struct.unpack(">IIBB", data[at + 8:at + 18])
        elif kind == b"IDAT":
            packed += data[at + 8:at + 8 + length]
        at += length + 12
    assert depth == 8 and color in (2, 6), (depth, color)
    step = 3 if color == 2 else 4
    raw, above, counts = zlib.decompress(packed), bytearray(width * step), {}
    for y in range(height):
        start = y * (width * step + 1)
        above = unfilter(raw[start], bytearray(raw[start + 1:start + 1 + width * step]), above, step)
        for x in range(0, width * step, step):
            pixel = bytes(above[x:x + 3])
            counts[pixel] = counts.get(pixel, 0) + 1
    return width, height, counts


def picture(page, out):
    path, _, fragment = page.partition("#")
    url = f"file://{os.path.abspath(path)}" + (f"#{fragment}" if fragment else "")
    chromium(f"--screenshot={os.path.abspath(out)}", url)
    width, height, counts = pixels(out)
    most = max(counts.values()) * 100 // (width * height)
    print(f"{width} x {height}, {'many' if len(counts) > 100 else len(counts)} colours,",
          "not blank" if most < 80 else f"blank: {most}% are alike")
    for verdict, color in COLORS.items():
        print(f"{verdict}: {'there' if counts.get(bytes.fromhex(color), 0) > 200 else 'missing'}")


{"test": test, "picture": picture}[sys.argv[1]](*sys.argv[2:])
