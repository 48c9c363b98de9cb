import type { Dataset } from '../engine/dataset.ts';
import { law } from '../vocabulary/law.ts';
import { NOT_STATED } from '../vocabulary/licences.ts';
import { TREATY_FACTS } from './treaties/facts.ts';

const BY_HAND = "(basis LIKE 'curated%' OR basis LIKE 'secondary source%')";

export default {
  sources: [
    {
      name: 'treaties',
      title: 'Human rights treaties: who is bound since when',
      producer:
        'UN Treaty Collection, compiled by Zachary M. Jones and by the World Politics Data Lab; ILO NORMLEX, compiled by Lavanya Vaidya',
      path: 'https://treaties.un.org/',
      citation:
        'United Nations Treaty Collection, status of treaties (zmjones/untreaties, 2015; World Politics Data Lab, 2022), and ILO NORMLEX, ratifications (LavanyaVaidya/ILO_Conventions_Data_Automation, 2026).',
      version: 'UN treaties to 2022-08-25, ILO conventions to 2026-06-04',
      takenFrom:
        'zmjones/untreaties at 003ce13 (to March 2015), world-politics-datalab/humanrights-treaties-ratification-status at fdb779e (parties since 2015, years only), LavanyaVaidya/ILO_Conventions_Data_Automation at a2f16fa; three accessions of South Sudan from a statement of the African Commission on Human and Peoples’ Rights',
      licence: NOT_STATED,
      mayBeRedistributed: true,
      dateAccessed: '2026-11-20',
    },
  ],
  raw: {
    treaties: {
      path: 'treaties/treaties_long.csv',
      columns: {
        iso3: 'text',
        treaty: 'text',
        status: 'text',
        signature_date: 'date',
        action_date: 'date',
        action_year: 'integer',
        basis: 'text',
      },
      ignores: ['action'],
    },
  },
  contributes: law(
    'treaties',
    TREATY_FACTS,
    `
    SELECT lower(treaty) AS fact, iso3 AS country, NULL::INTEGER AS year,
      CASE
        WHEN ${BY_HAND} THEN 'unknown'
        WHEN status = 'party' THEN 'yes'
        WHEN status = 'none' THEN 'no'
        WHEN status = 'signatory' THEN 'signed'
        WHEN status IN ('denounced', 'withdrawn') THEN 'withdrawn'
        ELSE status
      END AS status,
      NULL::DOUBLE AS value,
      CASE
        WHEN ${BY_HAND} THEN NULL
        WHEN status = 'party' THEN coalesce(action_date, make_date(action_year, 1, 1))
        WHEN status = 'signatory' THEN signature_date
        WHEN status = 'denounced' THEN strptime(regexp_extract(basis, 'denounced (.+)$', 1), '%d %b %Y')::DATE
      END AS date,
      CASE
        WHEN date IS NULL THEN NULL
        WHEN status = 'party' AND action_date IS NULL THEN 'year'
        ELSE 'day'
      END AS precision,
      CASE
        WHEN ${BY_HAND} THEN NULL
        WHEN basis LIKE 'ILO NORMLEX%' THEN '2026-06-04'
        WHEN basis LIKE 'ACHPR%' THEN '2024'
        WHEN basis = 'UNTC scrape Mar 2015' OR basis LIKE 'UNTC 2015; denounced%' THEN '2015-03-14'
        ELSE '2022-08-25'
      END AS as_of
    FROM raw.treaties`,
  ),
} satisfies Dataset;
