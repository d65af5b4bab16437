/** GET /: draws topology and traffic from the other routes; no script or style from elsewhere. */
export const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>vicinald</title>
<style>
  :root { color-scheme: light dark; --line: #8886; --soft: #8882; --accent: #2a7ae2; }
  body { font: 14px/1.5 system-ui, sans-serif; margin: 0; padding: 1.5rem; max-width: 75rem; margin-inline: auto; }
  h1 { font-size: 1.25rem; margin: 0 0 .25rem; } h2 { font-size: 1rem; margin: 1.75rem 0 .5rem; }
  .facts { color: #888; }
  .machine { border: 1px solid var(--line); border-radius: 8px; padding: 1rem; display: flex; flex-wrap: wrap; gap: 1rem; }
  .container { border: 1px dashed var(--line); border-radius: 6px; padding: .5rem .75rem; min-width: 9rem; }
  .container > b { display: block; font-weight: 600; font-size: .85rem; overflow-wrap: anywhere; }
  .rank { display: inline-block; background: var(--accent); color: #fff; border-radius: 4px; padding: 0 .4rem; margin: .25rem .25rem 0 0; font-size: .85rem; }
  .empty { color: #888; }
  table { border-collapse: collapse; width: 100%; } th, td { text-align: left; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid var(--soft); vertical-align: top; }
  th { font-weight: 600; white-space: nowrap; } td.number { font-variant-numeric: tabular-nums; white-space: nowrap; }
  .bar { height: .6rem; background: var(--accent); border-radius: 3px; }
  #failure { color: #c33; }
</style>
</head>
<body>
<h1>vicinald <span id="role"></span></h1>
<div class="facts" id="facts"></div>
<div id="failure" role="alert"></div>
<h2>Topology</h2>
<div class="machine" id="machine"></div>
<h2>Traffic by mover</h2>
<table><thead><tr><th>mover</th><th>messages</th><th>per second</th><th>bytes</th><th>per second</th><th style="width:40%"></th></tr></thead><tbody id="traffic"></tbody></table>
<h2>Channels</h2>
<table><thead><tr><th>job</th><th>ranks</th><th>locality</th><th>numa</th><th>channel</th><th>movers</th><th>why</th></tr></thead><tbody id="channels"></tbody></table>
<h2>Refusals and downgrades</h2>
<table><tbody id="refusals"></tbody></table>
<script>
const element = (name, text, className) => { const made = document.createElement(name); if (text !== undefined) made.textContent = text; if (className) made.className = className; return made; };
const row = (...cells) => { const made = element('tr'); for (const cell of cells) made.append(cell instanceof Node ? cell : element('td', cell)); return made; };
const number = (value) => element('td', value, 'number');
const show = (id, ...children) => document.getElementById(id).replaceChildren(...children);
const bytes = (value) => { const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB']; let at = 0; while (value >= 1024 && at < 4) { value /= 1024; at++; } return value.toFixed(at === 0 ? 0 : 1) + ' ' + units[at]; };
const samples = (text, name) => [...text.matchAll(new RegExp('^' + name + '(?:{([^}]*)})? (.*)$', 'gm'))].map(([, labels, value]) => ({ labels: Object.fromEntries([...(labels ?? '').matchAll(/(\\w+)="([^"]*)"/g)].map(([, key, label]) => [key, label])), value: Number(value) }));
let before;
async function refresh() {
  const get = async (path) => { const answer = await fetch(path); if (!answer.ok) throw new Error(path + ': ' + answer.status); return answer; };
  const topology = await (await get('/v1/topology')).json();
  const metrics = await (await get('/metrics')).text();
  document.getElementById('role').textContent = topology.role + ' · ' + topology.host.name;
  show('facts', 'kernel ' + topology.host.kernel + (topology.host.hypervisor ? ' · ' + topology.host.hypervisor : '') + ' · policy ' + topology.policy + ' · ' + topology.numa.length + ' NUMA node(s) · ' + topology.jobs.length + ' job(s)');
  const containers = topology.containers.map((container) => { const box = element('div', undefined, 'container'); box.append(element('b', container.name || 'outside of containers')); for (const { job, rank } of container.ranks) { const mark = element('span', 'rank ' + rank, 'rank'); mark.title = 'job ' + job; box.append(mark); } return box; });
  show('machine', ...(containers.length ? containers : [element('span', 'no ranks now', 'empty')]));
  const now = performance.now();
  const moved = samples(metrics, 'vicinal_bytes_total'), sent = samples(metrics, 'vicinal_messages_total');
  const most = Math.max(1, ...moved.map(({ value }) => value));
  const rate = (list, key, at) => before === undefined ? 0 : Math.max(0, (list[at].value - (before[key][at]?.value ?? 0)) / (now - before.now) * 1000);
  show('traffic', ...moved.map(({ labels, value }, at) => { const bar = element('div', undefined, 'bar'); bar.style.width = (value / most * 100) + '%'; const cell = element('td'); cell.append(bar); return row(labels.mover, number(sent[at].value.toLocaleString()), number(rate(sent, 'sent', at).toFixed(0)), number(bytes(value)), number(bytes(rate(moved, 'moved', at))), cell); }));
  before = { now, moved, sent };
  const channels = [];
  for (const job of topology.jobs.slice(0, 8)) {
    const answer = await fetch('/v1/jobs/' + job.id + '/channels');
    if (!answer.ok) continue;
    for (const pair of (await answer.json()).slice(0, 100)) channels.push(row(job.id.slice(0, 8), pair.a + ' – ' + pair.b, pair.locality, pair.numa, pair.channel || pair.state, pair.movers.map((mover) => mover.name).join(', '), pair.reasons.join('; ')));
  }
  show('channels', ...(channels.length ? channels : [row('none now')]));
  const lost = [...samples(metrics, 'vicinal_refusals_total').map(({ labels, value }) => row(labels.code + ' ' + labels.name, number(value))), ...samples(metrics, 'vicinal_downgrades_total').map(({ labels, value }) => row('downgrade: ' + labels.reason, number(value)))];
  show('refusals', ...(lost.length ? lost : [row('none')]));
  document.getElementById('failure').textContent = '';
}
async function loop() { try { await refresh(); } catch (error) { document.getElementById('failure').textContent = 'the broker does not answer: ' + error.message; } setTimeout(loop, 2000); }
loop();
</script>
</body>
</html>
`;
