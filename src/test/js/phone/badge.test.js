import "../browser.js";
import { equal, test } from "../testing.js";
import { refusal } from "phone/badge.js";
import { speak, t, teach } from "phone/words.js";
import { en } from "phone/words/en.js";

teach("en", en);
speak("en");

test("a refusal says what to do", () => {
  equal(refusal({ status: 401 }), t.unknownCode);
  equal(refusal({ status: 400 }), t.codeForm);
  equal(refusal({ status: 0 }), t.signInLater);
  equal(refusal({ status: 401 }, { invitation: "s3cret" }), t.invitationGone);
  equal(refusal({ status: 401 }, { doorCode: "sesame" }), t.unknownDoorCode);
  equal(refusal({ status: 409, problem: "door-full" }, { doorCode: "sesame" }), t.doorFull);
  equal(refusal({ status: 429, waitMs: 2500 }), "Too many wrong codes. Please wait 3 seconds.");
});
