/** One article to sentences, roles, quotations, names, dates and figures. */
@NullMarked
package dev.backstory.annotate;

import org.jspecify.annotations.NullMarked;
