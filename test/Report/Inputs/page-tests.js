// What a reader does with the page, by real events, and what the page then shows.
// Runs in the page after its own scripts; `expected` is the verdicts of
// --format json: {"OBJECT::PROGRAM": {KERNEL: VERDICT}}.

const outcome = [];
function expect(what, condition, seen) {
  outcome.push(`${condition ? "ok" : "FAILED"}: ${what}${condition ? "" : `, but: ${JSON.stringify(seen)}`}`);
}

const byId = (id) => document.getElementById(id);
const texts = (selector) => [...document.querySelectorAll(selector)].map((node) => node.textContent);
const shownPrograms = () => texts(".label .name").join(" ");

function type(id, text) {
  byId(id).value = text;
  byId(id).dispatchEvent(new Event("input", { bubbles: true }));
}
function press(node, key) {
  node.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
}

// Where the label's row and the head's column cross.
function crossing(label, head) {
  const row = label.getBoundingClientRect(), column = head.getBoundingClientRect();
  return { x: column.left, y: row.top, width: column.width + 1, height: row.height };
}
function clickCell(label, head) {
  const at = crossing(label, head);
  byId("cells").dispatchEvent(new MouseEvent("click",
    { clientX: at.x + at.width / 2, clientY: at.y + at.height / 2, bubbles: true }));
}
const findLabel = (name) => [...document.querySelectorAll(".label")].find((label) =>
  label.querySelector(".name").textContent === name);
const findHead = (kernel) => [...document.querySelectorAll(".head")].find((head) => head.dataset.kernel === kernel);

// The verdict whose colour the canvas has there, left of the symbol.
function colorAt(label, head) {
  const canvas = byId("cells"), box = canvas.getBoundingClientRect(), at = crossing(label, head);
  const scale = canvas.width / box.width;
  const pixel = canvas.getContext("2d").getImageData(
    Math.round((at.x + 5 - box.left) * scale), Math.round((at.y + at.height / 2 - box.top) * scale), 1, 1).data;
  const style = getComputedStyle(document.documentElement);
  return ["ok", "guarded", "rejected", "unknown"].find((verdict) => {
    const hex = style.getPropertyValue("--" + verdict).trim();
    return [0, 1, 2].every((i) => Math.abs(parseInt(hex.slice(1 + 2 * i, 3 + 2 * i), 16) - pixel[i]) < 3);
  }) ?? `rgb(${pixel})`;
}

function testCells() {
  let cells = 0;
  const wrong = [];
  for (const object of report.objects)
    for (const program of object.programs)
      for (const head of document.querySelectorAll(".head")) {
        const label = document.querySelector(`[data-program="${program.index}"]`);
        const drawn = colorAt(label, head);
        const wanted = expected[`${object.path}::${program.name}`][head.dataset.kernel];
        ++cells;
        if (drawn !== wanted)
          wrong.push([program.name, head.dataset.kernel, drawn, wanted]);
      }
  expect(`${cells} cells have the colours of their verdicts`, cells === 140 && !wrong.length, wrong.slice(0, 5));
  expect("amd64 first, oldest first, then the other architectures",
    texts(".arch b").join(" ") === "amd64 arm64 i386 riscv64 s390x" &&
    texts(".head").slice(0, 3).join(" ").startsWith("4.19.90"), texts(".arch b"));
  expect("a row's summary", findLabel("blk_account_io_start").querySelector(".loads").textContent === "5 of 20",
    findLabel("blk_account_io_start").textContent);
}

function testFilters() {
  type("program-filter", "block");
  expect("the program filter", shownPrograms() === "block_rq_issue block_rq_complete", shownPrograms());
  type("program-filter", "nothing like it");
  expect("nothing matches", byId("matrix").hidden && !byId("nothing").hidden, shownPrograms());
  byId("reset").click();
  type("kernel-filter", "arm64");
  expect("the kernel filter", document.querySelectorAll(".head").length === 4 &&
    findLabel("block_rq_issue").querySelector(".loads").textContent === "4 of 4", texts(".head"));
  byId("hide-ok").click();
  expect("all-ok rows hidden", shownPrograms() === "sched_process_exit blk_account_io_start block_rq_complete", shownPrograms());
  expect("filters are in the address", location.hash.includes("kernels=arm64") && location.hash.includes("hide=1"), location.hash);
  byId("hide-ok").click();
  for (const verdict of ["ok", "guarded"])
    document.querySelector(`[data-verdict=${verdict}]`).click();
  expect("rows of switched-off verdicts hidden", shownPrograms() === "blk_account_io_start block_rq_complete", shownPrograms());
  for (const verdict of ["ok", "guarded"])
    document.querySelector(`[data-verdict=${verdict}]`).click();
  type("kernel-filter", "");
  byId("group").click();
  expect("equal neighbours grouped", document.querySelectorAll(".head").length === 12, texts(".head"));
  byId("group").click();
  expect("everything back", document.querySelectorAll(".head").length === 20 &&
    document.querySelectorAll(".label").length === 7, shownPrograms());
}

function testPanel() {
  clickCell(findLabel("blk_account_io_start"), findHead("5.4-test-amd64"));
  const text = byId("panel").textContent;
  for (const part of ["rejected", "5.4-test-amd64", "'bio::bi_bdev' is read", "src/biosnoop.bpf.c:77:30",
    "struct gendisk *disk = bio->bi_bdev->bd_disk;", "struct bio has no field 'bi_bdev'", "missing, reached",
    "bpf_core_field_exists(((struct bio *)0)->bi_bdev)", "missing, not reached", "24+8"])
    expect(`the panel says ${part}`, !byId("panel").hidden && text.includes(part), text);
  expect("the mark is under the field", byId("panel").querySelector("mark").textContent === "bi_bdev", text);
  expect("the cell is in the address", location.hash.includes("p=blk_account_io_start&k=5.4-test-amd64"), location.hash);
  press(document.body, "Escape");
  expect("Escape closes", byId("panel").hidden && !location.hash.includes("p="), location.hash);
}

function testKeyboard() {
  const canvas = byId("cells");
  canvas.focus();
  for (const key of ["ArrowDown", "ArrowDown", "ArrowRight"])
    press(canvas, key);
  expect("a cell is spoken", byId("spoken").textContent.startsWith("rejected: lost_exits, 5.4-test-amd64"),
    byId("spoken").textContent);
  press(canvas, "Enter");
  expect("Enter opens", !byId("panel").hidden && document.activeElement === byId("panel"), document.activeElement.id);
  press(document.body, "Escape");
  expect("Escape gives the focus back", document.activeElement === canvas, document.activeElement.id);
  findLabel("block_rq_complete").click();
  expect("a program over all kernels", byId("panel").textContent.includes("unknown on 3 kernels"), byId("panel").textContent);
  findHead("5.4-test-amd64").click();
  expect("a kernel over all programs", byId("panel").textContent.includes("2 programs rejected"), byId("panel").textContent);
  press(document.body, "Escape");
}

function testHostile() {
  const image = "<\/script><img src=x onerror=alert(1)>";
  expect("a hostile name is text", findLabel(image) !== undefined, shownPrograms());
  expect("a change of direction is visible", shownPrograms().includes("unicode_é<U+202E>_"), shownPrograms());
  clickCell(findLabel(image), findHead("6.8-test-amd64"));
  expect("nothing of it became an element", document.images.length === 0 &&
    document.scripts.length === 3 && !document.querySelector("i:not([class])"), document.scripts.length);
  press(document.body, "Escape");
}

function testLarge() {
  const grouped = document.querySelectorAll(".head").length;
  const before = performance.now();
  type("program-filter", "program_2");
  type("program-filter", "");
  byId("group").click();
  const elapsed = performance.now() - before;
  const nodes = document.querySelectorAll("*").length;
  expect("300 rows", document.querySelectorAll(".label").length === 300, shownPrograms());
  expect("nine columns of equal kernels", grouped === 9, grouped);
  expect("few nodes for 300,000 cells", nodes < 8000, nodes);
  expect("quick", elapsed < 2000, elapsed);
}

try {
  if (expected.isLarge) {
    testLarge();
  } else {
    testCells();
    testFilters();
    testPanel();
    testKeyboard();
    testHostile();
  }
} catch (error) {
  expect("no exception", false, String(error.stack));
}
document.body.replaceChildren(el("pre", { id: "outcome" }, outcome.join("\n") + `\n${outcome.length} checks`));
