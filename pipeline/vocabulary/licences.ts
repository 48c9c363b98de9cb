import type { Licence } from '../engine/dataset.ts';

export const MIT: Licence = {
  name: 'MIT',
  title: 'MIT License',
  path: 'https://opensource.org/license/mit',
};

export const PDDL: Licence = {
  name: 'PDDL-1.0',
  title: 'Open Data Commons Public Domain Dedication and License 1.0',
  path: 'https://opendatacommons.org/licenses/pddl/1-0/',
};

export const CC0: Licence = {
  name: 'CC0-1.0',
  title: 'Creative Commons Zero 1.0',
  path: 'https://creativecommons.org/publicdomain/zero/1.0/',
};

export const CC_BY: Licence = {
  name: 'CC-BY-4.0',
  title: 'Creative Commons Attribution 4.0',
  path: 'https://creativecommons.org/licenses/by/4.0/',
};

export const CC_BY_SA: Licence = {
  name: 'CC-BY-SA-4.0',
  title: 'Creative Commons Attribution-ShareAlike 4.0',
  path: 'https://creativecommons.org/licenses/by-sa/4.0/',
};

export const NOT_STATED: Licence = {
  name: 'not-stated',
  title: 'No licence stated; facts, shown with credit to their producer',
  path: 'LICENSES.md',
};

export const WITH_CREDIT: Licence = {
  name: 'reuse-with-credit',
  title: "Producer's own terms; reuse with credit",
  path: 'LICENSES.md',
};
