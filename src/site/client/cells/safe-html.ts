import purify from "dompurify";

const PICTURE = /^data:image\/(png|jpeg|gif|webp);/i;

purify.addHook("uponSanitizeAttribute", (_node, event) => {
  // A picture from elsewhere would tell who reads this.
  if (["src", "srcset", "poster", "background", "xlink:href"].includes(event.attrName))
    event.keepAttr =
      PICTURE.test(event.attrValue) || (event.attrName === "xlink:href" && event.attrValue.startsWith("#"));
  if (event.attrName === "style" && /url\s*\(|expression|@import|image-set/i.test(event.attrValue))
    event.keepAttr = false;
});
purify.addHook("afterSanitizeAttributes", (node) => {
  if (node.hasAttribute("href")) {
    node.setAttribute("rel", "noopener noreferrer");
    node.setAttribute("target", "_blank");
  }
});

/** What is left of HTML or SVG once it can neither run, load, ask for input nor reach out of its place. */
export function safeHtml(text: string): DocumentFragment {
  return purify.sanitize(text, {
    RETURN_DOM_FRAGMENT: true,
    SANITIZE_NAMED_PROPS: true,
    FORBID_TAGS: ["style", "form", "input", "button", "select", "textarea", "dialog", "audio", "video", "image", "use"],
    FORBID_ATTR: ["srcset", "action", "formaction", "autofocus", "tabindex", "accesskey"],
    ALLOW_DATA_ATTR: false,
  });
}
