// Where somebody signs: with a finger, a pen or a mouse; whoever uses keys has their name written here.
const WIDTH = 600;
const HEIGHT = 200;
const PEN = 4;
const INK = '#1b1f24';
const HAND = 'KaiTi, STKaiti, "Kaiti SC", "BiauKai", cursive, serif';
/** A signature has several strokes: it is sent when the hand has rested. */
const REST_MS = 700;

class YzSignature extends HTMLElement {
  connectedCallback() {
    if (!this.canvas) {
      this.canvas = document.createElement('canvas');
      this.canvas.width = WIDTH;
      this.canvas.height = HEIGHT;
      this.ink = this.canvas.getContext('2d');
      this.append(this.canvas);
      this.canvas.addEventListener('pointerdown', (event) => this.#begin(event));
      this.canvas.addEventListener('pointermove', (event) => this.#draw(event));
      this.canvas.addEventListener('pointerup', () => this.#rest());
      this.canvas.addEventListener('pointercancel', () => this.#rest());
    }
  }

  disconnectedCallback() {
    clearTimeout(this.resting);
  }

  clear() {
    clearTimeout(this.resting);
    this.ink.clearRect(0, 0, WIDTH, HEIGHT);
  }

  /** The name in one line, as large as fits. */
  write(name) {
    this.clear();
    this.ink.fillStyle = INK;
    this.ink.textAlign = 'center';
    this.ink.textBaseline = 'middle';
    let size = HEIGHT / 2;
    do {
      this.ink.font = `${size}px ${HAND}`;
      size -= 4;
    } while (size > 12 && this.ink.measureText(name).width > WIDTH - 40);
    this.ink.fillText(name, WIDTH / 2, HEIGHT / 2);
    this.#send();
  }

  /** What the server has already. */
  async show(base64) {
    const picture = new Image();
    picture.src = `data:image/png;base64,${base64}`;
    await picture.decode();
    this.clear();
    const scale = Math.min(WIDTH / picture.width, HEIGHT / picture.height);
    const [width, height] = [picture.width * scale, picture.height * scale];
    this.ink.drawImage(picture, (WIDTH - width) / 2, (HEIGHT - height) / 2, width, height);
  }

  #at(event) {
    const frame = this.canvas.getBoundingClientRect();
    return [
      ((event.clientX - frame.left) * WIDTH) / frame.width,
      ((event.clientY - frame.top) * HEIGHT) / frame.height,
    ];
  }

  #begin(event) {
    clearTimeout(this.resting);
    this.canvas.setPointerCapture(event.pointerId);
    this.drawing = true;
    Object.assign(this.ink, { strokeStyle: INK, lineWidth: PEN, lineCap: 'round', lineJoin: 'round' });
    this.ink.beginPath();
    this.ink.moveTo(...this.#at(event));
  }

  #draw(event) {
    if (this.drawing) {
      this.ink.lineTo(...this.#at(event));
      this.ink.stroke();
    }
  }

  #rest() {
    if (this.drawing) {
      this.drawing = false;
      this.resting = setTimeout(() => this.#send(), REST_MS);
    }
  }

  #send() {
    this.$server.drawn(this.canvas.toDataURL('image/png').split(',')[1]);
  }
}

customElements.define('yz-signature', YzSignature);
