// Which badge somebody has who came by the door: looked for by name, and asked once more.
/** @import { Store } from "./store.js" */
import { el } from "../shared/dom.js";
import { t } from "./words.js";
import { button, confirm, debounce, dialog, empty, field, input, on, refill } from "./ui.js";

const most = 8;

/** @param {Store} store @returns {Promise<{ id: string, name: string } | null>} */
export async function joinedWith(store, person) {
  const into = await pick(store, person);
  if (!into) return null;
  const question = el("p", {}, t.joinHint(person.name, into.name));
  return (await confirm(t.of(t.joinBadge, person.name), question, t.joinSure)) ? into : null;
}

/** @param {Store} store */
function pick(store, person) {
  return dialog(
    t.of(t.joinBadge, person.name),
    (close) => {
      const line = input({ type: "search", value: person.name, maxlength: "100" });
      const found = el("ul", { class: "plain-list picks" });
      const look = async () => {
        const words = line.value.trim();
        const { items } = words
          ? await store.findPeople(words, most, "desk").catch(() => ({ items: [] }))
          : { items: [] };
        if (words !== line.value.trim()) return; // typed on meanwhile
        refill(
          found,
          items.length
            ? items.map((one) =>
                el(
                  "li",
                  {},
                  button(
                    [one.name, " ", el("span", { class: "hint" }, t.roles[one.role])],
                    () => close(one),
                    { kind: "row" },
                  ),
                ),
              )
            : el("li", {}, empty(t.nobodyWithABadge)),
        );
      };
      on(line, "input", debounce(150, look));
      look();
      return [field(t.joinWhich, line, { hint: t.pickHint }), found];
    },
    [[t.cancel, null, "quiet"]],
    { focus: "input" },
  );
}
