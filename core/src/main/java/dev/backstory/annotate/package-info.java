/**
 * One article to sentences, roles, quotations, names, dates and figures. Public for the pipeline is
 * {@link dev.backstory.annotate.ArticleAnnotator}; its readers live in the rooms below, each of
 * which may use {@code text} and as few of the others as it can, never in a circle.
 */
@NullMarked
package dev.backstory.annotate;

import org.jspecify.annotations.NullMarked;
