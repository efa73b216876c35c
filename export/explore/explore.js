"use strict";
// Everything that comes from articles goes into the page as text (textContent), never as HTML,
// and into links only where export/explore.cpp found a web address.
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const { nodes, edges, claims, quotes, articles, groups, days } = data;
  const at = (id) => document.getElementById(id);
  const canvas = at("graph");
  const pen = canvas.getContext("2d");
  const state = { node: -1, edge: -1, hover: -1, hoverEdge: -1, zoom: d3.zoomIdentity,
    hidden: new Set(), since: 0, until: Math.max(0, days.length - 1) };
  const size = { width: 1, height: 1 };
  edges.forEach((edge, i) => { edge.i = i; });
  const edgesOf = nodes.map(() => []);
  const pairs = new Map();
  for (const edge of edges) {
    edgesOf[edge.s].push(edge);
    if (edge.t !== edge.s) edgesOf[edge.t].push(edge);
    const key = Math.min(edge.s, edge.t) + " " + Math.max(edge.s, edge.t);
    edge.lane = pairs.get(key) || 0;
    pairs.set(key, edge.lane + 1);
    edge.pair = key;
  }
  const claimsOf = nodes.map(() => []);
  claims.forEach((claim, i) => claim.of.forEach((node) => claimsOf[node].push(i)));

  // ---- what is shown
  function claimPasses(claim) {
    const relation = at("relation").value, mood = at("mood").value, outlet = at("outlet").value;
    if (relation && claim.r !== relation) return false;
    if (mood === "denied" ? !claim.d : mood === "disputed" ? !claim.x.length
      : mood && (claim.m !== mood || claim.d)) return false;
    if (!outlet && state.since === 0 && state.until >= days.length - 1) return true;
    return claim.q.some((q) => {
      const article = articles[quotes[q.i].a];
      const inTime = article.n < 0 ? state.since === 0 && state.until >= days.length - 1
        : article.n >= state.since && article.n <= state.until;
      return (!outlet || article.o === outlet) && inTime;
    });
  }
  function filter() {
    claims.forEach((claim) => { claim.on = claimPasses(claim); });
    const touched = new Uint8Array(nodes.length);
    for (const edge of edges) {
      edge.on = edge.c.some((i) => claims[i].on)
        && !state.hidden.has(nodes[edge.s].g) && !state.hidden.has(nodes[edge.t].g);
      if (edge.on) { touched[edge.s] = 1; touched[edge.t] = 1; }
    }
    nodes.forEach((node, i) => { node.on = touched[i] === 1; });
    tree = makeTree();
    at("days").textContent = days.length ? days[state.since] + " – " + days[state.until] : "";
    draw();
    show();
  }

  // ---- the picture
  const style = () => getComputedStyle(document.documentElement);
  let tree = null;
  const makeTree = () => d3.quadtree().x((n) => n.x).y((n) => n.y)
    .addAll(nodes.filter((node) => node.on));
  function ends(edge) {
    const a = nodes[edge.s], b = nodes[edge.t];
    const count = pairs.get(edge.pair);
    const dx = b.x - a.x, dy = b.y - a.y, length = Math.hypot(dx, dy) || 1;
    const turn = edge.s < edge.t ? 1 : -1;
    const off = turn * (edge.lane - (count - 1) / 2) * Math.min(5, 24 / count);
    const ox = -dy / length * off, oy = dx / length * off;
    return [a.x + ox + dx / length * a.r * .9, a.y + oy + dy / length * a.r * .9,
      b.x + ox - dx / length * (b.r + 1), b.y + oy - dy / length * (b.r + 1)];
  }
  function drawEdge(edge, near, soft) {
    const [x, y, u, v] = ends(edge);
    const chosen = edge.i === state.edge || edge.i === state.hoverEdge;
    pen.globalAlpha = near === null || near.has(edge) || chosen ? .8 : .12;
    pen.strokeStyle = pen.fillStyle = edge.d ? "#c0392b" : edge.x ? "#d35400" : soft;
    pen.lineWidth = Math.max(.5 / state.zoom.k, (chosen ? 2 : 0) + .7 + .5 * Math.min(edge.w, 8));
    pen.setLineDash(edge.m === "actual" && !edge.d ? [] : [5, 4]);
    pen.beginPath(); pen.moveTo(x, y); pen.lineTo(u, v); pen.stroke();
    const angle = Math.atan2(v - y, u - x);
    pen.setLineDash([]);
    pen.beginPath(); pen.moveTo(u, v);
    pen.lineTo(u - 7 * Math.cos(angle - .35), v - 7 * Math.sin(angle - .35));
    pen.lineTo(u - 7 * Math.cos(angle + .35), v - 7 * Math.sin(angle + .35));
    pen.fill();
  }
  const outside = (x, y) => x < -60 || y < -20 || x > size.width + 60 || y > size.height + 20;
  const apart = (a, b) => a[2] < b[0] || b[2] < a[0] || a[3] < b[1] || b[3] < a[1];
  function drawLabel(node, chosen, taken, paper) {
    const [x, y] = state.zoom.apply([node.x, node.y]);
    const natural = (6 + node.r * .5) * state.zoom.k;
    if (outside(x, y) || (!chosen && natural < 7 && taken.length > 40)) return;
    const font = Math.max(11, Math.min(22, natural));
    pen.font = font + "px Helvetica, Arial, sans-serif";
    const half = pen.measureText(node.l).width / 2;
    const box = [x - half, y - font / 2, x + half, y + font / 2];
    if (!chosen && (taken.length > 250 || !taken.every((other) => apart(box, other)))) return;
    taken.push(box);
    pen.lineWidth = 3; pen.strokeStyle = paper; pen.strokeText(node.l, x, y);
    pen.fillText(node.l, x, y);
  }
  function drawLabels(near, ink, paper) {
    const taken = [];
    const isChosen = (node) => node.i === state.node || node.i === state.hover
      || (near !== null && near.nodes.has(node.i));
    const order = nodes.filter((node) => node.on).sort((a, b) => b.r - a.r);
    for (const node of order) {
      const chosen = isChosen(node);
      pen.globalAlpha = near === null || chosen ? 1 : .3;
      pen.fillStyle = ink;
      drawLabel(node, chosen, taken, paper);
    }
  }
  function neighbourhood() {
    if (state.node < 0 && state.edge < 0) return null;
    const near = new Set(state.node >= 0 ? edgesOf[state.node] : [edges[state.edge]]);
    near.nodes = new Set(state.node >= 0 ? [state.node] : []);
    near.forEach((edge) => { if (edge.on) { near.nodes.add(edge.s); near.nodes.add(edge.t); } });
    return near;
  }
  let waiting = false;
  function draw() {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => { waiting = false; paint(); });
  }
  function paint() {
    const scale = window.devicePixelRatio || 1;
    const ink = style().getPropertyValue("--ink").trim();
    const paper = style().getPropertyValue("--paper").trim();
    const soft = style().getPropertyValue("--soft").trim();
    const near = neighbourhood();
    pen.setTransform(scale, 0, 0, scale, 0, 0);
    pen.clearRect(0, 0, size.width, size.height);
    pen.save();
    pen.translate(state.zoom.x, state.zoom.y);
    pen.scale(state.zoom.k, state.zoom.k);
    for (const edge of edges) if (edge.on) drawEdge(edge, near, soft);
    for (const node of nodes) {
      if (!node.on) continue;
      pen.globalAlpha = near === null || near.nodes.has(node.i) ? (node.k === "name" ? .9 : .5) : .15;
      pen.fillStyle = groups[node.g].colour;
      pen.beginPath(); pen.arc(node.x, node.y, Math.max(node.r, 2.5 / state.zoom.k), 0, 7); pen.fill();
      if (node.i === state.node) { pen.lineWidth = 2; pen.strokeStyle = ink; pen.stroke(); }
    }
    pen.restore();
    pen.textAlign = "center"; pen.textBaseline = "middle";
    drawLabels(near, ink, paper);
    pen.globalAlpha = 1;
  }
  function resize() {
    const box = canvas.getBoundingClientRect();
    size.width = box.width; size.height = box.height;
    const scale = window.devicePixelRatio || 1;
    canvas.width = box.width * scale; canvas.height = box.height * scale;
    draw();
  }
  const zoom = d3.zoom().scaleExtent([.02, 12]).on("zoom", () => {
    state.zoom = d3.event.transform;
    draw();
  });
  function fit(animated) {
    const shown = nodes.filter((node) => node.on);
    if (!shown.length) return;
    const [left, right] = d3.extent(shown, (n) => n.x), [top, bottom] = d3.extent(shown, (n) => n.y);
    const k = Math.min(2, .9 * Math.min(size.width / (right - left + 80), size.height / (bottom - top + 80)));
    const view = d3.zoomIdentity.translate(size.width / 2, size.height / 2).scale(k)
      .translate(-(left + right) / 2, -(top + bottom) / 2);
    const target = d3.select(canvas);
    (animated ? target.transition().duration(400) : target).call(zoom.transform, view);
  }
  function centre(node) {
    const k = Math.max(state.zoom.k, 1);
    d3.select(canvas).call(zoom.transform, d3.zoomIdentity
      .translate(size.width / 2, size.height / 2).scale(k).translate(-node.x, -node.y));
  }
  function nodeUnder(x, y) {
    const [u, v] = state.zoom.invert([x, y]);
    const found = tree && tree.find(u, v, 30 + 6 / state.zoom.k);
    const hit = found && Math.hypot(found.x - u, found.y - v) <= found.r + 4 / state.zoom.k;
    return hit ? found.i : -1;
  }
  function edgeUnder(x, y) {
    const [u, v] = state.zoom.invert([x, y]);
    let best = 5 / state.zoom.k, found = -1;
    for (const edge of edges) {
      if (!edge.on) continue;
      const [a, b, c, d] = ends(edge);
      const dx = c - a, dy = d - b, square = dx * dx + dy * dy || 1;
      const part = Math.max(0, Math.min(1, ((u - a) * dx + (v - b) * dy) / square));
      const distance = Math.hypot(u - a - part * dx, v - b - part * dy);
      if (distance < best) { best = distance; found = edge.i; }
    }
    return found;
  }

  // ---- the list beside it
  function make(tag, text, kind) {
    const element = document.createElement(tag);
    if (text !== undefined) element.textContent = text;
    if (kind) element.className = kind;
    return element;
  }
  function link(text, address) {
    if (!/^https?:\/\//.test(address)) return make("span", text);
    const element = make("a", text);
    element.href = address; element.rel = "noreferrer"; element.target = "_blank";
    return element;
  }
  function quoteOf(entry) {
    const quote = quotes[entry.i], article = articles[quote.a];
    const block = make("blockquote", "“" + quote.t + "”");
    const source = make("p", undefined, "soft");
    source.append(link(article.t, quote.u));
    const origin = [article.a, article.o, article.p].filter(Boolean);
    source.append(origin.map((part) => ", " + part).join(""));
    if (entry.s) source.append(" — said by " + entry.s);
    block.append(source);
    return block;
  }
  function card(index, withDisputes) {
    const claim = claims[index];
    const box = make("article", undefined, claim.d ? "denied" : "");
    box.append(make("p", claim.t));
    const tags = make("p");
    const words = [claim.d ? "denied" : claim.m, claim.n + (claim.n === 1 ? " source" : " sources"),
      "confidence " + claim.c.toFixed(2)];
    words.forEach((word) => tags.append(make("span", word, "tag")));
    box.append(tags);
    claim.q.slice(0, 8).forEach((entry) => box.append(quoteOf(entry)));
    if (!withDisputes || !claim.x.length) return box;
    const sides = make("div", undefined, "sides");
    const other = make("div");
    claim.x.forEach((i) => other.append(card(i, false)));
    sides.append(box, other);
    const whole = make("section");
    whole.append(make("h2", "Disputed"), sides);
    return whole;
  }
  function listClaims(list) {
    const shown = list.filter((i) => claims[i].on).sort((a, b) => claims[b].w - claims[a].w);
    const place = at("claims");
    place.textContent = "";
    const some = 60;
    shown.slice(0, some).forEach((i) => place.append(card(i, true)));
    if (shown.length <= some) return;
    const more = make("button", "Show all " + shown.length);
    more.addEventListener("click", () => {
      more.remove();
      shown.slice(some).forEach((i) => place.append(card(i, true)));
    });
    place.append(more);
  }
  function show() {
    if (state.edge >= 0) {
      const edge = edges[state.edge];
      at("what").textContent = nodes[edge.s].l + " – " + edge.l + " – " + nodes[edge.t].l;
      at("about").textContent = "";
      for (const end of [edge.s, edge.t]) {
        const button = make("button", "All about " + nodes[end].l);
        button.addEventListener("click", () => choose(end, -1));
        at("about").append(button, " ");
      }
      listClaims(edge.c);
    } else if (state.node >= 0) {
      const node = nodes[state.node];
      at("what").textContent = node.l;
      at("about").textContent = [node.t, node.a && "also " + node.a].filter(Boolean).join(", ");
      listClaims(claimsOf[state.node]);
    } else {
      at("what").textContent = "What the articles say";
      at("about").textContent = nodes.filter((n) => n.on).length + " of " + nodes.length
        + " entities, " + claims.filter((c) => c.on).length + " of " + claims.length + " claims. "
        + data.note;
      listClaims(claims.map((claim, i) => i));
    }
  }
  function choose(node, edge) {
    state.node = node; state.edge = edge;
    at("side").scrollTop = 0;
    show();
    draw();
  }

  // ---- controls
  function option(select, value) {
    const element = make("option", value);
    element.value = value;
    select.append(element);
  }
  const unique = (list) => Array.from(new Set(list)).filter(Boolean).sort(d3.ascending);
  unique(claims.map((claim) => claim.r)).forEach((value) => option(at("relation"), value));
  unique(articles.map((article) => article.o)).forEach((value) => option(at("outlet"), value));
  groups.forEach((group, i) => {
    const label = make("label"), box = make("input"), swatch = make("span", "", "swatch");
    box.type = "checkbox"; box.checked = true;
    swatch.style.background = group.colour;
    box.addEventListener("change", () => {
      if (box.checked) state.hidden.delete(i); else state.hidden.add(i);
      filter();
    });
    label.append(box, swatch, group.name);
    at("types").append(label);
  });
  for (const id of ["since", "until"]) {
    at(id).max = Math.max(0, days.length - 1);
    at(id).disabled = days.length < 2;
    at(id).addEventListener("input", () => {
      state.since = Math.min(+at("since").value, +at("until").value);
      state.until = Math.max(+at("since").value, +at("until").value);
      filter();
    });
  }
  at("until").value = state.until;
  ["relation", "mood", "outlet"].forEach((id) => at(id).addEventListener("change", filter));
  at("filters").addEventListener("submit", (event) => event.preventDefault());

  let active = -1;
  function search() {
    const wanted = at("search").value.trim().toLowerCase();
    const list = at("found");
    list.textContent = "";
    active = -1;
    const found = !wanted ? [] : nodes.filter((node) =>
      node.l.toLowerCase().includes(wanted) || node.a.toLowerCase().includes(wanted));
    found.sort((a, b) => (b.l.toLowerCase() === wanted) - (a.l.toLowerCase() === wanted) || b.r - a.r);
    found.slice(0, 30).forEach((node, i) => {
      const item = make("li", node.l + " (" + node.t + ")");
      item.setAttribute("role", "option");
      item.id = "found" + i;
      item.addEventListener("mousedown", (event) => { event.preventDefault(); take(node.i); });
      item.dataset.node = node.i;
      list.append(item);
    });
    list.hidden = !found.length;
    at("search").setAttribute("aria-expanded", String(!list.hidden));
  }
  function take(i) {
    at("found").hidden = true;
    at("search").value = nodes[i].l;
    choose(i, -1);
    centre(nodes[i]);
  }
  at("search").addEventListener("input", search);
  at("search").addEventListener("blur", () => { at("found").hidden = true; });
  at("search").addEventListener("keydown", (event) => {
    const items = at("found").children;
    if (event.key === "Escape") at("found").hidden = true;
    if (event.key === "Enter" && items.length) take(+items[Math.max(active, 0)].dataset.node);
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (!step || !items.length) return;
    event.preventDefault();
    if (active >= 0) items[active].removeAttribute("aria-selected");
    active = (active + step + items.length) % items.length;
    items[active].setAttribute("aria-selected", "true");
    items[active].scrollIntoView({ block: "nearest" });
    at("search").setAttribute("aria-activedescendant", items[active].id);
  });

  d3.select(canvas).call(zoom);
  canvas.addEventListener("mousemove", (event) => {
    const node = nodeUnder(event.offsetX, event.offsetY);
    const edge = node < 0 ? edgeUnder(event.offsetX, event.offsetY) : -1;
    if (node === state.hover && edge === state.hoverEdge) return;
    state.hover = node; state.hoverEdge = edge;
    canvas.style.cursor = node >= 0 || edge >= 0 ? "pointer" : "grab";
    at("hint").textContent = node >= 0 ? nodes[node].l + " (" + nodes[node].t + ")"
      : edge >= 0 ? nodes[edges[edge].s].l + " – " + edges[edge].l + " – " + nodes[edges[edge].t].l : "";
    draw();
  });
  canvas.addEventListener("click", (event) => {
    const node = nodeUnder(event.offsetX, event.offsetY);
    choose(node, node < 0 ? edgeUnder(event.offsetX, event.offsetY) : -1);
  });
  canvas.addEventListener("keydown", (event) => {
    const moves = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] };
    const target = d3.select(canvas);
    if (moves[event.key]) {
      target.call(zoom.translateBy, moves[event.key][0] / state.zoom.k, moves[event.key][1] / state.zoom.k);
    } else if (event.key === "+" || event.key === "-") {
      target.call(zoom.scaleBy, event.key === "+" ? 1.3 : 1 / 1.3);
    } else if (event.key === "Escape") {
      choose(-1, -1);
    } else if (event.key === "0") {
      fit(true);
    } else {
      return;
    }
    event.preventDefault();
  });
  window.addEventListener("resize", resize);
  window.matchMedia("(prefers-color-scheme: dark)").addListener(draw);
  // For tests, and for who wants to look closer in the browser's console.
  window.newsgraph = { data, ends, state, choose, fit };
  resize();
  filter();
  fit(false);
})();
