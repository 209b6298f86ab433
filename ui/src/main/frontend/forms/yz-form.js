// Where a form is changed. form-js is fetched when a form is opened where it may be changed, never elsewhere.
import { DraftElement } from '../draft/draft-element.js';

class YzForm extends DraftElement {
  /**
   * @param json file of the form
   * @param words of palette and properties
   * @param options see DraftElement, and keys that fields of the service have and what helps with a field
   */
  async open(json, words, options) {
    this.begin(options);
    if (!this.draws) {
      this.removeAttribute('aria-busy');
      this.hidden = true; // the preview beside it shows the form
      return;
    }
    const { Forms } = await import('./editor.js');
    if (!this.isConnected) {
      return; // somebody went on while it was fetched
    }
    this.close();
    this.form = new Forms(this, words, options, () => this.changed());
    if (await this.first(json)) {
      this.tools();
      this.takeUpFrom(json);
      this.#mark();
    }
  }

  put(json) {
    return this.form.show(json);
  }

  async written() {
    return this.form.json();
  }

  /** @param findings each with the field, and whether it is an error */
  mark(findings) {
    this.findings = findings;
    this.#mark();
  }

  #mark() {
    this.marks ??= document.head.appendChild(document.createElement('style'));
    const rule = ({ element, error }) =>
      `yz-form .fjs-element[data-id="${CSS.escape(element)}"] { box-shadow: inset 4px 0 var(--yz-${error ? 'late' : 'soon'}); }`;
    this.marks.textContent = (this.findings ?? []).map(rule).join('\n');
  }

  /** Selects a field and brings it into sight. */
  goTo(part) {
    const field = this.form?.select(part);
    if (field) {
      this.querySelector(`.fjs-element[data-id="${CSS.escape(field.id)}"]`)?.scrollIntoView({ block: 'nearest' });
    }
  }

  shut() {
    const stack = this.form.get('commandStack');
    return { undo: !stack.canUndo(), redo: !stack.canRedo() };
  }

  act(act) {
    if (this.form && (act === 'undo' || act === 'redo')) {
      this.form.get('editorActions').trigger(act);
    }
  }

  end() {
    this.marks?.remove();
    this.marks = undefined;
    this.form?.close();
    this.form = undefined;
  }
}

customElements.define('yz-form', YzForm);
