// Whose this console is. Another tab of the browser may sign in with another badge: then this one
// asks before it goes on, and until then nobody can press anything.
import { el } from "../shared/dom.js";
import { Owner } from "../shared/whose.js";
import { keep, keyOf, recallPerson } from "./signin.js";
import { t } from "./words.js";
import { dialog } from "./ui.js";

export class Whose {
  // own(): who is signed in here; enter(other): as somebody else; leave(): as nobody.
  constructor(slug, { own, enter, leave }) {
    this.slug = slug;
    this.page = { own, enter, leave };
    this.owner = new Owner("console:" + slug);
    this.asking = false;
  }

  listen() {
    window.addEventListener("storage", (event) => {
      if (event.key === keyOf(this.slug)) this.heed();
    });
  }

  async heed() {
    const own = this.page.own();
    if (!own || this.asking) return;
    const kept = recallPerson(this.slug);
    if (!kept) return void this.page.leave();
    if (kept.person.id === own.person.id) return;
    const stays = await this.ask(kept.person.name, own.person.name, true);
    const last = recallPerson(this.slug);
    if (stays || !last) keep(this.slug, own);
    else this.page.enter(last);
  }

  // The page was opened again, and the badge is not the one of before.
  async goesOnAs({ person }) {
    if (!this.owner.isOther(person)) return true;
    return !(await this.ask(person.name, this.owner.get().name, false));
  }

  // Whether not to go on as the other one. One has to choose.
  async ask(name, before, mayStay) {
    this.asking = true;
    const words = [
      el("p", {}, t.whose.hint(before)),
      !mayStay && el("p", {}, t.whose.gone(before)),
    ];
    let stays = null;
    while (stays === null) {
      stays = await dialog(t.whose.takenOver(name), el("div", {}, words), [
        [mayStay ? t.whose.stayAs(before) : t.signInAnew, true, "quiet"],
        [t.whose.goOnAs(name), false, "primary"],
      ]);
    }
    this.asking = false;
    return stays;
  }
}
