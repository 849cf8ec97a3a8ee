/**
 * A page in the making and what section writers are given: the draft with its gate, the ranking of
 * sentences, and how much of an article may be shown. Public for the writers; the settings, for
 * whoever builds a composer.
 */
@NullMarked
package dev.backstory.compose.page;

import org.jspecify.annotations.NullMarked;
