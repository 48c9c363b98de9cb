import type { Page } from '@playwright/test';

/** What is wider than the window or cut off at the edge of its drawing; empty where all is well. */
export async function misfits(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    // The fonts lack some of the pseudo-locale's letters; those of other fonts are up to an eighth wider.
    const slackOf = (width: number) => Math.max(2, width / 8);
    const over = document.documentElement.scrollWidth - window.innerWidth;
    const cut = [...document.querySelectorAll<SVGSVGElement>('svg.chart')].flatMap((svg) => {
      const frame = svg.getBoundingClientRect();
      if (frame.width === 0) return [];
      const leftToRight =
        getComputedStyle(svg).direction === 'ltr' ? [] : ['a drawing runs from right to left'];
      const texts = [...svg.querySelectorAll('text')].filter((text) => {
        const { left, right, width } = text.getBoundingClientRect();
        return width > 0 && (left < frame.left - slackOf(width) || right > frame.right + slackOf(width));
      });
      return [...leftToRight, ...texts.map((text) => `cut: ${text.textContent}`)];
    });
    return [...(over > 0 ? [`${over} px too wide`] : []), ...cut];
  });
}
