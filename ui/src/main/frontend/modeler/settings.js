// What is set in the side panel arrives here: the server has it in the draft already, the canvas takes it up as one stroke that can be undone.

/** Room for a step that is put on a way, along it. */
const ROOM = { x: 200, y: 160 };

const plain = (text) => (text ?? '').replace(/\s+/g, ' ').trim();

/** What has to change at an element: attributes of its own, or of a part of its model. */
class Strokes {
  static $inject = ['moddle'];

  constructor(moddle) {
    this.moddle = moddle;
  }

  of(element, said) {
    const model = element.businessObject;
    return [this.#own(model, said), this.#properties(model, said.properties), this.#time(model, said.time)].filter(Boolean);
  }

  #own(model, said) {
    const changed = {};
    if (said.name !== undefined && plain(model.name) !== said.name) {
      changed.name = said.name || undefined;
    }
    for (const [attribute, value] of Object.entries(said.attributes)) {
      if ((model.get(`camunda:${attribute}`) ?? '') !== value) {
        changed[`camunda:${attribute}`] = value || undefined;
      }
    }
    if (said.condition && model.conditionExpression?.body !== said.condition) {
      changed.conditionExpression = this.moddle.create('bpmn:FormalExpression', { body: said.condition });
    }
    return Object.keys(changed).length ? { changed } : undefined;
  }

  #properties(model, properties) {
    const known = model.extensionElements?.values ?? [];
    const before = known.find((value) => value.$type === 'camunda:Properties')?.values ?? [];
    const same = ({ name, value }, i) => name === properties[i].name && value === properties[i].value;
    if (before.length === properties.length && before.every(same)) {
      return undefined;
    }
    const all = this.moddle.create('camunda:Properties', {
      values: properties.map((property) => this.moddle.create('camunda:Property', property)),
    });
    all.values.forEach((value) => (value.$parent = all));
    const values = [...known.filter((value) => value.$type !== 'camunda:Properties'), ...(properties.length ? [all] : [])];
    const extensionElements = values.length ? this.moddle.create('bpmn:ExtensionElements', { values }) : undefined;
    values.forEach((value) => (value.$parent = extensionElements));
    if (extensionElements) {
      extensionElements.$parent = model;
    }
    return { part: model, changed: { extensionElements } };
  }

  #time(model, time) {
    const timer = model.eventDefinitions?.find(({ $type }) => $type === 'bpmn:TimerEventDefinition');
    if (!timer || !time || (timer.timeDate ?? timer.timeDuration)?.body === time.text) {
      return undefined;
    }
    const said = this.moddle.create('bpmn:FormalExpression', { body: time.text });
    said.$parent = timer;
    return { part: timer, changed: { timeDate: time.date ? said : undefined, timeDuration: time.date ? undefined : said } };
  }
}

class Take {
  static $inject = ['modeling'];

  constructor(modeling) {
    this.modeling = modeling;
  }

  preExecute({ element, strokes }) {
    for (const { part, changed } of strokes) {
      if (part) {
        this.modeling.updateModdleProperties(element, part, changed);
      } else {
        this.modeling.updateProperties(element, changed);
      }
    }
  }
}

/** A step between two others: room is made where the way is too short for it. */
class Insert {
  static $inject = ['modeling', 'spaceTool', 'elementFactory', 'canvas'];

  constructor(modeling, spaceTool, elementFactory, canvas) {
    Object.assign(this, { modeling, spaceTool, elementFactory, canvas });
  }

  preExecute(context) {
    const { flow } = context;
    const { axis, length, direction, middle } = longest(flow.waypoints);
    if (length < ROOM[axis]) {
      const delta = (ROOM[axis] - length) * direction;
      const { movingShapes, resizingShapes } = this.spaceTool.calculateAdjustments(within(flow.parent), axis, delta, middle[axis]);
      const way = axis === 'x' ? (direction > 0 ? 'e' : 'w') : direction > 0 ? 's' : 'n';
      this.spaceTool.makeSpace(movingShapes, resizingShapes, { x: 0, y: 0, [axis]: delta }, way, middle[axis]);
    }
    const shape = this.elementFactory.createShape({ type: 'bpmn:UserTask' });
    context.shape = this.modeling.createShape(shape, longest(flow.waypoints).middle, flow);
  }
}

const within = (parent) => (parent.children ?? []).flatMap((child) => [child, ...within(child)]);

function longest(points) {
  const parts = points.slice(1).map((to, i) => {
    const from = points[i];
    const axis = Math.abs(to.x - from.x) >= Math.abs(to.y - from.y) ? 'x' : 'y';
    const along = to[axis] - from[axis];
    return {
      axis,
      length: Math.abs(along),
      direction: along < 0 ? -1 : 1,
      middle: { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 },
    };
  });
  return parts.reduce((one, other) => (other.length > one.length ? other : one));
}

class Commands {
  static $inject = ['commandStack'];

  constructor(commandStack) {
    commandStack.registerHandler('yz.take', Take);
    commandStack.registerHandler('yz.insert', Insert);
  }
}

export const settings = { __init__: ['yzCommands'], yzCommands: ['type', Commands], yzStrokes: ['type', Strokes] };
