import type { LawFact } from '../../vocabulary/law.ts';

const UNTC_CODED = '2022-08-25';
const UNTC_SCRAPED = '2015-03-14';
const ILO_SCRAPED = '2026-06-04';

const KOSOVO_CANNOT = "CASE iso3 WHEN 'XKX' THEN 'not eligible' ELSE 'unknown' END";
const BOUND = 'Yes: the state is bound. Says nothing of reservations, nor of practice.';
const LISTED_ONLY =
  'The list has only states that signed or joined, so that the others read unknown, not no; changes after March 2015 are not in it.';

type Given = Pick<LawFact, 'fact' | 'heading' | 'title' | 'description'> & Partial<LawFact>;

const listed = (given: Given): LawFact => ({
  kind: 'commitment',
  direction: 'better',
  higherMeans: BOUND,
  asOf: UNTC_SCRAPED,
  absent: KOSOVO_CANNOT,
  ...given,
});
const treaty = (given: Given): LawFact => listed({ asOf: UNTC_CODED, silent: 'XKX', ...given });

export const TREATY_FACTS: LawFact[] = [
  treaty({
    fact: 'iccpr',
    heading: 'international',
    title: 'Covenant on Civil and Political Rights',
    description:
      'International treaty of 1966; its articles 19, 21 and 22 protect expression, peaceful assembly and association.',
  }),
  treaty({
    fact: 'iccpr-op1',
    heading: 'safeguards',
    title: 'First Optional Protocol: complaints under the Civil Covenant',
    description:
      'People who hold that their Covenant rights were violated may complain to the Human Rights Committee. A state can leave it again; the date of a withdrawal is that of the notice.',
  }),
  treaty({
    fact: 'iccpr-op2',
    heading: 'international',
    title: 'Second Optional Protocol: no death penalty',
    description: 'Protocol of 1989 to the Civil Covenant that abolishes the death penalty.',
  }),
  treaty({
    fact: 'icescr',
    heading: 'international',
    title: 'Covenant on Economic, Social and Cultural Rights',
    description: 'International treaty of 1966; its article 8 protects trade unions and strikes.',
  }),
  treaty({
    fact: 'icescr-op',
    heading: 'safeguards',
    title: 'Complaints under the Social Covenant',
    description:
      'Protocol of 2008 by which people and groups may complain to the committee of that Covenant.',
  }),
  treaty({
    fact: 'cat',
    heading: 'safeguards',
    title: 'Convention against Torture',
    description: 'Treaty of 1984 against torture and other ill-treatment by officials.',
  }),
  treaty({
    fact: 'opcat',
    heading: 'safeguards',
    title: 'Protocol on visits to places of detention',
    description:
      'Protocol of 2002 to the Convention against Torture: independent bodies may visit detainees.',
  }),
  treaty({
    fact: 'cped',
    heading: 'safeguards',
    title: 'Convention against Enforced Disappearance',
    description: 'Treaty of 2006 that bans secret detention and gives relatives a right to know.',
  }),
  treaty({
    fact: 'cedaw',
    heading: 'international',
    title: 'Convention on Discrimination against Women',
    description: 'Treaty of 1979; its article 7 covers taking part in public life and in organisations.',
  }),
  treaty({
    fact: 'cedaw-op',
    heading: 'safeguards',
    title: 'Complaints under the Women’s Convention',
    description: 'Protocol of 1999 by which women may complain to the committee of that Convention.',
  }),
  treaty({
    fact: 'cerd',
    heading: 'international',
    title: 'Convention on Racial Discrimination',
    description:
      'Treaty of 1965; its article 5 names expression, assembly and association among equal rights.',
  }),
  treaty({
    fact: 'crc',
    heading: 'international',
    title: 'Convention on the Rights of the Child',
    description: 'Treaty of 1989; its article 15 gives children freedom of association and assembly.',
  }),
  treaty({
    fact: 'crpd',
    heading: 'international',
    title: 'Convention on the Rights of Persons with Disabilities',
    description: 'Treaty of 2006; its article 29 covers public life and organisations of disabled people.',
  }),
  treaty({
    fact: 'icmw',
    heading: 'international',
    title: 'Convention on Migrant Workers',
    description: 'Treaty of 1990; its articles 26 and 40 cover associations and unions of migrant workers.',
  }),
  treaty({
    fact: 'ilo-c087',
    heading: 'entry',
    title: 'ILO Convention 87: freedom of association',
    description:
      'Workers and employers may found and join organisations without asking leave, and run them freely. Open to members of the International Labour Organization.',
    asOf: ILO_SCRAPED,
  }),
  treaty({
    fact: 'ilo-c098',
    heading: 'operations',
    title: 'ILO Convention 98: organising and bargaining',
    description:
      'Protects trade unions from interference and workers from reprisal, and promotes collective bargaining. Open to members of the International Labour Organization.',
    asOf: ILO_SCRAPED,
  }),
  listed({
    fact: 'aarhus',
    heading: 'expression',
    title: 'Aarhus Convention on environmental information',
    description: `Treaty of 1998 on public access to environmental information, a say in decisions, and courts; used mostly in Europe and Central Asia. ${LISTED_ONLY}`,
  }),
  listed({
    fact: 'rome-statute',
    heading: 'safeguards',
    title: 'Statute of the International Criminal Court',
    description: `Treaty of 1998 that set up the court for genocide, crimes against humanity and war crimes. ${LISTED_ONLY}`,
  }),
];
