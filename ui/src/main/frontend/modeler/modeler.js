// What is fetched when a diagram is opened: bpmn-js with what our models may contain, and its looks.
import Modeler from 'bpmn-js/lib/Modeler';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import camunda from 'camunda-bpmn-moddle/resources/camunda.json';
import canvasStyle from 'bpmn-js/dist/assets/diagram-js.css?inline';
import modelStyle from 'bpmn-js/dist/assets/bpmn-js.css?inline';
import signs from 'bpmn-js/dist/assets/bpmn-font/css/bpmn-embedded.css?inline';
import { dialect } from './dialect.js';
import { settings } from './settings.js';
import { translated } from './words.js';

function style() {
  if (!document.getElementById('yz-modeler-style')) {
    const sheet = document.createElement('style');
    sheet.id = 'yz-modeler-style';
    sheet.textContent = canvasStyle + modelStyle + signs;
    document.head.prepend(sheet);
  }
}

const options = (container, additionalModules) => ({ container, moddleExtensions: { camunda }, additionalModules });

export function modeler(container, words) {
  style();
  return new Modeler(options(container, [translated(words), dialect, settings]));
}

export function viewer(container, words) {
  style();
  return new NavigatedViewer(options(container, [translated(words)]));
}
