/** How many people come to what in the report's months, and how many could have come. */
export interface SessionSize {
  /** Places for participants; left out where only volunteers come. */
  readonly places?: number;
  /** Participants who come, at least and at most. */
  readonly people?: readonly [from: number, to: number];
  readonly volunteers: number;
}

const usual: SessionSize = { volunteers: 5 };
const vacationClass = { places: 24, people: [12, 18], volunteers: 3 } as const;
const camp = { places: 30, people: [22, 28], volunteers: 4 } as const;
const training = { places: 40, people: [26, 34], volunteers: 2 } as const;

const sizes: Readonly<Record<string, SessionSize>> = {
  reading: { places: 40, volunteers: 2 },
  'testing-queue': { volunteers: 6 },
  'epidemic-leaflets': { volunteers: 6 },
  'resident-survey': { volunteers: 6 },
  'clean-up': { volunteers: 7 },
  'exam-care': { volunteers: 6 },
  'hometown-practice': { volunteers: 6 },
  homework: vacationClass,
  painting: vacationClass,
  chess: vacationClass,
  handicraft: vacationClass,
  'parent-child': vacationClass,
  'camp-huaxia-hetu': camp,
  'camp-xixia-museum': camp,
  'camp-military-base': camp,
  'drowning-prevention': training,
  'fire-safety': training,
  'home-safety': training,
  'first-aid': training,
  'anti-fraud': { places: 50, people: [24, 40], volunteers: 4 },
  science: { places: 24, people: [14, 20], volunteers: 2 },
  'family-values': { places: 24, people: [14, 20], volunteers: 2 },
  'xh-reading': { places: 24, people: [12, 20], volunteers: 2 },
};

export function sizeOf(activityKey: string): SessionSize {
  return sizes[activityKey] ?? usual;
}
