package dev.backstory.site;

import org.jspecify.annotations.Nullable;

/**
 * What stands round a page.
 *
 * @param root from this page to the root of the site
 * @param title of the page, without the site's name
 * @param description in a sentence, for search engines and previews; may be empty
 * @param language of the page, ISO 639-1
 * @param notice shown on top, or null
 * @param json address of the same in JSON, or null
 */
public record PageLayout(
    String root,
    String title,
    String description,
    String language,
    @Nullable String notice,
    @Nullable String json) {}
