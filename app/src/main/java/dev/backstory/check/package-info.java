/**
 * Checks of a published site: every claim and quotation against the articles, every file against
 * the others.
 */
@NullMarked
package dev.backstory.check;

import org.jspecify.annotations.NullMarked;
