// Numbers as bars. ECharts is fetched when the first chart is shown, never before.
class YzChart extends HTMLElement {
  /** @param told names, series with tone, values and labels; upright, stacked, most, tips as {@code Chart} has them */
  async show(told) {
    this.setAttribute('aria-busy', 'true');
    try {
      const { draw } = await import('./draw.js');
      this.#close();
      if (this.isConnected) {
        this.#drawn = draw(this, told);
      }
    } finally {
      this.removeAttribute('aria-busy');
    }
  }

  #drawn;

  #close() {
    this.#drawn?.close();
    this.#drawn = undefined;
  }

  disconnectedCallback() {
    this.#close();
  }
}

customElements.define('yz-chart', YzChart);
