import { createScapi } from '@scapi/vue';
import { createApp } from 'vue';
import '../../crm-shared/app.css';
import App from './App.vue';

createApp(App)
  // In production name your desktop: createScapi({ origin: 'https://desktop.example.com' })
  .use(createScapi())
  .mount('#app');
