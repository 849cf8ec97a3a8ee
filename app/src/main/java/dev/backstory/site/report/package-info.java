/**
 * What a served site asks and tells somebody who reports a line as wrong. {@code web} takes the
 * reports, {@code cli} lists them.
 */
@NullMarked
package dev.backstory.site.report;

import org.jspecify.annotations.NullMarked;
