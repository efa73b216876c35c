"use strict";
// The picture on the canvas: edges, nodes, names, what is under the mouse.
function makePicture(canvas, data, state) {
  const { nodes, edges, groups } = data;
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
  const style = () => getComputedStyle(document.documentElement);
  let tree = null;
  const makeTree = () => d3.quadtree().x((n) => n.x).y((n) => n.y)
    .addAll(nodes.filter((node) => node.on));
  function ends(edge) {
    return edge.ends || (edge.ends = findEnds(edge));
  }
  function findEnds(edge) {
    const a = nodes[edge.s], b = nodes[edge.t];
    const count = pairs.get(edge.pair);
    const dx = b.x - a.x, dy = b.y - a.y, length = Math.hypot(dx, dy) || 1;
    const turn = edge.s < edge.t ? 1 : -1;
    const off = turn * (edge.lane - (count - 1) / 2) * Math.min(5, 24 / count);
    const ox = -dy / length * off, oy = dx / length * off;
    return [a.x + ox + dx / length * a.r * .9, a.y + oy + dy / length * a.r * .9,
      b.x + ox - dx / length * (b.r + 1), b.y + oy - dy / length * (b.r + 1)];
  }
  // Edges that look alike are drawn as one path: one after the other takes ten times as long.
  function addEdge(looks, edge, colour, alpha, plain, thick) {
    const [x, y, u, v] = ends(edge);
    const width = (thick ? 2 : 0) + .7 + .5 * Math.min(edge.w, 8);
    const dashed = !plain && (edge.m !== "actual" || edge.d);
    const key = plain ? colour + alpha : [colour, alpha, width, dashed].join();
    let look = looks.get(key);
    if (!look) {
      look = { colour, alpha, width: plain ? 1 : width, dashed, lines: new Path2D(), heads: new Path2D() };
      looks.set(key, look);
    }
    look.lines.moveTo(x, y); look.lines.lineTo(u, v);
    if (plain) return;
    const length = Math.hypot(u - x, v - y) || 1;
    const dx = 6.6 * (u - x) / length, dy = 6.6 * (v - y) / length;
    look.heads.moveTo(u, v);
    look.heads.lineTo(u - dx + dy * .36, v - dy - dx * .36);
    look.heads.lineTo(u - dx - dy * .36, v - dy + dx * .36);
    look.heads.closePath();
  }
  function drawEdges(list, near, soft, plain, hovered = false) {
    const looks = new Map();
    for (const edge of list) {
      const colour = edge.d ? "#c0392b" : edge.x ? "#d35400" : soft;
      const bright = near === null || near.has(edge) || edge.i === state.edge;
      addEdge(looks, edge, colour, bright ? .8 : .12, plain, hovered || edge.i === state.edge);
    }
    for (const look of looks.values()) {
      pen.globalAlpha = look.alpha;
      pen.strokeStyle = pen.fillStyle = look.colour;
      pen.lineWidth = Math.max(.5 / state.zoom.k, plain ? 0 : look.width);
      pen.setLineDash(look.dashed ? [5, 4] : []);
      pen.stroke(look.lines);
      pen.setLineDash([]);
      if (!plain) pen.fill(look.heads);
    }
  }
  function drawNodes(near, ink) {
    const looks = new Map();
    for (const node of nodes) {
      if (!node.on) continue;
      const alpha = near === null || near.nodes.has(node.i) ? (node.k === "name" ? .9 : .5) : .15;
      const key = node.g + " " + alpha;
      if (!looks.has(key)) looks.set(key, { colour: groups[node.g].colour, alpha, discs: new Path2D() });
      const radius = Math.max(node.r, 2.5 / state.zoom.k), { discs } = looks.get(key);
      if (moving && radius * state.zoom.k < 3.5) {  // so small, a square is a disc
        discs.rect(node.x - .9 * radius, node.y - .9 * radius, 1.8 * radius, 1.8 * radius);
      } else {
        discs.moveTo(node.x + radius, node.y); discs.arc(node.x, node.y, radius, 0, 7);
      }
    }
    for (const look of looks.values()) {
      pen.globalAlpha = look.alpha; pen.fillStyle = look.colour;
      pen.fill(look.discs);
    }
    if (state.node < 0 || !nodes[state.node].on) return;
    const node = nodes[state.node];
    pen.globalAlpha = .9; pen.lineWidth = 2; pen.strokeStyle = ink;
    pen.beginPath(); pen.arc(node.x, node.y, Math.max(node.r, 2.5 / state.zoom.k), 0, 7); pen.stroke();
  }
  const outside = (x, y) => x < -60 || y < -20 || x > size.width + 60 || y > size.height + 20;
  const apart = (a, b) => a[2] < b[0] || b[2] < a[0] || a[3] < b[1] || b[3] < a[1];
  const face = "Helvetica, Arial, sans-serif";
  // Of the label in letters as high as 1: measuring is slow.
  function widthOf(node) {
    if (node.width === undefined) {
      pen.font = "20px " + face;
      node.width = pen.measureText(node.l).width / 20;
    }
    return node.width;
  }
  function drawLabel(node, chosen, taken, paper) {
    const [x, y] = state.zoom.apply([node.x, node.y]);
    const natural = (6 + node.r * .5) * state.zoom.k;
    if (outside(x, y) || (!chosen && natural < 7 && taken.length > 40)) return;
    const font = Math.max(11, Math.min(22, natural));
    if (!chosen && taken.length > (moving ? 60 : 250)) return;
    const half = widthOf(node) * font / 2;
    const box = [x - half, y - font / 2, x + half, y + font / 2];
    if (!chosen && !taken.every((other) => apart(box, other))) return;
    taken.push(box);
    pen.font = font + "px " + face;
    pen.lineWidth = 3; pen.strokeStyle = paper;
    if (!moving) pen.strokeText(node.l, x, y);
    pen.fillText(node.l, x, y);
  }
  const bySize = nodes.slice().sort((a, b) => b.r - a.r);
  // Of what is chosen always; then of its neighbours, those that have room; then of the others.
  function drawLabels(near, ink, paper) {
    const taken = [];
    const isNear = (node) => near !== null && near.nodes.has(node.i);
    const isChosen = (node) => node.i === state.node || (state.edge >= 0 && isNear(node));
    const rank = (node) => isChosen(node) ? 0 : isNear(node) ? 1 : 2;
    const shown = bySize.filter((node) => node.on);
    if (near !== null) shown.sort((a, b) => rank(a) - rank(b));
    pen.fillStyle = ink;
    for (const node of shown) {
      pen.globalAlpha = near === null || isNear(node) ? 1 : .3;
      drawLabel(node, isChosen(node), taken, paper);
    }
  }
  function neighbourhood() {
    if (state.node < 0 && state.edge < 0) return null;
    const near = new Set(state.node >= 0 ? edgesOf[state.node] : [edges[state.edge]]);
    near.nodes = new Set(state.node >= 0 ? [state.node] : []);
    near.forEach((edge) => { if (edge.on) { near.nodes.add(edge.s); near.nodes.add(edge.t); } });
    return near;
  }
  // The picture is painted aside. While a hand moves a large one, what is painted is moved, or
  // painted plainly, and well when the hand rests; what is under the mouse is painted on it.
  const large = nodes.length + edges.length > 2500;
  const aside = document.createElement("canvas");
  let shownAt = null;  // zoom of what is aside; null: nothing that is still so
  let rough = false;   // it is plain, or was moved
  let moving = false, rest = 0, waiting = false;
  function move() {
    if (!large) return;
    moving = true;
    clearTimeout(rest);
    rest = setTimeout(() => { moving = false; if (rough) redraw(); }, 150);
  }
  function draw() {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => { waiting = false; paint(); });
  }
  function redraw() {
    shownAt = null;
    draw();
  }
  let pen = canvas.getContext("2d");
  function paintAside(scale, colours) {
    const screen = pen;
    pen = aside.getContext("2d");
    const near = neighbourhood();
    pen.setTransform(scale, 0, 0, scale, 0, 0);
    pen.clearRect(0, 0, size.width, size.height);
    pen.save();
    pen.translate(state.zoom.x, state.zoom.y);
    pen.scale(state.zoom.k, state.zoom.k);
    drawEdges(edges.filter((edge) => edge.on), near, colours.soft, moving);
    drawNodes(near, colours.ink);
    pen.restore();
    pen.textAlign = "center"; pen.textBaseline = "middle";
    drawLabels(near, colours.ink, colours.paper);
    pen.globalAlpha = 1;
    pen = screen;
    shownAt = state.zoom;
    rough = moving;
  }
  function paintHover(colours) {
    if (state.hoverEdge >= 0 && edges[state.hoverEdge].on) {
      pen.save();
      pen.translate(state.zoom.x, state.zoom.y);
      pen.scale(state.zoom.k, state.zoom.k);
      drawEdges([edges[state.hoverEdge]], null, colours.soft, false, true);
      pen.restore();
    }
    if (state.hover >= 0 && nodes[state.hover].on) {
      pen.textAlign = "center"; pen.textBaseline = "middle";
      pen.globalAlpha = 1; pen.fillStyle = colours.ink;
      drawLabel(nodes[state.hover], true, [], colours.paper);
    }
  }
  function paint() {
    const scale = window.devicePixelRatio || 1;
    const computed = style();
    const colours = {};
    for (const name of ["ink", "paper", "soft"]) colours[name] = computed.getPropertyValue("--" + name).trim();
    if (!canvas.width || !canvas.height) return;
    const same = shownAt && shownAt.k === state.zoom.k && shownAt.x === state.zoom.x && shownAt.y === state.zoom.y;
    if (!shownAt || !(same || moving)) paintAside(scale, colours);
    rough = rough || shownAt !== state.zoom;
    const k = state.zoom.k / shownAt.k;
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, canvas.width, canvas.height);
    pen.globalAlpha = 1;
    pen.drawImage(aside, scale * (state.zoom.x - k * shownAt.x), scale * (state.zoom.y - k * shownAt.y),
      aside.width * k, aside.height * k);
    pen.setTransform(scale, 0, 0, scale, 0, 0);
    paintHover(colours);
  }
  function resize() {
    const box = canvas.getBoundingClientRect();
    size.width = box.width; size.height = box.height;
    const scale = window.devicePixelRatio || 1;
    canvas.width = aside.width = box.width * scale;
    canvas.height = aside.height = box.height * scale;
    redraw();
  }
  const zoom = d3.zoom().scaleExtent([.02, 12]).on("zoom", () => {
    state.zoom = d3.event.transform;
    move();
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
    tree = tree || makeTree();
    const found = tree.find(u, v, 30 + 6 / state.zoom.k);
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
  // What is shown has changed.
  function refresh() {
    tree = null;
    redraw();
  }
  return { draw, redraw, refresh, move, ends, resize, zoom, fit, centre, nodeUnder, edgeUnder };
}
