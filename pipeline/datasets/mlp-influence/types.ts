import { INFLUENCE } from '../mlp-civic/influence.ts';

/**
 * Other spellings of the types, by the one that the data use. The first is the producer's newer one: stated for
 * diplomatic_ties, matched by wording and theme for the rest, and cyber_attack by being the only one left.
 */
const SPELLINGS: Record<string, readonly [string, ...string[]]> = {
  diplomatic_recognition: ['diplomatic_ties'],
  diplomatic_sanction: ['diplomatic_action'],
  diplomatic_visit: ['diplomatic_meeting'],
  economic_aid_assistance: ['foreign_aid_assistance'],
  investment: ['foreign_investment'],
  professional_cultural_exchange: ['social_academic_cultural_activity'],
  security_cooperation: ['security_engagement'],
  security_force_facility_presence: ['military_activity', 'official_security_force_facility_presence'],
  surveillance: ['cyber_attack'],
};

export interface InfluenceType {
  id: string;
  spellings: readonly string[];
  newer: string | null;
}

/** The types of influence, each under one id however a file spells it. */
export const TYPES: readonly InfluenceType[] = INFLUENCE.map((id) => {
  const others = SPELLINGS[id] ?? [];
  return { id, spellings: [id, ...others], newer: others[0] ?? null };
});
