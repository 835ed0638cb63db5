// The development server puts this into every page that it serves; no published page has it. It loads the page anew
// when a build is done, or when another server is at the same address.
{
  let shown;
  const builds = new EventSource(new URL("__builds", document.currentScript.src));
  builds.addEventListener("message", ({ data }) => {
    shown ??= data;
    if (data !== shown) location.reload();
  });
}
