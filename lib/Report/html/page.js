// Wiring: the head, the filters, the pointer and the keys.

const tip = document.getElementById("tip");

function renderHead() {
  const counts = [0, 0, 0, 0];
  for (const program of programs)
    for (const [length, verdict] of program.runs)
      counts[verdict] += length;
  document.getElementById("subtitle").textContent =
    `${plural(report.objects.length, "object")}, ${plural(programs.length, "program")}, ${plural(kernels.length, "kernel")}`;
  if (!kernels.length)
    return;
  document.getElementById("tally").replaceChildren(...counts.map((count, verdict) =>
    el("button", { class: "chip", type: "button", "data-verdict": verdictNames[verdict], "aria-pressed": "true",
      onclick: () => toggleVerdict(verdict) },
    markOf(verdict), el("b", {}, number(count)), el("span", {}, verdictNames[verdict]))));
}

function renderLegend() {
  const meanings = ["every record resolves", "some do not, and are not reached there",
    "the loader or the kernel refuses it", "could not be told"];
  document.getElementById("legend").replaceChildren(...meanings.map((meaning, verdict) =>
    el("span", {}, markOf(verdict), `${verdictNames[verdict]}: ${meaning}`)));
}

function renderProblems() {
  const problems = report.objects.flatMap((object) => object.problems.map((problem) => ({ problem, object })));
  document.getElementById("problems").hidden = !problems.length;
  document.getElementById("problems-head").textContent = plural(problems.length, "problem");
  document.getElementById("problem-list").replaceChildren(
    ...cardsOf(problems, ({ problem, object }) => problemCard(problem, object, false)));
}

function renderFooter() {
  document.getElementById("footer").replaceChildren(
    ...report.remarks.map((remark) => el("p", {}, remark)), el("p", {}, report.leaves_out));
}

// Without kernels there is no matrix: what the objects alone tell.
function renderObjects() {
  const right = { class: "number" };
  const head = el("tr", {}, el("th", {}, "program"), el("th", {}, "section"), el("th", right, "instructions"),
    el("th", right, "largest frame"), el("th", right, "deepest chain"));
  const rows = report.objects.flatMap((object) => [
    el("tr", {}, el("th", { colspan: "5" }, object.path)),
    ...object.programs.map((program) => el("tr", {}, el("td", { class: "mono" }, program.name),
      el("td", { class: "mono" }, program.section), el("td", right, String(program.insns)),
      el("td", right, String(program.stack)), el("td", right, String(program.chain)))),
  ]);
  matrix.replaceWith(el("table", { class: "plain" }, head, ...rows));
  document.getElementById("tools").hidden = true;
  document.getElementById("legend").hidden = true;
}

function showControls() {
  document.getElementById("program-filter").value = view.programFilter;
  document.getElementById("kernel-filter").value = view.kernelFilter;
  document.getElementById("hide-ok").checked = view.hideOk;
  document.getElementById("group").checked = view.group;
  for (const chip of document.querySelectorAll(".chip"))
    chip.setAttribute("aria-pressed", String(!view.off.has(verdictNames.indexOf(chip.dataset.verdict))));
  const rows = view.rows.filter((row) => row.program).length;
  const shown = view.columns.reduce((sum, column) => sum + column.kernels.length, 0);
  document.getElementById("shown").textContent =
    `${number(rows)} of ${plural(programs.length, "program")}, ${number(shown)} of ${plural(kernels.length, "kernel")}`;
}

function update() {
  rebuildView();
  hover.row = hover.column = cursor.row = cursor.column = -1;
  showControls();
  renderMatrix();
  writeAddress();
}

function toggleVerdict(verdict) {
  if (!view.off.delete(verdict))
    view.off.add(verdict);
  update();
}

function cellText(row, column) {
  const program = view.rows[row]?.program, kernel = view.columns[column]?.kernels[0];
  if (!program || !kernel)
    return null;
  const others = view.columns[column].kernels.length - 1;
  return [`${verdictNames[program.cells[kernel.index]]}: ${program.name}`,
    `${kernel.name}${others ? ` and ${others} like it` : ""}`, whyOf(program, kernel)];
}

function markHot(row, column) {
  for (const node of matrix.querySelectorAll(".hot"))
    node.classList.remove("hot");
  const program = view.rows[row]?.program, kernel = view.columns[column]?.kernels[0];
  if (program)
    matrix.querySelector(`[data-program="${program.index}"]`)?.classList.add("hot");
  if (kernel)
    [...matrix.querySelectorAll(".head")].find((head) => head.dataset.kernel === kernel.name)?.classList.add("hot");
}

function onPointer(event) {
  const { row, column } = cellAt(event);
  const text = cellText(row, column);
  if (row !== hover.row || column !== hover.column) {
    hover.row = text ? row : -1;
    hover.column = text ? column : -1;
    markHot(hover.row, hover.column);
    draw();
    if (text)
      tip.replaceChildren(el("b", {}, text[0]), text[1], text[2] ? el("div", {}, text[2]) : "");
  }
  tip.hidden = !text;
  if (text) {
    tip.style.left = Math.max(8, Math.min(event.clientX + 14, window.innerWidth - tip.offsetWidth - 8)) + "px";
    tip.style.top = (event.clientY + 18 + tip.offsetHeight > window.innerHeight
      ? event.clientY - tip.offsetHeight - 12 : event.clientY + 18) + "px";
  }
}

function onLeave() {
  hover.row = hover.column = -1;
  tip.hidden = true;
  markHot(-1, -1);
  draw();
}

// The next row with a program, from Row in the direction.
function nextRow(row, step) {
  for (let next = row + step; next >= 0 && next < view.rows.length; next += step)
    if (view.rows[next].program)
      return next;
  return row;
}

function onKey(event) {
  const last = view.columns.length - 1;
  if (cursor.row < 0 && event.key.startsWith("Arrow")) {
    cursor.row = nextRow(-1, 1);
    cursor.column = 0;
  } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    cursor.row = nextRow(cursor.row, event.key === "ArrowDown" ? 1 : -1);
  } else if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
    cursor.column = Math.min(Math.max(cursor.column + (event.key === "ArrowRight" ? 1 : -1), 0), last);
  } else if (event.key === "Home" || event.key === "End") {
    cursor.column = event.key === "Home" ? 0 : last;
  } else if ((event.key === "Enter" || event.key === " ") && cursor.row >= 0) {
    event.preventDefault();
    open(view.rows[cursor.row].program, view.columns[cursor.column].kernels[0]);
    return;
  } else {
    return;
  }
  event.preventDefault();
  if (cursor.row < 0)
    return;
  reveal(cursor.row, cursor.column);
  document.getElementById("spoken").textContent = cellText(cursor.row, cursor.column).filter(Boolean).join(", ");
  draw();
}

function listen() {
  const bind = (id, event, set) => document.getElementById(id).addEventListener(event, (occurred) => {
    set(occurred.target);
    update();
  });
  bind("program-filter", "input", (input) => { view.programFilter = input.value; });
  bind("kernel-filter", "input", (input) => { view.kernelFilter = input.value; });
  bind("hide-ok", "change", (input) => { view.hideOk = input.checked; });
  bind("group", "change", (input) => { view.group = input.checked; });
  bind("reset", "click", () => {
    view.programFilter = view.kernelFilter = "";
    view.off.clear();
    view.hideOk = false;
  });
  canvas.addEventListener("mousemove", onPointer);
  canvas.addEventListener("mouseleave", onLeave);
  canvas.addEventListener("keydown", onKey);
  canvas.addEventListener("click", (event) => {
    const { row, column } = cellAt(event);
    if (row >= 0 && column >= 0)
      open(view.rows[row].program, view.columns[column].kernels[0], false);
  });
  matrix.addEventListener("scroll", () => requestAnimationFrame(draw));
  window.addEventListener("resize", renderMatrix);
  window.addEventListener("hashchange", followAddress);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !panel.hidden)
      close();
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => { readColors(); renderMatrix(); });
}

function followAddress() {
  readAddress();
  const { program, kernel } = view;
  update();
  open(program, kernel, false);
  const row = rowOf(program), column = kernel ? columnOf(kernel) : -1;
  if (row >= 0 && column >= 0)
    reveal(row, column);
}

renderHead();
renderProblems();
renderFooter();
if (kernels.length) {
  readColors();
  renderLegend();
  listen();
  followAddress();
} else {
  renderObjects();
}
