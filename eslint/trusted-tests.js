export const trustedTests = [
  {
    files: ['tests/**'],
    ignores: ['tests/properties.ts', 'tests/temporary-folder.ts', 'tests/own-temporary-folder.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { name: 'fast-check', message: 'tests/properties.ts gives it with one seed.' },
        { name: 'node:os', importNames: ['tmpdir'], message: 'tests/temporary-folder.ts cleans up.' },
      ],
    },
  },
  {
    files: ['tests/browser/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'CallExpression[callee.property.name="waitForTimeout"]',
          message: 'Wait for what a reader sees, or move the page’s clock.',
        },
        {
          selector:
            'CallExpression[callee.property.name=/^(all|allTextContents|allInnerTexts)$/][callee.object.name!="Promise"]',
          message:
            'An island may still change the list: expect(locator).toHaveCount or toHaveText wait for it.',
        },
        {
          selector:
            'CallExpression[callee.name="expect"] > AwaitExpression.arguments > CallExpression[callee.property.name=/^(count|textContent|innerText|inputValue|getAttribute|isVisible|isHidden|isChecked|isEnabled|isDisabled)$/]',
          message: 'Taken once, this may be too early: use an expectation that waits, or expect.poll.',
        },
      ],
    },
  },
];
