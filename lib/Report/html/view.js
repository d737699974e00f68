// What is shown: rows and columns after filters and grouping, and the part of
// the state that the address holds, so that a view can be passed on.

const view = {
  programFilter: "",
  kernelFilter: "",
  off: new Set(),
  hideOk: false,
  // Beyond forty, single kernels are too narrow to be read.
  group: kernels.length > 40,
  // {object} or {program}
  rows: [],
  // {kernels, arch}
  columns: [],
  // The open cell: a program, a kernel, or both.
  program: null,
  kernel: null,
};

// Every word must be in it somewhere.
function matches(filter, ...texts) {
  const text = texts.join(" ").toLowerCase();
  return filter.toLowerCase().split(/\s+/).every((word) => text.includes(word));
}

function isRowShown(program, shownKernels) {
  if (!matches(view.programFilter, program.name, program.section, program.object.path))
    return false;
  const has = [false, false, false, false];
  for (const kernel of shownKernels)
    has[program.cells[kernel.index]] = true;
  if (view.hideOk && !has[1] && !has[2] && !has[3])
    return false;
  return has.some((present, verdict) => present && !view.off.has(verdict));
}

function makeRows(shownKernels) {
  const rows = [];
  for (const object of report.objects) {
    const shown = object.programs.filter((program) => isRowShown(program, shownKernels));
    if (shown.length)
      rows.push({ object }, ...shown.map((program) => ({ program })));
  }
  return rows;
}

// Neighbours of one architecture on which every shown program has the same
// verdict are one column.
function makeColumns(shownKernels, shownPrograms) {
  const columns = [];
  const isSame = (a, b) => a.arch === b.arch &&
    shownPrograms.every((program) => program.cells[a.index] === program.cells[b.index]);
  for (const kernel of shownKernels) {
    const last = columns[columns.length - 1];
    if (view.group && last && isSame(last.kernels[0], kernel))
      last.kernels.push(kernel);
    else
      columns.push({ kernels: [kernel], arch: kernel.arch });
  }
  return columns;
}

function rebuildView() {
  const shown = kernels.filter((kernel) =>
    matches(view.kernelFilter, kernel.name, kernel.release, kernel.arch));
  view.rows = makeRows(shown);
  view.columns = makeColumns(shown, view.rows.flatMap((row) => row.program ?? []));
}

function columnOf(kernel) {
  return view.columns.findIndex((column) => column.kernels.includes(kernel));
}

function rowOf(program) {
  return view.rows.findIndex((row) => row.program === program);
}

// #o=OBJECT&p=PROGRAM&k=KERNEL&programs=…&kernels=…&off=ok,guarded&hide=1&group=0
function writeAddress() {
  const state = new URLSearchParams();
  if (view.program) {
    state.set("o", view.program.object.path);
    state.set("p", view.program.name);
  }
  if (view.kernel)
    state.set("k", view.kernel.name);
  if (view.programFilter)
    state.set("programs", view.programFilter);
  if (view.kernelFilter)
    state.set("kernels", view.kernelFilter);
  if (view.off.size)
    state.set("off", [...view.off].map((verdict) => verdictNames[verdict]).join(","));
  if (view.hideOk)
    state.set("hide", "1");
  if (view.group !== kernels.length > 40)
    state.set("group", view.group ? "1" : "0");
  const hash = state.toString();
  history.replaceState(null, "", hash ? "#" + hash : location.pathname + location.search);
}

function readAddress() {
  const state = new URLSearchParams(location.hash.slice(1));
  view.program = programs.find((program) =>
    program.object.path === state.get("o") && program.name === state.get("p")) ?? null;
  view.kernel = kernels.find((kernel) => kernel.name === state.get("k")) ?? null;
  view.programFilter = state.get("programs") ?? "";
  view.kernelFilter = state.get("kernels") ?? "";
  const off = (state.get("off") ?? "").split(",");
  view.off = new Set([0, 1, 2, 3].filter((verdict) => off.includes(verdictNames[verdict])));
  view.hideOk = state.get("hide") === "1";
  view.group = state.has("group") ? state.get("group") === "1" : kernels.length > 40;
}
