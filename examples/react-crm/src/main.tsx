import { ScapiProvider } from '@scapi/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../../crm-shared/app.css';
import { App } from './app.js';

const host = document.querySelector('#app');
if (!host) throw new Error('The page has no #app.');

createRoot(host).render(
  <StrictMode>
    {/* In production name your desktop: <ScapiProvider origin="https://desktop.example.com"> */}
    <ScapiProvider>
      <App />
    </ScapiProvider>
  </StrictMode>,
);
