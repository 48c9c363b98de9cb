/** Whether a day has passed: from the midnight (UTC) after it on. */
export function isOver(date: string, now: Date): boolean {
  return now.getTime() >= Date.parse(date) + 86_400_000;
}
