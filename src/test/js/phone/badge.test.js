import "../browser.js";
import { equal, test } from "../testing.js";
import { refusal, wayIn } from "phone/badge.js";
import { speak, t } from "phone/words.js";

speak("en");

test("a code is understood however it is typed", () => {
  equal(wayIn(" abcde-23456 "), { code: "abcde-23456" });
  equal(wayIn("ABCDE 23456"), { code: "ABCDE 23456" });
});

test("a pasted invitation is one", () => {
  equal(wayIn("https://camp.example/camp#i=s3cret"), { invitation: "s3cret" });
});

test("a pasted address or secret is a badge", () => {
  equal(wayIn("https://camp.example/camp#t=s3cr%2Bt"), { badge: "s3cr+t" });
  equal(wayIn("abcdefghijklmnopqrstuvwxyz"), { badge: "abcdefghijklmnopqrstuvwxyz" });
});

test("what is neither is asked for again", () => {
  equal(["", "ABC", "ABCD-2345"].map(wayIn), [null, null, null]);
});

test("a refusal says what to do", () => {
  equal(refusal({ status: 401 }), t.unknownCode);
  equal(refusal({ status: 400 }), t.codeForm);
  equal(refusal({ status: 0 }), t.signInLater);
  equal(refusal({ status: 401 }, { invitation: "s3cret" }), t.invitationGone);
  equal(refusal({ status: 401 }, { doorCode: "sesame" }), t.unknownDoorCode);
  equal(refusal({ status: 409, problem: "door-full" }, { doorCode: "sesame" }), t.doorFull);
  equal(refusal({ status: 429, waitMs: 2500 }), "Too many wrong codes. Please wait 3 seconds.");
});
