/** Who reported a story, when, and which newsrooms tell what; made from a story's page alone. */
@NullMarked
package dev.backstory.site.coverage;

import org.jspecify.annotations.NullMarked;
