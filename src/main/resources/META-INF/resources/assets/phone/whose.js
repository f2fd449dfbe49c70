// Whose this page is. Another tab of the browser may sign in with another badge: from then on this
// one sends nothing and asks, and what waits here for one person is never sent as another's.
/** @import { App } from "./app.js" */
import { Owner } from "../shared/whose.js";

/** @typedef {{ token: string, person: { id: string, name: string } }} Session */

export class Whose {
  /** @param {App} app */
  constructor(app) {
    this.app = app;
    this.owner = new Owner("phone:" + app.slug);
    /** @type {{ by: { name: string }, from: string, own: Session | null }} */
    this.taken = null; // own: the session of before, where this page still has it.
  }

  // The page was opened again, and the badge is not the one of before.
  begin() {
    const { session } = this.app;
    if (session && this.owner.isOther(session.person)) {
      this.take(session.person, this.owner.get().name, null);
    } else if (session) this.owner.set(session.person);
  }

  // Another tab has signed somebody in or out.
  heed() {
    const { app } = this;
    const kept = app.keep.stored("session");
    const own = this.taken ? this.taken.own : app.session;
    if (!kept || !own) return location.reload();
    if (kept.person.id !== own.person.id) return this.take(kept.person, own.person.name, own);
    if (this.taken) return this.stay();
    app.session = kept;
    app.api.token = kept.token;
    return app.draw();
  }

  take(by, from, own) {
    const { app } = this;
    this.taken = { by, from, own };
    app.keep.freeze();
    app.session = null;
    app.api.token = null;
    app.draw();
  }

  // As whoever the browser belongs to now.
  goOn() {
    this.owner.set(this.app.keep.stored("session").person);
    location.reload();
  }

  // What waited for them waits again.
  stay() {
    const { app } = this;
    const { own } = this.taken;
    this.taken = null;
    app.keep.thaw();
    app.session = own;
    app.api.token = own.token;
    app.keep.set("session", own);
    app.keep.drop("seen", "merged");
    app.submitted.forget();
    app.ballot.store();
    app.outbox.store();
    app.day.store();
    app.ownCode.store(app.ownCode.kept);
    app.refresh(true);
    app.draw();
  }

  // What would be lost with its reader.
  unsaved() {
    const { ballot, day, outbox } = this.app;
    const marks = Object.keys(day.going.wanted).length;
    return ballot.differing().length + marks + (outbox.letter ? 1 : 0);
  }

  // Whoever signs in here has answered the question.
  settle(person) {
    const { own } = this.taken || { own: null };
    if (own && own.person.id === person.id) this.stay();
    else if (this.taken) this.app.keep.thaw();
    this.taken = null;
    this.owner.set(person);
  }

  // Another tab may have put a new badge there, and this page has not heard of it yet.
  isStill(session) {
    const kept = this.app.keep.stored("session");
    return !kept || kept.person.id === session.person.id;
  }
}
