import './doctor-page.js';

document.body.append(document.createElement('scapi-doctor'));
