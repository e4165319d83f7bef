import type { Edition } from "../client/scorm/run-time.js";
import { escapeHtml } from "../highlight.js";

interface Package {
  edition: Edition;
  /** Unlike that of every other package, "nabla-en-01-definition". */
  id: string;
  title: string;
  /** The file to open first; the others that go with it. */
  page: string;
  files: readonly string[];
}

/** What differs between the editions: names of schemas, of one attribute, and how the platform is told that the page itself says when it is done. */
const FORMS: Record<Edition, { schema: string; namespaces: string; type: string; sequencing: string }> = {
  "1.2": {
    schema: "1.2",
    namespaces: `xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"`,
    type: "scormtype",
    sequencing: "",
  },
  "2004": {
    schema: "2004 4th Edition",
    namespaces: `xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss"`,
    type: "scormType",
    sequencing: `\n<imsss:sequencing><imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/></imsss:sequencing>`,
  },
};

/**
 * What a package says of itself: one organisation with one item, the page.
 *
 * Source: SCORM 1.2 Content Aggregation Model, 2.3; SCORM 2004 4th Edition Content Aggregation Model, 3.4.
 */
export function manifestXml({ edition, id, title, page, files }: Package): string {
  const { schema, namespaces, type, sequencing } = FORMS[edition];
  const list = [page, ...files].map((file) => `<file href="${escapeHtml(file)}"/>`).join("\n");
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${id}" version="1" ${namespaces}>
<metadata><schema>ADL SCORM</schema><schemaversion>${schema}</schemaversion></metadata>
<organizations default="${id}-course">
<organization identifier="${id}-course">
<title>${escapeHtml(title)}</title>
<item identifier="${id}-item" identifierref="${id}-page">
<title>${escapeHtml(title)}</title>${sequencing}
</item>
</organization>
</organizations>
<resources>
<resource identifier="${id}-page" type="webcontent" adlcp:${type}="sco" href="${escapeHtml(page)}">
${list}
</resource>
</resources>
</manifest>
`;
}
