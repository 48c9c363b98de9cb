import type { LawFact } from '../../vocabulary/law.ts';

const ZERO =
  'A zero can also mean that nobody had coded the country yet. Ends in 2013: history, not the law of today.';
const IN_SUM = 'Counts in the sum of its group.';
const APART = 'Does not count in any sum.';

const fact = (
  column: string,
  heading: LawFact['heading'],
  title: string,
  description: string,
  maximum = 1,
): LawFact => ({
  fact: column.replace(/^(ngo_)?/, 'ngo-').replaceAll('_', '-'),
  heading,
  kind: 'law',
  title,
  description: `${description} ${ZERO}`,
  unit: 'barriers',
  scale: [0, maximum],
  direction: 'worse',
  higherMeans: 'Higher is more restrictive.',
  asOf: '2013',
  absent: "'not rated'",
  silent: '',
  ...(maximum === 1 && { levels: { 0: 'no barrier, or not coded', 0.5: 'in part', 1: 'barrier' } }),
});

export const BARRIER_FACTS: Record<string, LawFact> = Object.fromEntries(
  [
    [
      'entry',
      'entry',
      'Legal barriers to entry (sum)',
      'Sum of three barriers to founding an NGO: a burdensome registration, no appeal, extra hurdles for groups with foreign money.',
      3,
    ],
    [
      'funding',
      'resources',
      'Legal barriers to funding (sum)',
      'Sum of five barriers to foreign money: approval, channels, restrictions, bans, bans by kind of group.',
      5,
    ],
    [
      'advocacy',
      'expression',
      'Legal barriers to advocacy (sum)',
      'Sum of two barriers: politics closed to NGOs, and closed to those with foreign money.',
      2,
    ],
    [
      'barriers_total',
      'operations',
      'Legal barriers for NGOs (sum)',
      'Sum of the ten barriers to entry, funding and advocacy.',
      10,
    ],
    ['ngo_register', 'entry', 'NGOs must register', `The law makes registration compulsory. ${APART}`],
    [
      'ngo_register_burden',
      'entry',
      'Registration is burdensome',
      `The law makes registering hard. ${IN_SUM}`,
    ],
    [
      'ngo_register_appeal',
      'entry',
      'No appeal against a refused registration',
      `The law gives no appeal; the scale is turned so that 1 is the barrier. ${IN_SUM}`,
    ],
    [
      'ngo_barrier_foreign_funds',
      'entry',
      'Extra hurdles to enter for groups with foreign money',
      `Foreign-funded groups meet further conditions. ${IN_SUM}`,
    ],
    [
      'ngo_disclose_funds',
      'resources',
      'NGOs must disclose their money',
      `The law makes groups tell where money comes from. ${APART}`,
    ],
    [
      'ngo_foreign_fund_approval',
      'resources',
      'Foreign money needs approval',
      `The state must agree first. ${IN_SUM}`,
    ],
    [
      'ngo_foreign_fund_channel',
      'resources',
      'Foreign money must pass through official channels',
      `Money must go through a body or account that the state names. ${IN_SUM}`,
    ],
    [
      'ngo_foreign_fund_restrict',
      'resources',
      'Foreign money is restricted',
      `The law limits foreign money further. ${IN_SUM}`,
    ],
    [
      'ngo_foreign_fund_prohibit',
      'resources',
      'Foreign money is forbidden',
      `The law bans foreign money, wholly or in part. ${IN_SUM}`,
    ],
    [
      'ngo_type_foreign_fund_prohibit',
      'resources',
      'Foreign money is forbidden to some kinds of groups',
      `The law bans it for certain groups. ${IN_SUM}`,
    ],
    [
      'ngo_politics',
      'expression',
      'NGOs are kept out of politics',
      `The law restricts groups from political activity. ${IN_SUM}`,
    ],
    [
      'ngo_politics_foreign_fund',
      'expression',
      'Groups with foreign money are kept out of politics',
      `The restriction falls on foreign-funded groups. ${IN_SUM}`,
    ],
  ].map((row) => [row[0], fact(...(row as Parameters<typeof fact>))]),
);
