/**
 * Tells reporting from what only surrounds it in a text: captions, posts, credits, promotion and
 * the like, by the page's markup where there is any, else by how the text looks.
 */
@NullMarked
package dev.backstory.annotate.kind;

import org.jspecify.annotations.NullMarked;
