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
const practice = (given: Given): LawFact => ({
  ...shared,
  kind: 'assessment',
  unit: 'points',
  scale: [0, 100],
  direction: 'better',
  higherMeans:
    'Higher is freer in practice, in the judgement of researchers in the country and their reviewers.',
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
    fact: 'ccp-religion',
    heading: 'safeguards',
    title: 'Constitution: freedom of religion',
    description: `The constitution provides for freedom of religion. ${OTHER}`,
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
  practice({
    fact: 'aii-information-practice',
    heading: 'expression',
    title: 'Practice: requests for public information work',
    description:
      'Whether people who ask public bodies for information get it within weeks and at the cost of copying; beside aii-information-law, what the law says. African countries only.',
  }),
  practice({
    fact: 'aii-censorship-practice',
    heading: 'expression',
    title: 'Practice: no censorship of the media',
    description:
      'Whether government neither stops the media from publishing nor drives them to censor themselves by threats, taxes or advertising; beside aii-media-law, what the law says. African countries only.',
  }),
  practice({
    fact: 'aii-online-censorship-practice',
    heading: 'expression',
    title: 'Practice: no censorship of citizens online',
    description:
      'Whether government neither stops citizens from publishing online nor drives them to censor themselves by arrests, threats or interrogations. African countries only.',
  }),
  practice({
    fact: 'pts-political-terror',
    heading: 'safeguards',
    title: 'Political terror (Political Terror Scale)',
    description:
      'How far state agents imprison, torture and kill for politics, coded from the yearly reports of Amnesty International.',
    unit: 'level',
    scale: [1, 5],
    levels: {
      1: 'secure rule of law',
      2: 'limited imprisonment for non-violent politics',
      3: 'extensive political imprisonment',
      4: 'terror against a large part of the people',
      5: 'terror against the whole people',
    },
    direction: 'worse',
    higherMeans: 'Higher is more terror by the state.',
  }),
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
    fact: 'wjp-overall',
    heading: 'safeguards',
    title: 'Rule of law, overall (World Justice Project)',
    description:
      'Index of eight sides of the rule of law, fundamental rights and open government among them.',
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
  'aii-information-practice': 'aii_q42',
  'aii-censorship-practice': 'aii_q55',
  'aii-online-censorship-practice': 'aii_q56',
  'pts-political-terror': 'gd_ptsa',
  'wjp-overall': 'wjp_overall',
  'bti-association-assembly': 'bti_aar',
  'bti-expression': 'bti_foe',
  'bti-participation': 'bti_csp',
  'bti-weak-traditions': 'bti_cst',
  'wjp-fundamental-rights': 'wjp_fund_right',
  'wjp-nongovernmental-checks': 'wjp_gov_pow_ngov',
  'wjp-open-government': 'wjp_op_gov',
};
