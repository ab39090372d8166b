/** The floor: rows in fixed slots, texts written by hand. */
import {
  COLUMNS,
  element,
  HEADER_HEIGHT,
  loadPlans,
  NETWORK,
  nextSort,
  OVERSCAN,
  type PeerSort,
  ROW_HEIGHT,
  WIDTH,
} from './columns';
import { Engine } from './engine';

const engine = new Engine(await loadPlans());
const root = element('#root');
root.innerHTML = `<form><input type="search" aria-label="Search"><label><input type="checkbox"> ${NETWORK} <span></span></label> <output></output></form>
<div class="box" tabindex="0"><table aria-label="Plans"><thead><tr aria-rowindex="1" class="head">${COLUMNS.map(
  ({ key, label, width }) =>
    `<th scope="col" style="width:${width}px"><button type="button" data-sort="${key}">${label}</button></th>`,
).join('')}</tr></thead><tbody class="body"></tbody></table></div>`;

const [input, tick, box, body] = [
  element<HTMLInputElement>('input[type=search]'),
  element<HTMLInputElement>('input[type=checkbox]'),
  element('.box'),
  element('.body'),
];
const [facetCount, total] = [element('form span'), element('output')];
element('table').style.width = `${WIDTH}px`;

interface Slot {
  row: HTMLElement;
  texts: Text[];
  index: number;
  plan: number;
}

let slots: Slot[] = [];
let sort: PeerSort | null = null;
let found = engine.find('', false, null);

function makeSlots(): void {
  const count = Math.ceil((box.clientHeight - HEADER_HEIGHT) / ROW_HEIGHT) + 1 + 2 * OVERSCAN;
  slots = Array.from({ length: count }, () => {
    const row = document.createElement('tr');
    row.className = 'row';
    const texts = COLUMNS.map(({ width }) => {
      const cell = row.appendChild(document.createElement('td'));
      cell.style.width = `${width}px`;
      return cell.appendChild(document.createTextNode(''));
    });
    return { row, texts, index: -1, plan: -1 };
  });
  body.replaceChildren(...slots.map(({ row }) => row));
}

function write(slot: Slot, index: number): void {
  const plan = index < found.count ? (found.plans[index] as number) : -1;
  if (slot.index !== index) {
    slot.row.style.transform = `translateY(${index * ROW_HEIGHT}px)`;
    slot.row.setAttribute('aria-rowindex', String(index + 2));
    slot.index = index;
  }
  if (slot.plan === plan) return;
  if (plan < 0 !== slot.plan < 0) slot.row.hidden = plan < 0;
  slot.plan = plan;
  const facts = engine.plans[plan];
  if (!facts) return;
  slot.texts.forEach((node, column) => {
    const text = String(facts[(COLUMNS[column] as (typeof COLUMNS)[number]).key]);
    if (node.data !== text) node.data = text;
  });
}

function draw(): void {
  const from = Math.max(0, Math.floor(box.scrollTop / ROW_HEIGHT) - OVERSCAN);
  for (let index = from; index < from + slots.length; index += 1)
    write(slots[index % slots.length] as Slot, index);
}

function find(): void {
  found = engine.find(input.value, tick.checked, sort);
  body.style.height = `${found.count * ROW_HEIGHT}px`;
  facetCount.textContent = String(found.facet);
  total.textContent = `${found.count} plans`;
  draw();
}

input.addEventListener('input', find);
tick.addEventListener('change', find);
box.addEventListener('scroll', draw, { passive: true });
root.addEventListener('click', (event) => {
  const key = event.target instanceof HTMLElement && event.target.dataset.sort;
  const column = COLUMNS.find((one) => one.key === key);
  if (!column) return;
  sort = nextSort(sort, column.key);
  find();
});
makeSlots();
find();
