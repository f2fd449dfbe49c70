import "../browser.js";
import { equal, test } from "../testing.js";
import { wayInAddress, wayOfLink } from "shared/ways.js";

// The address line of a page, as a browser offers it.
function at(hash) {
  globalThis.location = { hash, pathname: "/camp", search: "?lang=es" };
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

test("a link is read wherever it stands, also one that is encoded badly", () => {
  equal(wayOfLink("see https://camp.example/camp/console#i=a-_b thanks"), { invitation: "a-_b" });
  equal(wayOfLink("/camp#t=%zz"), { badge: "%zz" });
});
