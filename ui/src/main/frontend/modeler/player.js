// What is fetched when a diagram is played: a viewer of its own, over the drawing, in which tokens walk.
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import simulation from 'bpmn-js-token-simulation/lib/viewer';
import simulationStyle from 'bpmn-js-token-simulation/assets/css/bpmn-js-token-simulation.css?inline';
import { styled } from '../draft/styled.js';
import { saying, spoken, translated } from '../draft/words.js';

/** What the simulation says without asking for a translation. */
const TITLES = [
  'Play/Pause Simulation',
  'Reset Simulation',
  'Set Sequence Flow',
  'Add pause point',
  'Remove pause point',
  'Trigger Event',
  'Set animation speed = Slow',
  'Set animation speed = Normal',
  'Set animation speed = Fast',
];

/** What happened stands on the diagram; a list of it has no words of ours. */
const silent = { log: ['value', { log() {}, toggle() {} }] };

const FOCUS = 'Focus process instance';

/** Where the diagram is smaller, the simulation hides its buttons. */
const PLAYABLE = 0.6;

/**
 * @param words as the canvas has them
 * @param seen what of the diagram is looked at now
 * @return what ends it
 */
export async function player(container, words, xml, label, seen) {
  styled('yz-player-style', simulationStyle);
  const stage = document.createElement('div');
  stage.className = 'yz-play';
  stage.setAttribute('role', 'group');
  stage.setAttribute('aria-label', label);
  container.append(stage);
  const viewer = new NavigatedViewer({ container: stage, additionalModules: [simulation, silent, translated(words)] });
  const say = saying(words);
  for (const [service, tells] of [
    ['notifications', 'showNotification'],
    ['elementNotifications', 'addElementNotification'],
  ]) {
    const speaker = viewer.get(service);
    const told = speaker[tells].bind(speaker);
    speaker[tells] = (...given) => told(...given.slice(0, -1), { ...given.at(-1), text: say(given.at(-1).text) });
  }
  const silence = spoken(stage, words, TITLES, () => named(stage, say));
  const end = () => {
    silence();
    viewer.destroy();
    stage.remove();
  };
  try {
    await viewer.importXML(xml);
    const canvas = viewer.get('canvas');
    canvas.viewbox(seen);
    if (canvas.zoom() < PLAYABLE) {
      canvas.zoom(PLAYABLE, { x: 0, y: canvas.getSize().height / 2 });
    }
    viewer.get('toggleMode').toggleMode(true);
  } catch (broken) {
    end();
    throw broken;
  }
  return end;
}

/** Buttons that are signs alone have the same name for those who do not see them. */
function named(stage, say) {
  stage.querySelectorAll(`[title^="${FOCUS}"]`).forEach((scope) => (scope.title = say(FOCUS)));
  stage.querySelectorAll('button[title]').forEach((button) => {
    if (button.getAttribute('aria-label') !== button.title) {
      button.setAttribute('aria-label', button.title);
    }
  });
}
