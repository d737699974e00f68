// The panel: why a program has its verdict on a kernel, with the records that do
// not resolve there; a program over all kernels; a kernel over all programs.

const panel = document.getElementById("panel");
const mostCards = 100;

// The index in a JavaScript string of a column that counts bytes from 1.
function indexOfColumn(text, column) {
  const encoder = new TextEncoder();
  let bytes = 1, index = 0;
  for (const character of text) {
    if (bytes >= column)
      break;
    bytes += encoder.encode(character).length;
    index += character.length;
  }
  return index;
}

// The line with what stands at the column marked.
function sourceOf(place) {
  if (!place.line || !place.text || !place.text.trim())
    return "";
  const text = place.text.trimEnd();
  const blank = text.length - text.trimStart().length;
  const from = Math.max(place.column ? indexOfColumn(text, place.column) : text.length, blank);
  const word = /^[\p{L}\p{N}_]+|^./u.exec(text.slice(from))?.[0] ?? "";
  return el("pre", { class: "source" }, el("span", { class: "line" }, `${place.line}  `),
    text.slice(blank, from), word ? el("mark", {}, word) : "", text.slice(from + word.length));
}

function placeText(place) {
  if (!place.line)
    return "no line info";
  return `${place.file}:${place.line}${place.column ? ":" + place.column : ""}`;
}

function guardOf(guard) {
  const copy = el("button", { type: "button", onclick: async () => {
    try {
      await navigator.clipboard.writeText(guard);
      copy.textContent = "Copied";
    } catch {
      copy.textContent = "Select it";
    }
  } }, "Copy");
  return el("div", { class: "guard" }, el("code", {}, guard), copy);
}

function recordCard(object, record, target) {
  const [status, reason, reached] = target;
  return el("div", { class: reached ? "record reached" : "record spared" },
    el("p", {}, el("code", {}, record.path || record.type), " ", el("span", { class: "tag" }, record.kind), " ",
      el("span", { class: "tag" }, reached ? `${status}, reached` : `${status}, not reached`)),
    el("p", {}, reason),
    sourceOf(record),
    el("p", { class: "where" }, `${placeText(record)}, instruction ${record.insn} of ${record.program}`),
    reached && record.guard ? el("p", { class: "note" }, "this check around it would let it be absent:") : "",
    reached && record.guard ? guardOf(record.guard) : "");
}

// A range of kernels for people: "5.4-test-amd64 to 5.15-test-amd64 (3)".
function rangeText([first, length]) {
  const name = kernels[first].name;
  return length === 1 ? name : `${name} to ${kernels[first + length - 1].name} (${length})`;
}

function problemCard(problem, object, isInPanel) {
  const where = [];
  if (problem.programs.length)
    where.push(`${problem.programs.join(", ")} of ${object.path}`);
  else
    where.push(object.path);
  if (kernels.length)
    where.push("on " + (problem.kernels.length ? problem.kernels.map(rangeText).join(", ") : "every kernel"));
  return el("div", { class: `problem ${problem.severity}` },
    el("p", {}, problem.message, " ", el("span", { class: "id" }, `[${problem.id}]`)),
    problem.line ? el("p", { class: "where" }, placeText(problem)) : "",
    sourceOf(problem),
    isInPanel ? "" : el("p", { class: "where" }, where.join(", ")),
    ...problem.notes.map((note) => el("div", { class: "note" }, note.message, sourceOf(note))));
}

// The first of many, and a button for the next.
function cardsOf(items, make) {
  const cards = items.slice(0, mostCards).map(make);
  const rest = items.slice(mostCards);
  if (rest.length) {
    const more = el("button", { class: "more", type: "button",
      onclick: () => more.replaceWith(...cardsOf(rest, make)) }, `Show more (${number(rest.length)})`);
    cards.push(more);
  }
  return cards;
}

function unresolvedOf(program, kernel) {
  const functions = new Set([program.name, ...program.callees]);
  const found = [];
  for (const record of program.object.records)
    if (functions.has(record.program)) {
      const target = targetOf(program.object, record, kernel);
      if (target)
        found.push([record, target]);
    }
  // What is reached is what matters.
  return found.sort((a, b) => Number(b[1][2]) - Number(a[1][2]));
}

function recordCards(program, kernel) {
  const found = unresolvedOf(program, kernel);
  const total = [program.name, ...program.callees].reduce((sum, name) =>
    sum + (program.object.counts[name] ?? 0), 0);
  if (!found.length)
    return [el("h3", {}, "Records"), el("p", {}, total ? `All ${plural(total, "record")} resolve here.` : "The program has no records.")];
  return [el("h3", {}, `${number(found.length)} of ${plural(total, "record")} do${found.length === 1 ? "es" : ""} not resolve here`),
    ...cardsOf(found, ([record, target]) => recordCard(program.object, record, target))];
}

function facts(...pairs) {
  return el("dl", { class: "facts" }, ...pairs.flatMap(([term, value]) =>
    value === "" || value === undefined ? [] : [el("dt", {}, term), el("dd", {}, value)]));
}

function kernelChoice(program, kernel) {
  const column = view.columns[columnOf(kernel)];
  if (!column || column.kernels.length === 1)
    return kernel.name;
  return el("select", { "aria-label": "Kernel", onchange: (event) => open(program, kernels[event.target.value]) },
    ...column.kernels.map((other) =>
      el("option", { value: other.index, selected: other === kernel ? "" : null }, other.name)));
}

function verdictLine(verdict) {
  return el("p", { class: `verdict ${verdictNames[verdict]}` }, markOf(verdict), verdictNames[verdict]);
}

function cellDetails(program, kernel) {
  const verdict = program.cells[kernel.index];
  const problems = program.object.problems.filter((problem) =>
    (!problem.programs.length || problem.programs.includes(program.name)) && isOn(problem.kernels, kernel));
  const why = whyOf(program, kernel);
  return [
    verdictLine(verdict),
    el("h2", {}, program.name),
    why ? el("p", { class: "why" }, why) : "",
    facts(["kernel", kernelChoice(program, kernel)], ["architecture", kernel.arch], ["object", program.object.path],
      ["section", program.section], ["stack depth", depthOf(program, kernel)],
      ["all kernels", overviewLink(program)]),
    ...problems.length ? [el("h3", {}, "Problems"), ...problems.map((problem) => problemCard(problem, program.object, true))] : [],
    ...recordCards(program, kernel),
  ];
}

function overviewLink(program) {
  const loading = kernels.filter((kernel) => doesLoad(program.cells[kernel.index])).length;
  return el("button", { class: "link", type: "button", onclick: () => open(program, null) },
    `loads on ${loading} of ${kernels.length}`);
}

// Runs of one verdict for one reason, in the order of the columns.
function programDetails(program) {
  const groups = new Map();
  let at = 0;
  for (const [length, verdict, why] of program.runs) {
    const key = verdict * 1e9 + why;
    if (!groups.has(key))
      groups.set(key, { verdict, why: report.strings[why], ranges: [] });
    const ranges = groups.get(key).ranges, last = ranges[ranges.length - 1];
    if (last && last[0] + last[1] === at)
      last[1] += length;
    else
      ranges.push([at, length]);
    at += length;
  }
  return [
    el("h2", {}, program.name),
    facts(["object", program.object.path], ["section", program.section],
      ["instructions", String(program.insns)], ["largest frame", `${program.stack} bytes`],
      ["deepest chain", `${program.chain} bytes`], ["optional", program.optional ? "a bad verdict is no finding" : ""]),
    ...[...groups.values()].sort((a, b) => b.verdict - a.verdict).flatMap((group) => [
      el("h3", {}, `${verdictNames[group.verdict]} on ${plural(group.ranges.reduce((sum, range) => sum + range[1], 0), "kernel")}`),
      group.why ? el("p", { class: "why" }, group.why) : "",
      ...group.ranges.map((range) => el("button", { class: "link", type: "button",
        onclick: () => open(program, kernels[range[0]]) }, markOf(group.verdict), rangeText(range))),
    ]),
  ];
}

function kernelDetails(kernel) {
  const byVerdict = [3, 2, 1, 0].map((verdict) =>
    [verdict, programs.filter((program) => program.cells[kernel.index] === verdict)]);
  return [
    el("h2", {}, kernel.name),
    facts(["release", kernel.release], ["architecture", kernel.arch], ["path", kernel.path]),
    ...byVerdict.filter(([, list]) => list.length).flatMap(([verdict, list]) => [
      el("h3", {}, `${plural(list.length, "program")} ${verdictNames[verdict]}`),
      ...list.map((program) => el("button", { class: "link", type: "button",
        onclick: () => open(program, kernel) }, markOf(verdict), el("span", { class: "mono" }, program.name))),
    ]),
  ];
}

// Opens a cell, a program or a kernel; with neither, closes.
function open(program, kernel, isFocused = true) {
  view.program = program;
  view.kernel = kernel;
  const isOpen = Boolean(program || kernel);
  panel.hidden = !isOpen;
  document.body.classList.toggle("has-panel", isOpen && window.innerWidth > 1100);
  if (isOpen) {
    panel.replaceChildren(
      el("button", { class: "close", type: "button", "aria-label": "Close", onclick: close }, "×"),
      ...(program && kernel ? cellDetails(program, kernel) : program ? programDetails(program) : kernelDetails(kernel))
        .filter((node) => node !== ""));
    panel.scrollTop = 0;
    if (isFocused)
      panel.focus();
  }
  writeAddress();
  renderMatrix();
}

function close() {
  open(null, null);
  canvas.focus({ preventScroll: true });
}
