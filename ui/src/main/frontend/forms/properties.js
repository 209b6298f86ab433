// What a field of a form may say in Yizhan, beside the form: nothing else can be set here, and what else a file says stays in it.
import { saying } from '../draft/words.js';

const CHOICES = ['radio', 'select', 'checklist'];
const ONE_OF = ['radio', 'select'];
const WRITTEN = ['textfield', 'textarea'];
const ASKED = [...WRITTEN, 'number', 'datetime', 'checkbox', ...CHOICES, 'filepicker'];

/** Kinds of fields beyond those of form-js; each is a field of one line there. */
const KINDS = ['', 'bed', 'place', 'rooms', 'person', 'staff', 'signature'];

/** By group: where it stands in the schema, how it is written, and at which fields. */
const GROUPS = {
  basic: [
    { path: 'label', as: 'line', at: ASKED },
    { path: 'text', as: 'lines', at: ['text'] },
    { path: 'key', as: 'line', at: ASKED },
    { path: 'description', as: 'lines', at: ASKED, emptied: '' },
    { path: 'properties.type', as: 'choice', at: ['textfield'], of: () => KINDS },
    { path: 'subtype', as: 'choice', at: ['datetime'], of: () => ['date', 'datetime'] },
    { path: 'values', as: 'options', at: CHOICES },
  ],
  answer: [
    { path: 'validate.required', as: 'flag', at: ASKED },
    { path: 'validate.minLength', as: 'number', at: WRITTEN },
    { path: 'validate.maxLength', as: 'number', at: WRITTEN },
    { path: 'validate.min', as: 'number', at: ['number'] },
    { path: 'validate.max', as: 'number', at: ['number'] },
    { path: 'validate.validationType', as: 'choice', at: ['textfield'], of: () => ['', 'phone', 'email'] },
    { path: 'defaultValue', as: 'choice', at: ONE_OF, of: (field) => ['', ...(field.values ?? []).map(({ value }) => value)] },
    { path: 'defaultValue', as: 'number', at: ['number'] },
    { path: 'defaultValue', as: 'flag', at: ['checkbox'] },
    { path: 'properties.accept', as: 'mark', at: ['filepicker'], mark: 'image' },
  ],
  when: [
    { path: 'conditional.hide', as: 'line', at: [...ASKED] },
    { path: 'properties.requiredWhen', as: 'line', at: ASKED },
    { path: 'properties.within', as: 'choice', at: ONE_OF, of: (field, all) => ['', ...all.filter((it) => CHOICES.includes(it.type) && it !== field).map(({ key }) => key)] },
    { path: 'properties.askedAfter', as: 'line', at: ASKED },
  ],
  kept: [
    { path: 'properties.decides', as: 'mark', at: ASKED, mark: 'true' },
    { path: 'properties.card', as: 'mark', at: ASKED, mark: 'true' },
    { path: 'properties.sensitive', as: 'mark', at: ASKED, mark: 'true' },
    { path: 'properties.readers', as: 'line', at: ASKED },
    { path: 'properties.computed', as: 'mark', at: ASKED, mark: 'true' },
  ],
};

function part(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
  made.append(...children);
  return made;
}

const at = (field, path) => path.split('.').reduce((value, name) => value?.[name], field);

export class Properties {
  static $inject = ['eventBus', 'modeling', 'selection', 'formFieldRegistry', 'config.words'];

  controls = [];

  constructor(eventBus, modeling, selection, fields, words) {
    Object.assign(this, { modeling, selection, fields, say: saying(words), words });
    eventBus.on('selection.changed', () => this.#show());
    eventBus.on('import.done', () => this.#show());
    // what is undone shows too; a control that somebody is in stays
    eventBus.on('commandStack.changed', () => this.#follow());
  }

  attachTo(container) {
    this.container = container;
    container.setAttribute('role', 'group');
    container.setAttribute('aria-label', this.#word('title'));
    this.#show();
  }

  /** form-js asks for a panel that others add to; nobody does. */
  registerProvider() {}

  #word(name) {
    return this.words[name] ?? name;
  }

  #show() {
    const chosen = this.selection.get();
    const field = chosen && chosen.type !== 'default' && this.fields.get(chosen.id) ? chosen : undefined;
    this.field = field;
    this.controls = [];
    this.container?.replaceChildren(...(field ? this.#all(field) : [part('p', { class: 'hint' }, this.#word('none'))]));
    this.#follow();
  }

  #all(field) {
    const head = part('h2', {}, this.#word(`type-${field.type}`));
    const groups = Object.entries(GROUPS)
      .map(([name, entries]) => [name, entries.filter((entry) => entry.at.includes(field.type))])
      .filter(([, entries]) => entries.length);
    return [
      head,
      ...groups.map(([name, entries]) =>
        part('fieldset', {}, part('legend', {}, this.#word(`group-${name}`)), ...entries.map((entry) => this.#entry(entry, field))),
      ),
    ];
  }

  #entry(entry, field) {
    const name = entry.path.replace(/.*\./, '');
    const id = `prop-${name}`;
    if (entry.as === 'options') {
      return this.#options(entry);
    }
    const control = this.#control(entry, id);
    control.addEventListener('change', () => this.#write(entry.path, this.#value(entry, control), control));
    this.controls.push(() => document.activeElement !== control && this.#read(entry, control, field));
    const label = part('label', { for: id }, this.#word(`prop-${name}`));
    const box = control.type === 'checkbox';
    const row = part('div', { class: box ? 'prop prop-box' : 'prop' }, ...(box ? [control, label] : [label, control]));
    const hint = this.words[`hint-${name}`];
    if (hint) {
      control.setAttribute('aria-describedby', `${id}-hint`);
      row.append(part('p', { class: 'hint', id: `${id}-hint` }, hint));
    }
    return row;
  }

  #control({ as }, id) {
    if (as === 'choice') {
      return part('select', { id, class: 'in' });
    }
    if (as === 'lines') {
      return part('textarea', { id, class: 'in', rows: '2' });
    }
    const type = as === 'flag' || as === 'mark' ? 'checkbox' : as === 'number' ? 'number' : 'text';
    return part('input', { id, type, ...(type === 'checkbox' ? {} : { class: 'in', autocomplete: 'off' }) });
  }

  /** Options of a form are called as it calls them. */
  #option(field, value) {
    return (field.values ?? []).find((option) => option.value === value)?.label ?? this.words[`value-${value || 'none'}`] ?? value;
  }

  #value({ as, mark, emptied }, control) {
    if (as === 'flag') {
      return control.checked || undefined;
    }
    if (as === 'mark') {
      return control.checked ? mark : undefined;
    }
    const written = control.value.trim();
    if (written === '') {
      return emptied; // what is taken away goes, or says that there is none
    }
    return as === 'number' ? Number(written) : written;
  }

  #read({ as, path, mark, of }, control, field) {
    const value = at(this.field, path);
    control.setCustomValidity('');
    if (as === 'choice') {
      // options and the fields beside it may be others by now
      const all = [...this.fields.getAll()];
      control.replaceChildren(...of(field, all).map((it) => part('option', { value: it }, this.#option(field, it))));
    }
    if (as === 'flag' || as === 'mark') {
      control.checked = as === 'flag' ? value === true : value === mark;
    } else {
      if (as === 'choice' && value !== undefined && ![...control.options].some((option) => option.value === value)) {
        control.append(part('option', { value }, value));
      }
      control.value = value ?? '';
    }
  }

  #follow() {
    if (this.field && !this.fields.get(this.field.id)) {
      this.#show();
    } else if (this.field) {
      this.controls.forEach((read) => read());
    }
  }

  #write(path, value, control) {
    const [top, sub] = path.split('.');
    const refused = top === 'key' && !this.#mayBeCalled(value);
    control.setCustomValidity(refused ? this.#word('key-refused') : '');
    if (refused) {
      control.reportValidity();
      return;
    }
    if ((at(this.field, path) ?? '') === (value ?? '')) {
      this.#follow();
      return;
    }
    if (!sub) {
      const dated = top === 'label' && this.field.dateLabel !== undefined;
      this.modeling.editFormField(this.field, dated ? { label: value, dateLabel: value } : { [top]: value });
      return;
    }
    const whole = { ...this.field[top], [sub]: value };
    if (value === undefined) {
      delete whole[sub];
    }
    this.modeling.editFormField(this.field, top, Object.keys(whole).length ? whole : undefined);
  }

  /** form-js keeps the keys of a form apart; two of the same would not be taken. */
  #mayBeCalled(key) {
    return key && [...this.fields.getAll()].every((field) => field === this.field || field.key !== key);
  }

  // -- options of a choice -------------------------------------------------------

  #options() {
    const rows = part('div', { class: 'prop-options' });
    const add = part('button', { type: 'button', class: 'btn' }, this.#word('option-add'));
    add.addEventListener('click', () => this.#values((values) => [...values, { label: `${this.#word('option')} ${values.length + 1}`, value: this.#free(values) }]));
    const draw = () => rows.replaceChildren(...(this.field.values ?? []).map((option, i, all) => this.#row(option, i, all.length)));
    this.controls.push(() => !rows.contains(document.activeElement) && draw());
    return part('div', { class: 'prop', role: 'group', 'aria-label': this.#word('prop-values') }, part('span', {}, this.#word('prop-values')), rows, add);
  }

  #row(option, i, count) {
    const named = (word) => `${this.#word(word)} ${i + 1}`;
    const field = (name) => {
      const input = part('input', { class: 'in', 'aria-label': named(`option-${name}`), autocomplete: 'off' });
      input.value = option[name] ?? '';
      input.addEventListener('change', () => {
        const value = input.value.trim();
        this.#values((values) => values.map((it, at) => (at === i ? { ...it, [name]: value } : it)));
      });
      return input;
    };
    const act = (word, sign, shut, change) => {
      const button = part('button', { type: 'button', class: 'btn quiet', title: named(word), 'aria-label': named(word) }, sign);
      button.disabled = shut;
      button.addEventListener('click', () => {
        button.blur();
        this.#values(change);
      });
      return button;
    };
    const swapped = (values) => values.map((it, at) => (at === i - 1 ? values[i] : at === i ? values[i - 1] : it));
    return part('div', { class: 'prop-option' }, field('label'), field('value'), act('option-up', '↑', i === 0, swapped), act('option-remove', '×', count < 2, (values) => values.filter((it, at) => at !== i)));
  }

  #values(change) {
    this.modeling.editFormField(this.field, 'values', change(this.field.values ?? []));
    this.#follow();
  }

  #free(values) {
    let n = values.length + 1;
    while (values.some(({ value }) => value === `OPTION${n}`)) {
      n += 1;
    }
    return `OPTION${n}`;
  }
}
