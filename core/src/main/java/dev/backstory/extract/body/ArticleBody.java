package dev.backstory.extract.body;

import dev.backstory.model.Access;
import dev.backstory.model.ArticleForm;
import org.jspecify.annotations.Nullable;

/**
 * What a page has for an article.
 *
 * @param fault why it has none that can be used, or null
 */
public record ArticleBody(BodyText text, ArticleForm form, Access access, @Nullable String fault) {}
