/**
 * HTML to an article, or the reason why not. What a page states about itself (JSON-LD, meta
 * elements, microdata) comes first, its visible structure second; nothing here knows any particular
 * outlet. Public: {@link dev.backstory.extract.ArticleExtractor} with its outcomes; examples, for
 * the trainers.
 */
@NullMarked
package dev.backstory.extract;

import org.jspecify.annotations.NullMarked;
