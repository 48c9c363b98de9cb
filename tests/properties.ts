import fc from 'fast-check';

fc.configureGlobal({ seed: 20_240_930 });

export { fc };
