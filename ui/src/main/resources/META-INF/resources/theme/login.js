// shows what is typed in a password field, as long as its button is pressed in
for (const button of document.querySelectorAll('[data-shows]')) {
  button.addEventListener('click', () => {
    const field = document.getElementById(button.dataset.shows);
    const shown = field.type === 'password';
    field.type = shown ? 'text' : 'password';
    button.setAttribute('aria-pressed', String(shown));
  });
}
