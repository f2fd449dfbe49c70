import "../browser.js";
import { equal, test } from "../testing.js";
import { wayInAddress, wayOfLink, wayTyped } from "shared/ways.js";

const secret = "Ab-_9".repeat(8) + "xyz"; // 43 characters, as the service makes them.

// The address line of a page, as a browser offers it.
function at(hash, search = "?lang=es") {
  globalThis.location = { hash, pathname: "/camp", search };
  let shown = null;
  globalThis.history = { replaceState: (_state, _title, address) => (shown = address) };
  return { way: wayInAddress(), shown };
}

test("the secret of a badge or an invitation leaves the address", () => {
  equal(at("#t=s3cret"), { way: { badge: "s3cret" }, shown: "/camp?lang=es" });
  equal(at("#i=s3cret"), { way: { invitation: "s3cret" }, shown: "/camp?lang=es" });
});

test("what is no secret stays", () => {
  equal(at("#vote"), { way: null, shown: null });
  equal(at("#title=s3cret"), { way: null, shown: null });
});

test("an escaped secret leaves the query as well", () => {
  equal(at("", "?lang=es%23t=s3cret"), { way: { badge: "s3cret" }, shown: "/camp?lang=es" });
  equal(at("", "?lang=es%2523i%3Ds3cret"), {
    way: { invitation: "s3cret" },
    shown: "/camp?lang=es",
  });
});

const links = {
  "as it is": `#t=${secret}`,
  "a bracket after it": `#t=${secret})`,
  "a full stop after it": `#t=${secret}.`,
  "what counts visitors": `#t=${secret}&utm_source=x`,
  "a query after it": `#t=${secret}?fbclid=abc`,
  "a slash after it": `#t=${secret}/`,
  "a slash before it": `#/t=${secret}`,
  "an escaped sign": `/camp%23t=${secret}`,
  "escaped twice": `/camp%2523t%253D${secret}`,
  "in quotes": `#t="${secret}"`,
  "in angle brackets": `<https://camp.example/camp#t=${secret}>`,
  "in stars": `*https://camp.example/camp#t=${secret}*`,
  "in underlines": `_https://camp.example/camp#t=${secret}_`,
  "a broken line": `#t=${secret.slice(0, 20)}\r\n${secret.slice(20)}`,
  "a broken line of a quotation": `> #t=${secret.slice(0, 20)}\n> ${secret.slice(20)}\n> Hi`,
  "an escaped broken line": `#t=${secret.slice(0, 20)}%0D%0A${secret.slice(20)}`,
  "a space of no width": `#t=${secret.slice(0, 20)}\u200b${secret.slice(20)}`,
  capitals: `#T=${secret}`,
  "the next word": `https://camp.example/camp#t=${secret} see you`,
  "the next line": `https://camp.example/camp#t=${secret}\nsee you`,
};

Object.keys(links).forEach((kind) =>
  test("a badge's link with " + kind, () => {
    equal(wayOfLink(links[kind]), { badge: secret });
    equal(wayOfLink(links[kind].replace(/t(=|%)/i, "i$1")), { invitation: secret });
    equal(wayTyped(links[kind]), { badge: secret });
  }),
);

test("a link that is escaped badly is read as far as it goes", () => {
  equal(wayOfLink("/camp#t=abc%zz"), { badge: "abc" });
  equal(wayOfLink("/camp#t=%zz"), null);
});

test("a code is understood however it is typed", () => {
  equal(wayTyped(" abcde-23456 "), { code: "abcde-23456" });
  equal(wayTyped("ABCDE 23456"), { code: "ABCDE 23456" });
  equal(wayTyped("ABCDE-23456."), { code: "ABCDE-23456." });
  equal(wayTyped("My code: ABCDE-23456, thanks"), { code: "ABCDE-23456" });
  equal(wayTyped("(ABCDE–23456)"), { code: "(ABCDE–23456)" });
});

test("a pasted secret is a badge, whatever stands around it", () => {
  equal(wayTyped(secret), { badge: secret });
  equal(wayTyped(`“${secret}”.`), { badge: secret });
  equal(wayTyped("abcdefghijklmnopqrstuvwxyz"), { badge: "abcdefghijklmnopqrstuvwxyz" });
});

test("what is neither is asked for again", () => {
  equal(["", "ABC", "ABCD-2345", "many words of nothing at all"].map(wayTyped), [
    null,
    null,
    null,
    null,
  ]);
});
