/**
 * What a site is looked up by: topics, who published, who wrote, who is quoted, and when. Made from
 * what lists know of stories; after a change only that is made anew which a story that changed has
 * a part in. Knows neither pages nor how they are shown; the renderer of the site asks it.
 */
@NullMarked
package dev.backstory.site.catalogue;

import org.jspecify.annotations.NullMarked;
