// npm runs this where guanxi is installed from its repository (pre-commit, `npm install git+…`): nothing is built there. With
// `--global` npm hands that on to the install inside the checkout, and the packages that build end up elsewhere; so here they
// are brought where they belong.
import { buildIsCurrent } from './lib/stamp.mjs';
import { setup } from './setup.mjs';

for (const name of ['global', 'location', 'prefix']) {
  for (const key of Object.keys(process.env).filter((one) => one.toLowerCase() === `npm_config_${name}`)) delete process.env[key];
}
if (!buildIsCurrent()) await setup();
