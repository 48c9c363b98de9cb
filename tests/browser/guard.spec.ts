import { ELSEWHERE, expect, SITE, test, watch } from './fixtures.ts';

/** Proves that the guard on every browser test catches what it should. */
test.use({ origins: [SITE, ELSEWHERE], expectedErrors: [/./] });

const provocations: [name: string, code: string, fault: RegExp][] = [
  ['a console error', "console.error('It broke.')", /Console on .*: It broke\./],
  ['an uncaught error', "setTimeout(() => { throw new Error('It fell.') })", /Uncaught on .*: It fell\./],
  [
    'a foreign fetch',
    "fetch('http://127.0.0.1:9/').catch(() => {})",
    /Foreign request: http:\/\/127\.0\.0\.1:9/,
  ],
  ['a foreign image', "new Image().src = 'http://127.0.0.1:9/dot.png'", /Foreign request: .*dot\.png/],
  [
    'a foreign request from a worker made from a blob',
    `new Worker(URL.createObjectURL(new Blob(["fetch('http://127.0.0.1:9/worker').catch(() => {})"])))`,
    /Foreign request: .*worker/,
  ],
  [
    'a synchronous foreign request from a worker',
    `new Worker(URL.createObjectURL(new Blob(["const x = new XMLHttpRequest(); x.open('GET', 'http://127.0.0.1:9/sync', false); x.send()"])))`,
    /Foreign request: .*sync/,
  ],
];

for (const [name, code, fault] of provocations) {
  test(`the guard notices ${name}`, async ({ page, context }) => {
    const faults = watch(context, [ELSEWHERE]);
    await page.goto(`${ELSEWHERE}?frame=about:blank`);
    await page.evaluate(code);
    await expect.poll(() => faults).toEqual(expect.arrayContaining([expect.stringMatching(fault)]));
  });
}
