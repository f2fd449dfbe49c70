// The few controls that the console is made of.
import { el, focused, replaceContent, setText } from "../shared/dom.js";
import { t } from "./words.js";

export function on(node, kind, listener) {
  node.addEventListener(kind, listener);
  return node;
}

// options: kind (primary, quiet, wrong), key (keeps the focus over redraws), write, pressed,
// disabled
export function button(label, listener, options) {
  const asked = options || {};
  const node = el(
    "button",
    {
      type: "button",
      class: "button " + (asked.kind ? "button-" + asked.kind : ""),
      "data-key": asked.key,
      "data-write": asked.write ? "" : null,
      title: asked.title,
      "aria-pressed": asked.pressed === undefined ? null : String(asked.pressed),
      "aria-label": asked.name,
      disabled: asked.disabled ? "" : null,
      lang: asked.lang,
      "aria-keyshortcuts": asked.shortcut,
    },
    label,
  );
  if (asked.write && document.body.dataset.writable === "false") node.disabled = true;
  return listener ? on(node, "click", listener) : node;
}

export function submit(label, options) {
  const node = button(label, null, Object.assign({ kind: "primary", write: true }, options));
  node.type = "submit";
  return node;
}

let fields = 0;

// A label, its control, a hint and a place for what is wrong with it.
export function field(label, control, options) {
  const asked = options || {};
  fields += 1;
  const id = "field-" + fields;
  const hint = asked.hint && el("p", { class: "hint", id: id + "-hint" }, asked.hint);
  const error = el("p", { class: "field-error", id: id + "-error", hidden: "" });
  control.id = id;
  control.setAttribute("aria-describedby", (hint ? id + "-hint " : "") + id + "-error");
  const node = el(
    "div",
    { class: "field " + (asked.kind || ""), "data-field": asked.name },
    el("label", { for: id }, label),
    control,
    hint,
    error,
  );
  node.showError = (message, lang) => {
    error.hidden = !message;
    setText(error, message || "");
    if (lang) error.setAttribute("lang", lang);
    else error.removeAttribute("lang");
    if (message) control.setAttribute("aria-invalid", "true");
    else control.removeAttribute("aria-invalid");
  };
  return node;
}

export function input(attributes) {
  return el(
    "input",
    Object.assign({ type: "text", autocomplete: "off", class: "input" }, attributes),
  );
}

// choices: [[value, label, lang]]
export function select(choices, value, attributes) {
  return el(
    "select",
    Object.assign({ class: "input" }, attributes),
    choices.map(([key, label, lang]) =>
      el("option", { value: key, selected: key === value ? "" : null, lang }, label),
    ),
  );
}

export function check(label, checked, listener, options) {
  const asked = options || {};
  const box = el("input", {
    type: "checkbox",
    checked: checked ? "" : null,
    value: asked.value,
    "data-key": asked.key,
    "data-write": asked.write ? "" : null,
    disabled: asked.disabled ? "" : null,
  });
  if (listener) on(box, "change", () => listener(box.checked));
  return el("label", { class: "check" }, box, el("span", {}, label));
}

// One of several, each with its hint: [[value, label, hint]]. value() is what is chosen.
export function radios(legend, choices) {
  fields += 1;
  const name = "choice-" + fields;
  const boxes = choices.map(([value], i) =>
    el("input", { type: "radio", name, value, checked: i === 0 ? "" : null }),
  );
  const node = el(
    "fieldset",
    { class: "field radios" },
    el("legend", {}, legend),
    choices.map(([, label, hint], i) =>
      el(
        "label",
        { class: "check" },
        boxes[i],
        el("span", {}, label, el("span", { class: "hint block" }, hint)),
      ),
    ),
  );
  return { node, value: () => boxes.find((box) => box.checked).value };
}

export function form(parts, submit, attributes) {
  const node = el("form", Object.assign({ class: "form", novalidate: "" }, attributes), parts);
  return on(node, "submit", (event) => {
    event.preventDefault();
    submit(node);
  });
}

// The service says in English why it refuses; the page says in its own language that it does.
const serviceLanguage = "en";

export function refusal(failure, otherwise, beginning) {
  const words = failure.detail || failure.title;
  return words
    ? [(beginning || t.refused) + " ", el("span", { lang: serviceLanguage }, words)]
    : otherwise;
}

export function showRefusal(node, failure, otherwise) {
  replaceContent(node, refusal(failure, otherwise));
}

// The server names the fields that it refuses; what has no field here is said as a whole.
export function showFieldErrors(node, problem) {
  const errors = (problem && problem.errors) || [];
  const left = [];
  node.querySelectorAll("[data-field]").forEach((part) => part.showError && part.showError(""));
  for (const { field: path, message } of errors) {
    const part = Array.from(node.querySelectorAll("[data-field]")).find((other) =>
      path.split(/[.[]/).includes(other.dataset.field),
    );
    if (part && part.showError) part.showError(message, serviceLanguage);
    else left.push(path + " " + message);
  }
  const first = node.querySelector("[aria-invalid]");
  if (first) first.focus();
  return errors.length > 0 && left.length === 0;
}

// What has the focus is known by its key, since a redraw makes it anew.
function keyOf(node) {
  const held = node.closest("[data-key]");
  return held && held.dataset.key;
}

/** @returns {HTMLElement | null} */
function withKey(node, key) {
  return node.querySelector(`[data-key="${CSS.escape(key)}"]`);
}

// Fills a node anew and leaves the focus where it was, as far as that is still there.
export function refill(node, ...children) {
  const active = node.contains(focused()) ? focused() : null;
  const key = active && keyOf(active);
  replaceContent(node, ...children);
  if (!active) return;
  const again = key && withKey(node, key);
  if (again && !again.hasAttribute("disabled")) again.focus({ preventScroll: true });
  else if (node.hasAttribute("tabindex")) node.focus({ preventScroll: true });
}

export function heading(level, text, attributes) {
  return el("h" + level, attributes, text);
}

// A title by a stranger: in its own language, and never more than text.
export function titleText(title, lang, attributes) {
  return el(
    "span",
    Object.assign({ class: "said-title", lang, dir: "auto" }, attributes),
    String(title || ""),
  );
}

// A dialog with a heading; resolves with what closed it, null for Escape.
export function dialog(title, content, buttons, options) {
  const asked = options || {};
  return new Promise((resolve) => {
    const before = focused();
    const key = before && keyOf(before);
    const close = (value) => {
      node.close();
      node.remove();
      const again = key && withKey(document, key);
      if (again) again.focus({ preventScroll: true });
      else if (before && before.isConnected) before.focus({ preventScroll: true });
      resolve(value);
    };
    const node = el(
      "dialog",
      { class: "dialog " + (asked.kind || ""), "aria-labelledby": "dialog-title" },
      el("h2", { id: "dialog-title", class: "dialog-title" }, title),
      el("div", { class: "dialog-body" }, typeof content === "function" ? content(close) : content),
      el(
        "div",
        { class: "dialog-buttons" },
        buttons.map(([label, value, kind]) =>
          button(label, () => close(typeof value === "function" ? value() : value), { kind }),
        ),
      ),
    );
    on(node, "cancel", (event) => {
      event.preventDefault();
      close(null);
    });
    document.body.append(node);
    node.showModal();
    const first = asked.focus && node.querySelector(asked.focus);
    if (first) first.focus();
  });
}

export function confirm(title, content, yes, kind) {
  return dialog(title, content, [
    [t.cancel, null, "quiet"],
    [yes, true, kind || "primary"],
  ]);
}

export function empty(line, hint, ...rest) {
  return el(
    "div",
    { class: "empty" },
    el("p", { class: "empty-line" }, line),
    hint && el("p", { class: "hint" }, hint),
    rest,
  );
}

// Says a result to those who cannot see it; the same sentence twice is said twice.
export function say(...words) {
  const said = document.getElementById("said");
  replaceContent(said, el("p", {}, words));
}

export function debounce(ms, action) {
  let timer = null;
  return (...values) => {
    clearTimeout(timer);
    timer = setTimeout(() => action(...values), ms);
  };
}
