import { defineConfig } from '@playwright/test';

const { CHROME_PATH, PORT = '5173' } = process.env;
const baseURL = `http://localhost:${PORT}`;

export default defineConfig({
  testDir: 'e2e',
  webServer: {
    command: `npx vite --port ${PORT} --strictPort`,
    url: baseURL,
    reuseExistingServer: true,
  },
  use: {
    baseURL,
    // Left out, it is the browser that `npx playwright install chromium` brings.
    launchOptions: CHROME_PATH ? { executablePath: CHROME_PATH } : {},
  },
});
