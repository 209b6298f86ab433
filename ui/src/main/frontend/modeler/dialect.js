// What can be drawn is what can be saved: the elements that the server takes (docs/decisions/0004), named as lint wants them.
import BpmnFactory from 'bpmn-js/lib/features/modeling/BpmnFactory';
import { is } from 'bpmn-js/lib/util/ModelUtil';

/** Lint wants a capital letter behind the kind; what is drawn by hand has none of its own. */
const IDS = [
  ['bpmn:StartEvent', 'StartEvent_N'],
  ['bpmn:EndEvent', 'EndEvent_N'],
  ['bpmn:BoundaryEvent', 'BoundaryEvent_N'],
  ['bpmn:Event', 'Event_N'],
  ['bpmn:CallActivity', 'CallActivity_N'],
  ['bpmn:SubProcess', 'SubProcess_N'],
  ['bpmn:Activity', 'Task_N'],
  ['bpmn:Gateway', 'Gateway_N'],
];

class NamedFactory extends BpmnFactory {
  static $inject = ['moddle'];

  _ensureId(element) {
    const [, prefix] = IDS.find(([type]) => is(element, type)) ?? [];
    if (!element.id && prefix) {
      element.id = this._model.ids.nextPrefixed(prefix, element);
    } else {
      super._ensureId(element);
    }
  }
}

const REPLACEMENTS = new Set([
  'replace-with-user-task',
  'replace-with-service-task',
  'replace-with-rule-task',
  'replace-with-call-activity',
  'replace-with-expanded-subprocess',
  'replace-with-collapsed-subprocess',
  'replace-with-subprocess',
  'replace-with-event-subprocess',
  'replace-with-exclusive-gateway',
  'replace-with-parallel-gateway',
  'replace-with-none-start',
  'replace-with-message-start',
  'replace-with-timer-start',
  'replace-with-error-start',
  'replace-with-non-interrupting-message-start',
  'replace-with-non-interrupting-timer-start',
  'replace-with-none-end',
  'replace-with-error-end',
  'replace-with-message-intermediate-catch',
  'replace-with-timer-intermediate-catch',
  'replace-with-message-boundary',
  'replace-with-timer-boundary',
  'replace-with-error-boundary',
  'replace-with-non-interrupting-message-boundary',
  'replace-with-non-interrupting-timer-boundary',
  'replace-with-sequence-flow',
  'replace-with-default-flow',
]);
const TOGGLES = new Set(['toggle-non-interrupting']);
const NOT_DRAWN = new Set([
  'create.intermediate-event',
  'create.task',
  'create.data-object',
  'create.data-store',
  'create.participant-expanded',
  'append.append-task',
  'append.intermediate-event',
  'append.compensation-activity',
]);

const only = (entries, taken) => Object.fromEntries(Object.entries(entries).filter(([name]) => taken(name)));

/** A step of people; bpmn-js offers a task without a type instead. */
const STEP = { type: 'bpmn:UserTask' };
const SIGN = 'bpmn-icon-user-task';

class Offers {
  static $inject = ['palette', 'contextPad', 'popupMenu', 'create', 'elementFactory', 'autoPlace', 'translate'];

  constructor(palette, contextPad, popupMenu, create, elementFactory, autoPlace, translate) {
    Object.assign(this, { create, elementFactory, autoPlace, translate });
    // after bpmn-js's own providers, whose entries are sifted here
    palette.registerProvider(500, this);
    contextPad.registerProvider(500, this);
    popupMenu.registerProvider('bpmn-replace', 500, this);
  }

  getPaletteEntries() {
    const start = (event) => this.create.start(event, this.elementFactory.createShape(STEP));
    const title = this.translate('Create user task');
    const step = { group: 'activity', className: SIGN, title, action: { dragstart: start, click: start } };
    return (entries) => ({ ...only(entries, (name) => !NOT_DRAWN.has(name)), 'create.user-task': step });
  }

  getContextPadEntries() {
    return (entries) => {
      const kept = only(entries, (name) => !NOT_DRAWN.has(name));
      return entries['append.append-task'] ? { 'append.user-task': this.#appended(), ...kept } : kept;
    };
  }

  #appended() {
    const shape = () => this.elementFactory.createShape(STEP);
    return {
      group: 'model',
      className: SIGN,
      title: this.translate('Append user task'),
      action: {
        click: (event, element) => this.autoPlace.append(element, shape()),
        dragstart: (event, element) => this.create.start(event, shape(), { source: element }),
      },
    };
  }

  getPopupMenuEntries() {
    return (entries) => only(entries, (name) => REPLACEMENTS.has(name));
  }

  getPopupMenuHeaderEntries() {
    return (entries) => only(entries, (name) => TOGGLES.has(name));
  }
}

export const dialect = {
  __init__: ['offers'],
  offers: ['type', Offers],
  bpmnFactory: ['type', NamedFactory],
};
