import type { LawFact } from '../../vocabulary/law.ts';

export const AS_OF = '2019';

type Given = Pick<LawFact, 'fact' | 'heading' | 'title' | 'description'> & Partial<LawFact>;
const shared = { asOf: AS_OF, absent: "'not rated'", silent: 'XKX' } as const;

const constitution = (given: Given): LawFact => ({
  ...shared,
  kind: 'law',
  direction: 'better',
  higherMeans: 'Yes: the constitution says so. Not what happens in practice.',
  ...given,
});
const africa = (given: Given): LawFact => ({
  ...shared,
  kind: 'law',
  direction: 'better',
  higherMeans: 'Yes: the law says so. Not what happens in practice.',
  ...given,
});
const bti = (given: Given): LawFact => ({
  ...shared,
  kind: 'assessment',
  unit: 'points',
  scale: [1, 10],
  direction: 'better',
  higherMeans: 'Higher is freer, in the judgement of country experts.',
  ...given,
});
const wjp = (given: Given): LawFact => ({
  ...shared,
  kind: 'assessment',
  unit: 'index',
  scale: [0, 1],
  direction: 'better',
  higherMeans: 'Higher is closer to the rule of law, in the judgement of people and experts asked.',
  ...given,
});

const OTHER = 'Where the coders chose "other", the status is unknown.';

export const CONSTITUTION_FACTS = [
  constitution({
    fact: 'ccp-information',
    heading: 'expression',
    title: 'Constitution: right to see government documents',
    description: `The constitution gives people a right to the files of government. ${OTHER}`,
  }),
  constitution({
    fact: 'ccp-strike',
    heading: 'assembly',
    title: 'Constitution: right to strike',
    description: `The constitution gives a right to strike. Value 1 is a right with limits written in, 2 one without. ${OTHER}`,
    unit: 'level',
    scale: [0, 2],
    levels: { 0: 'no', 1: 'yes, with limits', 2: 'yes' },
    higherMeans: 'Higher is a wider right on paper.',
  }),
  constitution({
    fact: 'ccp-rights-commission',
    heading: 'safeguards',
    title: 'Constitution: human rights commission',
    description: `The constitution provides for a human rights commission. ${OTHER}`,
  }),
];

export const AFRICA_FACTS = [
  africa({
    fact: 'aii-information-law',
    heading: 'expression',
    title: 'Law: citizens may ask for public information',
    description: 'A law gives citizens a right to request information. African countries only.',
  }),
  africa({
    fact: 'aii-media-law',
    heading: 'expression',
    title: 'Law: accurate news may do damage',
    description:
      'It is lawful to report accurate news even when it harms the reputation of a public figure. African countries only.',
  }),
];
export const AFRICA_COLUMNS = { 'aii-information-law': 'aii_q41', 'aii-media-law': 'aii_q54' };

export const SCORE_FACTS = [
  bti({
    fact: 'bti-association-assembly',
    heading: 'assembly',
    title: 'Association and assembly rights (BTI)',
    description:
      'Expert score of how freely people can organise and gather. Developing and transition countries.',
  }),
  bti({
    fact: 'bti-expression',
    heading: 'expression',
    title: 'Freedom of expression (BTI)',
    description:
      'Expert score of how freely people and media can speak. Developing and transition countries.',
  }),
  bti({
    fact: 'bti-participation',
    heading: 'operations',
    title: 'Civil society participation (BTI)',
    description:
      'Expert score of how far government lets civil society take part in policy. Developing and transition countries.',
  }),
  bti({
    fact: 'bti-weak-traditions',
    heading: 'operations',
    title: 'Weak traditions of civil society (BTI)',
    description:
      'Expert score of how little tradition civil society has, one of the difficulties government meets: this scale runs the other way. Developing and transition countries.',
    direction: 'worse',
    higherMeans: 'Higher is a weaker tradition.',
  }),
  wjp({
    fact: 'wjp-fundamental-rights',
    heading: 'safeguards',
    title: 'Fundamental rights (World Justice Project)',
    description: 'Index of how far basic rights, expression and association among them, are respected.',
  }),
  wjp({
    fact: 'wjp-nongovernmental-checks',
    heading: 'operations',
    title: 'Checks from outside government (World Justice Project)',
    description: 'Index of how far media, civil society and parties can hold government to account.',
  }),
  wjp({
    fact: 'wjp-open-government',
    heading: 'expression',
    title: 'Open government (World Justice Project)',
    description: 'Index of published laws, access to information, participation and complaints.',
  }),
];
export const SCORE_COLUMNS = {
  'bti-association-assembly': 'bti_aar',
  'bti-expression': 'bti_foe',
  'bti-participation': 'bti_csp',
  'bti-weak-traditions': 'bti_cst',
  'wjp-fundamental-rights': 'wjp_fund_right',
  'wjp-nongovernmental-checks': 'wjp_gov_pow_ngov',
  'wjp-open-government': 'wjp_op_gov',
};
