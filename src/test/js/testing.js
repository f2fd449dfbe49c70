// What the tests of scripts are written with. ScriptsTest runs each one as a test of its own.

const tests = [];

export function test(name, run) {
  tests.push({ name, run: async () => run() });
}

// Those of the file that was just read.
export function taken() {
  return tests.splice(0);
}

export function equal(actual, wanted) {
  const [is, should] = [plain(actual), plain(wanted)];
  if (is !== should) throw new Error("wanted " + should + "\n but was " + is);
}

// Text that says all of a value: keys in one order, Maps and Sets as what they hold.
function plain(value) {
  return JSON.stringify(value === undefined ? "undefined" : value, (key, it) => {
    if (it instanceof Map || it instanceof Set) return [it.constructor.name, ...it];
    if (typeof it === "function") return "a function";
    if (it === null || typeof it !== "object" || Array.isArray(it)) return it;
    return Object.fromEntries(Object.entries(it).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
