// What is fetched when a diagram is opened: bpmn-js with what our models may contain, and its looks.
import Modeler from 'bpmn-js/lib/Modeler';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import camunda from 'camunda-bpmn-moddle/resources/camunda.json';
import canvasStyle from 'bpmn-js/dist/assets/diagram-js.css?inline';
import modelStyle from 'bpmn-js/dist/assets/bpmn-js.css?inline';
import signs from 'bpmn-js/dist/assets/bpmn-font/css/bpmn-embedded.css?inline';
import { styled } from '../draft/styled.js';
import { dialect } from './dialect.js';
import { settings } from './settings.js';
import { translated } from '../draft/words.js';

const style = () => styled('yz-modeler-style', canvasStyle + modelStyle + signs);

const options = (container, additionalModules) => ({ container, moddleExtensions: { camunda }, additionalModules });

export function modeler(container, words) {
  style();
  return new Modeler(options(container, [translated(words), dialect, settings]));
}

export function viewer(container, words) {
  style();
  return new NavigatedViewer(options(container, [translated(words)]));
}
