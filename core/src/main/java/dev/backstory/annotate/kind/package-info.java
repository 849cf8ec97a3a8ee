/**
 * Tells reporting from what surrounds it in a text: captions, posts, credits, promotion and the
 * like, by the markup of the page where there is any, otherwise by how the text looks.
 */
@NullMarked
package dev.backstory.annotate.kind;

import org.jspecify.annotations.NullMarked;
