// Each test here fails: e2e/playwright.test.mjs reads what it says.
import { expect, test } from '@scapi/simulator/playwright';

const { APPLICATION: application, REFUSING: refusing } = process.env;

for (const [title, options] of Object.entries({
  'nothing answers': { application: 'localhost:1' },
  'the application forbids frames': { application: refusing },
  'no address': {},
  'an unknown scenario': { application, scenario: 'no-such' },
})) {
  test.describe(title, () => {
    test.use(options);
    test('opens', ({ desktop }) => desktop.state());
  });
}

test.describe('what the test says', () => {
  test.use({ application });
  test('a request that does not come', async ({ desktop }) => {
    await expect(desktop).toHaveReceived('voice.dial', ['5001']);
  });
  test('an interaction that is not there', async ({ desktop }) => {
    await desktop.world.answer('none');
  });
  test('two calls', async ({ desktop }) => {
    await desktop.customerCalls();
    await desktop.customerCalls();
    await desktop.agentAnswers();
  });
});
