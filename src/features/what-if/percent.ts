const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

/** A part as percent with a true sign: +12 %, −4 %. */
export function percent(part: number): string {
  const text = whole.format(Math.abs(100 * part));
  return `${text === '0' ? '' : part > 0 ? '+' : '−'}${text}\u00a0%`;
}

/** A gain in whole percent, `under 1` where it is less. */
export function gainText(part: number): string {
  return part < 0.01 ? 'under 1' : whole.format(100 * part);
}
