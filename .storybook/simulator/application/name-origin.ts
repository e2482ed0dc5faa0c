// The catalog serves desktop and application from one origin; yours is written into the page.
document.querySelector('scapi-provider')?.setAttribute('origin', location.origin);
