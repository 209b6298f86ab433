// A model to look at. bpmn-js is fetched when the first diagram is shown, never before.
/** Below this scale the names of steps are too small. */
const READABLE = 0.9;

class YzDiagram extends HTMLElement {
  show(xml, active, done) {
    this.shown = this.#show(xml, active, done);
    return this.shown;
  }

  async #show(xml, active, done) {
    const { default: Viewer } = await import('bpmn-js/lib/NavigatedViewer');
    this.viewer?.destroy();
    this.viewer = new Viewer({ container: this });
    await this.viewer.importXML(xml);
    const canvas = this.viewer.get('canvas');
    const elements = this.viewer.get('elementRegistry');
    this.viewer.get('eventBus').on('element.click', ({ element }) => {
      this.dispatchEvent(new CustomEvent('yz-picked', { detail: { element: element.id } }));
    });
    this.#mark('yz-done', done);
    this.#mark('yz-here', active);
    canvas.zoom('fit-viewport', 'auto');
    const here = elements.get(active.split(',')[0]) ?? elements.get(done.split(',').pop());
    if (canvas.zoom() < READABLE && here) {
      this.#around(canvas, here);
    }
  }

  #mark(style, ids) {
    const canvas = this.viewer.get('canvas');
    const elements = this.viewer.get('elementRegistry');
    ids.split(',').filter((id) => elements.get(id)).forEach((id) => canvas.addMarker(id, style));
  }

  async mark(style, ids) {
    await this.shown;
    this.#mark(style, ids);
  }

  async badges(style, words) {
    await this.shown;
    const overlays = this.viewer.get('overlays');
    const elements = this.viewer.get('elementRegistry');
    for (const [id, text] of Object.entries(words).filter(([id]) => elements.get(id))) {
      const html = document.createElement('span');
      html.className = `yz-badge ${style}`;
      html.textContent = text;
      const position = style === 'late' ? { top: -12, right: 20 } : { bottom: 12, left: 4 };
      overlays.add(id, style, { position, html, scale: { min: 1, max: 1 } }); // to be read however small the model is
    }
  }

  async goTo(id) {
    await this.shown;
    const canvas = this.viewer.get('canvas');
    const elements = this.viewer.get('elementRegistry');
    elements.forEach((element) => canvas.removeMarker(element, 'yz-picked'));
    const element = elements.get(id);
    if (element) {
      const { x, y, width = 0, height = 0 } = element.waypoints?.[0] ?? element;
      this.#around(canvas, { x, y, width, height });
      canvas.addMarker(id, 'yz-picked');
    }
  }

  /** A model too large for the frame is shown where the case stands, large enough to read; the rest is dragged into sight. */
  #around(canvas, { x, y, width, height }) {
    const frame = canvas.getSize();
    const seen = { width: frame.width / READABLE, height: frame.height / READABLE };
    canvas.viewbox({ x: x + width / 2 - seen.width / 2, y: y + height / 2 - seen.height / 2, ...seen });
  }

  disconnectedCallback() {
    this.viewer?.destroy();
    this.viewer = undefined;
  }
}

customElements.define('yz-diagram', YzDiagram);
