/** The portal's own script: addresses and screens. It speaks to the library by tags, attributes and events only. */

const STEPS = { don: 'form', 'thanh-phan': 'upload', 'xem-lai': 'review' };
const SLUGS = Object.fromEntries(Object.entries(STEPS).map(([slug, step]) => [step, slug]));
const PORTAL = 'Cổng dịch vụ số nội bộ tỉnh Lam Giang';

const portal = document.querySelector('ctso-portal');
const screen = document.getElementById('man-hinh');
const crumbs = document.getElementById('duong-dan');
const account = document.querySelector('ctso-account');
const main = document.getElementById('noi-dung');

/** Addresses in order; the first that fits shows its screen. */
const SCREENS = [
  { at: /^\/$/u, title: 'Trang chủ', show: () => template('trang-chu') },
  { at: /^\/huong-dan$/u, title: 'Hướng dẫn', show: () => template('huong-dan') },
  { at: /^\/dang-nhap$/u, title: 'Đăng nhập', show: signIn },
  { at: /^\/dang-ky$/u, title: 'Đăng ký tài khoản', show: () => titled('Đăng ký', tag('ctso-registration')) },
  { at: /^\/kich-hoat$/u, title: 'Kích hoạt tài khoản', show: () => titled('Kích hoạt', tag('ctso-activation', { 'register-href': '/dang-ky' })) },
  { at: /^\/mat-khau$/u, title: 'Mật khẩu', show: () => titled('Mật khẩu', tag('ctso-password-reset', { 'sign-in-href': '/dang-nhap' })) },
  { at: /^\/tai-khoan$/u, title: 'Tài khoản', show: () => template('tai-khoan-cua-toi') },
  { at: /^\/ban-tiep-nhan$/u, title: 'Bàn xử lý hồ sơ', show: () => list('ctso-desk') },
  { at: /^\/ban-tiep-nhan\/tai-khoan$/u, title: 'Duyệt tài khoản', show: () => tag('ctso-desk-registrations') },
  { at: /^\/ban-tiep-nhan\/([\w-]+)$/u, title: 'Xem xét hồ sơ', show: ([, dossier]) => tag('ctso-desk-review', { dossier }) },
  { at: /^\/dich-vu$/u, title: 'Đăng ký dịch vụ', show: () => tag('ctso-service-list') },
  { at: /^\/nop\/([\w-]+)(?:\/([\w-]+)\/([\w-]+))?$/u, title: 'Chuẩn bị hồ sơ', show: ([, procedure, dossier, slug]) => wizard({ procedure, dossier, slug }) },
  { at: /^\/ho-so$/u, title: 'Danh sách hồ sơ', show: () => list('ctso-dossier-table') },
  { at: /^\/ho-so\/([\w-]+)$/u, title: 'Chi tiết hồ sơ', show: ([, dossier]) => tag('ctso-dossier-view', { dossier }) },
  { at: /^\/ho-so\/([\w-]+)\/([\w-]+)$/u, title: 'Chỉnh sửa hồ sơ', show: ([, dossier, slug]) => wizard({ dossier, slug }) },
  { at: /^\/co-quan(?:\/([^/]+))?$/u, title: 'Danh sách cây tổ chức', show: organisations },
];

function tag(name, attributes = {}) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value) element.setAttribute(key, value);
  return element;
}

/** A part of the library's below the page's own heading. */
function titled(title, part) {
  const page = document.createDocumentFragment();
  page.append(Object.assign(document.createElement('h1'), { className: 'title', textContent: title }), part);
  return page;
}

function template(id) {
  return document.getElementById(id).content.cloneNode(true);
}

/** A list whose search, filter, order and page stand in the address, beside what was just filed. */
function list(name) {
  const view = new URLSearchParams(location.search);
  const highlight = view.get('vua-nop');
  view.delete('vua-nop');
  return tag(name, { view: String(view), highlight });
}

/** The tree that stands is kept while another node of it is shown, so that it stays open as it is. */
function organisations([, organisation = '']) {
  const standing = screen.querySelector('ctso-organisations');
  if (!standing) return tag('ctso-organisations', { organisation });
  standing.setAttribute('organisation', organisation);
  return standing;
}

/** The wizard that stands is kept while only its step changes, so that nothing is loaded twice. */
function wizard({ procedure, dossier, slug }) {
  const standing = screen.querySelector('ctso-wizard');
  const step = STEPS[slug] ?? 'form';
  if (standing && dossier && standing.getAttribute('dossier') === dossier) {
    standing.setAttribute('step', step);
    return standing;
  }
  return tag('ctso-wizard', { procedure, dossier, step });
}

const ROLES = { officer: 'cán bộ tiếp nhận', clerk: 'văn thư' };

function signIn() {
  const page = template('dang-nhap');
  const list = page.getElementById('tai-khoan');
  void fetch('/demo/accounts.json').then((answer) => answer.json()).then((accounts) => {
    for (const { organisation, email, password, desk } of accounts) {
      const name = document.createElement('dt');
      const [role] = desk;
      name.textContent = role ? `${organisation} (${ROLES[role]})` : organisation;
      const words = document.createElement('dd');
      const code = (text) => Object.assign(document.createElement('code'), { textContent: text });
      words.append(code(email), ' mật khẩu ', code(password));
      list.append(name, words);
    }
  });
  return page;
}

async function go(address, { replace = false } = {}) {
  if (address === location.pathname + location.search) return;
  // Only what is not kept anywhere asks before it is left.
  if ((await screen.querySelector('ctso-profile')?.mayLeave?.()) === false) return;
  history[replace ? 'replaceState' : 'pushState'](null, '', address);
  render();
}

/** The address whose screen stands. */
let standing = '';

function render({ moveFocus = true } = {}) {
  standing = location.pathname + location.search;
  const path = decodeURIComponent(location.pathname).replace(/(.)\/$/u, '$1');
  const found = SCREENS.map((one) => ({ one, match: one.at.exec(path) })).find(({ match }) => match);
  const title = found ? found.one.title : 'Không có trang này';
  document.title = `${title} - ${PORTAL}`;
  crumbs.replaceChildren(...(path === '/' ? [] : [Object.assign(document.createElement('a'), { href: '/', textContent: 'Trang chủ' }), ` › ${title}`]));
  const content = found ? found.one.show(found.match) : Object.assign(document.createElement('p'), { textContent: 'Không có trang này. Hãy chọn một mục trong menu.' });
  const same = content === screen.firstElementChild;
  if (!same) screen.replaceChildren(content);
  const links = [...document.querySelectorAll('nav[aria-label="Menu chính"] a')];
  // The entry that says most of where one is.
  const [best] = links.filter((link) => `${path}/`.startsWith(link.pathname === '/' ? '//' : `${link.pathname}/`)).sort((a, b) => b.pathname.length - a.pathname.length);
  for (const link of links) {
    if (link === best) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  if (moveFocus && !same) main.focus({ preventScroll: false });
}

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[href^="/"]') : null;
  if (!link || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || link.target) return;
  event.preventDefault();
  go(link.getAttribute('href'));
});
addEventListener('popstate', async () => {
  // Back is a way of leaving too: whoever stays has the address back.
  const address = standing;
  if ((await screen.querySelector('ctso-profile')?.mayLeave?.()) === false) history.pushState(null, '', address);
  else render();
});

portal.addEventListener('ctso-action', ({ target, detail: { action, id } }) => {
  if (target.localName === 'ctso-desk' && action === 'view') go(`/ban-tiep-nhan/${id}`);
  else if (action === 'prepare') go(`/nop/${id}`);
  else if (action === 'edit') go(`/ho-so/${id}/don`);
  else if (action === 'view') go(`/ho-so/${id}`);
});
portal.addEventListener('ctso-navigate', ({ target, detail: { dossier, step } }) => {
  const procedure = /^\/nop\/([\w-]+)/u.exec(location.pathname)?.[1];
  target.setAttribute('dossier', dossier);
  target.setAttribute('step', step);
  go(`${procedure ? `/nop/${procedure}` : '/ho-so'}/${dossier}/${SLUGS[step]}`, { replace: !location.pathname.includes(dossier) });
});
portal.addEventListener('ctso-select', ({ target, detail: { id } }) => {
  if (target.localName === 'ctso-organisations') go(id ? `/co-quan/${encodeURIComponent(id)}` : '/co-quan');
});
portal.addEventListener('ctso-refine', ({ detail: { view } }) => {
  history.replaceState(null, '', view ? `${location.pathname}?${view}` : location.pathname);
});
for (const done of ['ctso-submitted', 'ctso-saved']) {
  portal.addEventListener(done, ({ detail: { dossier } }) => go(`/ho-so?vua-nop=${dossier}`));
}
portal.addEventListener('ctso-signed-in', ({ target }) => {
  // A wizard that asks to sign in again does so in its place and stays there.
  if (target.closest('ctso-wizard') || location.pathname !== '/dang-nhap') return;
  void Promise.resolve(account.updateComplete).then(() => go(new URLSearchParams(location.search).get('tiep') ?? (account.getAttribute('roles') ? '/ban-tiep-nhan' : '/dich-vu')));
});
portal.addEventListener('ctso-leave', (event) => {
  event.preventDefault();
  go('/dich-vu');
});
portal.addEventListener('ctso-signed-out', () => go('/dang-nhap'));
portal.addEventListener('ctso-failed', ({ target, detail: { code } }) => {
  if (code === 'signed-out' && !target.closest('ctso-wizard, ctso-profile, ctso-sessions')) go(`/dang-nhap?tiep=${encodeURIComponent(location.pathname + location.search)}`, { replace: true });
});

const language = document.getElementById('ngon-ngu');
const scheme = document.getElementById('giao-dien');
const law = document.getElementById('can-cu');
language.value = localStorage.getItem('portal-lang') ?? 'vi';
scheme.value = localStorage.getItem('portal-scheme') ?? 'light';
law.value = localStorage.getItem('portal-profile') ?? '';
const dress = () => {
  portal.setAttribute('lang', language.value);
  document.documentElement.dataset.ctsoScheme = scheme.value;
  portal.setAttribute('scheme', scheme.value);
  portal.setAttribute('profile', law.value);
  localStorage.setItem('portal-profile', law.value);
  localStorage.setItem('portal-lang', language.value);
  localStorage.setItem('portal-scheme', scheme.value);
};
language.addEventListener('change', dress);
scheme.addEventListener('change', dress);
// Lists and new dossiers follow the law that is chosen; a dossier that was begun keeps its own.
law.addEventListener('change', dress);
dress();
render({ moveFocus: false });
