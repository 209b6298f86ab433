// bpmn-js in the reader's language.

/** What bpmn-js says stands in our texts under its own words, e.g. "Append user task" under append-user-task. */
const named = (template) => template.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');

/** @param words texts by name; what has none is said as it is */
export function translated(words) {
  const translate = (template, places = {}) =>
    (words[named(template)] ?? template).replace(/{([^}]+)}/g, (place, name) => places[name] ?? place);
  return { translate: ['value', translate] };
}
