import { ScapiProvider } from '@scapi/react';
import { ScapiElementsProvider } from '@scapi/react/elements';
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
      {/* Lets the tags share the connection of the hooks. */}
      <ScapiElementsProvider density="dense">
        <App />
      </ScapiElementsProvider>
    </ScapiProvider>
  </StrictMode>,
);
