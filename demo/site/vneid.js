/** A host that signs people in by itself. The library is handed that session, and shows none of its own account screens. */
import '/ctso-web/ctso.js';

const place = document.getElementById('cho-thu-vien');
const who = document.getElementById('ai');
const entrance = document.getElementById('vao');

const host = (path, body) => fetch(`/vneid/${path}`, body === undefined ? {} : { method: 'POST', headers: { 'content-type': 'application/json', 'x-host': '1' }, body: JSON.stringify(body) });

async function answered(response) {
  if (!response.ok) throw new Error(`the host answered ${response.status}`);
  return response.json();
}

/** All that the library needs to know: who is signed in at the host, and how they leave. */
const accounts = {
  current: async () => answered(await host('toi')),
  signOut: async () => {
    await answered(await host('ra', {}));
    return null;
  },
};

async function show() {
  const account = await accounts.current();
  entrance.hidden = account !== null;
  who.textContent = '';
  if (account === null) return place.replaceChildren();
  const leave = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Thoát khỏi cổng' });
  leave.addEventListener('click', () => void accounts.signOut().then(show));
  who.append(`${account.organisation.name} `, leave);
  const portal = document.createElement('ctso-portal');
  portal.setAttribute('server', '/ctso');
  portal.accounts = accounts;
  portal.append(document.createElement('ctso-service-list'), document.createElement('ctso-dossier-table'));
  portal.addEventListener('ctso-action', ({ detail: { action, id } }) => {
    if (action === 'prepare' || action === 'edit') open(portal, action === 'prepare' ? { procedure: id } : { dossier: id });
    else if (action === 'view') open(portal, { dossier: id }, 'ctso-dossier-view');
  });
  for (const done of ['ctso-submitted', 'ctso-saved', 'ctso-leave']) portal.addEventListener(done, (event) => { event.preventDefault(); void show(); });
  // A session that has ended at the host is asked for there.
  portal.addEventListener('ctso-failed', ({ detail: { code } }) => { if (code === 'signed-out') void show(); });
  place.replaceChildren(portal);
}

function open(portal, attributes, tag = 'ctso-wizard') {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  portal.replaceChildren(element);
  document.getElementById('noi-dung').focus();
}

const organisations = await answered(await host('co-quan'));
document.getElementById('co-quan').replaceChildren(...organisations.map((name, index) => {
  const item = document.createElement('li');
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: name });
  button.addEventListener('click', () => void host('vao', { index }).then(answered).then(show));
  item.append(button);
  return item;
}));
await show();
