// What an open page does by itself: counts in the bell, the banner while the server does not answer,
// typed words kept in the browser until the server has them, and keys.
import { ConnectionState } from '@vaadin/common-frontend';

const MINUTE = 60_000;
const STORE = 'yz-words:';

let lastAnswer = new Date();
let first = true;
let walked = false; // came to this page by a link, not by loading it

function clock(date) {
  return date.toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit', hour12: false });
}

// -- counts ------------------------------------------------------------------

function show(name, number) {
  for (const count of document.querySelectorAll(`[data-count="${name}"]`)) {
    count.textContent = String(number);
    count.toggleAttribute('hidden', number === 0);
  }
  for (const dot of document.querySelectorAll(`[data-dot="${name}"]`)) {
    dot.toggleAttribute('hidden', number === 0);
  }
}

async function pulse() {
  if (document.visibilityState !== 'visible') {
    return;
  }
  try {
    const answer = await fetch('ui/pulse', { redirect: 'manual', cache: 'no-store' });
    if (answer.ok) {
      const counts = await answer.json();
      Object.entries(counts).forEach(([name, number]) => show(name, number));
      document.querySelectorAll('[data-pulse]').forEach((page) => page.dispatchEvent(new CustomEvent('yz-pulse')));
      online();
    } else if (answer.type === 'opaqueredirect') {
      location.reload(); // the session has ended: log-in, and back to this page
    }
  } catch {
    offline();
  }
}

// -- connection --------------------------------------------------------------

function banner() {
  return document.getElementById('yz-offline');
}

function offline() {
  const shown = banner();
  if (shown?.hasAttribute('hidden')) {
    shown.querySelector('.grow').textContent = shown.dataset.words.replace('{time}', clock(lastAnswer));
    shown.removeAttribute('hidden');
  }
}

function online() {
  lastAnswer = new Date();
  banner()?.setAttribute('hidden', '');
}

function connection(previous, current) {
  if (current === ConnectionState.CONNECTION_LOST || current === ConnectionState.RECONNECTING) {
    offline();
  } else if (current === ConnectionState.CONNECTED) {
    online();
  }
}

// -- typed words -------------------------------------------------------------

/** A month: words of a task that somebody else decided are not asked for any more. */
const OLD = 30 * 24 * 60 * MINUTE;

/** The key of a field; none for what is no words, and for what nobody keeps. */
function kept(field) {
  const root = ['checkbox', 'file', 'password'].includes(field.type) ? null : field.closest?.('[data-keep]');
  return root && STORE + root.dataset.keep + ':' + field.name;
}

const read = (key) => JSON.parse(localStorage.getItem(key) ?? '{}');
const stored = (starts) => Object.keys(localStorage).filter((key) => starts.some((start) => key.startsWith(STORE + start)));
const ofDraft = (draft) => stored([draft + ':']);

/** Where somebody writes, so that a page that had to load again comes back to the same field. One note a tab. */
function writesAt(event) {
  const key = event.target.name && kept(event.target);
  if (key) {
    sessionStorage.setItem(STORE + 'at', key);
  }
}

function backTo(root) {
  const at = walked ? null : sessionStorage.getItem(STORE + 'at');
  const same = [...root.querySelectorAll('[name]')].filter((field) => at && kept(field) === at);
  const field = same.find((radio) => radio.checked) ?? same[0];
  if (field) {
    field.focus();
    if (typeof field.selectionStart === 'number') {
      field.setSelectionRange(field.value.length, field.value.length);
    }
    field.scrollIntoView({ block: 'center' });
  }
}

/** What was typed or put back since this page was loaded, by key: only that can be compared with what the server confirms of sealed words. */
const typedHere = new Map();

function typed(event) {
  const field = event.target;
  const key = field.name && kept(field);
  if (!key || typedHere.get(key) === field.value) {
    return;
  }
  typedHere.set(key, field.value);
  if (isSealed(field)) {
    seal(field.closest('[data-keep]'), key, field.value);
  } else {
    localStorage.setItem(key, JSON.stringify({ words: field.value, at: Date.now() }));
  }
}

// Sensitive words, and all that is written about others, are kept sealed: the key lives in this page's memory, its sealed twin
// can only be opened by the server for the same person. Without a secure context browsers have no cryptography, and nothing is kept.
const isSealed = (field) => field.closest('[data-sealed], [data-sensitive]') !== null;
const pageKeys = new WeakMap();
const openedKeys = new Map();
const bytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)));

/** @param pair a key as it is sealed, and the key that the server found in it */
async function open(pair) {
  const [sealed, key] = pair.split(' ');
  if (key && window.crypto?.subtle) {
    openedKeys.set(sealed, await crypto.subtle.importKey('raw', bytes(key), 'AES-GCM', false, ['encrypt', 'decrypt']));
  }
}

/** From here on what is typed is sealed with this key; so is what was typed before it came. */
async function sealWith(root, pair) {
  await open(pair);
  const [sealed] = pair.split(' ');
  if (openedKeys.has(sealed)) {
    pageKeys.set(root, sealed);
    for (const field of root.querySelectorAll('[name]')) {
      const at = kept(field);
      if (isSealed(field) && typedHere.get(at) === field.value && !localStorage.getItem(at)) {
        seal(root, at, field.value);
      }
    }
  }
}

async function seal(root, key, words) {
  const sealed = pageKeys.get(root);
  if (sealed) {
    const at = Date.now();
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const box = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, openedKeys.get(sealed), new TextEncoder().encode(words));
    if (typedHere.get(key) === words) {
      localStorage.setItem(key, JSON.stringify({ sealed, iv: text(iv), box: text(box), at }));
    }
  }
}

/** Sealed keys of what is kept for a draft, for the server to open. */
function sealedKeys(draft) {
  return [...new Set(ofDraft(draft).map((key) => read(key).sealed).filter(Boolean))].join(',');
}

async function wordsOf(saved) {
  const key = openedKeys.get(saved.sealed);
  if (saved.words !== undefined || !key) {
    return saved.words;
  }
  return new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytes(saved.iv) }, key, bytes(saved.box)));
}

/** Writes into a field, or takes a choice, as the person would. */
function put(root, key, words) {
  const same = [...root.querySelectorAll('[name]')].filter((field) => kept(field) === key);
  const field = same[0]?.type === 'radio' ? same.find((radio) => radio.value === words && !radio.disabled) : same[0];
  const there = field?.type === 'radio' ? field.checked : field?.value === words;
  if (!field || there) {
    if (there) {
      localStorage.removeItem(key); // the server has them
    }
    return;
  }
  typedHere.set(key, words);
  if (field.type === 'radio') {
    field.checked = true;
  } else {
    field.value = words;
  }
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Puts back what the server does not have yet into the fields that are there; called again when a field appears. */
async function putBack(root) {
  for (const key of ofDraft(root.dataset.keep)) {
    const saved = read(key);
    // a dialog that opens with words from the page beneath does not replace them by what stood in it before they were written
    const overtaken = root.dataset.opensWith && read(STORE + root.dataset.opensWith).at > saved.at;
    const words = overtaken ? undefined : await wordsOf(saved);
    const shown = [...root.querySelectorAll('[name]')].find((field) => kept(field) === key && (field.type !== 'radio' || field.checked));
    const typing = shown && shown.value === typedHere.get(key);
    if (words !== undefined && !typing) {
      put(root, key, words);
    }
  }
}

/**
 * Called when a form has been drawn and filled.
 *
 * @param earlier keys of what was sealed here before, as far as the server opens them for this person
 * @param own the key of this page
 */
async function keep(root, earlier, own) {
  for (const pair of earlier.split(',')) {
    await open(pair);
  }
  await putBack(root);
  backTo(root);
  await sealWith(root, own);
}

/** The server has stored these words: they need not be kept here any longer. */
function confirmed(draft, words) {
  for (const [name, value] of Object.entries(words)) {
    const key = STORE + draft + ':' + name;
    const saved = read(key);
    if (saved.words === value || (saved.sealed && typedHere.get(key) === value)) {
      localStorage.removeItem(key);
    }
  }
}

/** The form was handed in or thrown away, and with it what was written in its dialogs. */
function forget(draft) {
  sessionStorage.removeItem(STORE + 'at');
  for (const key of stored([draft + ':', draft + '/'])) {
    localStorage.removeItem(key);
    typedHere.delete(key);
  }
}

// -- keys ----------------------------------------------------------------------

/** One stop of the tab key for a group of radio buttons; arrows go from one that can be had to the next. */
function radios(group) {
  const all = () => [...group.querySelectorAll('[role=radio]:not([aria-disabled])')];
  const stop = (chosen) => all().forEach((radio) => (radio.tabIndex = radio === chosen ? 0 : -1));
  stop(all().find((radio) => radio.getAttribute('aria-checked') === 'true') ?? all()[0]);
  group.querySelectorAll('[role=radio][aria-disabled]').forEach((radio) => (radio.tabIndex = -1));
  if (group.dataset.arrows) {
    return;
  }
  group.dataset.arrows = 'on';
  group.addEventListener('click', (event) => {
    const chosen = event.target.closest('[role=radio]:not([aria-disabled])');
    if (chosen) {
      all().forEach((radio) => radio.setAttribute('aria-checked', String(radio === chosen)));
      stop(chosen);
    }
  });
  group.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const at = all().indexOf(event.target);
    if (step && at >= 0) {
      event.preventDefault();
      const next = all().at((at + step) % all().length);
      stop(next);
      next.focus();
    }
  });
}

/** The map of a building: arrows go by room, PgUp and PgDn by floor; one stop of the tab key for the whole map. */
function rooms(map) {
  const all = () => [...map.querySelectorAll('.rm[data-room]')].filter((room) => room.offsetParent);
  const stop = (room) => all().forEach((other) => (other.tabIndex = other === room ? 0 : -1));
  const chosen = map.dataset.chosen && map.querySelector(`[data-room="${map.dataset.chosen}"]`);
  chosen?.setAttribute('aria-pressed', 'true');
  stop(chosen || all()[0]);
  if (map.dataset.arrows) {
    return;
  }
  map.dataset.arrows = 'on';
  map.addEventListener('click', (event) => {
    const room = event.target.closest('.rm[data-room]');
    if (room) {
      map.querySelector('[aria-pressed=true]')?.setAttribute('aria-pressed', 'false');
      room.setAttribute('aria-pressed', 'true');
      map.dataset.chosen = room.dataset.room;
      stop(room);
      map.$server.open(room.dataset.room);
    }
  });
  map.addEventListener('keydown', (event) => {
    const next = neighbour(all(), event.target, event.key);
    if (next) {
      event.preventDefault();
      stop(next);
      next.focus();
    }
  });
}

/** The room that a key leads to, by where rooms lie on the page. */
function neighbour(all, from, key) {
  const at = all.indexOf(from);
  if (key === 'ArrowRight' || key === 'ArrowLeft') {
    return all[at + (key === 'ArrowRight' ? 1 : -1)];
  }
  const floor = from.closest('.floor');
  const up = key === 'ArrowUp' || key === 'PageUp';
  if (!['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown'].includes(key)) {
    return undefined;
  }
  const here = from.getBoundingClientRect();
  const beyond = all.filter((room) => {
    const there = room.getBoundingClientRect();
    const otherFloor = key.startsWith('Arrow') || room.closest('.floor') !== floor;
    return otherFloor && (up ? there.bottom <= here.top + 1 : there.top >= here.bottom - 1);
  });
  const distance = (room) => {
    const there = room.getBoundingClientRect();
    return Math.abs(there.top - here.top) * 4 + Math.abs(there.left - here.left);
  };
  return beyond.sort((a, b) => distance(a) - distance(b))[0];
}

const PLACES = { h: 'hall', i: 'inbox', m: 'requests' };
let afterG = false;

function typing(target) {
  return target.closest?.(
    'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable], [role=dialog], vaadin-dialog',
  );
}

function move(step) {
  const rows = [...document.querySelectorAll('[data-row]')];
  const at = rows.findIndex((row) => row === document.activeElement);
  // on a phone nothing is open beside the list: the first key leads to the first row
  const beside = document.querySelector('.detail')?.checkVisibility();
  const current = at >= 0 || !beside ? at : rows.findIndex((row) => row.hasAttribute('aria-current'));
  rows[Math.min(Math.max(current + step, 0), rows.length - 1)]?.focus();
}

/** By its link in the frame; staff have none to the hall, and it is theirs all the same. */
function go(place) {
  const link = document.querySelector(`a[href="${place}"]`);
  if (link) {
    link.click();
  } else {
    location.assign(new URL(place, document.baseURI));
  }
}

/** The link of the row with the focus, be it on its box, where the task that lies open is another one. */
function otherRow() {
  const row = document.activeElement?.closest?.('.task');
  return row && !row.classList.contains('cur') ? row.querySelector('[data-row]') : null;
}

/** How long a task lies open before a key acts on it: who hits a key twice means the one that was there before. Milliseconds. */
const READ = 400;

/** Whether it has lain open long enough; the panel says since when. */
function isRead(task) {
  const since = task.querySelector('.panel')?.shown;
  return since === undefined || performance.now() - since >= READ;
}

/**
 * The first thing on the page that the key stands for and that can be pressed now. Nobody decides what they do not see: on a phone either the
 * list or a task is there, and where another row has the focus than the one whose task lies beside it, the key only opens that row.
 */
function press(key) {
  const task = (part) => part.closest('.detail');
  const ready = (part) =>
    !part.closest('[hidden]') &&
    !part.hasAttribute('aria-disabled') &&
    (part.closest('.detail, .list')?.checkVisibility() ?? true);
  const part = [...document.querySelectorAll(`[data-key="${key}"]`)].find(ready);
  if (!part || !task(part)) {
    part?.click();
  } else if (otherRow()) {
    otherRow().click();
  } else if (isRead(task(part))) {
    part.click();
  }
}

/** Ticks the box of the row that has the focus, or of the open one. */
function select() {
  const row = document.activeElement?.closest?.('.task') ?? document.querySelector('.task.cur');
  if (!row?.checkVisibility()) {
    return; // on a phone the list is behind the task
  }
  row.querySelector('input[type=checkbox]')?.click();
}

/** Single letters work only while no field has the focus and no dialog is open; they can be switched off. */
function keys(event) {
  if (event.key === 'Escape' && event.target.matches?.('input[type=search]')) {
    event.target.blur(); // out of the search: the letters are keys again
  }
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || localStorage.getItem('yz-keys') === 'off') {
    return;
  }
  const key = event.key.toLowerCase();
  if (event.repeat && key !== 'j' && key !== 'k') {
    return; // held too long: the task has changed by now
  }
  if (afterG && PLACES[key]) {
    go(PLACES[key]);
  } else if (key === 'j' || key === 'k') {
    move(key === 'j' ? 1 : -1);
  } else if (key === '/') {
    event.preventDefault();
    document.querySelector('input[type=search]')?.focus();
  } else if (key === 'x') {
    select();
  } else if (/^[a-z?]$/.test(key)) {
    press(key);
  }
  afterG = key === 'g';
}

// -- start -------------------------------------------------------------------

/** After each change of page the reader starts at its beginning. */
function arrived() {
  if (!first) {
    walked = true;
    document.getElementById('main')?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }
  first = false;
  for (const link of document.querySelectorAll('a.language')) {
    const back = encodeURIComponent(location.pathname + location.search);
    link.href = link.getAttribute('href').replace(/(&back=.*)?$/, `&back=${back}`);
  }
}

window.yizhan = { arrived, keep, putBack, confirmed, forget, radios, rooms, pulse, sealedKeys };
stored(['']).filter((key) => Date.now() - (read(key).at ?? 0) > OLD).forEach((key) => localStorage.removeItem(key));
document.addEventListener('input', typed);
document.addEventListener('focusin', writesAt);
document.addEventListener('keydown', keys);
window.addEventListener('offline', offline);
window.addEventListener('online', pulse);
window.Vaadin?.connectionState?.addStateChangeListener(connection);
setInterval(pulse, MINUTE);
document.addEventListener('visibilitychange', pulse);
