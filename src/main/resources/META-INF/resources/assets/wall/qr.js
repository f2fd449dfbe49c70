// The way to the phone page. The picture is made once and kept: drawing the screen again without a
// network must not lose it.
import { eventAddress } from "../shared/api.js";
import { el } from "../shared/dom.js";
import { t } from "./words.js";

export class PhoneCode {
  constructor(slug) {
    this.slug = slug;
    this.address = location.host + "/" + slug;
    this.image = null;
    this.failed = false;
  }

  get picture() {
    if (!this.image) {
      this.image = el("img", { class: "qr", alt: t.codeOf(this.address) });
      this.image.addEventListener("error", () => this.settle(true));
      this.image.addEventListener("load", () => this.settle(false));
      this.load();
    }
    return this.image;
  }

  load() {
    this.image.setAttribute("src", eventAddress(this.slug) + "/qr.svg?page=phone");
  }

  settle(failed) {
    this.failed = failed;
    this.image.hidden = failed;
  }

  // The service answers again.
  retry() {
    if (this.failed) this.load();
  }
}
