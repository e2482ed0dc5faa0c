import {
  runRemovalContract,
  type PutGuard,
} from '../../../../e2e/contracts/removal-contract.test-support.js';
import '../provider/define.js';
import './define.js';

const putElements: PutGuard = (options) => {
  const home = document.body.appendChild(document.createElement('div'));
  const provider = Object.assign(document.createElement('scapi-provider'), options);
  const guard = document.createElement('scapi-recording-guard');
  const field = document.createElement('input');
  guard.append(field);
  provider.append(guard);
  home.append(provider);
  return {
    enter: () => field.focus(),
    leave: () => field.blur(),
    removeProvider: () => provider.replaceWith(guard),
    removeGuard: () => guard.remove(),
    clear: () => {
      home.replaceChildren();
      home.remove();
    },
  };
};

describe('<scapi-recording-guard> resumes what it paused', () => {
  runRemovalContract(putElements);
});
