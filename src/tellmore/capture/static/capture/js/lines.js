// The list of lines on the page: drawing them, marking a quote, changing, removing and bringing back.

const UNDO_FOR = 10_000;

// `words` are the page's texts, `icons` its pictures by kind, `change(id, values)` changes a line of the note.
export function makeList({ list, words, icons, change }) {
  function drawn(line) {
    const item = document.createElement("li");
    item.className = line.passed ? "passed" : line.kind;
    const body = document.createElement("div");
    if (!line.passed) body.append(labelled("small", [line.seat, words[line.kind]].filter(Boolean).join(" · ")));
    const text = body.appendChild(document.createElement("p"));
    (line.quote ? text.appendChild(document.createElement("mark")) : text).textContent = line.passed ? words.passed : line.text;
    item.append((line.passed ? icons.passed : icons[line.kind]).cloneNode(true), body, tools(line));
    return item;
  }

  function tools(line) {
    const row = labelled("span", "");
    row.className = "row";
    if (line.kind === "verbatim" && !line.passed) {
      row.append(button(icons.mark, line.quote ? words.quoted : words.quote, () => change(line.id, { quote: !line.quote }), line.quote));
    }
    row.append(button(icons.more, `${words.edit}: ${line.passed ? words.passed : line.text.slice(0, 40)}`, () => edit(line)));
    return row;
  }

  function button(icon, label, act, isPressed) {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "btn bare only";
    if (isPressed !== undefined) made.setAttribute("aria-pressed", String(Boolean(isPressed)));
    const hush = labelled("span", label);
    hush.className = "hush";
    made.append(icon.cloneNode(true), hush);
    made.addEventListener("click", act);
    return made;
  }

  function edit(line) {
    const dialog = document.getElementById("edit-line");
    const area = document.getElementById("edit-text");
    area.value = line.text;
    area.readOnly = line.passed;
    dialog.returnValue = "";
    dialog.showModal();
    dialog.onclose = () => {
      const text = area.value.trim();
      if (dialog.returnValue === "keep" && text && text !== line.text) change(line.id, { text });
      if (dialog.returnValue === "remove") remove(line);
    };
  }

  function remove(line) {
    change(line.id, { removed: true });
    const toast = document.getElementById("undo");
    toast.querySelector("span").textContent = words.removed;
    toast.hidden = false;
    const hiding = setTimeout(() => (toast.hidden = true), UNDO_FOR);
    toast.querySelector("button").onclick = () => {
      clearTimeout(hiding);
      toast.hidden = true;
      change(line.id, { removed: false });
    };
  }

  // A line that did not change keeps its place in the page, and with it the focus on its buttons.
  const shown = new Map();
  return function draw(lines) {
    const items = lines.map((line) => {
      const known = shown.get(line.id);
      if (known?.line === line) return known.item;
      const item = drawn(line);
      if (known?.item.contains(document.activeElement)) refocus(known.item, item);
      shown.set(line.id, { line, item });
      return item;
    });
    if (items.length !== list.children.length || items.some((item, at) => item !== list.children[at])) place(items);
  };

  function place(items) {
    for (const old of [...list.children]) if (!items.includes(old)) old.remove();
    items.forEach((item, at) => {
      if (list.children[at] !== item) list.insertBefore(item, list.children[at] ?? null);
    });
  }
}

function refocus(before, after) {
  const at = [...before.querySelectorAll("button")].indexOf(document.activeElement);
  queueMicrotask(() => after.querySelectorAll("button")[at]?.focus());
}

function labelled(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
