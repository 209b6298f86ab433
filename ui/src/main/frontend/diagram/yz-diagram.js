// A model to look at. bpmn-js is fetched when the first diagram is shown, never before.
class YzDiagram extends HTMLElement {
  async show(xml, active, done) {
    const { default: Viewer } = await import('bpmn-js/lib/NavigatedViewer');
    this.viewer?.destroy();
    this.viewer = new Viewer({ container: this });
    await this.viewer.importXML(xml);
    const canvas = this.viewer.get('canvas');
    const elements = this.viewer.get('elementRegistry');
    const mark = (ids, style) => ids.split(',').filter((id) => elements.get(id)).forEach((id) => canvas.addMarker(id, style));
    mark(done, 'yz-done');
    mark(active, 'yz-here');
    canvas.zoom('fit-viewport', 'auto');
  }

  disconnectedCallback() {
    this.viewer?.destroy();
    this.viewer = undefined;
  }
}

customElements.define('yz-diagram', YzDiagram);
