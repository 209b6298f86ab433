// The libraries of bpmn.io in the reader's language.

/** What they say stands in our texts under their own words, e.g. "Append user task" under append-user-task; one that goes on ends in -colon. */
const named = (template) =>
  template
    .toLowerCase()
    .replace(/:\s*$/, '-colon')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** @param words texts by name; what has none is said as it is */
export const saying = (words) => (template, places = {}) => {
  const said = (words[named(template)] ?? template).replace(/{\s*([^}\s]+)\s*}/g, (place, name) => places[name] ?? place);
  return said.endsWith(':') ? `${said} ` : said;
};

export function translated(words) {
  return { translate: ['value', saying(words)] };
}

/**
 * What a library says without asking: attributes with these words get ours, now and whenever it draws anew.
 *
 * @param more what else is mended then
 * @return to stop it
 */
export function spoken(container, words, literals, more = () => {}) {
  const say = saying(words);
  const selector = literals.flatMap((text) => [`[title="${text}"]`, `[aria-label="${text}"]`, `[placeholder="${text}"]`]).join();
  const mend = () => {
    container.querySelectorAll(selector).forEach((part) =>
      ['title', 'aria-label', 'placeholder']
        .filter((name) => literals.includes(part.getAttribute(name)))
        .filter((name) => say(part.getAttribute(name)) !== part.getAttribute(name)) // or this would hear itself for ever
        .forEach((name) => part.setAttribute(name, say(part.getAttribute(name)))),
    );
    more();
  };
  const observer = new MutationObserver(mend);
  observer.observe(container, { childList: true, subtree: true, attributes: true, attributeFilter: ['title', 'aria-label', 'placeholder'] });
  return () => observer.disconnect();
}
