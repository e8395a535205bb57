import fc from 'fast-check';

/** Property tests draw the same cases in every run: what is green here is green in CI. */
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20260630 });
