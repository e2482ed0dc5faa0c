import '@scapi/elements/click-to-dial/define.js';
import '@scapi/elements/provider/define.js';
