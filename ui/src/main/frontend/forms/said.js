// form-js has no texts to translate: what it draws by itself is put into the reader's language as it is drawn.
import { options } from 'preact';
import { saying } from '../draft/words.js';

const SPOKEN = ['title', 'placeholder', 'aria-label'];
/** What carries the words of a form itself. */
const OF_THE_FORM = new Set(['label', 'option', 'input', 'textarea']);
/** With the name of a kind of field in it, which is in the reader's language already. */
const NAMING = [
  [/^Create an? (.+) element$/, 'Create element {name}'],
  [/^Remove (.+)$/, 'Remove {name}'],
];

let say;

function text(words) {
  const [pattern, template] = NAMING.find(([found]) => found.test(words)) ?? [];
  return pattern ? say(template, { name: pattern.exec(words)[1] }) : say(words);
}

const before = options.vnode;
options.vnode = (vnode) => {
  if (say && typeof vnode.type === 'string') {
    const { props } = vnode;
    SPOKEN.filter((name) => typeof props[name] === 'string' && !(name === 'placeholder' && vnode.type === 'textarea')).forEach(
      (name) => (props[name] = text(props[name])),
    );
    if (!OF_THE_FORM.has(vnode.type)) {
      if (typeof props.children === 'string') {
        props.children = say(props.children);
      } else if (Array.isArray(props.children)) {
        props.children = props.children.map((child) => (typeof child === 'string' ? say(child) : child));
      }
    }
  }
  before?.(vnode);
};

/** @param words by what form-js says; undefined: it speaks for itself again */
export function speak(words) {
  say = words && saying(words);
}
