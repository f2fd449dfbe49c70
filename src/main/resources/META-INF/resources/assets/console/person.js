// Somebody as the check-in desk lists them, and what can be done about them there.
/** @import { Store } from "./store.js" */
/** @import { Badge, DeskPerson } from "../shared/types.js" */
import { el } from "../shared/dom.js";
import { askText } from "./ask.js";
import { joinedWith } from "./joining.js";
import { roleOptions } from "./roles.js";
import { t } from "./words.js";
import { button, confirm, dialog, field, radios, say, select, showRefusal } from "./ui.js";

/**
 * @typedef {object} Desk where people are listed
 * @property {Store} store
 * @property {HTMLElement} alert
 * @property {() => void} changed
 * @property {(badges: Badge[]) => void} show new badges, once
 */

/** @param {Desk} desk @param {DeskPerson} one */
export function personRow(desk, one) {
  const { me } = desk.store;
  const organiser = me.role === "organiser";
  const mine = organiser || ["participant", "display"].includes(one.role);
  const act = (words, kind, listener) =>
    button(words, listener, {
      key: kind + "-" + one.id,
      write: true,
      name: t.of(words, one.name),
      kind: "quiet",
    });
  const byDesk = one.standing === "desk";
  const revoked = one.standing === "revoked";
  return el(
    "li",
    { class: "person" },
    el(
      "span",
      { class: "person-name" },
      el("strong", { dir: "auto" }, one.name),
      " ",
      el("span", { class: "hint" }, t.roles[one.role]),
      " ",
      marks(one).map((words) => [el("span", { class: "state" }, words), " "]),
    ),
    el(
      "span",
      { class: "person-buttons" },
      !byDesk && one.standing !== "approved" && approveButton(desk, one, revoked),
      !byDesk && !revoked && act(t.joinBadge, "join", () => join(desk, one)),
      !byDesk && !revoked && act(t.revoke, "revoke", () => revoke(desk, one)),
      mine &&
        button(t.rename, () => rename(desk, one), {
          key: "name-" + one.id,
          write: true,
          name: t.renameOf(one.name),
          kind: "quiet",
        }),
      organiser && act(t.role, "role", () => changeRole(desk, one)),
      mine &&
        !revoked &&
        button(t.reissue, () => reissue(desk, one), {
          key: "reissue-" + one.id,
          write: true,
          name: t.reissueOf(one.name),
        }),
    ),
  );
}

/** @param {DeskPerson} one */
function marks(one) {
  return [
    one.blank ? t.blank : !one.usedAt && t.neverUsed,
    one.standing !== "desk" && t.standings[one.standing],
  ].filter(Boolean);
}

function approveButton(desk, one, revoked) {
  const words = revoked ? t.bringBack : t.approve;
  return button(words, () => approve(desk, one), {
    key: "approve-" + one.id,
    write: true,
    name: t.of(words, one.name),
  });
}

// Does something, and says what became of it. Which ballots count is settled once voting closed.
/** @param {Desk} desk @param {() => Promise<any>} doIt @param {string} done */
export async function attempt(desk, doIt, done) {
  desk.alert.textContent = "";
  try {
    await doIt();
    say(done);
    desk.changed();
    return true;
  } catch (failure) {
    if (failure.type === "voting-closed") desk.alert.textContent = t.settled;
    else showRefusal(desk.alert, failure, t.silentSafe);
    return false;
  }
}

function approve(desk, one) {
  const body = { people: [one.id] };
  const doIt = () => desk.store.api.send("POST", "/door/approvals", body);
  return attempt(desk, doIt, t.approved(one.name));
}

async function revoke(desk, one) {
  const sure = await confirm(
    t.of(t.revoke, one.name),
    el("p", {}, t.revokeHint),
    t.revoke,
    "wrong",
  );
  if (!sure) return;
  const body = { people: [one.id] };
  await attempt(
    desk,
    () => desk.store.api.send("POST", "/door/revocations", body),
    t.revoked(one.name),
  );
}

async function join(desk, one) {
  const into = await joinedWith(desk.store, one);
  if (!into) return;
  const body = { person: one.id, into: into.id };
  await attempt(
    desk,
    () => desk.store.api.send("POST", "/door/joinings", body),
    t.joinedNow(one.name, into.name),
  );
}

async function rename(desk, one) {
  const name = await askText(t.renameOf(one.name), t.nameOfPerson, one.name, 100);
  if (name === null || name === one.name) return;
  await attempt(desk, () => desk.store.api.patch("/people/" + one.id, { name }), t.saved);
}

async function changeRole(desk, one) {
  const roles = select(roleOptions(true), one.role);
  const role = await dialog(
    t.of(t.role, one.name),
    field(t.role, roles, { hint: t.roleHint }),
    [
      [t.cancel, null, "quiet"],
      [t.save, () => roles.value, "primary"],
    ],
    { focus: "select" },
  );
  if (!role || role === one.role) return;
  await attempt(desk, () => desk.store.api.patch("/people/" + one.id, { role }), t.saved);
}

async function reissue(desk, one) {
  const why = radios(t.reissueWhy, [
    ["lost", t.reissueLost, t.reissueLostHint],
    ["broken", t.reissueBroken, t.reissueBrokenHint],
  ]);
  const chosen = await dialog(
    t.reissueTitle,
    [el("p", {}, t.reissueHint(one.name)), why.node, el("p", { class: "hint" }, t.reissueBallot)],
    [
      [t.cancel, null, "quiet"],
      [t.reissue, () => why.value(), "primary"],
    ],
  );
  if (!chosen) return;
  desk.alert.textContent = "";
  try {
    const asked = { keepDevices: chosen === "broken" };
    const { body } = await desk.store.api.send("POST", `/people/${one.id}/reissue`, asked);
    desk.show([body]);
  } catch (failure) {
    showRefusal(desk.alert, failure, t.silent);
  }
}
