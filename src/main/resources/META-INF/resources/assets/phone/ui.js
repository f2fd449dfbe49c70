// Small parts that every tab is made of.
import { el, svg } from "../shared/dom.js";

const drawings = {
  vote: "M4 12.5l5 5L20 6.5",
  propose: "M12 4v16M4 12h16",
  wall: "M4 4h6v7H4zM14 4h6v7h-6zM4 15h6v5H4zM14 15h6v5h-6z",
  me: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 20.5c1-4 4-5.5 8-5.5s7 1.5 8 5.5",
  want: "M4 12.5l5 5L20 6.5",
  must: "M12 3l2.7 5.9 6.3.7-4.7 4.3 1.3 6.300L12 17l-5.6 3.2 1.3-6.300L3 9.600l6.3-.7z",
  none: "M12 4.500a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15z",
  search: "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.500L21 21",
  filter: "M4 7h16M7 12h10M10 17h4",
  moved: "M5 12h13M13 6l6 6-6 6",
  calendar: "M4 6h16v14H4zM4 10.500h16M8.5 3v5M15.5 3v5",
};

export function icon(name) {
  return svg(
    "svg",
    { class: "icon icon-" + name, viewBox: "0 0 24 24", "aria-hidden": "true" },
    svg("path", { d: drawings[name] }),
  );
}

export function button(label, attributes, act) {
  const node = el("button", { type: "button", class: "button", ...attributes }, label);
  node.addEventListener("click", act);
  return node;
}

// A label, its field, and room for what is wrong with it.
export function field(id, label, input, hint) {
  input.id = id;
  const hintId = hint ? id + "-hint" : null;
  if (hintId) input.setAttribute("aria-describedby", hintId);
  return el(
    "div",
    { class: "field" },
    el("label", { for: id }, label),
    hint && el("p", { class: "hint", id: hintId }, hint),
    input,
  );
}

export function fieldProblem(input, text) {
  const id = input.id + "-problem";
  const old = document.getElementById(id);
  if (old) old.remove();
  input.toggleAttribute("aria-invalid", false);
  const others = (input.getAttribute("aria-describedby") || "")
    .split(" ")
    .filter((other) => other && other !== id);
  if (text) {
    input.setAttribute("aria-invalid", "true");
    input.after(el("p", { class: "problem", id }, text));
    others.push(id);
  }
  if (others.length) input.setAttribute("aria-describedby", others.join(" "));
  else input.removeAttribute("aria-describedby");
}

// Choices of which one holds; the words are the labels.
export function choices(name, legend, options, chosen, act) {
  return el(
    "fieldset",
    { class: "choices" },
    el("legend", {}, legend),
    el(
      "div",
      { class: "choices-row" },
      options.map(([value, label, lang]) => {
        const input = el("input", { type: "radio", name, value, checked: value === chosen });
        input.addEventListener("change", () => act(value));
        return el("label", { class: "choice" }, input, el("span", { lang }, label));
      }),
    ),
  );
}

export function checks(legend, hint, options, chosen) {
  return el(
    "fieldset",
    { class: "choices" },
    el("legend", {}, legend),
    hint && el("p", { class: "hint" }, hint),
    el(
      "div",
      { class: "choices-row" },
      options.map(([value, label]) =>
        el(
          "label",
          { class: "choice" },
          el("input", { type: "checkbox", value, checked: chosen.includes(value) }),
          el("span", {}, label),
        ),
      ),
    ),
  );
}

export function option(value, label, attributes) {
  return el("option", { value, ...attributes }, label);
}

// tone: quiet, notice or wrong.
export function notice(tone, heading, ...parts) {
  return el(
    "section",
    { class: "notice notice-" + tone },
    el("h3", { class: "notice-head" }, heading),
    parts,
  );
}

export function calm(line, hint, ...parts) {
  return el(
    "div",
    { class: "calm" },
    el("p", { class: "calm-line" }, line),
    hint && el("p", { class: "calm-hint" }, hint),
    parts,
  );
}
