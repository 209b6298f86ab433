// What an open page does by itself: counts in the bell, the banner while the server does not answer,
// typed words kept in the browser until the server has them, and keys.
import { ConnectionState } from '@vaadin/common-frontend';

const MINUTE = 60_000;
const STORE = 'yz-words:';

let lastAnswer = new Date();
let first = true;

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

const kept = (field) => field.closest?.('[data-keep]') && STORE + field.closest('[data-keep]').dataset.keep + ':' + field.name;

function typed(event) {
  const field = event.target;
  const key = field.name && kept(field);
  if (!key) {
    return;
  }
  if (field.hasAttribute('data-sensitive')) {
    seal(field, key);
  } else {
    localStorage.setItem(key, JSON.stringify({ words: field.value, at: Date.now() }));
  }
}

// Sensitive words are kept sealed: the key lives in this page's memory, its sealed twin can only be opened by the
// server for the same person. Without a secure context browsers have no cryptography, and nothing is kept.
const pageKeys = new WeakMap();
const bytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)));
const aes = (key) => crypto.subtle.importKey('raw', bytes(key), 'AES-GCM', false, ['encrypt', 'decrypt']);

async function sealWith(root, key, sealed) {
  if (window.crypto?.subtle) {
    pageKeys.set(root, { key: await aes(key), sealed });
  }
}

async function seal(field, key) {
  const page = pageKeys.get(field.closest('[data-keep]'));
  if (page) {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const box = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, page.key, new TextEncoder().encode(field.value));
    localStorage.setItem(key, JSON.stringify({ sealed: page.sealed, iv: text(iv), box: text(box), at: Date.now() }));
  }
}

function ofDraft(draft) {
  return Object.keys(localStorage).filter((key) => key.startsWith(STORE + draft + ':'));
}

/** Sealed keys of what is kept for a draft, for the server to open. */
function sealedKeys(draft) {
  const sealed = ofDraft(draft).map((key) => JSON.parse(localStorage.getItem(key)).sealed);
  return [...new Set(sealed.filter(Boolean))].join(',');
}

async function unseal(root, sealed, key) {
  if (!window.crypto?.subtle) {
    return;
  }
  const opened = await aes(key);
  for (const stored of ofDraft(root.dataset.keep)) {
    const saved = JSON.parse(localStorage.getItem(stored));
    const field = root.querySelector(`[name="${stored.split(':').pop()}"]`);
    if (saved.sealed === sealed && field) {
      const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytes(saved.iv) }, opened, bytes(saved.box));
      put(field, new TextDecoder().decode(plain));
    }
  }
}

function put(field, words) {
  if (words !== field.value) {
    field.value = words;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

/** Puts back what the server does not have yet. Called when a form has been drawn. */
function restore(root) {
  for (const field of root.querySelectorAll('textarea[name], input[name]:not([type=radio]):not([type=checkbox]):not([type=file])')) {
    const saved = JSON.parse(localStorage.getItem(kept(field) ?? '') ?? '{}');
    if (saved.words !== undefined) {
      put(field, saved.words);
    }
  }
}

/** The server has stored these words: they need not be kept here any longer. */
function confirmed(draft, words) {
  for (const [name, value] of Object.entries(words)) {
    const key = STORE + draft + ':' + name;
    const saved = JSON.parse(localStorage.getItem(key) ?? '{}');
    const field = document.querySelector(`[data-keep="${draft}"] [name="${name}"]`);
    if (saved.words === value || (saved.sealed && field?.value === value)) {
      localStorage.removeItem(key);
    }
  }
}

/** The form was handed in or thrown away. */
function forget(draft) {
  ofDraft(draft).forEach((key) => localStorage.removeItem(key));
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
  return target.closest?.('input, textarea, select, [contenteditable], [role=dialog], vaadin-dialog');
}

function move(step) {
  const rows = [...document.querySelectorAll('[data-row]')];
  const at = rows.findIndex((row) => row === document.activeElement);
  const current = at >= 0 ? at : rows.findIndex((row) => row.hasAttribute('aria-current'));
  rows[Math.min(Math.max(current + step, 0), rows.length - 1)]?.focus();
}

/** Single letters work only while no field has the focus and no dialog is open; they can be switched off. */
function keys(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || localStorage.getItem('yz-keys') === 'off') {
    return;
  }
  const key = event.key.toLowerCase();
  if (afterG && PLACES[key]) {
    document.querySelector(`a[href="${PLACES[key]}"]`)?.click();
  } else if (key === 'j' || key === 'k') {
    move(key === 'j' ? 1 : -1);
  } else if (key === '/') {
    event.preventDefault();
    document.querySelector('input[type=search]')?.focus();
  } else if (/^[a-z]$/.test(key)) {
    document.querySelector(`[data-key="${key}"]`)?.click();
  }
  afterG = key === 'g';
}

// -- start -------------------------------------------------------------------

/** After each change of page the reader starts at its beginning. */
function arrived() {
  if (!first) {
    document.getElementById('main')?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }
  first = false;
  for (const link of document.querySelectorAll('a.language')) {
    const back = encodeURIComponent(location.pathname + location.search);
    link.href = link.getAttribute('href').replace(/(&back=.*)?$/, `&back=${back}`);
  }
}

window.yizhan = { arrived, restore, confirmed, forget, radios, rooms, pulse, sealedKeys, sealWith, unseal };
document.addEventListener('input', typed);
document.addEventListener('keydown', keys);
window.addEventListener('offline', offline);
window.addEventListener('online', pulse);
window.Vaadin?.connectionState?.addStateChangeListener(connection);
setInterval(pulse, MINUTE);
document.addEventListener('visibilitychange', pulse);
