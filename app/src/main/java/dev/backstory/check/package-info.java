/**
 * What a published site is checked for: every claim and quotation against the articles, every file
 * against the others.
 */
@NullMarked
package dev.backstory.check;

import org.jspecify.annotations.NullMarked;
