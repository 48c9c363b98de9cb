import { isOver } from '../../findings/expiry.ts';

/**
 * `<expires-on date="2025-01-31" over="…">until 31 January 2025</expires-on>` adds the words of `over` once that day has
 * passed by the reader's clock. Without a script the day is simply named.
 */
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
