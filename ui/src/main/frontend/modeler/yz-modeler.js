// Where a model is drawn. bpmn-js is fetched when a diagram is opened, never before; on a narrow window it is only looked at.
import { DraftElement } from '../draft/draft-element.js';

/** Below this scale the names of steps are too small. */
const READABLE = 0.75;

class YzModeler extends DraftElement {
  /**
   * @param xml the model
   * @param words of palette, pads and menus, by what bpmn-js says, see dialect.js
   * @param options see DraftElement
   */
  async open(xml, words, options) {
    this.begin(options);
    this.words = words;
    const { modeler, viewer } = await import('./modeler.js');
    this.close();
    this.drawing = this.draws ? modeler(this, words) : viewer(this, words);
    if (!(await this.first(xml))) {
      return;
    }
    if (this.draws) {
      // what is imported clears the stack
      this.drawing.on('commandStack.changed', ({ trigger }) => (this.taking ? this.tools() : trigger !== 'clear' && this.changed()));
      this.drawing.on('selection.changed', () => this.tools());
      this.tools();
      this.#tips();
      this.takeUpFrom(xml);
    }
    this.drawing.on('selection.changed', () => this.#pick());
    this.drawing.on('root.set', () => this.#badges());
    this.#badges();
  }

  async put(xml) {
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

  written() {
    return this.xml();
  }

  /** What was just drawn can be set now. */
  saved() {
    if (this.pickWaits) {
      this.#tell();
    }
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

  shut() {
    const stack = this.drawing.get('commandStack');
    const plays = Boolean(this.stop);
    return { undo: plays || !stack.canUndo(), redo: plays || !stack.canRedo(), append: plays || (!this.#source() && !this.#way()) };
  }

  // -- playing -------------------------------------------------------------------

  /** Tokens walk on a picture of what is drawn, laid over it: what is drawn is neither touched nor reached meanwhile. */
  async #play() {
    if (this.stop) {
      this.#stop();
    } else if (!this.asked) {
      this.asked = true;
      try {
        const [{ player }, xml] = await Promise.all([import('./player.js'), this.xml()]);
        this.#aside(true);
        const { x, y, width, height } = this.drawing.get('canvas').viewbox();
        const name = this.parentElement.querySelector('[data-draw="play"]').textContent; // what Shift does belongs to drawing
        this.stop = await player(this, this.words, xml, name, { x, y, width, height });
      } finally {
        this.asked = false;
        this.#played();
      }
      return;
    }
    this.#played();
  }

  /** The drawing is out of reach as long as it is played, and no longer. */
  #played() {
    if (this.drawing) {
      this.#aside(Boolean(this.stop));
      this.tools();
    } else {
      this.#stop(); // the page was left while the player was fetched
    }
  }

  #stop() {
    this.stop?.();
    this.stop = undefined;
  }

  #aside(plays) {
    this.classList.toggle('plays', plays);
    this.querySelector('.bjs-container')?.toggleAttribute('inert', plays);
    this.parentElement?.querySelector('.side-panel')?.toggleAttribute('inert', plays);
    this.parentElement?.querySelector('[data-draw="play"]')?.setAttribute('aria-pressed', plays);
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

  act(act) {
    if (act === 'play') {
      this.#play();
    } else if (this.stop) {
      // what would change the drawing, or look at it, waits until the play is over
    } else if (act === 'fit') {
      this.drawing?.get('canvas').zoom('fit-viewport', 'auto');
    } else if (!this.draws || !this.drawing) {
      return;
    } else if (act === 'undo' || act === 'redo') {
      this.drawing.get('editorActions').trigger(act);
    } else if (act === 'append') {
      this.#append();
    }
  }

  end() {
    this.#stop();
    this.drawing?.destroy();
    this.drawing = undefined;
  }
}

customElements.define('yz-modeler', YzModeler);
