/** Registers every element of the library. */
import './account/define.js';
import './dossier-table/define.js';
import './fields/address/define.js';
import './fields/calendar/define.js';
import './fields/define.js';
import './letter/define.js';
import './organisation-picker/define.js';
import './organisations/define.js';
import './provider/define.js';
import './question/define.js';
import './row-table/define.js';
import './service-list/define.js';
import './sign-in/define.js';
import './subscriber-editor/define.js';
import './upload-step/define.js';
import './wizard/define.js';
import './wizard/later.js';
