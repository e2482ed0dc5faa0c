import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

const { CHROME_PATH } = process.env;

export default defineConfig({
  test: {
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      // Left out, it is the browser that `npx playwright install chromium` brings.
      provider: playwright(CHROME_PATH ? { launchOptions: { executablePath: CHROME_PATH } } : {}),
      instances: [{ browser: 'chromium' }],
    },
  },
});
