import "../browser.js";
import { equal, test } from "../testing.js";
import { refusal, wayIn } from "phone/badge.js";
import { speak, t } from "phone/words.js";

speak("en");

test("a code is understood however it is typed", () => {
  equal(wayIn(" abcd-2345 "), { code: "abcd-2345" });
  equal(wayIn("ABCD 2345"), { code: "ABCD 2345" });
});

test("a pasted address or secret is a badge", () => {
  equal(wayIn("https://camp.example/camp#t=s3cr%2Bt"), { badge: "s3cr+t" });
  equal(wayIn("abcdefghijklmnopqrstuvwxyz"), { badge: "abcdefghijklmnopqrstuvwxyz" });
});

test("what is neither is asked for again", () => {
  equal(["", "ABC", "ABCD-23456"].map(wayIn), [null, null, null]);
});

test("a refusal says what to do", () => {
  equal(refusal({ status: 401 }), t.unknownCode);
  equal(refusal({ status: 400 }), t.codeForm);
  equal(refusal({ status: 0 }), t.signInLater);
  equal(refusal({ status: 429, waitMs: 2500 }), "Too many wrong codes. Please wait 3 seconds.");
});
