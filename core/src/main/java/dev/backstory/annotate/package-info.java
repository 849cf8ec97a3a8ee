/**
 * An article to sentences, roles, quotations, names, dates and figures. Public, for the pipeline:
 * {@link dev.backstory.annotate.ArticleAnnotator}. Its readers live in the packages below, each of
 * which may use {@code text} and as few of the others as possible, without cycles.
 */
@NullMarked
package dev.backstory.annotate;

import org.jspecify.annotations.NullMarked;
