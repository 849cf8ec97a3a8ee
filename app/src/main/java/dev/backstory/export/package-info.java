/**
 * What a site publishes in forms that others work with: rows of tables, and stories in one file
 * each. The same store gives the same bytes.
 */
@NullMarked
package dev.backstory.export;

import org.jspecify.annotations.NullMarked;
