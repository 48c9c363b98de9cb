import type { Indicator } from './indicators.ts';

type Card = Omit<Indicator, 'variable' | 'newer'>;

const INDEX = { unit: 'index from 0 to 1', scale: [0, 1], direction: 'better' } as const;
const LATENT = {
  unit: 'points of a latent scale: 0 is near the mean of all countries and years, most lie within ±4',
  scale: null,
  direction: 'better',
} as const;

const VARIABLES = {
  v2x_polyarchy: {
    ...INDEX,
    topic: 'democracy',
    title: 'Electoral democracy',
    description:
      'Whether rulers are chosen in clean and contested elections by all adults who may organise, speak and inform themselves freely.',
    higherMeans: 'closer to the ideal of electoral democracy',
  },
  v2x_libdem: {
    ...INDEX,
    topic: 'democracy',
    title: 'Liberal democracy',
    description:
      'Electoral democracy together with limits on the executive: rights of the person, the rule of law, courts and parliament.',
    higherMeans: 'closer to the ideal of liberal democracy',
  },
  v2x_regime: {
    topic: 'democracy',
    title: 'Kind of regime',
    description:
      'One of four kinds, by whether elections are contested, fulfil the conditions of electoral democracy, and come with the rule of law. A kind, not a quantity: do not average.',
    unit: 'kind',
    scale: [0, 3],
    direction: 'better',
    higherMeans: 'a more democratic kind of regime',
    levels: [
      [0, 0, 'closed autocracy'],
      [1, 1, 'electoral autocracy'],
      [2, 2, 'electoral democracy'],
      [3, 3, 'liberal democracy'],
    ],
  },
  v2x_civlib: {
    ...INDEX,
    topic: 'civil liberties',
    title: 'Civil liberties',
    description:
      'Political and private liberties, and freedom from killing and torture by the state, in one number.',
    higherMeans: 'liberties better respected',
  },
  v2x_clpol: {
    ...INDEX,
    topic: 'civil liberties',
    title: 'Political civil liberties',
    description: 'Freedom to associate and to express oneself, in one number.',
    higherMeans: 'liberties better respected',
  },
  v2x_clpriv: {
    ...INDEX,
    topic: 'civil liberties',
    title: 'Private civil liberties',
    description: 'Freedom to move, to believe, to own, and freedom from forced labour, in one number.',
    higherMeans: 'liberties better respected',
  },
  v2x_freexp_altinf: {
    ...INDEX,
    topic: 'expression and media',
    title: 'Freedom of expression and alternative information',
    description:
      'Whether people, press, scholars and artists may speak, and whether there are sources of information that the government does not steer.',
    higherMeans: 'freer expression and more varied information',
  },
  v2x_freexp: {
    ...INDEX,
    topic: 'expression and media',
    title: 'Freedom of expression',
    description:
      'Whether people, press, scholars and artists may speak; how varied the media are does not count here.',
    higherMeans: 'freer expression',
  },
  v2x_frassoc_thick: {
    ...INDEX,
    topic: 'association and assembly',
    title: 'Freedom of association',
    description:
      'Whether parties, opposition parties included, and civil society organisations may form and work.',
    higherMeans: 'freer association',
  },
  v2x_cspart: {
    ...INDEX,
    topic: 'civil society',
    title: 'Civil society participation',
    description:
      'Whether people take part in organisations, women among them, whether policymakers consult these, and whether candidates are chosen from below.',
    higherMeans: 'more participation',
  },
  v2xcs_ccsi: {
    ...INDEX,
    topic: 'civil society',
    title: 'Core civil society',
    description:
      'How robust civil society is: free of control and repression by the state, and joined by people of their own accord.',
    higherMeans: 'a more robust civil society',
  },
  v2cseeorgs: {
    ...LATENT,
    topic: 'civil society',
    title: 'Entry and exit of civil society organisations',
    description: 'How far the government decides which organisations may come to be, go on, or must close.',
    higherMeans: 'less control by the government',
  },
  v2csreprss: {
    ...LATENT,
    topic: 'civil society',
    title: 'Repression of civil society organisations',
    description: 'How hard the government tries to repress organisations.',
    higherMeans: 'less repression',
  },
  v2csprtcpt: {
    ...LATENT,
    topic: 'civil society',
    title: 'Participatory environment of civil society',
    description: 'Whether many organisations exist on their own account and people are active in them.',
    higherMeans: 'more participation of people’s own accord',
  },
  v2cscnsult: {
    ...LATENT,
    topic: 'civil society',
    title: 'Consultation of civil society organisations',
    description: 'Whether policymakers consult the main organisations as a matter of course.',
    higherMeans: 'more consultation',
  },
  v2csrlgrep: {
    ...LATENT,
    topic: 'civil society',
    title: 'Repression of religious organisations',
    description: 'How hard the government tries to repress religious organisations.',
    higherMeans: 'less repression',
  },
  v2mecenefm: {
    ...LATENT,
    topic: 'expression and media',
    title: 'Censorship of the media',
    description: 'How far the government tries, openly or not, to censor press and broadcasting.',
    higherMeans: 'less censorship',
  },
  v2mecenefi: {
    ...LATENT,
    topic: 'expression and media',
    title: 'Censorship of the internet',
    description:
      'How far the government tries to censor political information on the internet. Starts with the internet.',
    higherMeans: 'less censorship',
  },
  v2meharjrn: {
    ...LATENT,
    topic: 'expression and media',
    title: 'Harassment of journalists',
    description: 'Whether journalists are threatened, sued, arrested, beaten or killed for their work.',
    higherMeans: 'less harassment',
  },
  v2meslfcen: {
    ...LATENT,
    topic: 'expression and media',
    title: 'Self-censorship of the media',
    description: 'Whether journalists keep quiet about matters that the government finds sensitive.',
    higherMeans: 'less self-censorship',
  },
  v2clacfree: {
    ...LATENT,
    topic: 'expression and media',
    title: 'Academic and cultural expression',
    description: 'Whether scholars and artists may express themselves on political matters.',
    higherMeans: 'freer expression',
  },
  v2caassemb: {
    ...LATENT,
    topic: 'association and assembly',
    title: 'Freedom of peaceful assembly',
    description: 'How far the authorities respect and protect the right to assemble peacefully.',
    higherMeans: 'freer assembly',
  },
  v2cagenmob: {
    ...LATENT,
    direction: 'neither',
    topic: 'association and assembly',
    title: 'Mass mobilisation',
    description: 'How often and how large events of mass mobilisation are, whatever their cause.',
    higherMeans: 'more mobilisation, which in itself is neither good nor bad',
  },
  v2x_rule: {
    ...INDEX,
    topic: 'rule of law',
    title: 'Rule of law',
    description:
      'How independently, openly and evenly laws are enforced, and how far officials keep to them.',
    higherMeans: 'a stronger rule of law',
  },
  v2x_jucon: {
    ...INDEX,
    topic: 'rule of law',
    title: 'Judicial constraints on the executive',
    description:
      'Whether the executive respects the constitution and obeys courts that can act independently.',
    higherMeans: 'stronger constraints',
  },
  v2x_diagacc: {
    ...LATENT,
    topic: 'rule of law',
    title: 'Diagonal accountability',
    description: 'How far media, civil society and engaged citizens can hold the government to account.',
    higherMeans: 'more accountability',
  },
  v2x_corr: {
    ...INDEX,
    direction: 'worse',
    topic: 'rule of law',
    title: 'Political corruption',
    description: 'How pervasive corruption is in the executive, the public sector, parliament and courts.',
    higherMeans: 'more corruption',
  },
} as const satisfies Record<string, Card>;

export type Variable = keyof typeof VARIABLES;

export const HEADLINES = [
  'v2x_polyarchy',
  'v2x_libdem',
  'v2x_civlib',
  'v2x_freexp_altinf',
  'v2x_rule',
  'v2x_regime',
] as const satisfies readonly Variable[];

export const ALL = Object.keys(VARIABLES) as Variable[];

/** A variable as an indicator of a release; older releases name the newest as successor. */
export function vdem(variable: Variable, release: 'newest' | 'older'): Indicator {
  const succeeded = release === 'older' && (HEADLINES as readonly Variable[]).includes(variable);
  return { variable, ...VARIABLES[variable], ...(succeeded && { newer: `${variable}.v16` }) };
}
