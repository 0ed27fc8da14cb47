import { createConfig, lint } from '@redocly/openapi-core';

const DOCUMENT = 'openapi.json';

/**
 * Accepted problems, each as its rule and location. The paths come from the contract of existing clients,
 * and `area` is not a board ID, which is a UUID.
 */
const accepted = [
  'no-ambiguous-paths #/paths/~1api~1boards~1{boardId}~1columns',
  'no-ambiguous-paths #/paths/~1api~1boards~1{boardId}~1work-items',
];

const config = await createConfig({ extends: ['recommended'] });
const found = await lint({ ref: DOCUMENT, config });
const problems = found.map(({ ruleId, location: [place], message }) => ({
  place: `${ruleId} ${place?.pointer ?? ''}`,
  message,
}));
const complaints = [
  ...problems.filter(({ place }) => !accepted.includes(place)),
  ...accepted
    .filter((place) => !problems.some((each) => each.place === place))
    .map((place) => ({
      place,
      message: 'This accepted problem is gone. Remove it from the list.',
    })),
];

for (const { place, message } of complaints) console.error(`${DOCUMENT}: ${place}: ${message}`);
console.log(`${DOCUMENT}: ${complaints.length} complaints.`);
if (complaints.length > 0) process.exitCode = 1;
