// What an unattended screen needs of its browser.

const idleMs = 4000;

export function watchPointer() {
  let timer = null;
  const awake = () => {
    document.body.classList.remove("idle");
    clearTimeout(timer);
    timer = setTimeout(() => document.body.classList.add("idle"), idleMs);
  };
  ["mousemove", "touchstart", "keydown"].forEach((kind) => addEventListener(kind, awake));
  awake();
}

// The sizes are measured, and a fallback face would give others.
export function loadFace() {
  const face = '"Atkinson Hyperlegible"';
  return Promise.all(["400", "700"].map((weight) => document.fonts.load(weight + " 20px " + face)));
}
