/** Puts the looks of a library into the page, before ours; once. */
export function styled(id, css) {
  if (!document.getElementById(id)) {
    const sheet = document.createElement('style');
    sheet.id = id;
    sheet.textContent = css;
    document.head.prepend(sheet);
  }
}
