/// <reference types="vitest/config" />
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  base: './',
  plugins: [react()],
  test: { environment: 'jsdom', include: ['src/**/*.test.tsx'], testTimeout: 60_000 },
});
