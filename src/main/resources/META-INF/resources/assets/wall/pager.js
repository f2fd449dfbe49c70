// Turns the pages of a Wall that does not fit. Somebody may stop it, or turn by the arrow keys.
import { el, replaceContent } from "../shared/dom.js";
import { t } from "./words.js";

const turnMs = 20000;

export class Pager {
  constructor(button, show) {
    this.button = button;
    this.show = show;
    this.plan = { total: 1, steps: [] };
    this.step = 0;
    this.paused = false;
    this.turnAt = 0;
    button.addEventListener("click", () => this.toggle());
    document.addEventListener("keydown", (event) => this.key(event));
  }

  get page() {
    return this.plan.steps[this.step] || null;
  }

  // A new plan of as many steps keeps the place: people are reading that page.
  use(plan, restart) {
    const lost = restart || plan.steps.length !== this.plan.steps.length;
    this.plan = plan;
    if (lost) this.go(0);
    this.label();
  }

  tick(now) {
    if (this.paused || this.plan.steps.length < 2 || now < this.turnAt) return;
    this.go(this.step + 1);
    this.show();
  }

  go(step) {
    const count = Math.max(1, this.plan.steps.length);
    this.step = (step + count) % count;
    this.turnAt = performance.now() + turnMs;
    this.label();
  }

  toggle() {
    this.paused = !this.paused;
    this.turnAt = performance.now() + turnMs;
    this.label();
  }

  key(event) {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (!by || this.plan.steps.length < 2 || event.altKey || event.ctrlKey || event.metaKey) return;
    this.paused = true;
    this.go(this.step + by);
    this.show();
  }

  label() {
    this.button.hidden = this.plan.steps.length < 2;
    if (this.button.hidden) return;
    const number = this.page.number;
    const total = this.plan.total;
    const words = (this.paused ? t.resume : t.pause)(number, total);
    this.button.setAttribute("aria-label", t.page(number, total) + ". " + words);
    this.button.setAttribute("data-paused", String(this.paused));
    replaceContent(
      this.button,
      el("span", { class: "pager-sign", "aria-hidden": "true" }, this.paused ? "▶" : "❚❚"),
      el("span", { class: "pager-count" }, t.page(number, total)),
    );
  }
}
