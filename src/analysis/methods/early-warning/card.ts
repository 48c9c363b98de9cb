import type { Method } from '../../method.ts';

export const method: Method = {
  id: 'early-warning',
  title: 'Early warning',
  question:
    'How probable is unusually much reporting of this event within the next one, three or six months?',
  plain:
    'It gives the chance that news of an event becomes unusually frequent within the next one, three or six months. It has learned from what came before such months in the past, in all countries. Many still come unannounced.',
  definition:
    'The probability that at least one of the months ahead is a live surge (see the method surge), by a logistic regression for each of the three horizons, with all countries and events together. ' +
    'Twelve features, all known at the origin, and one constant for each event. Against the projected line of the next month: the share that the simple combination (smoothing, autoregression, 12-month mean) expects, in units of its own past misses; the share of the origin; the mean share of three and of twelve months; an expectation above the line counts as at it, a share further above the usual than twice the line as twice. Surges among the last three and twelve months. The line itself: its distance from the usual, how far the series swings beyond sampling error, the usual share. How high the other events of the country stand, and how many of them surged in twelve months. How high the event stands in other countries. ' +
    'A surge within more months cannot be less probable: where a longer horizon’s regression says less than a shorter one’s, the shorter’s stands. ' +
    'The line is projected with the median and spread of the last 24 months and the mean articles of the last three. A month counts half as much in learning as one four years later; the ridge penalty is 10. ' +
    'Drivers are features times coefficients, less the average month: together with the average they add up to the log-odds. ' +
    'A thin or missing month is never a surge, and no origin; a partial month is neither an origin nor an outcome; a series needs 24 months with a value, gaps of at most a fifth, and a line at the origin. ' +
    'The record gives warnings for each of the last months with coefficients learnt anew every third month from outcomes known by then.',
  assumptions: [
    'What ran ahead of surges in other countries and years runs ahead of them here.',
    'What raises the odds does so by the same factor everywhere, whatever else is the case.',
  ],
  limits: [
    'A surge is unusually much reporting, neither good nor bad, and not the event itself.',
    'Most surges come from months in which none was probable: of 100 surges one month ahead, 68 follow a month without one; there the AUC is 0.74, 0.70 and 0.68 for one, three and six months, the Brier skill 0.06 each.',
    'No calendar: an election that is already announced does not enter.',
    'The base rate is of all months so far, most of them from before the break: that a probability is twice as high may say no more than that surges have been twice as common since.',
    'Each driver is read with the others held fixed. Drivers are associations, not causes, and share what they know: a month near its line raises several at once.',
    'No warning for Timor-Leste, where nearly every month is thin.',
  ],
  record: [
    'Record of the origins 2022-07 to 2024-08 (one, three, six months): AUC 0.79, 0.73, 0.69; knowing the event’s base rate alone has 0.59, 0.58 and 0.58. Brier skill against that base rate 0.14, 0.11, 0.08.',
    'The measurement break of 2024-02 more than doubled surges, from 5.7 to 12.7 % of months (one month ahead). The break is not modelled. Where all months ahead lie before it, what was said came true as often as said: 5.8 % against 5.7, 13.7 against 13.6, 23.5 against 23.5.',
    'Warnings given before the break for months that reach it could not know of it, and said too little: 6.5 % against 8.9, 13.9 against 21.1, 23.6 against 34.2.',
    'Warnings given since the break had it in their data and said more, and still too little: 11.9 % against 13.3, 20.4 against 28.3, 26.9 against 40.1. The coefficients are learnt from all years, in most of which surges were half as common; until that has worn off, what is said is likely to be too low.',
  ],
  references: [
    'Hastie, Tibshirani & Friedman (2009), The Elements of Statistical Learning, 4.4, on logistic regression',
    'Brier (1950), Verification of forecasts expressed in terms of probability, Monthly Weather Review 78(1)',
    'Hanley & McNeil (1982), The meaning and use of the area under a ROC curve, Radiology 143(1)',
    'Murphy & Winkler (1977), Reliability of subjective probability forecasts, Applied Statistics 26(1)',
  ],
  version: '1.0.0',
};
