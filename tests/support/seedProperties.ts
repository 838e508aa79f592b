import fc from 'fast-check';

// The gate tries the same examples each time; PROPERTY_SEED=random (or a number) explores others.
const wanted = process.env['PROPERTY_SEED'];
if (wanted !== 'random') fc.configureGlobal({ seed: Number(wanted ?? 2020) });
