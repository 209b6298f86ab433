// What is fetched when a form is opened: the editor of form-js, limited to fields that Yizhan shows, and its looks.
import { FormEditor } from '@bpmn-io/form-js-editor';
import viewerStyle from '@bpmn-io/form-js-viewer/dist/assets/form-js.css?inline';
import editorStyle from '@bpmn-io/form-js-editor/dist/assets/form-js-editor-base.css?inline';
import { styled } from '../draft/styled.js';
import { Properties } from './properties.js';
import { speak } from './said.js';

/** Fields that Yizhan shows; what a file says beyond them is drawn, and lint names it. */
const TAKEN = ['textfield', 'textarea', 'number', 'datetime', 'checkbox', 'radio', 'select', 'checklist', 'filepicker', 'text'];

/** form-js calls a date and a time by labels of their own, where there are any. */
function labelled(props) {
  const { field } = props;
  if (field?.type !== 'datetime') {
    return props;
  }
  const time = field.subtype === 'datetime' ? { timeLabel: field.timeLabel ?? field.label } : {};
  return { ...props, field: { ...field, dateLabel: field.dateLabel ?? field.label, ...time } };
}

export class Forms {
  #editor;

  /**
   * @param words what form-js says and its panel, by name
   * @param taken keys of fields that the service has: a new one gets another
   * @param helps by key of a field: pages take them from the texts, so they are shown as the field's own
   * @param changed called after each change of a hand
   */
  constructor(container, words, { taken, helps }, changed) {
    styled('yz-form-style', viewerStyle + editorStyle);
    speak(words);
    this.words = words;
    this.taken = taken;
    this.helps = helps;
    this.#editor = new FormEditor({
      container,
      words,
      additionalModules: [{ propertiesPanel: ['type', Properties], propertiesProvider: ['value', {}] }],
    });
    this.#fields();
    this.#enter(container);
    this.#editor.on('commandStack.changed', ({ trigger }) => trigger !== 'clear' && changed());
  }

  /** Each kind of field under its name here, and a new one with a key of its own. */
  #fields() {
    const known = this.#editor.get('formFields');
    TAKEN.forEach((type) => {
      const usual = known.get(type);
      const name = this.words[`type-${type}`];
      const create = (options, isNew) => {
        const made = usual.config.create(options, isNew);
        return isNew ? { ...made, ...this.#begun(type, name, options) } : made;
      };
      const named = Object.assign((props) => usual(labelled(props)), { config: { ...usual.config, name, label: undefined, create } });
      known.register(type, named);
    });
  }

  /** Enter on a kind of field adds one, which takes the keyboard: the same stroke would let go of it again. */
  #enter(container) {
    let palette = false;
    container.addEventListener('keydown', ({ target }) => (palette = Boolean(target.closest('.fjs-palette-field'))), true);
    container.addEventListener('keypress', (event) => palette && !event.target.closest('.fjs-palette') && event.stopPropagation(), true);
  }

  #begun(type, name, options) {
    if (type === 'text') {
      return { text: this.words['new-text'] };
    }
    return {
      label: name,
      key: options.key ?? this.#free(),
      ...(type === 'datetime' ? { dateLabel: name } : {}),
      ...(['radio', 'select', 'checklist'].includes(type) ? { values: [{ label: `${this.words.option} 1`, value: 'OPTION1' }] } : {}),
    };
  }

  #free() {
    const here = this.get('formFieldRegistry').getAll().map(({ key }) => key);
    let n = 1;
    while (here.includes(`field${n}`) || this.taken.includes(`field${n}`)) {
      n += 1;
    }
    return `field${n}`;
  }

  show(json) {
    const schema = JSON.parse(json);
    schema.components?.forEach((field) => {
      if (Object.hasOwn(this.helps, field.key) && field.description === undefined) {
        field.description = this.helps[field.key];
      }
    });
    return this.#editor.importSchema(schema);
  }

  json() {
    return `${JSON.stringify(this.#editor.saveSchema(), null, 2)}\n`;
  }

  get(service) {
    return this.#editor.get(service);
  }

  /** @param part id or key of a field; @return it, where it is */
  select(part) {
    const field = this.get('formFieldRegistry').getAll().find(({ id, key }) => id === part || key === part);
    if (field) {
      this.get('selection').set(field);
    }
    return field;
  }

  close() {
    speak();
    this.#editor.destroy();
  }
}
