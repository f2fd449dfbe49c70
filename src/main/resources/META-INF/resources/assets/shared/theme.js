// A classic script in the head, not a module: it must run before the first paint, or a dark hall
// sees a white flash whenever the page reloads. Inline script is forbidden by the page's policy.
(function () {
  var root = document.documentElement;
  var asked = /[?&]theme=(dark|light)(&|$)/.exec(location.search);
  var dark = window.matchMedia("(prefers-color-scheme: dark)");

  function chosen() {
    try {
      return localStorage.getItem("theme");
    } catch (refused) {
      return null;
    }
  }

  function apply() {
    var theme = asked ? asked[1] : chosen();
    var known = theme === "dark" || theme === "light";
    root.setAttribute("data-theme", known ? theme : dark.matches ? "dark" : "light");
  }

  apply();
  if (dark.addListener) dark.addListener(apply);
})();
