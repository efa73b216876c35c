"use strict";
// Everything that comes from articles goes into the page as text (textContent), never as HTML,
// and into links only where export/explore.cpp found a web address.
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const { nodes, edges, claims, quotes, articles, groups, days } = data;
  const at = (id) => document.getElementById(id);
  const canvas = at("graph");
  const state = { node: -1, edge: -1, hover: -1, hoverEdge: -1, zoom: d3.zoomIdentity,
    hidden: new Set(), since: 0, until: Math.max(0, days.length - 1) };
  const picture = makePicture(canvas, data, state);
  const { zoom, fit, centre, nodeUnder, edgeUnder } = picture;
  const claimsOf = nodes.map(() => []);
  claims.forEach((claim, i) => claim.of.forEach((node) => claimsOf[node].push(i)));

  // ---- what is shown
  // Whether a claim passes all that is set: asked once, then of thousands.
  function passes() {
    const relation = at("relation").value, mood = at("mood").value, outlet = at("outlet").value;
    const always = state.since === 0 && state.until >= days.length - 1;
    const said = (q) => {
      const article = articles[quotes[q.i].a];
      const inTime = article.n < 0 ? always
        : article.n >= state.since && article.n <= state.until;
      return (!outlet || article.o === outlet) && inTime;
    };
    return (claim) => {
      if (relation && claim.r !== relation) return false;
      if (mood === "denied" ? !claim.d : mood === "disputed" ? !claim.x.length
        : mood && (claim.m !== mood || claim.d)) return false;
      return (!outlet && always) || claim.q.some(said);
    };
  }
  function filter() {
    const passed = passes();
    claims.forEach((claim) => { claim.on = passed(claim); });
    const touched = new Uint8Array(nodes.length);
    for (const edge of edges) {
      edge.on = edge.c.some((i) => claims[i].on)
        && !state.hidden.has(nodes[edge.s].g) && !state.hidden.has(nodes[edge.t].g);
      if (edge.on) { touched[edge.s] = 1; touched[edge.t] = 1; }
    }
    nodes.forEach((node, i) => { node.on = touched[i] === 1; });
    at("days").textContent = days.length ? days[state.since] + " – " + days[state.until] : "";
    picture.refresh();
    showSoon();
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
    picture.redraw();
  }
  // At once, but while a slider moves only when it rests: a list takes longer than a picture.
  let shownLast = -1e9, showing = 0;
  function showSoon() {
    clearTimeout(showing);
    const wait = shownLast + 250 - performance.now();
    shownLast = performance.now();
    if (wait <= 0) show(); else showing = setTimeout(show, 250);
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
      picture.move();
      filter();
    });
  }
  at("until").value = state.until;
  ["relation", "mood", "outlet"].forEach((id) => at(id).addEventListener("change", () => {
    picture.move();
    filter();
  }));
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
    picture.draw();
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
  window.addEventListener("resize", picture.resize);
  window.matchMedia("(prefers-color-scheme: dark)").addListener(picture.redraw);
  // For tests, and for who wants to look closer in the browser's console.
  window.newsgraph = { data, ends: picture.ends, state, choose, fit };
  picture.resize();
  filter();
  fit(false);
})();
