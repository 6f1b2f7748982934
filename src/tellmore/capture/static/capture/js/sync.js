// The only module that touches the network: fetch the note, send the note, say what became of it.

// Signing in again, in another tab, gives the browser a new token; the one in this page is old then.
const csrf = () =>
  document.cookie.match(/(?:^|; )csrftoken=([^;]+)/)?.[1] ?? document.querySelector("[name=csrfmiddlewaretoken]").value;

const REFUSED = [400, 404, 410, 413, 422];

export async function fetchNote(url) {
  const answer = await fetch(url, { headers: { Accept: "application/json" }, redirect: "error" });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

// `begun` tells which version was shown and how long ago the first word was kept; the server asks once.
export async function sendNote(url, { base, note, begun }) {
  let answer;
  try {
    answer = await fetch(url, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-CSRFToken": csrf() },
      body: JSON.stringify({ base, note, begun }),
      redirect: "manual",
    });
  } catch {
    return { state: "again" };
  }
  if (answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403) return { state: "signIn" };
  if (answer.status === 200 || answer.status === 409) return { state: "received", ...(await answer.json()) };
  if (answer.status === 410 && (await answer.json().catch(() => ({}))).erased) return { state: "erased" };
  if (REFUSED.includes(answer.status)) return { state: "refused" };
  return { state: "again" };
}
