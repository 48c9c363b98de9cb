import { isOver } from '../../findings/expiry.ts';

class ExpiresOn extends HTMLElement {
  connectedCallback() {
    const [date, words] = [this.getAttribute('date'), this.getAttribute('over')];
    if (!date || !words || this.hasAttribute('expired') || !isOver(date, new Date())) return;
    this.setAttribute('expired', '');
    const over = document.createElement('strong');
    over.textContent = words;
    this.append(' ', over);
  }
}

customElements.define('expires-on', ExpiresOn);
