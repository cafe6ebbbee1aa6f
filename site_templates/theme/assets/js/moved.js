// Leads on from a former address, and keeps the place on the page that a link names: the page's own refresh would lose it.
location.replace(new URL(document.currentScript.dataset.way, location.href).href + location.search + location.hash);
