/**
 * Options of init under which payloads travel each another way (client/channel/tuning.ts): the same programs must give the same under every one of
 * them. A further mover is a further row.
 */
export const tunings = {
  'movers as they come': {},
  'everything above one line by rendezvous': { eagerLimit: 0 },
  'no arena mover: staged': { arenaMover: false },
  'no rendezvous but for the largest: eager': { eagerLimit: 16_384 },
  'rendezvous, and all of it staged': { eagerLimit: 0, arenaMover: false },
  'no spinning, no yielding: sleeps': { spinMicroseconds: 0, yields: 0 },
  'channels as ranks meet': { connect: 'lazy' },
} as const satisfies Readonly<Record<string, object>>;
