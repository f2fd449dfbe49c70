// While the Wall is in front of the reader the service itself says when it changed, be it only a
// title. At other times the page asks now and then: a stream would keep the radio of the phone
// awake.

const silentMs = 25000; // The service says something every ten seconds.

export class Stream {
  // news(): the Wall may no longer be as it was; also said once at the beginning.
  constructor(address, news) {
    Object.assign(this, { address, news });
    this.source = null;
    this.heardAt = 0;
  }

  // Asked often: what was refused or has fallen silent is tried again.
  follow(wanted) {
    if (this.source && (!wanted || this.isDead())) {
      this.source.close();
      this.source = null;
    }
    if (wanted && !this.source && typeof EventSource !== "undefined") this.open();
  }

  open() {
    const source = new EventSource(this.address);
    this.source = source;
    this.heardAt = Date.now();
    this.spoke = false;
    source.addEventListener("ping", () => this.heard());
    source.addEventListener("wall", () => {
      this.heard();
      this.news();
    });
  }

  heard() {
    this.heardAt = Date.now();
    this.spoke = true;
  }

  isDead() {
    return this.source.readyState === 2 || Date.now() - this.heardAt > silentMs;
  }

  isAlive() {
    return this.source !== null && this.spoke && !this.isDead();
  }
}
