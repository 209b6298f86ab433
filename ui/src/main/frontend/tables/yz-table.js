// Where a decision table is changed. dmn-js is fetched when a table is opened, never before; on a narrow window it is only looked at.
import { DraftElement } from '../draft/draft-element.js';

class YzTable extends DraftElement {
  /**
   * @param xml file of the table
   * @param words of heads, menus and cells, by what dmn-js says
   * @param options see DraftElement, and the table's key
   */
  async open(xml, words, options) {
    this.begin(options);
    this.toggleAttribute('data-look', !this.draws);
    const { Tables } = await import('./editor.js');
    if (!this.isConnected) {
      return; // somebody went on while it was fetched
    }
    this.close();
    this.table = new Tables(this, words, options.table, this.draws ? () => this.changed() : undefined);
    if ((await this.first(xml)) && this.draws) {
      this.tools();
      this.takeUpFrom(xml);
    }
    this.#mark();
  }

  put(xml) {
    return this.table.show(xml);
  }

  written() {
    return this.table.xml();
  }

  /** @param findings each with the row or cell, and whether it is an error */
  mark(findings) {
    this.findings = findings;
    this.#mark();
  }

  /** Rows have their numbers in their first cell, whatever is drawn anew. */
  #mark() {
    this.marks ??= document.head.appendChild(document.createElement('style'));
    const rule = ({ element, error }) => {
      const id = CSS.escape(element);
      const tone = `var(--yz-${error ? 'late' : 'soon'})`;
      return `yz-table tr:has(> [data-row-id="${id}"], > [data-element-id="${id}"]) > .rule-index { box-shadow: inset 4px 0 ${tone}; }
        yz-table td[data-element-id="${id}"] { outline: 2px solid ${tone}; outline-offset: -2px; }`;
    };
    this.marks.textContent = (this.findings ?? []).map(rule).join('\n');
  }

  /** Brings a row or a cell into sight, and puts the keyboard there. */
  goTo(id) {
    const named = CSS.escape(id);
    const cell = this.querySelector(`td[data-element-id="${named}"]`) ?? this.querySelector(`td[data-row-id="${named}"]:not(.rule-index)`);
    cell?.scrollIntoView({ block: 'center', inline: 'nearest' });
    (cell?.querySelector('[contenteditable], [tabindex]') ?? cell)?.focus();
  }

  shut() {
    const stack = this.table.get('commandStack');
    return { undo: !stack?.canUndo(), redo: !stack?.canRedo() };
  }

  act(act) {
    const editor = this.draws && this.table?.get('editorActions');
    if (!editor) {
      return;
    }
    if (act === 'undo' || act === 'redo') {
      editor.trigger(act);
    } else if (act === 'rule') {
      editor.trigger('addRule');
      this.querySelector('tbody tr:last-of-type td.input-cell')?.scrollIntoView({ block: 'nearest' });
    }
  }

  end() {
    this.marks?.remove();
    this.marks = undefined;
    this.table?.close();
    this.table = undefined;
  }
}

customElements.define('yz-table', YzTable);
