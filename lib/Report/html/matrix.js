// The matrix: names are elements, the cells are drawn. The canvas is as large as
// what can be seen of it, so that 300 programs on 1000 kernels cost no more than
// a screenful.

const rowHeight = 27, objectHeight = 34, headHeight = 224, summaryHeight = 26, archGap = 10;
const matrix = document.getElementById("matrix");
const canvas = document.getElementById("cells");
const pen = canvas.getContext("2d");
// In CSS pixels; labels is the width of the names.
const size = { labels: 320, cell: 30, width: 0, height: 0, groups: [] };
const cursor = { row: -1, column: -1 };
const hover = { row: -1, column: -1 };
const symbolPaths = verdictNames.map((name) => new Path2D(symbols[name]));
let colors = {};

function readColors() {
  const style = getComputedStyle(document.documentElement);
  const get = (name) => style.getPropertyValue(name).trim();
  colors = { card: get("--card"), ring: get("--ring"), soft: get("--soft"), line: get("--line"),
    accent: get("--accent"),
    back: verdictNames.map((name) => get("--" + name)),
    ink: verdictNames.map((name) => get(`--${name}-ink`)) };
}

function measureLabels() {
  pen.font = getComputedStyle(document.body).font;
  const longest = Math.max(0, ...view.rows.map((row) => row.program?.name.length ?? 0));
  return Math.round(Math.min(Math.max(longest * 7.6, 110), 300)) + 190;
}

// Neighbours of one architecture: [first, end).
function archGroups() {
  const groups = [];
  view.columns.forEach((column, index) => {
    const last = groups[groups.length - 1];
    if (last && view.columns[last.first].arch === column.arch)
      last.end = index + 1;
    else
      groups.push({ first: index, end: index + 1 });
  });
  return groups;
}

// What a group must be wider than its cells to hold its name.
function archPadding(group, cell) {
  return Math.max(0, 46 - (group.end - group.first) * cell);
}

function placeColumns(groups) {
  let x = 6;
  for (const group of groups) {
    const padding = archPadding(group, size.cell);
    group.left = x;
    x += padding / 2;
    for (const column of view.columns.slice(group.first, group.end)) {
      column.x = Math.round(x);
      x += size.cell;
    }
    x += padding / 2;
    group.right = x;
    x += archGap;
  }
  return x - archGap + 8;
}

function layOut() {
  size.labels = Math.min(measureLabels(), Math.max(200, matrix.parentElement.clientWidth * 0.45));
  const groups = archGroups();
  const padding = groups.reduce((sum, group) => sum + archPadding(group, 24), 0);
  // Of main without its padding and the matrix' border; a scroll bar takes 16.
  const room = matrix.parentElement.clientWidth - 56 - 2 - size.labels - 14 - 16 -
    padding - archGap * (groups.length - 1);
  size.cell = Math.floor(Math.min(Math.max(room / view.columns.length, view.group ? 18 : 5), 38));
  let y = 0;
  for (const row of view.rows) {
    row.y = y;
    y += row.object ? objectHeight : rowHeight;
  }
  size.groups = groups;
  size.width = placeColumns(groups);
  size.height = y + 8;
  matrix.style.setProperty("--labels", size.labels + "px");
  matrix.style.gridTemplate = `${headHeight}px ${size.height}px / ${size.labels}px ${size.width}px`;
}

function placeLabels() {
  document.getElementById("corner").replaceChildren(
    el("span", { class: "of-names" }, "program"), el("span", { class: "of-loads" }, "loads on"));
  const labels = document.getElementById("labels");
  labels.replaceChildren(...view.rows.map((row) => row.object
    ? el("div", { class: "object", title: row.object.path, style: `top:${row.y}px` }, row.object.path)
    : makeLabel(row)));
}

function makeLabel(row) {
  const program = row.program;
  const counts = [0, 0, 0, 0];
  let all = 0;
  for (const column of view.columns)
    for (const kernel of column.kernels) {
      ++counts[program.cells[kernel.index]];
      ++all;
    }
  const bar = el("span", { class: "bar" }, ...counts.map((count, verdict) =>
    count ? el("i", { class: verdictNames[verdict], style: `width:${100 * count / all}%` }) : ""));
  return el("button", {
    class: program.finding ? "label finding" : "label", type: "button", "data-program": program.index,
    style: `top:${row.y}px;height:${rowHeight}px`, title: `${program.name} (${program.section})`,
    onclick: () => open(program, null),
  }, el("span", { class: "name" }, program.name),
  program.optional ? el("span", { class: "optional" }, "optional") : "",
  el("span", { class: "loads" }, `${counts[0] + counts[1]} of ${all}`), bar);
}

function headText(column) {
  const first = column.kernels[0], last = column.kernels[column.kernels.length - 1];
  const [release, rest] = splitName(first);
  if (first === last)
    return [el("b", {}, release), rest];
  const [end] = splitName(last);
  return [el("b", {}, end === release ? release : `${release}–${end}`), `×${column.kernels.length}`];
}

function makeArch(group) {
  const columns = view.columns.slice(group.first, group.end);
  const count = columns.reduce((sum, column) => sum + column.kernels.length, 0);
  const arch = columns[0].arch || "other", width = group.right - group.left;
  return el("div", { class: width < 60 ? "arch narrow" : "arch", title: `${arch}: ${plural(count, "kernel")}`,
    style: `left:${group.left}px;width:${width}px` },
  el("span", {}, el("b", {}, arch), width > 140 ? ` · ${plural(count, "kernel")}` : ""));
}

function placeHeads() {
  const heads = document.getElementById("heads");
  const nodes = size.groups.map(makeArch);
  // Narrower than a line of text, one head stands for what it has room over.
  const step = Math.max(1, Math.ceil(15 / size.cell));
  for (let index = 0; index < view.columns.length; index += step)
    nodes.push(makeHead(index, Math.max(size.cell, 15)));
  const summary = el("canvas", {});
  heads.replaceChildren(...nodes, summary);
  drawSummaries(summary);
}

function makeHead(index, width) {
  const column = view.columns[index];
  return el("button", {
    class: "head", type: "button", "data-kernel": column.kernels[0].name, tabindex: "-1",
    title: column.kernels.length === 1 ? column.kernels[0].name
      : `${column.kernels[0].name} to ${column.kernels[column.kernels.length - 1].name}: ${plural(column.kernels.length, "kernel")}`,
    style: `left:${column.x}px;width:${width - 1}px;height:${headHeight - summaryHeight - 42}px`,
    onclick: () => open(null, column.kernels[0]),
  }, ...headText(column));
}

function sharpen(node, width, height) {
  const ratio = window.devicePixelRatio || 1;
  node.width = Math.round(width * ratio);
  node.height = Math.round(height * ratio);
  node.style.width = width + "px";
  node.style.height = height + "px";
  node.getContext("2d").setTransform(ratio, 0, 0, ratio, 0, 0);
}

// Under each head: how many of the shown programs have which verdict there.
function drawSummaries(node) {
  // Browsers refuse canvases beyond this width.
  sharpen(node, Math.min(size.width, 8000), summaryHeight - 6);
  const context = node.getContext("2d");
  const shown = view.rows.flatMap((row) => row.program ?? []);
  for (const column of view.columns) {
    const counts = [0, 0, 0, 0];
    for (const program of shown)
      ++counts[program.cells[column.kernels[0].index]];
    let y = summaryHeight - 6;
    counts.forEach((count, verdict) => {
      const height = (summaryHeight - 6) * count / Math.max(shown.length, 1);
      context.fillStyle = colors.back[verdict];
      context.fillRect(column.x + 1, y - height, Math.max(size.cell - 2, 1), height);
      y -= height;
    });
  }
}

function drawCell(x, y, verdict) {
  const gap = size.cell < 9 ? 0 : 1.5;
  pen.globalAlpha = view.off.has(verdict) ? 0.15 : 1;
  pen.fillStyle = colors.back[verdict];
  pen.beginPath();
  pen.roundRect(x + gap, y + 1.5, size.cell - 2 * gap, rowHeight - 3, gap ? 5 : 0);
  pen.fill();
  if (size.cell >= 16) {
    pen.save();
    pen.translate(x + size.cell / 2 - 6, y + rowHeight / 2 - 6);
    pen.scale(12 / 14, 12 / 14);
    pen.strokeStyle = colors.ink[verdict];
    pen.lineWidth = 2;
    pen.lineCap = pen.lineJoin = "round";
    pen.stroke(symbolPaths[verdict]);
    pen.restore();
  }
  pen.globalAlpha = 1;
}

function drawRing(row, column, color) {
  if (row < 0 || column < 0 || !view.rows[row]?.program || !view.columns[column])
    return;
  pen.strokeStyle = color;
  pen.lineWidth = 2;
  pen.beginPath();
  pen.roundRect(view.columns[column].x + 1, view.rows[row].y + 1, size.cell - 2, rowHeight - 2, 5);
  pen.stroke();
}

function draw() {
  const width = Math.min(size.width, matrix.clientWidth - size.labels);
  const height = Math.min(size.height, matrix.clientHeight - headHeight);
  canvas.style.top = headHeight + "px";
  canvas.style.left = size.labels + "px";
  sharpen(canvas, Math.max(width, 1), Math.max(height, 1));
  const left = Math.min(matrix.scrollLeft, size.width - width), top = Math.min(matrix.scrollTop, size.height - height);
  pen.fillStyle = colors.card;
  pen.fillRect(0, 0, width, height);
  pen.translate(-left, -top);
  const columns = view.columns.filter((column) => column.x + size.cell > left && column.x < left + width);
  for (const row of view.rows) {
    if (!row.program || row.y + rowHeight < top || row.y > top + height)
      continue;
    for (const column of columns)
      drawCell(column.x, row.y, row.program.cells[column.kernels[0].index]);
  }
  drawRing(hover.row, hover.column, colors.ring);
  drawRing(cursor.row, cursor.column, colors.accent);
  drawRing(rowOf(view.program), view.kernel ? columnOf(view.kernel) : -1, colors.ring);
}

function cellAt(event) {
  const rect = canvas.getBoundingClientRect();
  const x = event.clientX - rect.left + Math.min(matrix.scrollLeft, size.width - rect.width);
  const y = event.clientY - rect.top + Math.min(matrix.scrollTop, size.height - rect.height);
  return {
    row: view.rows.findIndex((row) => row.program && y >= row.y && y < row.y + rowHeight),
    column: view.columns.findIndex((column) => x >= column.x && x < column.x + size.cell),
  };
}

function reveal(row, column) {
  const x = view.columns[column].x, y = view.rows[row].y;
  const width = matrix.clientWidth - size.labels, height = matrix.clientHeight - headHeight;
  matrix.scrollLeft = Math.min(Math.max(matrix.scrollLeft, x + size.cell + 8 - width), x - 6);
  matrix.scrollTop = Math.min(Math.max(matrix.scrollTop, y + rowHeight + 8 - height), Math.max(y - objectHeight, 0));
}

function renderMatrix() {
  const isEmpty = !view.columns.length || !view.rows.length;
  matrix.hidden = isEmpty;
  document.getElementById("nothing").hidden = !isEmpty;
  if (isEmpty)
    return;
  layOut();
  placeLabels();
  placeHeads();
  draw();
}
