// The only way the pages make elements. Text goes in as text nodes: titles come from strangers.

const svgSpace = "http://www.w3.org/2000/svg";

export function el(name, attributes, ...children) {
  return fill(document.createElement(name), attributes, children);
}

export function svg(name, attributes, ...children) {
  return fill(document.createElementNS(svgSpace, name), attributes, children);
}

// Null, undefined and false mean "leave it out", for attributes as for children.
function fill(node, attributes, children) {
  for (const [key, value] of Object.entries(attributes || {})) {
    if (value !== null && value !== undefined && value !== false) node.setAttribute(key, value);
  }
  append(node, children);
  return node;
}

function append(node, children) {
  for (const child of children) {
    if (Array.isArray(child)) append(node, child);
    else if (child !== null && child !== undefined && child !== false && child !== "") {
      node.append(child);
    }
  }
}

export function focused() {
  return /** @type {HTMLElement} */ (document.activeElement);
}

export function replaceContent(node, ...children) {
  while (node.firstChild) node.removeChild(node.firstChild);
  append(node, children);
}

// Writing equal text again would make some screen readers say it again.
export function setText(node, text) {
  if (node.textContent !== text) node.textContent = text;
}
