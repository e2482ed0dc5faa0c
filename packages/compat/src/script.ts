// The drop-in script: installs genesys.wwe.service in the page that loads it.
export {};
