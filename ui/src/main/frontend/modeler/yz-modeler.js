// Where a model is drawn. bpmn-js is fetched when a diagram is opened, never before; on a narrow window it is only looked at.
const NARROW = '(max-width: 599px)';
const STORE = 'yz-words:drawn/';
/** Somebody draws several things in a row: what is drawn is sent when the hand has rested, and kept in the browser well before. */
const REST_MS = 1200;
const KEEP_MS = 200;
/** The panel has changed the draft while this was on its way: it is sent anew with what was set there. */
const AGAIN = 'again';
/** Below this scale the names of steps are too small. */
const READABLE = 0.75;

class YzModeler extends HTMLElement {
  strokes = 0;

  /**
   * @param xml the model
   * @param words of palette, pads and menus, by what bpmn-js says, see dialect.js
   * @param options key under which this browser keeps what is not saved; state of the draft that the model was read from; whether it may be changed
   */
  async open(xml, words, { key, basis, draws }) {
    this.setAttribute('aria-busy', 'true');
    this.key = STORE + key;
    this.draws = draws && !matchMedia(NARROW).matches;
    const { modeler, viewer } = await import('./modeler.js');
    this.#close();
    this.drawing = this.draws ? modeler(this, words) : viewer(this, words);
    this.basis = basis;
    try {
      await this.#show(xml);
    } catch {
      this.#close();
      this.$server.unreadable();
      return;
    } finally {
      this.removeAttribute('aria-busy');
    }
    if (this.draws) {
      // what is imported clears the stack
      this.drawing.on('commandStack.changed', ({ trigger }) => (this.taking ? this.#tools() : trigger !== 'clear' && this.#changed()));
      this.drawing.on('selection.changed', () => this.#tools());
      this.#tools();
      this.#tips();
      this.#takeUp(xml);
    }
    this.drawing.on('selection.changed', () => this.#pick());
    this.drawing.on('root.set', () => this.#badges());
    this.#badges();
  }

  async #show(xml) {
    await this.drawing.importXML(xml);
    const canvas = this.drawing.get('canvas');
    canvas.zoom('fit-viewport', 'auto');
    if (canvas.zoom() < READABLE) {
      const { width, height } = canvas.getSize();
      const { inner } = canvas.viewbox();
      const seen = { width: width / READABLE, height: height / READABLE };
      canvas.viewbox({ x: inner.x - 80, y: inner.y + (inner.height - seen.height) / 2, ...seen });
    }
  }

  async xml() {
    return (await this.drawing.saveXML({ format: true })).xml;
  }

  // -- saving ------------------------------------------------------------------

  #changed() {
    this.unsaved = true;
    this.strokes += 1;
    this.dataset.state = 'unsaved';
    this.#tools();
    clearTimeout(this.keeping);
    clearTimeout(this.resting);
    this.keeping = setTimeout(() => this.#keep(), KEEP_MS);
    this.resting = setTimeout(() => this.save(), REST_MS);
  }

  async #keep() {
    const kept = JSON.stringify({ words: await this.xml(), basis: this.basis, at: Date.now() });
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

  /** Sends what is drawn; one after the other. Whether the draft has it now. */
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
    const drawn = this.strokes;
    let basis;
    try {
      // what the panel sets while this is written is not in it: the server then asks for it once more
      const seen = this.basis;
      const xml = await this.xml();
      clearTimeout(this.keeping);
      await this.#keep();
      basis = await this.$server.drawn(xml, seen);
      if (basis === AGAIN) {
        return this.#send();
      }
    } catch {
      basis = ''; // the server did not answer: what is drawn stays here and in the browser's keeping
    }
    if (!basis) {
      this.dataset.state = 'failed';
      return false;
    }
    this.basis = basis;
    if (this.strokes === drawn) {
      this.#forget();
    }
    if (this.pickWaits) {
      this.#tell();
    }
    return true;
  }

  /** The draft has it in spite of what came between: somebody decided so. */
  confirmed(basis) {
    this.basis = basis;
    this.#forget();
  }

  /** What was drawn here and never saved is taken up; where the draft is another by now, its painter is asked first. */
  async #takeUp(xml) {
    const kept = JSON.parse(localStorage.getItem(this.key) ?? 'null');
    if (!kept || kept.words === xml) {
      localStorage.removeItem(this.key);
      return;
    }
    this.waiting = kept.words; // what is drawn from now on is kept in the same place
    if (kept.basis === this.basis) {
      await this.takeUp();
    } else {
      this.$server.kept();
    }
  }

  async takeUp() {
    await this.#show(this.waiting);
    this.#changed();
  }

  /** What was kept from another time is not wanted. */
  leave() {
    if (!this.unsaved) {
      localStorage.removeItem(this.key);
    }
  }

  /** What is drawn now is not wanted. */
  #drop() {
    clearTimeout(this.keeping);
    clearTimeout(this.resting);
    this.#forget();
  }

  // -- the panel beside it -----------------------------------------------------

  /** Tells the panel which one element is selected; one that is not saved yet as soon as it is. */
  #pick() {
    const [element, another] = this.drawing.get('selection').get();
    const id = !another && element ? (element.labelTarget ?? element).id : '';
    if (id === this.picked) {
      return;
    }
    this.picked = id;
    this.pickWaits = this.unsaved;
    if (this.unsaved) {
      this.$server.picked('', this.draws);
    } else {
      this.#tell();
    }
  }

  #tell() {
    this.pickWaits = false;
    this.$server.picked(this.picked, this.draws);
  }

  /**
   * What was set in the panel.
   *
   * @param said of one element: name, attributes, properties, condition, time
   * @param basis state of the draft that has it
   */
  take(said, basis) {
    this.basis = basis;
    const element = this.draws && this.drawing?.get('elementRegistry').get(said.id);
    const strokes = element ? this.drawing.get('yzStrokes').of(element, said) : [];
    if (strokes.length) {
      this.taking = true;
      try {
        this.drawing.get('commandStack').execute('yz.take', { element, strokes });
      } finally {
        this.taking = false;
      }
    }
  }

  /** Selects an element without leaving the panel. */
  select(id) {
    this.goTo(id, false);
  }

  // -- finding one's way -------------------------------------------------------

  /** @param findings each with element, whether it is an error, and its number in the list */
  mark(findings) {
    this.findings = findings;
    if (this.drawing) {
      this.#badges();
    }
  }

  #badges() {
    const canvas = this.drawing.get('canvas');
    const elements = this.drawing.get('elementRegistry');
    const overlays = this.drawing.get('overlays');
    overlays.remove({ type: 'yz-finding' });
    elements.forEach((element) => ['yz-late', 'yz-soon'].forEach((style) => canvas.removeMarker(element, style)));
    const shown = (this.findings ?? []).filter(({ element }) => elements.get(element)?.parent);
    for (const element of new Set(shown.map(({ element }) => element))) {
      const found = shown.filter((finding) => finding.element === element);
      const tone = found.some(({ error }) => error) ? 'late' : 'soon';
      const badge = document.createElement('span');
      badge.className = `finding-n ${tone}`;
      badge.textContent = found.map(({ number }) => number).join(', ');
      canvas.addMarker(element, `yz-${tone}`);
      overlays.add(element, 'yz-finding', { position: { top: -11, left: -11 }, html: badge });
    }
  }

  /** Selects the element and brings it into sight. */
  goTo(id, go = true) {
    const element = this.drawing?.get('elementRegistry').get(id);
    if (element?.parent) {
      const canvas = this.drawing.get('canvas');
      canvas.setRootElement(canvas.findRoot(element));
      if (canvas.zoom() < READABLE) {
        canvas.zoom(1);
      }
      canvas.scrollToElement(element, { top: 120, right: 200, bottom: 120, left: 120 });
      this.drawing.get('selection').select(element);
      if (go) {
        this.scrollIntoView({ block: 'nearest' });
        canvas.focus();
      }
    }
  }

  // -- tools beside the canvas ---------------------------------------------------

  connectedCallback() {
    this.listening = new AbortController();
    const { signal } = this.listening;
    this.parentElement.addEventListener('click', (event) => this.#act(event.target.closest('[data-draw]')?.dataset.draw), { signal });
    window.addEventListener('beforeunload', (event) => this.unsaved && event.preventDefault(), { signal });
  }

  /** A tool that would do nothing says so. */
  #tools() {
    if (!this.draws) {
      return;
    }
    const stack = this.drawing.get('commandStack');
    const shut = { undo: !stack.canUndo(), redo: !stack.canRedo(), append: !this.#source() && !this.#way() };
    for (const [act, is] of Object.entries(shut)) {
      this.parentElement.querySelector(`[data-draw="${act}"]`)?.toggleAttribute('aria-disabled', is);
      this.parentElement.querySelector(`[data-draw="${act}"][aria-disabled]`)?.setAttribute('aria-disabled', 'true');
    }
  }

  /** bpmn-js tells only those who listen what its palette does. */
  #tips() {
    this.querySelectorAll('.djs-palette .entry').forEach((entry) => (entry.title = entry.getAttribute('aria-label')));
  }

  /** What a new step can follow: one selected node that is no end. */
  #source() {
    const [element, another] = this.drawing.get('selection').get();
    return !another && element?.businessObject.$instanceOf('bpmn:FlowNode') && element.type !== 'bpmn:EndEvent' && element.type !== 'label'
      ? element
      : undefined;
  }

  /** The way on which a new step can be put. */
  #way() {
    const [element, another] = this.drawing.get('selection').get();
    const way = element?.labelTarget ?? element;
    return !another && way?.type === 'bpmn:SequenceFlow' ? way : undefined;
  }

  #append() {
    if (this.#way()) {
      const context = { flow: this.#way() };
      this.drawing.get('commandStack').execute('yz.insert', context);
      this.drawing.get('selection').select(context.shape);
      this.drawing.get('directEditing').activate(context.shape);
    } else if (this.#source()) {
      const step = this.drawing.get('elementFactory').createShape({ type: 'bpmn:UserTask' });
      this.drawing.get('autoPlace').append(this.#source(), step);
    }
  }

  #act(act) {
    if (act === 'fit') {
      this.drawing?.get('canvas').zoom('fit-viewport', 'auto');
    } else if (!this.draws || !this.drawing) {
      return;
    } else if (act === 'undo' || act === 'redo') {
      this.drawing.get('editorActions').trigger(act);
    } else if (act === 'append') {
      this.#append();
    } else if (act === 'drop') {
      this.#drop();
    } else if (act === 'retry') {
      this.unsaved = true;
      this.save();
    }
  }

  #close() {
    clearTimeout(this.keeping);
    clearTimeout(this.resting);
    this.drawing?.destroy();
    this.drawing = undefined;
    this.unsaved = false;
  }

  disconnectedCallback() {
    this.listening.abort();
    if (this.drawing && this.unsaved) {
      this.#keep().finally(() => this.#close());
    } else {
      this.#close();
    }
  }
}

customElements.define('yz-modeler', YzModeler);
