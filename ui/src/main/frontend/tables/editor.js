// What is fetched when a table is opened: the decision table of dmn-js, limited to what our tables may contain, and its looks.
import EditingManager from 'dmn-js-shared/lib/base/EditingManager';
import Manager from 'dmn-js-shared/lib/base/Manager';
import { is } from 'dmn-js-shared/lib/util/ModelUtil';
import Editor from 'dmn-js-decision-table/lib/Editor';
import Viewer from 'dmn-js-decision-table/lib/Viewer';
import { HIT_POLICIES } from 'dmn-js-decision-table/lib/features/hit-policy/HitPolicies';
import sharedStyle from 'dmn-js-shared/assets/css/dmn-js-shared.css?inline';
import tableStyle from 'dmn-js-decision-table/assets/css/dmn-js-decision-table.css?inline';
import controlsStyle from 'dmn-js-decision-table/assets/css/dmn-js-decision-table-controls.css?inline';
import signs from 'dmn-js/dist/assets/dmn-font/css/dmn-embedded.css?inline';
import { styled } from '../draft/styled.js';
import { spoken, translated } from '../draft/words.js';

/** What lint takes; whatever a file says is shown as well, for lint to name it. */
const POLICIES = new Set(['UNIQUE', 'FIRST', 'ANY', 'COLLECT']);
const ALL_POLICIES = [...HIT_POLICIES];
/** What dmn-js says in English only. */
const LITERALS = ['Move Input', 'Move Output', 'Remove item', 'Decision table context menu'];
const TYPES = ['string', 'boolean', 'integer', 'long', 'double', 'date'];

const views = (constructor) => [
  { id: 'decisionTable', constructor, opens: (element) => is(element, 'dmn:Decision') && is(element.decisionLogic, 'dmn:DecisionTable') },
];

class TableEditor extends EditingManager {
  _getViewProviders() {
    return views(Editor);
  }
}

class TableViewer extends Manager {
  _getViewProviders() {
    return views(Viewer);
  }
}

function policies({ hitPolicy, aggregation }) {
  const taken = ({ value }) => (POLICIES.has(value.hitPolicy) && !value.aggregation) || (value.hitPolicy === hitPolicy && value.aggregation === aggregation);
  HIT_POLICIES.splice(0, HIT_POLICIES.length, ...ALL_POLICIES.filter(taken));
}

/** The corner above the numbers of the rows heads nothing; what scrolls can be scrolled by keys. */
function mend(container) {
  container.querySelectorAll('th.index-column:not([role])').forEach((th) => th.setAttribute('role', 'cell'));
  container.querySelectorAll('.tjs-table-container:not([tabindex])').forEach((part) => part.setAttribute('tabindex', '0'));
}

/** A file holds one table or several; the page is about one of them. */
export class Tables {
  #manager;
  #key;
  #silence;

  /** @param changed called after each change of a hand; undefined where it is only looked at */
  constructor(container, words, key, changed) {
    styled('yz-table-style', sharedStyle + tableStyle + controlsStyle + signs);
    const options = {
      container,
      common: { dataTypes: TYPES },
      decisionTable: { additionalModules: [translated(words)] },
    };
    this.#key = key;
    this.#manager = changed ? new TableEditor(options) : new TableViewer(options);
    this.changed = changed;
    this.#silence = spoken(container, words, LITERALS, () => mend(container));
  }

  async show(xml) {
    await this.#manager.importXML(xml, { open: false });
    const view = this.#manager.getViews().find(({ element }) => element.id === this.#key);
    policies(view.element.decisionLogic);
    await this.#manager.open(view);
    const table = this.#manager.getActiveViewer();
    if (this.changed && this.listened !== table) {
      this.listened = table;
      // what is opened clears the stack
      table.on('commandStack.changed', ({ trigger }) => trigger !== 'clear' && this.changed());
    }
  }

  async xml() {
    return (await this.#manager.saveXML({ format: true })).xml;
  }

  get(service) {
    return this.#manager.getActiveViewer()?.get(service);
  }

  close() {
    this.#silence();
    this.#manager.destroy();
  }
}
