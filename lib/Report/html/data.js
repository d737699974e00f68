"use strict";
// The report as lib/Report/HTMLData.cpp writes it, unpacked. Every name in it is
// somebody else's: text goes into the page as text nodes only.

const verdictNames = ["ok", "guarded", "rejected", "unknown"];
const report = JSON.parse(document.getElementById("report").textContent);

const kernels = report.kernels.map(([name, release, arch, path], index) =>
  ({ name, release, arch, path, index }));

const programs = report.objects.flatMap((object) =>
  object.programs.map((program) => {
    program.object = object;
    program.cells = new Uint8Array(kernels.length);
    // A kernel's index in program.runs.
    program.runAt = new Uint16Array(kernels.length);
    let at = 0;
    program.runs.forEach(([length, verdict], run) => {
      program.cells.fill(verdict, at, at + length);
      program.runAt.fill(run, at, at + length);
      at += length;
    });
    return program;
  }));
programs.forEach((program, index) => { program.index = index; });

function whyOf(program, kernel) {
  return report.strings[program.runs[program.runAt[kernel.index]][2]];
}

function depthOf(program, kernel) {
  return report.strings[program.runs[program.runAt[kernel.index]][3]];
}

const doesLoad = (verdict) => verdict < 2;

// What the record is on the kernel: [status, reason, reached], or null where it
// resolves. Runs are [length, target], targets counted from 1.
function targetOf(object, record, kernel) {
  let at = 0;
  for (const [length, target] of object.runs[record.runs]) {
    at += length;
    if (kernel.index < at)
      return target ? object.targets[target - 1] : null;
  }
  return null;
}

function isOn(ranges, kernel) {
  return ranges.length === 0 ||
    ranges.some(([first, length]) => kernel.index >= first && kernel.index < first + length);
}

function expandRanges(ranges) {
  return ranges.flatMap(([first, length]) => kernels.slice(first, first + length));
}

// A kernel's name without its architecture, where the name ends in it.
function shortName(kernel) {
  return kernel.arch && kernel.name.endsWith("-" + kernel.arch)
    ? kernel.name.slice(0, -kernel.arch.length - 1) : kernel.name;
}

// [release, what follows it].
function splitName(kernel) {
  const name = shortName(kernel);
  const digits = /^[0-9][0-9.]*[0-9]/.exec(name);
  return digits ? [digits[0], name.slice(digits[0].length).replace(/^[-.+_]/, "")] : [name, ""];
}

// What would show nothing, or turn the rest of the line around, as it is in the
// text report: \\x1b, <U+202E>.
function visible(text) {
  return text.replace(/[\0-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069]/g, (character) => {
    const hex = character.charCodeAt(0).toString(16);
    return hex.length < 3 ? "\\x" + hex.padStart(2, "0") : `<U+${hex.toUpperCase()}>`;
  });
}

// el("p", {class: "x", onclick: f}, "text", node…): strings become text nodes.
function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [key, value] of Object.entries(attributes))
    if (key.startsWith("on"))
      node.addEventListener(key.slice(2), value);
    else if (value !== undefined && value !== null && value !== false)
      node.setAttribute(key, key === "title" ? visible(value) : value);
  node.append(...children.filter((child) => child !== null && child !== undefined && child !== "")
    .map((child) => typeof child === "string" ? visible(child) : child));
  return node;
}

function number(count) {
  return count.toLocaleString("en");
}

function plural(count, noun) {
  return `${number(count)} ${noun}${count === 1 ? "" : "s"}`;
}

// The symbols, drawn in a square of 14: the same in the page and in the matrix.
const symbols = {
  ok: "M2.8 7.4 5.8 10.4 11.2 4",
  guarded: "M7 1.6 11.8 3.4V7C11.8 9.8 9.8 11.6 7 12.6 4.2 11.6 2.2 9.8 2.2 7V3.4Z",
  rejected: "M3.2 3.2 10.8 10.8M10.8 3.2 3.2 10.8",
  unknown: "M4.4 4.6C4.6 2.9 5.7 2.2 7 2.2 8.6 2.2 9.7 3.2 9.7 4.6 9.7 6.6 7 6.6 7 8.6M7 11.2V11.8",
};

function markOf(verdict) {
  const name = verdictNames[verdict];
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("viewBox", "0 0 14 14");
  const path = document.createElementNS(space, "path");
  for (const [key, value] of Object.entries({ d: symbols[name], fill: "none", stroke: "currentColor",
    "stroke-width": "2", "stroke-linecap": "round", "stroke-linejoin": "round" }))
    path.setAttribute(key, value);
  svg.append(path);
  return el("span", { class: `mark ${name}`, "aria-hidden": "true" }, svg);
}
