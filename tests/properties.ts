import fc from 'fast-check';

fc.configureGlobal({ seed: 20_240_930 });

/** fast-check, with one seed for all tests. */
export { fc };
