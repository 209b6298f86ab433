// One file of a draft, changed in the browser: it is saved by itself, and what the draft has not got yet is kept in the browser.
const NARROW = '(max-width: 599px)';
const STORE = 'yz-words:drawn/';
/** Somebody changes several things in a row: what is changed is sent when the hand has rested, and kept in the browser well before. */
const REST_MS = 1200;
const KEEP_MS = 200;
/** The panel has changed the draft while this was on its way: it is sent anew with what was set there. */
const AGAIN = 'again';

/**
 * An editor says what it has (`written`), shows something else (`put`), does what its tools do (`act`), tells which of them would do
 * nothing (`shut`), and closes what it opened (`end`).
 */
export class DraftElement extends HTMLElement {
  changes = 0;

  /** @param options key under which this browser keeps what is not saved; state of the draft that it was read from; whether it may be changed */
  begin({ key, basis, draws }) {
    this.setAttribute('aria-busy', 'true');
    this.key = STORE + key;
    this.basis = basis;
    this.draws = draws && !matchMedia(NARROW).matches;
  }

  /** Shows what the server read. @return whether it could be shown */
  async first(text) {
    try {
      await this.put(text);
      return true;
    } catch {
      this.close();
      this.$server.unreadable();
      return false;
    } finally {
      this.removeAttribute('aria-busy');
    }
  }

  // -- saving ------------------------------------------------------------------

  changed() {
    this.unsaved = true;
    this.changes += 1;
    this.dataset.state = 'unsaved';
    this.tools();
    clearTimeout(this.keeping);
    clearTimeout(this.resting);
    this.keeping = setTimeout(() => this.#keep(), KEEP_MS);
    this.resting = setTimeout(() => this.save(), REST_MS);
  }

  async #keep() {
    const kept = JSON.stringify({ words: await this.written(), basis: this.basis, at: Date.now() });
    try {
      localStorage.setItem(this.key, kept);
    } catch {
      // the browser is full: the draft will have it all the same
    }
  }

  #forget() {
    localStorage.removeItem(this.key);
    this.unsaved = false;
    this.dataset.state = 'saved';
  }

  /** Sends what is changed; one after the other. Whether the draft has it now. */
  async save() {
    clearTimeout(this.resting);
    if (this.saving) {
      await this.saving;
    }
    if (!this.unsaved) {
      return true;
    }
    this.saving = this.#send();
    const saved = await this.saving;
    this.saving = undefined;
    return saved;
  }

  async #send() {
    const changes = this.changes;
    let basis;
    try {
      // what the panel sets while this is written is not in it: the server then asks for it once more
      const seen = this.basis;
      this.sent = changes;
      const written = await this.written();
      clearTimeout(this.keeping);
      await this.#keep();
      basis = await this.$server.drawn(written, seen);
      if (basis === AGAIN) {
        return this.#send();
      }
    } catch {
      basis = ''; // the server did not answer: what is changed stays here and in the browser's keeping
    }
    if (!basis) {
      this.dataset.state = 'failed';
      return false;
    }
    this.basis = basis;
    if (this.changes === changes) {
      this.#forget();
    }
    this.saved();
    return true;
  }

  /** The draft has what was sent. */
  saved() {}

  /** The draft has it in spite of what came between: somebody decided so. */
  confirmed(basis) {
    this.basis = basis;
    if (this.changes === this.sent) {
      this.#forget();
    } else {
      this.save(); // the same click may have let go of a cell that was being written
    }
  }

  /** What was changed here and never saved is taken up; where the draft is another by now, whoever changed it is asked first. */
  async takeUpFrom(text) {
    const kept = JSON.parse(localStorage.getItem(this.key) ?? 'null');
    if (!kept || kept.words === text) {
      localStorage.removeItem(this.key);
      return;
    }
    this.waiting = kept.words; // what is changed from now on is kept in the same place
    if (kept.basis === this.basis) {
      await this.takeUp();
    } else {
      this.$server.kept();
    }
  }

  async takeUp() {
    await this.put(this.waiting);
    this.changed();
  }

  /** What was kept from another time is not wanted. */
  leave() {
    if (!this.unsaved) {
      localStorage.removeItem(this.key);
    }
  }

  /** What is changed now is not wanted. */
  #drop() {
    clearTimeout(this.keeping);
    clearTimeout(this.resting);
    this.#forget();
  }

  // -- tools beside it ---------------------------------------------------------

  connectedCallback() {
    this.listening = new AbortController();
    const { signal } = this.listening;
    this.parentElement.addEventListener('click', (event) => this.#click(event.target.closest('[data-draw]')?.dataset.draw), { signal });
    window.addEventListener('beforeunload', (event) => this.unsaved && event.preventDefault(), { signal });
  }

  /** A tool that would do nothing says so. */
  tools() {
    if (!this.draws) {
      return;
    }
    for (const [act, is] of Object.entries(this.shut())) {
      this.parentElement.querySelector(`[data-draw="${act}"]`)?.toggleAttribute('aria-disabled', is);
      this.parentElement.querySelector(`[data-draw="${act}"][aria-disabled]`)?.setAttribute('aria-disabled', 'true');
    }
  }

  #click(act) {
    if (act === 'drop') {
      this.#drop();
    } else if (act === 'retry') {
      this.unsaved = true;
      this.save();
    } else if (act) {
      this.act(act);
    }
  }

  close() {
    clearTimeout(this.keeping);
    clearTimeout(this.resting);
    this.end();
    this.unsaved = false;
  }

  disconnectedCallback() {
    this.listening.abort();
    if (this.unsaved) {
      this.#keep().finally(() => this.close());
    } else {
      this.close();
    }
  }
}
